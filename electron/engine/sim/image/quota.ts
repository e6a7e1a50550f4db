// How many images an account may have, and how many copies may be under way at once.
import { assumedRefusals } from "../assumptions.ts";
import { refuse } from "../request/refusal.ts";
import { tallyKey } from "../world/indexes.ts";
import type { World } from "../world/model.ts";
import type { Place } from "../world/read.ts";
import { lookUp } from "../world/table.ts";

/** Refuses one image more than the account may have in the Region; pending and binned ones count. */
export function checkImageQuota(world: World, place: Place): void {
	const held = lookUp(
		world.tallies,
		tallyKey.images(place.account, place.region),
	);
	if ((held ?? 0) >= world.quotas.images)
		refuse(
			...assumedRefusals.tooManyImages(world.quotas.images),
			"AMIs that are pending or in the Recycle Bin count as well; deregister some.",
		);
}

/** Refuses one image copy more than may be under way into a Region. */
export function checkCopyQuota(world: World, place: Place): void {
	const pending = lookUp(
		world.tallies,
		tallyKey.imageCopies(place.account, place.region),
	);
	if ((pending ?? 0) >= world.quotas.imageCopies)
		refuse(
			...assumedRefusals.tooManyImageCopies(world.quotas.imageCopies),
			"Copies into one Region queue up to a limit; let some finish first.",
		);
}
