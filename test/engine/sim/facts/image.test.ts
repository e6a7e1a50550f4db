// Exam facts 1 to 14: what an image is, and what becomes of it. Numbers are those of the list of forty exam facts.
import { expect, test } from "vitest";
import { at, away, createLab, home, me } from "../support.ts";

test("fact 1: an AMI works in its own Region only (EC2 User Guide, AMIs)", () => {
	const lab = createLab();
	const ImageId = lab.image(lab.launch(), "web");
	const launch = {
		ImageId,
		MinCount: 1,
		MaxCount: 1,
		InstanceType: "t3.micro",
	};
	expect(lab.as(me, away).refused("RunInstances", launch)).toMatchObject({
		code: "InvalidAMIID.NotFound",
		message: `The image id '[${ImageId}]' does not exist`,
	});
});

test("fact 2: the same content in two Regions has two ids (CopyImage)", () => {
	const lab = createLab();
	const source = lab.image(lab.launch(), "web");
	const copy = lab
		.as(me, away)
		.id(
			"CopyImage",
			{ SourceImageId: source, SourceRegion: home, Name: "web" },
			"ImageId",
		);
	expect(copy).toMatch(/^ami-[0-9a-f]{17}$/);
	expect(copy).not.toBe(source);
});

test("fact 3: create-image snapshots every attached EBS volume (CreateImage)", () => {
	const lab = createLab();
	const instance = lab.launch();
	lab.addDisk(instance, "/dev/xvdf", 20);
	const image = lab.image(instance, "web");
	const mappings = lab.value(
		"DescribeImages",
		{ ImageIds: [image] },
		"Images.0.BlockDeviceMappings",
	);
	expect(mappings).toEqual([
		{
			DeviceName: "/dev/xvda",
			Ebs: expect.objectContaining({ VolumeSize: 8, VolumeType: "gp2" }),
		},
		{
			DeviceName: "/dev/xvdf",
			Ebs: expect.objectContaining({ VolumeSize: 20 }),
		},
	]);
	expect(lab.snapshot(image)).not.toBe(lab.snapshot(image, "/dev/xvdf"));
	expect(
		lab.value("DescribeSnapshots", { OwnerIds: ["self"] }, "Snapshots.length"),
	).toBe(2);
});

test("fact 4: the mapping rebuilds the disks at launch (block device mapping concepts)", () => {
	const lab = createLab();
	const instance = lab.launch();
	lab.addDisk(instance, "/dev/xvdf", 20);
	const image = lab.image(instance, "web");
	const second = lab.launch({ ImageId: image });
	const source = (device: string) =>
		lab.value(
			"DescribeVolumes",
			{ VolumeIds: [lab.volume(second, device)] },
			"Volumes.0.SnapshotId",
		);
	expect(source("/dev/xvda")).toBe(lab.snapshot(image));
	expect(source("/dev/xvdf")).toBe(lab.snapshot(image, "/dev/xvdf"));
});

test("fact 5: create-image reboots a running machine by default (CreateImage, NoReboot)", () => {
	const lab = createLab();
	const InstanceId = lab.launch();
	lab.image(InstanceId, "live", { NoReboot: true });
	expect(lab.ok("LabReboots", { InstanceId })).toEqual({ value: 0 });
	lab.image(InstanceId, "quiet");
	expect(lab.ok("LabReboots", { InstanceId })).toEqual({ value: 1 });
});

test("fact 6: an image without reboot misses what is only in memory (CreateImage, NoReboot)", () => {
	const lab = createLab();
	const instance = lab.launch();
	const VolumeId = lab.volume(instance);
	lab.ok("LabWrite", { VolumeId, Marker: "order-7", Unflushed: true });
	const has = (image: string) =>
		lab.value(
			"LabHasMarker",
			{ SnapshotId: lab.snapshot(image), Marker: "order-7" },
			"value",
		);
	expect(has(lab.image(instance, "live", { NoReboot: true }))).toBe(false);
	expect(has(lab.image(instance, "quiet"))).toBe(true);
});

test("fact 7: an AMI's description changes, its disks do not (ModifyImageAttribute)", () => {
	const lab = createLab();
	const ImageId = lab.image(lab.launch(), "web");
	lab.ok("ModifyImageAttribute", { ImageId, Description: { Value: "v1" } });
	expect(
		lab.value(
			"DescribeImages",
			{ ImageIds: [ImageId] },
			"Images.0.Description",
		),
	).toBe("v1");
	const disks = { ImageId, Attribute: "blockDeviceMapping", Value: "x" };
	expect(lab.refused("ModifyImageAttribute", disks)).toMatchObject({
		code: "InvalidRequest",
		why: expect.stringContaining("make a new AMI"),
	});
});

test("fact 8: names are unique for an account and Region (CreateImage, Name)", () => {
	const lab = createLab();
	const InstanceId = lab.launch();
	const first = lab.image(InstanceId, "web");
	expect(lab.refused("CreateImage", { InstanceId, Name: "web" })).toMatchObject(
		{
			code: "InvalidAMIName.Duplicate",
			message: `AMI name web is already in use by AMI ${first}`,
		},
	);
	const elsewhere = { SourceImageId: first, SourceRegion: home, Name: "web" };
	expect(lab.as(me, away).ok("CopyImage", elsewhere)).toHaveProperty("ImageId");
});

test("fact 9: deregistering keeps the snapshots and their bill (DeregisterImage)", () => {
	const lab = createLab();
	const instance = lab.launch();
	lab.ok("LabWrite", { VolumeId: lab.volume(instance), FromGiB: 0, GiB: 5 });
	const ImageId = lab.image(instance, "web");
	const snapshot = lab.snapshot(ImageId);
	const before = lab.ok("LabBill");
	lab.ok("DeregisterImage", { ImageId });
	expect(lab.ok("LabBill")).toEqual(before);
	expect(before).toEqual({ totalGiB: 5, snapshots: { [snapshot]: 5 } });
	expect(
		lab.value(
			"DescribeSnapshots",
			{ SnapshotIds: [snapshot] },
			"Snapshots.0.State",
		),
	).toBe("completed");
});

test("fact 10: a snapshot of a registered AMI cannot be deleted (DeleteSnapshot)", () => {
	const lab = createLab();
	const ImageId = lab.image(lab.launch(), "web");
	const SnapshotId = lab.snapshot(ImageId);
	expect(lab.refused("DeleteSnapshot", { SnapshotId })).toMatchObject({
		code: "InvalidSnapshot.InUse",
		message: `The snapshot ${SnapshotId} is currently in use by ${ImageId}`,
	});
});

test("fact 11: clean up by deregistering, then deleting, or both at once (DeregisterImage)", () => {
	const lab = createLab();
	const instance = lab.launch();
	const first = lab.image(instance, "one");
	const second = lab.image(instance, "two");
	const SnapshotId = lab.snapshot(first);
	lab.ok("DeregisterImage", { ImageId: first });
	lab.ok("DeleteSnapshot", { SnapshotId });
	const both = { ImageId: second, DeleteAssociatedSnapshots: true };
	expect(lab.ok("DeregisterImage", both)).toEqual({
		Return: true,
		DeleteSnapshotResults: [
			{ SnapshotId: expect.stringMatching(/^snap-/), ReturnCode: "success" },
		],
	});
	expect(lab.ok("LabBill")).toEqual({ totalGiB: 0, snapshots: {} });
});

test("fact 12: a snapshot of two AMIs survives the clean-up of one (DeregisterImage)", () => {
	const lab = createLab();
	const SnapshotId = lab.snap(lab.volume(lab.launch()));
	const register = (Name: string) =>
		lab.id(
			"RegisterImage",
			{
				Name,
				RootDeviceName: "/dev/xvda",
				BlockDeviceMappings: [{ DeviceName: "/dev/xvda", Ebs: { SnapshotId } }],
			},
			"ImageId",
		);
	const first = register("one");
	const second = register("two");
	const clean = { ImageId: first, DeleteAssociatedSnapshots: true };
	expect(lab.ok("DeregisterImage", clean)).toMatchObject({
		DeleteSnapshotResults: [{ SnapshotId, ReturnCode: "skipped" }],
	});
	expect(lab.snapshot(second)).toBe(SnapshotId);
	expect(
		lab.value(
			"DescribeSnapshots",
			{ SnapshotIds: [SnapshotId] },
			"Snapshots.length",
		),
	).toBe(1);
});

test("fact 13: deregistering does not touch running instances (DeregisterImage)", () => {
	const lab = createLab();
	const ImageId = lab.image(lab.launch(), "web");
	const second = lab.launch({ ImageId });
	lab.ok("DeregisterImage", { ImageId });
	lab.ok("StopInstances", { InstanceIds: [second] });
	lab.settle();
	lab.ok("StartInstances", { InstanceIds: [second] });
	lab.settle();
	const found = lab.ok("DescribeInstances", { InstanceIds: [second] });
	expect(at(found, "Reservations.0.Instances.0.State.Name")).toBe("running");
});

test("fact 14: nothing new launches from a deregistered AMI (RunInstances)", () => {
	const lab = createLab();
	const ImageId = lab.image(lab.launch(), "web");
	lab.ok("DeregisterImage", { ImageId });
	const launch = {
		ImageId,
		MinCount: 1,
		MaxCount: 1,
		InstanceType: "t3.micro",
	};
	expect(lab.refused("RunInstances", launch)).toMatchObject({
		code: "InvalidAMIID.Unavailable",
		message: `The image id '[${ImageId}]' is no longer available`,
	});
	lab.ok("LabAdvance", { Seconds: 2 * 3600 });
	expect(lab.refused("RunInstances", launch).code).toBe(
		"InvalidAMIID.NotFound",
	);
});
