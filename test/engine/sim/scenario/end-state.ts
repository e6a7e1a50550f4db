// What an option leads to, as one text: equal for two options that nobody could tell apart by their outcome.
import { worldData } from "../../../../electron/engine/sim/goal/query-goal.ts";
import type { Played } from "../../../../electron/engine/sim/scenario/play.ts";

/** The end of a play: the world with its tags and without its clock, and the codes of what was refused on the way. */
export function endStateOf({
	after,
	results,
}: Pick<Played, "after" | "results">): string {
	const { now: _, ...world } = worldData(after.world);
	const codes = results.flatMap(({ error }) => error?.code ?? []);
	return JSON.stringify([world, after.world.tags, codes]);
}
