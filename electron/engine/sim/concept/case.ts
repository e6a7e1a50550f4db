// Case studies: one situation, told once, with several questions about it, each about a concept of its own.
import type { ConceptId } from "../../contract/concept.ts";
import type { ScenarioKind, ScenarioSource } from "../../contract/scenario.ts";
import { type Cast, drawCast } from "./cast.ts";
import { createDraw } from "./draw.ts";
import { sourceOf } from "./generate.ts";
import type { Draft } from "./template.ts";

/** A question about the situation of a case. */
export interface CaseQuestion
	extends Pick<Draft, "act" | "show" | "right" | "wrong" | "goals"> {
	readonly concept: ConceptId;
	readonly kind: Extract<
		ScenarioKind,
		"predict" | "choose-one" | "choose-several"
	>;
	readonly title: string;
	readonly ask: string;
}

/** A situation in words and as commands, with its questions; two of them never depend on one another's answers. */
export interface CaseStory {
	readonly tells: string;
	readonly given: readonly string[];
	readonly questions: readonly CaseQuestion[];
}

export interface CaseTemplate {
	readonly id: string;
	story(cast: Cast): CaseStory;
}

/** A case as a seed draws it: the text that its questions share, and each of them ready to be judged. */
export interface DrawnCase {
	readonly tells: string;
	readonly questions: readonly {
		readonly concept: ConceptId;
		readonly source: ScenarioSource;
	}[];
}

/** The concepts that a case asks about, in the order of its questions; the same for every seed. */
export function conceptsOfCase(template: CaseTemplate): ConceptId[] {
	return buildCase(template, 0).questions.map(({ concept }) => concept);
}

/** All questions of a case, in the one world that a seed draws. The prompt of each is its own question alone. */
export function buildCase(template: CaseTemplate, seed: number): DrawnCase {
	const id = `case-${template.id}`;
	const draw = createDraw(id, seed);
	const cast = drawCast(draw);
	const { tells, given, questions } = template.story(cast);
	const worldSeed = 1 + draw.below(1_000_000);
	return {
		tells,
		questions: questions.map(({ concept, kind, ask, ...question }) => ({
			concept,
			source: {
				...sourceOf(
					{ ...question, given, prompt: `${tells} ${ask}` },
					{
						id: `${id}-${concept}`,
						concept,
						kind,
						begin: cast.begin,
						draw: createDraw(`${id}/${concept}`, seed),
					},
				),
				prompt: ask,
				seed: worldSeed,
			},
		})),
	};
}
