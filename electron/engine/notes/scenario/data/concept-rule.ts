// Which folded statements state which concept: facts in few words, with "not" where it belongs to them and nowhere else.
import type { ConceptId } from "../../../contract/concept.ts";

/** How a concept is stated. */
export interface ConceptRule {
	readonly concept: ConceptId;
	/** Any of these; a "not" in the same clause takes the statement back. */
	readonly says?: readonly RegExp[];
	/** Any of these, with the "not" in it. */
	readonly denies?: readonly RegExp[];
	/** None of these: what looks alike and says something else. */
	readonly unless?: RegExp;
	/** A label with its items as a whole may say it too; else single sentences alone. */
	readonly inLists?: boolean;
}

export const conceptRules: readonly ConceptRule[] = [
	{
		concept: "regional",
		says: [
			/\bami (?:is|are|=|:|being)? ?(?:an? )?(?:strictly |always )?region(?:al|[- ](?:specific|bound|scoped|level|locked))\b/,
			/\bami (?:is |are |= |: |\()?(?:only )?(?:limited |tied |bound |restricted |specific |confined |local |locked |scoped |available |usable )?(?:only )?(?:to |in |for |within )?(?:just |only |exactly )?(?:one|a single|its own|its|the same) (?:specific |given |aws |particular |\w+ )?region\b/,
			/\bscope of (?:an |the )?ami\b.{0,6}\b(?:is |one |a |single |its |the )*region\b/,
			/\bami\b.*\b(?:belong|live|reside|exist)s? (?:only )?(?:to|in|within) (?:just |exactly |only )?(?:one|the|a|a single|its|its own) (?:aws )?region\b/,
			/\bami\b(?!.* id\b).*\bonly (?:be )?(?:works?|usable|used|available|launch\w*|valid|exists?|lives?)\b.*\b(?:in|within|from) (?:that|its|the|one|the same|a single|this)(?: same| own| aws)? region/,
			/\bami\b(?!.* id\b).*\b(?:works?|usable|used|available|launch\w*|valid|exists?) (?:only|just) (?:in|within|from|inside) (?:that|its|the|one|the same|a single|this)(?: same| own| aws)? region/,
		],
		denies: [
			/\bami\b(?!.* id\b).*\bnot (?:be |directly )*(?:work|us|launch|available|valid|visible|exist)\w*\b.*\b(?:in|across|from) (?:an?other|other|different|any other|all|multiple) region/,
			/\bnot (?:be )?(?:us|launch)\w* (?:an |the )?ami\b.*\b(?:in|from) (?:an?other|other|different|any other) region/,
		],
		unless: /\bshar|\bcop(?:y|ied|ies)\b.*\bmust|\btag/,
	},
	{
		concept: "unique-id",
		says: [
			/\bami\b.*\bid\b.*\b(?:unique|different|new|own|another|distinct|differs?)\b/,
			/\b(?:unique|different|new|own|distinct) (?:\w+ )?id\b.*\b(?:region|ami)\b/,
			/\bami\b.*\b(?:unique|different|new|own|distinct) (?:ami )?id\b/,
			/\bcop(?:y|ies)\b.*\b(?:new|different|own|another) (?:ami )?id\b/,
		],
		denies: [/\bami\b.*\bid\b.*\bnot the same\b/],
		unless: /\bsnapshot id\b|\bimport/,
	},
	{
		concept: "all-volumes",
		says: [
			/\bami\b.*\b(?:creat|captur|includ|contain|made|mak|snapshot)\w*.*\b(?:all|every|each|any|both)\b(?: of)?(?: the| its| your)?(?: \w+){0,3} volume\b/,
			/\b(?:creat|captur|mak)\w*\b.*\bami\b.*\bsnapshot\b.*\b(?:all|every|each|any|both)\b.*\bvolume\b/,
			/\bsnapshot\b.*\b(?:all|every|each|any|both)\b.*\bvolume\b.*\bami\b.*\bcreat/,
			/\bami\b.*\battached volume\b/,
		],
		unless:
			/\bencrypt|\bterminat|\bdeleteontermination|\blaunch(?:ing)? (?:an? )?instance/,
	},
	{
		concept: "mapping",
		says: [
			/\bblock device mapping\b.*\b(?:link|map|tie|connect|associat|refer|point|attach|match|assign|tell|record|list|specif|defin|determin|rebuil|say|describ|recreat)\w*\b.*\b(?:snapshot|volume|device)\b/,
			/\b(?:snapshot|volume)\b.*\b(?:link|map|refer|tie|connect|associat|record|describ)\w*\b.*\bblock device mapping\b/,
			/\bdevice (?:name|id)\w*\b.*\b(?:link|map|tie|point|refer)\w*\b.*\bsnapshot\b/,
		],
	},
	{
		concept: "reboot",
		says: [
			/\b(?:creat|mak|tak|bak|captur)\w*\b.*\bami\b.*\b(?:reboot|restart)/,
			/\b(?:reboot|restart)\w*\b.*\binstance\b.*\b(?:creat|mak|tak|bak|captur)\w*\b.*\bami\b/,
			/\binstance\b.*\b(?:reboot|restart)\w*\b.*\b(?:creat|mak|tak|bak|captur)\w*\b.*\bami\b/,
		],
		unless:
			/^(?:(?!\bunless\b).)*\b(?:noreboot|without (?:an? )?(?:reboot|restart))/,
	},
	{
		concept: "no-reboot",
		says: [
			/\b(?:noreboot|without (?:an? )?(?:reboot|restart))\w*\b.*\b(?:crash|miss|los[est]|lost|risk|corrupt|inconsisten)/,
		],
		denies: [
			/\b(?:noreboot|without (?:an? )?(?:reboot|restart))\w*\b.*\b(?:not|no)\b.*\b(?:consisten|integrity|guarantee|memory|cache|flush)/,
			/\b(?:consisten|integrity)\w*\b.*\bnot\b.*\bguarantee\w*\b.*\b(?:noreboot|without (?:an? )?(?:reboot|restart))/,
		],
	},
	{
		concept: "immutable",
		says: [/\bami\b.*\b(?:immutab|read[- ]only|unchangeable)/],
		denies: [
			/\bami\b(?: \w+){0,2} (?:can|may|could|is|are|will) (?:not|never) (?:be )?(?:directly |simply |itself |actually )?(?:edit|modif|chang|alter|updat|patch)\w*/,
			/\bnot (?:be )?(?:directly |simply |actually )?(?:edit|modif|chang|alter|updat|patch)\w* (?:the contents of |an |the |your |existing )*ami\b/,
		],
		unless:
			/\b(?:recipient|partner|shared|other account|id|name|owner)\b|\bowner|\boverrid|\bat launch\b/,
	},
	{
		concept: "unique-name",
		says: [
			/\bami name\w*\b.*\bunique\b/,
			/\bname of (?:an |the )?ami\b.*\bunique\b/,
			/\bunique\b.*\bami name/,
			/\bami\b.*\bunique name/,
		],
		denies: [/\b(?:two|second|another) ami\b.*\bnot\b.*\bsame name/],
	},
	{
		concept: "deregister-keeps",
		says: [
			/\bderegist\w*\b.*\bsnapshot\b.*\b(?:stay|remain|keep|kept|retain|persist|left|surviv|continu|still)/,
			/\bsnapshot\b.*\b(?:stay|remain|kept|retain|persist|left|surviv)\w*\b.*\bderegist/,
		],
		denies: [
			/\bderegist\w*\b.*\bnot (?:\w+ )?(?:delet|remov|free|touch)\w*\b.*\b(?:snapshot|storage)\b/,
			/\bderegist\w*\b.*\bsnapshot\b.*\bnot (?:\w+ )?(?:delet|remov|touch)/,
			/\bsnapshot\b.*\bnot (?:\w+ )?(?:delet|remov|touch)\w*\b.*\bderegist/,
		],
		unless: /\b(?:two|several|multiple|another|other) ami\b/,
	},
	{
		concept: "snapshot-in-use",
		denies: [
			/\b(?:can|may) not (?:be )?delet\w*\b.*\bsnapshot\b.*\b(?:ami|in use|used)\b/,
			/\bsnapshot\b.*\b(?:can|may) not be delet/,
			/\bsnapshot\b.*\bnot be delet\w*\b.*\b(?:ami|in use|used)\b/,
		],
		unless: /\block|\brecycle|\barchiv/,
	},
	{
		concept: "clean-up",
		says: [
			/\bderegist\w*\b.*(?:first|then|before|afterwards|->)(?:\s|,|$).*\bdelet\w*\b.*\bsnapshot\b/,
			/\bderegist\w*\b.*\b(?:then|->|before).*\bsnapshot\b.*\bdelet/,
			/\bdelet\w*\b.*\bsnapshot\b.*\b(?:after|once)\b.*\bderegist/,
			/\bbefore\b.*\bdelet\w*\b.*\bsnapshot\b.*\bderegist/,
		],
	},
	{
		concept: "shared-snapshot",
		says: [
			/\bsnapshot\b.*\b(?:two|several|multiple|more than one|another|other) ami\b.*\b(?:stay|remain|kept|keep|surviv|skip|retain)/,
		],
		denies: [
			/\bsnapshot\b.*\b(?:two|several|multiple|more than one|another|other) ami\b.*\bnot (?:be )?delet/,
		],
	},
	{
		concept: "deregister-running",
		says: [
			/\bderegist\w*\b.*\binstance\b.*\b(?:keep|continue|run on|still run|unaffected|unchanged|go on)/,
			/\binstance\b.*\b(?:keep|continue|run on|still run|unaffected|go on)\w*\b.*\bderegist/,
			/\bderegist\w*\b.*\bno (?:effect|impact|influence) on\b.*\binstance\b/,
		],
		denies: [
			/\bderegist\w*\b.*\bnot (?:\w+ )?(?:affect|touch|stop|terminat|impact|chang|influenc|disturb)\w*\b.*\binstance\b/,
			/\binstance\b.*\bnot (?:\w+ )?(?:affect|touch|stop|terminat|impact|chang)\w*\b.*\bderegist/,
		],
	},
	{
		concept: "deregister-launch",
		says: [
			/\bderegist\w*\b.*\bno (?:new|more|further|longer)\b.*\b(?:instance|launch)/,
		],
		denies: [
			/\bderegist\w*\b.*\bnot (?:be )?(?:launch|start|us)\w*\b/,
			/\b(?:not|never) (?:be )?launch\w*\b.*\bderegist/,
			/\bderegist\w*\b.*\bno longer\b.*\b(?:launch|us)/,
		],
	},
	{
		concept: "private",
		says: [
			/\bami\b.*\bprivate\b.*\b(?:default|at first|initially|until|unless|start)/,
			/\bby default\b.*\bami\b.*\b(?:private|only (?:you|the owner|your|its owner))/,
			/\bnew(?:ly created)? ami\b.*\bprivate\b/,
			/\bami\b.*\b(?:start|begin)s? (?:out |off )?(?:as )?private\b/,
			/\bdefault\b.*\bami\b.*\bprivate\b/,
		],
	},
	{
		concept: "permissions",
		says: [
			/^(?=.*\bpublic)(?=.*\b(?:explicit|specific|certain|selected|named|listed|stated|chosen|shared)\w*\b.{0,40}\baccount|.*\baccount\b.{0,40}\b(?:explicit|specif|allow|nam|list|chos))(?=.*\b(?:your account|your own|own account|owner|private|implicit)).*\b(?:permission|launch|access|ami|shar)/,
		],
		unless: /\bbucket|\bpolic(?:y|ies)\b/,
		inLists: true,
	},
	{
		concept: "launcher-pays",
		says: [
			/\b(?:account|recipient|who\w*|they|user|partner)\b.*\blaunch\w*\b.*\b(?:pays?|paying|billed|charged|bears?)\b/,
			/\bshared ami\b.*\b(?:billed|charged|paid)\b.*\b(?:launch|recipient)/,
		],
		denies: [/\bshar\w*\b.*\bami\b.*\bnot\b.*\b(?:chang|transfer)\w*\b.*\bown/],
	},
	{
		concept: "recipient-limits",
		denies: [
			/\b(?:recipient|partner|shared with|other account|they)\b.*\bnot (?:be )?(?:modif|chang|edit|deregist|delet|alter)\w*\b/,
			/\bshared ami\b.*\bnot (?:be )?(?:modif|chang|edit|deregist|delet)\w*\b/,
		],
		unless: /\bsnapshot\b|\binstance\b/,
	},
	{
		concept: "derived-owner",
		says: [
			/\b(?:recipient|partner|other account|shared)\b.*\bown(?:s|ed|er)?\b.*\bami (?:it|they|that|which|made|created|of|from)\b.*/,
			/\bami (?:made|created|baked|derived)\b.*\b(?:shared|recipient|its instance|their instance)\b.*\b(?:own|belong)/,
		],
		unless: /\bcop(?:y|ied|ies)\b/,
	},
	{
		concept: "launch-not-snapshot",
		denies: [
			/\bpermission\b.*\bnot\b.*\bsnapshot\b/,
			/\bshar\w*\b.*\bami\b.*\bnot\b.*\b(?:shar|give|giving|grant|allow|includ|open|access)\w*\b.*\bsnapshot\b/,
		],
		unless: /\bneed|\brequir|\bcopy of\b|\bcopied\b/,
	},
	{
		concept: "share-snapshots",
		says: [
			/\bcop(?:y|ied|ying)\b.*\b(?:shar|permission|access|grant|read)\w*\b.*\bsnapshot\b/,
			/\b(?:shar|permission|access|grant)\w*\b.*\bsnapshot\b.*\bcop(?:y|ied|ying)\b/,
			/\bcop(?:y|ied|ying)\b.*\bsnapshot\b.*\b(?:shared|readable)\b/,
		],
		unless: /\bregion\b.*\bincludes\b/,
	},
	{
		concept: "launch-grant",
		denies: [
			/\blaunch\w*\b.*\bnot (?:need|requir)\w*\b.*\bsnapshot\b/,
			/\bsnapshot\b.*\bnot (?:be )?(?:need|requir|necess)\w*\b.*\blaunch/,
		],
		says: [/\blaunch\w*\b.*\b(?:shared )?ami\b.*\bno\b.*\bsnapshot\b/],
	},
	{
		concept: "withdraw",
		says: [
			/\b(?:remov|revok|withdraw|unshar|stop(?:ping)? sharing|cancel|taking back)\w*\b.*\binstance\b.*\b(?:keep|continue|run on|unaffected|go on|still run)/,
		],
		denies: [
			/\b(?:remov|revok|withdraw|unshar|stop(?:ping)? sharing|cancel|taking back)\w*\b.*\bnot (?:\w+ )?(?:affect|stop|terminat|touch)\w*\b.*\binstance\b/,
		],
		unless: /\bderegist/,
	},
	{
		concept: "copy-permissions",
		denies: [
			/\bcop(?:y|ied|ies|ying)\b.*\bnot\b.*\bpermission\b/,
			/\bpermission\b.*\bnot (?:be )?(?:cop|carr|transfer|inherit)/,
		],
		says: [
			/\bcop(?:y|ied|ies|ying)\b.*\b(?:no|without|lose|drops?)\b.*\bpermission\b/,
		],
		unless: /\bsnapshot\b/,
	},
	{
		concept: "copy-tags",
		denies: [
			/\bcop(?:y|ied|ies|ying)\b.*\bnot\b.*\btags\b/,
			/\btags\b.*\bnot (?:be )?(?:cop|carr|transfer|inherit)/,
		],
		says: [/\bcop(?:y|ied|ies)\b.*\b(?:no|without|loses?) (?:\w+ )?tags\b/],
	},
	{
		concept: "share-per-region",
		says: [
			/\bshar\w*\b.*\bami\b.*\b(?:per|each|only|own|that|one|same) (?:\w+ )?region\b/,
			/\bami\b.*\bshar\w*\b.*\b(?:per region|in each region|again in|only (?:in|within)|regional)/,
			/\bshar\w*\b.*\b(?:is|are) regional\b/,
		],
		denies: [/\bshar\w*\b.*\bami\b.*\bnot\b.*\b(?:other|another) region/],
	},
	{
		concept: "default-key",
		denies: [
			/\b(?:default|aws\/ebs|aws[- ]managed)\b.*\bkey\b.*\bnot\b.*\bshar/,
			/\bnot\b.*\bshar\w*\b.*\b(?:default|aws\/ebs|aws[- ]managed)\b.*\bkey\b/,
			/\baws\/ebs\b.*\bnot\b.*\bshar/,
		],
	},
	{
		concept: "customer-key",
		says: [
			/\bshar\w*\b.*\bencrypted\b.*\b(?:customer|custom|own|cmk)\b/,
			/\bencrypted\b.*\bshar\w*\b.*\b(?:customer|custom|own (?:kms )?key|cmk)\b/,
			/\b(?:customer|custom|own) (?:\w+ )*key\b.*\bshar\w*\b.*\b(?:ami|snapshot)\b/,
		],
	},
	{
		concept: "encryption-stays",
		denies: [
			/\bencrypted (?:ami|snapshot)\b.*\bnot (?:be )?(?:cop\w* (?:in)?to (?:an )?unencrypted|decrypt|unencrypt)/,
			/\bcop\w*\b.*\bnot (?:be )?(?:remov|decrypt|unencrypt|tak|strip)\w*\b.*/,
			/\bnot (?:be )?remov\w*\b.*\bencryption\b.*\bcop/,
		],
		unless: /^(?!.*\b(?:en|de|unen)crypt)/,
	},
	{
		concept: "encrypted-public",
		denies: [
			/\bencrypted\b.*\bnot (?:be )?(?:made |shared |set )?public/,
			/\bnot (?:be )?(?:make|made|shared|publish)\w*\b.*\bencrypted\b.*\bpublic/,
			/\bpublic\b.*\bnot\b.*\bencrypted\b/,
		],
	},
	{
		concept: "termination",
		says: [
			/\broot volume\b.*\b(?:delet|remov|gone|lost)\w*\b.*\bterminat/,
			/\bterminat\w*\b.*\broot volume\b.*\b(?:delet|remov|gone|lost)/,
			/\bterminat\w*\b.*\bdelet\w*\b.*\broot volume\b/,
			/\bdeleteontermination\b.*\broot\b.*\b(?:true|on|enabled|default)\b/,
			/\broot\b.*\bdeleteontermination\b.*\b(?:true|on|enabled|default)\b/,
		],
	},
	{
		concept: "flag-travels",
		says: [
			/\bdeleteontermination\b.*\b(?:inherit|carr|kept|keep|travel|copied|preserv|pass|record|stored?)\w*\b.*\bami\b/,
			/\bami\b.*\b(?:inherit|carr|keep|preserv|record|remember|store)\w*\b.*\bdeleteontermination\b/,
		],
	},
	{
		concept: "launch-override",
		denies: [
			/\b(?:overrid|chang|mapping|larger|bigger)\w*\b.*\blaunch\w*\b.*\bnot\b.*\b(?:chang|edit|modif|affect|alter)\w*\b.*\bami\b/,
			/\blaunch\w*\b.*\b(?:overrid|larger|bigger)\w*\b.*\bnot\b.*\b(?:chang|edit|modif|affect|alter)\w*\b.*\bami\b/,
		],
		says: [/\b(?:overrid)\w*\b.*\blaunch\b.*\b(?:only|alone)\b.*\binstance\b/],
	},
	{
		concept: "never-smaller",
		says: [
			/\bvolume\b.*\b(?:at least|equal to or (?:larger|greater)|as (?:large|big) as|same size or larger)\b.*\bsnapshot\b/,
		],
		denies: [
			/\b(?:volume|size)\b.*\b(?:not|never)\b.*\bsmaller than\b.*\bsnapshot\b/,
		],
	},
	{
		concept: "zonal",
		says: [
			/\bvolume (?:is |are |=|: ?)?(?:\w+ )?(?:zonal|(?:zone|az)[- ](?:specific|bound|locked|scoped))\b/,
			/\bvolume\b.*\b(?:tied|bound|locked|limited|restricted|specific|belong\w*|live|exist|confined|created)\b.*\b(?:one|a|single|same|its|specific|the) (?:\w+ )?zone\b/,
			/\bvolume\b.*\bonly\b.*\battach\w*\b.*\bsame zone\b/,
		],
		denies: [
			/\bvolume\b.*\bnot\b.*\b(?:another|other|different|across) zone\b/,
		],
	},
	{
		concept: "marketplace",
		says: [
			/\bmarketplace\b.*\b(?:additional|extra|on top|licen[cs]\w*|subscri\w*|software|hourly) ?(?:cost|fee|charge|price)?/,
			/\bmarketplace\b.*\b(?:costs?|fees?|charges?|paid|pay)\b/,
			/\b(?:fees?|costs?|charges?|pay)\b.*\bmarketplace\b/,
		],
		unless: /\bfree\b/,
	},
	{
		concept: "product-code",
		says: [
			/\bproduct code\w*\b.*\b(?:stick|inherit|carr|remain|copied|propagat|stay|keep|kept|pass|follow)/,
			/\b(?:inherit|carr|keep|retain)\w*\b.*\bproduct code/,
		],
	},
	{
		concept: "incremental",
		says: [
			/\bsnapshot\b.*\bincremental/,
			/\bincremental\w*\b.*\bsnapshot\b/,
			/\bsnapshot\b.*\b(?:only|just)\b.*\bchang\w*\b/,
		],
	},
	{
		concept: "architecture",
		says: [
			/\b(?:architecture|arm64|arm|x86\w*)\b.*\b(?:must|has to|have to|need\w* to|should)\b.*\b(?:match|same|compatible|correspond|fit|agree)\w*\b/,
			/\bami\b.*\barchitecture\b.*\b(?:match|same|compatible)\w*\b.*\binstance\b/,
		],
		denies: [
			/\b(?:arm\w*|x86\w*)\b.*\bami\b.*\bnot\b.*\b(?:launch|run|start|boot)/,
		],
	},
	{
		concept: "baking",
		says: [
			/\bbak(?:ing|e|ed)\b.*\b(?:creat|mak|captur|process|pre[- ]?install|pre[- ]?configur|install|build)\w*\b.*\b(?:ami|instance|configur\w*|software|application)\b/,
			/\bami\b.*\b(?:pre[- ]?install|pre[- ]?configur|baked)\w*\b.*\b(?:launch|faster|quick|boot|ready)/,
		],
	},
	{
		concept: "copy",
		says: [
			/\bami\b.*\bcop(?:y|ied|ies|ying)\b.*\bregion\b/,
			/\bcop(?:y|ied|ies|ying)\b.*\bami\b.*\bregion\b/,
		],
		unless: /\bpermission\b|\btags\b|\bid\b|\bshared\b/,
	},
	{
		concept: "lifecycle",
		inLists: true,
		says: [
			/\blaunch\b.*\b(?:configur|custom|install|set up)\w*\b.*\b(?:creat|captur|mak|bak|tak)\w*\b.*\bami\b.*\blaunch/,
			/\blaunch\b.*(?:;|->|,).*\b(?:configur|custom|install|set up)\w*\b.*(?:;|->|,).*\b(?:creat|captur|mak|bak|tak)\w*\b.*\bami\b/,
		],
	},
	{
		concept: "storage-cost",
		says: [
			/\bami\b.*\b(?:cost|charg|pay|bill|incur|price)\w*\b.*\b(?:storage|snapshot|capacity|size)\b/,
			/\b(?:pay|charged|billed|costs?|charges)\b.*\b(?:snapshot|storage)\b.*\bami\b/,
			/\b(?:storage|snapshot)\b.*\bami\b.*\b(?:cost|charg|pay|bill)/,
			/\b(?:cost|price) of (?:an |the )?ami\b.*\b(?:storage|snapshot)\b/,
		],
		unless: /\bderegist|\bmarketplace|\barchiv/,
	},
	{
		concept: "launch",
		says: [
			/\bami\b.*\b(?:used|templates?|blueprints?|serves?|needed|required|allows?|lets?)\b.*\b(?:launch|start|creat)\w*\b.*\binstance\b/,
			/\blaunch\w*\b (?:\w+ ){0,4}instance (?:\w+ ){0,3}(?:from|using|with) (?:an |the |this |that |a )?(?:same |one |single |given )?ami\b/,
		],
		unless: /\bderegist|\bdisabl|\bshared\b|\breboot|\bown\b|\bedit/,
	},
	{
		concept: "deprecated",
		says: [/\bdeprecat\w*\b.*\b(?:still|hidden|hide|invisible)\b/],
		denies: [
			/\bdeprecat\w*\b.*\bnot\b.*\b(?:list|shown?|appear|visible|prevent|stop|block|found)/,
		],
	},
	{
		concept: "disabled",
		says: [
			/\b(?:disabled ami|disabl\w* (?:an |the )?ami)\b.*\b(?:prevent|block|no (?:new|more|longer)|stops?)\b/,
		],
		denies: [
			/\b(?:disabled ami|disabl\w* (?:an |the )?ami)\b.*\bnot (?:be )?(?:launch|us|shar|start)/,
		],
		unless: /\bderegistration protection\b/,
	},
];
