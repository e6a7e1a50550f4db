// Columns of examples: asked the other way round, for nobody can know which examples a note has.
import { type Question, type Scope, say } from "./fact.ts";
import { type Inline, unmark } from "./inline.ts";
import { countOf, isUncountable } from "./name.ts";
import type { Thing } from "./table-header.ts";
import { lead } from "./table-lead.ts";
import { cell } from "./table-wording.ts";
import { auxiliaries, readVerb } from "./verb.ts";
import { countWords } from "./words.ts";

/** True for a header of examples. */
export const example = /^(?:typical |common )?examples?$/i;

/** Of one example it can be told what it is an example of; which examples a note has, nobody can know. */
export function askExample(
	value: Inline,
	{ name, kind }: Thing,
	others: readonly string[],
	scope: Scope,
): Question | null {
	if (others.filter((other) => other === value.text).length !== 1) return null;
	// "ethanenitrile" tells that it is a nitrile.
	const kindName = name.text
		.toLowerCase()
		.replace(kind.toLowerCase(), "")
		.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$|(?<=\p{L}{3})s$/gu, "");
	if (value.text.toLowerCase().includes(kindName)) return null;
	if (value.runs.some(({ type }) => type === "code")) return null;
	// "know | password": no kind of thing.
	const own = name.text.toLowerCase();
	if (auxiliaries.has(own) || readVerb(own) || /^(?:where|how|what) /.test(own))
		return null;
	const be = countOf(value.text) === "plural" ? "are" : "is";
	const one = unmark(value, "strong");
	const isBare =
		be === "are" ||
		isUncountable(value.text) ||
		/\p{Lu}|\d|^\p{Ll}+ing\b/u.test(value.text);
	const front = isNumbered(name, kind)
		? say(lead(value, scope), one, ` – which ${kind.toLowerCase()}?`)
		: isBare
			? say(`${lead(value, scope)}what ${be} `, one, " an example of?")
			: say(lead(value, scope), one, " – an example of what?");
	const question = cell(front, name, "table-cell");
	const isOne =
		// "320 (decimal)": the value of one case, and a number is an example of much.
		!/^[\d.,_]+(?:\s?\([^()]*\))?$/.test(value.text) &&
		!/[,;/]|\b(?:and|or)\b/.test(value.text) &&
		countWords(value.text) <= 4;
	return isOne ? question : { ...question, doubt: "vague-question" };
}

/** "layer 5" */
function isNumbered({ text }: Inline, kind: string): boolean {
	return kind !== "" && text.toLowerCase().startsWith(`${kind.toLowerCase()} `);
}
