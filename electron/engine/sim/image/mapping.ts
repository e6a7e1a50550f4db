// The mapping that a request gives to an image: it names snapshots as they are, so their encryption cannot be chosen.
import { assumedRefusals } from "../assumptions.ts";
import type { Params } from "../request/params.ts";
import { refuse } from "../request/refusal.ts";
import { newDevice } from "../volume/mapping.ts";
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
