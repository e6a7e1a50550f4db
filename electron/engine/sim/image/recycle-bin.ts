// The Recycle Bin for images: a deregistered image comes back with its id and its sharing, once its snapshots are there.
import { assumedRefusals } from "../assumptions.ts";
import type { Operation, Reply } from "../request/operation.ts";
import { checkPage, pageOf, usualPage } from "../request/page.ts";
import { requiredText, textsParam } from "../request/params.ts";
import { refuse } from "../request/refusal.ts";
import { checkIds } from "../request/resource-id.ts";
import { isoTime, present } from "../request/shape.ts";
import { snapshotsOf } from "../world/indexes.ts";
import type { World } from "../world/model.ts";
import { ownedIn, type Place, snapshotIn } from "../world/read.ts";
import type { Image } from "../world/resource.ts";
import { lookUp } from "../world/table.ts";
import { checkNameFree } from "./name.ts";
import { imageNotFound } from "./permission.ts";

export const listImagesInRecycleBin: Operation = {
	params: "ImageIds MaxResults NextToken",
	decide({ params }) {
		checkPage(params, usualPage);
		checkIds("image", textsParam(params, "ImageIds"));
		return [];
	},
	answer(reply) {
		const { items, token } = pageOf(binnedImages(reply), reply.params);
		return { Images: items.map(binView), ...token };
	},
};

function binnedImages({ world, params, ...place }: Reply): readonly Image[] {
	const ids = textsParam(params, "ImageIds");
	return ownedIn(world.images, place).filter(
		({ id, state }) =>
			state === "binned" && (ids.length === 0 || ids.includes(id)),
	);
}

function binView(image: Image) {
	return present({
		ImageId: image.id,
		Name: image.name,
		Description: image.description || null,
		RecycleBinEnterTime: isoTime(image.goneAt),
		RecycleBinExitTime: isoTime(image.binnedUntil),
	});
}

export const restoreImageFromRecycleBin: Operation = {
	params: "ImageId!",
	decide(request) {
		const { world, params } = request;
		const id = requiredText(params, "ImageId");
		checkIds("image", [id]);
		const image = lookUp(world.images, id);
		if (!image || !isInBin(image, request)) return imageNotFound([id]);
		checkNameFree(world, request, image.name);
		checkSnapshots(world, image);
		return [
			{
				type: "image-changed",
				imageId: id,
				change: {
					state: image.stateBefore ?? "available",
					stateBefore: null,
					goneAt: null,
					binnedUntil: null,
				},
			},
		];
	},
	answer: () => ({ Return: true }),
};

function isInBin(image: Image, { account, region }: Place): boolean {
	return (
		image.state === "binned" &&
		image.owner === account &&
		image.region === region
	);
}

function checkSnapshots(world: World, image: Image): void {
	const absent = snapshotsOf(image).filter(
		(id) => !snapshotIn(world, image.region, id),
	);
	if (absent.length > 0)
		refuse(
			...assumedRefusals.snapshotsInBin(absent.join(", ")),
			"An image is nothing without its snapshots: restore them from the Recycle Bin before it.",
		);
}
