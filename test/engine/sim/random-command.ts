// Random commands for the laws of the simulator: plausible ones about what is in the world, mixed with impossible ones.
import fc from "fast-check";
import { createRandom } from "../../../electron/engine/exam/random.ts";
import {
	publicImages,
	publicSnapshots,
} from "../../../electron/engine/sim/data/public-images.ts";
import { products } from "../../../electron/engine/sim/data/published.ts";
import type { Call, World } from "../../../electron/engine/sim/simulator.ts";
import { tableValues } from "../../../electron/engine/sim/world/table.ts";
import { away, customerKey, home, me, partner } from "./support.ts";

/** A number from which a command is made once the world that it meets is known. */
export type Draw = number;

/** A list of draws; turn each into a call with `callFor` when its turn comes. */
export function draws(length: number): fc.Arbitrary<Draw[]> {
	const number = fc.integer({ min: 0, max: 0xffff_ffff });
	return fc.array(number, { minLength: length, maxLength: length });
}

type Make = (pick: Picker) => [operation: string, params: object];

interface Picker {
	image(): string;
	bundledImage(): string;
	instance(): string;
	volume(): string;
	snapshot(): string;
	zone(): string;
	one<T>(list: readonly T[]): T;
	flag(): boolean;
	number(limit: number): number;
}

/** The command that `draw` means in `world`; the same for the same world. */
export function callFor(world: World, draw: Draw): Call {
	const next = randomNumbers(draw);
	const place = {
		account: next(4) === 0 ? partner : me,
		region: next(5) === 0 ? away : home,
	};
	const pick = pickerFor(world, place, next);
	const [operation, params] = pick.one(makers)(pick);
	return { operation, params: params as Call["params"], ...place };
}

const unknown = "0123456789abcdef0";

interface Resource {
	readonly id: string;
	readonly owner: string;
	readonly region: string;
}

function pickerFor(
	world: World,
	place: { account: string; region: string },
	number: (limit: number) => number,
): Picker {
	const one = <T>(list: readonly T[]): T => list[number(list.length)] as T;
	const here = ({ region }: Resource) => region === place.region;
	/** Mostly one's own, sometimes anybody's, bundled or none at all. */
	const idFrom = (all: readonly Resource[], other: string) => {
		const own = all.filter(
			(each) => here(each) && each.owner === place.account,
		);
		const choice = number(10);
		if (choice < 8 && own.length > 0) return one(own).id;
		return choice === 9 || all.length === 0 ? other : one(all).id;
	};
	const bundled = (all: Iterable<Resource>) => one([...all].filter(here)).id;
	return {
		image: () =>
			idFrom(tableValues(world.images), bundled(publicImages.values())),
		bundledImage: () => bundled(publicImages.values()),
		instance: () => idFrom(tableValues(world.instances), `i-${unknown}`),
		volume: () => idFrom(tableValues(world.volumes), `vol-${unknown}`),
		snapshot: () =>
			idFrom(tableValues(world.snapshots), bundled(publicSnapshots.values())),
		zone: () => place.region + one(["a", "b"]),
		one,
		flag: () => number(2) === 0,
		number,
	};
}

/** Whole numbers below a limit, the same for the same seed. */
function randomNumbers(seed: number): (limit: number) => number {
	const random = createRandom(seed);
	return (limit) => (random() * 2 ** 32) % limit;
}

const devices = [
	"/dev/xvda",
	"/dev/sda1",
	"/dev/xvdf",
	"/dev/xvdg",
	"/dev/sdb",
];
const names = ["web", "data", "golden", "v1", "v2", "no", "x/y-z", "bad*name"];
const types = ["t3.micro", "t3.micro", "t2.micro", "t4g.micro", "m3.medium"];
const settings = [
	"EnableEbsEncryptionByDefault",
	"DisableEbsEncryptionByDefault",
	"DisableImageBlockPublicAccess",
	"DisableAllowedImagesSettings",
];

const entry = (pick: Picker) => ({
	DeviceName: pick.one(devices),
	...pick.one<object>([
		{ NoDevice: "" },
		{ Ebs: { DeleteOnTermination: pick.flag() } },
		{ Ebs: { VolumeSize: pick.number(40) } },
		{ Ebs: { SnapshotId: pick.snapshot() } },
		{ Ebs: { VolumeSize: 9, Encrypted: true } },
		{ VirtualName: "ephemeral0" },
	]),
});

const mapping = (pick: Picker) =>
	pick.flag() ? {} : { BlockDeviceMappings: [entry(pick)] };

const permission = (pick: Picker) => {
	const grants = pick.one<object[]>([
		[{ UserId: partner }],
		[{ Group: "all" }],
		[{ UserId: "7" }],
	]);
	return pick.flag() ? { Add: grants } : { Remove: grants };
};

const withImage =
	(operation: string): Make =>
	(pick) => [operation, { ImageId: pick.image() }];

const withInstances =
	(operation: string): Make =>
	(pick) => [operation, { InstanceIds: [pick.instance()] }];

const run: Make = (pick) => [
	"RunInstances",
	{
		ImageId: pick.flag() ? pick.image() : pick.bundledImage(),
		InstanceType: pick.one(types),
		MinCount: 1,
		MaxCount: 1 + pick.number(2),
		...mapping(pick),
		...(pick.flag() ? { ClientToken: pick.one(names) } : {}),
	},
];

const create: Make = (pick) => [
	"CreateImage",
	{
		InstanceId: pick.instance(),
		Name: pick.one(names) + pick.number(9),
		NoReboot: pick.flag(),
		...mapping(pick),
	},
];

const settle: Make = () => ["LabSettle", {}];

/** One entry for each operation, more for those that others build on. */
const makers: readonly Make[] = [
	run,
	run,
	run,
	create,
	create,
	create,
	settle,
	settle,
	settle,
	settle,
	(pick) => [
		"CopyImage",
		{
			SourceImageId: pick.image(),
			SourceRegion: pick.one([home, home, home, away, "cn-north-1", "mars"]),
			Name: pick.one(names) + pick.number(99),
			CopyImageTags: pick.flag(),
			...pick.one([
				{},
				{ Encrypted: true },
				{ Encrypted: true, KmsKeyId: customerKey },
				{ KmsKeyId: "x" },
				{ Encrypted: true, KmsKeyId: "x" },
			]),
		},
	],
	(pick) => [
		"RegisterImage",
		{
			Name: pick.one(names) + pick.number(99),
			RootDeviceName: "/dev/xvda",
			BlockDeviceMappings: [
				{ DeviceName: "/dev/xvda", Ebs: { SnapshotId: pick.snapshot() } },
			],
			Architecture: "x86_64",
			VirtualizationType: "hvm",
			EnaSupport: pick.flag(),
		},
	],
	(pick) => [
		"DeregisterImage",
		{ ImageId: pick.image(), DeleteAssociatedSnapshots: pick.flag() },
	],
	(pick) => [
		"ModifyImageAttribute",
		{ ImageId: pick.image(), LaunchPermission: permission(pick) },
	],
	(pick) => [
		"ModifyImageAttribute",
		{ ImageId: pick.image(), Description: { Value: pick.one(names) } },
	],
	(pick) => [
		"ResetImageAttribute",
		{ ImageId: pick.image(), Attribute: "launchPermission" },
	],
	(pick) => [
		"EnableImageDeprecation",
		{ ImageId: pick.image(), DeprecateAt: "2027-01-01T00:00:30Z" },
	],
	(pick) => ["DescribeImages", { ImageIds: [pick.image()] }],
	(pick) => [
		"CreateStoreImageTask",
		{ ImageId: pick.image(), Bucket: "archive" },
	],
	(pick) => [
		"CreateRestoreImageTask",
		{
			ObjectKey: `${pick.image()}.bin`,
			Bucket: "archive",
			Name: pick.one(names) + pick.number(99),
		},
	],
	withImage("CancelImageLaunchPermission"),
	withImage("DisableImageDeprecation"),
	withImage("DisableImage"),
	withImage("EnableImage"),
	withImage("EnableImageDeregistrationProtection"),
	withImage("DisableImageDeregistrationProtection"),
	withImage("RestoreImageFromRecycleBin"),
	withImage("GetImageAncestry"),
	withInstances("StopInstances"),
	withInstances("StartInstances"),
	withInstances("RebootInstances"),
	withInstances("TerminateInstances"),
	(pick) => [
		"ModifyInstanceAttribute",
		{
			InstanceId: pick.instance(),
			...pick.one<object>([
				{ BlockDeviceMappings: [entry(pick)] },
				{ InstanceType: { Value: pick.one(types) } },
				{ DisableApiTermination: { Value: pick.flag() } },
			]),
		},
	],
	(pick) => [
		"CreateVolume",
		{
			AvailabilityZone: pick.zone(),
			...pick.one<object>([
				{ Size: 1 + pick.number(30) },
				{ SnapshotId: pick.snapshot() },
				{ SnapshotId: pick.snapshot(), Size: 50, VolumeType: "gp3" },
			]),
		},
	],
	(pick) => [
		"AttachVolume",
		{
			VolumeId: pick.volume(),
			InstanceId: pick.instance(),
			Device: pick.one(devices),
		},
	],
	(pick) => ["DetachVolume", { VolumeId: pick.volume(), Force: pick.flag() }],
	(pick) => ["DeleteVolume", { VolumeId: pick.volume() }],
	(pick) => [
		"ModifyVolume",
		{ VolumeId: pick.volume(), Size: pick.number(60) },
	],
	(pick) => ["CreateSnapshot", { VolumeId: pick.volume() }],
	(pick) => [
		"CreateSnapshots",
		{ InstanceSpecification: { InstanceId: pick.instance() } },
	],
	(pick) => [
		"CopySnapshot",
		{
			SourceSnapshotId: pick.snapshot(),
			SourceRegion: pick.one([home, away]),
			Encrypted: pick.flag(),
		},
	],
	(pick) => ["DeleteSnapshot", { SnapshotId: pick.snapshot() }],
	(pick) => [
		"ModifySnapshotAttribute",
		{ SnapshotId: pick.snapshot(), CreateVolumePermission: permission(pick) },
	],
	(pick) => ["ModifySnapshotTier", { SnapshotId: pick.snapshot() }],
	(pick) => [
		"RestoreSnapshotTier",
		{ SnapshotId: pick.snapshot(), PermanentRestore: pick.flag() },
	],
	(pick) => ["RestoreSnapshotFromRecycleBin", { SnapshotId: pick.snapshot() }],
	(pick) => [
		"LockSnapshot",
		{
			SnapshotId: pick.snapshot(),
			LockMode: "governance",
			LockDuration: 1,
		},
	],
	(pick) => ["UnlockSnapshot", { SnapshotId: pick.snapshot() }],
	(pick) => [
		"CreateTags",
		{
			Resources: [pick.one([pick.image(), pick.volume(), pick.snapshot()])],
			Tags: [{ Key: pick.one(names), Value: pick.one(names) }],
		},
	],
	(pick) => ["DeleteTags", { Resources: [pick.image()] }],
	(pick) => [pick.one(settings), {}],
	(pick) => ["LabAdvance", { Seconds: pick.one([1, 90, 4000, 100_000]) }],
	(pick) => ["LabRecycleRule", { Days: pick.number(3) }],
	(pick) => [
		"LabWrite",
		{
			VolumeId: pick.volume(),
			FromGiB: pick.number(5),
			GiB: 1 + pick.number(3),
			Marker: pick.one(names),
			Unflushed: pick.flag(),
		},
	],
	(pick) => [
		"LabSubscribe",
		{ ProductCode: pick.one([...products.keys(), "x"]) },
	],
	() => ["DescribeInstances", {}],
];
