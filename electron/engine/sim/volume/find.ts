// Finds an account's volumes by id; a volume of somebody else, or of another Region, does not exist.
import { refuse } from "../request/refusal.ts";
import { checkIds } from "../request/resource-id.ts";
import type { World } from "../world/model.ts";
import { ownVolume, type Place } from "../world/read.ts";
import type { Volume } from "../world/resource.ts";

/** The account's volume with that id. */
export function ownVolumeOrRefuse(
	world: World,
	place: Place,
	id: string,
): Volume {
	checkIds("volume", [id]);
	return (
		ownVolume(world, place, id) ??
		refuse(
			"InvalidVolume.NotFound",
			`The volume '${id}' does not exist.`,
			"This account has no such volume in this Region.",
		)
	);
}
