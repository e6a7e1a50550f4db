// ModifyImageAttribute, DescribeImageAttribute, ResetImageAttribute: description and launch permissions change, disks never do.
import { assumedRefusals } from "../assumptions.ts";
import type { Operation, Output, Request } from "../request/operation.ts";
import { requiredText, textParam, valueParam } from "../request/params.ts";
import { hasPermissionChange } from "../request/permission-change.ts";
import { refuse } from "../request/refusal.ts";
import { checkIds } from "../request/resource-id.ts";
import { isoTime, present, productCodeList } from "../request/shape.ts";
import type { Event } from "../world/event.ts";
import { imageIn } from "../world/read.ts";
import type { Image } from "../world/resource.ts";
import { imageNotFound, isVisible, ownImage } from "./permission.ts";
import { launchPermissionNames, shareEvents } from "./share.ts";

export const modifyImageAttribute: Operation = {
	params:
		"ImageId! Attribute OperationType Value Description LaunchPermission UserIds UserGroups OrganizationArns OrganizationalUnitArns ProductCodes ImdsSupport",
	decide(request) {
		const { world, params } = request;
		const image = ownImage(world, request, requiredText(params, "ImageId"));
		const attribute = changedAttribute(request);
		if (image.state !== "available")
			refuse(
				...assumedRefusals.imageNotModifiable(image.id, image.state),
				"Only an available image can be changed or shared; a disabled one lost its permissions and gets no new ones.",
			);
		return changes[attribute]?.(request, image) ?? refuseField(attribute);
	},
};

type ChangeOf = (request: Request, image: Image) => readonly Event[];

const changes: Readonly<Record<string, ChangeOf>> = {
	launchPermission: shareEvents,
	description: (request, image) =>
		imageChange(image, { description: wantedValue(request, "Description") }),
	imdsSupport: (request, image) =>
		imageChange(image, {
			imdsSupport:
				wantedValue(request, "ImdsSupport") === "v2.0" ? "v2.0" : null,
		}),
};

/** The one attribute that the command changes, named or told by the parameter that is there. */
function changedAttribute({ params }: Request): string {
	const found = [
		...(hasPermissionChange(params, launchPermissionNames)
			? ["launchPermission"]
			: []),
		...(params.Description === undefined ? [] : ["description"]),
		...(params.ImdsSupport === undefined ? [] : ["imdsSupport"]),
		...(params.ProductCodes === undefined ? [] : ["productCodes"]),
	];
	const attribute = textParam(params, "Attribute") ?? found[0];
	if (found.some((each) => each !== attribute))
		refuse(
			...assumedRefusals.severalAttributes(),
			"One command changes one attribute of an image.",
		);
	return (
		attribute ??
		refuse(
			...assumedRefusals.noAttribute(),
			"Say what to change: the description or the launch permission.",
		)
	);
}

function wantedValue({ params }: Request, key: string): string {
	return String(valueParam(params, key) ?? textParam(params, "Value") ?? "");
}

function imageChange(
	image: Image,
	change: Partial<Pick<Image, "description" | "imdsSupport">>,
): readonly Event[] {
	return [{ type: "image-changed", imageId: image.id, change }];
}

function refuseField(attribute: string): never {
	return refuse(
		...assumedRefusals.imageFieldNotModifiable(attribute),
		"An AMI cannot be edited: its disks and machine settings are fixed. Launch it, change the instance and make a new AMI.",
	);
}

/** Attributes by name; those without a function can only be asked for, and are always empty. */
const views: Readonly<Record<string, (image: Image) => Output>> = {
	description: (image) => ({ Description: { Value: image.description } }),
	launchPermission: (image) => ({
		LaunchPermissions: image.launchPermissions,
	}),
	productCodes: (image) => ({
		ProductCodes: productCodeList(image.productCodes) ?? [],
	}),
	bootMode: (image) => ({ BootMode: present({ Value: image.bootMode }) }),
	tpmSupport: (image) => ({ TpmSupport: present({ Value: image.tpmSupport }) }),
	imdsSupport: (image) => ({
		ImdsSupport: present({ Value: image.imdsSupport }),
	}),
	sriovNetSupport: () => ({ SriovNetSupport: { Value: "simple" } }),
	lastLaunchedTime: (image) => ({
		LastLaunchedTime: present({ Value: isoTime(image.lastLaunchedAt) }),
	}),
	deregistrationProtection: (image) => ({
		DeregistrationProtection: { Value: image.protection },
	}),
	kernel: () => ({ KernelId: {} }),
	ramdisk: () => ({ RamdiskId: {} }),
	uefiData: () => ({ UefiData: {} }),
};

export const describeImageAttribute: Operation = {
	params: "ImageId! Attribute!",
	decide(request) {
		const { world, account, region, params } = request;
		const id = requiredText(params, "ImageId");
		const attribute = requiredText(params, "Attribute");
		checkIds("image", [id]);
		const image = imageIn(world, region, id);
		if (!image || !isVisible(world, request, image)) return imageNotFound([id]);
		if (image.owner !== account || attribute === "blockDeviceMapping")
			refuse(
				"AuthFailure",
				"Unauthorized attempt to access restricted resource",
				attribute === "blockDeviceMapping"
					? "AWS refuses this attribute to everybody; describe-images shows the mapping."
					: "Only the owner of an image may look at its attributes one by one.",
			);
		if (!Object.hasOwn(views, attribute))
			refuse(
				"InvalidParameterValue",
				`Value (${attribute}) for parameter attribute is invalid.`,
				`The attributes are ${Object.keys(views).join(", ")}.`,
			);
		return [];
	},
	answer({ world, region, params }) {
		const id = requiredText(params, "ImageId");
		const image = imageIn(world, region, id);
		const view = views[requiredText(params, "Attribute")];
		return { ImageId: id, ...(image && view ? view(image) : {}) };
	},
};

export const resetImageAttribute: Operation = {
	params: "ImageId! Attribute!",
	decide(request) {
		const { world, params } = request;
		const image = ownImage(world, request, requiredText(params, "ImageId"));
		const attribute = requiredText(params, "Attribute");
		if (attribute !== "launchPermission")
			refuse(
				...assumedRefusals.attributeNotResettable(attribute),
				"Only the launch permission can be reset.",
			);
		return image.launchPermissions.length === 0
			? []
			: [
					{
						type: "image-changed",
						imageId: image.id,
						change: { launchPermissions: [] },
					},
				];
	},
};
