// Finds what a goal is about: whose it is, where, and in which state. Oldest first.
import { publicImages } from "../data/public-images.ts";
import { homeRegion, ownAccount, profiles } from "../shell-account.ts";
import type { World } from "../world/model.ts";
import type { Image, Instance, Snapshot, Volume } from "../world/resource.ts";
import { lookUp, type Table, tableValues } from "../world/table.ts";

export const partner = profiles.partner ?? "";
/** Where the walks copy to. */
export const otherRegion = "us-west-2";

/** Amazon Linux 2023 for x86_64 in the home Region. */
export function amazonLinux(): string {
	const found = [...publicImages.values()].find(
		({ region, name, architecture }) =>
			region === homeRegion &&
			name.startsWith("al2023-") &&
			architecture === "x86_64",
	);
	return found?.id ?? "";
}

export function instancesOf(
	world: World,
	owner: string = ownAccount,
): Instance[] {
	return ownedBy(world.instances, owner);
}

export function runningOf(
	world: World,
	owner: string = ownAccount,
): Instance[] {
	return instancesOf(world, owner).filter(({ state }) => state === "running");
}

/** Images that can be launched from, in any Region; with `isPendingToo` also those that soon can. */
export function imagesOf(
	world: World,
	owner: string = ownAccount,
	isPendingToo = false,
): Image[] {
	return ownedBy(world.images, owner).filter(
		({ state }) =>
			state === "available" || (isPendingToo && state === "pending"),
	);
}

export function snapshotsOf(world: World): Snapshot[] {
	return ownedBy(world.snapshots, ownAccount);
}

export function volumesOf(world: World): Volume[] {
	return ownedBy(world.volumes, ownAccount);
}

export function attachedTo(world: World, instance: Instance): Volume[] {
	return instance.attachments.flatMap(
		({ volumeId }) => lookUp(world.volumes, volumeId) ?? [],
	);
}

/** The snapshots that the image's mapping names. */
export function mappedBy(world: World, image: Image): Snapshot[] {
	return image.devices.flatMap((device) =>
		device.kind === "ebs"
			? (lookUp(world.snapshots, device.snapshotId ?? "") ?? [])
			: [],
	);
}

/** All markers on some disks, each once. */
export function markersOn(
	disks: readonly { readonly markers: readonly string[] }[],
): string[] {
	return [...new Set(disks.flatMap(({ markers }) => markers))];
}

/** Running instances that came up configured: from an own image, with something written on their disks. */
export function configuredCopies(world: World): Instance[] {
	return runningOf(world).filter(
		(instance) =>
			lookUp(world.images, instance.imageId)?.owner === ownAccount &&
			markersOn(attachedTo(world, instance)).length > 0,
	);
}

function ownedBy<T extends { readonly owner: string; readonly order: number }>(
	table: Table<T>,
	owner: string,
): T[] {
	return tableValues(table)
		.filter((resource) => resource.owner === owner)
		.sort((left, right) => left.order - right.order);
}
