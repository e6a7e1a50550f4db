// What a question about a free sentence leaves open: a verb that says next to nothing, a subject of one scene, an answer that says a second thing or is told by its question.
import type { Doubt, Question } from "./fact.ts";
import { isActionNoun, isNoun, looksPlural, mostlyNoun } from "./noun.ts";
import { readVerb } from "./verb.ts";
import { contentOf, findWords, type Word } from "./words.ts";

/** Why the sentence, asked like this, may not be what one would answer, or null. */
export function findLooseSentence(
	{ about = "" }: Question,
	shown: string,
	answer: string,
): Doubt | null {
	if (pointsBack.test(answer)) return "vague-question";
	if (isOfAnyNote.test(about)) return "vague-question";
	if (isDemand.test(shown) || isThin.test(shown)) return "guess";
	if (
		asksHelp.test(shown) ||
		(isOpenUse.test(shown) && contentOf(answer).size < 5)
	)
		return "guess";
	if (isAim.test(shown) || isCompared.test(about) || isCutOff.test(answer))
		return "rough-wording";
	if (isEmptyThing.test(answer) || /^your \p{L}+$/u.test(answer))
		return "guess";
	if (isQualityOf.test(about)) return "unclear-name";
	if (teaches.test(shown)) return "guess";
	if (isTornName(shown, answer)) return "rough-wording";
	// "Quay most walls": a name and what is counted of it.
	if (isCommand(about) || / (?:most|all|some|many|both) \p{L}/u.test(about))
		return "unclear-name";
	if (/\s--?\p{L}[\p{L}-]*(?:[= ]|$)/u.test(answer)) return "rough-wording";
	if (/\bdo\?$/.test(shown))
		return /^\p{L}+ another \p{L}+ of\b/u.test(answer) ? "guess" : null;
	if (isParticle.test(answer) || isNamedWhen(shown, answer))
		return "rough-wording";
	if (hasSecondDeed(answer) || goesOn(shown, answer)) return "several-facts";
	return isTold(about, shown, answer) ? "doubtful" : null;
}

/** "zones of these regions", "the above formula", "the given period": which, the card does not show. */
const pointsBack =
	/\b(?:this|these|those|such) (?!(?:who|that|which|of|in|with|from|for|at|on|as|an?)\b)\p{L}|\b(?:of|in|to|from|at) said \p{Ll}|\bthe (?:above|below|given|aforementioned|said|following|preceding) \p{L}|\b(?:above|below)[- ]?(?:mentioned|described)\b/iu;

/** "What does X help to do?": one of many things. */
const asksHelp = /\b(?:helps?|serves?|contributes?|comes?|exists?) to do\?$/;

/** "What can X be used to do?": one of many things as well, unless a long answer tells which. */
const isOpenUse = /\bwhat can [^?]* be used to do\?$/i;

/** "What are boats made to do?" (seem new), "What will people move to do?" (fill the land): a part of the verb, or what the deed is for. */
const isAim =
	/\b(?:made|meant|supposed|said|known|thought|believed|bound|moved?|go(?:es)?|work|act|change|gather|turn|rise|fall|grow) to do\?$/;

/** "far more boats": than where, the end of the sentence tells. */
const isCompared =
	/^(?:(?:far|much|many|slightly|a lot) )?(?:more|fewer|less) /i;

/** "a dry berth which provides", "a pair of bells on": the line goes on. */
const isCutOff =
	/ (?:which|that) (?:provides?|allows?|includes?|enables?|contains?|has|have|is|are|can|makes?|supports?|offers?|uses?|says?)$|^\S+ \S+ (?:\S+ ){0,20}(?:of|the|an?|and|or|with|by|from|which|that|than|between|on)$/i;

/** "material", "contents at the quay": which, is what there is to know. */
const isEmptyThing =
	/^(?:(?:the|its|their) )?(?:materials?|contents?|information|objects?|items?)(?:$| (?:at|in|on|from|to|with) )/i;

/** "Resiliency in Northbay": what "detects leaks" is Northbay. */
const isQualityOf =
	/^(?:the )?(?:resilien\p{L}+|security|(?:scal|avail|dur|reli|observ)ability|elasticity|performance|pricing|monitoring|networking|backups?|encryption|scaling|logging) (?:in|of|for|with|on) \p{Lu}/iu;

/** "What does the harbour module cover?": what some course holds. */
const teaches =
	/\b(?:module|course|section|chapter|lesson|lecture|video|book|article|note|guide|tutorial|page|part|unit)s?\b[^?]* (?:cover|discuss|describe|explain|teach|present|introduce|mention|go over)\?$/i;

/** "large ship block / sizes": the last two words are one name. */
function isTornName(shown: string, answer: string): boolean {
	const verb = / do [^?]* (\p{Ll}+)\?$/u.exec(shown)?.[1];
	return (
		verb !== undefined &&
		/^\p{Ll}+s$/u.test(answer) &&
		isAlsoNoun.test(`${verb}s`)
	);
}

/** "Moor every boat", "Re-mark all sheets": what to do, taken for who does it. */
function isCommand(about: string): boolean {
	const verb =
		/^(?:re-?)?(\p{L}+) (?:all|each|every|any|the|an?|your)\b/iu.exec(
			about,
		)?.[1];
	return (
		verb !== undefined &&
		!/^(?:all|both|half|under|like|past|round)$/i.test(verb) &&
		readVerb(verb.toLowerCase())?.form === "base"
	);
}

/** "common contexts", "the concept of …": a subject that stands for something else. */
const isOfAnyNote =
	/^(?:(?:common|typical|usual|key|main|important|possible|general|popular|basic) |the (?:concept|idea|notion|use|usage|process|act|fact|purpose|goal|aim|following) of )/i;

/** "what must the sender provide?": a demand of some case. */
const isDemand = /^(?:[^?]{1,60}: )?what (?:must|should|shall) /i;

/** Verbs that could take almost any object, and participles of what somebody may do with anything. */
const isThin =
	/\b(?:suggest|imply|attempt|notify|log|send|sound|face|see|pass|go through|move through|(?:updated|configured|extended|equipped|set up|changed) with)\?$/;

/** "the traffic through", "out the spam": half of the verb. */
const isParticle =
	/^(?:out|up|off|down|away|back|apart) |\s(?:through|out|up|off|down|away|back|apart|over)(?:$|\sas-is\b|\s(?:as|by|via|when|if|to|and|without)\b)/;

/** "called public if …": what it is called then, not what it is called. */
function isNamedWhen(shown: string, answer: string): boolean {
	return (
		/\b(?:called|considered|classed|termed|labelled|regarded)\?$/.test(shown) &&
		/\s(?:if|when|because|unless|while)\s/.test(answer)
	);
}

const joining =
	/\s(?:and|or|but|rather than|instead of|before|yet)(?: (?:never|not|also|then|only|even))? (?=(\p{Ll}+)(?:$|[ ,]))/gu;

/** "the message and exits", "photos or delete them", "a team but never give rights": a second verb of the same subject. */
export function hasSecondDeed(answer: string): boolean {
	for (const { 0: mark, 1: next = "", index } of answer.matchAll(joining)) {
		const words = findWords(answer.slice(index + mark.length));
		const [first, second] = words;
		if (!first || next !== first.text) continue;
		// "while it starts or stops": what something else does.
		if (isWithinClause.test(answer.slice(0, index))) continue;
		const form = readVerb(next)?.form;
		if (form === "third" && isDeed(first, second)) return true;
		if (form === "base" && isDone(second) && !mostlyNoun.test(next))
			return true;
	}
	return false;
}

const isWithinClause =
	/\b(?:while|when|if|that|which|who|where|what|how|because|until|unless|once)\b/;

function isDeed({ lower }: Word, second: Word | undefined): boolean {
	if (second && /^(?:of|in|for|from|that|which|are|is)$/.test(second.lower))
		return false;
	return !(
		mostlyNoun.test(lower) ||
		isNoun.test(lower) ||
		isActionNoun.test(lower.replace(/s$/, "")) ||
		isAlsoNoun.test(lower)
	);
}

/** Third persons that are as often nouns in the plural. */
const isAlsoNoun =
	/^(?:accesses|answers|attacks|attempts|blocks|causes|changes|claims|controls|costs|counts|covers|crashes|demands|designs|displays|drops|effects|events|fails|falls|fills|fits|flows|forms|functions|gains|grants|groups|guides|hosts|images|increases|decreases|indexes|inputs|outputs|issues|joins|keys|labels|leads|levels|lies|limits|links|lists|loads|locks|logs|looks|marks|maps|matches|measures|models|moves|names|needs|notes|objects|offers|orders|pages|parts|patterns|permits|places|plans|plants|plays|points|ports|prices|prints|processes|products|profits|programs|projects|purchases|pushes|queries|questions|ranks|rates|reads|reasons|records|refunds|releases|repairs|replies|reports|requests|results|returns|reviews|rewards|rights|rises|rolls|routes|rules|runs|samples|scales|scans|schedules|screens|searches|services|sets|shapes|shares|shifts|signals|signs|sources|spaces|stages|starts|states|steps|stops|stores|streams|structures|studies|supplies|supports|surfaces|swaps|switches|tags|targets|tasks|taxes|tests|threats|ties|times|titles|tools|totals|trades|transfers|treats|trials|triggers|trips|turns|types|updates|upgrades|uploads|uses|values|views|visits|votes|waits|walks|warns|watches|waves|wins|words|works|writes|yields)$/;

function isDone(second: Word | undefined): boolean {
	return (
		second !== undefined &&
		(/^(?:them|it|him|her|us|you|an?|the|its|their|his|any|all|no|every|each)$/.test(
			second.lower,
		) ||
			(looksPlural(second) && readVerb(second.lower) === null))
	);
}

/** "A beats B beats C": a chain, of which the question asks for one link. */
function goesOn(shown: string, answer: string): boolean {
	const verb = /(\p{Ll}{3,})\?$/u.exec(shown)?.[1];
	return (
		verb !== undefined &&
		findWords(answer).some(({ lower }) => {
			const read = readVerb(lower);
			return read?.form === "third" && read.base === verb;
		})
	);
}

/** "What does show ip route show? The routing table": what tells the answer's thing apart stands in the question. */
function isTold(about: string, shown: string, answer: string): boolean {
	const [head = ""] = answer.split(
		/[,;:(]|\s(?:of|in|on|at|to|from|for|with|by|via|over|that|which|who|when|if|where|as|than|into|between|across|and|or|such|stored|used)\s/,
	);
	const words = [...contentOf(head)].filter((word) => !counts.test(word));
	if (words.length === 0 || words.length > 2) return false;
	const named = [...contentOf(about)];
	const told = words.map((word) => named.some((name) => areAkin(name, word)));
	// "managed by a domain controller": who does it, and of what.
	const isAgent = /\s(?:by|with|in|on|to|from)\?$/.test(shown);
	return told.every((is) => is) || (told[0] === true && !isAgent);
}

const counts =
	/^(?:one|two|three|four|several|multiple|many|single|various|whole|all|certain|specific|different|other|new|more)$|^multipl/;

/** "multivalue" and "values", "route" and "routing". */
function areAkin(name: string, word: string): boolean {
	if (name === word) return true;
	const [short, long] = name.length < word.length ? [name, word] : [word, name];
	return (
		short.length >= 4 &&
		(long.startsWith(short) ||
			(long.endsWith(short) && long.length >= short.length + 4))
	);
}
