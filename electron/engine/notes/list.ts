// Enumerations and sequences: lists whose members are asked for together, or one after the other.
import { readClause } from "./clause.ts";
import {
	lowerFirst,
	type Question,
	type Scope,
	type Sequence,
	say,
	trimEnd,
} from "./fact.ts";
import { cut, type Inline, toRich, unmark, words } from "./inline.ts";
import { numerals } from "./numeral.ts";
import { type Entry, trimLabel } from "./section.ts";
import { findSubject } from "./subject.ts";
import { splitTerm } from "./term.ts";
import { readVerb } from "./verb.ts";
import { contentOf, countWords, findWords } from "./words.ts";

const count = `(\\d{1,2}|${numerals.slice(2, 11).join("|")})`;
const leadingCount = new RegExp(`^${count}\\s+`, "i");

/** Plural nouns that announce the members of a whole. */
const collective =
	/\b(?:types?|kinds?|forms?|options?|modes?|classes|categories|tiers|families|components?|parts?|elements?|layers?|levels?|stages?|phases?|steps?|methods?|ways?|strategies|policies|principles?|pillars?|properties|characteristics|attributes?|features?|benefits?|advantages?|disadvantages?|drawbacks?|limitations?|requirements?|prerequisites|use ?cases?|states?|rules?|roles?|reasons?|causes?|effects?|symptoms?|functions?|tools?|services|models?|states)\b/i;

/** What a list has in common, as a question that its members answer. */
export function askMembers(
	label: Inline,
	entries: readonly Entry[],
	scope: Scope,
): Question | null {
	if (entries.length < 2 || entries.length > 9) return null;
	const front = wordMembers(label, entries, scope);
	if (!front) return null;
	const members = entries.map((entry) => memberOf(entry));
	if (members.some(({ text }) => countWords(text) > 14 || !text)) return null;
	return {
		kind: "list",
		rule: "enumeration",
		front: toRich(unmark(front, "strong")),
		back: listOf(members),
		deletion: null,
	};
}

/** Displayable list of pieces. */
export function listOf(
	members: readonly Inline[],
	ordered = false,
): Question["back"] {
	return [
		{
			type: "list",
			ordered,
			start: 1,
			children: members.map((member) => ({
				type: "item",
				children: toRich(member),
			})),
		},
	];
}

/** An item's name: its term where it defines one. */
function memberOf({ inline }: Entry): Inline {
	return unmark(trimEnd(splitTerm(inline)?.term ?? inline), "strong");
}

function wordMembers(
	label: Inline,
	entries: readonly Entry[],
	scope: Scope,
): Inline | null {
	const numbered = /^\d+(?:\.\d+)+\.?\s+/.exec(label.text)?.[0].length ?? 0;
	if (numbered > 0) return wordMembers(cut(label, numbered), entries, scope);
	const text = label.text.replace(/[\s:]+$/, "");
	const bracket = new RegExp(
		`^(.*?)\\s*\\(${count}\\s+([\\p{L} ]+)\\)$`,
		"iu",
	).exec(text);
	if (bracket) {
		if (!isCount(bracket[2], entries.length)) return null;
		const about = own(cut(label, 0, bracket[1]?.length), scope);
		return say(
			`What are the ${bracket[2]?.toLowerCase()} ${bracket[3]} for `,
			about,
			"?",
		);
	}
	if (isBareCount(text, scope)) return null;
	const counted = new RegExp(
		`(?<![\\p{L}\\d-])${count}\\s+(?:[\\p{L}-]+\\s+){0,4}?[\\p{L}-]+s\\b`,
		"iu",
	).exec(text);
	if (counted) {
		if (!isCount(counted[1], entries.length)) return null;
		const isNoun =
			counted.index === 0 &&
			!/\b(?:is|are|can|must|has|have|does|do|should)\b/i.test(text);
		if (isNoun)
			return say(
				"What are the ",
				lowerFirst(cut(label, 0, text.length), scope.usage),
				about(text, scope),
				"?",
			);
		const there = /^there (?:are|is)\s+/i.exec(text);
		if (there)
			return say(
				"What are the ",
				cut(label, there[0].length, text.length),
				about(text, scope),
				"?",
			);
		const whole = cut(label, 0, text.length);
		if (readClause(text)?.subjectEnd !== 0)
			return say(whole, ". What are they?");
		const { phrase } = scope.subject;
		const subject = phrase.slice(0, 1).toUpperCase() + phrase.slice(1);
		return say(
			`${subject} `,
			lowerFirst(whole, scope.usage),
			". What are they?",
		);
	}
	if (!collective.test(text) || countWords(text) > 7 || isClause(text))
		return null;
	if (!/\b\p{L}+s\b/iu.test(text) || !entries.every(isMember)) return null;
	return say(
		"What are the ",
		lowerLabel(cut(label, 0, text.length)),
		about(text, scope),
		"?",
	);
}

/** "Two types" names no owner, and the title above it is not what the note goes by: whose types is unclear. */
function isBareCount(text: string, { trail, subject }: Scope): boolean {
	if (
		contentOf(text).size > 2 ||
		!/^\S+ (?:types?|kinds?|modes?|options?|ways?|forms?|parts?)$/i.test(text)
	)
		return false;
	const above = contentOf(
		trail.filter((title) => trimLabel(title) !== text).at(-1) ?? "",
	);
	return (
		above.size > 0 && ![...subject.content].some((word) => above.has(word))
	);
}

function isClause(text: string): boolean {
	return (
		/\b(?:is|are|can|cannot|must|has|have|does|do|should|will|may)\b/i.test(
			text,
		) || readVerb(findWords(text)[0]?.lower ?? "")?.form === "base"
	);
}

/** A short item, or one that begins with the term that it explains. */
function isMember(entry: Entry): boolean {
	return splitTerm(entry.inline) !== null || countWords(entry.inline.text) <= 6;
}

function isCount(written: string | undefined, size: number): boolean {
	const lower = (written ?? "").toLowerCase();
	return (
		(numerals.indexOf(lower) > 0 ? numerals.indexOf(lower) : Number(lower)) ===
		size
	);
}

/** " of an AMI" where the label does not name what it belongs to. */
function about(label: string, { subject, topic, trail, usage }: Scope): string {
	const content = contentOf(label);
	// Below the label itself, the label is no owner.
	const isOwn = [...subject.content].every((word) => content.has(word));
	const owner = isOwn ? findSubject(trail.slice(0, -1), topic, usage) : subject;
	for (const word of owner.content) if (content.has(word)) return "";
	return /\s(?:of|for|in)\s/i.test(label) ? "" : ` of ${owner.phrase}`;
}

/** "permissions" as "AMI permissions" where it does not name its owner. */
function own(piece: Inline, scope: Scope): Inline {
	const core = lowerFirst(stripReminder(piece), scope.usage);
	return about(core.text, scope) === ""
		? core
		: say(`${scope.subject.name} `, core);
}

const reminder =
	/^(?:(?:please )?(?:remember|note|keep in mind|bear in mind|don't forget|do not forget)(?: that|:)?|(?:it is|it's) important (?:to (?:note|remember) )?that|important(?:ly)?:|note:|tip:|hint:)\s+/i;

/** The line without "Remember that" and the like. */
export function stripReminder(inline: Inline): Inline {
	return cut(inline, reminder.exec(inline.text)?.[0].length ?? 0);
}

const common =
	/^(?:Lifecycle|Process|Architecture|Workflow|Flow|Steps?|Types?|Kinds?|Options?|Modes?|Components?|Features?|Benefits?|Advantages?|Disadvantages?|Limitations?|Use|Cases?|Stages?|Phases?|States?|Methods?|Models?|Principles?|Properties|Characteristics|Categories|Classes|Levels?|Layers?|Requirements?|Permissions?|Main|Key|Different|Common|Basic|Important|Of|And|For|The|In|Strategies|Policies|Functions?|Tools?|Rules?|Roles?|Reasons?|Causes?|Effects?|Usage|How)$/;

/** A label in small letters, names excepted: "AMI lifecycle". */
export function lowerLabel(label: Inline): Inline {
	const lower = label.text.replace(/\p{L}+/gu, (word) =>
		common.test(word) ? word.toLowerCase() : word,
	);
	return { ...label, text: lower };
}

const processWord =
	/\b(?:lifecycle|life cycle|process|workflow|flow|steps?|stages?|phases?|procedure|sequence|order|pipeline|how to|how it works|path|timeline|cycle)\b/i;

/** True for a label that announces steps in time. */
export function isProcess(label: string): boolean {
	return processWord.test(label);
}

/**
 * Reads a list as steps that follow one another: an ordered list of short steps, or bullets of a
 * few words that each begin with a verb and have their explanation below.
 */
export function readSequence(
	label: string,
	entries: readonly Entry[],
	isOrdered: boolean,
	scope: Scope,
): Sequence | null {
	if (entries.length < 3 || entries.length > 9) return null;
	const steps = entries.map((entry) => stepOf(entry));
	if (steps.some(({ name }) => countWords(name.text) > 8 || !name.text))
		return null;
	const verbs = steps.filter(
		({ name }) =>
			readVerb(findWords(name.text)[0]?.lower ?? "")?.form === "base",
	).length;
	// One word that is no known verb, perhaps for a typo, does not break a longer chain.
	const isAction = verbs >= steps.length - (steps.length > 3 ? 1 : 0);
	const explained = entries.filter(
		({ children }) => children.length > 0,
	).length;
	const isSequence = isOrdered
		? isAction || isProcess(label)
		: isAction &&
			explained === steps.length &&
			steps.every(({ name }) => countWords(name.text) <= 3);
	if (!isSequence || isDemo(entries)) return null;
	return { name: nameOf(label, scope), isProcess: isProcess(label), steps };
}

/** Clicks through a console are no knowledge. */
function isDemo(entries: readonly Entry[]): boolean {
	return entries.some(({ inline }) =>
		/^(?:click|select|navigate|go to|open|type|scroll|log ?in|sign in|press|enter|paste|copy and|tick|check the|choose|move to)\b/i.test(
			inline.text,
		),
	);
}

function stepOf(entry: Entry): Sequence["steps"][number] {
	const term = splitTerm(entry.inline);
	const detail =
		term?.meaning ??
		(entry.children.length > 0 ? (entry.children[0]?.inline ?? null) : null);
	const last = term
		? entry.line
		: Math.max(entry.line, entry.children[0]?.endLine ?? entry.line);
	return {
		name: unmark(term?.term ?? entry.inline, "strong"),
		detail,
		span: { line: entry.line, endLine: last },
		also: [],
	};
}

function nameOf(label: string, { topic, subject, usage }: Scope): string {
	// "Three phases" are the phases of the topic, however many there are.
	const own = lowerLabel(lowerFirst(words(label), usage))
		.text.replace(leadingCount, "")
		.replace(/\s+(?:process )?(?:steps?|stages?|phases?)$/i, "");
	const content = contentOf(label);
	if (!own) return `${subject.name} process`;
	for (const word of topic.content) if (content.has(word)) return own;
	return `${topic.name} ${own}${isProcess(label) ? "" : " process"}`;
}
