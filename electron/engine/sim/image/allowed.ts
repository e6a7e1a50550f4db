// Allowed AMIs: an account's own rule about whose images it sees and launches. Its own are always allowed.
import { matcher } from "../request/filter.ts";
import type { ImageCriterion, World } from "../world/model.ts";
import { accountRegion, type Place } from "../world/read.ts";
import type { Image } from "../world/resource.ts";

const day = 24 * 3600 * 1000;

/** Whether the account's Allowed AMIs setting lets it see and launch the image. Audit mode lets everything through. */
export function isAllowed(world: World, place: Place, image: Image): boolean {
	return (
		accountRegion(world, place.account, place.region).allowedImages !==
			"enabled" || meetsCriteria(world, place, image)
	);
}

/** Whether the image meets the account's criteria, whatever the setting; what audit mode shows. */
export function meetsCriteria(
	world: World,
	place: Place,
	image: Image,
): boolean {
	if (image.owner === place.account) return true;
	const { imageCriteria } = accountRegion(world, place.account, place.region);
	return imageCriteria.some((criterion) => meets(world.now, image, criterion));
}

function meets(now: number, image: Image, rule: ImageCriterion): boolean {
	const isYoungerThan = (since: number | null, days: number | null) =>
		days === null || since === null || now - since <= days * day;
	return (
		isProvider(image, rule.providers) &&
		(rule.productCodes === null ||
			image.productCodes.some(({ code }) =>
				rule.productCodes?.includes(code),
			)) &&
		(rule.names === null ||
			rule.names.some((name) => matcher(name)(image.name))) &&
		isYoungerThan(image.createdAt, rule.maximumDaysSinceCreated) &&
		isYoungerThan(image.deprecateAt, rule.maximumDaysSinceDeprecated)
	);
}

function isProvider(
	image: Image,
	providers: readonly string[] | null,
): boolean {
	const alias = image.ownerAlias?.replace("-", "_");
	return (
		providers === null ||
		providers.some(
			(provider) =>
				provider === image.owner ||
				(alias !== undefined && provider.replace("-", "_") === alias),
		)
	);
}
