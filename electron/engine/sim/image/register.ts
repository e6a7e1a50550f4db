// RegisterImage: an image made of snapshots that exist already, with everything about the machine said by hand.
import { joinedCodes } from "../account/product-code.ts";
import { assumedRefusals } from "../assumptions.ts";
import type { Operation, Request } from "../request/operation.ts";
import {
	choiceParam,
	flagParam,
	type Params,
	requiredText,
	textParam,
} from "../request/params.ts";
import { refuse } from "../request/refusal.ts";
import { tagSpecifications } from "../request/tag-spec.ts";
import { mappingEntries } from "../volume/mapping.ts";
import type { World } from "../world/model.ts";
import { type Place, snapshotIn } from "../world/read.ts";
import type { Device, Image, Machine } from "../world/resource.ts";
import { newImage } from "./blank.ts";
import { imageAdded, imageDevice, snapshotsBehind } from "./mapping.ts";
import { checkName } from "./name.ts";
import { checkImageQuota } from "./quota.ts";

export const registerImage: Operation = {
	params:
		"Name! Description Architecture VirtualizationType RootDeviceName BlockDeviceMappings EnaSupport SriovNetSupport BootMode TpmSupport ImdsSupport UefiData ImageLocation KernelId RamdiskId BillingProducts TagSpecifications",
	decide(request) {
		const { world, params } = request;
		checkName(world, request, requiredText(params, "Name"));
		const tags = tagSpecifications(world, params, ["image"]);
		checkImageQuota(world, request);
		const image = registered(request);
		return imageAdded(image, [], tags);
	},
	answer: ({ created }) => ({ ImageId: created[0] }),
};

function registered(request: Request): Image {
	const { world, account, region, params, mint } = request;
	const place = { account, region };
	const isStored = textParam(params, "ImageLocation") !== undefined;
	const rootDeviceName = textParam(params, "RootDeviceName") ?? "/dev/sda1";
	const devices = devicesOf(world, place, params);
	if (!isStored) checkRoot(world, place, rootDeviceName, devices);
	return {
		...newImage(mint("ami"), request, world.now),
		...machineFrom(params),
		state: "available",
		name: requiredText(params, "Name"),
		description: textParam(params, "Description") ?? "",
		rootDeviceType: isStored ? "instance-store" : "ebs",
		rootDeviceName,
		devices,
		productCodes: joinedCodes(snapshotsBehind(world, { devices, region })),
	};
}

function devicesOf(
	world: World,
	place: Place,
	params: Params,
): readonly Device[] {
	return mappingEntries(params).flatMap((entry): Device[] => {
		if (entry.kind === "none") return [];
		return entry.kind === "store"
			? [entry]
			: [imageDevice(world, place, entry.device, entry.ebs)];
	});
}

function checkRoot(
	world: World,
	place: Place,
	rootDeviceName: string,
	devices: readonly Device[],
): void {
	const root = devices.find(({ device }) => device === rootDeviceName);
	const snapshot =
		root?.kind === "ebs"
			? snapshotIn(world, place.region, root.snapshotId ?? "")
			: undefined;
	if (snapshot?.owner !== place.account)
		refuse(
			...assumedRefusals.noRootSnapshot(rootDeviceName),
			"An EBS-backed image boots from a snapshot that you own, mapped to the root device name.",
		);
}

/** The defaults, i386 and paravirtual, are those of the API reference: old, and a common surprise. */
function machineFrom(
	params: Params,
): Omit<Machine, "rootDeviceName" | "rootDeviceType"> {
	const bootMode = choiceParam(params, "BootMode", bootModes) ?? null;
	const tpmSupport =
		choiceParam(params, "TpmSupport", ["v2.0"] as const) ?? null;
	if (tpmSupport && bootMode !== "uefi")
		refuse(
			...assumedRefusals.tpmWithoutUefi(),
			"NitroTPM works with UEFI, and the boot mode can be set only when an image is registered.",
		);
	return {
		architecture: choiceParam(params, "Architecture", architectures) ?? "i386",
		virtualization:
			choiceParam(params, "VirtualizationType", virtualizations) ??
			"paravirtual",
		enaSupport: flagParam(params, "EnaSupport") ?? false,
		bootMode,
		tpmSupport,
		imdsSupport: choiceParam(params, "ImdsSupport", ["v2.0"] as const) ?? null,
		platform: null,
		platformDetails: "Linux/UNIX",
		usageOperation: "RunInstances",
	};
}

const bootModes = ["legacy-bios", "uefi", "uefi-preferred"] as const;
const virtualizations = ["hvm", "paravirtual"] as const;
const architectures = [
	"i386",
	"x86_64",
	"arm64",
	"x86_64_mac",
	"arm64_mac",
] as const;
