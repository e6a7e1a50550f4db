// Exam facts 15 to 30: who may see, launch, copy and change an image, across accounts, Regions and keys.
import { expect, test } from "vitest";
import {
	at,
	away,
	createLab,
	customerKey,
	home,
	type Lab,
	me,
	partner,
	type Speaker,
	snapshotBehind,
	stranger,
} from "../support.ts";

const share = (lab: Speaker, ImageId: string, UserId = partner) =>
	lab.ok("ModifyImageAttribute", {
		ImageId,
		LaunchPermission: { Add: [{ UserId }] },
	});

const shareSnapshot = (lab: Speaker, SnapshotId: string, UserId = partner) =>
	lab.ok("ModifySnapshotAttribute", {
		SnapshotId,
		CreateVolumePermission: { Add: [{ UserId }] },
	});

const launchOf = (ImageId: string) => ({
	ImageId,
	InstanceType: "t3.micro",
	MinCount: 1,
	MaxCount: 1,
});

const copyOf = (image: string, params = {}) => ({
	SourceImageId: image,
	SourceRegion: home,
	Name: "copy",
	...params,
});

/** A lab with a finished image of one's own. */
function labWithImage(): { lab: Lab; image: string; guest: Speaker } {
	const lab = createLab();
	const image = lab.image(lab.launch(), "web");
	return { lab, image, guest: lab.as(partner) };
}

/** An image of one's own whose disks are encrypted. */
function labWithEncryptedImage(key?: string) {
	const { lab, image } = labWithImage();
	const copy = copyOf(image, {
		Encrypted: true,
		...(key ? { KmsKeyId: key } : {}),
	});
	const encrypted = lab.id("CopyImage", copy, "ImageId");
	lab.settle();
	return { lab, encrypted, guest: lab.as(partner) };
}

test("fact 15: AMIs are private by default (EC2 User Guide, sharing)", () => {
	const { image, guest } = labWithImage();
	expect(guest.refused("DescribeImages", { ImageIds: [image] })).toMatchObject({
		code: "InvalidAMIID.NotFound",
		message: `The image id '[${image}]' does not exist`,
	});
	expect(guest.refused("RunInstances", launchOf(image))).toMatchObject({
		code: "AuthFailure",
		message: `Not authorized for images: [${image}]`,
	});
});

test("fact 16: permissions are public, explicit or the owner's, which no reset takes away (ResetImageAttribute)", () => {
	const { lab, image, guest } = labWithImage();
	share(lab, image);
	lab.ok("ModifyImageAttribute", {
		ImageId: image,
		LaunchPermission: { Add: [{ Group: "all" }] },
	});
	const asked = { ImageId: image, Attribute: "launchPermission" };
	expect(lab.ok("DescribeImageAttribute", asked)).toEqual({
		ImageId: image,
		LaunchPermissions: [{ UserId: partner }, { Group: "all" }],
	});
	expect(lab.as(stranger).ok("RunInstances", launchOf(image))).toHaveProperty(
		"Instances",
	);
	lab.ok("ResetImageAttribute", asked);
	expect(guest.refused("RunInstances", launchOf(image)).code).toBe(
		"AuthFailure",
	);
	expect(lab.ok("RunInstances", launchOf(image))).toHaveProperty("Instances");
});

test("fact 17: who launches a shared AMI owns the instance and pays (sharing with accounts)", () => {
	const { lab, image, guest } = labWithImage();
	share(lab, image);
	expect(guest.value("RunInstances", launchOf(image), "OwnerId")).toBe(partner);
	expect(
		guest.value("DescribeImages", { ImageIds: [image] }, "Images.0.OwnerId"),
	).toBe(me);
});

test("fact 18: a recipient can neither change nor deregister the AMI (DeregisterImage)", () => {
	const { lab, image, guest } = labWithImage();
	share(lab, image);
	const change = { ImageId: image, Description: { Value: "mine" } };
	expect(guest.refused("ModifyImageAttribute", change).code).toBe(
		"AuthFailure",
	);
	expect(guest.refused("DeregisterImage", { ImageId: image }).code).toBe(
		"AuthFailure",
	);
	expect(
		guest.refused("DescribeImageAttribute", {
			ImageId: image,
			Attribute: "description",
		}),
	).toMatchObject({
		code: "AuthFailure",
		message: "Unauthorized attempt to access restricted resource",
	});
});

test("fact 19: a recipient owns the image of its own instance (CreateImage)", () => {
	const { lab, image, guest } = labWithImage();
	share(lab, image);
	const InstanceId = guest.id(
		"RunInstances",
		launchOf(image),
		"Instances.0.InstanceId",
	);
	lab.settle();
	const derived = guest.id(
		"CreateImage",
		{ InstanceId, Name: "derived" },
		"ImageId",
	);
	expect(
		guest.value("DescribeImages", { ImageIds: [derived] }, "Images.0.OwnerId"),
	).toBe(partner);
	expect(lab.refused("DescribeImages", { ImageIds: [derived] }).code).toBe(
		"InvalidAMIID.NotFound",
	);
});

test("fact 20: launch permission is not snapshot permission (CopyImage, CreateVolume)", () => {
	const { lab, image, guest } = labWithImage();
	share(lab, image);
	const SnapshotId = lab.snapshot(image);
	expect(guest.refused("CopyImage", copyOf(image))).toMatchObject({
		code: "InvalidRequest",
		message: "You do not have permission to access the storage of this ami",
	});
	expect(
		guest.refused("CreateVolume", {
			AvailabilityZone: "us-east-1a",
			SnapshotId,
		}),
	).toMatchObject({
		code: "InvalidSnapshot.NotFound",
		message: `The snapshot '${SnapshotId}' does not exist.`,
	});
});

test("fact 21: with the snapshots shared too, others can copy and own the copy (CopyImage)", () => {
	const { lab, image, guest } = labWithImage();
	share(lab, image);
	shareSnapshot(lab, lab.snapshot(image));
	const copy = guest.id("CopyImage", copyOf(image), "ImageId");
	lab.settle();
	const found = guest.ok("DescribeImages", { ImageIds: [copy] });
	expect(at(found, "Images.0")).toMatchObject({
		OwnerId: partner,
		SourceImageId: image,
		SourceImageRegion: home,
		State: "available",
	});
});

test("fact 22: launching a shared AMI needs no snapshot grant (RunInstances)", () => {
	const { lab, image, guest } = labWithImage();
	share(lab, image);
	expect(
		guest.ok("DescribeSnapshots", { SnapshotIds: [lab.snapshot(image)] }),
	).toEqual({ Snapshots: [] });
	expect(guest.ok("RunInstances", launchOf(image))).toHaveProperty("Instances");
});

test("fact 23: withdrawing a grant stops launches, not machines (ModifyImageAttribute)", () => {
	const { lab, image, guest } = labWithImage();
	share(lab, image);
	const instance = guest.id(
		"RunInstances",
		launchOf(image),
		"Instances.0.InstanceId",
	);
	lab.settle();
	lab.ok("ModifyImageAttribute", {
		ImageId: image,
		LaunchPermission: { Remove: [{ UserId: partner }] },
	});
	expect(guest.refused("RunInstances", launchOf(image)).code).toBe(
		"AuthFailure",
	);
	expect(
		guest.value(
			"DescribeInstances",
			{ InstanceIds: [instance] },
			"Reservations.0.Instances.0.State.Name",
		),
	).toBe("running");
});

test("fact 24: a copy does not carry launch permissions (CopyImage)", () => {
	const { lab, image } = labWithImage();
	share(lab, image);
	const far = lab.as(me, away);
	const copy = far.id("CopyImage", copyOf(image), "ImageId");
	lab.settle();
	const asked = { ImageId: copy, Attribute: "launchPermission" };
	expect(far.ok("DescribeImageAttribute", asked)).toEqual({
		ImageId: copy,
		LaunchPermissions: [],
	});
});

test("fact 25: a copy has the tags only with CopyImageTags (CopyImage)", () => {
	const { lab, image } = labWithImage();
	lab.ok("CreateTags", {
		Resources: [image],
		Tags: [{ Key: "env", Value: "prod" }],
	});
	const far = lab.as(me, away);
	const tagsOf = (params: object) => {
		const copy = far.id("CopyImage", copyOf(image, params), "ImageId");
		return far.value("DescribeImages", { ImageIds: [copy] }, "Images.0.Tags");
	};
	expect(tagsOf({ Name: "plain" })).toBeUndefined();
	expect(tagsOf({ Name: "tagged", CopyImageTags: true })).toEqual([
		{ Key: "env", Value: "prod" },
	]);
});

test("fact 26: sharing is per Region: copy, then share again (sharing with accounts)", () => {
	const { lab, image } = labWithImage();
	share(lab, image);
	const far = lab.as(me, away);
	const guest = lab.as(partner, away);
	expect(guest.refused("RunInstances", launchOf(image)).code).toBe(
		"InvalidAMIID.NotFound",
	);
	const copy = far.id("CopyImage", copyOf(image), "ImageId");
	lab.settle();
	expect(guest.refused("RunInstances", launchOf(copy)).code).toBe(
		"AuthFailure",
	);
	share(far, copy);
	expect(guest.ok("RunInstances", launchOf(copy))).toHaveProperty("Instances");
});

test("fact 27: an AMI under the default key aws/ebs cannot be shared (ModifyImageAttribute)", () => {
	const { lab, encrypted } = labWithEncryptedImage();
	expect(
		lab.refused("ModifyImageAttribute", {
			ImageId: encrypted,
			LaunchPermission: { Add: [{ UserId: partner }] },
		}),
	).toMatchObject({
		code: "InvalidParameter",
		message:
			"Snapshots encrypted with the AWS Managed CMK can't be shared. Specify another snapshot.",
	});
});

test("fact 28: a copy under a customer key can be shared, and launches under the recipient's key (AMIEncryption)", () => {
	const { lab, encrypted, guest } = labWithEncryptedImage(customerKey);
	share(lab, encrypted);
	guest.ok("RunInstances", launchOf(encrypted));
	lab.settle();
	const volume = guest.value("DescribeVolumes", {}, "Volumes.0");
	expect(volume).toMatchObject({ Encrypted: true });
	expect(at(volume, "KmsKeyId")).toBe(
		guest.value("GetEbsDefaultKmsKeyId", {}, "KmsKeyId"),
	);
});

test("fact 29: encryption can be added by a copy, never removed (AMIEncryption)", () => {
	const { lab, encrypted } = labWithEncryptedImage(customerKey);
	const plain = copyOf(encrypted, { Name: "plain", Encrypted: false });
	const copy = lab.id("CopyImage", plain, "ImageId");
	const disk = lab.value(
		"DescribeImages",
		{ ImageIds: [copy] },
		"Images.0.BlockDeviceMappings.0.Ebs",
	);
	expect(disk).toMatchObject({
		Encrypted: true,
		KmsKeyId: `arn:aws:kms:${home}:${me}:key/${customerKey}`,
	});
	expect(at(disk, "SnapshotId")).toBe(snapshotBehind(lab, copy));
});

test("fact 30: an encrypted AMI cannot be public (ModifyImageAttribute)", () => {
	const { lab, encrypted } = labWithEncryptedImage(customerKey);
	expect(
		lab.refused("ModifyImageAttribute", {
			ImageId: encrypted,
			LaunchPermission: { Add: [{ Group: "all" }] },
		}),
	).toMatchObject({
		code: "InvalidParameter",
		why: expect.stringContaining("never with everybody"),
	});
});
