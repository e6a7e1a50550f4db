// The rows of CreateImage, RegisterImage, CopyImage and DeregisterImage. Sources: EC2 API reference, error codes, EC2 User Guide.
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
	type Speaker,
} from "../support.ts";

const imageOf = (speaker: Speaker, id: string) =>
	speaker.value("DescribeImages", { ImageIds: [id] }, "Images.0") as Params;

function labWithInstance() {
	const lab = createLab();
	return { lab, InstanceId: lab.launch() };
}

test.each(["ab", "x".repeat(129), "web*1", "naïve", "tab\tbed"])(
	"the name %j is malformed (InvalidAMIName.Malformed)",
	(Name) => {
		const { lab, InstanceId } = labWithInstance();
		expect(lab.refused("CreateImage", { InstanceId, Name })).toMatchObject({
			code: "InvalidAMIName.Malformed",
			message: expect.stringMatching(
				/^AMI names must be between 3 and 128 characters long/,
			),
		});
	},
);

test.each(["abc", "x".repeat(128), "a (b) [c] d/e.f-g'h@i_j"])(
	"the name %j is allowed (CreateImage, Name)",
	(Name) => {
		const { lab, InstanceId } = labWithInstance();
		expect(lab.ok("CreateImage", { InstanceId, Name })).toHaveProperty(
			"ImageId",
		);
	},
);

test("only a running or stopped instance can be imaged (CreateImage)", () => {
	const { lab, InstanceId } = labWithInstance();
	lab.ok("StopInstances", { InstanceIds: [InstanceId] });
	lab.settle();
	lab.image(InstanceId, "stopped");
	expect(lab.ok("LabReboots", { InstanceId })).toEqual({ value: 0 });
	lab.ok("StartInstances", { InstanceIds: [InstanceId] });
	const request = { InstanceId, Name: "pending" };
	expect(lab.refused("CreateImage", request)).toMatchObject({
		code: "InvalidParameterValue",
		message: `Invalid value '${InstanceId}' for instanceId. Instance is not in state 'running' or 'stopping' or 'stopped'`,
	});
	expect(lab.as(partner).refused("CreateImage", request).code).toBe(
		"InvalidInstanceID.NotFound",
	);
});

test("an image is pending until its snapshots are complete (CreateImage)", () => {
	const { lab, InstanceId } = labWithInstance();
	const ImageId = lab.id("CreateImage", { InstanceId, Name: "web" }, "ImageId");
	expect(imageOf(lab, ImageId).State).toBe("pending");
	expect(
		lab.value("DescribeSnapshots", { OwnerIds: ["self"] }, "Snapshots.0"),
	).toMatchObject({
		State: "pending",
		Progress: "0%",
		VolumeId: lab.volume(InstanceId),
		Description: `Created by CreateImage(${InstanceId}) for ${ImageId}`,
	});
	lab.settle();
	expect(imageOf(lab, ImageId)).toMatchObject({
		State: "available",
		SourceInstanceId: InstanceId,
		Architecture: "x86_64",
		BootMode: "uefi-preferred",
		RootDeviceName: "/dev/xvda",
		RootDeviceType: "ebs",
		Public: false,
	});
});

test("a request adds, drops and flags disks but changes no attached one (CreateImage, BlockDeviceMappings)", () => {
	const { lab, InstanceId } = labWithInstance();
	const data = lab.addDisk(InstanceId, "/dev/xvdf", 3);
	lab.addDisk(InstanceId, "/dev/xvdg", 4);
	const SnapshotId = lab.snap(data);
	const ImageId = lab.image(InstanceId, "web", {
		BlockDeviceMappings: [
			{ DeviceName: "/dev/xvdf", Ebs: { DeleteOnTermination: true } },
			{ DeviceName: "/dev/xvdg", NoDevice: "" },
			{ DeviceName: "/dev/xvdh", Ebs: { VolumeSize: 7 } },
			{ DeviceName: "/dev/xvdi", Ebs: { SnapshotId } },
			{ DeviceName: "/dev/sdb", VirtualName: "ephemeral0" },
		],
	});
	expect(imageOf(lab, ImageId).BlockDeviceMappings).toMatchObject([
		{ DeviceName: "/dev/xvda" },
		{ DeviceName: "/dev/xvdf", Ebs: { DeleteOnTermination: true } },
		{ DeviceName: "/dev/xvdh", Ebs: { VolumeSize: 7, Encrypted: false } },
		{ DeviceName: "/dev/xvdi", Ebs: { SnapshotId, VolumeSize: 3 } },
		{ DeviceName: "/dev/sdb", VirtualName: "ephemeral0" },
	]);
});

test.each([
	[{ DeviceName: "/dev/xvda", NoDevice: "" }],
	[{ DeviceName: "/dev/xvda", Ebs: { VolumeSize: 99 } }],
	[{ DeviceName: "/dev/xvda", Ebs: { Encrypted: true } }],
	[
		{
			DeviceName: "/dev/xvdh",
			Ebs: { SnapshotId: "snap-0123456789abcdef0", Encrypted: true },
		},
	],
])("the mapping %j of an image is refused (CreateImage)", (entry) => {
	const { lab, InstanceId } = labWithInstance();
	const request = { InstanceId, Name: "web", BlockDeviceMappings: [entry] };
	expect(lab.refused("CreateImage", request).code).toBe(
		"InvalidBlockDeviceMapping",
	);
});

test("image and snapshots can be tagged, nothing else (CreateImage, TagSpecifications)", () => {
	const { lab, InstanceId } = labWithInstance();
	const tagged = (ResourceType: string) => ({
		TagSpecifications: [
			{ ResourceType, Tags: [{ Key: "made-for", Value: ResourceType }] },
		],
	});
	const image = lab.image(InstanceId, "image", tagged("image"));
	expect(imageOf(lab, image).Tags).toEqual([
		{ Key: "made-for", Value: "image" },
	]);
	const SnapshotIds = [
		lab.snapshot(lab.image(InstanceId, "snap", tagged("snapshot"))),
	];
	expect(
		lab.value("DescribeSnapshots", { SnapshotIds }, "Snapshots.0.Tags"),
	).toEqual([{ Key: "made-for", Value: "snapshot" }]);
	const request = { InstanceId, Name: "bad", ...tagged("instance") };
	expect(lab.refused("CreateImage", request).message).toBe(
		"'instance' is not a valid taggable resource type for this operation.",
	);
});

test("an image without root volume cannot be made (CreateImage)", () => {
	const { lab, InstanceId } = labWithInstance();
	const VolumeId = lab.volume(InstanceId);
	lab.ok("StopInstances", { InstanceIds: [InstanceId] });
	lab.settle();
	lab.ok("DetachVolume", { VolumeId });
	expect(
		lab.refused("CreateImage", { InstanceId, Name: "web" }).message,
	).toContain("does not have a volume attached at root (/dev/xvda)");
	expect(
		lab.refused("StartInstances", { InstanceIds: [InstanceId] }).code,
	).toBe("InvalidParameterValue");
});

test("quotas stop images, and images without reboot that pile up (ami-quotas)", () => {
	const lab = createLab({
		quotas: { images: 2, noRebootImagesPerInstance: 1 },
	});
	const InstanceId = lab.launch();
	const request = (Name: string) => ({ InstanceId, Name, NoReboot: true });
	lab.ok("CreateImage", request("one"));
	expect(lab.refused("CreateImage", request("two")).code).toBe(
		"ConcurrentCreateImageNoRebootLimitExceeded",
	);
	lab.settle();
	lab.ok("CreateImage", request("two"));
	lab.settle();
	expect(lab.refused("CreateImage", request("three")).code).toBe(
		"ResourceLimitExceeded",
	);
});

/** A finished snapshot of the root of a fresh instance. */
function labWithSnapshot() {
	const { lab, InstanceId } = labWithInstance();
	return { lab, SnapshotId: lab.snap(lab.volume(InstanceId)) };
}

const registration = (SnapshotId: string, params: Params = {}) => ({
	Name: "registered",
	RootDeviceName: "/dev/xvda",
	BlockDeviceMappings: [{ DeviceName: "/dev/xvda", Ebs: { SnapshotId } }],
	...params,
});

test("an image is registered from a snapshot, old-fashioned unless told otherwise (RegisterImage)", () => {
	const { lab, SnapshotId } = labWithSnapshot();
	const plain = lab.id("RegisterImage", registration(SnapshotId), "ImageId");
	expect(imageOf(lab, plain)).toMatchObject({
		Architecture: "i386",
		VirtualizationType: "paravirtual",
		EnaSupport: false,
		State: "available",
		BlockDeviceMappings: [{ Ebs: { SnapshotId, VolumeSize: 8 } }],
	});
	const modern = registration(SnapshotId, {
		Name: "modern",
		Architecture: "x86_64",
		VirtualizationType: "hvm",
		EnaSupport: true,
		BootMode: "uefi",
		TpmSupport: "v2.0",
	});
	const ImageId = lab.id("RegisterImage", modern, "ImageId");
	expect(imageOf(lab, ImageId)).toMatchObject({
		BootMode: "uefi",
		TpmSupport: "v2.0",
	});
	expect(lab.launch({ ImageId })).toMatch(/^i-/);
});

test.each([
	[{ BlockDeviceMappings: [] }, "InvalidBlockDeviceMapping"],
	[{ RootDeviceName: "/dev/sda1" }, "InvalidBlockDeviceMapping"],
	[{ Architecture: "sparc" }, "InvalidParameterValue"],
	[{ TpmSupport: "v2.0" }, "InvalidParameterCombination"],
	[{ Name: "x" }, "InvalidAMIName.Malformed"],
])("a registration with %j is refused (RegisterImage)", (params, code) => {
	const { lab, SnapshotId } = labWithSnapshot();
	const request = registration(SnapshotId, params);
	expect(lab.refused("RegisterImage", request).code).toBe(code);
});

test("registering wants a finished snapshot of the Region, its encryption untouched, and enough room (RegisterImage)", () => {
	const { lab, SnapshotId } = labWithSnapshot();
	const refused = (Ebs: object, speaker: Speaker = lab) =>
		speaker.refused(
			"RegisterImage",
			registration(SnapshotId, {
				BlockDeviceMappings: [{ DeviceName: "/dev/xvda", Ebs }],
			}),
		).code;
	expect(refused({ SnapshotId }, lab.as(me, away))).toBe(
		"InvalidSnapshot.NotFound",
	);
	expect(refused({ SnapshotId, Encrypted: true })).toBe(
		"InvalidBlockDeviceMapping",
	);
	expect(refused({ SnapshotId, VolumeSize: 7 })).toBe(
		"InvalidBlockDeviceMapping",
	);
	const VolumeId = lab.volume(lab.launch());
	const pending = lab.id("CreateSnapshot", { VolumeId }, "SnapshotId");
	expect(refused({ SnapshotId: pending })).toBe("IncorrectState");
});

function labWithImage() {
	const { lab, InstanceId } = labWithInstance();
	return { lab, image: lab.image(InstanceId, "web") };
}

const copyRequest = (SourceImageId: string, params: Params = {}) => ({
	SourceImageId,
	SourceRegion: home,
	Name: "copy",
	...params,
});

test("a copy is independent: the source may go, the copy stays (CopyImage)", () => {
	const { lab, image } = labWithImage();
	const far = lab.as(me, away);
	const copy = far.id("CopyImage", copyRequest(image), "ImageId");
	expect(imageOf(far, copy).State).toBe("pending");
	lab.settle();
	lab.ok("DeregisterImage", {
		ImageId: image,
		DeleteAssociatedSnapshots: true,
	});
	expect(imageOf(far, copy)).toMatchObject({
		State: "available",
		SourceImageId: image,
		SourceImageRegion: home,
		Description: `[Copied ${image} from ${home}]`,
	});
	const launch = {
		ImageId: copy,
		InstanceType: "t3.micro",
		MinCount: 1,
		MaxCount: 1,
	};
	expect(far.ok("RunInstances", launch)).toHaveProperty("Instances");
});

test("a copy's snapshots are its own, in the destination (CopyImage)", () => {
	const { lab, image } = labWithImage();
	const far = lab.as(me, away);
	far.ok("CopyImage", copyRequest(image));
	lab.settle();
	const own = { OwnerIds: ["self"] };
	expect(far.value("DescribeSnapshots", own, "Snapshots")).toMatchObject([
		{ OwnerId: me, VolumeId: "vol-fffffffffffffffff", VolumeSize: 8 },
	]);
});

test.each([
	[{ SourceImageId: "ami-0123456789abcdef0" }, "InvalidAMIID.NotFound"],
	[{ SourceRegion: "mars-1" }, "InvalidRegion"],
	[{ SourceRegion: "cn-north-1" }, "InvalidRegion"],
	[{ SourceRegion: away }, "InvalidAMIID.NotFound"],
	[{ KmsKeyId: customerKey }, "InvalidParameterDependency"],
	[{ Name: "web" }, "InvalidAMIName.Duplicate"],
])("a copy with %j is refused (CopyImage)", (params, code) => {
	const { lab, image } = labWithImage();
	const request = copyRequest(image, params);
	expect(lab.refused("CopyImage", request).code).toBe(code);
});

test.each([
	["nothing said", {}, false, false],
	["Encrypted", { Encrypted: true }, true, true],
	["a key", { Encrypted: true, KmsKeyId: customerKey }, true, false],
])(
	"copying an unencrypted image with %s (AMIEncryption)",
	(_, params, isEncrypted, isDefault) => {
		const { lab, image } = labWithImage();
		const far = lab.as(me, away);
		const copy = far.id("CopyImage", copyRequest(image, params), "ImageId");
		const [mapping] = imageOf(far, copy).BlockDeviceMappings as {
			Ebs: Params;
		}[];
		expect(mapping?.Ebs.Encrypted).toBe(isEncrypted);
		const standard = far.value("GetEbsDefaultKmsKeyId", {}, "KmsKeyId");
		expect(mapping?.Ebs.KmsKeyId === standard).toBe(isDefault);
	},
);

test("default encryption encrypts copies too, under the chosen default key (EnableEbsEncryptionByDefault)", () => {
	const { lab, image } = labWithImage();
	lab.ok("EnableEbsEncryptionByDefault");
	lab.ok("ModifyEbsDefaultKmsKeyId", { KmsKeyId: customerKey });
	const copy = lab.id("CopyImage", copyRequest(image), "ImageId");
	expect(imageOf(lab, copy).BlockDeviceMappings).toMatchObject([
		{
			Ebs: {
				Encrypted: true,
				KmsKeyId: `arn:aws:kms:${home}:${me}:key/${customerKey}`,
			},
		},
	]);
});

test("a copy under a bad key is accepted and fails (AMIEncryption)", () => {
	const { lab, image } = labWithImage();
	const params = { Encrypted: true, KmsKeyId: "no-such-key" };
	const copy = lab.id("CopyImage", copyRequest(image, params), "ImageId");
	lab.settle();
	expect(imageOf(lab, copy)).toMatchObject({
		State: "failed",
		StateReason: { Message: expect.stringContaining("key cannot be used") },
	});
});

test("public images can be copied; shared ones with billing codes cannot (CopyImage)", () => {
	const lab = createLab();
	const copied = lab.id(
		"CopyImage",
		copyRequest(bundledImage(lab, "amzn2*2025*x86_64*")),
		"ImageId",
	);
	expect(imageOf(lab, copied)).toMatchObject({ OwnerId: me });
	const redHat = copyRequest(bundledImage(lab, "RHEL*"), { Name: "rhel" });
	expect(lab.refused("CopyImage", redHat).message).toBe(
		"Images with EC2 BillingProduct codes cannot be copied to another AWS account",
	);
});

test("copies queue up to a limit, and repeat by client token (CopyImage)", () => {
	const lab = createLab({ quotas: { imageCopies: 1 } });
	const image = lab.image(lab.launch(), "web");
	const request = copyRequest(image, { ClientToken: "t" });
	const first = lab.ok("CopyImage", request);
	expect(lab.ok("CopyImage", request)).toEqual(first);
	const second = copyRequest(image, { Name: "second" });
	expect(lab.refused("CopyImage", second).code).toBe("ResourceLimitExceeded");
	lab.settle();
	expect(lab.ok("CopyImage", second)).toHaveProperty("ImageId");
});

test("deregistering a pending copy cancels it with its snapshots (CopyImage)", () => {
	const { lab, image } = labWithImage();
	const far = lab.as(me, away);
	const ImageId = far.id("CopyImage", copyRequest(image), "ImageId");
	far.ok("DeregisterImage", { ImageId });
	expect(far.ok("DescribeSnapshots", { OwnerIds: ["self"] })).toEqual({
		Snapshots: [],
	});
});

test("a second deregistration finds the image unavailable (DeregisterImage)", () => {
	const { lab, image } = labWithImage();
	const deregister = { ImageId: image };
	expect(lab.ok("DeregisterImage", deregister)).toEqual({ Return: true });
	expect(lab.refused("DeregisterImage", deregister)).toMatchObject({
		code: "InvalidAMIID.Unavailable",
		message: `The image id '[${image}]' is no longer available`,
	});
	expect(lab.ok("DescribeImages", { ImageIds: [image] })).toEqual({
		Images: [],
	});
	expect(lab.as(partner).refused("DeregisterImage", deregister).code).toBe(
		"InvalidAMIID.NotFound",
	);
	expect(reuse(lab)).toMatch(/^ami-/);
});

/** The name is free again. */
function reuse(lab: Lab): string {
	return lab.image(lab.launch(), "web");
}
