// The judge: plays a scenario and says which answers are right, or what keeps it from being a question.
import type { Scenario, ScenarioSource } from "../../contract/scenario.ts";
import { goalInWords } from "../goal/goal.ts";
import { judgeChoice } from "./choice.ts";
import type { Judged, Problem } from "./judgement.ts";
import { judgeOrder } from "./order.ts";
import { createSituation, type Situation } from "./situation.ts";
import { judgeTask } from "./task.ts";

/**
 * Judges a scenario by playing it; nothing in the source says what is right. Options come back in
 * the source's order, labelled A to H: `arrange` shuffles them. The same source always gives the
 * same verdicts. Never throws for what an author writes.
 */
export function judgeScenario(source: ScenarioSource): Judged {
	const { situation, problems } = createSituation(source);
	if (problems.length > 0) return { scenario: null, problems };
	const found = judgeKind(source, situation);
	if (found.problems.length > 0)
		return { scenario: null, problems: found.problems };
	const { options, orders, solution } = found;
	return {
		problems: [],
		scenario: {
			id: source.id,
			title: source.title,
			kind: source.kind,
			concepts: source.concepts,
			prompt: source.prompt,
			given: source.given,
			act: source.act,
			select: options.filter(({ correct }) => correct).length,
			options,
			orders,
			goals: source.goals.map(goalInWords),
			solution,
			sources: source.sources,
			generated: source.generated,
		},
	};
}

type Found = Pick<Scenario, "options" | "orders" | "solution"> & {
	problems: readonly Problem[];
};

function judgeKind(source: ScenarioSource, situation: Situation): Found {
	const nothing = { options: [], orders: [], solution: [] };
	switch (source.kind) {
		case "order":
			return { ...nothing, ...judgeOrder(source, situation) };
		case "do-it":
			return { ...nothing, ...judgeTask(source, situation) };
		case "choose-one":
		case "choose-several":
		case "predict":
		case "cheapest":
			return { ...nothing, ...judgeChoice(source, situation) };
		default: {
			const never: never = source.kind;
			return never;
		}
	}
}
