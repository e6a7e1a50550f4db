// The rows beyond the core: deprecation, disabling, protection, Recycle Bin, Allowed AMIs, storing, lineage (EC2 User Guide).
import { expect, test } from "vitest";
import {
	at,
	away,
	createLab,
	customerKey,
	me,
	type Params,
	partner,
	type Speaker,
} from "../support.ts";

const day = 24 * 3600;

function labWithImage() {
	const lab = createLab();
	const instance = lab.launch();
	const ImageId = lab.image(instance, "web");
	return { lab, ImageId, instance, one: { ImageId } };
}

const imageOf = (speaker: Speaker, id: string) =>
	speaker.value("DescribeImages", { ImageIds: [id] }, "Images.0") as Params;

const launchOf = (ImageId: string) => ({
	ImageId,
	InstanceType: "t3.micro",
	MinCount: 1,
	MaxCount: 1,
});

test("a deprecated image is hidden from others' lists but launches (EnableImageDeprecation)", () => {
	const { lab, ImageId, one } = labWithImage();
	lab.ok("ModifyImageAttribute", { ImageId, UserIds: [partner] });
	lab.ok("EnableImageDeprecation", {
		ImageId,
		DeprecateAt: "2026-02-01T12:00:29Z",
	});
	expect(imageOf(lab, ImageId).DeprecationTime).toBe(
		"2026-02-01T12:00:00.000Z",
	);
	const guest = lab.as(partner);
	const listed = (params = {}) =>
		guest.value("DescribeImages", { Owners: [me], ...params }, "Images.length");
	expect(listed()).toBe(1);
	lab.ok("LabAdvance", { Seconds: 40 * day });
	expect(listed()).toBe(0);
	expect(listed({ IncludeDeprecated: true })).toBe(1);
	expect(listed({ ImageIds: [ImageId] })).toBe(1);
	expect(guest.ok("RunInstances", launchOf(ImageId))).toHaveProperty(
		"Instances",
	);
	lab.ok("DisableImageDeprecation", one);
	expect(listed()).toBe(1);
});

test.each(["2025-12-31T00:00:00Z", "2037-01-01T00:00:00Z", "soon"])(
	"the deprecation time %s is refused (EnableImageDeprecation)",
	(DeprecateAt) => {
		const { lab, ImageId } = labWithImage();
		const request = { ImageId, DeprecateAt };
		expect(lab.refused("EnableImageDeprecation", request).code).toBe(
			"InvalidParameterValue",
		);
	},
);

test("disabling stops launches and drops shares for good; instances run on (DisableImage)", () => {
	const { lab, ImageId, instance, one } = labWithImage();
	lab.ok("ModifyImageAttribute", { ImageId, UserIds: [partner] });
	lab.ok("DisableImage", one);
	expect(lab.refused("RunInstances", launchOf(ImageId))).toMatchObject({
		code: "InvalidAMIID.Unavailable",
		why: expect.stringContaining("enabled first"),
	});
	const share = { ImageId, UserIds: [partner] };
	expect(lab.refused("ModifyImageAttribute", share).code).toBe(
		"InvalidAMIID.Unavailable",
	);
	const SnapshotId = lab.snapshot(ImageId);
	expect(lab.refused("DeleteSnapshot", { SnapshotId }).code).toBe(
		"InvalidSnapshot.InUse",
	);
	lab.ok("EnableImage", one);
	expect(imageOf(lab, ImageId).State).toBe("available");
	expect(
		lab.as(partner).refused("DescribeImages", { ImageIds: [ImageId] }).code,
	).toBe("InvalidAMIID.NotFound");
	expect(lab.volume(instance)).toMatch(/^vol-/);
});

test("a protected image cannot be deregistered, with cooldown for a day more (deregistration protection)", () => {
	const { lab, one } = labWithImage();
	const refused = () => lab.refused("DeregisterImage", one).code;
	lab.ok("EnableImageDeregistrationProtection", { ...one, WithCooldown: true });
	expect(refused()).toBe("OperationNotPermitted");
	lab.ok("DisableImageDeregistrationProtection", one);
	expect(refused()).toBe("OperationNotPermitted");
	lab.ok("LabAdvance", { Seconds: day });
	lab.ok("EnableImageDeregistrationProtection", one);
	expect(refused()).toBe("OperationNotPermitted");
	lab.ok("DisableImageDeregistrationProtection", one);
	expect(lab.ok("DeregisterImage", one)).toEqual({ Return: true });
});

test("the Recycle Bin gives an image back with id, sharing and tags (RestoreImageFromRecycleBin)", () => {
	const { lab, ImageId, one } = labWithImage();
	lab.ok("ModifyImageAttribute", { ImageId, UserIds: [partner] });
	lab.ok("CreateTags", {
		Resources: [ImageId],
		Tags: [{ Key: "a", Value: "b" }],
	});
	lab.ok("LabRecycleRule", { Days: 7 });
	lab.ok("DeregisterImage", one);
	expect(lab.ok("ListImagesInRecycleBin")).toEqual({
		Images: [
			{
				ImageId,
				Name: "web",
				RecycleBinEnterTime: "2026-01-01T00:00:00.000Z",
				RecycleBinExitTime: "2026-01-08T00:00:00.000Z",
			},
		],
	});
	expect(lab.refused("RunInstances", launchOf(ImageId)).code).toBe(
		"InvalidAMIID.Unavailable",
	);
	expect(lab.as(partner).refused("RestoreImageFromRecycleBin", one).code).toBe(
		"InvalidAMIID.NotFound",
	);
	expect(lab.ok("RestoreImageFromRecycleBin", one)).toEqual({ Return: true });
	expect(imageOf(lab.as(partner), ImageId).State).toBe("available");
	expect(imageOf(lab, ImageId).Tags).toEqual([{ Key: "a", Value: "b" }]);
	expect(lab.ok("ListImagesInRecycleBin")).toEqual({ Images: [] });
});

test("an image comes back only after all its snapshots (RestoreImageFromRecycleBin)", () => {
	const { lab, ImageId, one } = labWithImage();
	const SnapshotId = lab.snapshot(ImageId);
	lab.ok("LabRecycleRule", { Days: 7 });
	lab.ok("DeregisterImage", { ...one, DeleteAssociatedSnapshots: true });
	expect(lab.ok("ListSnapshotsInRecycleBin")).toMatchObject({
		Snapshots: [{ SnapshotId }],
	});
	expect(
		lab.refused("DescribeSnapshots", { SnapshotIds: [SnapshotId] }).code,
	).toBe("InvalidSnapshot.NotFound");
	expect(lab.refused("RestoreImageFromRecycleBin", one)).toMatchObject({
		code: "IncorrectState",
		message: expect.stringContaining(SnapshotId),
	});
	lab.ok("RestoreSnapshotFromRecycleBin", { SnapshotId });
	expect(lab.ok("RestoreImageFromRecycleBin", one)).toEqual({ Return: true });
});

test("a taken name keeps an image in the bin, and time empties it (RestoreImageFromRecycleBin)", () => {
	const { lab, ImageId, instance, one } = labWithImage();
	lab.ok("LabRecycleRule", { Days: 7 });
	lab.ok("DeregisterImage", { ...one, DeleteAssociatedSnapshots: true });
	const second = lab.image(instance, "web");
	expect(lab.refused("RestoreImageFromRecycleBin", one).code).toBe(
		"InvalidAMIName.Duplicate",
	);
	lab.ok("LabAdvance", { Seconds: 7 * day });
	expect(lab.refused("RestoreImageFromRecycleBin", one).code).toBe(
		"InvalidAMIID.NotFound",
	);
	expect(lab.ok("ListSnapshotsInRecycleBin")).toEqual({ Snapshots: [] });
	expect(lab.ok("DescribeImages", { ImageIds: [ImageId] })).toEqual({
		Images: [],
	});
	lab.ok("LabRecycleRule", { Days: 0 });
	lab.ok("DeregisterImage", { ImageId: second });
	expect(lab.ok("ListImagesInRecycleBin")).toEqual({ Images: [] });
});

test("images in the bin count in the quota (ami-quotas)", () => {
	const lab = createLab({ quotas: { images: 1 } });
	const InstanceId = lab.launch();
	lab.ok("LabRecycleRule", { Days: 1 });
	lab.ok("DeregisterImage", { ImageId: lab.image(InstanceId, "one") });
	expect(lab.refused("CreateImage", { InstanceId, Name: "two" }).code).toBe(
		"ResourceLimitExceeded",
	);
});

test("Allowed AMIs hide what does not meet the criteria, audit mode only tells (Allowed AMIs)", () => {
	const { lab, ImageId } = labWithImage();
	const names = (params = {}) =>
		(lab.ok("DescribeImages", params).Images as Params[]).map(({ OwnerId }) =>
			String(OwnerId),
		);
	const amazonLinux = lab.id(
		"DescribeImages",
		{ Filters: [{ Name: "name", Values: ["amzn2*x86_64*"] }] },
		"Images.0.ImageId",
	);
	lab.ok("ReplaceImageCriteriaInAllowedImagesSettings", {
		ImageCriteria: [{ ImageProviders: ["amazon"], ImageNames: ["al2023*"] }],
	});
	lab.ok("EnableAllowedImagesSettings", {
		AllowedImagesSettingsState: "audit-mode",
	});
	const disallowed = {
		Filters: [{ Name: "image-allowed", Values: ["false"] }],
	};
	expect(names(disallowed).length).toBeGreaterThan(5);
	lab.ok("EnableAllowedImagesSettings", {
		AllowedImagesSettingsState: "enabled",
	});
	expect(new Set(names())).toEqual(new Set(["137112412989", me]));
	expect(lab.refused("RunInstances", launchOf(amazonLinux))).toMatchObject({
		code: "InvalidAMIID.NotFound",
		message: expect.stringContaining("Allowed AMIs criteria"),
	});
	expect(lab.ok("RunInstances", launchOf(ImageId))).toHaveProperty("Instances");
	expect(lab.ok("GetAllowedImagesSettings")).toEqual({
		State: "enabled",
		ImageCriteria: [{ ImageProviders: ["amazon"], ImageNames: ["al2023*"] }],
		ManagedBy: "account",
	});
	lab.ok("DisableAllowedImagesSettings");
	expect(lab.ok("RunInstances", launchOf(amazonLinux))).toHaveProperty(
		"Instances",
	);
});

test("criteria can be about age, deprecation and product codes (Allowed AMIs)", () => {
	const lab = createLab();
	const visible = (criterion: object) => {
		lab.ok("ReplaceImageCriteriaInAllowedImagesSettings", {
			ImageCriteria: [criterion],
		});
		const images = lab.ok("DescribeImages", { IncludeDeprecated: true }).Images;
		return (images as Params[]).map(({ Name }) => String(Name).split("-")[0]);
	};
	lab.ok("EnableAllowedImagesSettings", {
		AllowedImagesSettingsState: "enabled",
	});
	const young = { CreationDateCondition: { MaximumDaysSinceCreated: 22 } };
	expect(visible(young)).toEqual([
		"Windows_Server",
		"ubuntu/images/hvm",
		"ubuntu/images/hvm",
	]);
	const maintained = {
		ImageNames: ["amzn2*"],
		DeprecationTimeCondition: { MaximumDaysSinceDeprecated: 0 },
	};
	expect(visible(maintained)).toEqual(["amzn2", "amzn2"]);
	const paid = { MarketplaceProductCodes: ["8wpx2fb4nqk1c7t0m5r9dzyha"] };
	expect(visible(paid)).toEqual(["wordpress"]);
});

test("storing and restoring takes an image to another partition under a new id (CreateStoreImageTask)", () => {
	const { lab, ImageId, one } = labWithImage();
	lab.ok("ModifyImageAttribute", { ImageId, UserIds: [partner] });
	const stored = { ...one, Bucket: "my-bucket" };
	expect(lab.ok("CreateStoreImageTask", stored)).toEqual({
		ObjectKey: `${ImageId}.bin`,
	});
	expect(lab.ok("DescribeStoreImageTasks")).toMatchObject({
		StoreImageTaskResults: [{ AmiId: ImageId, StoreTaskState: "Completed" }],
	});
	const china = lab.as(me, "cn-north-1");
	const restore = { Bucket: "my-bucket", ObjectKey: `${ImageId}.bin` };
	const restored = china.id("CreateRestoreImageTask", restore, "ImageId");
	lab.settle();
	expect(restored).not.toBe(ImageId);
	expect(imageOf(china, restored)).toMatchObject({
		Name: "web",
		State: "available",
		Public: false,
	});
	expect(china.ok("RunInstances", launchOf(restored))).toHaveProperty(
		"Instances",
	);
	expect(
		lab.as(partner, "cn-north-1").refused("DescribeImages", {
			ImageIds: [restored],
		}).code,
	).toBe("InvalidAMIID.NotFound");
	const absent = { Bucket: "other", ObjectKey: `${ImageId}.bin` };
	expect(china.refused("CreateRestoreImageTask", absent).code).toBe(
		"InvalidParameterValue",
	);
});

test.each([
	["debian*", "only public"],
	["amzn-ami-hvm-2018*-s3", "only public"],
])(
	"the bundled image %s cannot be stored (CreateStoreImageTask)",
	(name, reason) => {
		const lab = createLab();
		const filter = { Filters: [{ Name: "name", Values: [name] }] };
		const ImageId = lab.id("DescribeImages", filter, "Images.0.ImageId");
		const request = { ImageId, Bucket: "b" };
		expect(lab.refused("CreateStoreImageTask", request).message).toContain(
			reason,
		);
	},
);

test("ancestry leads back to the bundled image (GetImageAncestry)", () => {
	const { lab, ImageId } = labWithImage();
	const second = lab.image(lab.launch({ ImageId }), "second");
	const entries = lab.value(
		"GetImageAncestry",
		{ ImageId: second },
		"ImageAncestryEntries",
	) as Params[];
	expect(entries.map((entry) => entry.ImageId)).toEqual([
		second,
		ImageId,
		at(entries, "1.SourceImageId"),
	]);
	expect(entries[2]).toMatchObject({ ImageOwnerAlias: "amazon" });
	expect(entries[2]).not.toHaveProperty("SourceImageId");
});

test("who uses an image, and what is known of it after its end (DescribeImageReferences, DescribeInstanceImageMetadata)", () => {
	const { lab, ImageId, one } = labWithImage();
	const user = lab.launch({ ImageId });
	expect(lab.ok("DescribeImageReferences", { ImageIds: [ImageId] })).toEqual({
		ImageReferences: [
			{
				ImageId,
				ResourceType: "ec2:Instance",
				Arn: `arn:aws:ec2:us-east-1:${me}:instance/${user}`,
			},
		],
	});
	lab.ok("DeregisterImage", one);
	lab.ok("LabAdvance", { Seconds: 5 * day });
	const asked = { InstanceIds: [user] };
	expect(
		lab.value(
			"DescribeInstanceImageMetadata",
			asked,
			"InstanceImageMetadata.0",
		),
	).toMatchObject({
		InstanceId: user,
		ImageMetadata: { ImageId, Name: "web", State: "deregistered" },
	});
});

test("an image of a shared, encrypted source is under the caller's default key (AMIEncryption)", () => {
	const { lab, ImageId } = labWithImage();
	const copy = {
		SourceImageId: ImageId,
		SourceRegion: "us-east-1",
		Name: "encrypted",
		Encrypted: true,
		KmsKeyId: customerKey,
	};
	const encrypted = lab.id("CopyImage", copy, "ImageId");
	lab.settle();
	lab.ok("ModifyImageAttribute", { ImageId: encrypted, UserIds: [partner] });
	lab.ok("ModifySnapshotAttribute", {
		SnapshotId: lab.snapshot(encrypted),
		UserIds: [partner],
		OperationType: "add",
	});
	const guest = lab.as(partner, away);
	const taken = guest.id(
		"CopyImage",
		{ SourceImageId: encrypted, SourceRegion: "us-east-1", Name: "taken" },
		"ImageId",
	);
	expect(at(imageOf(guest, taken), "BlockDeviceMappings.0.Ebs.KmsKeyId")).toBe(
		guest.value("GetEbsDefaultKmsKeyId", {}, "KmsKeyId"),
	);
});
