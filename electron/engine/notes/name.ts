// Names in questions: whether a name is plural, whether it takes an article, and whether it is clean enough to be asked about.
import { isCounted } from "./countable-noun.ts";
import { createMemory } from "./recent-text.ts";
import type { Usage } from "./usage.ts";
import { aboutForm, formOf, type WordForm } from "./word-form.ts";
import { roleOf } from "./word-role.ts";
import { findWords, hasMoreWords } from "./words.ts";

/** How sure it is that a name stands for several: a capital word in "-s" may be a proper name. */
export type Count = "plural" | "singular" | "unsure";

const irregularPlural =
	/(?:ae|(?:bacteri|criteri|mitochondri|phenomen|gangli|spectr|strat|ov|medi)a|(?:nucle|stimul|fung|bronch|alveol|glomerul|loc|rad|foc)i|(?:vert|ind|matr|append|cort|vort)ices|(?:anal|hypoth|the|diagno|cri|ba|synap|metasta)ses|people|children|men|women|feet|teeth|mice|cattle|police)$/i;
const singularInS =
	/(?:[iuèéà]s|ss|(?<!(?:metr|top|com|clin|fabr|antibiot|diuret|bas|gener|lyr|crit|characterist))ics|^(?:diabetes|rabies|herpes|series|species|lens|bias|gas|atlas|canvas|alias|news|measles|mumps|chaos|cosmos|ethos|pathos|pancreas|biceps|triceps|forceps|scabies|tetanus|rickets|asbestos|kubernetes|postgres|jenkins|mars|vires|athens|redis|windows|https?|dns|tls|aws|ios|macos|texas|kansas|keynes|hobbes|descartes|archimedes|socrates|hermes|achilles|naples|brussels|wales|hercules|hadoops|rails|s3))$/i;
/** Endings that only common nouns have in the plural, whatever their first letter. */
const surePlural =
	/(?:tions|sions|ments|ers|ors|ings|ances|ences|ities|ies|ives|ants|ents|ists|isms|ures|ages|ables|ules|eds|cells|types|groups|tables|volumes|instances|images|snapshots|roles|rules|policies|keys|nodes|pods|services|requests|queues|streams|events|files|objects|buckets|records|zones|regions|tokens|reads|writes|costs|limits|stars|planets|plants|acids|bonds|waves|gates|sets|lists|maps|units|tests|parts|steps|states|laws|points|methods|blocks|tasks|jobs|logs|tags|hosts|links|hooks|forms|views|models|modes|levels|classes|processes|addresses|indexes|branches|caches|batches|patches|losses|boxes|metrics|topics|graphs|charts|dashboards|alarms|alerts|reports|insights|subnets|gateways|endpoints)$/i;

/** Whether `name` is plural, by its last word (the head of "types of cells" is before the preposition). */
export function countOf(name: string, usage: Usage | null = null): Count {
	const last = /\s|\)$/.test(name) ? headOf(name) : name;
	const count = countOfWord(formOf(last));
	if (count !== "unsure" || usage === null) return count;
	const lower = last.toLowerCase();
	const one = last.slice(0, -1);
	const isCommon =
		usage.hasWord(lower) ||
		usage.hasWord(one) ||
		usage.hasWord(one.toLowerCase());
	return isCommon ? "plural" : "unsure";
}

/** The last word before what only tells more of it. */
function headOf(name: string): string {
	const head = name
		.replace(/\s*\([^)]*\)$/, "")
		.replace(/\s(?:of|for|in|on|to|with|from|by|at|that|which)\s.*$/i, "");
	return head.split(/\s+/).at(-1) ?? "";
}

/** What the word tells by itself. */
const countOfWord = aboutForm(({ text }: WordForm): Count => {
	if (/^[A-Z]{2,}s$/.test(text) && text.length > 3) return "plural";
	// "ANOVA" is no "ova".
	if (/\p{Ll}\p{Lu}|[_./]|^\p{Lu}+(?<!S)$/u.test(text)) return "singular";
	if (irregularPlural.test(text)) return "plural";
	if (!/[^s]s$/.test(text) || text.length < 4 || singularInS.test(text))
		return "singular";
	return /^\p{Ll}/u.test(text) || surePlural.test(text) ? "plural" : "unsure";
});

const agent =
	/(?:^|\s)(?:\p{Ll}{2,}(?:er|or)|client|agent|token|key|group|table|role|policy|rule|node|endpoint|gateway|bucket|queue|topic|cluster|instance|volume|snapshot|image|index|view|function|object|record|file|block|port|proxy|port|host|zone|region|contract|cell|gene|organ|muscle|nerve|vein|artery|bone|tree|graph|list|stack|set|map|class|method|module|plugin|process|thread|lock|branch|tag|commit|step|test|unit|point|line|curve|wave|star|planet|law|treaty|court|party|pod|service|owner|scheme|mode|frame|packet|header|segment|subnet|certificate|domain|template|pipeline|stage|job|script|variable|parameter|argument|loop|array|string|pointer|register|bus|disk|page|feature|product|device|tool|app|application|website|company|network|system|database|layer|engine|machine|pattern|attribute|element|account|message|event|balancer|standby|agent|adapter|interface|library|package|framework|compiler|kernel|browser|keyboard|vessel|patient|student|employee|employer|claimant|defendant|tenant|landlord)$/u;
const isAgent = aboutForm(({ text }) => agent.test(text));
const massNoun =
	/(?:^|\s)(?:water|power|matter|butter|weather|order|paper|silver|copper|colou?r|behaviou?r|labou?r|vapou?r|humou?r|error handling|user data|timber|fiber|cancer|(?:man)?slaughter|murder|laughter|thunder|danger|fever|hunger|anger)$/;

/** "a", "an" or "": an article where the note or the form of the name shows that it can be counted. */
export function needsArticle(name: string, usage: Usage): boolean {
	if (countOf(name, usage) !== "singular") return false;
	if (usage.isCountable(name)) return true;
	return (
		/^\p{Ll}/u.test(name) &&
		(isAgent(formOf(lastWord(name))) || isCounted(name)) &&
		!massNoun.test(name)
	);
}

function lastWord(name: string): string {
	return name.slice(name.lastIndexOf(" ") + 1);
}

const uncountable =
	/(?:[ts]ion|ment|ness|ity|[ae]nce|[ae]ncy|ism|sis|ing|ogy|ics|ure|tude|hood|ship|dom|age|ase|ose|ine|ide|ium|gen|phy|try|emia|aemia|uria|itis|oma|osis|pathy|data|traffic|storage|law|theory|memory|software|hardware|blood|energy|heat|light|glucose|air|oil|dna|rna|metadata)$/i;

/** True where "What is NAME?" reads well without an article: a proper name, an acronym, code, a mass noun. */
export function standsBare(name: string): boolean {
	return (
		/^(?:an?|the|your|each|every|one)\s/i.test(name) ||
		/\p{Lu}\p{Lu}|\d|[_.$`(/-]|\p{Ll}\p{Lu}|^\p{Lu}\p{Ll}+$|\s\p{Lu}/u.test(
			name,
		) ||
		isStuff(name.replace(/\s+(?:of|in|to|for)\s.*$/, "")) ||
		isMass(name)
	);
}

function isStuff(name: string): boolean {
	return uncountable.test(name) && !isCounted(lastWord(name));
}

/** "melatonin", "narcolepsy", "light": substances and states. */
const substance =
	/(?<!(?:^|\s)(?:cab|or|marg|bas|bullet|log|plug|p|b|f|sk|tw|virg|cous|rais|gobl|ru|dolph|pengu|muff|coff|rob|cous))(?<![aeo]|[ae]l|dr)in$|(?:epsy|plegia|phasia|oxia|trophy|cholia)$|^(?:light|sleep|rain|snow|sand|salt|sugar|gold|iron|glass|steel|wood|music|money|food|bread|milk|wine|beer|rice|grass|smoke|dust|steam|gravity|friction|trade|inflation|caffeine|alcohol)$/i;

/** True for a name that surely stands without an article: "light", "viscosity", "diffusion". */
export function isMass(name: string): boolean {
	return (
		substance.test(name) ||
		/(?:(?<!^(?:c|univers|ent|facil|util|secur|commun|author|char|activ|ident))ity|(?<!busi|har|wit)ness|ism|osis|ology|usion|(?<!^(?:th|k|r|w|be|spr|str|sl|sw|build|meet|draw|paint|sett|ceil|head))ing|i[sz]ation|ysis|synthesis|aemia)$/i.test(
			name,
		)
	);
}

/** True for a mass noun or abstract noun, which takes no article. */
export function isUncountable(word: string): boolean {
	return (
		substance.test(word) ||
		uncountable.test(word) ||
		massNoun.test(word) ||
		/(?:ity|ics|ing)$/.test(word)
	);
}

const openingWord =
	/^(?:finally|if|when|while|because|for|in|with|by|to|after|before|on|at|from|as|since|unlike|but|and|or|so|then|once|until|unless|without|not|no|only|more|less|most|least|other|another|same|such|also|usually|often|always|never|just|even|very|too|how|why|what|which|who|where|there|here|it|this|that|these|those|they|some|any|many|several|various|different|good|bad|best|better|worse|every|each|both|all|none|great|possible|easy|let|lets|etc|via|per|than|like|up|down|out|be|being|been|having|using)$/;

/** True for a phrase that names one thing or one kind of thing, so that a question may be about it. */
export function isCleanName(name: string): boolean {
	return recentlyClean(name, readsClean);
}

const recentlyClean = createMemory<boolean>();

function readsClean(name: string): boolean {
	const text = name.replace(/^(?:an?|the)\s+/i, "");
	const words = findWords(text);
	const [first, second] = words;
	if (!first || words.length > 6 || /[,;:?!"“”•◦●→⇒↑↓=<>|]|&&/u.test(text))
		return false;
	if (/^\P{L}*\d+\s|^[-–—*+]\s/u.test(text) && !/^\d+\s?[A-Z]/.test(text))
		return false;
	if (openingWord.test(first.lower)) return false;
	if (
		words.length === 1 &&
		/^(?:first|second|third|last|next|final)$/.test(first.lower)
	)
		return false;
	if (words.some((word) => roleOf(word).isAuxiliary)) return false;
	if (words.some(({ lower }) => lower === "it" || lower === "you"))
		return false;
	if (
		/\s(?:vs\.?|versus|or|that|which|who|when|if|several|many|every|each|some|multiple|two|three|(?<!\b(?:of|in|for|on|to) )an?)\s/i.test(
			text,
		)
	)
		return false;
	// "Start it", "Log in", "Store a copy": somebody does something.
	return !(
		roleOf(first).verb?.form === "base" &&
		second !== undefined &&
		/^(?:it|them|a|an|the|your|in|on|off|up|down|out|to|from|into|with|for|by|all|any|each)$/.test(
			second.lower,
		)
	);
}

/** True for a word or two that could be a heading of any note: "location", "result". */
export function isEmptyName(name: string): boolean {
	return recentlyEmpty(name, saysNothing);
}

const recentlyEmpty = createMemory<boolean>();

function saysNothing(name: string): boolean {
	return (
		!hasMoreWords(name, 2) &&
		/^(?:the )?(?:locations?|inputs?|outputs?|evidence|settings?|themes?|plot|context|results?|notes?|examples?|definitions?|def|equations?|formulas?|mechanisms?|indications?|contraindications?|side effects?|causes?|symptoms?|signs?|treatments?|diagnosis|management|investigations?|complications?|prognosis|summary|overview|tips?|types?|status|created|tags?|date|author|source|links?|topics?|aliases|related|updated|modified|description|syntax|usage|cons|pros|advantages?|disadvantages?|key (?:points?|terms?)|main (?:idea|point)|problem|solution|goal|idea|reason|purpose|role|step|stage|phase|option|case|use case|effect|benefit|limit|size|name|value|key|dose|route|onset|duration|features?|structure|function|process|methods?|steps|formats?|facts|general|details?)$/i.test(
			name.trim(),
		)
	);
}

const generic =
	/^(?:standard|basic|premium|public|map|key|value|name|type|set|group|rule|action|state|condition|target|source|host|client|default|custom|general|normal|input|output|wait|choice|task|pass|simple|single|multiple|hot|warm|cold|low|high|small|large|full|open|closed|free|paid|start|end|first|second|third|primary|secondary|main|local|remote|user|admin|owner|read|write|both|none|one|two|three|short|long|fast|slow|new|old|region|zone|area|level|tier|mode|option|parameter|property|field|column|row|item|step|part)s?$/i;

/** One word that names nothing by itself: an adjective, a verb form, or a word of everyday use. */
export function isGeneric(term: string): boolean {
	if (hasMoreWords(term, 1) || /\p{Lu}\p{Lu}|\d/u.test(term)) return false;
	const lower = term.toLowerCase();
	return (
		generic.test(lower) ||
		/(?:ed|ive|al|ous|able|ible|ic|less|ful)$/.test(lower)
	);
}
