// CopyImage: an independent image in the destination Region, with copies of the snapshots, perhaps encrypted.

import { checkRegions } from "../account/partition.ts";
import { assumedRefusals } from "../assumptions.ts";
import type { Operation, Request } from "../request/operation.ts";
import { flagParam, requiredText, textParam } from "../request/params.ts";
import { refuse } from "../request/refusal.ts";
import { checkIds } from "../request/resource-id.ts";
import { type TagsByType, tagSpecifications } from "../request/tag-spec.ts";
import { copiedSnapshot } from "../snapshot/copy.ts";
import { isReadable } from "../snapshot/permission.ts";
import {
	encryptionOutcome,
	type WantedEncryption,
	wantedEncryption,
} from "../volume/encryption.ts";
import type { Event } from "../world/event.ts";
import { imageIn, type Place, tagsOf } from "../world/read.ts";
import type { EbsDevice, Image, Snapshot } from "../world/resource.ts";
import { newImage } from "./blank.ts";
import { imageAdded, repointed, snapshotsBehind } from "./mapping.ts";
import { checkName } from "./name.ts";
import { imageGone, imageNotFound, isVisible } from "./permission.ts";
import { checkCopyQuota, checkImageQuota } from "./quota.ts";

export const copyImage: Operation = {
	params:
		"SourceImageId! SourceRegion! Name! Description Encrypted KmsKeyId CopyImageTags TagSpecifications ClientToken SnapshotCopyCompletionDurationMinutes DestinationAvailabilityZone DestinationAvailabilityZoneId DestinationOutpostArn",
	isIdempotent: true,
	decide(request) {
		const { world, params, account, region } = request;
		const wanted = wantedEncryption(params);
		const source = sourceImage(request);
		checkCopyable(request, source);
		checkName(world, { account, region }, requiredText(params, "Name"));
		const tags = tagSpecifications(world, params, ["image", "snapshot"]);
		checkImageQuota(world, request);
		checkCopyQuota(world, request);
		return copyEvents(
			request,
			source,
			wanted,
			withCopiedTags(request, source, tags),
		);
	},
	answer: ({ created }) => ({ ImageId: created.at(-1) }),
};

/** The image to copy, as the caller sees it in the source Region. */
function sourceImage({ world, account, region, params }: Request): Image {
	const id = requiredText(params, "SourceImageId");
	const sourceRegion = requiredText(params, "SourceRegion");
	checkIds("image", [id]);
	checkRegions(sourceRegion, region);
	const source = imageIn(world, sourceRegion, id);
	if (source?.state === "deregistered" && source.owner === account)
		return imageGone(id);
	const place = { account, region: sourceRegion };
	if (!source || !isVisible(world, place, source)) return imageNotFound([id]);
	return source.state === "available"
		? source
		: refuse(
				...assumedRefusals.imageNotModifiable(id, source.state),
				"Only an available image can be copied; `lab settle` finishes what is pending.",
			);
}

function checkCopyable({ world, account }: Request, source: Image): void {
	if (source.owner === account) return;
	if (source.productCodes.length > 0)
		refuse(
			"InvalidRequest",
			"Images from AWS Marketplace cannot be copied to another AWS account",
			"A Marketplace product code ties an image to its seller's terms; a shared one cannot be copied, only launched.",
		);
	if (source.usageOperation !== "RunInstances" && source.ownerAlias === null)
		refuse(
			"InvalidRequest",
			"Images with EC2 BillingProduct codes cannot be copied to another AWS account",
			"The licence that is billed with the image does not move to another account by a copy.",
		);
	const behind = snapshotsBehind(world, source);
	if (!behind.every((snapshot) => isReadable(world, snapshot, account)))
		refuse(
			"InvalidRequest",
			"You do not have permission to access the storage of this ami",
			"A launch permission lets you launch the image; to copy it, its snapshots have to be shared with you as well.",
		);
}

function withCopiedTags(
	{ world, account, params }: Request,
	source: Image,
	tags: TagsByType,
): TagsByType {
	if (flagParam(params, "CopyImageTags") !== true) return tags;
	const copied = tagsOf(world, account, source.id);
	return new Map([...tags, ["image", { ...copied, ...tags.get("image") }]]);
}

function copyEvents(
	request: Request,
	source: Image,
	wanted: WantedEncryption,
	tags: TagsByType,
): readonly Event[] {
	const { world, mint } = request;
	const minted = mint("ami");
	const copies = new Map(
		snapshotsBehind(world, source).map((snapshot) => [
			snapshot.id,
			snapshotCopy(request, source, snapshot, minted.id, wanted),
		]),
	);
	const image = imageCopy(request, source, {
		...newImage(minted, request, world.now),
		devices: source.devices.map((device) =>
			device.kind === "ebs"
				? copiedDisk(request, source, device, copies, wanted)
				: device,
		),
	});
	return imageAdded(image, copies.values(), tags);
}

function snapshotCopy(
	{ world, account, region, mint }: Request,
	source: Image,
	snapshot: Snapshot,
	imageId: string,
	wanted: WantedEncryption,
): Snapshot {
	const place: Place = { account, region };
	return copiedSnapshot(snapshot, {
		minted: mint("snap"),
		place,
		now: world.now,
		description: `Copied for DestinationAmi ${imageId} from SourceAmi ${source.id} for SourceSnapshot ${snapshot.id}.`,
		encryption: encryptionOutcome(world, place, snapshot, wanted),
	});
}

/** A disk of the copy: with the copied snapshot, or empty and encrypted as the copy is. */
function copiedDisk(
	{ world, account, region }: Request,
	source: Image,
	disk: EbsDevice,
	copies: ReadonlyMap<string, Snapshot>,
	wanted: WantedEncryption,
): EbsDevice {
	const copy = copies.get(disk.snapshotId ?? "");
	if (copy) return repointed(disk, copy);
	const origin = { ...disk, owner: source.owner, region: source.region };
	const place = { account, region };
	return { ...disk, ...encryptionOutcome(world, place, origin, wanted) };
}

function imageCopy(
	{ params }: Request,
	source: Image,
	made: ReturnType<typeof newImage> & Pick<Image, "devices">,
): Image {
	return {
		...source,
		...made,
		name: requiredText(params, "Name"),
		description:
			textParam(params, "Description") ??
			`[Copied ${source.id} from ${source.region}] ${source.description}`.trim(),
		sourceImageId: source.id,
		sourceImageRegion: source.region,
		parent: { id: source.id, region: source.region },
	};
}
