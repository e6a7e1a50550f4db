// The row of RunInstances: what a launch needs, what it makes, and every refusal. Sources: EC2 API reference and error codes.
import { expect, test } from "vitest";
import {
	at,
	bundledImage,
	createLab,
	type Lab,
	type Params,
	partner,
} from "../support.ts";

const unknownImage = "ami-0123456789abcdef0";

/** A launch of the bundled Amazon Linux image, with changes. */
function request(lab: Lab, params: Params = {}): Params {
	return {
		ImageId: bundledImage(lab, "al2023*x86_64"),
		InstanceType: "t3.micro",
		MinCount: 1,
		MaxCount: 1,
		...params,
	};
}

function mapped(lab: Lab, ...entries: object[]): Params {
	return request(lab, { BlockDeviceMappings: entries });
}

test("an id that is no image's is malformed (RunInstances)", () => {
	const lab = createLab();
	expect(
		lab.refused("RunInstances", request(lab, { ImageId: "ami-x" })),
	).toEqual({
		code: "InvalidAMIID.Malformed",
		message: 'Invalid id: "ami-x" (expecting "ami-...")',
		why: 'The id of an image is "ami-" and 8 or 17 hexadecimal digits.',
	});
});

test("an image that is nowhere does not exist (RunInstances)", () => {
	const lab = createLab();
	const launch = request(lab, { ImageId: unknownImage });
	expect(lab.refused("RunInstances", launch)).toMatchObject({
		code: "InvalidAMIID.NotFound",
		message: `The image id '[${unknownImage}]' does not exist`,
	});
});

test.each([["ImageId"], ["MinCount"], ["MaxCount"]])(
	"a launch has to say its %s (RunInstances)",
	(name) => {
		const lab = createLab();
		const launch = request(lab, { [name]: undefined });
		expect(lab.refused("RunInstances", launch)).toMatchObject({
			code: "MissingParameter",
			message: `The request must contain the parameter ${name}`,
		});
	},
);

test("a pending or disabled image is unavailable (RunInstances)", () => {
	const lab = createLab();
	const wanted = { InstanceId: lab.launch(), Name: "web" };
	const ImageId = lab.id("CreateImage", wanted, "ImageId");
	const code = () =>
		lab.refused("RunInstances", request(lab, { ImageId })).code;
	expect(code()).toBe("InvalidAMIID.Unavailable");
	lab.settle();
	lab.ok("DisableImage", { ImageId });
	expect(code()).toBe("InvalidAMIID.Unavailable");
});

test("unknown types and zones are refused (RunInstances)", () => {
	const lab = createLab();
	const typed = request(lab, { InstanceType: "t9.huge" });
	expect(lab.refused("RunInstances", typed)).toMatchObject({
		code: "InvalidParameterValue",
		message: "Invalid value 't9.huge' for InstanceType.",
	});
	const placed = request(lab, { Placement: { AvailabilityZone: "mars-1a" } });
	expect(lab.refused("RunInstances", placed)).toMatchObject({
		code: "InvalidParameterValue",
		message: "Invalid availability zone: [mars-1a]",
	});
});

test.each([
	["al2023*arm64", "t3.micro", "InvalidParameterValue", "architecture"],
	["amzn-ami-pv-*", "t3.micro", "InvalidParameterCombination", "hvm"],
	["Windows*", "t2.micro", "InvalidParameterCombination", "boot mode"],
	["*-s3", "m5.large", "InvalidParameterCombination", "instance-store"],
])("%s does not run on %s (instance type rules)", (name, type, code, word) => {
	const lab = createLab();
	const launch = request(lab, {
		ImageId: bundledImage(lab, name),
		InstanceType: type,
	});
	const refusal = lab.refused("RunInstances", launch);
	expect(refusal.code).toBe(code);
	expect(refusal.message).toContain(word);
});

test("a Nitro type needs an image with ENA (instance type rules)", () => {
	const lab = createLab();
	const old = {
		Filters: [{ Name: "name", Values: ["amzn-ami-hvm-2014*"] }],
		IncludeDeprecated: true,
	};
	const ImageId = lab.id("DescribeImages", old, "Images.0.ImageId");
	const launch = request(lab, { ImageId });
	expect(lab.refused("RunInstances", launch).message).toContain("ENA");
	expect(
		lab.ok("RunInstances", { ...launch, InstanceType: "t2.micro" }),
	).toHaveProperty("Instances");
});

test("uefi-preferred falls back where a type has BIOS only (boot modes)", () => {
	const lab = createLab();
	const launch = request(lab, { InstanceType: "t2.micro" });
	expect(lab.value("RunInstances", launch, "Instances.0.BootMode")).toBe(
		"uefi-preferred",
	);
});

test("without a type the default m1.small starts (RunInstances, InstanceType)", () => {
	const lab = createLab();
	const launch = request(lab, { InstanceType: undefined });
	expect(lab.value("RunInstances", launch, "Instances.0.InstanceType")).toBe(
		"m1.small",
	);
});

test("a launch makes a pending instance whose disks come from the image (RunInstances)", () => {
	const lab = createLab();
	const launch = request(lab, {
		Placement: { AvailabilityZone: "us-east-1c" },
		TagSpecifications: [
			{ ResourceType: "instance", Tags: [{ Key: "Name", Value: "web" }] },
			{ ResourceType: "volume", Tags: [{ Key: "Name", Value: "root" }] },
		],
	});
	const answer = lab.ok("RunInstances", launch);
	expect(answer).toMatchObject({
		ReservationId: expect.stringMatching(/^r-[0-9a-f]{17}$/),
		OwnerId: "111122223333",
		Instances: [
			{
				InstanceId: expect.stringMatching(/^i-[0-9a-f]{17}$/),
				ImageId: launch.ImageId,
				State: { Code: 0, Name: "pending" },
				Placement: { AvailabilityZone: "us-east-1c" },
				RootDeviceName: "/dev/xvda",
				Tags: [{ Key: "Name", Value: "web" }],
			},
		],
	});
	expect(lab.value("DescribeVolumes", {}, "Volumes.0")).toMatchObject({
		AvailabilityZone: "us-east-1c",
		Size: 8,
		State: "in-use",
		SnapshotId: expect.stringMatching(/^snap-/),
		Tags: [{ Key: "Name", Value: "root" }],
	});
});

test("entries merge with the image's mapping by device (block device mapping)", () => {
	const lab = createLab();
	const instance = lab.launch(
		mapped(
			lab,
			{ DeviceName: "/dev/xvdf", Ebs: { VolumeSize: 20 } },
			{
				DeviceName: "/dev/xvda",
				Ebs: { VolumeType: "gp3", DeleteOnTermination: false },
			},
		),
	);
	const disk = (device: string) =>
		lab.value(
			"DescribeVolumes",
			{ VolumeIds: [lab.volume(instance, device)] },
			"Volumes.0",
		);
	expect(disk("/dev/xvda")).toMatchObject({
		Size: 8,
		VolumeType: "gp3",
		Iops: 3000,
		Throughput: 125,
		Attachments: [{ DeleteOnTermination: false }],
	});
	expect(disk("/dev/xvdf")).toMatchObject({
		Size: 20,
		VolumeType: "gp2",
		SnapshotId: "",
		Attachments: [{ DeleteOnTermination: true }],
	});
});

test("NoDevice leaves a data disk out, but never the root (block device mapping)", () => {
	const lab = createLab();
	const source = lab.launch();
	lab.addDisk(source, "/dev/xvdf", 4);
	const ImageId = lab.image(source, "two");
	const drop = (DeviceName: string) =>
		request(lab, {
			ImageId,
			BlockDeviceMappings: [{ DeviceName, NoDevice: "" }],
		});
	expect(
		lab.value(
			"RunInstances",
			drop("/dev/xvdf"),
			"Instances.0.BlockDeviceMappings.length",
		),
	).toBe(1);
	expect(lab.refused("RunInstances", drop("/dev/xvda")).code).toBe(
		"InvalidBlockDeviceMapping",
	);
});

test.each([
	[
		{ DeviceName: "/dev/sdb", Ebs: {} },
		"Either snapshot ID or volume size must be provided for: /dev/sdb",
	],
	[
		{
			DeviceName: "/dev/sdb",
			VirtualName: "ephemeral0",
			Ebs: { SnapshotId: "snap-0123456789abcdef0" },
		},
		"snapshotId can only be modified on EBS devices",
	],
	[
		{ DeviceName: "/dev/nvme0n1", Ebs: { VolumeSize: 1 } },
		"Invalid device name /dev/nvme0n1",
	],
	[
		{ DeviceName: "/dev/sdb", VirtualName: "disk0" },
		"Invalid virtual name 'disk0'",
	],
])(
	"the mapping %j is refused (InvalidBlockDeviceMapping)",
	(entry, message) => {
		const lab = createLab();
		expect(lab.refused("RunInstances", mapped(lab, entry))).toMatchObject({
			code: "InvalidBlockDeviceMapping",
			message,
		});
	},
);

test("a device can be mapped once (InvalidBlockDeviceMapping)", () => {
	const lab = createLab();
	const entry = { DeviceName: "/dev/sdf", Ebs: { VolumeSize: 1 } };
	expect(lab.refused("RunInstances", mapped(lab, entry, entry)).code).toBe(
		"InvalidBlockDeviceMapping",
	);
});

test("the root keeps its snapshot; a data disk may have another (block device mapping)", () => {
	const lab = createLab();
	const source = lab.launch();
	lab.addDisk(source, "/dev/xvdf", 4);
	const ImageId = lab.image(source, "two");
	const SnapshotId = lab.snap(lab.volume(source, "/dev/xvdf"));
	const other = (DeviceName: string) =>
		request(lab, {
			ImageId,
			BlockDeviceMappings: [{ DeviceName, Ebs: { SnapshotId } }],
		});
	expect(lab.refused("RunInstances", other("/dev/xvda")).code).toBe(
		"InvalidBlockDeviceMapping",
	);
	const instance = lab.launch(other("/dev/xvdf"));
	expect(
		lab.value(
			"DescribeVolumes",
			{ VolumeIds: [lab.volume(instance, "/dev/xvdf")] },
			"Volumes.0.SnapshotId",
		),
	).toBe(SnapshotId);
});

test("st1 and sc1 cannot be booted from (BootForVolumeTypeUnsupported)", () => {
	const lab = createLab();
	const slow = {
		DeviceName: "/dev/xvda",
		Ebs: { VolumeSize: 200, VolumeType: "st1" },
	};
	expect(lab.refused("RunInstances", mapped(lab, slow)).code).toBe(
		"BootForVolumeTypeUnsupported",
	);
});

test("a count launches as many as the quota allows, at least the minimum (VcpuLimitExceeded)", () => {
	const lab = createLab({ quotas: { vcpus: 6 } });
	const launch = (MinCount: number, MaxCount: number) =>
		request(lab, { MinCount, MaxCount });
	expect(lab.value("RunInstances", launch(1, 9), "Instances.length")).toBe(3);
	expect(lab.refused("RunInstances", launch(1, 1)).code).toBe(
		"VcpuLimitExceeded",
	);
	expect(lab.refused("RunInstances", launch(0, 1)).code).toBe(
		"InvalidParameterValue",
	);
	expect(lab.refused("RunInstances", launch(3, 2)).code).toBe(
		"InvalidParameterValue",
	);
});

test("the same client token gives the same reservation, for the same request only (RunInstances, ClientToken)", () => {
	const lab = createLab();
	const launch = request(lab, { ClientToken: "once" });
	const first = lab.ok("RunInstances", launch);
	expect(lab.ok("RunInstances", launch)).toEqual(first);
	expect(lab.value("DescribeInstances", {}, "Reservations.length")).toBe(1);
	expect(lab.refused("RunInstances", { ...launch, MaxCount: 2 }).code).toBe(
		"IdempotentParameterMismatch",
	);
	expect(lab.as(partner).value("RunInstances", launch, "OwnerId")).toBe(
		partner,
	);
});

test("a dry run says yes or no and changes nothing (DryRunOperation, UnauthorizedOperation)", () => {
	const lab = createLab();
	const before = lab.world();
	const launch = request(lab, { DryRun: true });
	expect(lab.refused("RunInstances", launch)).toMatchObject({
		code: "DryRunOperation",
		message: "Request would have succeeded, but DryRun flag is set.",
	});
	expect(lab.world()).toBe(before);
	const ImageId = lab.image(lab.launch(), "web");
	expect(
		lab.as(partner).refused("RunInstances", { ...launch, ImageId }).code,
	).toBe("UnauthorizedOperation");
});

test("a launch tags instances and volumes only (TagSpecifications)", () => {
	const lab = createLab();
	const launch = request(lab, {
		TagSpecifications: [{ ResourceType: "image", Tags: [] }],
	});
	expect(lab.refused("RunInstances", launch)).toMatchObject({
		code: "InvalidParameterValue",
		message:
			"'image' is not a valid taggable resource type for this operation.",
	});
});

test("instance stores appear on types that have them (device naming)", () => {
	const lab = createLab();
	const entry = { DeviceName: "/dev/sdb", VirtualName: "ephemeral0" };
	const image = (InstanceType: string) =>
		lab.image(
			lab.launch({ ...mapped(lab, entry), InstanceType }),
			InstanceType,
		);
	const mapping = (ImageId: string) =>
		lab.value(
			"DescribeImages",
			{ ImageIds: [ImageId] },
			"Images.0.BlockDeviceMappings",
		) as unknown[];
	expect(mapping(image("m5d.large"))).toContainEqual(entry);
	expect(mapping(image("t3.micro"))).toHaveLength(1);
});

test("encryption at launch follows the request and the account's default (AMIEncryption)", () => {
	const lab = createLab();
	const encryptedRoot = (ebs: object) => {
		const instance = lab.launch(
			mapped(lab, { DeviceName: "/dev/xvda", Ebs: ebs }),
		);
		const volume = { VolumeIds: [lab.volume(instance)] };
		return lab.value("DescribeVolumes", volume, "Volumes.0.Encrypted");
	};
	expect(encryptedRoot({})).toBe(false);
	expect(encryptedRoot({ Encrypted: true })).toBe(true);
	lab.ok("EnableEbsEncryptionByDefault");
	expect(encryptedRoot({})).toBe(true);
	const bare = mapped(lab, { DeviceName: "/dev/xvda", Ebs: { KmsKeyId: "x" } });
	expect(lab.refused("RunInstances", bare).code).toBe(
		"InvalidParameterDependency",
	);
});

test("a key that cannot be used lets the call succeed and fails later (AMIEncryption)", () => {
	const lab = createLab();
	const Ebs = { Encrypted: true, KmsKeyId: "no-such-key" };
	const instance = lab.launch(mapped(lab, { DeviceName: "/dev/xvda", Ebs }));
	const found = lab.ok("DescribeInstances", { InstanceIds: [instance] });
	expect(at(found, "Reservations.0.Instances.0.State.Name")).toBe("terminated");
});
