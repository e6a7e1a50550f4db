// Exam facts 31 to 40: disks and their flags, zones, the Marketplace, the bill, architectures, and baking.
import { expect, test } from "vitest";
import {
	at,
	bundledImage,
	createLab,
	me,
	partner,
	type Speaker,
} from "../support.ts";

const zoneA = "us-east-1a";
const zoneB = "us-east-1b";

const mappingOf = (speaker: Speaker, image: string) =>
	speaker.value(
		"DescribeImages",
		{ ImageIds: [image] },
		"Images.0.BlockDeviceMappings",
	);

test("fact 31: the root volume goes with the instance, a volume attached later stays (terminating instances)", () => {
	const lab = createLab();
	const instance = lab.launch();
	const root = lab.volume(instance);
	const data = lab.addDisk(instance, "/dev/xvdf", 20);
	lab.ok("TerminateInstances", { InstanceIds: [instance] });
	lab.settle();
	expect(lab.refused("DescribeVolumes", { VolumeIds: [root] })).toMatchObject({
		code: "InvalidVolume.NotFound",
		message: `The volume '${root}' does not exist.`,
	});
	expect(
		lab.value("DescribeVolumes", { VolumeIds: [data] }, "Volumes.0"),
	).toMatchObject({ State: "available", Attachments: [] });
});

test("fact 32: the flag travels from instance to AMI to instance (block device mapping concepts)", () => {
	const lab = createLab();
	const InstanceId = lab.launch();
	lab.ok("ModifyInstanceAttribute", {
		InstanceId,
		BlockDeviceMappings: [
			{ DeviceName: "/dev/xvda", Ebs: { DeleteOnTermination: false } },
		],
	});
	const image = lab.image(InstanceId, "keeps");
	expect(mappingOf(lab, image)).toMatchObject([
		{ Ebs: { DeleteOnTermination: false } },
	]);
	const second = lab.launch({ ImageId: image });
	expect(
		lab.value(
			"DescribeInstances",
			{ InstanceIds: [second] },
			"Reservations.0.Instances.0.BlockDeviceMappings.0.Ebs",
		),
	).toMatchObject({ DeleteOnTermination: false });
});

test("fact 33: overrides at launch do not edit the AMI (RunInstances, BlockDeviceMappings)", () => {
	const lab = createLab();
	const ImageId = lab.image(lab.launch(), "web");
	const before = mappingOf(lab, ImageId);
	const bigger = lab.launch({
		ImageId,
		BlockDeviceMappings: [{ DeviceName: "/dev/xvda", Ebs: { VolumeSize: 20 } }],
	});
	expect(
		lab.value(
			"DescribeVolumes",
			{ VolumeIds: [lab.volume(bigger)] },
			"Volumes.0.Size",
		),
	).toBe(20);
	expect(mappingOf(lab, ImageId)).toEqual(before);
});

test("fact 34: a disk may be larger than its snapshot, never smaller (RunInstances)", () => {
	const lab = createLab();
	const ImageId = lab.image(lab.launch(), "web");
	const launch = {
		ImageId,
		InstanceType: "t3.micro",
		MinCount: 1,
		MaxCount: 1,
		BlockDeviceMappings: [{ DeviceName: "/dev/xvda", Ebs: { VolumeSize: 1 } }],
	};
	expect(lab.refused("RunInstances", launch)).toMatchObject({
		code: "InvalidBlockDeviceMapping",
		message: `Volume of size 1GB is smaller than snapshot '${lab.snapshot(ImageId)}', expect size >= 8GB`,
	});
});

test("fact 35: volumes are zonal, snapshots regional (AttachVolume)", () => {
	const lab = createLab();
	const InstanceId = lab.launch({ Placement: { AvailabilityZone: zoneB } });
	const zonal = { AvailabilityZone: zoneA, Size: 5 };
	const VolumeId = lab.id("CreateVolume", zonal, "VolumeId");
	lab.settle();
	const attach = { VolumeId, InstanceId, Device: "/dev/xvdf" };
	expect(lab.refused("AttachVolume", attach)).toMatchObject({
		code: "InvalidVolume.ZoneMismatch",
		message: `The volume '${VolumeId}' is not in the same availability zone as instance '${InstanceId}'`,
	});
	const SnapshotId = lab.snap(VolumeId);
	const moved = { AvailabilityZone: zoneB, SnapshotId };
	const there = lab.id("CreateVolume", moved, "VolumeId");
	lab.settle();
	expect(lab.ok("AttachVolume", { ...attach, VolumeId: there })).toMatchObject({
		VolumeId: there,
		DeleteOnTermination: false,
	});
});

/** The bundled WordPress image of the Marketplace, and its product code. */
function marketplace(speaker: Speaker) {
	const ImageId = bundledImage(speaker, "wordpress-*");
	const ProductCode = speaker.id(
		"DescribeImages",
		{ ImageIds: [ImageId] },
		"Images.0.ProductCodes.0.ProductCodeId",
	);
	const launch = {
		ImageId,
		InstanceType: "t3.micro",
		MinCount: 1,
		MaxCount: 1,
	};
	return { ImageId, ProductCode, launch };
}

test("fact 36: a Marketplace AMI needs a subscription (RunInstances, OptInRequired)", () => {
	const lab = createLab();
	const { launch, ProductCode } = marketplace(lab);
	expect(lab.refused("RunInstances", launch)).toMatchObject({
		code: "OptInRequired",
		message: `In order to use this AWS Marketplace product you need to accept terms and subscribe. To do so please visit https://aws.amazon.com/marketplace/pp?sku=${ProductCode}`,
		why: expect.stringContaining("pays its fee"),
	});
	lab.ok("LabSubscribe", { ProductCode });
	expect(lab.ok("RunInstances", launch)).toHaveProperty("Instances");
	expect(lab.as(partner).refused("RunInstances", launch).code).toBe(
		"OptInRequired",
	);
});

test("fact 37: product codes stick to images, snapshots and volumes (paid AMIs)", () => {
	const lab = createLab();
	const { launch, ProductCode } = marketplace(lab);
	lab.ok("LabSubscribe", { ProductCode });
	const codes = [
		{ ProductCodeId: ProductCode, ProductCodeType: "marketplace" },
	];
	const image = lab.image(lab.launch(launch), "rebaked");
	const found = lab.ok("DescribeImages", { ImageIds: [image] });
	expect(at(found, "Images.0.ProductCodes")).toEqual(codes);
	const SnapshotId = lab.snapshot(image);
	const asked = { SnapshotId, Attribute: "productCodes" };
	expect(lab.ok("DescribeSnapshotAttribute", asked)).toEqual({
		SnapshotId,
		ProductCodes: codes,
	});
	const volume = { AvailabilityZone: zoneA, SnapshotId };
	expect(lab.ok("CreateVolume", volume)).toMatchObject({ ProductCodes: codes });
	const open = (permission: object) => ({
		ImageId: image,
		LaunchPermission: { Add: [permission] },
	});
	expect(
		lab.refused("ModifyImageAttribute", open({ Group: "all" })).why,
	).toContain("cannot be public");
	lab.ok("ModifyImageAttribute", open({ UserId: partner }));
	lab.ok("ModifySnapshotAttribute", {
		SnapshotId,
		CreateVolumePermission: { Add: [{ UserId: partner }] },
	});
	const copy = {
		SourceImageId: image,
		SourceRegion: "us-east-1",
		Name: "taken",
	};
	expect(lab.as(partner).refused("CopyImage", copy)).toMatchObject({
		code: "InvalidRequest",
		message:
			"Images from AWS Marketplace cannot be copied to another AWS account",
	});
});

test("fact 38: snapshots are incremental, and deleting one frees only its own blocks (how snapshots work)", () => {
	const lab = createLab();
	const empty = { AvailabilityZone: zoneA, Size: 30 };
	const VolumeId = lab.id("CreateVolume", empty, "VolumeId");
	lab.settle();
	const writeAndSnap = (FromGiB: number, GiB: number) => {
		lab.ok("LabWrite", { VolumeId, FromGiB, GiB });
		return lab.snap(VolumeId);
	};
	const first = writeAndSnap(0, 10);
	const second = writeAndSnap(2, 4);
	const third = writeAndSnap(10, 2);
	expect(lab.ok("LabBill")).toEqual({
		totalGiB: 16,
		snapshots: { [first]: 10, [second]: 4, [third]: 2 },
	});
	lab.ok("DeleteSnapshot", { SnapshotId: first });
	expect(lab.ok("LabBill", { Account: me })).toEqual({
		totalGiB: 12,
		snapshots: { [second]: 10, [third]: 2 },
	});
	const whole = { AvailabilityZone: zoneA, SnapshotId: third };
	expect(lab.ok("CreateVolume", whole)).toMatchObject({ Size: 30 });
});

test("fact 39: architecture and instance type must match (RunInstances)", () => {
	const lab = createLab();
	const ImageId = bundledImage(lab, "al2023*arm64");
	const launch = {
		ImageId,
		InstanceType: "t3.micro",
		MinCount: 1,
		MaxCount: 1,
	};
	expect(lab.refused("RunInstances", launch)).toMatchObject({
		code: "InvalidParameterValue",
		message: expect.stringContaining(
			"The architecture 'x86_64' of the specified instance type does not match the architecture 'arm64' of the specified AMI.",
		),
	});
	expect(
		lab.ok("RunInstances", { ...launch, InstanceType: "t4g.micro" }),
	).toHaveProperty("Instances");
});

test("fact 40: two machines of a baked AMI have equal disks without user data (golden images)", () => {
	const lab = createLab();
	const builder = lab.launch();
	lab.ok("LabWrite", { VolumeId: lab.volume(builder), Marker: "app-3.1" });
	const ImageId = lab.image(builder, "golden");
	const markerOn = (instance: string) =>
		lab.value(
			"LabHasMarker",
			{ SnapshotId: lab.snap(lab.volume(instance)), Marker: "app-3.1" },
			"value",
		);
	const machines = [lab.launch({ ImageId }), lab.launch({ ImageId })];
	expect(machines.map(markerOn)).toEqual([true, true]);
	expect(markerOn(lab.launch())).toBe(false);
	for (const InstanceId of machines)
		expect(
			lab.ok("DescribeInstanceAttribute", {
				InstanceId,
				Attribute: "userData",
			}),
		).toEqual({ InstanceId, UserData: {} });
});
