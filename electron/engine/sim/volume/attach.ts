// AttachVolume and DetachVolume: one volume, one instance, the same zone.

import { joinedCodes } from "../account/product-code.ts";
import { ownInstanceOrRefuse } from "../instance/find.ts";
import { checkSubscribed } from "../instance/launchable.ts";
import type { Operation, Request } from "../request/operation.ts";
import { flagParam, requiredText, textParam } from "../request/params.ts";
import { refuse } from "../request/refusal.ts";
import type { Event } from "../world/event.ts";
import { ownInstance } from "../world/read.ts";
import type { Attachment, Instance, Volume } from "../world/resource.ts";
import { lookUp } from "../world/table.ts";
import { ownVolumeOrRefuse } from "./find.ts";
import { isDeviceName } from "./mapping.ts";
import { attachmentOf, attachmentView } from "./view.ts";

export const attachVolume: Operation = {
	params: "VolumeId! InstanceId! Device! EbsCardIndex",
	decide(request) {
		const { world, params } = request;
		const volumeId = requiredText(params, "VolumeId");
		const instanceId = requiredText(params, "InstanceId");
		const device = requiredText(params, "Device");
		const volume = ownVolumeOrRefuse(world, request, volumeId);
		const instance = ownInstanceOrRefuse(world, request, instanceId);
		checkTogether(volume, instance);
		checkInstance(request, instance);
		checkDevice(instance, device);
		checkProductCodes(request, volume, instance);
		const attachment: Attachment = {
			device,
			volumeId,
			deleteOnTermination: false,
			attachedAt: world.now,
		};
		return [
			{ type: "volume-attached", instanceId, attachment },
			...codesTaken(instance, volume),
		];
	},
	answer({ world, params }) {
		const volume = lookUp(world.volumes, requiredText(params, "VolumeId"));
		const attachment = volume && attachmentOf(world, volume);
		return attachment
			? attachmentView(attachment, volume.attachedTo, "attaching")
			: {};
	},
};

/** Product codes stick: an instance takes on those of a volume that is attached to it. */
function codesTaken(instance: Instance, volume: Volume): readonly Event[] {
	const productCodes = joinedCodes([instance, volume]);
	return productCodes.length === instance.productCodes.length
		? []
		: [
				{
					type: "instance-changed",
					instanceId: instance.id,
					change: { productCodes },
				},
			];
}

function checkTogether(volume: Volume, instance: Instance): void {
	if (volume.state === "in-use")
		refuse(
			"VolumeInUse",
			`${volume.id} is already attached to an instance`,
			"A volume belongs to one instance at a time; detach it there first.",
		);
	if (volume.state !== "available")
		refuse(
			"IncorrectState",
			`${volume.id} is not 'available'.`,
			"A volume can be attached once it is available; `lab settle` finishes what is pending.",
		);
	if (volume.zone !== instance.zone)
		refuse(
			"InvalidVolume.ZoneMismatch",
			`The volume '${volume.id}' is not in the same availability zone as instance '${instance.id}'`,
			"Volumes are zonal. To move data to another zone, snapshot the volume (snapshots are regional) and make a volume from it there.",
		);
}

function checkInstance({ world }: Request, instance: Instance): void {
	if (!["running", "stopping", "stopped"].includes(instance.state))
		refuse(
			"IncorrectInstanceState",
			`Instance '${instance.id}' is not 'running'.`,
			"Volumes are attached to a running or a stopped instance.",
		);
	const limit = world.quotas.volumesPerInstance;
	if (instance.attachments.length >= limit)
		refuse(
			"AttachmentLimitExceeded",
			`The maximum number of attachments for instance '${instance.id}' has been reached.`,
			`An instance has room for ${limit} volumes.`,
		);
}

function checkDevice(instance: Instance, device: string): void {
	if (!isDeviceName(device))
		refuse(
			"InvalidParameterValue",
			`Value (${device}) for parameter device is invalid. ${device} is not a valid EBS device name.`,
			"Disks appear as /dev/sda1, /dev/sdb … /dev/sdz or /dev/xvda … /dev/xvdz.",
		);
	const isTaken = [...instance.attachments, ...instance.stores].some(
		(each) => each.device === device,
	);
	if (isTaken)
		refuse(
			"InvalidParameterValue",
			`Invalid value '${device}' for unixDevice. Attachment point ${device} is already in use`,
			"Each disk of an instance has a device name of its own.",
		);
}

function checkProductCodes(
	{ world, account, region }: Request,
	volume: Volume,
	instance: Instance,
): void {
	if (volume.productCodes.length === 0) return;
	if (instance.state !== "stopped")
		refuse(
			"IncorrectInstanceState",
			`Unable to attach volume '${volume.id}' with Marketplace codes as instance '${instance.id}' is not in the 'stopped' state`,
			"A volume with a Marketplace product code is attached to a stopped instance only, because the instance takes on the code.",
		);
	checkSubscribed(world, { account, region }, volume.productCodes);
}

export const detachVolume: Operation = {
	params: "VolumeId! InstanceId Device Force",
	decide(request) {
		const { world, params } = request;
		const volumeId = requiredText(params, "VolumeId");
		const volume = ownVolumeOrRefuse(world, request, volumeId);
		const instance = attachedInstance(request, volume);
		checkDetachable(volume, instance);
		const isWritten = flagParam(params, "Force") !== true;
		return [
			...(volume.cache
				? [{ type: "cache-emptied", volumeId, isWritten } as const]
				: []),
			{ type: "volume-detached", instanceId: instance.id, volumeId },
		];
	},
	answer({ before, params }) {
		const volume = lookUp(before.volumes, requiredText(params, "VolumeId"));
		const attachment = volume && attachmentOf(before, volume);
		return attachment
			? attachmentView(attachment, volume.attachedTo, "detaching")
			: {};
	},
};

/** The instance that the volume is attached to, if it is the one that the command means. */
function attachedInstance(request: Request, volume: Volume): Instance {
	const { world, params, account, region } = request;
	const place = { account, region };
	const instance = ownInstance(world, place, volume.attachedTo ?? "");
	if (!instance)
		return refuse(
			"IncorrectState",
			`Volume '${volume.id}' is in the '${volume.state}' state.`,
			"The volume is not attached to anything.",
		);
	const wantedInstance = textParam(params, "InstanceId");
	const wantedDevice = textParam(params, "Device");
	const device = attachmentOf(world, volume)?.device;
	if (
		(wantedInstance !== undefined && wantedInstance !== instance.id) ||
		(wantedDevice !== undefined && wantedDevice !== device)
	)
		refuse(
			"InvalidAttachment.NotFound",
			`The volume '${volume.id}' is not attached to instance '${wantedInstance ?? instance.id}' as device '${wantedDevice ?? device}'.`,
			"The volume is attached elsewhere, or under another device name.",
		);
	return instance;
}

function checkDetachable(volume: Volume, instance: Instance): void {
	if (instance.state === "stopped") return;
	const isRoot = instance.attachments.some(
		({ device, volumeId }) =>
			volumeId === volume.id && device === instance.rootDeviceName,
	);
	if (isRoot)
		refuse(
			"OperationNotPermitted",
			`Unable to detach root volume '${volume.id}' from instance '${instance.id}'`,
			"An instance needs its root volume while it runs; stop the instance first.",
		);
	if (volume.productCodes.length > 0)
		refuse(
			"IncorrectInstanceState",
			`Unable to detach volume '${volume.id}' with Marketplace codes as instance '${instance.id}' is not in the 'stopped' state`,
			"A volume with a Marketplace product code is detached from a stopped instance only.",
		);
}
