// New volumes: a device of a mapping becomes a disk with the snapshot's content.
import { blank } from "../world/content.ts";
import type { Minted } from "../world/identifier.ts";
import type { Place } from "../world/read.ts";
import type { EbsDevice, Snapshot, Volume } from "../world/resource.ts";

interface Birth {
	readonly minted: Minted;
	readonly place: Place;
	readonly zone: string;
	readonly now: number;
	readonly snapshot: Snapshot | undefined;
}

/** A volume as `device` describes it, with what is on its snapshot, not yet ready. */
export function volumeFrom(
	device: EbsDevice,
	{ minted, place, zone, now, snapshot }: Birth,
): Volume {
	return {
		...minted,
		region: place.region,
		zone,
		owner: place.account,
		sizeGiB: device.sizeGiB,
		type: device.type,
		iops: device.iops,
		throughput: device.throughput,
		encrypted: device.encrypted,
		keyArn: device.keyArn,
		snapshotId: device.snapshotId,
		extents: snapshot?.extents ?? blank.extents,
		markers: snapshot?.markers ?? blank.markers,
		state: "creating",
		createdAt: now,
		attachedTo: null,
		productCodes: snapshot?.productCodes ?? [],
		cache: null,
		lastSnapshotId: device.snapshotId,
		modification: null,
	};
}
