// What disks a thing has or maps, so that two of them can be compared.
import { publicSnapshots } from "../data/public-images.ts";
import type { World } from "../simulator.ts";
import type { Content } from "../world/resource.ts";
import { lookUp } from "../world/table.ts";
import type { Thing } from "./thing.ts";

/** A disk behind a device name. `content` is null for a disk that is mapped empty. */
export interface Disk {
	readonly device: string;
	readonly sizeGiB: number;
	readonly type: string;
	readonly encrypted: boolean;
	readonly keyArn: string | null;
	readonly deleteOnTermination: boolean | null;
	readonly content: Content | null;
}

const nowhere = { device: "", type: "", deleteOnTermination: null };

/** The EBS disks of an instance or image, or the one that a volume or snapshot is, by device name. */
export function disksOf(world: World, { kind, value }: Thing): readonly Disk[] {
	if (kind === "volume")
		return [{ ...nowhere, ...value, device: "", content: value }];
	if (kind === "snapshot") return [{ ...nowhere, ...value, content: value }];
	const disks: Disk[] =
		kind === "instance"
			? value.attachments.flatMap(({ volumeId, ...attachment }) => {
					const volume = lookUp(world.volumes, volumeId);
					return volume ? [{ ...volume, ...attachment, content: volume }] : [];
				})
			: value.devices.flatMap((device) => {
					if (device.kind !== "ebs") return [];
					const id = device.snapshotId ?? "";
					const content =
						lookUp(world.snapshots, id) ?? publicSnapshots.get(id) ?? null;
					return [{ ...device, content }];
				});
	return disks.sort((one, other) => (one.device < other.device ? -1 : 1));
}

/** The same device names with the same sizes and volume types. */
export function isSameMapping(
	one: readonly Disk[],
	other: readonly Disk[],
): boolean {
	const shape = (disks: readonly Disk[]) =>
		JSON.stringify(
			disks.map(({ device, sizeGiB, type }) => [device, sizeGiB, type]),
		);
	return one.length > 0 && shape(one) === shape(other);
}

/** The same device names with the same things written on them. */
export function isSameData(
	one: readonly Disk[],
	other: readonly Disk[],
): boolean {
	const data = (disks: readonly Disk[]) =>
		JSON.stringify(
			disks.map(({ device, content }) => [
				device,
				content?.extents ?? [],
				[...(content?.markers ?? [])].sort(),
			]),
		);
	return one.length > 0 && data(one) === data(other);
}
