// CreateImage: an instance becomes an image, with one snapshot for each of its EBS volumes.

import { joinedCodes } from "../account/product-code.ts";
import { assumedRefusals } from "../assumptions.ts";
import { ownInstanceOrRefuse } from "../instance/find.ts";
import { flush } from "../instance/flush.ts";
import { hasRoot } from "../instance/root.ts";
import type { Operation, Request } from "../request/operation.ts";
import {
	flagParam,
	type Params,
	requiredText,
	textParam,
} from "../request/params.ts";
import { refuse } from "../request/refusal.ts";
import { tagSpecifications } from "../request/tag-spec.ts";
import { snapshotFrom } from "../snapshot/birth.ts";
import { type MappingEntry, mappingEntries } from "../volume/mapping.ts";
import { flushed } from "../world/content.ts";
import type { Event } from "../world/event.ts";
import { tallyKey } from "../world/indexes.ts";
import { machineOf } from "../world/machine.ts";
import type { World } from "../world/model.ts";
import { ownVolume } from "../world/read.ts";
import type {
	Attachment,
	Device,
	Image,
	Instance,
	Snapshot,
	Volume,
} from "../world/resource.ts";
import { lookUp } from "../world/table.ts";
import { type NewImage, newImage } from "./blank.ts";
import { imageAdded, imageDevice, snapshotsBehind } from "./mapping.ts";
import { checkName } from "./name.ts";
import { checkImageQuota } from "./quota.ts";

export const createImage: Operation = {
	params:
		"InstanceId! Name! Description NoReboot BlockDeviceMappings TagSpecifications SnapshotLocation",
	decide(request) {
		const { world, params, mint } = request;
		checkName(world, request, requiredText(params, "Name"));
		const tags = tagSpecifications(world, params, ["image", "snapshot"]);
		const instance = instanceToImage(request);
		checkImageQuota(world, request);
		const isRebooted = needsReboot(instance, params);
		if (!isRebooted) checkNoRebootLimit(world, instance);
		const entries = mappingEntries(params);
		checkEntries(instance, entries);
		const minted = mint("ami");
		const disks = snapshotDisks(
			request,
			instance,
			entries,
			minted.id,
			isRebooted,
		);
		const devices = imageDevices(request, instance, entries, disks);
		const image = imageOf(request, instance, devices, {
			...newImage(minted, request, world.now),
			productCodes: joinedCodes([
				instance,
				...disks.map(({ snapshot }) => snapshot),
				...snapshotsBehind(world, { devices, region: instance.region }),
			]),
			isNoReboot: !isRebooted && instance.state === "running",
		});
		return [
			...(isRebooted ? reboot(world, instance) : []),
			...imageAdded(
				image,
				disks.map(({ snapshot }) => snapshot),
				tags,
			),
		];
	},
	answer: ({ created }) => ({ ImageId: created.at(-1) }),
};

/** A volume of the instance that goes into the image, with its new snapshot. */
interface Disk {
	readonly attachment: Attachment;
	readonly volume: Volume;
	readonly snapshot: Snapshot;
}

const imagedStates: readonly string[] = ["running", "stopping", "stopped"];

function instanceToImage(request: Request): Instance {
	const id = requiredText(request.params, "InstanceId");
	const instance = ownInstanceOrRefuse(request.world, request, id);
	if (!imagedStates.includes(instance.state))
		refuse(
			"InvalidParameterValue",
			`Invalid value '${id}' for instanceId. Instance is not in state 'running' or 'stopping' or 'stopped'`,
			"An image is made of the volumes of a running or stopped instance; `lab settle` lets a pending one start.",
		);
	if (instance.rootDeviceType === "instance-store")
		refuse(
			...assumedRefusals.storeRootImaged(id),
			"CreateImage snapshots EBS volumes; an instance-store root cannot be snapshotted.",
		);
	if (!hasRoot(instance))
		refuse(
			"InvalidParameterValue",
			`Invalid value '${id}' for instanceId. Instance does not have a volume attached at root (${instance.rootDeviceName})`,
			"An image without a root disk could not boot; attach the root volume first.",
		);
	return instance;
}

function needsReboot(instance: Instance, params: Params): boolean {
	return instance.state === "running" && flagParam(params, "NoReboot") !== true;
}

function checkNoRebootLimit(world: World, instance: Instance): void {
	const pending = lookUp(world.tallies, tallyKey.noRebootImages(instance.id));
	if ((pending ?? 0) >= world.quotas.noRebootImagesPerInstance)
		refuse(
			"ConcurrentCreateImageNoRebootLimitExceeded",
			"The maximum number of concurrent CreateImage requests for the instance has been reached. Wait for the current CreateImage requests to complete, and then retry.",
			"Images without reboot of one instance are limited while they are pending.",
		);
}

/** For a disk of the instance, a request may change the flag or leave it out, nothing else. */
function checkEntries(
	instance: Instance,
	entries: readonly MappingEntry[],
): void {
	const attached = new Set(instance.attachments.map(({ device }) => device));
	for (const entry of entries) {
		if (entry.device === instance.rootDeviceName && entry.kind !== "ebs")
			refuse(
				...assumedRefusals.rootLeftOut(entry.device),
				"An image without its root disk could not boot.",
			);
		if (entry.kind !== "ebs" || !attached.has(entry.device)) continue;
		const changes = Object.keys(entry.ebs).filter(
			(key) => key !== "DeleteOnTermination",
		);
		if (changes.length > 0)
			refuse(
				...assumedRefusals.attachedDiskChanged(
					changes.join(", "),
					entry.device,
				),
				"The image takes each volume of the instance as it is: size, type and encryption are those of the volume.",
			);
	}
}

function snapshotDisks(
	request: Request,
	instance: Instance,
	entries: readonly MappingEntry[],
	imageId: string,
	isRebooted: boolean,
): readonly Disk[] {
	const { world, mint } = request;
	const dropped = new Set(
		entries.filter(({ kind }) => kind !== "ebs").map(({ device }) => device),
	);
	const description = `Created by CreateImage(${instance.id}) for ${imageId}`;
	return instance.attachments.flatMap((attachment) => {
		const found = ownVolume(world, request, attachment.volumeId);
		if (!found || dropped.has(attachment.device)) return [];
		// A reboot writes everything to the disks before they are snapshotted.
		const volume = isRebooted
			? { ...found, ...flushed(found, found.cache) }
			: found;
		const minted = mint("snap");
		const snapshot = snapshotFrom(volume, minted, world.now, description);
		return [{ attachment, volume, snapshot }];
	});
}

function imageDevices(
	{ world, account, region }: Request,
	instance: Instance,
	entries: readonly MappingEntry[],
	disks: readonly Disk[],
): readonly Device[] {
	const flags = new Map(
		entries.flatMap((entry) =>
			entry.kind === "ebs"
				? [[entry.device, flagParam(entry.ebs, "DeleteOnTermination")]]
				: [],
		),
	);
	const taken = new Set(disks.map(({ attachment }) => attachment.device));
	const place = { account, region };
	const added = entries.flatMap((entry): Device[] => {
		if (entry.kind === "none" || taken.has(entry.device)) return [];
		if (entry.kind === "store") return [entry];
		return [imageDevice(world, place, entry.device, entry.ebs)];
	});
	const named = new Set(entries.map(({ device }) => device));
	return [
		...disks.map((disk) => diskDevice(disk, flags.get(disk.attachment.device))),
		...instance.stores.filter(({ device }) => !named.has(device)),
		...added,
	];
}

function diskDevice(
	{ attachment, volume, snapshot }: Disk,
	flag: boolean | undefined,
): Device {
	return {
		kind: "ebs",
		device: attachment.device,
		snapshotId: snapshot.id,
		sizeGiB: volume.sizeGiB,
		type: volume.type,
		iops: volume.iops,
		throughput: volume.throughput,
		deleteOnTermination: flag ?? attachment.deleteOnTermination,
		encrypted: volume.encrypted,
		keyArn: volume.keyArn,
	};
}

function imageOf(
	{ params }: Request,
	instance: Instance,
	devices: readonly Device[],
	made: NewImage & Pick<Image, "productCodes" | "isNoReboot">,
): Image {
	return {
		...made,
		...machineOf(instance),
		name: requiredText(params, "Name"),
		description: textParam(params, "Description") ?? "",
		devices,
		sourceInstanceId: instance.id,
		parent: { id: instance.imageId, region: instance.region },
	};
}

function reboot(world: World, instance: Instance): readonly Event[] {
	return [
		...flush(world, instance, true),
		{ type: "instance-rebooted", instanceId: instance.id },
	];
}
