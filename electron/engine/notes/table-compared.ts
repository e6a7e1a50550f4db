// Tables that set things side by side: columns of things, rows of what is told of each, and an empty corner.
import { type Question, type Scope, say } from "./fact.ts";
import type { Inline } from "./inline.ts";
import { cell } from "./table-wording.ts";

/** "Which test? 2 groups – independent" below a question, "Definite article: masc – nom?" below a label. */
export function askBelow(
	label: string,
	thing: Inline,
	side: Inline,
	value: Inline,
): Question {
	const isAsked = label.endsWith("?");
	const front = say(
		isAsked ? `${label} ` : `${label}: `,
		thing,
		" – ",
		side,
		isAsked ? "" : "?",
	);
	return cell(front, value, "table-cell");
}

/** The note or its heading is one of the columns, so it is no heading over the others. */
export function isAmong(
	header: readonly Inline[],
	{ topic, subject }: Scope,
): boolean {
	const names = [topic, subject].map(({ name }) => name.toLowerCase());
	return header.slice(1).some(({ text }) => names.includes(text.toLowerCase()));
}

/** "independent", "paired": rows that are groups, of which nobody knows what is asked. */
export function areGroups(keys: readonly string[]): boolean {
	return keys.every((key) =>
		/^[\p{L}-]+(?:ed|ent|ant|ic|al|ive|ous|ary|able|ible)(?:,.*)?$/u.test(key),
	);
}
