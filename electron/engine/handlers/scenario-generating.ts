// Scenario questions for the concepts that notes state: made by templates, judged by playing, linked to the lines that state them.
import type { ParsedNote } from "../notes/draft.ts";
import { conceptsOf } from "../notes/scenario/concept.ts";
import { generateScenario } from "../sim/concept/generate.ts";
import { judgeScenario } from "../sim/scenario/judge.ts";
import type { JudgedScenario } from "./scenario-judging.ts";

/**
 * One question for each concept that the note states, as `seed` draws it; its sources are the lines
 * that state the concept, the clearest first. A variant that cannot be asked would be a mistake in
 * a template, so it throws.
 */
export function scenariosOf(
	note: Pick<ParsedNote, "path" | "concepts">,
	seed: number,
): JudgedScenario[] {
	return conceptsOf(note).map(({ conceptId, sources }) => {
		const source = { ...generateScenario(conceptId, seed), sources };
		const { scenario, problems } = judgeScenario(source);
		if (scenario) return { source, scenario };
		throw new Error(
			`expected ${source.id} with seed ${seed} to be a question: ${problems.map(({ message }) => message).join(" ")}`,
		);
	});
}
