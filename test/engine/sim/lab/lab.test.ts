// The lab's own verbs: time, writes, markers, subscriptions, the Recycle Bin's rule, the bill, starting over.
import { expect, test } from "vitest";
import { createWorld } from "../../../../electron/engine/sim/simulator.ts";
import { createLab, home, me, partner } from "../support.ts";

test("time moves only by command, and a minute settles what is pending (LabAdvance)", () => {
	const lab = createLab({ start: 0 });
	const request = { AvailabilityZone: "us-east-1a", Size: 1 };
	const VolumeId = lab.id("CreateVolume", request, "VolumeId");
	const state = () =>
		lab.value("DescribeVolumes", { VolumeIds: [VolumeId] }, "Volumes.0.State");
	lab.ok("LabAdvance", { Seconds: 59 });
	expect(state()).toBe("creating");
	lab.ok("LabAdvance", { Seconds: 60 });
	expect(lab.world().now).toBe(119_000);
	expect(state()).toBe("available");
	expect(lab.refused("LabAdvance", { Seconds: -1 }).code).toBe(
		"InvalidParameterValue",
	);
	expect(lab.refused("LabAdvance", { Seconds: 1.5 }).code).toBe(
		"InvalidParameterValue",
	);
});

test("settling what is settled does nothing (LabSettle)", () => {
	const lab = createLab();
	lab.image(lab.launch(), "web");
	const before = lab.world();
	lab.settle();
	expect(lab.world()).toBe(before);
});

function labWithDisk() {
	const lab = createLab();
	const instance = lab.launch();
	return { lab, instance, VolumeId: lab.addDisk(instance, "/dev/xvdf", 10) };
}

test.each([
	[{ FromGiB: 5, GiB: 6 }, "InvalidParameterValue"],
	[{ FromGiB: -1, GiB: 2 }, "InvalidParameterValue"],
	[{ GiB: 0 }, "InvalidParameterValue"],
	[{}, "MissingParameter"],
	[{ FromGiB: 1 }, "MissingParameter"],
])("the write %j is refused (LabWrite)", (params, code) => {
	const { lab, VolumeId } = labWithDisk();
	expect(lab.refused("LabWrite", { VolumeId, ...params }).code).toBe(code);
});

test("only a running instance has memory to write to (LabWrite, Unflushed)", () => {
	const { lab, instance, VolumeId } = labWithDisk();
	const write = { VolumeId, Marker: "m", Unflushed: true };
	lab.ok("LabWrite", write);
	lab.ok("StopInstances", { InstanceIds: [instance] });
	lab.settle();
	expect(lab.refused("LabWrite", write).code).toBe("IncorrectState");
	const elsewhere = lab.as(partner).refused("LabWrite", write);
	expect(elsewhere.code).toBe("InvalidVolume.NotFound");
});

test("writes over writes keep what lies around them (LabWrite, LabBill)", () => {
	const { lab, VolumeId } = labWithDisk();
	const bill = () => lab.value("LabBill", {}, "totalGiB");
	lab.ok("LabWrite", { VolumeId, FromGiB: 0, GiB: 10 });
	lab.snap(VolumeId);
	lab.ok("LabWrite", { VolumeId, FromGiB: 4, GiB: 2 });
	lab.snap(VolumeId);
	expect(bill()).toBe(12);
	lab.ok("LabWrite", { VolumeId, FromGiB: 3, GiB: 2, Unflushed: true });
	lab.snap(VolumeId);
	expect(bill()).toBe(12);
});

test("unflushed blocks reach a snapshot after a flush only (LabWrite)", () => {
	const { lab, instance, VolumeId } = labWithDisk();
	lab.ok("LabWrite", { VolumeId, FromGiB: 0, GiB: 4, Unflushed: true });
	expect(lab.ok("LabBill")).toEqual({ totalGiB: 0, snapshots: {} });
	const crash = lab.snap(VolumeId);
	lab.ok("RebootInstances", { InstanceIds: [instance] });
	const clean = lab.snap(VolumeId);
	expect(lab.ok("LabBill")).toEqual({
		totalGiB: 4,
		snapshots: { [crash]: 0, [clean]: 4 },
	});
});

test("the bill is an account's, over all Regions (LabBill)", () => {
	const { lab, VolumeId } = labWithDisk();
	lab.ok("LabWrite", { VolumeId, GiB: 2 });
	const SourceSnapshotId = lab.snap(VolumeId);
	lab
		.as(me, "eu-west-1")
		.ok("CopySnapshot", { SourceSnapshotId, SourceRegion: home });
	expect(lab.value("LabBill", {}, "totalGiB")).toBe(4);
	expect(lab.as(partner).value("LabBill", {}, "totalGiB")).toBe(0);
	expect(lab.as(partner).value("LabBill", { Account: me }, "totalGiB")).toBe(4);
	expect(lab.refused("LabBill", { Account: "me" }).code).toBe(
		"InvalidParameterValue",
	);
});

test("snapshots in the Recycle Bin are still paid for (LabRecycleRule, LabBill)", () => {
	const { lab, VolumeId } = labWithDisk();
	lab.ok("LabWrite", { VolumeId, GiB: 2 });
	const SnapshotId = lab.snap(VolumeId);
	lab.ok("LabRecycleRule", { Days: 1 });
	lab.ok("DeleteSnapshot", { SnapshotId });
	expect(lab.value("LabBill", {}, "totalGiB")).toBe(2);
	lab.ok("LabAdvance", { Seconds: 24 * 3600 });
	expect(lab.value("LabBill", {}, "totalGiB")).toBe(0);
	expect(lab.refused("LabRecycleRule", { Days: 366 }).code).toBe(
		"InvalidParameterValue",
	);
});

test("markers and reboots are looked up for what one may see (LabHasMarker, LabReboots)", () => {
	const { lab, instance, VolumeId } = labWithDisk();
	const SnapshotId = lab.snap(VolumeId);
	const guest = lab.as(partner);
	const asked = { SnapshotId, Marker: "m" };
	expect(lab.ok("LabHasMarker", asked)).toEqual({ value: false });
	expect(guest.refused("LabHasMarker", asked).code).toBe(
		"InvalidSnapshot.NotFound",
	);
	expect(guest.refused("LabReboots", { InstanceId: instance }).code).toBe(
		"InvalidInstanceID.NotFound",
	);
});

test("only products that exist can be subscribed to (LabSubscribe)", () => {
	const lab = createLab();
	expect(lab.refused("LabSubscribe", { ProductCode: "x" }).code).toBe(
		"InvalidParameterValue",
	);
});

test("a reset gives the world back as it began (LabReset)", () => {
	const { lab } = labWithDisk();
	lab.ok("LabReset");
	expect(lab.world()).toStrictEqual(createWorld());
});
