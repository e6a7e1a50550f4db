// The rows of tags, Regions, zones, encryption settings, and what the account pays for.
import { expect, test } from "vitest";
import { monthlyCost } from "../../../../electron/engine/sim/account/bill.ts";
import {
	isManagedKey,
	keyArn,
	managedKeyArn,
} from "../../../../electron/engine/sim/account/key.ts";
import {
	away,
	bundledImage,
	createLab,
	customerKey,
	home,
	me,
	type Params,
	partner,
} from "../support.ts";

const tag = (Key: string, Value = "v") => ({ Key, Value });

test("tags are one's own: set, replaced, found and removed (CreateTags, DescribeTags, DeleteTags)", () => {
	const lab = createLab();
	const instance = lab.launch();
	const volume = lab.volume(instance);
	const both = { Resources: [instance, volume] };
	lab.ok("CreateTags", { ...both, Tags: [tag("env", "prod"), tag("team")] });
	lab.ok("CreateTags", { Resources: [volume], Tags: [tag("env", "test")] });
	const listed = (Name: string, ...Values: string[]) =>
		(
			lab.ok("DescribeTags", { Filters: [{ Name, Values }] }).Tags as Params[]
		).map(({ ResourceType, Key, Value }) => `${ResourceType} ${Key}=${Value}`);
	expect(listed("key", "env")).toEqual([
		"instance env=prod",
		"volume env=test",
	]);
	expect(listed("resource-type", "volume")).toEqual([
		"volume env=test",
		"volume team=v",
	]);
	lab.ok("DeleteTags", {
		...both,
		Tags: [tag("env", "prod"), { Key: "team" }],
	});
	expect(listed("resource-id", instance, volume)).toEqual(["volume env=test"]);
	lab.ok("DeleteTags", both);
	expect(lab.ok("DescribeTags")).toEqual({ Tags: [] });
	expect(
		lab.as(partner).refused("CreateTags", { ...both, Tags: [] }).code,
	).toBe("InvalidID");
});

test("whoever sees an image may tag it, for itself alone (CreateTags)", () => {
	const lab = createLab();
	const Resources = [bundledImage(lab, "debian*")];
	lab.ok("CreateTags", { Resources, Tags: [tag("mine")] });
	const tags = (account: string) =>
		lab
			.as(account)
			.value("DescribeImages", { ImageIds: Resources }, "Images.0.Tags");
	expect(tags(me)).toEqual([tag("mine")]);
	expect(tags(partner)).toBeUndefined();
});

test.each([
	[[tag("aws:x")], "InvalidParameterValue"],
	[[tag("k".repeat(128))], "InvalidTagKey.Malformed"],
	[[tag("")], "InvalidTagKey.Malformed"],
	[[tag("k", "v".repeat(257))], "InvalidParameterValue"],
	[Array.from({ length: 51 }, (_, at) => tag(`k${at}`)), "TagLimitExceeded"],
])("the tags %j are refused (CreateTags)", (Tags, code) => {
	const lab = createLab();
	const request = { Resources: [lab.launch()], Tags };
	expect(lab.refused("CreateTags", request).code).toBe(code);
});

test("fifty tags fit, and a new one beside them does not (TagLimitExceeded)", () => {
	const lab = createLab();
	const Resources = [lab.launch()];
	const Tags = Array.from({ length: 50 }, (_, at) => tag(`k${at}`));
	lab.ok("CreateTags", { Resources, Tags });
	expect(
		lab.refused("CreateTags", { Resources, Tags: [tag("more")] }).code,
	).toBe("TagLimitExceeded");
});

test("tags go with a deleted resource (DescribeTags)", () => {
	const lab = createLab();
	const instance = lab.launch();
	const ImageId = lab.image(instance, "web");
	const SnapshotId = lab.snapshot(ImageId);
	lab.ok("CreateTags", { Resources: [ImageId, SnapshotId], Tags: [tag("a")] });
	lab.ok("DeregisterImage", { ImageId, DeleteAssociatedSnapshots: true });
	expect(lab.ok("DescribeTags")).toEqual({ Tags: [] });
});

test("Regions and zones are those of the partition (DescribeRegions, DescribeAvailabilityZones)", () => {
	const lab = createLab();
	const names = (region: string) =>
		(lab.as(me, region).ok("DescribeRegions").Regions as Params[]).map(
			({ RegionName }) => RegionName,
		);
	expect(names(home)).toContain(away);
	expect(names("cn-north-1")).toEqual(["cn-north-1", "cn-northwest-1"]);
	const one = { RegionNames: [home] };
	expect(lab.ok("DescribeRegions", one)).toEqual({
		Regions: [
			{
				RegionName: home,
				Endpoint: "ec2.us-east-1.amazonaws.com",
				OptInStatus: "opt-in-not-required",
			},
		],
	});
	expect(
		lab.refused("DescribeRegions", { RegionNames: ["cn-north-1"] }).code,
	).toBe("InvalidParameterValue");
	const zones = lab.as(me, "eu-west-1").ok("DescribeAvailabilityZones");
	expect(zones).toMatchObject({
		AvailabilityZones: [
			{ ZoneName: "eu-west-1a", ZoneId: "euw1-az1", State: "available" },
			{ ZoneName: "eu-west-1b" },
			{ ZoneName: "eu-west-1c" },
		],
	});
	const filter = { Filters: [{ Name: "zone-name", Values: ["*-1f"] }] };
	expect(
		lab.value("DescribeAvailabilityZones", filter, "AvailabilityZones.length"),
	).toBe(1);
	expect(
		lab.refused("DescribeAvailabilityZones", { ZoneNames: ["x"] }).code,
	).toBe("InvalidParameterValue");
});

test("encryption by default is a setting of each Region, with a key to choose (EnableEbsEncryptionByDefault)", () => {
	const lab = createLab();
	lab.ok("EnableEbsEncryptionByDefault");
	expect(lab.ok("GetEbsEncryptionByDefault")).toEqual({
		EbsEncryptionByDefault: true,
	});
	expect(lab.as(me, away).ok("GetEbsEncryptionByDefault")).toEqual({
		EbsEncryptionByDefault: false,
	});
	const standard = lab.ok("GetEbsDefaultKmsKeyId");
	lab.ok("ModifyEbsDefaultKmsKeyId", { KmsKeyId: customerKey });
	expect(lab.ok("GetEbsDefaultKmsKeyId")).toEqual({
		KmsKeyId: `arn:aws:kms:${home}:${me}:key/${customerKey}`,
	});
	expect(lab.ok("ResetEbsDefaultKmsKeyId")).toEqual(standard);
});

test("a key is meant by id, alias or ARN, and aws/ebs is recognised", () => {
	const place = { account: me, region: home };
	const managed = managedKeyArn(place);
	expect(managed).toMatch(
		/^arn:aws:kms:us-east-1:111122223333:key\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
	);
	expect(keyArn("alias/aws/ebs", place)).toBe(managed);
	expect(isManagedKey(managed)).toBe(true);
	expect(isManagedKey(keyArn(customerKey, place))).toBe(false);
	expect(keyArn("alias/mine", place)).toBe(keyArn("alias/mine", place));
	expect(keyArn("alias/mine", place)).not.toBe(keyArn("alias/other", place));
	expect(managedKeyArn({ account: me, region: "cn-north-1" })).toMatch(
		/^arn:aws-cn:/,
	);
});

test("a stopped instance costs no compute but its disks; a product has a fee on top (EC2 pricing)", () => {
	const lab = createLab();
	const paid = bundledImage(lab, "wordpress-*");
	lab.ok("LabSubscribe", {
		ProductCode: lab.value(
			"DescribeImages",
			{ ImageIds: [paid] },
			"Images.0.ProductCodes.0.ProductCodeId",
		),
	});
	const instance = lab.launch({ ImageId: paid });
	const running = monthlyCost(lab.world(), me);
	lab.ok("StopInstances", { InstanceIds: [instance] });
	lab.settle();
	const stopped = monthlyCost(lab.world(), me);
	expect(running.compute).toBeGreaterThan(0);
	expect(running.marketplace).toBeGreaterThan(0);
	expect(stopped).toEqual({ ...running, compute: 0, marketplace: 0 });
	expect(stopped.volumes).toBeCloseTo(1);
	expect(monthlyCost(lab.world(), partner)).toEqual({
		snapshots: 0,
		volumes: 0,
		compute: 0,
		marketplace: 0,
	});
});

test("the archive costs a quarter a GiB but holds snapshots in full (EBS pricing)", () => {
	const lab = createLab();
	const VolumeId = lab.addDisk(lab.launch(), "/dev/xvdf", 100);
	lab.ok("LabWrite", { VolumeId, FromGiB: 0, GiB: 100 });
	lab.snap(VolumeId);
	const second = lab.snap(VolumeId);
	expect(monthlyCost(lab.world(), me).snapshots).toBeCloseTo(5);
	lab.ok("ModifySnapshotTier", { SnapshotId: second, StorageTier: "archive" });
	expect(monthlyCost(lab.world(), me).snapshots).toBeCloseTo(6.25);
});
