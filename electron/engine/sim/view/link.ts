// The lines of the picture: block device mappings, where things came from, copies.
import type { LabCopy, LabMapping, LabOrigin } from "../../contract/lab.ts";
import type { Image, Instance, Snapshot, Volume } from "../world/resource.ts";

/** What the picture shows, by kind; images with those that others published. */
export interface Shown {
	instances: readonly Instance[];
	images: readonly Image[];
	volumes: readonly Volume[];
	snapshots: readonly Snapshot[];
}

export function mappingsOf({
	instances,
	images,
	snapshots,
}: Shown): LabMapping[] {
	const isShown = idsOf(snapshots);
	return [
		...instances.flatMap(({ id, attachments }) =>
			attachments.map(({ volumeId, device, deleteOnTermination }) => ({
				from: id,
				to: volumeId,
				device,
				isDeletedOnTermination: deleteOnTermination,
			})),
		),
		...images.flatMap(({ id, devices }) =>
			devices.flatMap((device) =>
				device.kind === "ebs" && isShown.has(device.snapshotId ?? "")
					? [
							{
								from: id,
								to: device.snapshotId ?? "",
								device: device.device,
								isDeletedOnTermination: device.deleteOnTermination,
							},
						]
					: [],
			),
		),
	];
}

/** Only between things that are both shown: what came from something gone just stands there. */
export function originsOf(shown: Shown): LabOrigin[] {
	const isShown = idsOf([
		...shown.instances,
		...shown.images,
		...shown.volumes,
		...shown.snapshots,
	]);
	const origins: LabOrigin[] = [
		...shown.instances.map(({ id, imageId }) => origin("launch", imageId, id)),
		...shown.images.map(({ id, sourceInstanceId }) =>
			origin("image", sourceInstanceId, id),
		),
		...shown.snapshots.map(({ id, volumeId, sourceSnapshotId }) =>
			origin("snapshot", sourceSnapshotId ? null : volumeId, id),
		),
		...shown.volumes.map(({ id, snapshotId }) =>
			origin("restore", snapshotId, id),
		),
	];
	return origins.filter(({ from }) => isShown.has(from));
}

function origin(
	kind: LabOrigin["kind"],
	from: string | null,
	to: string,
): LabOrigin {
	return { from: from ?? "", to, kind };
}

/** Copies with their source, even if that is gone by now. */
export function copiesOf({ images, snapshots }: Shown): LabCopy[] {
	return [
		...images.flatMap(({ id, region, sourceImageId, sourceImageRegion }) =>
			sourceImageId === null
				? []
				: [
						{
							from: sourceImageId,
							to: id,
							kind: "image" as const,
							fromRegion: sourceImageRegion ?? region,
							toRegion: region,
						},
					],
		),
		...snapshots.flatMap(({ id, region, sourceSnapshotId, sourceRegion }) =>
			sourceSnapshotId === null
				? []
				: [
						{
							from: sourceSnapshotId,
							to: id,
							kind: "snapshot" as const,
							fromRegion: sourceRegion ?? region,
							toRegion: region,
						},
					],
		),
	];
}

function idsOf(list: readonly { readonly id: string }[]): ReadonlySet<string> {
	return new Set(list.map(({ id }) => id));
}
