// What a guided walk is, and how far along it somebody is. The walks themselves are one file each.
import type { WalkId, WalkProgress, WalkSummary } from "../../contract/lab.ts";
import type { ShellResult } from "../shell.ts";
import type { World } from "../world/model.ts";

/** What a goal is checked against: the world after a line, and what came of the line's commands. */
export interface Scene {
	readonly world: World;
	readonly results: readonly ShellResult[];
}

export interface Goal {
	/** What to do, as an order. */
	readonly title: string;
	/** The fact that doing it shows. */
	readonly why: string;
	/** How, without typing it. */
	readonly hint: string;
	isReached(scene: Scene): boolean;
	/** A line that reaches it from this world; null when something it needs is not there. */
	line(world: World): string | null;
}

export interface Walk {
	readonly id: WalkId;
	readonly title: string;
	readonly summary: string;
	/** Lines that are run before the learner's first. */
	readonly prepared: readonly string[];
	readonly goals: readonly Goal[];
}

/** How many goals are reached after a scene, when `reached` were before it. Goals count in their order only. */
export function reachedAfter(
	{ goals }: Walk,
	reached: number,
	scene: Scene,
): number {
	let count = reached;
	while (goals[count]?.isReached(scene)) count += 1;
	return count;
}

/** The walk with the line that would reach its next goal. */
export function walkProgress(
	{ id, title, goals }: Walk,
	reached: number,
	world: World,
): WalkProgress {
	return {
		id,
		title,
		reached,
		goals: goals.map((goal, index) => ({
			title: goal.title,
			why: goal.why,
			hint: goal.hint,
			line: index === reached ? goal.line(world) : null,
		})),
	};
}

export function walkSummary({ id, title, summary, goals }: Walk): WalkSummary {
	return { id, title, summary, goals: goals.length };
}

/** Whether EC2 itself refused a command of the line with one of `codes`; an error of typing does not count. */
export function isRefused(
	{ results }: Scene,
	operation: string,
	...codes: readonly string[]
): boolean {
	return results.some(
		({ command, error }) =>
			error !== null &&
			command.includes(operation) &&
			codes.includes(error.code),
	);
}
