// The rows of stopping, starting, rebooting and terminating, and of describing and modifying instances.
import { expect, test } from "vitest";
import {
	away,
	bundledImage,
	createLab,
	type Lab,
	me,
	partner,
} from "../support.ts";

const unknown = "i-0123456789abcdef0";

const stateOf = (lab: Lab, id: string) =>
	lab.value(
		"DescribeInstances",
		{ InstanceIds: [id] },
		"Reservations.0.Instances.0.State.Name",
	);

function labWithInstance() {
	const lab = createLab();
	const id = lab.launch();
	return { lab, id, one: { InstanceIds: [id] } };
}

test("an instance stops, starts again and keeps its disks (StopInstances, StartInstances)", () => {
	const { lab, id, one } = labWithInstance();
	const VolumeId = lab.volume(id);
	expect(lab.ok("StopInstances", one)).toEqual({
		StoppingInstances: [
			{
				InstanceId: id,
				CurrentState: { Code: 64, Name: "stopping" },
				PreviousState: { Code: 16, Name: "running" },
			},
		],
	});
	lab.settle();
	expect(stateOf(lab, id)).toBe("stopped");
	expect(lab.ok("StartInstances", one)).toMatchObject({
		StartingInstances: [{ PreviousState: { Name: "stopped" } }],
	});
	lab.settle();
	expect(stateOf(lab, id)).toBe("running");
	expect(lab.volume(id)).toBe(VolumeId);
});

test.each([
	["StartInstances", "started"],
	["StopInstances", "stopped"],
	["RebootInstances", "rebooted"],
])(
	"%s refuses a terminated instance (IncorrectInstanceState)",
	(operation, done) => {
		const { lab, id, one } = labWithInstance();
		lab.ok("TerminateInstances", one);
		lab.settle();
		expect(lab.refused(operation, one)).toMatchObject({
			code: "IncorrectInstanceState",
			message: `The instance '${id}' is not in a state from which it can be ${done}`,
		});
	},
);

test("one unknown id refuses the whole command (StopInstances, all or nothing)", () => {
	const { lab, id } = labWithInstance();
	expect(
		lab.refused("StopInstances", { InstanceIds: [id, unknown] }),
	).toMatchObject({
		code: "InvalidInstanceID.NotFound",
		message: `The instance ID '${unknown}' does not exist`,
	});
	expect(stateOf(lab, id)).toBe("running");
});

test.each([["StartInstances"], ["RebootInstances"], ["TerminateInstances"]])(
	"%s finds only the account's instances of the Region (InvalidInstanceID)",
	(operation) => {
		const { lab, id, one } = labWithInstance();
		const code = "InvalidInstanceID.NotFound";
		expect(lab.as(partner).refused(operation, one).code).toBe(code);
		expect(lab.as(me, away).refused(operation, one).code).toBe(code);
		const bad = { InstanceIds: [`${id}0`] };
		expect(lab.refused(operation, bad).code).toBe(
			"InvalidInstanceID.Malformed",
		);
	},
);

test("an instance-store instance cannot be stopped or imaged (StopInstances, UnsupportedOperation)", () => {
	const lab = createLab();
	const id = lab.launch({
		ImageId: bundledImage(lab, "*-s3"),
		InstanceType: "m3.medium",
	});
	expect(lab.refused("StopInstances", { InstanceIds: [id] })).toMatchObject({
		code: "UnsupportedOperation",
		message: `The instance '${id}' does not have an 'ebs' root device type and cannot be stopped`,
	});
	expect(lab.refused("CreateImage", { InstanceId: id, Name: "web" }).code).toBe(
		"InvalidParameterValue",
	);
});

test("protection keeps an instance from being stopped or terminated (OperationNotPermitted)", () => {
	const { lab, id, one } = labWithInstance();
	const set = (name: string, Value: boolean) =>
		lab.ok("ModifyInstanceAttribute", { InstanceId: id, [name]: { Value } });
	set("DisableApiTermination", true);
	set("DisableApiStop", true);
	expect(lab.refused("TerminateInstances", one)).toMatchObject({
		code: "OperationNotPermitted",
		message: `The instance '${id}' may not be terminated. Modify its 'disableApiTermination' instance attribute and try again.`,
	});
	expect(lab.refused("StopInstances", one).code).toBe("OperationNotPermitted");
	set("DisableApiTermination", false);
	expect(lab.ok("TerminateInstances", one)).toHaveProperty(
		"TerminatingInstances",
	);
});

test("terminating twice is no error, and nothing named is one (TerminateInstances)", () => {
	const { lab, id, one } = labWithInstance();
	lab.ok("TerminateInstances", one);
	lab.settle();
	expect(lab.ok("TerminateInstances", one)).toMatchObject({
		TerminatingInstances: [
			{ InstanceId: id, PreviousState: { Name: "terminated" } },
		],
	});
	expect(lab.refused("TerminateInstances", { InstanceIds: [] })).toMatchObject({
		code: "InvalidParameterCombination",
		message: "No instances specified",
	});
});

test("images and snapshots outlive the instance (TerminateInstances)", () => {
	const { lab, id, one } = labWithInstance();
	const ImageId = lab.image(id, "web");
	lab.ok("TerminateInstances", one);
	lab.settle();
	expect(lab.launch({ ImageId })).toMatch(/^i-/);
});

test("a terminated instance is listed for about an hour (DescribeInstances)", () => {
	const { lab, id, one } = labWithInstance();
	lab.ok("TerminateInstances", one);
	lab.ok("LabAdvance", { Seconds: 3000 });
	expect(stateOf(lab, id)).toBe("terminated");
	lab.ok("LabAdvance", { Seconds: 3000 });
	expect(lab.refused("DescribeInstances", one).code).toBe(
		"InvalidInstanceID.NotFound",
	);
});

test("a reboot and a stop write memory to the disks, a forced stop loses it (RebootInstances, StopInstances)", () => {
	const { lab, id, one } = labWithInstance();
	const VolumeId = lab.volume(id);
	const write = (Marker: string) =>
		lab.ok("LabWrite", { VolumeId, Marker, Unflushed: true });
	write("reboot");
	lab.ok("RebootInstances", one);
	write("force");
	lab.ok("StopInstances", { ...one, Force: true });
	lab.settle();
	lab.ok("StartInstances", one);
	lab.settle();
	write("stop");
	lab.ok("StopInstances", one);
	lab.settle();
	const SnapshotId = lab.snap(VolumeId);
	const has = (Marker: string) =>
		lab.value("LabHasMarker", { SnapshotId, Marker }, "value");
	expect([has("reboot"), has("force"), has("stop")]).toEqual([
		true,
		false,
		true,
	]);
});

test("instances are found by filter and page, by id without pages (DescribeInstances)", () => {
	const lab = createLab();
	for (let count = 0; count < 6; count++) lab.launch();
	const first = lab.ok("DescribeInstances", { MaxResults: 5 });
	expect(first.Reservations).toHaveLength(5);
	const rest = lab.ok("DescribeInstances", {
		MaxResults: 5,
		NextToken: first.NextToken,
	});
	expect(rest.Reservations).toHaveLength(1);
	expect(rest).not.toHaveProperty("NextToken");
	expect(lab.refused("DescribeInstances", { MaxResults: 4 }).message).toContain(
		"Expecting a value greater than 5",
	);
	const both = { InstanceIds: [unknown], MaxResults: 5 };
	expect(lab.refused("DescribeInstances", both)).toMatchObject({
		code: "InvalidParameterCombination",
		message:
			"The parameter instancesSet cannot be used with the parameter maxResults",
	});
	const named = (Name: string, ...Values: string[]) =>
		lab.value(
			"DescribeInstances",
			{ Filters: [{ Name, Values }] },
			"Reservations.length",
		);
	expect(named("instance-type", "t3.*")).toBe(6);
	expect(named("instance-state-name", "stopped", "running")).toBe(6);
	expect(named("tag:Name", "web")).toBe(0);
});

test("checks pass on running instances, which scripts wait for (DescribeInstanceStatus)", () => {
	const { lab, id, one } = labWithInstance();
	const statuses = (params: object) =>
		lab.value("DescribeInstanceStatus", { ...params }, "InstanceStatuses");
	expect(statuses(one)).toMatchObject([
		{ InstanceId: id, InstanceStatus: { Status: "ok" } },
	]);
	lab.ok("StopInstances", one);
	expect(statuses({})).toEqual([]);
	expect(statuses({ IncludeAllInstances: true })).toMatchObject([
		{ InstanceState: { Name: "stopping" } },
	]);
});

test("what the world does not have cannot be changed with success (ModifyInstanceAttribute)", () => {
	const { lab, id } = labWithInstance();
	for (const change of [
		{ EbsOptimized: { Value: true } },
		{ Attribute: "kernel", Value: "aki-1" },
	])
		expect(
			lab.refused("ModifyInstanceAttribute", { InstanceId: id, ...change })
				.code,
		).toBe("UnsupportedOperation");
});

test("type and user data change while stopped only (ModifyInstanceAttribute)", () => {
	const { lab, id, one } = labWithInstance();
	const change = { InstanceId: id, InstanceType: { Value: "t3.large" } };
	expect(lab.refused("ModifyInstanceAttribute", change).code).toBe(
		"IncorrectInstanceState",
	);
	lab.ok("StopInstances", one);
	lab.settle();
	lab.ok("ModifyInstanceAttribute", change);
	const arm = { InstanceId: id, Attribute: "instanceType", Value: "t4g.micro" };
	lab.ok("ModifyInstanceAttribute", arm);
	expect(lab.refused("StartInstances", one).message).toContain("architecture");
	lab.ok("ModifyInstanceAttribute", change);
	lab.ok("StartInstances", one);
	expect(
		lab.ok("DescribeInstanceAttribute", {
			InstanceId: id,
			Attribute: "instanceType",
		}),
	).toEqual({ InstanceId: id, InstanceType: { Value: "t3.large" } });
});

test("one command changes one attribute, and a known one (ModifyInstanceAttribute)", () => {
	const { lab, id } = labWithInstance();
	const refused = (params: object) =>
		lab.refused("ModifyInstanceAttribute", { InstanceId: id, ...params }).code;
	expect(
		refused({
			DisableApiStop: { Value: true },
			DisableApiTermination: { Value: true },
		}),
	).toBe("InvalidParameterCombination");
	expect(refused({})).toBe("InvalidParameterCombination");
	expect(refused({ Attribute: "colour", Value: "red" })).toBe(
		"InvalidParameterValue",
	);
	expect(
		refused({
			BlockDeviceMappings: [
				{ DeviceName: "/dev/sdz", Ebs: { DeleteOnTermination: true } },
			],
		}),
	).toBe("InvalidInstanceAttributeValue");
});

test("a start counts against the quota again (VcpuLimitExceeded)", () => {
	const lab = createLab({ quotas: { vcpus: 2 } });
	const first = lab.launch();
	lab.ok("StopInstances", { InstanceIds: [first] });
	lab.settle();
	lab.launch();
	expect(lab.refused("StartInstances", { InstanceIds: [first] }).code).toBe(
		"VcpuLimitExceeded",
	);
});

test("instance types tell their architecture, boot modes and ENA (DescribeInstanceTypes)", () => {
	const lab = createLab();
	const types = (params: object) =>
		lab.value("DescribeInstanceTypes", { ...params }, "InstanceTypes");
	expect(types({ InstanceTypes: ["t4g.micro"] })).toMatchObject([
		{
			ProcessorInfo: { SupportedArchitectures: ["arm64"] },
			SupportedBootModes: ["uefi"],
			NetworkInfo: { EnaSupport: "required" },
			InstanceStorageSupported: false,
		},
	]);
	const filter = {
		Name: "supported-root-device-type",
		Values: ["instance-store"],
	};
	expect(types({ Filters: [filter] })).toContainEqual(
		expect.objectContaining({ InstanceType: "m3.medium" }),
	);
	expect(
		lab.refused("DescribeInstanceTypes", { InstanceTypes: ["x.y"] }).code,
	).toBe("InvalidInstanceType");
});
