// Block device mappings as commands give them: read, checked for form, and laid over what is there by device name.
import {
	flagParam,
	type Params,
	requiredText,
	structureParam,
	structuresParam,
	textParam,
	wholeParam,
} from "../request/params.ts";
import { refuse } from "../request/refusal.ts";
import { checkIds } from "../request/resource-id.ts";
import { snapshotToRead } from "../snapshot/permission.ts";
import type { World } from "../world/model.ts";
import type { Place } from "../world/read.ts";
import type { EbsDevice, Snapshot, StoreDevice } from "../world/resource.ts";
import { encryptionOutcome, wantedEncryption } from "./encryption.ts";
import { volumeShape } from "./shape.ts";

/** One entry of a command's BlockDeviceMappings. */
export type MappingEntry =
	| { readonly kind: "none"; readonly device: string }
	| StoreDevice
	| { readonly kind: "ebs"; readonly device: string; readonly ebs: Params };

/** The command's mapping entries. Refuses a device twice and names that no device has. */
export function mappingEntries(params: Params): readonly MappingEntry[] {
	const entries = structuresParam(params, "BlockDeviceMappings").map(readEntry);
	const seen = new Set<string>();
	for (const { device } of entries) {
		if (seen.has(device))
			refuseMapping(
				`The device '${device}' is used in more than one block-device mapping`,
				"A device name stands for one disk, so it can be mapped once.",
			);
		seen.add(device);
	}
	return entries;
}

/** Refuses a mapping with AWS's general code for it. */
export function refuseMapping(message: string, why: string): never {
	return refuse("InvalidBlockDeviceMapping", message, why);
}

/** Where EBS volumes may appear on an HVM instance (EC2 User Guide, "Device names"); partitions only on sda. */
export function isDeviceName(name: string): boolean {
	return /^(\/dev\/)?(sd[a-z]|sda[12]|xvd[a-z]|xvd[b-c][a-z])$/.test(name);
}

/** A new EBS device from a request: from a snapshot, or empty with a size. */
export function newDevice(
	world: World,
	place: Place,
	device: string,
	ebs: Params,
): EbsDevice {
	const snapshot = snapshotOf(world, place, ebs);
	const wantedSize = wholeParam(ebs, "VolumeSize");
	if (!snapshot && wantedSize === undefined)
		refuseMapping(
			`Either snapshot ID or volume size must be provided for: ${device}`,
			"A new disk is either a copy of a snapshot or empty with a size; this entry says neither.",
		);
	const sizeGiB = wantedSize ?? snapshot?.sizeGiB ?? 0;
	if (snapshot) checkFits(sizeGiB, snapshot);
	return {
		kind: "ebs",
		device,
		snapshotId: snapshot?.id ?? null,
		...shapeFrom(ebs, sizeGiB, "gp2"),
		deleteOnTermination: flagParam(ebs, "DeleteOnTermination") ?? true,
		...encryptionOutcome(world, place, snapshot ?? null, wantedEncryption(ebs)),
	};
}

/** The size, type and speed that an entry asks for; speeds are not carried over to another type. */
export function shapeFrom(
	ebs: Params,
	sizeGiB: number,
	usualType: string,
	before?: EbsDevice,
) {
	const type = textParam(ebs, "VolumeType") ?? usualType;
	const kept = before && before.type === type ? before : undefined;
	return volumeShape({
		sizeGiB,
		type,
		iops: wholeParam(ebs, "Iops") ?? kept?.iops ?? null,
		throughput: wholeParam(ebs, "Throughput") ?? kept?.throughput ?? null,
	});
}

/** Refuses a volume that its snapshot does not fit on. */
export function checkFits(sizeGiB: number, snapshot: Snapshot): void {
	if (sizeGiB < snapshot.sizeGiB)
		refuseMapping(
			`Volume of size ${sizeGiB}GB is smaller than snapshot '${snapshot.id}', expect size >= ${snapshot.sizeGiB}GB`,
			"A volume can be larger than the snapshot it comes from, never smaller.",
		);
}

/** The snapshot that an entry names, if the account may read it. */
export function snapshotOf(
	world: World,
	place: Place,
	ebs: Params,
): Snapshot | undefined {
	const id = textParam(ebs, "SnapshotId");
	if (id === undefined) return undefined;
	checkIds("snapshot", [id]);
	return snapshotToRead(world, place, id);
}

function readEntry(entry: Params): MappingEntry {
	const device = requiredText(entry, "DeviceName");
	if (!isDeviceName(device))
		refuseMapping(
			`Invalid device name ${device}`,
			"Disks appear as /dev/sda1, /dev/sdb … /dev/sdz or /dev/xvda … /dev/xvdz.",
		);
	if (textParam(entry, "NoDevice") !== undefined)
		return { kind: "none", device };
	const virtualName = textParam(entry, "VirtualName");
	const ebs = structureParam(entry, "Ebs");
	if (virtualName !== undefined) {
		if (ebs && textParam(ebs, "SnapshotId") !== undefined)
			refuseMapping(
				"snapshotId can only be modified on EBS devices",
				"An instance store is an empty disk of the host; it cannot come from a snapshot.",
			);
		return { kind: "store", device, virtualName: storeName(virtualName) };
	}
	return { kind: "ebs", device, ebs: ebs ?? {} };
}

function storeName(virtualName: string): string {
	return /^ephemeral\d{1,2}$/.test(virtualName)
		? virtualName
		: refuseMapping(
				`Invalid virtual name '${virtualName}'`,
				"Instance stores are called ephemeral0, ephemeral1 and so on.",
			);
}
