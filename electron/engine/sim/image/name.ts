// The name of an image: its form, and that it is the only one of its owner in its Region.
import { refuse } from "../request/refusal.ts";
import { imageNameKey } from "../world/indexes.ts";
import type { World } from "../world/model.ts";
import type { Place } from "../world/read.ts";
import { lookUp } from "../world/table.ts";

// The character set of the API reference; AWS's own message lists an older, smaller one.
const namePattern = /^[A-Za-z0-9()[\] ./\-'@_]{3,128}$/;

/** Refuses a name that AWS does not take, or that another image of the account has here. */
export function checkName(world: World, place: Place, name: string): void {
	if (!namePattern.test(name))
		refuse(
			"InvalidAMIName.Malformed",
			"AMI names must be between 3 and 128 characters long, and may contain letters, numbers, '(', ')', '.', '-', '/' and '_'",
			"The name has another length or another character than AWS allows: letters, digits and ( ) [ ] space . / - ' @ _, 3 to 128 of them.",
		);
	checkNameFree(world, place, name);
}

/** Refuses a name that is taken. */
export function checkNameFree(
	world: World,
	{ account, region }: Place,
	name: string,
): void {
	const holder = lookUp(
		world.imageNames,
		imageNameKey({ region, owner: account, name }),
	);
	if (holder)
		refuse(
			"InvalidAMIName.Duplicate",
			`AMI name ${name} is already in use by AMI ${holder}`,
			"An AMI's name is unique for its owner and Region, unlike a Name tag.",
		);
}
