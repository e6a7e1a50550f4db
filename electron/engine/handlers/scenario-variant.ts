// The variant of a scenario card that a seed draws, judged by playing it; and everything that is known of an option afterwards.
import type { Scenario, ScenarioSource } from "../contract/scenario.ts";
import { generateScenario } from "../sim/concept/generate.ts";
import { arrange, shownOrder } from "../sim/scenario/arrange.ts";
import { judgeScenario } from "../sim/scenario/judge.ts";
import type { ScenarioCard } from "../store/scenario.ts";
import { conceptOf } from "./scenario-drafts.ts";

/** A question as it is asked once. */
export interface Variant {
	source: ScenarioSource;
	/** Options in the order shown. */
	scenario: Scenario;
	/** For each option as shown its index in the source. */
	order: number[];
	seed: number;
}

/** What the seed draws, not yet played: an author's question as it is, or a fresh one about the concept. */
export function drawSource(
	{ key, source, sources }: Pick<ScenarioCard, "key" | "source" | "sources">,
	seed: number,
): ScenarioSource {
	if (source) return source;
	const concept = conceptOf(key);
	if (!concept) throw new Error(`expected a concept for ${key}`);
	return { ...generateScenario(concept.id, seed), sources: [...sources] };
}

/** The same card and seed always give the same variant. Throws where it cannot be asked, which import and the tests of templates keep from happening. */
export function drawVariant(
	card: Pick<ScenarioCard, "key" | "source" | "sources">,
	seed: number,
): Variant {
	return judgeVariant(drawSource(card, seed), seed);
}

/** The same for a source that was drawn already. */
export function judgeVariant(source: ScenarioSource, seed: number): Variant {
	const { scenario, problems } = judgeScenario(source);
	if (!scenario)
		throw new Error(
			`expected a scenario that can be asked: ${source.id}, seed ${seed}: ${problems.map(({ message }) => message).join(" ")}`,
		);
	return {
		source,
		scenario: arrange(scenario, seed),
		order: shownOrder(scenario, seed),
		seed,
	};
}

/** Indexes into the source's options of what was chosen, by the labels shown. Labels that are not there are left out. */
export function chosenIn(
	{ scenario, order }: Variant,
	labels: readonly string[],
): number[] {
	return labels.flatMap((label) => {
		const at = scenario.options.findIndex((option) => option.label === label);
		return order[at] ?? [];
	});
}
