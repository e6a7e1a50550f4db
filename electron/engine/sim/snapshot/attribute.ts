// ModifySnapshotAttribute, DescribeSnapshotAttribute, ResetSnapshotAttribute: who may make volumes and copies of a snapshot.
import { isManagedKey } from "../account/key.ts";
import { assumedRefusals } from "../assumptions.ts";
import type { Operation, Output, Request } from "../request/operation.ts";
import { requiredText, textParam } from "../request/params.ts";
import {
	changedPermissions,
	checkRequestSize,
	hasPermissionChange,
	type PermissionChange,
	permissionChange,
} from "../request/permission-change.ts";
import { refuse } from "../request/refusal.ts";
import { productCodeList } from "../request/shape.ts";
import type { Event } from "../world/event.ts";
import { accountRegion } from "../world/read.ts";
import type { Snapshot, VolumePermission } from "../world/resource.ts";
import { lookUp } from "../world/table.ts";
import { ownSnapshot } from "./permission.ts";

const names = {
	structure: "CreateVolumePermission",
	groups: "GroupNames",
} as const;

export const modifySnapshotAttribute: Operation = {
	params:
		"SnapshotId! Attribute OperationType UserIds GroupNames CreateVolumePermission",
	decide(request) {
		const { world, params } = request;
		const snapshot = snapshotOf(request);
		checkAttribute(textParam(params, "Attribute") ?? permissionAttribute);
		if (!hasPermissionChange(params, names))
			refuse(...assumedRefusals.noAttribute(), "Say whom to add or remove.");
		const change = permissionChange(params, names);
		checkRequestSize(change, world.quotas.accountsPerSnapshotRequest);
		checkChange(snapshot, change);
		if (change.add.some((permission) => "Group" in permission))
			checkPublicAccess(request);
		return permissionEvents(
			snapshot,
			changedPermissions(
				snapshot.volumePermissions,
				change.add.filter(isVolumePermission),
				change.remove.filter(isVolumePermission),
			),
		);
	},
};

export const resetSnapshotAttribute: Operation = {
	params: "SnapshotId! Attribute!",
	decide(request) {
		checkAttribute(requiredText(request.params, "Attribute"));
		const snapshot = snapshotOf(request);
		return snapshot.volumePermissions.length === 0
			? []
			: permissionEvents(snapshot, []);
	},
};

const views: Readonly<Record<string, (snapshot: Snapshot) => Output>> = {
	createVolumePermission: ({ volumePermissions }) => ({
		CreateVolumePermissions: volumePermissions,
	}),
	productCodes: ({ productCodes }) => ({
		ProductCodes: productCodeList(productCodes) ?? [],
	}),
};

export const describeSnapshotAttribute: Operation = {
	params: "SnapshotId! Attribute!",
	decide(request) {
		snapshotOf(request);
		const attribute = requiredText(request.params, "Attribute");
		if (!Object.hasOwn(views, attribute)) refuseAttribute(attribute);
		return [];
	},
	answer({ world, params }) {
		const id = requiredText(params, "SnapshotId");
		const snapshot = lookUp(world.snapshots, id);
		const view = views[requiredText(params, "Attribute")];
		return { SnapshotId: id, ...(snapshot && view ? view(snapshot) : {}) };
	},
};

const permissionAttribute = "createVolumePermission";

function snapshotOf(request: Request): Snapshot {
	const id = requiredText(request.params, "SnapshotId");
	return ownSnapshot(request.world, request, id);
}

function isVolumePermission(
	permission: object,
): permission is VolumePermission {
	return "Group" in permission || "UserId" in permission;
}

function permissionEvents(
	snapshot: Snapshot,
	volumePermissions: readonly VolumePermission[],
): readonly Event[] {
	return volumePermissions === snapshot.volumePermissions
		? []
		: [
				{
					type: "snapshot-changed",
					snapshotId: snapshot.id,
					change: { volumePermissions },
				},
			];
}

function checkChange(
	{ encrypted, keyArn, productCodes }: Snapshot,
	{ add, remove }: PermissionChange,
): void {
	if (add.length > 0 && remove.length > 0)
		refuse(
			...assumedRefusals.addAndRemove(),
			"One command adds or removes permissions, not both.",
		);
	if (add.length === 0) return;
	const isForAll = add.some((permission) => "Group" in permission);
	if (encrypted && keyArn && isManagedKey(keyArn))
		refuse(
			"OperationNotPermitted",
			"Encrypted snapshots with EBS default key cannot be shared",
			"The key aws/ebs cannot be shared, so nobody else could read the snapshot. Copy it with a customer managed key and share the copy.",
		);
	if (isForAll && encrypted)
		refuse(
			...assumedRefusals.publicEncryptedSnapshot(),
			"An encrypted snapshot can be shared with named accounts, never with everybody.",
		);
	if (isForAll && productCodes.length > 0)
		refuse(
			...assumedRefusals.publicCodedSnapshot(),
			"A Marketplace product code sticks to the snapshot, and such a snapshot cannot be public.",
		);
}

function checkPublicAccess({ world, account, region }: Request): void {
	const { blockSnapshotAccess } = accountRegion(world, account, region);
	if (blockSnapshotAccess !== "unblocked")
		refuse(
			...assumedRefusals.snapshotSharingBlocked(),
			"Block public access for snapshots is on for this account in this Region.",
		);
}

function checkAttribute(attribute: string): void {
	if (attribute !== permissionAttribute) refuseAttribute(attribute);
}

function refuseAttribute(attribute: string): never {
	return refuse(
		"InvalidParameterValue",
		`Value (${attribute}) for parameter attribute is invalid.`,
		`A snapshot has the attributes ${permissionAttribute} and, to look at, productCodes.`,
	);
}
