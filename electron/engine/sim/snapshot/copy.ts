// CopySnapshot, and the copies that CopyImage makes: the same blocks in another place, perhaps under another key.

import { checkRegions } from "../account/partition.ts";
import { assumedRefusals } from "../assumptions.ts";
import type { Operation, Request } from "../request/operation.ts";
import { requiredText, textParam } from "../request/params.ts";
import { refuse } from "../request/refusal.ts";
import { checkIds } from "../request/resource-id.ts";
import { present, tagList } from "../request/shape.ts";
import { tagEvents, tagSpecifications } from "../request/tag-spec.ts";
import {
	type Encryption,
	encryptionOutcome,
	wantedEncryption,
} from "../volume/encryption.ts";
import type { Minted } from "../world/identifier.ts";
import { tallyKey } from "../world/indexes.ts";
import type { World } from "../world/model.ts";
import { type Place, tagsOf } from "../world/read.ts";
import type { Snapshot } from "../world/resource.ts";
import { lookUp } from "../world/table.ts";
import { snapshotToRead } from "./permission.ts";

export const copySnapshot: Operation = {
	params:
		"SourceRegion! SourceSnapshotId! Description DestinationRegion Encrypted KmsKeyId PresignedUrl TagSpecifications CompletionDurationMinutes DestinationAvailabilityZone DestinationOutpostArn ClientToken",
	decide(request) {
		const { world, account, region, params, mint } = request;
		const wanted = wantedEncryption(params);
		const source = sourceSnapshot(request);
		const tags = tagSpecifications(world, params, ["snapshot"]);
		checkQuota(world, request);
		const place = { account, region };
		const snapshot = copiedSnapshot(source, {
			minted: mint("snap"),
			place,
			now: world.now,
			description:
				textParam(params, "Description") ??
				`[Copied ${source.id} from ${source.region}] ${source.description}`.trim(),
			encryption: encryptionOutcome(world, place, source, wanted),
		});
		return [
			{ type: "snapshot-added", snapshot },
			...tagEvents(tags.get("snapshot"), account, snapshot.id),
		];
	},
	answer: ({ world, account, created: [id = ""] }) =>
		present({ SnapshotId: id, Tags: tagList(tagsOf(world, account, id)) }),
};

export interface SnapshotCopy {
	readonly minted: Minted;
	readonly place: Place;
	readonly now: number;
	readonly description: string;
	readonly encryption: Encryption;
}

/**
 * A pending copy of `source`. It holds the very same writes, so that a later copy to the same place
 * shares what did not change. Permissions and tags stay behind, and the volume id means nothing.
 */
export function copiedSnapshot(source: Snapshot, copy: SnapshotCopy): Snapshot {
	return {
		...copy.minted,
		...copy.encryption,
		region: copy.place.region,
		owner: copy.place.account,
		ownerAlias: null,
		volumeId: `vol-${"f".repeat(17)}`,
		sizeGiB: source.sizeGiB,
		extents: source.extents,
		markers: source.markers,
		description: copy.description,
		state: "pending",
		stateReason: null,
		startedAt: copy.now,
		completedAt: null,
		volumePermissions: [],
		productCodes: source.productCodes,
		tier: "standard",
		archivedAt: null,
		restoreUntil: null,
		lock: null,
		parentId: null,
		sourceSnapshotId: source.id,
		sourceRegion: source.region,
		binnedUntil: null,
		binnedAt: null,
	};
}

function sourceSnapshot({ world, account, region, params }: Request): Snapshot {
	const id = requiredText(params, "SourceSnapshotId");
	const sourceRegion = requiredText(params, "SourceRegion");
	checkIds("snapshot", [id]);
	checkRegions(sourceRegion, region);
	return snapshotToRead(world, { account, region: sourceRegion }, id);
}

function checkQuota(world: World, { account, region }: Place): void {
	const limit = world.quotas.snapshotCopies;
	const pending = lookUp(
		world.tallies,
		tallyKey.snapshotCopies(account, region),
	);
	if ((pending ?? 0) >= limit)
		refuse(
			...assumedRefusals.tooManySnapshotCopies(limit),
			`Up to ${limit} snapshot copies into one Region may be under way; let some finish first.`,
		);
}
