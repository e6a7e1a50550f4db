// What every new image of an account starts with, whichever way it is made.
import type { Minted } from "../world/identifier.ts";
import type { Place } from "../world/read.ts";
import type { Image, Machine } from "../world/resource.ts";

/** The fields of an image that its origin does not decide. */
export type NewImage = Omit<
	Image,
	keyof Machine | "name" | "description" | "devices" | "productCodes"
>;

/** The fields that do not depend on where the image comes from: private, pending, unprotected. */
export function newImage(minted: Minted, place: Place, now: number): NewImage {
	return {
		...minted,
		region: place.region,
		owner: place.account,
		ownerAlias: null,
		launchPermissions: [],
		state: "pending",
		stateReason: null,
		stateBefore: null,
		createdAt: now,
		deprecateAt: null,
		protection: "disabled",
		protectedUntil: null,
		goneAt: null,
		binnedUntil: null,
		sourceInstanceId: null,
		sourceImageId: null,
		sourceImageRegion: null,
		parent: null,
		lastLaunchedAt: null,
		isNoReboot: false,
	};
}
