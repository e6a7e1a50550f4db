// What time brings: pending work is finished, terminated instances are forgotten, the Recycle Bin empties.
import { assumedTimes } from "../assumptions.ts";
import { forgottenImage } from "../image/deregister.ts";
import type { Event } from "../world/event.ts";
import { evolve } from "../world/evolve.ts";
import type { World } from "../world/model.ts";
import { tableValues } from "../world/table.ts";
import { settleEvents } from "./settle.ts";

/** The events of letting `seconds` pass. */
export function advanceEvents(world: World, seconds: number): readonly Event[] {
	const settled =
		seconds >= assumedTimes.longestPendingSeconds ? settleEvents(world) : [];
	const after = settled.reduce(evolve, world);
	const now = world.now + seconds * 1000;
	return [
		...settled,
		{ type: "clock-advanced", seconds },
		...forgottenInstances(after, now),
		...emptiedBin(after, now),
	];
}

function forgottenInstances(world: World, now: number): readonly Event[] {
	return tableValues(world.instances)
		.filter(
			({ state, goneAt }) =>
				state === "terminated" &&
				goneAt !== null &&
				now - goneAt > assumedTimes.rememberedMs,
		)
		.map(({ id }) => ({ type: "instance-forgotten", instanceId: id }));
}

function emptiedBin(world: World, now: number): readonly Event[] {
	const isOver = (until: number | null) => until !== null && until <= now;
	return [
		...tableValues(world.images)
			.filter(({ binnedUntil }) => isOver(binnedUntil))
			.flatMap((image) => forgottenImage(image, image.binnedUntil ?? now)),
		...tableValues(world.snapshots)
			.filter(({ binnedUntil }) => isOver(binnedUntil))
			.map(({ id }): Event => ({ type: "snapshot-deleted", snapshotId: id })),
	];
}
