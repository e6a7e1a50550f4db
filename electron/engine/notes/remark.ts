// What somebody thinks of a thing, or where it belongs: no meaning of its name.

/** True for an answer that says nothing of what the thing is. */
export function isRemark(answer: string): boolean {
	return [
		ofChoice,
		isPraise,
		isFinding,
		isNothing,
		isCompared,
		isOtherWord,
		isWeight,
		isKindAlone,
		isOneOfMany,
		isJudged,
		isDuty,
		isSource,
		isWork,
		isMakers,
		isCriterion,
		isSentence,
	].some((form) => form.test(answer));
}

/** "the classic cause", "the drug of choice": of what, only the heading tells. */
export const ofChoice =
	/\bthe (?:\p{L}+ of choice|(?:classic|usual|typical|commonest) \p{L}+|most common (?:form|type|kind|way|method|example|choice|option|case))\??$/iu;

/** "the main hazard": of what, nothing says. */
export const ofWhat =
	/\bthe (?:(?:main|chief|principal|leading|primary) \p{L}+(?: \p{L}+)?|default (?:type|mode|value|option|setting|size))\?$/iu;

/** "what is a common example?": of what? */
export const ofWhatKind =
	/\bwhat (?:is|are|was|were) (?:an?|the|one) (?:\p{L}+ )?(?:example|form|reason|option|choice|alternative|advantage|disadvantage|benefit|problem|exception)s?\?$/iu;

/** "a rare but dangerous side effect": of what, nothing says. */
const isFinding =
	/^(?:an?|the) (?:[\p{L}-]+,? ){0,4}(?:side effect|complication|symptom|sign|finding|cause|risk|risk factor|exception|feature|advantage|disadvantage|benefit|drawback|limitation|consequence|difference|reason|treatment|remedy|alternative|classic|must|favou?rite|success|failure|disaster|mistake|problem)$/iu;

/** "the heart of good writing": what somebody thinks of it. */
const isPraise =
	/^(?:the|an?) (?:\p{L}+ )?(?:essence|heart|soul|art|backbone|foundation|cornerstone|powerhouse|workhorse|key|core|bread and butter|disease|secret|beauty|mother|father|king|queen) (?:of|to)\b/iu;

/** "a vital part of every mill", "the first need but often forgotten": how much it matters. */
const isWeight =
	/^(?:an?|the|one of the) (?:\p{L}+ )?(?:basic|fundamental|vital|essential|crucial|critical|key|central|important|integral|major|core|foundational|necessary|significant) (?:\p{L}+ )?(?:component|part|element|tool|role|aspect|feature|concept|step|factor|principle|technique|ingredient|layer|skill|topic|need|block)\b|\bbut (?:often|usually|sometimes|rarely)\b/iu;

/** "another protocol", "one of the four forces", "the David of Romanticism": among others, or like another. */
const isOneOfMany =
	/^(?:another|one of (?:the|many|several|its))\b|^the \p{Lu}\p{Ll}+ of \p{Lu}/u;

/** "a type of relation", "a list of statements": which, nothing says. */
const isKindAlone =
	/^an? (?:(?:type|kind|form|sort|list|set|collection|group) of \p{L}+$|(?:part|piece|aspect) of\b)/u;

/** "a top priority for the guild", "a normal necessity": how one stands to it. */
const isJudged =
	/^(?:an?|the) (?:[\p{L}-]+ ){0,3}?(?:priority(?=$| (?:for|of|in|to|when|at)\b)|red flag|necessity|nuisance|burden|blessing|curse|luxury|bonus|game[- ]changer|deal[- ]?breaker|no-brainer|pitfall)\b/iu;

/** "the miller's job to grease it": what somebody has to do. */
const isDuty =
	/^(?:the )?(?:[\p{L}-]+ )?[\p{L}-]+['’]s? (?:job|task|duty|responsibility|business|turn|fault) to\b/iu;

/** "a major source of income": what comes of it. */
const isSource =
	/^an? (?:major|main|big|large|key|leading|significant|rich|growing) (?:source|cause|contributor|driver|factor|consumer|producer|exporter)\b/iu;

/** "a talk by a weaver", "the successor to the toll act": whose, or beside which other. */
const isWork =
	/^an? (?:talk|lecture|presentation|article|blog post|webinar|tutorial|podcast|workshop|keynote) (?:by|from|at|given|held)\b|^the (?:predecessor|successor|forerunner) (?:to|of) [^,;]{1,40}$/iu;

/** "a proprietary technology from Acme": nothing but who sells it. */
const isMakers =
	/^an? (?:[\p{L}-]+ ){0,2}(?:technology|product|service|platform|solution|system) (?:from|by) \p{Lu}\S*$/u;

/** "a fair toll if every boat pays it": when it may be called so. */
const isCriterion =
	/^an? (?:(?!(?:that|which|who|where|to|by|for|whether)\b)[^\s,;]+ ){1,8}(?:if|iff|unless) /iu;

/** "high tides suggest that …", "the seven bells have names": a statement with a subject of its own. */
const isSentence =
	/^(?:(?!(?:that|which|who|whose|where|when|whether|to|how|what)\b)[^\s,;(]+ ){1,8}?(?:have|has|(?:suggest|show|indicate|imply|mean)s? that)\b/iu;

/** "a tool", "an important concept". */
const isNothing =
	/^an? [\p{L}-]+$|^an? (?:\p{L}+ ){0,2}(?:place|tool|thing|way|concept|idea|example|problem|issue|must|option|choice|skill|topic|plus|lot|bit|result|matter|question)\b/iu;

/** "the more active form": than which? */
const isCompared =
	/^the (?:(?:more|less) \p{L}+|(?:larg|small|bigg|high|low|fast|slow|old|young|new|strong|weak|heavi|light|long|short|cheap|simpl|rich|poor|thick|thinn|hard|soft|warm|cold|hott|cool|deep|saf|earli|lat)er)(?: \p{L}+)?(?: of the (?:two|pair))?$/iu;

/** 'the "way of the elders"', "the Japanese reading of Chan": what the word says, not what the thing is. */
const isOtherWord =
	/^(?:what|like|how|where|when|similar to) |^(?:(?:an?|the) )?["“”'‘«]|^the (?:\p{L}+ )?(?:reading|translation|transliteration|spelling|pronunciation|plural|singular) (?:of|for)\b/iu;

/** "What are zones? a database": one, where several are asked for. */
export function isOneOfSeveral(shown: string, answer: string): boolean {
	return (
		/\bwhat (?:are|were) (?:[^?]*\s)?\p{L}+s\?$/iu.test(shown) &&
		/^an? /.test(answer) &&
		!kinds.test(answer) &&
		!/\p{Lu}\S*s\?$/u.test(shown)
	);
}

const kinds =
	/^an? (?:\p{L}+ )?(?:type|kind|form|sort|set|group|collection|family|class|pair|series|part|way|means|category|list|number|range|subset|species|genus|mixture|mix|combination|team|network|chain|layer|measure|result|source|cause|sign|major|popular|subtype|variant|special|global|system)\b/iu;

/** "Don't forget the constant", "There are several ways": a remark on a step, not what happens in it. */
export const tellsNoDeed = /^(?:don['’]t|do not|to|you|there|remember)\s/i;
