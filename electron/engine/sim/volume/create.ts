// CreateVolume, DeleteVolume and ModifyVolume: disks apart from any instance.
import { regions } from "../data/regions.ts";
import type { Operation, Request } from "../request/operation.ts";
import {
	missing,
	requiredText,
	textParam,
	wholeParam,
} from "../request/params.ts";
import { refuse } from "../request/refusal.ts";
import { tagEvents, tagSpecifications } from "../request/tag-spec.ts";
import type { World } from "../world/model.ts";
import { ownVolume } from "../world/read.ts";
import type {
	Snapshot,
	Volume,
	VolumeModification,
} from "../world/resource.ts";
import { lookUp } from "../world/table.ts";
import { volumeFrom } from "./birth.ts";
import { encryptionOutcome, wantedEncryption } from "./encryption.ts";
import { ownVolumeOrRefuse } from "./find.ts";
import { snapshotOf } from "./mapping.ts";
import { volumeShape } from "./shape.ts";
import { modificationView, volumeView } from "./view.ts";

export const createVolume: Operation = {
	params:
		"AvailabilityZone AvailabilityZoneId Size SnapshotId VolumeType Iops Throughput Encrypted KmsKeyId TagSpecifications MultiAttachEnabled OutpostArn VolumeInitializationRate ClientToken Operator",
	isIdempotent: true,
	decide(request) {
		const { world, params, account } = request;
		const tags = tagSpecifications(world, params, ["volume"]);
		const volume = newVolume(request);
		return [
			{ type: "volume-added", volume },
			...tagEvents(tags.get("volume"), account, volume.id),
		];
	},
	answer({ world, created }) {
		const volume = lookUp(world.volumes, created[0] ?? "");
		return volume ? volumeView(world, volume) : {};
	},
};

function newVolume(request: Request): Volume {
	const { world, account, region, params, mint } = request;
	const place = { account, region };
	const wanted = wantedEncryption(params);
	const zone = zoneOf(request);
	const snapshot = snapshotOf(world, place, params);
	return volumeFrom(
		{
			kind: "ebs",
			device: "",
			snapshotId: snapshot?.id ?? null,
			deleteOnTermination: false,
			...volumeShape({
				sizeGiB: sizeOf(request, snapshot),
				type: textParam(params, "VolumeType") ?? "gp2",
				iops: wholeParam(params, "Iops") ?? null,
				throughput: wholeParam(params, "Throughput") ?? null,
			}),
			...encryptionOutcome(world, place, snapshot ?? null, wanted),
		},
		{ minted: mint("vol"), place, zone, now: world.now, snapshot },
	);
}

function sizeOf({ params }: Request, snapshot: Snapshot | undefined): number {
	const size = wholeParam(params, "Size") ?? snapshot?.sizeGiB;
	if (size === undefined) return missing("size/snapshot");
	if (snapshot && size < snapshot.sizeGiB)
		refuse(
			"InvalidParameterValue",
			`Volume of size ${size}GB is smaller than snapshot '${snapshot.id}', expect size >= ${snapshot.sizeGiB}GB`,
			"A volume can be larger than the snapshot it comes from, never smaller.",
		);
	return size;
}

function zoneOf({ region, params }: Request): string {
	const zones = regions.get(region)?.zones ?? [];
	const name = textParam(params, "AvailabilityZone");
	const id = textParam(params, "AvailabilityZoneId");
	if (name === undefined && id === undefined)
		return missing("AvailabilityZone");
	return (
		zones.find((zone) => zone.name === name || zone.id === id)?.name ??
		refuse(
			"InvalidZone.NotFound",
			`The zone '${name ?? id}' does not exist.`,
			`A volume lives in one zone of its Region: ${zones.map((zone) => zone.name).join(", ")}.`,
		)
	);
}

export const deleteVolume: Operation = {
	params: "VolumeId!",
	decide({ world, params, ...place }) {
		const id = requiredText(params, "VolumeId");
		const volume = ownVolumeOrRefuse(world, place, id);
		if (volume.attachedTo)
			refuse(
				"VolumeInUse",
				`Volume ${id} is currently attached to ${volume.attachedTo}`,
				"An attached volume cannot be deleted; detach it first.",
			);
		return volume.state === "deleting"
			? []
			: [
					{
						type: "volume-changed",
						volumeId: id,
						change: { state: "deleting" },
					},
				];
	},
};

export const modifyVolume: Operation = {
	params: "VolumeId! Size VolumeType Iops Throughput MultiAttachEnabled",
	decide({ world, params, ...place }) {
		const id = requiredText(params, "VolumeId");
		const volume = ownVolumeOrRefuse(world, place, id);
		checkModifiable(volume);
		const type = textParam(params, "VolumeType") ?? volume.type;
		const kept = type === volume.type ? volume : null;
		const target = volumeShape({
			sizeGiB: largerSize(volume, wholeParam(params, "Size")),
			type,
			iops: wholeParam(params, "Iops") ?? kept?.iops ?? null,
			throughput: wholeParam(params, "Throughput") ?? kept?.throughput ?? null,
		});
		const modification = started(world, volume, target);
		return [
			{
				type: "volume-changed",
				volumeId: id,
				change: { ...target, modification },
			},
		];
	},
	answer({ world, params, ...place }) {
		const id = requiredText(params, "VolumeId");
		const modification = ownVolume(world, place, id)?.modification;
		return modification
			? { VolumeModification: modificationView(id, modification) }
			: {};
	},
};

function started(
	world: World,
	{ sizeGiB, type, iops, throughput }: Volume,
	target: VolumeModification["target"],
): VolumeModification {
	return {
		state: "modifying",
		startedAt: world.now,
		endedAt: null,
		original: { sizeGiB, type, iops, throughput },
		target,
	};
}

function largerSize(volume: Volume, wanted: number | undefined): number {
	if (wanted !== undefined && wanted < volume.sizeGiB)
		refuse(
			"InvalidParameterValue",
			"New size cannot be smaller than existing size",
			"A volume can grow but never shrink; make a smaller one and copy the files.",
		);
	return wanted ?? volume.sizeGiB;
}

function checkModifiable({ id, state, modification }: Volume): void {
	if (state !== "available" && state !== "in-use")
		refuse(
			"IncorrectState",
			`The volume '${id}' is in the '${state}' state.`,
			"Only a finished volume can be modified; `lab settle` finishes what is pending.",
		);
	if (modification && modification.state !== "completed")
		refuse(
			"IncorrectModificationState",
			`Volume ${id} cannot be modified in modification state ${modification.state.toUpperCase()}`,
			"The next modification has to wait until the last one is complete.",
		);
}
