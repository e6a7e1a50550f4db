// New snapshots of volumes: what is on the disk at this moment, and nothing of what is still in memory.
import type { Minted } from "../world/identifier.ts";
import type { Snapshot, Volume } from "../world/resource.ts";

/** A pending snapshot of the volume as it is now. */
export function snapshotFrom(
	volume: Volume,
	minted: Minted,
	now: number,
	description: string,
): Snapshot {
	return {
		...minted,
		region: volume.region,
		owner: volume.owner,
		ownerAlias: null,
		volumeId: volume.id,
		sizeGiB: volume.sizeGiB,
		extents: volume.extents,
		markers: volume.markers,
		encrypted: volume.encrypted,
		keyArn: volume.keyArn,
		description,
		state: "pending",
		stateReason: null,
		startedAt: now,
		completedAt: null,
		volumePermissions: [],
		productCodes: volume.productCodes,
		tier: "standard",
		archivedAt: null,
		restoreUntil: null,
		lock: null,
		parentId: volume.lastSnapshotId,
		sourceSnapshotId: null,
		sourceRegion: null,
		binnedUntil: null,
		binnedAt: null,
	};
}
