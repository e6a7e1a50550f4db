// The disks of a launch: the image's mapping with the request laid over it, device by device. The image itself never changes.

import { assumedRefusals } from "../assumptions.ts";
import { volumeTypes } from "../data/volume-types.ts";
import type { Params } from "../request/params.ts";
import { flagParam, textParam, wholeParam } from "../request/params.ts";
import { refuse } from "../request/refusal.ts";
import { encryptionOutcome, wantedEncryption } from "../volume/encryption.ts";
import {
	checkFits,
	type MappingEntry,
	newDevice,
	shapeFrom,
	snapshotOf,
} from "../volume/mapping.ts";
import type { World } from "../world/model.ts";
import { type Place, snapshotIn } from "../world/read.ts";
import type { Device, EbsDevice, Image } from "../world/resource.ts";

interface Launch {
	readonly world: World;
	readonly place: Place;
	readonly image: Image;
}

/**
 * The devices that the new instance gets, with the encryption that they end up with. An entry for a
 * device of the image changes only what it names; another one adds a disk; NoDevice leaves one out.
 */
export function launchDevices(
	launch: Launch,
	entries: readonly MappingEntry[],
): readonly Device[] {
	const { image } = launch;
	const byDevice = new Map(entries.map((entry) => [entry.device, entry]));
	const kept = image.devices.flatMap((device) => {
		const entry = byDevice.get(device.device);
		byDevice.delete(device.device);
		return merged(launch, device, entry);
	});
	const added = [...byDevice.values()].flatMap((entry) =>
		entry.kind === "none" ? [] : [addedDevice(launch, entry)],
	);
	const devices = [...kept, ...added];
	checkRoot(image, devices);
	return devices;
}

function addedDevice(
	{ world, place }: Launch,
	entry: Exclude<MappingEntry, { kind: "none" }>,
): Device {
	return entry.kind === "store"
		? entry
		: newDevice(world, place, entry.device, entry.ebs);
}

function merged(
	launch: Launch,
	device: Device,
	entry: MappingEntry | undefined,
): readonly Device[] {
	if (entry?.kind === "none") return [];
	if (entry?.kind === "store") return [entry];
	if (device.kind === "store")
		return [entry ? addedDevice(launch, entry) : device];
	return [overridden(launch, device, entry?.ebs ?? {})];
}

/** What an entry changes on a device of the image. Without entry, only the encryption is worked out. */
function overridden(launch: Launch, device: EbsDevice, ebs: Params): EbsDevice {
	const { world, place, image } = launch;
	const isOtherSnapshot = checkSnapshotChange(launch, device, ebs);
	if (isOtherSnapshot)
		return newDevice(world, place, device.device, {
			DeleteOnTermination: device.deleteOnTermination,
			...ebs,
		});
	const snapshot = snapshotIn(world, place.region, device.snapshotId ?? "");
	const sizeGiB = wholeParam(ebs, "VolumeSize") ?? device.sizeGiB;
	if (snapshot) checkFits(sizeGiB, snapshot);
	return {
		...device,
		...shapeFrom(ebs, sizeGiB, device.type, device),
		deleteOnTermination:
			flagParam(ebs, "DeleteOnTermination") ?? device.deleteOnTermination,
		...encryptionOutcome(
			world,
			place,
			// An empty disk is encrypted as the image says, as far as its key can be used here.
			snapshot ?? { ...device, owner: image.owner, region: image.region },
			wantedEncryption(ebs),
		),
	};
}

function checkSnapshotChange(
	{ world, place, image }: Launch,
	device: EbsDevice,
	ebs: Params,
): boolean {
	const wanted = textParam(ebs, "SnapshotId");
	if (wanted === undefined || wanted === device.snapshotId) return false;
	if (device.device === image.rootDeviceName)
		refuse(
			...assumedRefusals.rootSnapshotChanged(),
			"The root disk is the image: at launch its size, type, flag and encryption may change, its snapshot may not.",
		);
	return snapshotOf(world, place, ebs) !== undefined;
}

function checkRoot(image: Image, devices: readonly Device[]): void {
	if (image.rootDeviceType === "instance-store") return;
	const root = devices.find(({ device }) => device === image.rootDeviceName);
	if (root?.kind !== "ebs")
		refuse(
			...assumedRefusals.rootLeftOut(image.rootDeviceName),
			"An instance boots from its root disk, so a launch cannot drop it.",
		);
	if (!volumeTypes[root.type].canBoot)
		refuse(
			"BootForVolumeTypeUnsupported",
			`The volume type '${root.type}' is not supported as a root volume.`,
			"st1 and sc1 are for throughput and cannot be booted from.",
		);
}
