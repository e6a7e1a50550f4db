// What commands that change a snapshot in place share: the snapshot that they name, and the event of the change.
import type { Request } from "../request/operation.ts";
import { requiredText } from "../request/params.ts";
import type { Change, Event } from "../world/event.ts";
import type { Snapshot } from "../world/resource.ts";
import { ownSnapshot } from "./permission.ts";

/** The caller's own snapshot that `SnapshotId` names; refuses any other. */
export function snapshotOf(request: Request): Snapshot {
	const id = requiredText(request.params, "SnapshotId");
	return ownSnapshot(request.world, request, id);
}

export function changed(
	snapshot: Snapshot,
	change: Change<Snapshot>,
): readonly Event[] {
	return [{ type: "snapshot-changed", snapshotId: snapshot.id, change }];
}
