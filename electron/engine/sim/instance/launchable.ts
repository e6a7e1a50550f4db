// Whether an account may launch an image now: it exists, is in a state to launch, is shared with it, and is subscribed to.

import { assumedRefusals } from "../assumptions.ts";
import { isAllowed } from "../image/allowed.ts";
import { imageGone, imageNotFound, isPermitted } from "../image/permission.ts";
import { refuse } from "../request/refusal.ts";
import { checkIds } from "../request/resource-id.ts";
import type { World } from "../world/model.ts";
import { imageIn, type Place } from "../world/read.ts";
import type { Image, ProductCode } from "../world/resource.ts";

/** The image to launch. Each refusal is the one that AWS gives in that case. */
export function imageToLaunch(world: World, place: Place, id: string): Image {
	checkIds("image", [id]);
	const image = imageIn(world, place.region, id);
	if (!image) return imageNotFound([id]);
	if (image.state === "deregistered" || image.state === "binned")
		return isPermitted(image, place.account)
			? imageGone(id)
			: imageNotFound([id]);
	if (!isPermitted(image, place.account))
		return refuse(
			"AuthFailure",
			`Not authorized for images: [${id}]`,
			"An AMI is private to its owner until shared; this account has no launch permission for it.",
		);
	if (!isAllowed(world, place, image))
		return refuse(
			"InvalidAMIID.NotFound",
			`The image id '[${id}]' does not exist or doesn't meet your Allowed AMIs criteria`,
			"This account's Allowed AMIs setting hides every image that does not meet its criteria.",
		);
	if (image.state !== "available")
		return refuse(
			...assumedRefusals.imageNotLaunchable(id, image.state),
			image.state === "pending"
				? "An AMI can be launched once its snapshots are complete; `lab settle` finishes what is pending."
				: "Only an available AMI can be launched; a disabled one must be enabled first.",
		);
	checkSubscribed(world, place, image.productCodes);
	return image;
}

/** Refuses product codes that the account has not subscribed to. */
export function checkSubscribed(
	world: World,
	place: Place,
	codes: readonly ProductCode[],
): void {
	const subscribed = world.subscriptions[place.account] ?? [];
	const missing = codes.find(({ code }) => !subscribed.includes(code));
	if (missing)
		refuse(
			"OptInRequired",
			`In order to use this AWS Marketplace product you need to accept terms and subscribe. To do so please visit https://aws.amazon.com/marketplace/pp?sku=${missing.code}`,
			"A Marketplace AMI and everything made from it carries a product code; who launches it must have subscribed to the product, and pays its fee.",
		);
}
