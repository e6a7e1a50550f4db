// A learner's own commands for a task: what each line printed, which goals hold, and the world as it stands.
import type { LabEntry, LabView } from "../../contract/lab.ts";
import type {
	ScenarioPicture,
	ScenarioSource,
	ScenarioStep,
} from "../../contract/scenario.ts";
import { type Completion, complete } from "../shell-completion.ts";
import { createWorld } from "../simulator.ts";
import { labResult } from "../view/result.ts";
import { viewWorld } from "../view/view.ts";
import { hexFrom } from "../world/identifier.ts";
import type { World } from "../world/model.ts";
import { labLines } from "./answer.ts";
import { playScript, presets, traceOf } from "./play.ts";
import { playBeginning } from "./situation.ts";

/** The lines played one after the other after the situation, as a console shows them; `view` marks what the last one changed. */
export function playAttempt(
	source: ScenarioSource,
	lines: readonly string[],
): { entries: LabEntry[]; view: LabView } {
	const { act } = playBeginning(source);
	let session = act.after;
	let before = viewWorld(session.world, null);
	let view = before;
	const entries = lines.map((line, index): LabEntry => {
		const played = playScript(session, line, source.settles);
		session = played.after;
		before = view;
		view = viewWorld(session.world, before);
		const results = played.results.map(labResult);
		return { step: index + 1, line, source: "console", results };
	});
	return { entries, view };
}

/** What could stand at the cursor of the next line, after the lines so far. */
export function completeLine(
	source: ScenarioSource,
	lines: readonly string[],
	{ line, cursor }: { line: string; cursor: number },
): Completion {
	const { act } = playBeginning(source);
	const script = lines.join("\n");
	const { after } = playScript(act.after, script, source.settles);
	return complete(after, line, cursor);
}

/** What the lines did, and the world of a task as it was given and after them, with all that they changed marked. */
export function explainAttempt(
	source: ScenarioSource,
	lines: readonly string[],
): { trace: ScenarioStep[]; picture: ScenarioPicture } {
	const { act } = playBeginning(source);
	const played = playScript(act.after, lines.join("\n"), source.settles);
	const before = viewWorld(act.after.world, null);
	const after = viewWorld(played.after.world, before);
	return { trace: traceOf(played), picture: { before, after } };
}

/** Like `labLines`, for a task: what leads an empty lab to where the typed lines end, ids that were typed as the lab gives them out. */
export function attemptLines(
	source: ScenarioSource,
	lines: readonly string[],
): string[] {
	const { act } = playBeginning(source);
	const played = playScript(act.after, lines.join("\n"), source.settles);
	const known = labLines(source, []);
	const inLab = idsInLab(played.after.world);
	const own = played.commands.flatMap(({ source: text, isSettled }) => [
		inLab(text),
		...(isSettled ? ["lab settle"] : []),
	]);
	const named = presets.filter(
		({ name }) =>
			!known.some((line) => line.startsWith(`${name}=`)) &&
			own.some((line) => new RegExp(`\\$\\{?${name}\\b`).test(line)),
	);
	return [
		...named.map(({ name, value }) => `${name}=${value}`),
		...known,
		...own,
	];
}

/** Rewrites the ids that `world` gave out into those that a lab gives out at the same moments. */
function idsInLab({
	seed,
	counter,
}: Pick<World, "seed" | "counter">): (text: string) => string {
	const labSeed = createWorld().seed;
	const ids = new Map(
		Array.from({ length: counter + 1 }, (_, order) => [
			hexFrom(seed, order),
			hexFrom(labSeed, order),
		]),
	);
	return (text) =>
		text.replaceAll(
			/-([0-9a-f]{17})\b/g,
			(id, hex) => `-${ids.get(hex) ?? id.slice(1)}`,
		);
}
