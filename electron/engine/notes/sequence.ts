// Steps that follow one another: ordered lists of short steps, and bullets that begin with verbs and have their explanation below.
import { readClause } from "./clause.ts";
import { capital, contextName } from "./context.ts";
import { lowerFirst, type Scope, type Sequence } from "./fact.ts";
import { cut, type Inline, unmark, words } from "./inline.ts";
import { lowerLabel } from "./label-name.ts";
import { leadingCount } from "./list.ts";
import { isCleanName } from "./name.ts";
import { numerals } from "./numeral.ts";
import type { Entry } from "./section.ts";
import { splitTerm, type Term } from "./term.ts";
import { isMetaHeading } from "./topic.ts";
import { readVerb } from "./verb.ts";
import { contentOf, findWords, hasMoreWords } from "./words.ts";

const processWord =
	/\b(?:lifecycle|life cycle|process|workflow|flow|steps?|stages?|phases?|procedure|sequence|order|pipeline|how to|how it works|path|timeline|cycle)\b/i;

/** True for a label that announces steps in time. */
export function isProcess(label: string): boolean {
	return (
		processWord.test(label) &&
		!/\b(?:structure|hierarchy|anatomy)$/i.test(label)
	);
}

/**
 * Reads a list as steps that follow one another: an ordered list of short steps, or bullets of a
 * few words that each begin with a verb and have their explanation below.
 */
export function readSequence(
	label: string,
	listed: readonly Entry[],
	isOrdered: boolean,
	scope: Scope,
): Sequence | null {
	const entries = withoutRemark(listed);
	if (entries.length < 3 || entries.length > 9 || announcesParts(label))
		return null;
	const terms = entries.map(({ inline }) => splitTerm(inline));
	const names = entries.map(
		({ inline }, index) => terms[index]?.term ?? inline,
	);
	// What is called steps may be put at length.
	const most = isOrdered && isProcess(label) ? 14 : 8;
	if (names.some(({ text }) => hasMoreWords(text, most) || !text)) return null;
	const verbs = names.filter(
		({ text }) => readVerb(findWords(text)[0]?.lower ?? "")?.form === "base",
	).length;
	// One word that is no known verb, perhaps for a typo, does not break a longer chain.
	const isAction = verbs >= names.length - (names.length > 3 ? 1 : 0);
	const explained = entries.filter(
		({ children }) => children.length > 0,
	).length;
	const isSequence = isOrdered
		? (isAction && !isChoice(label)) || isProcess(label)
		: isAction &&
			explained === names.length &&
			names.every(({ text }) => !hasMoreWords(text, 3));
	if (!isSequence || isDemo(entries)) return null;
	const noun = nounOf(label);
	const name = nameSequence(label, scope);
	const isSure =
		(isProcess(label) || isHow(label) || !isOrdered) &&
		// "5 phases? NIST says 4": not what the list holds.
		!/[?!]\s/.test(label) &&
		names.every(isWhole);
	return {
		name,
		isProcess: isProcess(label),
		...(noun && { noun }),
		steps: entries.map((entry, index) => stepOf(entry, terms[index] ?? null)),
		...(isSure ? {} : { doubt: "loose-steps" as const }),
	};
}

/** "It is a document that may include": what stands below it has no order. */
function announcesParts(label: string): boolean {
	return /\b(?:includ(?:e|es|ing)|contain(?:s|ing)?|consists? of|such as|made (?:up )?of|can be|may be)(?: the following)?$/i.test(
		label,
	);
}

/** "Three methods": one takes one of them, not one after the other. */
function isChoice(label: string): boolean {
	return (
		!isProcess(label) &&
		/\b(?:methods|ways|options|types|kinds|rules|principles|tips|reasons|lessons|goals|aims|tasks|features|benefits|strategies|techniques|approaches|questions|examples|uses|use cases|notes|requirements|recommendations|alternatives|solutions|fixes)$/i.test(
			label,
		)
	);
}

/** "Binary conversion", "To mend a puncture", "Baking bread": what is done there is done step by step. */
function isHow(label: string): boolean {
	return /^(?:[Tt]o|[Hh]ow)\s|^\p{Lu}?\p{Ll}+ing\b|(?:[ts]ion|ment|ing|[aeo]ysis|algorithm|method)$/u.test(
		label.replace(/\s*\([^()]*\)$/, ""),
	);
}

/** "With them, phase one goes as": no name. */
function isSentence(name: string): boolean {
	if (/\s(?:as|by|to|of|with|from|is|are)$/.test(name)) return true;
	const clause = readClause(name);
	return (
		clause !== null &&
		clause.subjectEnd > 0 &&
		(clause.auxiliary !== null || clause.form === "third")
	);
}

/** The steps without a last line that is none: "Nothing by mouth", "the hatch is a kind of lid" hold before the other steps as well. */
function withoutRemark(entries: readonly Entry[]): readonly Entry[] {
	const last = entries.at(-1);
	return last && entries.length > 3 && isStanding.test(last.inline.text)
		? entries.slice(0, -1)
		: entries;
}

const isStanding =
	/^(?:nothing|never|no|do not|don['’]t)\s|^[^,;]* (?:is|are) (?:also )?(?:an?|the) /i;

/** "Or wait", "The server sends:" need what stands around them. */
function isWhole({ text }: Inline): boolean {
	return !(/^or\b/i.test(text) || (text.endsWith(":") && isSentence(text)));
}

/** Clicks through a console are no knowledge. */
export function isDemo(entries: readonly Entry[]): boolean {
	return entries.some(({ inline }) =>
		/^(?:click|select|navigate|go to|open|type|scroll|log ?in|sign in|press|enter|paste|copy and|tick|check the|choose|move to)\b|\b(?:click|drop-?down|button|console|sidebar|menu|wizard)\b/i.test(
			inline.text,
		),
	);
}

function stepOf(entry: Entry, term: Term | null): Sequence["steps"][number] {
	const given = term?.meaning ?? explanationOf(entry.children);
	// "Example: …" shows what happens and does not tell it.
	const isShown = /^(?:e\.?g\.?|(?:for )?examples?|note)\b/i.test(
		given?.text ?? "",
	);
	const detail = isShown ? null : given;
	const name = term?.term ?? entry.inline;
	const end = name.text.replace(/\s*:$/, "").length;
	const last = term
		? entry.line
		: Math.max(entry.line, entry.children[0]?.endLine ?? entry.line);
	return {
		name: unmark(cut(name, 0, end), "strong"),
		detail,
		span: { line: entry.line, endLine: last },
		also: [],
	};
}

/** The line below a step; of several phrases none is all that happens. */
function explanationOf([first, ...others]: readonly Entry[]): Inline | null {
	if (!first) return null;
	const isWhole =
		others.length === 0 ||
		(readClause(first.inline.text)?.auxiliary ?? null) !== null;
	return isWhole ? first.inline : null;
}

/** "Mitosis has four stages": the stages of mitosis. */
const ownSteps =
	/^(.+?) (?:has|have|consists? of|goes through|go through|takes place in|happens in|involves?|includes?) (?:the following |these )?(?:\S+ )?(stages|steps|phases)$/i;

/** "test" for tests that follow one another; null for steps. */
function nounOf(label: string): string | null {
	const found =
		/(?<!\p{L})(test|check|event|period|era|act|move|command)s$/iu.exec(
			withoutCount(label),
		);
	return found?.[1]?.toLowerCase() ?? null;
}

/** "Dead tests, in order" are dead tests, "IFRS 15 five steps" the steps of IFRS 15. */
function withoutCount(given: string): string {
	const clause = readClause(given);
	// "The cursus was the order of offices": the cursus.
	const label =
		clause && clause.subjectEnd > 0 && clause.auxiliary && !ownSteps.test(given)
			? given
					.slice(0, clause.subjectEnd)
					.replace(/^(?:the|an?) /i, "")
					.trim()
			: given;
	return label
		.replace(
			/,?\s+\(?(?:in (?:this |that |the (?:right |correct )?)?(?:order|sequence)|one by one|step by step)\)?$/i,
			"",
		)
		.replace(/\s+(\S+)(?=\s+(?:steps|stages|phases)$)/i, (all, word) =>
			/^\d{1,2}$/.test(word) || numerals.includes(word.toLowerCase())
				? ""
				: all,
		);
}

/** "The cursus honorum was the sequence of offices that …": the cursus honorum. */
const defined =
	/^(?:the )?((?:[\p{L}\d'’-]+ ?){1,4}?) (?:is|was|are|were) (?:an?|the) (?:\p{L}+ )?(?:sequence|order|series|succession|chain|list|process|procedure|path|route|cycle|way|ladder|course)\b/iu;

/** What stands before the questions for the steps below a label: "AMI lifecycle", "Barista – Opening the machine". */
export function nameSequence(given: string, scope: Scope): string {
	// "When ropes are short, sailors take these steps": a sentence is no name.
	if (isSaid.test(given)) return contextName(scope);
	const label = withoutCount(defined.exec(given)?.[1] ?? given);
	const owned = ownSteps.exec(label);
	if (owned?.[1] && owned[2])
		return capital(
			`${owned[2].toLowerCase()} of ${lowerFirst(words(owned[1]), scope.usage).text}`,
		);
	// "Three phases" are the phases of the topic, however many there are.
	const own = lowerLabel(words(label))
		.text.replace(leadingCount, "")
		.replace(isFollowing, "")
		.replace(/\s*\([^()]*\)$/, "")
		.replace(/(?::|\s+[-–—])?\s+(?:process )?(?:steps?|stages?|phases?)$/i, "");
	if (!own) return contextName(scope);
	// "Steps to configure": what the heading above names.
	const above = scope.trail.at(-2);
	// "Each of them is finished before the next": no name.
	if (hasMoreWords(own, 6) || isSentence(own))
		return above
			? nameSequence(above, { ...scope, trail: scope.trail.slice(0, -1) })
			: contextName(scope);
	if (above && /^steps? (?:to|for) \p{L}+$/iu.test(own))
		return `${above.replace(/^\d+[.)]\s*/, "")} – ${lowerFirst(words(own), scope.usage).text}`;
	// "Revenue – IFRS 15" has its place before it.
	return /\s[-–—]\s/.test(own)
		? capital(own.replace(/\s[-–—]\s/g, " – "))
		: placed(capital(own), scope);
}

const isSaid = /^(?:when|if|once|after|before|whenever|in order to) .*,/i;

/** "Use the following steps": which, nothing but the place tells. */
const isFollowing =
	/^(?:(?:use|follow|take|perform|do) )?(?:the |these )?(?:following |below )(?=(?:steps?|stages?|phases?|process|procedure|order)$)/i;

/** "PCR" says itself what it is, "Order to grow" belongs below its heading: "LVM – Order to grow". */
function placed(own: string, { label: _, ...scope }: Scope): string {
	const content = contentOf(own);
	const isSaid = [...scope.topic.content].some((word) => content.has(word));
	if (isSaid || /\p{Lu}[\p{Lu}\d]/u.test(own)) return own;
	const above = contextName(scope);
	if ([...content].every((word) => contentOf(above).has(word))) return above;
	const isFree = (name: string) => !hasAny(name, content);
	const near = scope.trail.findLast(
		(title) => isCleanName(title) && !isMetaHeading(title) && isFree(title),
	);
	// "Astronomy – Stars": the nearer of the two is enough.
	const place = [
		above.split(" – ").findLast(isFree) ?? above,
		...(near && !scope.isAfter ? [near] : []),
	].find((name) => name.length + own.length <= longest);
	return place ? `${capital(place)} – ${own}` : own;
}

function hasAny(title: string, content: ReadonlySet<string>): boolean {
	return [...contentOf(title)].some((word) => content.has(word));
}

/** Longer names before a question are not read. */
const longest = 40;
