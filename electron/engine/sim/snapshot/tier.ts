// The archive tier: cheaper storage, in full, that has to be restored before use.
import { assumedRefusals } from "../assumptions.ts";
import { type FilterTable, filterOf } from "../request/filter.ts";
import type { Operation, Output } from "../request/operation.ts";
import { checkPage, pageOf, usualPage } from "../request/page.ts";
import {
	flagParam,
	requiredText,
	textParam,
	wholeParam,
} from "../request/params.ts";
import { refuse } from "../request/refusal.ts";
import { isoTime, present } from "../request/shape.ts";
import type { World } from "../world/model.ts";
import { ownedIn } from "../world/read.ts";
import type { Snapshot } from "../world/resource.ts";
import { lookUp } from "../world/table.ts";
import { changed, snapshotOf } from "./change.ts";
import { checkReady } from "./permission.ts";

const hourMs = 3600 * 1000;
const dayMs = 24 * hourMs;

export const modifySnapshotTier: Operation = {
	params: "SnapshotId! StorageTier",
	decide(request) {
		const { world, params } = request;
		const snapshot = snapshotOf(request);
		const tier = textParam(params, "StorageTier") ?? "archive";
		if (tier !== "archive")
			refuse(
				"InvalidParameterValue",
				`Value (${tier}) for parameter storageTier is invalid.`,
				"Snapshots are moved to the archive tier here; RestoreSnapshotTier brings them back.",
			);
		checkReady(world, snapshot);
		checkNotMapped(world, snapshot);
		return changed(snapshot, {
			tier: "archive",
			archivedAt: world.now,
			restoreUntil: null,
		});
	},
	answer: ({ world, params }) => ({
		SnapshotId: requiredText(params, "SnapshotId"),
		TieringStartTime: isoTime(world.now),
	}),
};

/** A disabled image still pins its snapshots but lets them be archived. */
function checkNotMapped(world: World, { id }: Snapshot): void {
	const user = (lookUp(world.imagesBySnapshot, id) ?? []).find(
		(imageId) => lookUp(world.images, imageId)?.state !== "disabled",
	);
	if (user)
		refuse(
			...assumedRefusals.archiveWhileMapped(id, user),
			"An AMI that can be launched needs its snapshots in the standard tier; disable or deregister it first.",
		);
}

export const restoreSnapshotTier: Operation = {
	params: "SnapshotId! TemporaryRestoreDays PermanentRestore",
	decide(request) {
		const { world, params } = request;
		const snapshot = snapshotOf(request);
		if (snapshot.tier !== "archive")
			refuse(
				"InvalidParameterValue",
				`The snapshot '${snapshot.id}' is not in the archive tier`,
				"Only an archived snapshot has to be restored.",
			);
		const days = wholeParam(params, "TemporaryRestoreDays") ?? 1;
		return changed(
			snapshot,
			flagParam(params, "PermanentRestore") === true
				? { tier: "standard", archivedAt: null, restoreUntil: null }
				: { restoreUntil: world.now + days * dayMs },
		);
	},
	answer: ({ world, params }) =>
		present({
			SnapshotId: requiredText(params, "SnapshotId"),
			RestoreStartTime: isoTime(world.now),
			RestoreDuration: params.TemporaryRestoreDays,
			IsPermanentRestore: flagParam(params, "PermanentRestore") === true,
		}),
};

export const describeSnapshotTierStatus: Operation = {
	params: "Filters MaxResults NextToken",
	decide({ params }) {
		checkPage(params, usualPage);
		filterOf(params, tierFilters);
		return [];
	},
	answer({ world, account, region, params }) {
		const test = filterOf(params, tierFilters);
		const own = ownedIn(world.snapshots, { account, region }).filter(
			(snapshot) => snapshot.binnedUntil === null && test(snapshot),
		);
		const { items, token } = pageOf(own, params);
		return { SnapshotTierStatuses: items.map(tierView), ...token };
	},
};

const tierFilters: FilterTable<Snapshot> = {
	"last-tiering-operation": ({ tier }) => [
		tier === "archive" ? "archival-completed" : null,
	],
	"snapshot-id": ({ id }) => [id],
	"volume-id": ({ volumeId }) => [volumeId],
};

function tierView(snapshot: Snapshot): Output {
	return present({
		SnapshotId: snapshot.id,
		VolumeId: snapshot.volumeId,
		Status: snapshot.state,
		OwnerId: snapshot.owner,
		StorageTier: snapshot.tier,
		LastTieringStartTime: isoTime(snapshot.archivedAt),
		LastTieringOperationStatus:
			snapshot.tier === "archive" ? "archival-completed" : null,
		ArchivalCompleteTime: isoTime(snapshot.archivedAt),
		RestoreExpiryTime: isoTime(snapshot.restoreUntil),
	});
}
