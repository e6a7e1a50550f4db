// Short remarks on things: who may use them, what guards them, what is unusual about them.
import type { LabBadge } from "../../contract/lab.ts";
import { ownAccount } from "../shell-account.ts";
import type { AccountRegion } from "../world/model.ts";
import type {
	Image,
	Instance,
	LaunchPermission,
	Snapshot,
	Volume,
	VolumePermission,
} from "../world/resource.ts";
import { accountName } from "./account.ts";

type Permission = LaunchPermission | VolumePermission;

export function imageBadges(image: Image, now: number): LabBadge[] {
	return [
		sharing(image.launchPermissions) ?? badge("private"),
		...owner(image.owner, image.ownerAlias),
		...when(
			image.sourceImageId !== null,
			`copy from ${image.sourceImageRegion}`,
		),
		...when(image.state === "disabled", "disabled", "warning"),
		...when(image.state === "failed", "failed", "warning"),
		...when(image.state === "binned", "in the Recycle Bin", "warning"),
		...when(
			image.deprecateAt !== null && image.deprecateAt <= now,
			"deprecated",
			"warning",
		),
		...when(image.protection !== "disabled", "protected", "guarded"),
		...when(
			image.devices.some((device) => device.kind === "ebs" && device.encrypted),
			"encrypted",
			"guarded",
		),
		...when(image.productCodes.length > 0, "Marketplace"),
	];
}

export function snapshotBadges(snapshot: Snapshot): LabBadge[] {
	const shared = sharing(snapshot.volumePermissions);
	return [
		...(shared ? [shared] : []),
		...owner(snapshot.owner, snapshot.ownerAlias),
		...when(snapshot.encrypted, "encrypted", "guarded"),
		...when(snapshot.lock !== null, "locked", "guarded"),
		...when(snapshot.tier === "archive", "archived", "warning"),
		...when(snapshot.binnedUntil !== null, "in the Recycle Bin", "warning"),
		...when(snapshot.state === "error", "failed", "warning"),
		...when(snapshot.productCodes.length > 0, "Marketplace"),
	];
}

/** `isKept`: attached, and to stay when its instance is terminated. */
export function volumeBadges(volume: Volume, isKept: boolean): LabBadge[] {
	return [
		...owner(volume.owner, null),
		...when(volume.encrypted, "encrypted", "guarded"),
		...when(isKept, "outlives its instance"),
		...when(volume.cache !== null, "writes in memory", "warning"),
		...when(volume.state === "error", "failed", "warning"),
		...when(volume.productCodes.length > 0, "Marketplace"),
	];
}

export function instanceBadges(instance: Instance): LabBadge[] {
	return [
		...owner(instance.owner, null),
		...when(instance.isTerminationProtected, "protected", "guarded"),
		...when(instance.productCodes.length > 0, "Marketplace"),
	];
}

/** What the learner's account has set for a Region; nothing for a new account. */
export function regionBadges(settings: AccountRegion): LabBadge[] {
	const days = settings.recycleDays;
	return [
		...when(
			settings.blockPublicAccess !== "unblocked",
			"public sharing blocked",
			"guarded",
		),
		...when(settings.encryptionByDefault, "encrypts by default", "guarded"),
		...when(
			days !== null,
			`Recycle Bin keeps ${days} ${days === 1 ? "day" : "days"}`,
		),
		...when(
			settings.allowedImages !== "disabled",
			`allowed AMIs: ${settings.allowedImages}`,
			"guarded",
		),
	];
}

/** Who else may use it; null when nobody may. */
function sharing(permissions: readonly Permission[]): LabBadge | null {
	if (permissions.some((permission) => "Group" in permission))
		return badge("public", "public");
	const [first] = permissions;
	if (!first) return null;
	return badge(
		permissions.length === 1
			? `shared with ${grantee(first)}`
			: `shared with ${permissions.length}`,
		"shared",
	);
}

function grantee(permission: Permission): string {
	if ("UserId" in permission) return accountName(permission.UserId);
	if ("OrganizationArn" in permission) return "the organization";
	return "OrganizationalUnitArn" in permission ? "a unit" : "everybody";
}

/** Nothing for what is the learner's own. */
function owner(account: string, alias: string | null): LabBadge[] {
	const names: Readonly<Record<string, string>> = {
		amazon: "by Amazon",
		"aws-marketplace": "from a seller",
	};
	return account === ownAccount
		? []
		: [badge(names[alias ?? ""] ?? `${accountName(account)}’s`)];
}

function when(
	holds: boolean,
	text: string,
	tone: LabBadge["tone"] = "plain",
): LabBadge[] {
	return holds ? [badge(text, tone)] : [];
}

function badge(text: string, tone: LabBadge["tone"] = "plain"): LabBadge {
	return { text, tone };
}
