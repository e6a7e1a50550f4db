// Storing an image in a bucket and restoring it elsewhere: the only way from one partition to another.
import { assumedRefusals } from "../assumptions.ts";
import type { Operation, Request } from "../request/operation.ts";
import { requiredText, textParam, textsParam } from "../request/params.ts";
import { refuse } from "../request/refusal.ts";
import { checkIds } from "../request/resource-id.ts";
import { isoTime } from "../request/shape.ts";
import { type TagsByType, tagSpecifications } from "../request/tag-spec.ts";
import { copiedSnapshot } from "../snapshot/copy.ts";
import { encryptionOutcome } from "../volume/encryption.ts";
import type { Event } from "../world/event.ts";
import type { StoredImage, World } from "../world/model.ts";
import { imageIn, tagsOf } from "../world/read.ts";
import type { Image, Snapshot } from "../world/resource.ts";
import { lookUp, tableValues } from "../world/table.ts";
import { newImage } from "./blank.ts";
import { imageAdded, repointed, snapshotsBehind } from "./mapping.ts";
import { checkName } from "./name.ts";
import { imageNotFound, isVisible } from "./permission.ts";
import { checkImageQuota } from "./quota.ts";

/** The largest image that can be stored (EC2 User Guide, "Store and restore an AMI using S3"). */
const largestGiB = 5000;

export const createStoreImageTask: Operation = {
	params: "ImageId! Bucket! S3ObjectTags",
	decide(request) {
		const { world, account, region, params } = request;
		const image = imageToStore(request);
		const bucket = requiredText(params, "Bucket");
		const objectKey = `${image.id}.bin`;
		const stored: StoredImage = {
			key: storedKey(account, bucket, objectKey),
			bucket,
			objectKey,
			owner: account,
			region,
			storedAt: world.now,
			image,
			snapshots: snapshotsBehind(world, image),
			tags: tagsOf(world, account, image.id),
		};
		return [{ type: "image-stored", stored }];
	},
	answer: ({ params }) => ({
		ObjectKey: `${requiredText(params, "ImageId")}.bin`,
	}),
};

export const describeStoreImageTasks: Operation = {
	params: "ImageIds Filters MaxResults NextToken",
	answer({ world, account, region, params }) {
		const ids = textsParam(params, "ImageIds");
		return {
			StoreImageTaskResults: tableValues(world.storedImages)
				.filter(
					(stored) =>
						stored.owner === account &&
						stored.region === region &&
						(ids.length === 0 || ids.includes(stored.image.id)),
				)
				.map((stored) => ({
					AmiId: stored.image.id,
					Bucket: stored.bucket,
					S3objectKey: stored.objectKey,
					ProgressPercentage: 100,
					StoreTaskState: "Completed",
					TaskStartTime: isoTime(stored.storedAt),
				})),
		};
	},
};

export const createRestoreImageTask: Operation = {
	params: "Bucket! ObjectKey! Name TagSpecifications",
	decide(request) {
		const { world, params } = request;
		const stored = storedImage(request);
		const name = textParam(params, "Name") ?? stored.image.name;
		checkName(world, request, name);
		const tags = tagSpecifications(world, params, ["image", "snapshot"]);
		checkImageQuota(world, request);
		return restoreEvents(request, stored, name, tags);
	},
	answer: ({ created }) => ({ ImageId: created.at(-1) }),
};

function storedKey(account: string, bucket: string, objectKey: string): string {
	return `${account}/${bucket}/${objectKey}`;
}

function imageToStore({ world, account, region, params }: Request): Image {
	const id = requiredText(params, "ImageId");
	checkIds("image", [id]);
	const image = imageIn(world, region, id);
	if (!image || !isVisible(world, { account, region }, image))
		return imageNotFound([id]);
	const isDirect =
		image.owner === account ||
		image.launchPermissions.some(
			(permission) => "UserId" in permission && permission.UserId === account,
		);
	const size = image.devices.reduce(
		(sum, device) => sum + (device.kind === "ebs" ? device.sizeGiB : 0),
		0,
	);
	const obstacle = [
		!isDirect && "it is only public, not shared with this account",
		image.state !== "available" && `it is ${image.state}`,
		image.rootDeviceType !== "ebs" && "it is not EBS-backed",
		image.virtualization !== "hvm" && "it is not HVM",
		image.productCodes.length > 0 && "it carries product codes",
		size > largestGiB && `it has more than ${largestGiB} GB`,
	].find((reason) => reason !== false);
	if (obstacle)
		refuse(
			...assumedRefusals.notStorable(id, obstacle),
			`Only an available EBS-backed HVM image of at most ${largestGiB} GB that is yours or shared with your account can be stored.`,
		);
	return image;
}

function storedImage({ world, account, params }: Request): StoredImage {
	const objectKey = requiredText(params, "ObjectKey");
	const bucket = requiredText(params, "Bucket");
	return (
		lookUp(world.storedImages, storedKey(account, bucket, objectKey)) ??
		refuse(
			...assumedRefusals.noStoredObject(objectKey),
			"There is no stored image under that key; create-store-image-task makes one.",
		)
	);
}

function restoreEvents(
	request: Request,
	stored: StoredImage,
	name: string,
	tags: TagsByType,
): readonly Event[] {
	const { world, mint } = request;
	const minted = mint("ami");
	const copies = new Map(
		stored.snapshots.map((snapshot) => [
			snapshot.id,
			restoredSnapshot(request, snapshot, minted.id),
		]),
	);
	const image: Image = {
		...stored.image,
		...newImage(minted, request, world.now),
		name,
		devices: restoredDevices(stored.image, copies),
		parent: { id: stored.image.id, region: stored.image.region },
	};
	const imageTags = { ...stored.tags, ...tags.get("image") };
	const allTags = new Map([...tags, ["image", imageTags]]);
	return imageAdded(image, copies.values(), allTags);
}

function restoredSnapshot(
	{ world, account, region, mint }: Request,
	snapshot: Snapshot,
	imageId: string,
): Snapshot {
	const place = { account, region };
	return copiedSnapshot(snapshot, {
		minted: mint("snap"),
		place,
		now: world.now,
		description: `Restored for ${imageId}`,
		encryption: storedEncryption(world, place),
	});
}

/** The object in the bucket holds plain data, so a restored disk is encrypted only by default encryption. */
function storedEncryption(
	world: World,
	place: Parameters<typeof encryptionOutcome>[1],
) {
	const wanted = { encrypted: undefined, key: undefined };
	return encryptionOutcome(world, place, null, wanted);
}

function restoredDevices(
	image: Image,
	copies: ReadonlyMap<string, Snapshot>,
): Image["devices"] {
	return image.devices.map((device) => {
		if (device.kind === "store") return device;
		const copy = copies.get(device.snapshotId ?? "");
		return copy ? repointed(device, copy) : device;
	});
}
