// Judges steps to bring into order: every order is played, and those that are accepted and reach the goal work.
import type {
	ScenarioOption,
	ScenarioSource,
	ScenarioStep,
} from "../../contract/scenario.ts";
import { parseScript } from "../cli/script.ts";
import { labelOf } from "./choice.ts";
import type { Problem } from "./judgement.ts";
import { joined, type Played, playScript, traceOf } from "./play.ts";
import { type Situation, variableProblems } from "./situation.ts";
import { judgePlays } from "./verdict.ts";

/** More in a step would multiply by the number of orders. */
const commandsInStep = 6;

interface Walk {
	/** Indexes of the steps, in the order played. */
	readonly order: readonly number[];
	readonly played: Played;
	readonly steps: readonly Played[];
}

/** The steps with their places in the first order that works, and all orders that do. */
export function judgeOrder(
	source: ScenarioSource,
	situation: Situation,
): { options: ScenarioOption[]; orders: string[][]; problems: Problem[] } {
	const scripts = source.options.map(({ run }) => run ?? "");
	const long = scripts.findIndex(
		(script) => parseScript(script).length > commandsInStep,
	);
	if (long >= 0 || situation.goals.length === 0)
		return {
			options: [],
			orders: [],
			problems: [long >= 0 ? tooLong(long) : missingGoal()],
		};
	const tooEarly = new Map<number, ScenarioStep["error"]>();
	const walks = walkAll(source, situation, scripts, tooEarly);
	const verdicts = judgePlays(
		walks.map(({ played }) => played),
		situation.goals,
	);
	const right = walks.filter(
		(_, index) => verdicts[index]?.every(({ holds }) => holds) === true,
	);
	const unknown = variableProblems(situation, [
		situation.act,
		...walks.map(({ played }) => played),
	]);
	const [first] = right;
	if (unknown.length > 0 || !first)
		return {
			options: [],
			orders: [],
			problems: unknown.length > 0 ? unknown : [noOrder(walks, source)],
		};
	const all = factorial(scripts.length);
	return {
		orders: right.map(({ order }) => order.map(labelOf)),
		problems: right.length === all ? [anyOrder(first)] : [],
		options: source.options.map(({ text, why }, index) => {
			const place = first.order.indexOf(index);
			const error = tooEarly.get(index);
			const early =
				error && place > 0
					? ` Earlier it fails with ${error.code}: ${error.why || error.message}`
					: "";
			return {
				label: labelOf(index),
				text,
				correct: true,
				place: place + 1,
				reason: `Step ${place + 1} of ${scripts.length}.${early}${why ? ` ${why}` : ""}`,
				trace: traceOf(first.steps[place] ?? { results: [] }),
				goals: [],
			};
		}),
	};
}

/** The steps of `order` played one after the other, refused ones too. */
export function playOrder(
	source: ScenarioSource,
	{ act }: Pick<Situation, "act">,
	order: readonly number[],
): Played {
	let whole = playScript(act.after, "", source.settles);
	for (const index of order)
		whole = joined(
			whole,
			playScript(whole.after, source.options[index]?.run ?? "", source.settles),
		);
	return whole;
}

/** All orders in which every step is accepted; a refused step ends its branch, and its error is kept. */
function walkAll(
	{ settles }: ScenarioSource,
	{ act }: Situation,
	scripts: readonly string[],
	tooEarly: Map<number, ScenarioStep["error"]>,
): Walk[] {
	const found: Walk[] = [];
	const visit = (walk: Walk) => {
		if (walk.order.length === scripts.length) found.push(walk);
		for (const [index, script] of scripts.entries()) {
			if (walk.order.includes(index)) continue;
			const step = playScript(walk.played.after, script, settles);
			const refused = step.results.find(({ ok }) => !ok);
			if (refused) {
				if (!tooEarly.has(index) && refused.error)
					tooEarly.set(index, { ...refused.error });
				continue;
			}
			visit({
				order: [...walk.order, index],
				played: joined(walk.played, step),
				steps: [...walk.steps, step],
			});
		}
	};
	visit({ order: [], played: playScript(act.after, "", settles), steps: [] });
	return found;
}

function noOrder(walks: readonly Walk[], { options }: ScenarioSource): Problem {
	const [accepted] = walks;
	const way = accepted?.order
		.map((index) => `“${options[index]?.text}”`)
		.join(", ");
	return {
		code: "scenario-no-answer",
		message: accepted
			? `No order of the steps reaches the goal; ${way}, for one, is accepted and does not.`
			: "In every order some step is refused. Check the steps, or what is given.",
		part: ["steps"],
		line: null,
		trace: accepted ? traceOf(accepted.played) : [],
	};
}

function anyOrder({ played }: Walk): Problem {
	return {
		code: "scenario-all-right",
		message:
			"Every order of the steps works, so there is nothing to order. Choose steps that depend on each other.",
		part: ["steps"],
		line: null,
		trace: traceOf(played),
	};
}

function tooLong(index: number): Problem {
	return {
		code: "scenario-too-long",
		message: `A step has ${commandsInStep} commands at most, since every order of the steps is played.`,
		part: ["steps", index, "run"],
		line: null,
		trace: [],
	};
}

function missingGoal(): Problem {
	return {
		code: "scenario-no-goal",
		message: "No goal says what the steps should lead to. Add `goal`.",
		part: [],
		line: null,
		trace: [],
	};
}

function factorial(number: number): number {
	return number <= 1 ? 1 : number * factorial(number - 1);
}
