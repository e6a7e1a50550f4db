// The mapping that a request gives to an image: it names snapshots as they are, so their encryption cannot be chosen.
import { assumedRefusals } from "../assumptions.ts";
import type { Params } from "../request/params.ts";
import { refuse } from "../request/refusal.ts";
import { type TagsByType, tagEvents } from "../request/tag-spec.ts";
import { newDevice } from "../volume/mapping.ts";
import type { Event } from "../world/event.ts";
import type { World } from "../world/model.ts";
import { type Place, snapshotIn } from "../world/read.ts";
import type { EbsDevice, Image, Snapshot } from "../world/resource.ts";

/** A disk that a request adds to an image: empty with a size, or from a snapshot. */
export function imageDevice(
	world: World,
	place: Place,
	device: string,
	ebs: Params,
): EbsDevice {
	if (ebs.SnapshotId !== undefined && ebs.Encrypted !== undefined)
		refuse(
			...assumedRefusals.encryptionOfSnapshot(device),
			"An image points to its snapshots as they are; encryption is chosen when an image is copied or launched.",
		);
	const made = newDevice(world, place, device, ebs);
	const snapshot = snapshotIn(world, place.region, made.snapshotId ?? "");
	return snapshot
		? { ...made, encrypted: snapshot.encrypted, keyArn: snapshot.keyArn }
		: made;
}

/** The disk with another snapshot behind it, encrypted as that one is. */
export function repointed(
	disk: EbsDevice,
	{ id, encrypted, keyArn }: Snapshot,
): EbsDevice {
	return { ...disk, snapshotId: id, encrypted, keyArn };
}

/** The events of a new image with its new snapshots and the tags for both. */
export function imageAdded(
	image: Image,
	snapshots: Iterable<Snapshot>,
	tags: TagsByType,
): readonly Event[] {
	return [
		...[...snapshots].flatMap((snapshot): Event[] => [
			{ type: "snapshot-added", snapshot },
			...tagEvents(tags.get("snapshot"), image.owner, snapshot.id),
		]),
		{ type: "image-added", image },
		...tagEvents(tags.get("image"), image.owner, image.id),
	];
}

/** The snapshots behind an image's disks that still exist outside the Recycle Bin. */
export function snapshotsBehind(
	world: World,
	image: Pick<Image, "devices" | "region">,
): readonly Snapshot[] {
	return image.devices.flatMap((device) =>
		device.kind === "ebs" && device.snapshotId
			? (snapshotIn(world, image.region, device.snapshotId) ?? [])
			: [],
	);
}
