// The rows of snapshots: taking, copying, deleting, sharing, describing, archiving, locking (EC2 API reference, EBS User Guide).
import { expect, test } from "vitest";
import {
	away,
	createLab,
	customerKey,
	home,
	type Lab,
	me,
	type Params,
	partner,
	stranger,
} from "../support.ts";

const zone = { AvailabilityZone: "us-east-1a" };
const unknown = "snap-0123456789abcdef0";

function makeVolume(lab: Lab, params: Params = {}): string {
	const id = lab.id(
		"CreateVolume",
		{ ...zone, Size: 10, ...params },
		"VolumeId",
	);
	lab.settle();
	return id;
}

const snapshotOf = (lab: Lab, id: string) =>
	lab.value("DescribeSnapshots", { SnapshotIds: [id] }, "Snapshots.0");

function labWithSnapshot(params: Params = {}) {
	const lab = createLab();
	const VolumeId = makeVolume(lab, params);
	lab.ok("LabWrite", { VolumeId, FromGiB: 0, GiB: 3, Marker: "m" });
	return { lab, VolumeId, SnapshotId: lab.snap(VolumeId) };
}

test("a snapshot holds what is on the disk at that moment (CreateSnapshot)", () => {
	const { lab, VolumeId, SnapshotId } = labWithSnapshot();
	lab.ok("LabWrite", { VolumeId, Marker: "later" });
	expect(snapshotOf(lab, SnapshotId)).toMatchObject({
		State: "completed",
		Progress: "100%",
		VolumeSize: 10,
		FullSnapshotSizeInBytes: 3 * 1024 ** 3,
		Encrypted: false,
		StorageTier: "standard",
	});
	const has = (Marker: string) =>
		lab.value("LabHasMarker", { SnapshotId, Marker }, "value");
	expect([has("m"), has("later")]).toEqual([true, false]);
});

test("taking snapshots of nothing, or too many at once, is refused (CreateSnapshot)", () => {
	const lab = createLab();
	const refused = (VolumeId: string) =>
		lab.refused("CreateSnapshot", { VolumeId }).code;
	expect(refused("vol-0123456789abcdef0")).toBe("InvalidVolume.NotFound");
	const fast = makeVolume(lab);
	const cold = makeVolume(lab, { Size: 125, VolumeType: "st1" });
	for (const [VolumeId, limit] of [
		[fast, 5],
		[cold, 1],
	] as const) {
		for (let count = 0; count < limit; count++)
			lab.ok("CreateSnapshot", { VolumeId });
		expect(refused(VolumeId)).toBe("ConcurrentSnapshotLimitExceeded");
	}
	lab.settle();
	expect(lab.ok("CreateSnapshot", { VolumeId: fast })).toMatchObject({
		State: "pending",
	});
});

test("the snapshot of an encrypted volume is encrypted under its key (CreateSnapshot)", () => {
	const { lab, SnapshotId } = labWithSnapshot({
		Encrypted: true,
		KmsKeyId: customerKey,
	});
	expect(snapshotOf(lab, SnapshotId)).toMatchObject({
		Encrypted: true,
		KmsKeyId: `arn:aws:kms:${home}:${me}:key/${customerKey}`,
	});
});

test("all disks of an instance are taken together, or some left out (CreateSnapshots)", () => {
	const lab = createLab();
	const InstanceId = lab.launch();
	const data = lab.addDisk(InstanceId, "/dev/xvdf", 5);
	lab.ok("CreateTags", { Resources: [data], Tags: [{ Key: "a", Value: "b" }] });
	const taken = (spec: object, params = {}) => {
		const answer = lab.ok("CreateSnapshots", {
			InstanceSpecification: { InstanceId, ...spec },
			...params,
		});
		lab.settle();
		return answer.Snapshots;
	};
	expect(taken({})).toHaveLength(2);
	expect(
		taken({ ExcludeBootVolume: true }, { CopyTagsFromSource: "volume" }),
	).toMatchObject([{ VolumeId: data, Tags: [{ Key: "a", Value: "b" }] }]);
	expect(taken({ ExcludeDataVolumeIds: [data] })).toMatchObject([
		{ VolumeId: lab.volume(InstanceId) },
	]);
	const wrong = {
		InstanceSpecification: {
			InstanceId,
			ExcludeDataVolumeIds: [lab.volume(InstanceId)],
		},
	};
	expect(lab.refused("CreateSnapshots", wrong).code).toBe(
		"InvalidParameterValue",
	);
});

const copyOf = (SourceSnapshotId: string, params: Params = {}) => ({
	SourceSnapshotId,
	SourceRegion: home,
	...params,
});

test("a copy has an id of its own, no tags and an arbitrary volume (CopySnapshot)", () => {
	const { lab, SnapshotId } = labWithSnapshot();
	lab.ok("CreateTags", {
		Resources: [SnapshotId],
		Tags: [{ Key: "a", Value: "b" }],
	});
	const far = lab.as(me, away);
	const copy = far.ok("CopySnapshot", copyOf(SnapshotId));
	expect(copy).toEqual({ SnapshotId: expect.stringMatching(/^snap-/) });
	expect(copy.SnapshotId).not.toBe(SnapshotId);
	lab.settle();
	const asked = { SnapshotId: copy.SnapshotId, Marker: "m" };
	expect(far.ok("LabHasMarker", asked)).toEqual({ value: true });
});

test("copies are billed in full elsewhere and under another key, then only by what changed (CopySnapshot)", () => {
	const { lab, VolumeId, SnapshotId } = labWithSnapshot();
	const total = () => lab.value("LabBill", {}, "totalGiB");
	const far = lab.as(me, away);
	expect(total()).toBe(3);
	lab.ok("CopySnapshot", copyOf(SnapshotId));
	expect(total()).toBe(3);
	far.ok("CopySnapshot", copyOf(SnapshotId));
	expect(total()).toBe(6);
	lab.ok("CopySnapshot", copyOf(SnapshotId, { Encrypted: true }));
	expect(total()).toBe(9);
	lab.ok("LabWrite", { VolumeId, FromGiB: 2, GiB: 2 });
	const second = lab.snap(VolumeId);
	expect(total()).toBe(11);
	far.ok("CopySnapshot", copyOf(second));
	expect(total()).toBe(13);
});

test.each([
	[{ SourceSnapshotId: unknown }, "InvalidSnapshot.NotFound"],
	[{ SourceSnapshotId: "snap-1" }, "InvalidSnapshotID.Malformed"],
	[{ SourceRegion: away }, "InvalidSnapshot.NotFound"],
	[{ SourceRegion: "mars-1" }, "InvalidRegion"],
	[{ KmsKeyId: customerKey }, "InvalidParameterDependency"],
])("copying with %j is refused (CopySnapshot)", (params, code) => {
	const { lab, SnapshotId } = labWithSnapshot();
	const request = copyOf(SnapshotId, params);
	expect(lab.refused("CopySnapshot", request).code).toBe(code);
});

test("twenty copies into a Region may be under way, of finished snapshots (CopySnapshot)", () => {
	const { lab, VolumeId, SnapshotId } = labWithSnapshot();
	for (let count = 0; count < 20; count++)
		lab.ok("CopySnapshot", copyOf(SnapshotId));
	expect(lab.refused("CopySnapshot", copyOf(SnapshotId)).code).toBe(
		"ResourceLimitExceeded",
	);
	const pending = lab.id("CreateSnapshot", { VolumeId }, "SnapshotId");
	expect(lab.refused("CopySnapshot", copyOf(pending)).code).toBe(
		"IncorrectState",
	);
});

test("a deleted snapshot is gone, and only its owner may delete it (DeleteSnapshot)", () => {
	const { lab, SnapshotId } = labWithSnapshot();
	const one = { SnapshotId };
	expect(lab.as(partner).refused("DeleteSnapshot", one).code).toBe(
		"InvalidSnapshot.NotFound",
	);
	lab.ok("ModifySnapshotAttribute", { ...one, UserIds: [partner] });
	expect(lab.as(partner).refused("DeleteSnapshot", one).code).toBe(
		"AuthFailure",
	);
	expect(lab.ok("DeleteSnapshot", one)).toEqual({});
	expect(lab.refused("DeleteSnapshot", one)).toMatchObject({
		code: "InvalidSnapshot.NotFound",
		message: `The snapshot '${SnapshotId}' does not exist.`,
	});
});

test("snapshots are shared one by one and publicly, and read then (ModifySnapshotAttribute)", () => {
	const { lab, SnapshotId } = labWithSnapshot();
	const seen = (account: string) =>
		lab
			.as(account)
			.value(
				"DescribeSnapshots",
				{ SnapshotIds: [SnapshotId] },
				"Snapshots.length",
			);
	lab.ok("ModifySnapshotAttribute", {
		SnapshotId,
		Attribute: "createVolumePermission",
		OperationType: "add",
		UserIds: [partner],
	});
	expect([seen(partner), seen(stranger)]).toEqual([1, 0]);
	lab.ok("ModifySnapshotAttribute", {
		SnapshotId,
		CreateVolumePermission: { Add: [{ Group: "all" }] },
	});
	expect([seen(partner), seen(stranger)]).toEqual([1, 1]);
	const asked = { SnapshotId, Attribute: "createVolumePermission" };
	expect(lab.ok("DescribeSnapshotAttribute", asked)).toEqual({
		SnapshotId,
		CreateVolumePermissions: [{ UserId: partner }, { Group: "all" }],
	});
	lab.ok("ResetSnapshotAttribute", asked);
	expect([seen(partner), seen(stranger)]).toEqual([0, 0]);
});

test("encrypted snapshots are never public, and not shared at all under the default key (ModifySnapshotAttribute)", () => {
	const custom = labWithSnapshot({ Encrypted: true, KmsKeyId: customerKey });
	const standard = labWithSnapshot({ Encrypted: true });
	const share = (SnapshotId: string, permission: object) => ({
		SnapshotId,
		CreateVolumePermission: { Add: [permission] },
	});
	expect(
		standard.lab.refused(
			"ModifySnapshotAttribute",
			share(standard.SnapshotId, { UserId: partner }),
		),
	).toMatchObject({
		code: "OperationNotPermitted",
		message: "Encrypted snapshots with EBS default key cannot be shared",
	});
	expect(
		custom.lab.refused(
			"ModifySnapshotAttribute",
			share(custom.SnapshotId, { Group: "all" }),
		).code,
	).toBe("OperationNotPermitted");
	expect(
		custom.lab.ok(
			"ModifySnapshotAttribute",
			share(custom.SnapshotId, { UserId: partner }),
		),
	).toEqual({});
});

test("permissions change one way a call, for real accounts, up to 500 (ModifySnapshotAttribute)", () => {
	const { lab, SnapshotId } = labWithSnapshot();
	const code = (params: object) =>
		lab.refused("ModifySnapshotAttribute", { SnapshotId, ...params }).code;
	const both = { Add: [{ UserId: partner }], Remove: [{ UserId: stranger }] };
	expect(code({ CreateVolumePermission: both })).toBe(
		"InvalidParameterCombination",
	);
	expect(code({ UserIds: ["bob"] })).toBe("InvalidAMIAttributeItemValue");
	const many = Array.from({ length: 501 }, (_, at) =>
		String(100_000_000_000 + at),
	);
	expect(code({ UserIds: many })).toBe("InvalidParameterValue");
	expect(code({ Attribute: "colour", UserIds: [partner] })).toBe(
		"InvalidParameterValue",
	);
});

test("snapshots are listed by owner, by who may restore, and by filter (DescribeSnapshots)", () => {
	const { lab, VolumeId, SnapshotId } = labWithSnapshot();
	lab.ok("ModifySnapshotAttribute", { SnapshotId, UserIds: [partner] });
	const count = (params: Params, account = me) =>
		lab.as(account).value("DescribeSnapshots", params, "Snapshots.length");
	expect(count({ OwnerIds: ["self"] })).toBe(1);
	expect(count({ OwnerIds: [me] }, partner)).toBe(1);
	expect(count({ OwnerIds: [me] }, stranger)).toBe(0);
	expect(count({ RestorableByUserIds: ["self"] }, partner)).toBe(1);
	expect(count({ OwnerIds: ["amazon"] })).toBeGreaterThan(5);
	const filter = { Name: "volume-id", Values: [VolumeId] };
	expect(count({ Filters: [filter] })).toBe(1);
	expect(
		lab.refused("DescribeSnapshots", { SnapshotIds: [unknown] }).code,
	).toBe("InvalidSnapshot.NotFound");
	const both = { SnapshotIds: [SnapshotId], MaxResults: 5 };
	expect(lab.refused("DescribeSnapshots", both).code).toBe(
		"InvalidParameterCombination",
	);
});

test("block public access for snapshots stops new public sharing, or all of it (EnableSnapshotBlockPublicAccess)", () => {
	const { lab, SnapshotId } = labWithSnapshot();
	const publish = {
		SnapshotId,
		CreateVolumePermission: { Add: [{ Group: "all" }] },
	};
	const seen = () =>
		lab
			.as(stranger)
			.value(
				"DescribeSnapshots",
				{ SnapshotIds: [SnapshotId] },
				"Snapshots.length",
			);
	lab.ok("EnableSnapshotBlockPublicAccess", { State: "block-new-sharing" });
	expect(lab.refused("ModifySnapshotAttribute", publish).code).toBe(
		"OperationNotPermitted",
	);
	expect(lab.ok("DisableSnapshotBlockPublicAccess")).toEqual({
		State: "unblocked",
	});
	lab.ok("ModifySnapshotAttribute", publish);
	lab.ok("EnableSnapshotBlockPublicAccess", { State: "block-new-sharing" });
	expect(seen()).toBe(1);
	lab.ok("EnableSnapshotBlockPublicAccess", { State: "block-all-sharing" });
	expect(seen()).toBe(0);
	expect(lab.ok("GetSnapshotBlockPublicAccessState")).toEqual({
		State: "block-all-sharing",
		ManagedBy: "account",
	});
});

test("an archived snapshot is stored in full and must be restored before use (ModifySnapshotTier)", () => {
	const { lab, VolumeId, SnapshotId } = labWithSnapshot();
	const second = lab.snap(VolumeId);
	expect(lab.value("LabBill", {}, "totalGiB")).toBe(3);
	lab.ok("ModifySnapshotTier", { SnapshotId: second, StorageTier: "archive" });
	expect(lab.ok("LabBill")).toEqual({
		totalGiB: 6,
		snapshots: { [SnapshotId]: 3, [second]: 3 },
	});
	expect(
		lab.value("DescribeSnapshotTierStatus", {}, "SnapshotTierStatuses"),
	).toMatchObject([{ StorageTier: "standard" }, { StorageTier: "archive" }]);
	const use = { ...zone, SnapshotId: second };
	expect(lab.refused("CreateVolume", use).code).toBe("IncorrectState");
	lab.ok("RestoreSnapshotTier", {
		SnapshotId: second,
		TemporaryRestoreDays: 1,
	});
	expect(lab.ok("CreateVolume", use)).toHaveProperty("VolumeId");
	lab.ok("LabAdvance", { Seconds: 2 * 24 * 3600 });
	expect(lab.refused("CreateVolume", use).code).toBe("IncorrectState");
	lab.ok("RestoreSnapshotTier", { SnapshotId: second, PermanentRestore: true });
	expect(lab.value("LabBill", {}, "totalGiB")).toBe(3);
	expect(lab.refused("RestoreSnapshotTier", { SnapshotId: second }).code).toBe(
		"InvalidParameterValue",
	);
});

test("an AMI keeps its snapshots out of the archive until it is disabled (ModifySnapshotTier)", () => {
	const lab = createLab();
	const ImageId = lab.image(lab.launch(), "web");
	const archive = { SnapshotId: lab.snapshot(ImageId), StorageTier: "archive" };
	expect(lab.refused("ModifySnapshotTier", archive).code).toBe(
		"InvalidParameterValue",
	);
	lab.ok("DisableImage", { ImageId });
	expect(lab.ok("ModifySnapshotTier", archive)).toHaveProperty("SnapshotId");
});

test("a lock keeps a snapshot; governance can be taken off, compliance cannot (LockSnapshot)", () => {
	const { lab, SnapshotId } = labWithSnapshot();
	const one = { SnapshotId };
	lab.ok("LockSnapshot", { ...one, LockMode: "governance", LockDuration: 3 });
	expect(lab.refused("DeleteSnapshot", one).code).toBe("OperationNotPermitted");
	lab.ok("UnlockSnapshot", one);
	lab.ok("LockSnapshot", { ...one, LockMode: "compliance", LockDuration: 3 });
	expect(lab.ok("DescribeLockedSnapshots")).toMatchObject({
		Snapshots: [{ SnapshotId, LockState: "compliance" }],
	});
	expect(lab.refused("UnlockSnapshot", one).code).toBe("OperationNotPermitted");
	lab.ok("LabAdvance", { Seconds: 3 * 24 * 3600 });
	expect(lab.ok("DeleteSnapshot", one)).toEqual({});
	const bad = { SnapshotId: lab.snap(makeVolume(lab)), LockMode: "governance" };
	expect(lab.refused("LockSnapshot", bad).code).toBe("InvalidParameterValue");
});

test("a snapshot remembers the one before it in its lineage (incremental snapshots)", () => {
	const { lab, VolumeId, SnapshotId } = labWithSnapshot();
	const second = lab.snap(VolumeId);
	const added = lab
		.events()
		.flatMap((event) =>
			event.type === "snapshot-added" ? [event.snapshot] : [],
		);
	expect(added.map(({ id, parentId }) => [id, parentId])).toEqual([
		[SnapshotId, null],
		[second, SnapshotId],
	]);
});
