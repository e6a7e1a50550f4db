// Finds an account's instances by id; an instance of somebody else, or of another Region, does not exist.
import { refuse } from "../request/refusal.ts";
import { checkIds } from "../request/resource-id.ts";
import type { World } from "../world/model.ts";
import { ownInstance, type Place } from "../world/read.ts";
import type { Instance } from "../world/resource.ts";

/** The account's instance, also a terminated one that is still listed. */
export function ownInstanceOrRefuse(
	world: World,
	place: Place,
	id: string,
): Instance {
	checkIds("instance", [id]);
	return ownInstance(world, place, id) ?? instanceNotFound([id]);
}

/** All of the account's instances with these ids, or none: one unknown id refuses the command. */
export function ownInstancesOrRefuse(
	world: World,
	place: Place,
	ids: readonly string[],
): readonly Instance[] {
	checkIds("instance", ids);
	const unknown = ids.filter((id) => !ownInstance(world, place, id));
	if (unknown.length > 0) instanceNotFound(unknown);
	return [...new Set(ids)].flatMap((id) => ownInstance(world, place, id) ?? []);
}

function instanceNotFound(ids: readonly string[]): never {
	const plural = ids.length > 1;
	return refuse(
		"InvalidInstanceID.NotFound",
		plural
			? `The instance IDs '${ids.join(", ")}' do not exist`
			: `The instance ID '${ids[0]}' does not exist`,
		"This account has no such instance in this Region; a terminated one disappears after about an hour.",
	);
}
