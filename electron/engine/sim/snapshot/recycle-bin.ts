// The Recycle Bin for snapshots: what was deleted under a retention rule can be listed and brought back.
import type { Operation } from "../request/operation.ts";
import { checkPage, pageOf, usualPage } from "../request/page.ts";
import { requiredText, textsParam } from "../request/params.ts";
import { checkIds } from "../request/resource-id.ts";
import { isoTime } from "../request/shape.ts";
import { ownedIn, type Place } from "../world/read.ts";
import type { Snapshot } from "../world/resource.ts";
import { lookUp } from "../world/table.ts";
import { snapshotNotFound } from "./permission.ts";
import { snapshotCore } from "./view.ts";

export const listSnapshotsInRecycleBin: Operation = {
	params: "SnapshotIds MaxResults NextToken",
	decide({ params }) {
		checkPage(params, usualPage);
		checkIds("snapshot", textsParam(params, "SnapshotIds"));
		return [];
	},
	answer({ world, params, account, region }) {
		const ids = textsParam(params, "SnapshotIds");
		const binned = ownedIn(world.snapshots, { account, region }).filter(
			({ id, binnedUntil }) =>
				binnedUntil !== null && (ids.length === 0 || ids.includes(id)),
		);
		const { items, token } = pageOf(binned, params);
		return { Snapshots: items.map(binView), ...token };
	},
};

export const restoreSnapshotFromRecycleBin: Operation = {
	params: "SnapshotId!",
	decide(request) {
		const id = requiredText(request.params, "SnapshotId");
		checkIds("snapshot", [id]);
		const snapshot = lookUp(request.world.snapshots, id);
		if (!snapshot || !isInBin(snapshot, request)) return snapshotNotFound(id);
		return [
			{
				type: "snapshot-changed",
				snapshotId: id,
				change: { binnedAt: null, binnedUntil: null },
			},
		];
	},
	answer({ world, params }) {
		const id = requiredText(params, "SnapshotId");
		const snapshot = lookUp(world.snapshots, id);
		return snapshot ? snapshotCore(snapshot) : {};
	},
};

function isInBin(snapshot: Snapshot, { account, region }: Place): boolean {
	return (
		snapshot.binnedUntil !== null &&
		snapshot.owner === account &&
		snapshot.region === region
	);
}

function binView(snapshot: Snapshot) {
	return {
		SnapshotId: snapshot.id,
		Description: snapshot.description,
		VolumeId: snapshot.volumeId,
		RecycleBinEnterTime: isoTime(snapshot.binnedAt),
		RecycleBinExitTime: isoTime(snapshot.binnedUntil),
	};
}
