// Instances, images, volumes and snapshots as the picture shows them.
import type { LabObject } from "../../contract/lab.ts";
import { imageView } from "../image/view.ts";
import { instanceView } from "../instance/view.ts";
import { snapshotView } from "../snapshot/view.ts";
import { attachmentOf, volumeView } from "../volume/view.ts";
import { writtenGiB } from "../world/content.ts";
import type { World } from "../world/model.ts";
import { tagsOf } from "../world/read.ts";
import type {
	Content,
	Image,
	Instance,
	Snapshot,
	Volume,
} from "../world/resource.ts";
import { lookUp } from "../world/table.ts";
import {
	imageBadges,
	instanceBadges,
	snapshotBadges,
	volumeBadges,
} from "./badge.ts";
import { fieldsOf } from "./field.ts";

export function instanceObject(world: World, instance: Instance): LabObject {
	const { id, region, owner, state, type, zone } = instance;
	return {
		id,
		kind: "instance",
		region,
		account: owner,
		title: nameOf(world, owner, id) ?? "Instance",
		summary: `${state}, ${type}, ${zone}`,
		state,
		isPending: /^(pending|stopping|shutting-down)$/.test(state),
		isPublished: false,
		badges: instanceBadges(instance),
		fields: [
			...fieldsOf(instanceView(world, instance)),
			...extra({ Restarts: instance.reboots }),
		],
	};
}

export function imageObject(
	world: World,
	image: Image,
	isPublished: boolean,
): LabObject {
	const { id, region, owner, state } = image;
	return {
		id,
		kind: "image",
		region,
		account: owner,
		title: image.name,
		summary: `${state === "available" ? "" : `${state} `}AMI, ${image.architecture}`,
		state,
		isPending: state === "pending",
		isPublished,
		badges: imageBadges(image, world.now),
		fields: [
			...fieldsOf(imageView(world, image, owner)),
			...fieldsOf({ LaunchPermissions: image.launchPermissions }),
		],
	};
}

export function volumeObject(world: World, volume: Volume): LabObject {
	const { id, region, owner, state, sizeGiB, type, zone } = volume;
	const attachment = attachmentOf(world, volume);
	const title =
		nameOf(world, owner, id) ?? attachment?.device ?? "Volume, not attached";
	return {
		id,
		kind: "volume",
		region,
		account: owner,
		title,
		summary: `${sizeGiB} GiB ${type}, ${zone}`,
		state,
		isPending: state === "creating" || state === "deleting",
		isPublished: false,
		badges: volumeBadges(volume, attachment?.deleteOnTermination === false),
		fields: [
			...fieldsOf(volumeView(world, volume)),
			...contentFields(volume),
			...extra({
				"Markers in memory": volume.cache?.markers.join(", "),
				"GiB in memory": volume.cache && writtenGiB(volume.cache.extents),
			}),
		],
	};
}

/** `device` is the name under which an image maps the snapshot; `billedGiB` what it adds to its owner's bill. */
export function snapshotObject(
	world: World,
	snapshot: Snapshot,
	{ device, billedGiB }: { device: string | null; billedGiB: number },
): LabObject {
	const { id, region, owner, state, sizeGiB } = snapshot;
	const volume = lookUp(world.volumes, snapshot.volumeId);
	const origin =
		device ?? (volume && attachmentOf(world, volume)?.device) ?? null;
	return {
		id,
		kind: "snapshot",
		region,
		account: owner,
		title:
			nameOf(world, owner, id) ??
			(origin ? `Snapshot of ${origin}` : "Snapshot"),
		summary: `${sizeGiB} GiB, ${billedGiB} GiB billed`,
		state,
		isPending: state === "pending",
		isPublished: false,
		badges: snapshotBadges(snapshot),
		fields: [
			...fieldsOf(snapshotView(world, snapshot, owner)),
			...fieldsOf({ CreateVolumePermissions: snapshot.volumePermissions }),
			...contentFields(snapshot),
			...extra({ "Billed GiB": billedGiB }),
		],
	};
}

function nameOf(world: World, account: string, id: string): string | undefined {
	return tagsOf(world, account, id).Name || undefined;
}

/** What only the lab can see: AWS does not look into disks. */
function contentFields({ extents, markers }: Content): LabObject["fields"] {
	return extra({
		"Written GiB": writtenGiB(extents),
		Markers: markers.join(", "),
	});
}

function extra(values: Readonly<Record<string, unknown>>): LabObject["fields"] {
	return fieldsOf(values);
}
