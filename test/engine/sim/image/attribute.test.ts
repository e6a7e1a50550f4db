// The rows of image attributes: sharing and its limits, description, reset, cancelling one's own share.
import { expect, test } from "vitest";
import {
	bundledImage,
	createLab,
	customerKey,
	home,
	me,
	partner,
	stranger,
} from "../support.ts";

const all = { Group: "all" };
const organization =
	"arn:aws:organizations::111122223333:organization/o-amiable0001";

function labWithImage(options = {}) {
	const lab = createLab(options);
	const ImageId = lab.image(lab.launch(), "web");
	const add = (...permissions: object[]) => ({
		ImageId,
		LaunchPermission: { Add: permissions },
	});
	const permissions = () =>
		lab.value(
			"DescribeImageAttribute",
			{ ImageId, Attribute: "launchPermission" },
			"LaunchPermissions",
		);
	return { lab, ImageId, add, permissions };
}

test("sharing takes both forms and does nothing twice (ModifyImageAttribute)", () => {
	const { lab, ImageId, add, permissions } = labWithImage();
	lab.ok("ModifyImageAttribute", add({ UserId: partner }));
	const count = lab.events().length;
	lab.ok("ModifyImageAttribute", {
		ImageId,
		Attribute: "launchPermission",
		OperationType: "add",
		UserIds: [partner],
	});
	expect(lab.events()).toHaveLength(count);
	lab.ok("ModifyImageAttribute", {
		ImageId,
		OperationType: "add",
		UserIds: [stranger],
		UserGroups: ["all"],
	});
	expect(permissions()).toEqual([
		{ UserId: partner },
		{ UserId: stranger },
		all,
	]);
	lab.ok("ModifyImageAttribute", {
		ImageId,
		OperationType: "remove",
		UserIds: [partner, stranger],
		UserGroups: ["all"],
	});
	expect(permissions()).toEqual([]);
});

test("one bad account and nothing is shared (InvalidAMIAttributeItemValue)", () => {
	const { lab, add, permissions } = labWithImage();
	const request = add({ UserId: partner }, { UserId: "12" });
	expect(lab.refused("ModifyImageAttribute", request)).toMatchObject({
		code: "InvalidAMIAttributeItemValue",
		message: 'Invalid attribute item value "12" for userId item type.',
	});
	expect(
		lab.refused("ModifyImageAttribute", add({ Group: "friends" })).message,
	).toBe('Invalid attribute item value "friends" for userGroup item type.');
	expect(permissions()).toEqual([]);
});

test("an organization's accounts may launch what is shared with it (sharing with organizations)", () => {
	const { lab, ImageId, add } = labWithImage();
	lab.ok("ModifyImageAttribute", add({ OrganizationArn: organization }));
	const seen = (account: string) =>
		lab.as(account).ok("DescribeImages", { Owners: [me] }).Images;
	expect(seen(partner)).toMatchObject([{ ImageId }]);
	expect(seen(stranger)).toEqual([]);
	const unit = `${organization.replace("organization/", "ou/")}/ou-partn-bbbbbbbb`;
	lab.ok("ResetImageAttribute", { ImageId, Attribute: "launchPermission" });
	lab.ok("ModifyImageAttribute", {
		ImageId,
		OrganizationalUnitArns: [unit],
	});
	expect(seen(partner)).toMatchObject([{ ImageId }]);
});

test("block public access stops new public sharing, not what is public (OperationNotPermitted)", () => {
	const { lab, add, permissions } = labWithImage();
	expect(lab.ok("GetImageBlockPublicAccessState")).toMatchObject({
		ImageBlockPublicAccessState: "unblocked",
	});
	lab.ok("EnableImageBlockPublicAccess", {
		ImageBlockPublicAccessState: "block-new-sharing",
	});
	expect(lab.refused("ModifyImageAttribute", add(all))).toMatchObject({
		code: "OperationNotPermitted",
		message:
			"You can't publicly share this image because block public access for AMIs is enabled for this account. To publicly share the image, you must call the DisableImageBlockPublicAccess API.",
	});
	lab.ok("DisableImageBlockPublicAccess");
	lab.ok("ModifyImageAttribute", add(all));
	lab.ok("EnableImageBlockPublicAccess", {
		ImageBlockPublicAccessState: "block-new-sharing",
	});
	expect(permissions()).toEqual([all]);
	expect(
		lab.refused("EnableImageBlockPublicAccess", {
			ImageBlockPublicAccessState: "open",
		}).code,
	).toBe("InvalidParameterValue");
});

test("a public image is deprecated two years after its creation (deprecation)", () => {
	const { lab, ImageId, add } = labWithImage();
	lab.ok("ModifyImageAttribute", add(all));
	const image = { ImageIds: [ImageId] };
	expect(lab.value("DescribeImages", image, "Images.0")).toMatchObject({
		Public: true,
		DeprecationTime: "2028-01-01T00:00:00.000Z",
	});
	expect(
		lab.refused("EnableImageDeprecation", {
			ImageId,
			DeprecateAt: "2029-01-01T00:00:00Z",
		}).code,
	).toBe("InvalidParameterValue");
});

test("quotas limit public images and shares (ami-quotas, ResourceLimitExceeded)", () => {
	const { lab, add } = labWithImage({
		quotas: { publicImages: 0, sharingPerImage: 1, accountsPerImageRequest: 2 },
	});
	const code = (...permissions: object[]) =>
		lab.refused("ModifyImageAttribute", add(...permissions)).code;
	expect(code(all)).toBe("ResourceLimitExceeded");
	const accounts = [partner, stranger, me].map((UserId) => ({ UserId }));
	expect(code(...accounts.slice(0, 2))).toBe("ResourceLimitExceeded");
	expect(code(...accounts)).toBe("InvalidParameterValue");
});

test("a pending image cannot be shared yet (InvalidAMIID.Unavailable)", () => {
	const lab = createLab();
	const request = { InstanceId: lab.launch(), Name: "web" };
	const ImageId = lab.id("CreateImage", request, "ImageId");
	const share = { ImageId, LaunchPermission: { Add: [all] } };
	expect(lab.refused("ModifyImageAttribute", share)).toMatchObject({
		code: "InvalidAMIID.Unavailable",
		message: expect.stringContaining(
			"not in a state from which you can modify attributes",
		),
	});
});

test("one attribute a command, and a known one (ModifyImageAttribute)", () => {
	const { lab, ImageId, add } = labWithImage();
	const code = (params: object) =>
		lab.refused("ModifyImageAttribute", { ImageId, ...params }).code;
	expect(code({ ...add(all), Description: { Value: "x" } })).toBe(
		"InvalidParameterCombination",
	);
	expect(code({})).toBe("InvalidParameterCombination");
	expect(code({ ProductCodes: ["x"] })).toBe("InvalidRequest");
	lab.ok("ModifyImageAttribute", {
		ImageId,
		Attribute: "description",
		Value: "plain",
	});
	lab.ok("ModifyImageAttribute", { ImageId, ImdsSupport: { Value: "v2.0" } });
	expect(
		lab.value("DescribeImages", { ImageIds: [ImageId] }, "Images.0"),
	).toMatchObject({ Description: "plain", ImdsSupport: "v2.0" });
});

test.each([
	["bootMode", { BootMode: { Value: "uefi-preferred" } }],
	["productCodes", { ProductCodes: [] }],
	[
		"deregistrationProtection",
		{ DeregistrationProtection: { Value: "disabled" } },
	],
	["lastLaunchedTime", { LastLaunchedTime: {} }],
	["kernel", { KernelId: {} }],
])(
	"the attribute %s can be asked for (DescribeImageAttribute)",
	(Attribute, answer) => {
		const { lab, ImageId } = labWithImage();
		expect(lab.ok("DescribeImageAttribute", { ImageId, Attribute })).toEqual({
			ImageId,
			...answer,
		});
	},
);

test("blockDeviceMapping is refused to everybody, nonsense as a value (DescribeImageAttribute)", () => {
	const { lab, ImageId } = labWithImage();
	const refused = (Attribute: string) =>
		lab.refused("DescribeImageAttribute", { ImageId, Attribute });
	expect(refused("blockDeviceMapping")).toMatchObject({
		code: "AuthFailure",
		message: "Unauthorized attempt to access restricted resource",
	});
	expect(refused("colour").code).toBe("InvalidParameterValue");
});

test("the time of the last launch is kept for the owner (LastLaunchedTime)", () => {
	const { lab, ImageId } = labWithImage();
	lab.launch({ ImageId });
	const asked = { ImageId, Attribute: "lastLaunchedTime" };
	expect(lab.ok("DescribeImageAttribute", asked)).toEqual({
		ImageId,
		LastLaunchedTime: { Value: "2026-01-01T00:00:00.000Z" },
	});
});

test("only the launch permission can be reset (ResetImageAttribute)", () => {
	const { lab, ImageId } = labWithImage();
	expect(
		lab.refused("ResetImageAttribute", { ImageId, Attribute: "description" })
			.code,
	).toBe("InvalidRequest");
	expect(
		lab.as(partner).refused("ResetImageAttribute", {
			ImageId,
			Attribute: "launchPermission",
		}).code,
	).toBe("InvalidAMIID.NotFound");
});

test("a recipient can give its own share back, not a public one (CancelImageLaunchPermission)", () => {
	const { lab, ImageId, add, permissions } = labWithImage();
	lab.ok(
		"ModifyImageAttribute",
		add({ UserId: partner }, { UserId: stranger }),
	);
	expect(
		lab.as(partner).ok("CancelImageLaunchPermission", { ImageId }),
	).toEqual({ Return: true });
	expect(permissions()).toEqual([{ UserId: stranger }]);
	expect(
		lab.as(partner).refused("CancelImageLaunchPermission", { ImageId }).code,
	).toBe("InvalidAMIID.NotFound");
	const open = { ImageId: bundledImage(lab, "debian*") };
	expect(lab.refused("CancelImageLaunchPermission", open).code).toBe(
		"InvalidRequest",
	);
});

test("an image encrypted with a customer key is shared with named accounts (AMIEncryption)", () => {
	const { lab, ImageId } = labWithImage();
	const copy = lab.id(
		"CopyImage",
		{
			SourceImageId: ImageId,
			SourceRegion: home,
			Name: "encrypted",
			Encrypted: true,
			KmsKeyId: customerKey,
		},
		"ImageId",
	);
	lab.settle();
	lab.ok("ModifyImageAttribute", { ImageId: copy, UserIds: [partner] });
	expect(
		lab.as(partner).value("DescribeImages", { Owners: [me] }, "Images.length"),
	).toBe(1);
});
