// Questions by concept and seed: a template is drawn, its story told with a fresh cast, its answers chosen. Judging comes later, by playing.
import type { ConceptId } from "../../contract/concept.ts";
import type {
	OptionSource,
	ScenarioKind,
	ScenarioSource,
} from "../../contract/scenario.ts";
import { drawCast } from "./cast.ts";
import { createDraw, type Draw } from "./draw.ts";
import { templates } from "./library.ts";
import type { Answer, Draft, Template } from "./template.ts";
import { drawAnswers } from "./wording.ts";

/** A question about the concept: the seed draws the template and all that varies in it. The same seed gives the same question. */
export function generateScenario(
	concept: ConceptId,
	seed: number,
): ScenarioSource {
	return buildScenario(
		createDraw(concept, seed).pick(templatesOf(concept)),
		seed,
	);
}

/** The templates of a concept; at least two, of different kinds. */
export function templatesOf(concept: ConceptId): readonly Template[] {
	return templates.filter((template) => template.concept === concept);
}

/** The variant of a template that a seed draws. Its id is the same for every seed. */
export function buildScenario(
	template: Template,
	seed: number,
): ScenarioSource {
	const id = `generated-${template.concept}-${template.name}`;
	const draw = createDraw(id, seed);
	const cast = drawCast(draw, template.home);
	const { concept, kind } = template;
	return sourceOf(template.draft(cast), {
		id,
		concept,
		kind,
		begin: cast.begin,
		draw,
	});
}

/** A draft with its answers drawn, as it is judged. `begin` are the commands before its own. */
export function sourceOf(
	draft: Draft,
	frame: {
		id: string;
		concept: ConceptId;
		kind: ScenarioKind;
		begin: readonly string[];
		draw: Draw;
	},
): ScenarioSource {
	const { id, concept, kind, begin, draw } = frame;
	const answers = draft.steps ?? drawAnswers(draft, draw);
	return {
		id,
		title: draft.title,
		kind,
		concepts: [concept],
		prompt: draft.prompt,
		given: script([...begin, ...draft.given]),
		act: script(draft.act),
		options: answers.map(optionOf),
		goals: [...draft.goals],
		solution: draft.solution ? script(draft.solution) : null,
		settles: true,
		seed: 1 + draw.below(1_000_000),
		sources: [],
		generated: true,
	};
}

function optionOf({ text, run, says }: Answer): OptionSource {
	return {
		text: typeof text === "string" ? text : (text[0] ?? ""),
		run: run ? script(run) : null,
		says: says === undefined ? null : Array.isArray(says) ? [...says] : [says],
		why: null,
	};
}

function script(lines: readonly string[] = []): string {
	return lines.join("\n");
}
