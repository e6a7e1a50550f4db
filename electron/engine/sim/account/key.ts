// Encryption keys by ARN. Keys are not resources of this world: every well-formed one of the right Region exists.
import { regions } from "../data/regions.ts";
import { hexFrom, textSeed } from "../world/identifier.ts";
import type { World } from "../world/model.ts";
import { accountRegion, type Place } from "../world/read.ts";

const uuid =
	/^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|mrk-[0-9a-f]{32})$/;
const managedAlias = "alias/aws/ebs";

/** The key `aws/ebs` that AWS manages for an account in a Region; it can never be shared. */
export function managedKeyArn({ account, region }: Place): string {
	return keyArnOf(`${managedAlias}/${account}/${region}`, { account, region });
}

/** The key for new encrypted volumes when none is named: `aws/ebs`, or what the account chose instead. */
export function defaultKeyArn(world: World, place: Place): string {
	return (
		accountRegion(world, place.account, place.region).defaultKeyArn ??
		managedKeyArn(place)
	);
}

/** A key's ARN from what people give: an ARN, a key id or an alias, with or without ARN. */
export function keyArn(given: string, place: Place): string {
	const alias = /(?:^|:)(alias\/.+)$/.exec(given)?.[1];
	if (alias === managedAlias) return managedKeyArn(place);
	if (alias)
		return keyArnOf(`${alias}/${place.account}/${place.region}`, place);
	return given.startsWith("arn:") ? given : `${arnStart(place)}:key/${given}`;
}

/** Whether the ARN names AWS's own key of some account. */
export function isManagedKey(arn: string): boolean {
	const [, , , region = "", account = ""] = arn.split(":");
	return arn === managedKeyArn({ account, region });
}

/** Whether EBS could use the key in `region`. AWS finds out only after it has accepted the command. */
export function isUsableKey(arn: string, region: string): boolean {
	const [, , service, keyRegion, , key = ""] = arn.split(":");
	return (
		service === "kms" &&
		keyRegion === region &&
		uuid.test(key.replace("key/", ""))
	);
}

function keyArnOf(name: string, place: Place): string {
	const seed = textSeed(name);
	const digits = (hexFrom(seed, 1) + hexFrom(seed, 2)).replace(/^0/, "");
	const parts = [8, 12, 16, 20].map((end, index) =>
		digits.slice([0, 8, 12, 16][index], end),
	);
	return `${arnStart(place)}:key/${parts.join("-")}-${digits.slice(20, 32)}`;
}

function arnStart({ account, region }: Place): string {
	const partition = regions.get(region)?.partition ?? "aws";
	return `arn:${partition}:kms:${region}:${account}`;
}
