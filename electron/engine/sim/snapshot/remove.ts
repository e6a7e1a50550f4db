// Deleting snapshots: what keeps one from being deleted, and the Recycle Bin where it may go.
import { assumedRefusals } from "../assumptions.ts";
import type { Operation } from "../request/operation.ts";
import { requiredText } from "../request/params.ts";
import { refuse } from "../request/refusal.ts";
import type { Event } from "../world/event.ts";
import type { World } from "../world/model.ts";
import { accountRegion, type Place } from "../world/read.ts";
import type { Snapshot } from "../world/resource.ts";
import { lookUp } from "../world/table.ts";
import { ownSnapshot } from "./permission.ts";

const dayMs = 24 * 3600 * 1000;

export const deleteSnapshot: Operation = {
	params: "SnapshotId!",
	decide(request) {
		const { world, params } = request;
		const id = requiredText(params, "SnapshotId");
		const snapshot = ownSnapshot(world, request, id);
		checkUnused(world, snapshot);
		checkUnlocked(world, snapshot);
		return snapshotRemoval(world, request, id);
	},
};

/** The events that delete a snapshot, or put it into the Recycle Bin where a rule says so. */
export function snapshotRemoval(
	world: World,
	{ account, region }: Place,
	snapshotId: string,
): readonly Event[] {
	const { recycleDays } = accountRegion(world, account, region);
	const isFinished = lookUp(world.snapshots, snapshotId)?.state === "completed";
	return recycleDays === null || !isFinished
		? [{ type: "snapshot-deleted", snapshotId }]
		: [
				{
					type: "snapshot-changed",
					snapshotId,
					change: {
						binnedAt: world.now,
						binnedUntil: world.now + recycleDays * dayMs,
					},
				},
			];
}

function checkUnused(world: World, { id }: Snapshot): void {
	const [imageId] = lookUp(world.imagesBySnapshot, id) ?? [];
	if (imageId)
		refuse(
			"InvalidSnapshot.InUse",
			`The snapshot ${id} is currently in use by ${imageId}`,
			"A registered AMI boots and restores its disks from its snapshots; deregister the AMI first, then delete them.",
		);
}

function checkUnlocked(world: World, { id, lock }: Snapshot): void {
	if (lock && world.now < lock.until)
		refuse(
			...assumedRefusals.snapshotLocked(id),
			"A locked snapshot cannot be deleted by anyone until its lock ends or, in governance mode, is taken off.",
		);
}
