// The rows of CreateVolume, AttachVolume, DetachVolume, DeleteVolume, ModifyVolume and DescribeVolumes (EC2 API reference).
import { expect, test } from "vitest";
import {
	away,
	bundledImage,
	createLab,
	customerKey,
	home,
	type Lab,
	me,
	type Params,
	partner,
} from "../support.ts";

const zone = { AvailabilityZone: "us-east-1a" };
const unknown = "vol-0123456789abcdef0";

function makeVolume(lab: Lab, params: Params = { Size: 10 }): string {
	const id = lab.id("CreateVolume", { ...zone, ...params }, "VolumeId");
	lab.settle();
	return id;
}

const volumeOf = (lab: Lab, id: string) =>
	lab.value("DescribeVolumes", { VolumeIds: [id] }, "Volumes.0");

test("an empty volume is gp2 and unencrypted (CreateVolume)", () => {
	const lab = createLab();
	const request = { ...zone, Size: 10 };
	expect(lab.ok("CreateVolume", request)).toEqual({
		VolumeId: expect.stringMatching(/^vol-[0-9a-f]{17}$/),
		Size: 10,
		SnapshotId: "",
		AvailabilityZone: "us-east-1a",
		State: "creating",
		CreateTime: "2026-01-01T00:00:00.000Z",
		VolumeType: "gp2",
		Iops: 100,
		Encrypted: false,
		MultiAttachEnabled: false,
		Attachments: [],
	});
});

test.each([
	[
		{},
		"MissingParameter",
		"The request must contain the parameter size/snapshot",
	],
	[
		{ Size: 1, AvailabilityZone: "us-east-1z" },
		"InvalidZone.NotFound",
		"The zone 'us-east-1z' does not exist.",
	],
	[
		{ Size: 1, VolumeType: "gp9" },
		"UnknownVolumeType",
		"Unknown volume type 'gp9'",
	],
	[
		{ Size: 1, KmsKeyId: customerKey },
		"InvalidParameterDependency",
		"The parameter [KmsKeyId] requires the parameter Encrypted to be set.",
	],
	[
		{ SnapshotId: "snap-0123456789abcdef0" },
		"InvalidSnapshot.NotFound",
		"The snapshot 'snap-0123456789abcdef0' does not exist.",
	],
])("a volume with %j is refused (CreateVolume)", (params, code, message) => {
	const lab = createLab();
	expect(lab.refused("CreateVolume", { ...zone, ...params })).toMatchObject({
		code,
		message,
	});
});

test.each([
	["gp2", 1, 16_384, {}],
	["gp3", 1, 65_536, {}],
	["io1", 4, 16_384, { Iops: 100 }],
	["io2", 4, 65_536, { Iops: 100 }],
	["st1", 125, 16_384, {}],
	["sc1", 125, 16_384, {}],
	["standard", 1, 1024, {}],
])(
	"%s volumes have %i to %i GiB (EBS volume types)",
	(VolumeType, least, most, more) => {
		const lab = createLab();
		const request = (Size: number) => ({ ...zone, VolumeType, Size, ...more });
		for (const size of [least, most])
			expect(lab.ok("CreateVolume", request(size))).toMatchObject({
				Size: size,
			});
		for (const size of [least - 1, most + 1])
			expect(lab.refused("CreateVolume", request(size)).code).toBe(
				"InvalidParameterValue",
			);
	},
);

test.each([
	[{ VolumeType: "io1" }, "MissingParameter"],
	[{ VolumeType: "io1", Iops: 501 }, "InvalidParameterValue"],
	[{ VolumeType: "io2", Iops: 50 }, "InvalidParameterValue"],
	[{ VolumeType: "gp2", Iops: 100 }, "InvalidParameterCombination"],
	[{ VolumeType: "gp2", Throughput: 125 }, "InvalidParameterCombination"],
	[{ VolumeType: "gp3", Iops: 6000 }, "InvalidParameterValue"],
	[{ VolumeType: "gp3", Throughput: 1000 }, "InvalidParameterValue"],
	[{ VolumeType: "gp3", Throughput: 1 }, "InvalidParameterValue"],
])("the speed %j does not fit 10 GiB (EBS volume types)", (speed, code) => {
	const lab = createLab();
	const request = { ...zone, Size: 10, ...speed };
	expect(lab.refused("CreateVolume", request).code).toBe(code);
});

test("a volume from a snapshot is as large or larger, in any zone of the Region (CreateVolume)", () => {
	const lab = createLab();
	const SnapshotId = lab.snap(makeVolume(lab));
	const there = { AvailabilityZone: "us-east-1d", SnapshotId };
	expect(lab.ok("CreateVolume", there)).toMatchObject({ Size: 10, SnapshotId });
	expect(lab.refused("CreateVolume", { ...there, Size: 9 })).toMatchObject({
		code: "InvalidParameterValue",
		message: expect.stringContaining("expect size >= 10GB"),
	});
	const far = { AvailabilityZone: "eu-west-1a", SnapshotId };
	expect(lab.as(me, away).refused("CreateVolume", far).code).toBe(
		"InvalidSnapshot.NotFound",
	);
});

test("encryption comes from the snapshot, the request or the account (CreateVolume)", () => {
	const lab = createLab();
	const key = `arn:aws:kms:${home}:${me}:key/${customerKey}`;
	const source = makeVolume(lab, {
		Size: 1,
		Encrypted: true,
		KmsKeyId: customerKey,
	});
	expect(volumeOf(lab, source)).toMatchObject({
		Encrypted: true,
		KmsKeyId: key,
	});
	const SnapshotId = lab.snap(source);
	expect(volumeOf(lab, makeVolume(lab, { SnapshotId }))).toMatchObject({
		KmsKeyId: key,
	});
	lab.ok("EnableEbsEncryptionByDefault");
	expect(volumeOf(lab, makeVolume(lab))).toMatchObject({
		Encrypted: true,
		KmsKeyId: lab.value("GetEbsDefaultKmsKeyId", {}, "KmsKeyId"),
	});
	expect(lab.ok("DisableEbsEncryptionByDefault")).toEqual({
		EbsEncryptionByDefault: false,
	});
});

test("a volume under a bad key fails later (CreateVolume)", () => {
	const lab = createLab();
	const bad = { Size: 1, Encrypted: true, KmsKeyId: "alias" };
	expect(volumeOf(lab, makeVolume(lab, bad))).toMatchObject({ State: "error" });
});

test("the same client token makes one volume (CreateVolume, ClientToken)", () => {
	const lab = createLab();
	const request = { ...zone, Size: 1, ClientToken: "t" };
	expect(lab.ok("CreateVolume", request)).toEqual(
		lab.ok("CreateVolume", request),
	);
	expect(lab.value("DescribeVolumes", {}, "Volumes.length")).toBe(1);
});

function labWithBoth() {
	const lab = createLab();
	const InstanceId = lab.launch();
	const VolumeId = makeVolume(lab);
	return { lab, attach: { VolumeId, InstanceId, Device: "/dev/xvdf" } };
}

test("an attached volume is in use and outlives its instance by default (AttachVolume)", () => {
	const { lab, attach } = labWithBoth();
	expect(lab.ok("AttachVolume", attach)).toEqual({
		...attach,
		State: "attaching",
		AttachTime: "2026-01-01T00:00:00.000Z",
		DeleteOnTermination: false,
	});
	expect(volumeOf(lab, attach.VolumeId)).toMatchObject({
		State: "in-use",
		Attachments: [{ InstanceId: attach.InstanceId, State: "attached" }],
	});
	expect(lab.refused("AttachVolume", attach)).toMatchObject({
		code: "VolumeInUse",
		message: `${attach.VolumeId} is already attached to an instance`,
	});
});

test.each([
	[{ Device: "/dev/xvda" }, "Attachment point /dev/xvda is already in use"],
	[{ Device: "/dev/disk1" }, "is not a valid EBS device name"],
])("the device %j is refused (AttachVolume)", (device, message) => {
	const { lab, attach } = labWithBoth();
	const refusal = lab.refused("AttachVolume", { ...attach, ...device });
	expect(refusal.code).toBe("InvalidParameterValue");
	expect(refusal.message).toContain(message);
});

test("volumes and instances are found by their owner only (AttachVolume)", () => {
	const { lab, attach } = labWithBoth();
	expect(lab.as(partner).refused("AttachVolume", attach).code).toBe(
		"InvalidVolume.NotFound",
	);
	const nowhere = { ...attach, InstanceId: "i-0123456789abcdef0" };
	expect(lab.refused("AttachVolume", nowhere).code).toBe(
		"InvalidInstanceID.NotFound",
	);
	expect(lab.refused("AttachVolume", { ...attach, VolumeId: "v" }).code).toBe(
		"InvalidVolumeID.Malformed",
	);
});

test("a volume still being made, an instance that ends, or a full one refuse (AttachVolume)", () => {
	const lab = createLab({ quotas: { volumesPerInstance: 2 } });
	const InstanceId = lab.launch();
	const attach = (VolumeId: string, Device = "/dev/sdf") => ({
		VolumeId,
		InstanceId,
		Device,
	});
	const young = lab.id("CreateVolume", { ...zone, Size: 1 }, "VolumeId");
	expect(lab.refused("AttachVolume", attach(young)).code).toBe(
		"IncorrectState",
	);
	lab.settle();
	lab.ok("AttachVolume", attach(young));
	const third = makeVolume(lab);
	expect(lab.refused("AttachVolume", attach(third, "/dev/sdg")).code).toBe(
		"AttachmentLimitExceeded",
	);
	lab.ok("TerminateInstances", { InstanceIds: [InstanceId] });
	expect(lab.refused("AttachVolume", attach(third, "/dev/sdg")).code).toBe(
		"IncorrectInstanceState",
	);
});

test("a data volume detaches any time, the root only while stopped (DetachVolume)", () => {
	const { lab, attach } = labWithBoth();
	lab.ok("AttachVolume", attach);
	const { VolumeId, InstanceId } = attach;
	expect(lab.ok("DetachVolume", { VolumeId })).toMatchObject({
		State: "detaching",
		Device: "/dev/xvdf",
	});
	expect(volumeOf(lab, VolumeId)).toMatchObject({ State: "available" });
	const root = lab.volume(InstanceId);
	expect(lab.refused("DetachVolume", { VolumeId: root })).toMatchObject({
		code: "OperationNotPermitted",
		message: `Unable to detach root volume '${root}' from instance '${InstanceId}'`,
	});
	lab.ok("StopInstances", { InstanceIds: [InstanceId] });
	lab.settle();
	expect(lab.ok("DetachVolume", { VolumeId: root })).toHaveProperty("State");
});

test("detaching what is not attached, or attached elsewhere, is refused (DetachVolume)", () => {
	const { lab, attach } = labWithBoth();
	const { VolumeId } = attach;
	expect(lab.refused("DetachVolume", { VolumeId })).toMatchObject({
		code: "IncorrectState",
		message: `Volume '${VolumeId}' is in the 'available' state.`,
	});
	lab.ok("AttachVolume", attach);
	const wrong = { VolumeId, Device: "/dev/sdz" };
	expect(lab.refused("DetachVolume", wrong).code).toBe(
		"InvalidAttachment.NotFound",
	);
});

test("a detached disk has what was written, a forced one lost what was in memory (DetachVolume)", () => {
	const { lab, attach } = labWithBoth();
	const { VolumeId } = attach;
	const lost = (Force: boolean) => {
		lab.ok("AttachVolume", attach);
		lab.ok("LabWrite", { VolumeId, Marker: `${Force}`, Unflushed: true });
		lab.ok("DetachVolume", { VolumeId, Force });
		const request = { SnapshotId: lab.snap(VolumeId), Marker: `${Force}` };
		return lab.value("LabHasMarker", request, "value") === false;
	};
	expect([lost(true), lost(false)]).toEqual([true, false]);
});

test("a Marketplace volume goes to a stopped, subscribed instance only (AttachVolume, DetachVolume)", () => {
	const lab = createLab();
	const paid = bundledImage(lab, "wordpress-*");
	const ProductCode = lab.id(
		"DescribeImages",
		{ ImageIds: [paid] },
		"Images.0.ProductCodes.0.ProductCodeId",
	);
	lab.ok("LabSubscribe", { ProductCode });
	const VolumeId = makeVolume(lab, {
		SnapshotId: lab.snap(lab.volume(lab.launch({ ImageId: paid }))),
	});
	const InstanceId = lab.launch();
	const attach = { VolumeId, InstanceId, Device: "/dev/xvdf" };
	expect(lab.refused("AttachVolume", attach)).toMatchObject({
		code: "IncorrectInstanceState",
		message: expect.stringContaining("with Marketplace codes"),
	});
	lab.ok("StopInstances", { InstanceIds: [InstanceId] });
	lab.settle();
	lab.ok("AttachVolume", attach);
	lab.ok("StartInstances", { InstanceIds: [InstanceId] });
	lab.settle();
	expect(lab.refused("DetachVolume", { VolumeId }).code).toBe(
		"IncorrectInstanceState",
	);
	expect(
		lab.value(
			"DescribeInstances",
			{ InstanceIds: [InstanceId] },
			"Reservations.0.Instances.0.ProductCodes.0.ProductCodeId",
		),
	).toBe(ProductCode);
});

test("an attached volume cannot be deleted; a deleted one leaves its snapshots (DeleteVolume)", () => {
	const { lab, attach } = labWithBoth();
	const { VolumeId, InstanceId } = attach;
	lab.ok("AttachVolume", attach);
	expect(lab.refused("DeleteVolume", { VolumeId })).toMatchObject({
		code: "VolumeInUse",
		message: `Volume ${VolumeId} is currently attached to ${InstanceId}`,
	});
	lab.ok("DetachVolume", { VolumeId });
	const snapshot = lab.snap(VolumeId);
	lab.ok("DeleteVolume", { VolumeId });
	expect(volumeOf(lab, VolumeId)).toMatchObject({ State: "deleting" });
	lab.settle();
	expect(lab.refused("DeleteVolume", { VolumeId }).code).toBe(
		"InvalidVolume.NotFound",
	);
	expect(
		lab.value(
			"DescribeSnapshots",
			{ SnapshotIds: [snapshot] },
			"Snapshots.0.VolumeSize",
		),
	).toBe(10);
});

test("a volume grows but never shrinks, one change at a time (ModifyVolume)", () => {
	const lab = createLab();
	const VolumeId = makeVolume(lab);
	const before = lab.snap(VolumeId);
	const larger = { VolumeId, Size: 50, VolumeType: "gp3" };
	expect(lab.ok("ModifyVolume", larger)).toMatchObject({
		VolumeModification: {
			ModificationState: "modifying",
			OriginalSize: 10,
			TargetSize: 50,
			TargetIops: 3000,
		},
	});
	expect(lab.refused("ModifyVolume", { VolumeId, Size: 60 }).code).toBe(
		"IncorrectModificationState",
	);
	lab.settle();
	expect(lab.ok("DescribeVolumesModifications")).toMatchObject({
		VolumesModifications: [{ VolumeId, ModificationState: "completed" }],
	});
	expect(lab.refused("ModifyVolume", { VolumeId, Size: 40 })).toMatchObject({
		code: "InvalidParameterValue",
		message: "New size cannot be smaller than existing size",
	});
	const SnapshotIds = [before];
	expect(
		lab.value("DescribeSnapshots", { SnapshotIds }, "Snapshots.0.VolumeSize"),
	).toBe(10);
});

test("volumes are found by id and filter, unknown ids refused (DescribeVolumes)", () => {
	const { lab, attach } = labWithBoth();
	const count = (Name: string, ...Values: string[]) =>
		lab.value(
			"DescribeVolumes",
			{ Filters: [{ Name, Values }] },
			"Volumes.length",
		);
	expect(count("status", "available")).toBe(1);
	expect(count("attachment.instance-id", attach.InstanceId)).toBe(1);
	expect(count("attachment.delete-on-termination", "true")).toBe(1);
	expect(count("size", "8", "10")).toBe(2);
	expect(
		lab.refused("DescribeVolumes", { VolumeIds: [unknown] }),
	).toMatchObject({
		code: "InvalidVolume.NotFound",
		message: `The volume '${unknown}' does not exist.`,
	});
	expect(lab.as(partner).ok("DescribeVolumes")).toEqual({ Volumes: [] });
});
