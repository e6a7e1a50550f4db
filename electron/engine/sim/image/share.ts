// Sharing an image: with accounts, an organization or everybody, and what forbids it.
import { isManagedKey } from "../account/key.ts";
import { assumedRefusals } from "../assumptions.ts";
import { publicLifetimeMs } from "../data/quotas.ts";
import type { Operation, Request } from "../request/operation.ts";
import { requiredText } from "../request/params.ts";
import {
	changedPermissions,
	checkRequestSize,
	permissionChange,
} from "../request/permission-change.ts";
import { refuse } from "../request/refusal.ts";
import { checkIds } from "../request/resource-id.ts";
import type { Event } from "../world/event.ts";
import { tallyKey } from "../world/indexes.ts";
import { accountRegion, imageIn } from "../world/read.ts";
import type { EbsDevice, Image, LaunchPermission } from "../world/resource.ts";
import { lookUp } from "../world/table.ts";
import { imageNotFound, isVisible } from "./permission.ts";
import { isPublic } from "./view.ts";

export const launchPermissionNames = {
	structure: "LaunchPermission",
	groups: "UserGroups",
} as const;

/** The events of a change of launch permissions: all of it or nothing, and nothing when it changes nothing. */
export function shareEvents(request: Request, image: Image): readonly Event[] {
	const { world, params } = request;
	const change = permissionChange(params, launchPermissionNames);
	checkRequestSize(change, world.quotas.accountsPerImageRequest);
	if (change.add.length > 0) checkShareable(image);
	if (change.add.some(isEverybody) && !isPublic(image))
		checkPublishable(request, image);
	const launchPermissions = changedPermissions(
		image.launchPermissions,
		change.add,
		change.remove,
	);
	if (launchPermissions.length > world.quotas.sharingPerImage)
		refuse(
			...assumedRefusals.tooManyShares(world.quotas.sharingPerImage),
			`An AMI is shared with at most ${world.quotas.sharingPerImage} accounts, organizations and units.`,
		);
	if (launchPermissions === image.launchPermissions) return [];
	return [
		{
			type: "image-changed",
			imageId: image.id,
			change: {
				launchPermissions,
				...(launchPermissions.some(isEverybody)
					? { deprecateAt: publicDeprecation(image) }
					: {}),
			},
		},
	];
}

/** Public images are deprecated two years after their creation at the latest. */
function publicDeprecation(image: Image): number {
	const latest = image.createdAt + publicLifetimeMs;
	return Math.min(image.deprecateAt ?? latest, latest);
}

function isEverybody(permission: LaunchPermission): boolean {
	return "Group" in permission;
}

function encryptedDisks(image: Image): readonly EbsDevice[] {
	return image.devices.filter(
		(device) => device.kind === "ebs" && device.encrypted,
	) as EbsDevice[];
}

function checkShareable(image: Image): void {
	if (
		encryptedDisks(image).some(({ keyArn }) => keyArn && isManagedKey(keyArn))
	)
		refuse(
			"InvalidParameter",
			"Snapshots encrypted with the AWS Managed CMK can't be shared. Specify another snapshot.",
			"The key aws/ebs cannot be shared, so nobody else could read the disks. Copy the AMI with a customer managed key and share the copy.",
		);
}

function checkPublishable(request: Request, image: Image): void {
	const { world, account, region } = request;
	if (encryptedDisks(image).length > 0)
		refuse(
			...assumedRefusals.publicWithEncryption(),
			"An encrypted AMI can be shared with named accounts, never with everybody.",
		);
	if (image.productCodes.length > 0)
		refuse(
			...assumedRefusals.publicWithProductCodes(),
			"A Marketplace product code sticks to everything made from the product, and such an image cannot be public.",
		);
	if (
		accountRegion(world, account, region).blockPublicAccess ===
		"block-new-sharing"
	)
		refuse(
			"OperationNotPermitted",
			"You can't publicly share this image because block public access for AMIs is enabled for this account. To publicly share the image, you must call the DisableImageBlockPublicAccess API.",
			"Block public access is on for this account in this Region; images that are public already stay so.",
		);
	const held = lookUp(world.tallies, tallyKey.publicImages(account, region));
	if ((held ?? 0) >= world.quotas.publicImages)
		refuse(
			...assumedRefusals.tooManyPublicImages(world.quotas.publicImages),
			`An account has at most ${world.quotas.publicImages} public AMIs in a Region.`,
		);
}

export const cancelImageLaunchPermission: Operation = {
	params: "ImageId!",
	decide(request) {
		const { world, account, region, params } = request;
		const id = requiredText(params, "ImageId");
		checkIds("image", [id]);
		const image = imageIn(world, region, id);
		if (!image || !isVisible(world, request, image)) return imageNotFound([id]);
		const rest = changedPermissions(
			image.launchPermissions,
			[],
			[{ UserId: account }],
		);
		if (rest === image.launchPermissions)
			refuse(
				...assumedRefusals.notSharedByAccount(id),
				"Only a permission that names this very account can be given back, not a public or organization-wide one.",
			);
		return [
			{
				type: "image-changed",
				imageId: id,
				change: { launchPermissions: rest },
			},
		];
	},
	answer: () => ({ Return: true }),
};
