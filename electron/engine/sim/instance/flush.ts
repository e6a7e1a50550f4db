// The page cache of an instance: reboots and stops write it to the disks, a crash loses it.
import type { Event } from "../world/event.ts";
import type { World } from "../world/model.ts";
import type { Instance } from "../world/resource.ts";
import { lookUp } from "../world/table.ts";

/** The events that empty the caches of the instance's volumes; `isWritten` tells whether the disks got what was in them. */
export function flush(
	world: World,
	instance: Instance,
	isWritten: boolean,
): readonly Event[] {
	return instance.attachments
		.filter(({ volumeId }) => lookUp(world.volumes, volumeId)?.cache)
		.map(({ volumeId }) => ({ type: "cache-emptied", volumeId, isWritten }));
}
