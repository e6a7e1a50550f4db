// Questions to the world that every resource shares: find by id and Region, tags, settings of an account.
import { assumedTimes } from "../assumptions.ts";
import { publicImages, publicSnapshots } from "../data/public-images.ts";
import type { AccountRegion, World } from "./model.ts";
import type {
	Identity,
	Image,
	Instance,
	Snapshot,
	Tags,
	Volume,
} from "./resource.ts";
import { lookUp, type Table, tableValues } from "./table.ts";

const noTags: Tags = {};

/** Where an account works: nothing outside its Region is found by id. */
export interface Place {
	readonly account: string;
	readonly region: string;
}

export function accountRegionKey(account: string, region: string): string {
	return `${account}/${region}`;
}

export function tagKey(account: string, resourceId: string): string {
	return `${account}/${resourceId}`;
}

const freshAccountRegion: AccountRegion = {
	blockPublicAccess: "unblocked",
	blockSnapshotAccess: "unblocked",
	encryptionByDefault: false,
	defaultKeyArn: null,
	recycleDays: null,
	allowedImages: "disabled",
	imageCriteria: [],
};

/** The settings of `account` in `region`; those of a new account if none were ever changed. */
export function accountRegion(
	world: World,
	account: string,
	region: string,
): AccountRegion {
	return (
		world.accounts[accountRegionKey(account, region)] ?? freshAccountRegion
	);
}

/** The tags that `account` gave to a resource; others see their own or none. */
export function tagsOf(
	world: World,
	account: string,
	resourceId: string,
): Tags {
	return lookUp(world.tags, tagKey(account, resourceId)) ?? noTags;
}

/** An image by id, also a bundled, pending or deregistered one, whoever owns it. */
export function imageIn(
	world: World,
	region: string,
	id: string,
): Image | undefined {
	const found = lookUp(world.images, id) ?? publicImages.get(id);
	const isForgotten =
		found?.state === "deregistered" &&
		world.now - (found.goneAt ?? 0) > assumedTimes.rememberedMs;
	return isForgotten ? undefined : inRegion(found, region);
}

/** A snapshot outside the Recycle Bin, whoever owns it. */
export function snapshotIn(
	world: World,
	region: string,
	id: string,
): Snapshot | undefined {
	const found = inRegion(
		lookUp(world.snapshots, id) ?? publicSnapshots.get(id),
		region,
	);
	return found?.binnedUntil === null ? found : undefined;
}

/** The account's own resources in its Region, oldest first. */
export function ownedIn<T extends Identity>(
	table: Table<T>,
	place: Place,
): readonly T[] {
	return tableValues(table)
		.filter(
			({ owner, region }) => owner === place.account && region === place.region,
		)
		.sort((left, right) => left.order - right.order);
}

/** An instance of the account, also a terminated one that is still listed. */
export function ownInstance(
	world: World,
	place: Place,
	id: string,
): Instance | undefined {
	return owned(lookUp(world.instances, id), place);
}

/** A volume of the account. */
export function ownVolume(
	world: World,
	place: Place,
	id: string,
): Volume | undefined {
	return owned(lookUp(world.volumes, id), place);
}

function inRegion<T extends { readonly region: string }>(
	found: T | undefined,
	region: string,
): T | undefined {
	return found?.region === region ? found : undefined;
}

function owned<T extends { readonly region: string; readonly owner: string }>(
	found: T | undefined,
	place: Place,
): T | undefined {
	return found?.owner === place.account
		? inRegion(found, place.region)
		: undefined;
}
