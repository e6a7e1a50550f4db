// A snapshot as AWS shows it.

import type { Output } from "../request/operation.ts";
import { isoTime, present, tagList } from "../request/shape.ts";
import { writtenGiB } from "../world/content.ts";
import type { World } from "../world/model.ts";
import { tagsOf } from "../world/read.ts";
import type { Snapshot } from "../world/resource.ts";

const bytesPerGiB = 1024 ** 3;

/** The snapshot in the shape of DescribeSnapshots, as `account` sees it. */
export function snapshotView(
	world: World,
	snapshot: Snapshot,
	account: string,
): Output {
	return present({
		...snapshotCore(snapshot),
		StateMessage: snapshot.stateReason,
		CompletionTime: isoTime(snapshot.completedAt),
		OwnerAlias: snapshot.ownerAlias,
		FullSnapshotSizeInBytes: writtenGiB(snapshot.extents) * bytesPerGiB,
		KmsKeyId: snapshot.keyArn,
		StorageTier: snapshot.tier,
		RestoreExpiryTime: isoTime(snapshot.restoreUntil),
		Tags: tagList(tagsOf(world, account, snapshot.id)),
	});
}

/** The shorter shape that CreateSnapshots answers with. */
export function snapshotInfoView(
	world: World,
	snapshot: Snapshot,
	account: string,
): Output {
	return present({
		...snapshotCore(snapshot),
		Tags: tagList(tagsOf(world, account, snapshot.id)),
	});
}

/** What every answer tells about a snapshot. */
export function snapshotCore(snapshot: Snapshot): Output {
	return {
		SnapshotId: snapshot.id,
		VolumeId: snapshot.volumeId,
		State: snapshot.state,
		StartTime: isoTime(snapshot.startedAt),
		Progress: snapshot.state === "completed" ? "100%" : "0%",
		OwnerId: snapshot.owner,
		Description: snapshot.description,
		VolumeSize: snapshot.sizeGiB,
		Encrypted: snapshot.encrypted,
	};
}
