// What comes after an answer: its grade, the pictures of the world, and the lines that lead a lab to the same world.
import type {
	Scenario,
	ScenarioPicture,
	ScenarioResult,
	ScenarioSource,
	ScenarioStep,
} from "../../contract/scenario.ts";
import { viewWorld } from "../view/view.ts";
import { playOption } from "./choice.ts";
import { playOrder } from "./order.ts";
import { type Played, presets, traceOf } from "./play.ts";
import { playBeginning } from "./situation.ts";

/** Grades chosen labels: as a set, or for steps in their order. Tasks to do oneself are graded by `gradeTask`. */
export function gradeAnswer(
	{ options, orders, kind }: Scenario,
	chosen: readonly string[],
): ScenarioResult {
	const right = options
		.filter(({ correct }) => correct)
		.map(({ label }) => label);
	const isRight =
		kind === "order"
			? orders.some((order) => order.join() === chosen.join())
			: [...new Set(chosen)].sort().join() === right.sort().join();
	return { isRight, share: isRight ? 1 : 0, goals: [] };
}

/**
 * The world before and after an answer, with what changed marked. `chosen` are indexes into the
 * source's options: one of them, or all steps in an order; none is the situation itself.
 */
export function pictureAnswer(
	source: ScenarioSource,
	chosen: readonly number[],
): ScenarioPicture {
	const { played } = playAnswer(source, chosen);
	const before = viewWorld(played.before, null);
	return { before, after: viewWorld(played.after.world, before) };
}

/** What the commands of an answer did; `chosen` as for `pictureAnswer`. */
export function traceAnswer(
	source: ScenarioSource,
	chosen: readonly number[],
): ScenarioStep[] {
	return traceOf(playAnswer(source, chosen).played);
}

/** What to type into an empty lab to stand where the answer ends: nothing in it waits by itself. */
export function labLines(
	source: ScenarioSource,
	chosen: readonly number[],
): string[] {
	const { beginning, played } = playAnswer(source, chosen);
	const parts = beginning.includes(played) ? beginning : [...beginning, played];
	const commands = parts.flatMap((part) => part.commands);
	const used = presets.filter(({ name }) =>
		commands.some(({ source: text }) =>
			new RegExp(`\\$\\{?${name}\\b`).test(text),
		),
	);
	return [
		...used.map(({ name, value }) => `${name}=${value}`),
		...commands.flatMap(({ source: text, isSettled }) => [
			text,
			...(isSettled ? ["lab settle"] : []),
		]),
	];
}

function playAnswer(
	source: ScenarioSource,
	chosen: readonly number[],
): { beginning: Played[]; played: Played } {
	const { given, act } = playBeginning(source);
	const beginning = [given, act];
	const [first] = chosen;
	if (first === undefined) return { beginning, played: act };
	if (source.kind === "order")
		return { beginning, played: playOrder(source, { act }, chosen) };
	const isPrediction = source.options[first]?.run === null;
	// A prediction is about what the situation did, so there is nothing more to play.
	return {
		beginning,
		played: isPrediction
			? act.commands.length > 0
				? act
				: given
			: playOption(source, { given, act }, first),
	};
}
