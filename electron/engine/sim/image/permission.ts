// Who may see and launch an image: its owner always, others by a launch permission and only while it is shareable.
import { assumedRefusals } from "../assumptions.ts";
import { organization } from "../data/organization.ts";
import { refuse } from "../request/refusal.ts";
import { checkIds } from "../request/resource-id.ts";
import type { World } from "../world/model.ts";
import { imageIn, type Place } from "../world/read.ts";
import type { Image, LaunchPermission } from "../world/resource.ts";
import { isAllowed } from "./allowed.ts";

/** Whether `permission` reaches `account`, by being public, by naming it or by naming its organization. */
export function reaches(
	permission: LaunchPermission,
	account: string,
): boolean {
	if ("Group" in permission) return true;
	if ("UserId" in permission) return permission.UserId === account;
	const isMember = (unit: { readonly accounts: readonly string[] }) =>
		unit.accounts.includes(account);
	if ("OrganizationArn" in permission)
		return (
			permission.OrganizationArn === organization.arn &&
			organization.units.some(isMember)
		);
	return organization.units.some(
		(unit) => unit.arn === permission.OrganizationalUnitArn && isMember(unit),
	);
}

/** Whether `account` may launch the image and see it in lists: the owner needs no permission. */
export function isPermitted(image: Image, account: string): boolean {
	return (
		image.owner === account ||
		image.launchPermissions.some((permission) => reaches(permission, account))
	);
}

/** Whether the image exists for the account at all. */
export function isVisible(world: World, place: Place, image: Image): boolean {
	return (
		image.state !== "deregistered" &&
		image.state !== "binned" &&
		isPermitted(image, place.account) &&
		isAllowed(world, place, image)
	);
}

/** Refuses an id that no image of the Region has. */
export function imageNotFound(ids: readonly string[]): never {
	const plural = ids.length > 1;
	return refuse(
		"InvalidAMIID.NotFound",
		`The image id${plural ? "s" : ""} '[${ids.join(", ")}]' ${plural ? "do" : "does"} not exist`,
		"An AMI belongs to one Region and is private to its owner until shared: there is no such image that this account can see in this Region.",
	);
}

/** Refuses an image that was there but is deregistered now. */
export function imageGone(id: string): never {
	return refuse(
		"InvalidAMIID.Unavailable",
		`The image id '[${id}]' is no longer available`,
		"The AMI is deregistered: nothing new can be launched from it, and it cannot be deregistered twice.",
	);
}

/**
 * The account's own image, for operations that change it. Refuses one that is gone, one that the
 * account cannot see, and one that is only shared with it.
 */
export function ownImage(world: World, place: Place, id: string): Image {
	checkIds("image", [id]);
	const image = imageIn(world, place.region, id);
	if (!image) return imageNotFound([id]);
	if (image.owner !== place.account)
		return isVisible(world, place, image)
			? refuse(
					...assumedRefusals.imageOfOthers(id),
					"Sharing lets others launch an AMI; only its owner can change, share or deregister it.",
				)
			: imageNotFound([id]);
	if (image.state === "deregistered" || image.state === "binned")
		return imageGone(id);
	return image;
}
