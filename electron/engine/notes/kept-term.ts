// Terms whose lines would give no card or a poor one: they are asked for what they mean, and wait to be looked at.
import type { Question, Scope } from "./fact.ts";
import type { Inline } from "./inline.ts";
import { splitTerm, type Term } from "./term.ts";
import { keepTerm } from "./term-question.ts";
import { isRoleWithHolder } from "./value.ts";
import { countWords } from "./words.ts";

/** A long value is rather asked for as what its term means. */
export function withMeaning(
	values: readonly Question[],
	term: Term,
	scope: Scope,
): Question[][] {
	const [value, other] = values;
	const kept =
		value?.rule === "value" && !other && !isRoleWithHolder(term)
			? keepTerm(term, scope)
			: null;
	if (!value || !kept) return values.map((each) => [each]);
	return [countWords(term.meaning.text) > 3 ? [kept, value] : [value, kept]];
}

/** A term's line that gave no card, as it stands. */
export function keepLine(inline: Inline, scope: Scope): Question | null {
	const named = splitTerm(inline);
	return named && keepTerm(named, scope);
}
