// Changes of who may use something, in both forms that AWS takes: a structure with Add and Remove, or an operation with lists.
import { assumedRefusals } from "../assumptions.ts";
import type { LaunchPermission } from "../world/resource.ts";
import {
	type Params,
	structureParam,
	structuresParam,
	textParam,
	textsParam,
} from "./params.ts";
import { refuse } from "./refusal.ts";

export interface PermissionChange {
	readonly add: readonly LaunchPermission[];
	readonly remove: readonly LaunchPermission[];
}

/** Where a command says it: the name of its structure and of its list of groups. */
interface Names {
	readonly structure: "LaunchPermission" | "CreateVolumePermission";
	readonly groups: "UserGroups" | "GroupNames";
}

/** Whether the command speaks of permissions at all. */
export function hasPermissionChange(params: Params, names: Names): boolean {
	return [
		names.structure,
		names.groups,
		"UserIds",
		"OrganizationArns",
		"OrganizationalUnitArns",
	].some((key) => params[key] !== undefined);
}

/** The change that the command asks for. Refuses accounts and groups that cannot be. */
export function permissionChange(
	params: Params,
	names: Names,
): PermissionChange {
	const structure = structureParam(params, names.structure) ?? {};
	const listed = listedPermissions(params, names);
	const isRemoval = textParam(params, "OperationType") === "remove";
	return {
		add: [
			...structuresParam(structure, "Add").map(permissionOf),
			...(isRemoval ? [] : listed),
		],
		remove: [
			...structuresParam(structure, "Remove").map(permissionOf),
			...(isRemoval ? listed : []),
		],
	};
}

/** The permissions after the change, each once; the same list when nothing changes. */
export function changedPermissions<T extends LaunchPermission>(
	before: readonly T[],
	add: readonly T[],
	remove: readonly T[],
): readonly T[] {
	const text = (permission: T) => JSON.stringify(permission);
	const removed = new Set(remove.map(text));
	const after = new Map(
		[...before, ...add].map((permission) => [text(permission), permission]),
	);
	for (const key of removed) after.delete(key);
	const isSame =
		after.size === before.length &&
		before.every((permission) => after.has(text(permission)));
	return isSame ? before : [...after.values()];
}

function listedPermissions(
	params: Params,
	names: Names,
): readonly LaunchPermission[] {
	return [
		...textsParam(params, "UserIds").map((UserId) => permissionOf({ UserId })),
		...textsParam(params, names.groups).map((Group) => permissionOf({ Group })),
		...textsParam(params, "OrganizationArns").map((OrganizationArn) => ({
			OrganizationArn,
		})),
		...textsParam(params, "OrganizationalUnitArns").map(
			(OrganizationalUnitArn) => ({ OrganizationalUnitArn }),
		),
	];
}

function permissionOf(params: Params): LaunchPermission {
	const { Group, UserId, OrganizationArn, OrganizationalUnitArn } = params;
	if (Group !== undefined)
		return Group === "all"
			? { Group }
			: refuseItem(String(Group), "userGroup", "The only group is all.");
	if (typeof OrganizationArn === "string") return { OrganizationArn };
	if (typeof OrganizationalUnitArn === "string")
		return { OrganizationalUnitArn };
	return typeof UserId === "string" && /^\d{12}$/.test(UserId)
		? { UserId }
		: refuseItem(
				String(UserId ?? ""),
				"userId",
				"An account is known by twelve digits.",
			);
}

function refuseItem(value: string, item: string, why: string): never {
	return refuse(
		"InvalidAMIAttributeItemValue",
		`Invalid attribute item value "${value}" for ${item} item type.`,
		why,
	);
}

/** Refuses more accounts in one request than AWS takes. */
export function checkRequestSize(
	{ add, remove }: PermissionChange,
	limit: number,
): void {
	if (add.length + remove.length > limit)
		refuse(
			...assumedRefusals.tooManyInRequest(limit),
			`One request names at most ${limit} accounts.`,
		);
}
