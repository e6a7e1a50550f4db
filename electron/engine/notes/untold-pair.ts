// Pairs of which nothing tells what the value is to the name, so that they wait for a person.
import { readClause } from "./clause.ts";
import type { Scope } from "./fact.ts";
import { cut, type Inline } from "./inline.ts";
import type { Walk } from "./line.ts";
import type { Block } from "./section.ts";
import { splitTerm } from "./term.ts";
import { subjectOf } from "./topic.ts";

/** True where neither the pair nor what stands above its list says what is asked for. */
export function isUntold(
	{ name, value }: { name: Inline; value: Inline },
	scope: Scope,
	line: Inline,
): boolean {
	const { trail, isAfter, isUnlabelled } = scope;
	// A label that cannot be used ends what stood below the heading before it.
	if (isUnlabelled && trail.length > 1) return true;
	// "before noun: 高い山 / 静かな町" of two kinds: one answer for each.
	const sides = (trail.at(-1) ?? "").split(versus).length;
	if (sides > 1 && value.text.split(" / ").length === sides) return true;
	// "MV = PY"
	if (isSymbol.test(name.text) && isSymbol.test(value.text)) return true;
	// "Masaccio → Trinity" past a list in a note on art: his work, his teacher?
	return (
		isAfter === true &&
		/^\p{Lu}\p{Ll}+$/u.test(name.text) &&
		/^\s*(?:-+>|=>|→|⇒)/.test(line.mask.slice(name.text.length))
	);
}

const versus = /\s(?:vs\.?|versus)\s/i;
const isSymbol = /^\p{Lu}{1,3}(?:\s\(.*\))?$/u;

/** What is told a list right below a term, of which it speaks, or below words that are no sentence and no label: who knows what the list answers. */
export function belowText(walk: Walk, { line }: Block, above?: Block): Walk {
	const { scope } = walk;
	if (above?.type !== "text" || above.endLine !== line - 1) return walk;
	const { text } = above.inline;
	const term = splitTerm(cut(above.inline, text.lastIndexOf("\n") + 1));
	const isUnlabelled = !/[.!?;]["”)]?$/.test(text) && readClause(text) === null;
	const below = isUnlabelled ? { ...scope, isUnlabelled } : scope;
	if (!term) return { ...walk, scope: below };
	const name = term.term.text.replace(/\s*\([^()]*\)$/, "");
	const subject = subjectOf(name, scope.usage);
	const at = scope.trail.length;
	return { ...walk, scope: { ...below, subject: { ...subject, at } } };
}
