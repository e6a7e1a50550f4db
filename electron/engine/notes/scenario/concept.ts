// Which concepts a note states, and on which lines: matched on what the lines say, not on words alone.
import type { ConceptId, StatedConcept } from "../../contract/concept.ts";
import { concepts } from "../../contract/data/concepts.ts";
import type { SourceSpan } from "../../contract/data.ts";
import type { ParsedNote } from "../draft.ts";
import type { Wrapping } from "../label.ts";
import type { Section, Span } from "../section.ts";
import { type StatedLine, statedLines } from "./concept-line.ts";
import { type ConceptRule, conceptRules } from "./data/concept-rule.ts";

/** "Image" alone may be any picture; a note about AMIs says somewhere that it is. */
const aboutImages = /\bamis?\b|\bmachine images?\b|\bebs\b|\bec2\b/i;

/** Nobody states a fact at such length; and rules look at every pair of words of a line. */
const longestStatement = 500;

/** The concepts that the sections of a note state, in the order of the library. `topic` is what the note is about, as its title says. */
export function readConcepts(
	sections: readonly Section[],
	{
		text,
		topic,
		wrapping,
	}: { text: string; topic: string; wrapping: Wrapping },
): StatedConcept[] {
	if (!aboutImages.test(text)) return [];
	const lines = statedLines(sections, topic, wrapping).filter(
		({ text: stated }) => stated.length <= longestStatement,
	);
	return concepts.flatMap(({ id }) => {
		const rules = conceptRules.filter(({ concept }) => concept === id);
		const found = lines.filter((line) =>
			rules.some((rule) => states(line, rule)),
		);
		return found.length > 0 ? [{ conceptId: id, lines: places(found) }] : [];
	});
}

/** The concepts of a parsed note with their places; empty where it states none. */
export function conceptsOf({
	path,
	concepts: stated = [],
}: Pick<ParsedNote, "path" | "concepts">): {
	conceptId: ConceptId;
	sources: SourceSpan[];
}[] {
	return stated.map(({ conceptId, lines }) => ({
		conceptId,
		sources: lines.map((span) => ({ path, ...span })),
	}));
}

/** True when the folded statement says what the rule says. */
export function states(
	{ text, isList, above }: StatedLine,
	{ says = [], denies = [], unless, inLists = false }: ConceptRule,
): boolean {
	if (isList && !inLists) return false;
	const whole = isList ? `${above.at(-1) ?? ""} ${text}` : text;
	if (unless?.test(whole)) return false;
	return (
		denies.some((pattern) => pattern.test(whole)) ||
		says.some((pattern) => {
			const match = pattern.exec(whole);
			return match !== null && !isDenied(whole, match);
		})
	);
}

/** A "not" between the beginning of the match's clause and its end. */
function isDenied(text: string, match: RegExpExecArray): boolean {
	const before = text.slice(0, match.index);
	const clause = Math.max(
		...[",", ";", ":", " but "].map((mark) => before.lastIndexOf(mark)),
	);
	return /\b(?:not|never|neither|nor)\b/.test(
		text.slice(clause + 1, match.index + match[0].length),
	);
}

/** Single lines before lists that contain them; each place once. */
function places(found: readonly StatedLine[]): Span[] {
	const spans = [...found]
		.sort(
			(one, other) =>
				Number(one.isList) - Number(other.isList) || one.line - other.line,
		)
		.map(({ line, endLine }) => ({ line, endLine }));
	return spans.filter(
		(span, at) =>
			!spans
				.slice(0, at)
				.some(
					(earlier) =>
						earlier.line >= span.line && earlier.endLine <= span.endLine,
				),
	);
}
