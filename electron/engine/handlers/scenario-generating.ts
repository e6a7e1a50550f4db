// Scenario questions for the concepts that notes state: made by templates, judged by playing, linked to the lines that state them.
import type { ConceptId } from "../contract/concept.ts";
import type { SourceSpan } from "../contract/data.ts";
import type { ParsedNote } from "../notes/draft.ts";
import { conceptsOf } from "../notes/scenario/concept.ts";
import { generateScenario } from "../sim/concept/generate.ts";
import { judgeScenario } from "../sim/scenario/judge.ts";
import type { JudgedScenario } from "./scenario-judging.ts";

/** What of a parsed note questions are made of. */
type StatingNote = Pick<ParsedNote, "path" | "concepts">;

/**
 * One question for each concept that the notes state, as `seed` draws it; its sources are the lines
 * that state the concept, note by note, the clearest first. A variant that cannot be asked would be
 * a mistake in a template, so it throws.
 */
export function scenariosOf(
	notes: readonly StatingNote[],
	seed: number,
): JudgedScenario[] {
	return [...sourcesByConcept(notes)].map(([conceptId, sources]) => {
		const source = { ...generateScenario(conceptId, seed), sources };
		const { scenario, problems } = judgeScenario(source);
		if (scenario) return { source, scenario };
		throw new Error(
			`expected ${source.id} with seed ${seed} to be a question: ${problems.map(({ message }) => message).join(" ")}`,
		);
	});
}

function sourcesByConcept(
	notes: readonly StatingNote[],
): Map<ConceptId, SourceSpan[]> {
	const found = new Map<ConceptId, SourceSpan[]>();
	for (const { conceptId, sources } of notes.flatMap(conceptsOf))
		found.set(conceptId, [...(found.get(conceptId) ?? []), ...sources]);
	return found;
}
