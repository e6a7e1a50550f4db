// A list whose members are asked for together, as a statement of the note.
import { findInboxReason } from "./doubt.ts";
import { type Inline, linesOf } from "./inline.ts";
import type { Walk } from "./line.ts";
import { askMembers } from "./list.ts";
import type { Entry } from "./section.ts";
import { statementOf } from "./statement-of.ts";
import { splitTerm } from "./term.ts";

/** True for an item that says more than its name. */
export function saysMore({ inline, children }: Entry): boolean {
	return children.length > 0 || splitTerm(inline) !== null;
}

/** Adds the card that asks for all members; true when the members are names alone. */
export function addMembers(
	label: Inline,
	entries: readonly Entry[],
	{ scope, found }: Walk,
): boolean {
	const question = askMembers(label, entries, scope);
	// What may not be a list of members is read line by line.
	if (!question || findInboxReason(question)) return false;
	const line = linesOf(label).line;
	const span = { line, endLine: entries.at(-1)?.endLine ?? line };
	const names = entries
		.map(({ inline }) => (splitTerm(inline)?.term ?? inline).text)
		.join(" ");
	found.statements.push(
		statementOf([question], null, span, scope, `${label.text} ${names}`),
	);
	return true;
}
