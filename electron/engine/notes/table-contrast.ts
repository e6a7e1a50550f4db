// Tables whose columns are two things side by side, "SQL | NoSQL": a row sets what is said of the one against the other.
import { contextName } from "./context.ts";
import { type Question, say } from "./fact.ts";
import { type Inline, join, toRich, unmark, wrap } from "./inline.ts";
import type { AskedTable } from "./table-question.ts";
import { contentOf, countWords, findWords } from "./words.ts";

/** Asks for the cell of a row in a column. */
type AskRow = (row: readonly Inline[], column: number) => Question | null;

/** The asker of a table whose headers are the things that its heading or note sets side by side; null for any other. */
export function readContrast({ header, scope }: AskedTable): AskRow | null {
	const [one, other, third] = header;
	if (!one?.text || !other?.text || third) return null;
	const named =
		areOfAKind(one.text, other.text) ||
		[...scope.trail, scope.topic.name].some((name) =>
			setsApart(name, one.text, other.text),
		);
	if (!named) return null;
	return (row) => {
		const [left, right] = row;
		if (!left?.text || !right?.text || countWords(right.text) > 12) return null;
		const gap = wrap(right, 0, right.text.length, { type: "gap" });
		const before = `${contextName(scope)}: `;
		const front = join([
			say(
				before,
				unmark(one, "strong"),
				" – ",
				left,
				"; ",
				unmark(other, "strong"),
				" – ",
			),
			gap,
		]);
		return {
			kind: "cloze",
			rule: "table-cell",
			front: toRich(front),
			back: toRich(right),
			deletion: right.text,
			...(areMirrored(left.text, right.text)
				? {}
				: { doubt: "guess" as const }),
		};
	};
}

/** "Fiscal policy vs monetary policy", for columns "Fiscal" and "Monetary". */
function setsApart(name: string, one: string, other: string): boolean {
	if (!/\s(?:vs?\.?|versus|and|or|&)\s|,\s|\S\s?\/\s?\S/i.test(name))
		return false;
	const content = contentOf(name);
	const words = new Set(findWords(name).map(({ lower }) => lower));
	return [one, other].every((header) => {
		const own = [...contentOf(header)];
		// "any vs unknown": words of everyday use may be names as well.
		return own.length > 0
			? own.every((word) => content.has(word))
			: words.has(header.trim().toLowerCase());
	});
}

/** "Push factors" and "Pull factors": two kinds of one thing. */
function areOfAKind(one: string, other: string): boolean {
	const [last, otherLast] = [one, other].map(
		(header) => /\s(\p{Ll}+)$/u.exec(header)?.[1],
	);
	return (
		last !== undefined &&
		last === otherLast &&
		[one, other].every((header) => countWords(header) === 2)
	);
}

/** "scales vertically" and "scales horizontally" say the same of both, and differ in the rest. */
function areMirrored(one: string, other: string): boolean {
	const own = contentOf(one);
	const shared = [...contentOf(other)].filter((word) => own.has(word));
	return (
		shared.length > 0 &&
		one.toLowerCase() !== other.toLowerCase() &&
		Math.abs(countWords(one) - countWords(other)) <= 2
	);
}
