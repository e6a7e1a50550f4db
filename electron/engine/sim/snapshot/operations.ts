// The operations on snapshots by AWS's name.
import type { Operations } from "../request/operation.ts";
import {
	describeSnapshotAttribute,
	modifySnapshotAttribute,
	resetSnapshotAttribute,
} from "./attribute.ts";
import { copySnapshot } from "./copy.ts";
import { describeSnapshots } from "./describe.ts";
import {
	listSnapshotsInRecycleBin,
	restoreSnapshotFromRecycleBin,
} from "./recycle-bin.ts";
import { deleteSnapshot } from "./remove.ts";
import { createSnapshot, createSnapshots } from "./take.ts";
import {
	describeLockedSnapshots,
	lockSnapshot,
	modifySnapshotTier,
	restoreSnapshotTier,
	unlockSnapshot,
} from "./tier.ts";

export const snapshotOperations: Operations = {
	CreateSnapshot: createSnapshot,
	CreateSnapshots: createSnapshots,
	CopySnapshot: copySnapshot,
	DeleteSnapshot: deleteSnapshot,
	DescribeSnapshots: describeSnapshots,
	ModifySnapshotAttribute: modifySnapshotAttribute,
	DescribeSnapshotAttribute: describeSnapshotAttribute,
	ResetSnapshotAttribute: resetSnapshotAttribute,
	ModifySnapshotTier: modifySnapshotTier,
	RestoreSnapshotTier: restoreSnapshotTier,
	LockSnapshot: lockSnapshot,
	UnlockSnapshot: unlockSnapshot,
	DescribeLockedSnapshots: describeLockedSnapshots,
	ListSnapshotsInRecycleBin: listSnapshotsInRecycleBin,
	RestoreSnapshotFromRecycleBin: restoreSnapshotFromRecycleBin,
};
