// Lists of fragments that give no card line by line: they are asked for together, and wait until somebody has looked at them.
import { isImperative, isPronoun, readClause } from "./clause.ts";
import { capital, contextName } from "./context.ts";
import { miscounts } from "./counted-label.ts";
import {
	type Question,
	type Scope,
	type Statement,
	say,
	trimEnd,
} from "./fact.ts";
import { type Inline, linesOf, toRich, unmark } from "./inline.ts";
import { isTalk } from "./kept-statement.ts";
import { isQuestion } from "./label.ts";
import type { Walk } from "./line.ts";
import { listOf } from "./list.ts";
import { refuse } from "./refusal.ts";
import { type Entry, trimLabel } from "./section.ts";
import { isDemo } from "./sequence.ts";
import { statementOf } from "./statement-of.ts";
import { splitTerm } from "./term.ts";
import { isMetaHeading } from "./topic.ts";
import { contentOf, findWords, hasMoreWords } from "./words.ts";

/** An item without others below it, and what was read of it. */
export interface ReadItem {
	entry: Entry;
	statements: readonly Statement[];
}

const fewest = 2;
const few = 3;
const most = 9;
const longest = 12;
const longestLabel = 8;

/**
 * Asks for a list as a whole where half of its items or more gave no card that a rule worded.
 * What those items left is taken out of `found`: they no longer lack a card of their own.
 */
export function keepList(
	label: Inline | null,
	leaves: readonly ReadItem[],
	isOrdered: boolean,
	{ scope, found }: Walk,
) {
	const open = leaves.filter(isOpen);
	const isMost = open.length >= fewest && open.length * 2 >= leaves.length;
	// What is lost of a few points below a name.
	const isLost =
		label !== null &&
		leaves.length >= fewest &&
		leaves.length <= few &&
		open.some(hasNothing) &&
		// "Magma = molten rock" stands for itself and needs no other point.
		!leaves.some(({ entry }) => splitTerm(entry.inline));
	if (!(isMost || isLost) || !label || !isLabel(label.text)) return;
	const entries = leaves.map(({ entry }) => entry);
	const members = membersOf(entries);
	const isOne =
		members.length >= fewest &&
		scope.usage.isEnglish &&
		!miscounts(label.text, leaves.length) &&
		!isContents(members, scope);
	if (!isOne) return;
	const gone = new Set(open.flatMap(({ statements }) => statements));
	const from = found.statements.lastIndexOf([...gone][0] as Statement);
	const own = found.statements.splice(from);
	found.statements.push(...own.filter((statement) => !gone.has(statement)));
	const what = areSteps(members, isOrdered) ? "steps" : "points";
	const question: Question = {
		kind: "list",
		rule: "kept-list",
		front: toRich(say(`${place(label, scope)}: which ${what}?`)),
		back: listOf(members, isOrdered),
		deletion: null,
		doubt: "loose-list",
	};
	const { line } = linesOf(label);
	const span = { line, endLine: entries.at(-1)?.endLine ?? line };
	const statement = statementOf([question], null, span, scope, "");
	// It stands for what its lines say, and repeats none of them.
	statement.content = statement.core = new Set();
	found.statements.push(statement);
}

/** "Kinds of loom", "Warping": a short name for what stands below, and not a part of the note. */
function isLabel(text: string): boolean {
	return (
		!hasMoreWords(text, longestLabel) &&
		!isQuestion(text) &&
		!isMetaHeading(trimLabel(text)) &&
		!isDemoLabel.test(text)
	);
}

const isDemoLabel =
	/\b(?:examples?|topics|example|ingredients)\b|^(?:if|when|suppose|for|so|then|now|we|to)\b/i;

/** Headings of the note, formulas or amounts: nothing to be learnt as a list. */
function isContents(members: readonly Inline[], { headings }: Scope): boolean {
	const known = members.filter(
		({ text }) =>
			headings?.has(text.toLowerCase()) || /^\p{N}|[=→]/u.test(text),
	);
	return known.length * 2 >= members.length;
}

/** What the list holds, without remarks; nothing where that is too much for a card or says what something does. */
function membersOf(entries: readonly Entry[]): Inline[] {
	if (isDemo(entries)) return [];
	const members = entries
		.filter(({ isTask, inline }) => !isTask && !isRemark(inline.text))
		.map(({ inline }) => unmark(trimEnd(inline), "strong"));
	const isShort =
		members.length <= most &&
		members.every(({ text }) => !hasMoreWords(text, longest));
	return isShort && !members.some(({ text }) => isTold(text)) ? members : [];
}

/** "Lifts the shafts by pegs", "used for silk": said of the label, one by one. */
function isTold(text: string): boolean {
	const clause = readClause(text);
	return clause !== null && !isImperative(clause) && clause.form !== "ing";
}

function hasNothing({ statements }: ReadItem): boolean {
	return statements.every(({ facts }) => facts.length === 0);
}

/** A fragment or step that gave nothing, or only what waits because no rule can ask about it. */
function isOpen({ entry, statements }: ReadItem): boolean {
	const [only, other] = statements;
	if (!only || other || entry.isTask || entry.more.length > 0) return false;
	const { text } = entry.inline;
	const clause = readClause(text);
	return (
		only.missing !== null &&
		only.missing !== "example" &&
		!isPronoun(findWords(text)[0]?.lower ?? "") &&
		(clause === null || clause.subjectEnd === 0) &&
		!isRemark(text) &&
		!isLink(entry.inline)
	);
}

const elsewhere = /\b(?:check|click|see|read) here|^(?:for )?more info/i;

function isRemark(text: string): boolean {
	return isTalk(text) || refuse(text) !== null || elsewhere.test(text);
}

/** Bullets are steps where each says what to do, numbers where most do. */
function areSteps(members: readonly Inline[], isOrdered: boolean): boolean {
	const others = members.filter(
		({ text }) => !isImperative(readClause(text)),
	).length;
	return isOrdered
		? others * 2 < members.length
		: members.length > 2 && others <= (members.length > 4 ? 1 : 0);
}

/** An entry of a table of contents. */
function isLink({ mask, runs }: Inline): boolean {
	return (
		!/[\p{L}\p{N}]/u.test(mask) && runs.every(({ type }) => type === "text")
	);
}

/** "SQS – FIFO queue": whom the points belong to. */
function place(label: Inline, scope: Scope): string {
	const name = trimLabel(label.text);
	const above = contextName(scope);
	const [own, shown] = [contentOf(name), contentOf(above)];
	if (own.isSubsetOf(shown)) return above;
	const names = shown.isSubsetOf(own);
	return names ? capital(name) : `${above} – ${capital(name)}`;
}
