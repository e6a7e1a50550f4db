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
import { contentOf, countWords, findWords } from "./words.ts";

/** An item without others below it, and what was read of it. */
export interface ReadItem {
	entry: Entry;
	statements: readonly Statement[];
}

const fewest = 2;
const few = 3;
const most = 9;
const longest = 14;

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
	if (!(isMost || isLost) || (label && isQuestion(label.text))) return;
	const members = membersOf(leaves);
	const isOne =
		members !== null &&
		scope.usage.isEnglish &&
		!(label && miscounts(label.text, leaves.length));
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
	const [first, last] = [leaves[0]?.entry, leaves.at(-1)?.entry];
	const line = label ? linesOf(label).line : (first?.line ?? 1);
	const span = { line, endLine: last?.endLine ?? line };
	const statement = statementOf([question], null, span, scope, "");
	// It stands for what its lines say, and repeats none of them.
	statement.content = statement.core = new Set();
	found.statements.push(statement);
}

/** What the list holds, without remarks; null where that is too much for a card. */
function membersOf(leaves: readonly ReadItem[]): Inline[] | null {
	const entries = leaves.map(({ entry }) => entry);
	if (isDemo(entries)) return null;
	const members = entries
		.filter(({ isTask, inline }) => !isTask && !isRemark(inline.text))
		.map(({ inline }) => unmark(trimEnd(inline), "strong"));
	const isShort =
		members.length <= most &&
		members.every(({ text }) => countWords(text) <= longest);
	return isShort ? members : null;
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
function place(label: Inline | null, scope: Scope): string {
	const name = trimLabel(label?.text ?? scope.trail.at(-1) ?? "");
	const above = contextName(scope);
	const [own, shown] = [contentOf(name), contentOf(above)];
	if ([...own].every((word) => shown.has(word))) return above;
	const names = [...shown].every((word) => own.has(word));
	return names ? capital(name) : `${above} – ${capital(name)}`;
}
