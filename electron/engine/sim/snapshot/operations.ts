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
	describeLockedSnapshots,
	lockSnapshot,
	unlockSnapshot,
} from "./lock.ts";
import {
	disableSnapshotBlockPublicAccess,
	enableSnapshotBlockPublicAccess,
	getSnapshotBlockPublicAccessState,
} from "./public-access.ts";
import {
	listSnapshotsInRecycleBin,
	restoreSnapshotFromRecycleBin,
} from "./recycle-bin.ts";
import { deleteSnapshot } from "./remove.ts";
import { createSnapshot, createSnapshots } from "./take.ts";
import {
	describeSnapshotTierStatus,
	modifySnapshotTier,
	restoreSnapshotTier,
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
	DescribeSnapshotTierStatus: describeSnapshotTierStatus,
	EnableSnapshotBlockPublicAccess: enableSnapshotBlockPublicAccess,
	DisableSnapshotBlockPublicAccess: disableSnapshotBlockPublicAccess,
	GetSnapshotBlockPublicAccessState: getSnapshotBlockPublicAccessState,
	ListSnapshotsInRecycleBin: listSnapshotsInRecycleBin,
	RestoreSnapshotFromRecycleBin: restoreSnapshotFromRecycleBin,
};
