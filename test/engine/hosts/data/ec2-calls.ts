// A day in two accounts: at least one call of every operation, with what the calls before it made.

/** An answer as loose JSON: steps know what they look for in it. */
export interface Answer {
	readonly [key: string]: Answer;
	readonly [index: number]: Answer;
}
/** Ids that steps leave for later ones, by a name. */
export type Made = Record<string, string>;
export interface Step {
	operation: string;
	account: string;
	region: string;
	params: (made: Made) => Record<string, unknown>;
	/** Where in the answer the id is that later steps know by this name. */
	keep: Record<string, (answer: Answer) => unknown>;
	/** The code of a refusal, where one is expected. */
	refused: string | null;
}

const own = "111122223333";
const partner = "444455556666";
const home = "us-east-1";
const away = "eu-west-1";

function call(
	operation: string,
	params: Step["params"] | Record<string, unknown> = {},
	more: Partial<Omit<Step, "operation" | "params">> = {},
): Step {
	const given = typeof params === "function" ? params : () => params;
	return {
		operation,
		account: own,
		region: home,
		keep: {},
		refused: null,
		...more,
		params: given as Step["params"],
	};
}

const settle = call("LabSettle");
const filters = (Name: string, ...Values: string[]) => ({
	Filters: [{ Name, Values }],
});

const machine: readonly Step[] = [
	call("DescribeRegions", { RegionNames: [home, away] }),
	call("DescribeAvailabilityZones", filters("zone-name", "us-east-1a")),
	call("DescribeInstanceTypes", { InstanceTypes: ["t3.micro", "t4g.micro"] }),
	call(
		"DescribeImages",
		{
			Owners: ["amazon"],
			...filters("name", "al2023-ami-*-x86_64"),
		},
		{ keep: { base: (a) => a.Images?.[0]?.ImageId } },
	),
	call(
		"RunInstances",
		({ base }) => ({
			ImageId: base,
			MinCount: 1,
			MaxCount: 2,
			InstanceType: "t3.micro",
			ClientToken: "one",
			BlockDeviceMappings: [
				{ DeviceName: "/dev/sdf", Ebs: { VolumeSize: 4, VolumeType: "gp3" } },
			],
			TagSpecifications: [
				{ ResourceType: "instance", Tags: [{ Key: "Name", Value: "a & <b>" }] },
			],
		}),
		{
			keep: {
				instance: (a) => a.Instances?.[0]?.InstanceId,
				second: (a) => a.Instances?.[1]?.InstanceId,
			},
		},
	),
	settle,
	call("DescribeInstances", ({ instance }) => ({ InstanceIds: [instance] })),
	call("DescribeInstances", filters("instance-state-name", "running")),
	call("DescribeInstanceStatus", { IncludeAllInstances: true }),
	call("DescribeInstanceAttribute", ({ instance }) => ({
		InstanceId: instance,
		Attribute: "disableApiTermination",
	})),
	call("ModifyInstanceAttribute", ({ instance }) => ({
		InstanceId: instance,
		BlockDeviceMappings: [
			{ DeviceName: "/dev/sdf", Ebs: { DeleteOnTermination: false } },
		],
	})),
	call("ModifyInstanceAttribute", ({ instance }) => ({
		InstanceId: instance,
		DisableApiTermination: { Value: true },
	})),
	call("TerminateInstances", ({ instance }) => ({ InstanceIds: [instance] }), {
		refused: "OperationNotPermitted",
	}),
	call("RebootInstances", ({ instance }) => ({ InstanceIds: [instance] })),
	call("StopInstances", ({ second }) => ({ InstanceIds: [second] })),
	settle,
	call("StartInstances", ({ second }) => ({ InstanceIds: [second] })),
	settle,
	call("TerminateInstances", ({ second }) => ({ InstanceIds: [second] })),
];

const disks: readonly Step[] = [
	call(
		"CreateVolume",
		{
			AvailabilityZone: "us-east-1b",
			Size: 2,
			VolumeType: "gp3",
			Iops: 3000,
			Throughput: 125,
		},
		{ keep: { volume: (a) => a.VolumeId } },
	),
	settle,
	call("DescribeVolumes", ({ volume }) => ({ VolumeIds: [volume] })),
	call(
		"AttachVolume",
		({ volume, instance }) => ({
			VolumeId: volume,
			InstanceId: instance,
			Device: "/dev/sdg",
		}),
		{ refused: "InvalidVolume.ZoneMismatch" },
	),
	call(
		"CreateVolume",
		{ AvailabilityZone: "us-east-1a", Size: 2 },
		{
			keep: { near: (a) => a.VolumeId },
		},
	),
	settle,
	call("AttachVolume", ({ near, instance }) => ({
		VolumeId: near,
		InstanceId: instance,
		Device: "/dev/sdg",
	})),
	settle,
	call("DeleteVolume", ({ near }) => ({ VolumeId: near }), {
		refused: "VolumeInUse",
	}),
	call("DetachVolume", ({ near }) => ({ VolumeId: near })),
	settle,
	call("ModifyVolume", ({ volume }) => ({ VolumeId: volume, Size: 3 })),
	call("DescribeVolumeStatus"),
	call("DescribeVolumesModifications", ({ volume }) => ({
		VolumeIds: [volume],
	})),
	call(
		"CreateSnapshot",
		({ volume }) => ({
			VolumeId: volume,
			Description: "über alles",
		}),
		{ keep: { snapshot: (a) => a.SnapshotId } },
	),
	call("CreateSnapshots", ({ instance }) => ({
		InstanceSpecification: { InstanceId: instance, ExcludeBootVolume: true },
		CopyTagsFromSource: "volume",
	})),
	settle,
	call("DescribeSnapshots", { OwnerIds: ["self"] }),
	call("DescribeSnapshots", { OwnerIds: ["self"], MaxResults: 5 }),
	call(
		"CopySnapshot",
		({ snapshot }) => ({
			SourceRegion: home,
			SourceSnapshotId: snapshot,
			Encrypted: true,
		}),
		{ region: away, keep: { awaySnapshot: (a) => a.SnapshotId } },
	),
	settle,
	call("ModifySnapshotAttribute", ({ snapshot }) => ({
		SnapshotId: snapshot,
		Attribute: "createVolumePermission",
		OperationType: "add",
		UserIds: [partner],
	})),
	call("DescribeSnapshotAttribute", ({ snapshot }) => ({
		SnapshotId: snapshot,
		Attribute: "createVolumePermission",
	})),
	call(
		"DescribeSnapshots",
		{ RestorableByUserIds: ["self"] },
		{
			account: partner,
		},
	),
	call("ResetSnapshotAttribute", ({ snapshot }) => ({
		SnapshotId: snapshot,
		Attribute: "createVolumePermission",
	})),
	call("LockSnapshot", ({ snapshot }) => ({
		SnapshotId: snapshot,
		LockMode: "governance",
		LockDuration: 1,
	})),
	call("DescribeLockedSnapshots", ({ snapshot }) => ({
		SnapshotIds: [snapshot],
	})),
	call("DeleteSnapshot", ({ snapshot }) => ({ SnapshotId: snapshot }), {
		refused: "OperationNotPermitted",
	}),
	call("UnlockSnapshot", ({ snapshot }) => ({ SnapshotId: snapshot })),
	call("ModifySnapshotTier", ({ snapshot }) => ({
		SnapshotId: snapshot,
		StorageTier: "archive",
	})),
	settle,
	call("DescribeSnapshotTierStatus"),
	call("EnableSnapshotBlockPublicAccess", { State: "block-all-sharing" }),
	call("GetSnapshotBlockPublicAccessState"),
	call("DisableSnapshotBlockPublicAccess"),
	call("RestoreSnapshotTier", ({ snapshot }) => ({
		SnapshotId: snapshot,
		PermanentRestore: true,
	})),
	settle,
	call("LabRecycleRule", { Days: 7 }),
	call("DeleteSnapshot", ({ snapshot }) => ({ SnapshotId: snapshot })),
	call("ListSnapshotsInRecycleBin"),
	call("RestoreSnapshotFromRecycleBin", ({ snapshot }) => ({
		SnapshotId: snapshot,
	})),
	call("DeleteVolume", ({ volume }) => ({ VolumeId: volume })),
	call("GetEbsEncryptionByDefault"),
	call("EnableEbsEncryptionByDefault"),
	call("DisableEbsEncryptionByDefault"),
	call("GetEbsDefaultKmsKeyId"),
	call("ModifyEbsDefaultKmsKeyId", { KmsKeyId: "alias/own" }),
	call("ResetEbsDefaultKmsKeyId"),
];

const onImage = ({ image }: Made) => ({ ImageId: image });

const images: readonly Step[] = [
	call(
		"CreateImage",
		({ instance }) => ({
			InstanceId: instance,
			Name: "web (v1)",
			NoReboot: true,
			Description: "",
			BlockDeviceMappings: [{ DeviceName: "/dev/sdf", NoDevice: "" }],
			TagSpecifications: [
				{ ResourceType: "image", Tags: [{ Key: "env", Value: "prod" }] },
			],
		}),
		{ keep: { image: (a) => a.ImageId } },
	),
	call(
		"CreateImage",
		({ instance }) => ({
			InstanceId: instance,
			Name: "web (v1)",
		}),
		{ refused: "InvalidAMIName.Duplicate" },
	),
	settle,
	call("DescribeImages", ({ image }) => ({ ImageIds: [image] }), {
		keep: {
			rootSnapshot: (a) =>
				a.Images?.[0]?.BlockDeviceMappings?.[0]?.Ebs?.SnapshotId,
		},
	}),
	call("DescribeImages", { Owners: ["amazon"], MaxResults: 5 }),
	call(
		"RegisterImage",
		({ rootSnapshot }) => ({
			Name: "registered",
			Architecture: "x86_64",
			VirtualizationType: "hvm",
			EnaSupport: true,
			RootDeviceName: "/dev/xvda",
			BlockDeviceMappings: [
				{ DeviceName: "/dev/xvda", Ebs: { SnapshotId: rootSnapshot } },
			],
		}),
		{ keep: { registered: (a) => a.ImageId } },
	),
	call(
		"CopyImage",
		({ image }) => ({
			Name: "web (v1)",
			SourceImageId: image,
			SourceRegion: home,
			CopyImageTags: true,
			ClientToken: "copy",
		}),
		{ region: away, keep: { copy: (a) => a.ImageId } },
	),
	settle,
	call("GetImageAncestry", ({ copy }) => ({ ImageId: copy }), { region: away }),
	call("ModifyImageAttribute", ({ image }) => ({
		ImageId: image,
		LaunchPermission: { Add: [{ UserId: partner }] },
	})),
	call("DescribeImageAttribute", ({ image }) => ({
		ImageId: image,
		Attribute: "launchPermission",
	})),
	call("DescribeImages", { ExecutableUsers: ["self"] }, { account: partner }),
	call(
		"ModifyImageAttribute",
		({ image }) => ({
			ImageId: image,
			Description: { Value: "mine" },
		}),
		{ account: partner, refused: "AuthFailure" },
	),
	call("CancelImageLaunchPermission", onImage, { account: partner }),
	call("ResetImageAttribute", ({ image }) => ({
		ImageId: image,
		Attribute: "launchPermission",
	})),
	call("EnableImageDeprecation", ({ image }) => ({
		ImageId: image,
		DeprecateAt: new Date("2027-01-01T00:00:00Z"),
	})),
	call("DisableImageDeprecation", onImage),
	call("DisableImage", onImage),
	call("EnableImage", onImage),
	call("EnableImageDeregistrationProtection", ({ image }) => ({
		ImageId: image,
		WithCooldown: false,
	})),
	call("DisableImageDeregistrationProtection", onImage),
	call("EnableImageBlockPublicAccess", {
		ImageBlockPublicAccessState: "block-new-sharing",
	}),
	call("GetImageBlockPublicAccessState"),
	call("DisableImageBlockPublicAccess"),
	call("EnableAllowedImagesSettings", {
		AllowedImagesSettingsState: "audit-mode",
	}),
	call("ReplaceImageCriteriaInAllowedImagesSettings", {
		ImageCriteria: [{ ImageProviders: ["amazon"] }],
	}),
	call("GetAllowedImagesSettings"),
	call("DisableAllowedImagesSettings"),
	call(
		"CreateStoreImageTask",
		({ image }) => ({
			ImageId: image,
			Bucket: "attic",
		}),
		{ keep: { object: (a) => a.ObjectKey } },
	),
	call("DescribeStoreImageTasks"),
	call("CreateRestoreImageTask", ({ object }) => ({
		Bucket: "attic",
		ObjectKey: object,
		Name: "restored",
	})),
	settle,
	call("DescribeImageReferences", ({ image }) => ({
		ImageIds: [image],
		IncludeAllResourceTypes: true,
	})),
	call("DescribeInstanceImageMetadata"),
	call("DeregisterImage", onImage),
	call("ListImagesInRecycleBin"),
	call("RestoreImageFromRecycleBin", onImage),
	call("DeregisterImage", ({ registered }) => ({
		ImageId: registered,
		DeleteAssociatedSnapshots: true,
	})),
];

const tags: readonly Step[] = [
	call("CreateTags", ({ image, instance }) => ({
		Resources: [image, instance],
		Tags: [{ Key: "team", Value: "" }],
	})),
	call("DescribeTags", filters("resource-type", "image")),
	call("DeleteTags", ({ image }) => ({
		Resources: [image],
		Tags: [{ Key: "team" }],
	})),
	call(
		"DescribeImages",
		{ ImageIds: ["ami-1"] },
		{
			refused: "InvalidAMIID.Malformed",
		},
	),
	call("DescribeImages", filters("nonsense", "x"), {
		refused: "InvalidParameterValue",
	}),
];

export const day: readonly Step[] = [...machine, ...disks, ...images, ...tags];
