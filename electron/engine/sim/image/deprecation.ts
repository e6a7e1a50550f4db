// Deprecation, disabling and deregistration protection: what happens to an image between its making and its end.
import { assumedRefusals } from "../assumptions.ts";
import { publicLifetimeMs } from "../data/quotas.ts";
import type { Operation, Request } from "../request/operation.ts";
import {
	flagParam,
	missing,
	requiredText,
	timeParam,
} from "../request/params.ts";
import { refuse } from "../request/refusal.ts";
import type { Change, Event } from "../world/event.ts";
import type { Image } from "../world/resource.ts";
import { ownImage } from "./permission.ts";
import { isPublic } from "./view.ts";

const minuteMs = 60 * 1000;
const dayMs = 24 * 60 * minuteMs;

/** How far off a deprecation may be, unless the image is public (EC2 User Guide, "Deprecate an AMI"). */
const longestMs = 10 * 365 * dayMs;

/** A protection with cooldown goes on for this long after it was turned off. */
const cooldownMs = dayMs;

const isDone = () => ({ Return: true });

export const enableImageDeprecation: Operation = {
	params: "ImageId! DeprecateAt!",
	decide(request) {
		const image = imageOf(request);
		const wanted =
			timeParam(request.params, "DeprecateAt") ?? missing("DeprecateAt");
		const deprecateAt = Math.round(wanted / minuteMs) * minuteMs;
		const latest = isPublic(image)
			? image.createdAt + publicLifetimeMs
			: request.world.now + longestMs;
		if (deprecateAt < request.world.now || deprecateAt > latest)
			refuse(
				...assumedRefusals.badDeprecation(),
				"The time lies in the past, or more than ten years ahead (two years after its creation for a public AMI).",
			);
		return changed(image, { deprecateAt });
	},
	answer: isDone,
};

export const disableImageDeprecation: Operation = {
	params: "ImageId!",
	decide: (request) => changed(imageOf(request), { deprecateAt: null }),
	answer: isDone,
};

/** Permissions are dropped for good: enabling the image again does not bring them back. */
export const disableImage: Operation = {
	params: "ImageId!",
	decide(request) {
		const image = imageOf(request);
		checkFinished(image);
		return image.state === "disabled"
			? []
			: changed(image, { state: "disabled", launchPermissions: [] });
	},
	answer: isDone,
};

export const enableImage: Operation = {
	params: "ImageId!",
	decide(request) {
		const image = imageOf(request);
		checkFinished(image);
		return image.state === "available"
			? []
			: changed(image, { state: "available" });
	},
	answer: isDone,
};

function checkFinished(image: Image): void {
	if (image.state !== "available" && image.state !== "disabled")
		refuse(
			...assumedRefusals.imageNotModifiable(image.id, image.state),
			"Only an image that has become available can be disabled or enabled.",
		);
}

export const enableImageDeregistrationProtection: Operation = {
	params: "ImageId! WithCooldown",
	decide: (request) =>
		changed(imageOf(request), {
			protection: flagParam(request.params, "WithCooldown")
				? "enabled-with-cooldown"
				: "enabled-without-cooldown",
			protectedUntil: null,
		}),
	answer: () => ({ Return: "true" }),
};

export const disableImageDeregistrationProtection: Operation = {
	params: "ImageId!",
	decide(request) {
		const image = imageOf(request);
		const isCooling = image.protection === "enabled-with-cooldown";
		return changed(image, {
			protection: "disabled",
			protectedUntil: isCooling
				? request.world.now + cooldownMs
				: image.protectedUntil,
		});
	},
	answer: () => ({ Return: "true" }),
};

function imageOf(request: Request): Image {
	const id = requiredText(request.params, "ImageId");
	return ownImage(request.world, request, id);
}

function changed(image: Image, change: Change<Image>): readonly Event[] {
	return [{ type: "image-changed", imageId: image.id, change }];
}
