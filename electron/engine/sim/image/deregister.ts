// DeregisterImage: the image goes (or moves to the Recycle Bin), its instances and, by default, its snapshots stay.
import { assumedRefusals } from "../assumptions.ts";
import type { Operation, Request } from "../request/operation.ts";
import { flagParam, requiredText } from "../request/params.ts";
import { refuse } from "../request/refusal.ts";
import { snapshotRemoval } from "../snapshot/remove.ts";
import type { Event } from "../world/event.ts";
import { snapshotsOf } from "../world/indexes.ts";
import type { World } from "../world/model.ts";
import { accountRegion, imageIn, snapshotIn } from "../world/read.ts";
import type { Image } from "../world/resource.ts";
import { lookUp } from "../world/table.ts";
import { ownImage } from "./permission.ts";

const dayMs = 24 * 3600 * 1000;

export const deregisterImage: Operation = {
	params: "ImageId! DeleteAssociatedSnapshots",
	decide(request) {
		const { world, params } = request;
		const image = ownImage(world, request, requiredText(params, "ImageId"));
		checkUnprotected(world, image);
		const isCancelledCopy =
			image.state === "pending" && image.sourceImageId !== null;
		return [
			...goneEvents(request, image),
			...(flagParam(params, "DeleteAssociatedSnapshots") || isCancelledCopy
				? removableSnapshots(world, image).flatMap((id) =>
						snapshotRemoval(world, request, id),
					)
				: []),
		];
	},
	answer({ world, params, region }) {
		if (flagParam(params, "DeleteAssociatedSnapshots") !== true)
			return { Return: true };
		const image = imageIn(world, region, requiredText(params, "ImageId"));
		return {
			Return: true,
			DeleteSnapshotResults: (image ? snapshotsOf(image) : []).map((id) => ({
				SnapshotId: id,
				ReturnCode: snapshotIn(world, region, id) ? "skipped" : "success",
			})),
		};
	},
};

function checkUnprotected(world: World, image: Image): void {
	if (!isProtected(image, world.now)) return;
	refuse(
		...assumedRefusals.imageProtected(image.id),
		"Deregistration protection is on, or was turned off less than 24 hours ago with a cooldown.",
	);
}

/** Whether the image may not be deregistered now. */
export function isProtected(image: Image, now: number): boolean {
	return image.protectedUntil === null
		? image.protection !== "disabled"
		: now < image.protectedUntil;
}

/** Into the Recycle Bin if a rule says so; an image that never became available is simply gone. */
function goneEvents(
	{ world, account, region }: Request,
	image: Image,
): readonly Event[] {
	const { recycleDays } = accountRegion(world, account, region);
	const { state } = image;
	const imageId = image.id;
	if (recycleDays !== null && (state === "available" || state === "disabled"))
		return [
			{
				type: "image-changed",
				imageId,
				change: {
					state: "binned",
					stateBefore: state,
					goneAt: world.now,
					binnedUntil: world.now + recycleDays * dayMs,
				},
			},
		];
	return forgottenImage(image, world.now);
}

/** The events that make an image a memory, without tags. */
export function forgottenImage(image: Image, now: number): readonly Event[] {
	return [
		{
			type: "image-changed",
			imageId: image.id,
			change: { state: "deregistered", goneAt: now, binnedUntil: null },
		},
		{
			type: "tags-set",
			account: image.owner,
			resourceId: image.id,
			tags: {},
		},
	];
}

/** Snapshots of this image that are the owner's, in no other image and not locked; the others stay. */
function removableSnapshots(world: World, image: Image): readonly string[] {
	return snapshotsOf(image).filter((id) => {
		const snapshot = lookUp(world.snapshots, id);
		const users = lookUp(world.imagesBySnapshot, id) ?? [];
		return (
			snapshot?.owner === image.owner &&
			snapshot.lock === null &&
			users.every((user) => user === image.id)
		);
	});
}
