// Who may read a snapshot: its owner, and whom the owner gave createVolumePermission. A launch permission on an AMI is not enough.
import { assumedRefusals } from "../assumptions.ts";
import { refuse } from "../request/refusal.ts";
import { checkIds } from "../request/resource-id.ts";
import type { World } from "../world/model.ts";
import { accountRegion, type Place, snapshotIn } from "../world/read.ts";
import type { Snapshot } from "../world/resource.ts";

/** Whether `account` may make volumes and copies of the snapshot. */
export function isReadable(
	world: World,
	snapshot: Snapshot,
	account: string,
): boolean {
	return (
		snapshot.owner === account ||
		snapshot.volumePermissions.some((permission) =>
			"Group" in permission
				? !isPublicSharingOff(world, snapshot)
				: permission.UserId === account,
		)
	);
}

/** Blocking all sharing makes an account's public snapshots private while it lasts. */
function isPublicSharingOff(
	world: World,
	{ owner, region }: Snapshot,
): boolean {
	const { blockSnapshotAccess } = accountRegion(world, owner, region);
	return blockSnapshotAccess === "block-all-sharing";
}

/** A finished snapshot that the account may read. Refuses others as if they did not exist, and pending ones. */
export function snapshotToRead(
	world: World,
	place: Place,
	id: string,
): Snapshot {
	const snapshot = snapshotIn(world, place.region, id);
	if (!snapshot || !isReadable(world, snapshot, place.account))
		return snapshotNotFound(id);
	checkReady(world, snapshot);
	return snapshot;
}

/** Refuses a snapshot that has no data yet, or whose data lies in the archive. */
export function checkReady(world: World, snapshot: Snapshot): void {
	if (snapshot.state !== "completed")
		refuse(
			...assumedRefusals.snapshotPending(snapshot.state),
			"A snapshot can be used once it is completed; `lab settle` finishes what is pending.",
		);
	if (isArchived(snapshot, world.now))
		refuse(
			...assumedRefusals.snapshotArchived(snapshot.id),
			"An archived snapshot has to be restored to the standard tier before it can be used.",
		);
}

/** Whether the snapshot's data lies in the archive now; a temporary restore brings it back for a while. */
export function isArchived(snapshot: Snapshot, now: number): boolean {
	return (
		snapshot.tier === "archive" &&
		(snapshot.restoreUntil === null || snapshot.restoreUntil <= now)
	);
}

/** The account's own snapshot, for operations that change it. */
export function ownSnapshot(world: World, place: Place, id: string): Snapshot {
	checkIds("snapshot", [id]);
	const snapshot = snapshotIn(world, place.region, id);
	if (!snapshot) return snapshotNotFound(id);
	if (snapshot.owner === place.account) return snapshot;
	return isReadable(world, snapshot, place.account)
		? refuse(
				...assumedRefusals.snapshotOfOthers(id),
				"Sharing a snapshot lets others read it; only its owner can change or delete it.",
			)
		: snapshotNotFound(id);
}

/** Refuses an id that no snapshot of the Region has, as far as the account can see. */
export function snapshotNotFound(id: string): never {
	return refuse(
		"InvalidSnapshot.NotFound",
		`The snapshot '${id}' does not exist.`,
		"There is no such snapshot in this Region that this account owns or was given permission to read.",
	);
}
