// A snapshot as AWS shows it.

import type { Output } from "../request/operation.ts";
import { isoTime, present, tagList } from "../request/shape.ts";
import { writtenGiB } from "../world/content.ts";
import type { Snapshot, World } from "../world/model.ts";
import { tagsOf } from "../world/read.ts";

const bytesPerGiB = 1024 ** 3;

/** The snapshot in the shape of DescribeSnapshots, as `account` sees it. */
export function snapshotView(
	world: World,
	snapshot: Snapshot,
	account: string,
): Output {
	return present({
		SnapshotId: snapshot.id,
		VolumeId: snapshot.volumeId,
		State: snapshot.state,
		StateMessage: snapshot.stateReason,
		StartTime: isoTime(snapshot.startedAt),
		CompletionTime: isoTime(snapshot.completedAt),
		Progress: snapshot.state === "completed" ? "100%" : "0%",
		OwnerId: snapshot.owner,
		OwnerAlias: snapshot.ownerAlias,
		Description: snapshot.description,
		VolumeSize: snapshot.sizeGiB,
		FullSnapshotSizeInBytes: writtenGiB(snapshot.extents) * bytesPerGiB,
		Encrypted: snapshot.encrypted,
		KmsKeyId: snapshot.keyArn,
		StorageTier: snapshot.tier,
		RestoreExpiryTime: isoTime(snapshot.restoreUntil),
		Tags: tagList(tagsOf(world, account, snapshot.id)),
	});
}
