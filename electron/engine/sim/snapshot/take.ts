// CreateSnapshot and CreateSnapshots: volumes as they are on disk at this moment, one or all of an instance together.
import { ownInstanceOrRefuse } from "../instance/find.ts";
import type { Operation, Request } from "../request/operation.ts";
import {
	flagParam,
	requiredText,
	structureParam,
	textParam,
	textsParam,
} from "../request/params.ts";
import { refuse } from "../request/refusal.ts";
import { tagEvents, tagSpecifications } from "../request/tag-spec.ts";
import { ownVolumeOrRefuse } from "../volume/find.ts";
import type { Event } from "../world/event.ts";
import { tallyKey } from "../world/indexes.ts";
import type { World } from "../world/model.ts";
import { tagsOf } from "../world/read.ts";
import type { Instance, Tags, Volume } from "../world/resource.ts";
import { lookUp } from "../world/table.ts";
import { snapshotFrom } from "./birth.ts";
import { snapshotInfoView, snapshotView } from "./view.ts";

export const createSnapshot: Operation = {
	params: "VolumeId! Description TagSpecifications OutpostArn Location",
	decide(request) {
		const { world, params } = request;
		const id = requiredText(params, "VolumeId");
		const volume = ownVolumeOrRefuse(world, request, id);
		const tags = tagSpecifications(world, params, ["snapshot"]);
		checkTakable(world, volume);
		return takeEvents(request, volume, tags.get("snapshot") ?? {});
	},
	answer({ world, account, created }) {
		const snapshot = lookUp(world.snapshots, created[0] ?? "");
		return snapshot ? snapshotView(world, snapshot, account) : {};
	},
};

export const createSnapshots: Operation = {
	params:
		"InstanceSpecification! Description TagSpecifications CopyTagsFromSource OutpostArn Location",
	decide(request) {
		const { world, account, params } = request;
		const tags = tagSpecifications(world, params, ["snapshot"]);
		const isTagged = textParam(params, "CopyTagsFromSource") === "volume";
		const volumes = chosenVolumes(request);
		for (const volume of volumes) checkTakable(world, volume);
		return volumes.flatMap((volume) =>
			takeEvents(request, volume, {
				...(isTagged ? tagsOf(world, account, volume.id) : {}),
				...tags.get("snapshot"),
			}),
		);
	},
	answer: ({ world, account, created }) => ({
		Snapshots: created.flatMap((id) => {
			const snapshot = lookUp(world.snapshots, id);
			return snapshot ? [snapshotInfoView(world, snapshot, account)] : [];
		}),
	}),
};

/** The volumes of the instance that are not left out. Refuses to leave out what is not there. */
function chosenVolumes(request: Request): readonly Volume[] {
	const { world, params } = request;
	const spec = structureParam(params, "InstanceSpecification") ?? {};
	const instance = ownInstanceOrRefuse(
		world,
		request,
		requiredText(spec, "InstanceId"),
	);
	const excluded = new Set(textsParam(spec, "ExcludeDataVolumeIds"));
	checkExcluded(instance, excluded);
	const isRootExcluded = flagParam(spec, "ExcludeBootVolume") === true;
	return instance.attachments
		.filter(
			({ device, volumeId }) =>
				!excluded.has(volumeId) &&
				!(isRootExcluded && device === instance.rootDeviceName),
		)
		.map(({ volumeId }) => ownVolumeOrRefuse(world, request, volumeId));
}

function checkExcluded(
	instance: Instance,
	excluded: ReadonlySet<string>,
): void {
	for (const id of excluded)
		if (
			!instance.attachments.some(
				({ device, volumeId }) =>
					volumeId === id && device !== instance.rootDeviceName,
			)
		)
			refuse(
				"InvalidParameterValue",
				`Volume '${id}' is not a data volume attached to instance '${instance.id}'`,
				"Only data volumes of the instance can be left out by id; the root has a flag of its own.",
			);
}

function takeEvents(
	{ world, account, params, mint }: Request,
	volume: Volume,
	tags: Tags,
): readonly Event[] {
	const description = textParam(params, "Description") ?? "";
	const snapshot = snapshotFrom(volume, mint("snap"), world.now, description);
	return [
		{ type: "snapshot-added", snapshot },
		...tagEvents(tags, account, snapshot.id),
	];
}

function checkTakable(world: World, { id, state, type }: Volume): void {
	if (state !== "available" && state !== "in-use")
		refuse(
			"IncorrectState",
			`The volume '${id}' is in the '${state}' state.`,
			"A volume can be snapshotted once it is available, attached or not.",
		);
	const isCold = type === "st1" || type === "sc1";
	const limit = isCold
		? world.quotas.pendingSnapshotsPerColdVolume
		: world.quotas.pendingSnapshotsPerVolume;
	const pending = lookUp(world.tallies, tallyKey.pendingSnapshots(id)) ?? 0;
	if (pending >= limit)
		refuse(
			"ConcurrentSnapshotLimitExceeded",
			`Maximum allowed in-progress snapshots for a single volume exceeded.`,
			`At most ${limit} snapshots of one ${type} volume may be pending; \`lab settle\` finishes them.`,
		);
}
