// RunInstances: from an image, a type and a mapping to instances with their own volumes.

import { joinedCodes } from "../account/product-code.ts";
import {
	defaultInstanceType,
	type InstanceType,
} from "../data/instance-types.ts";
import { regions } from "../data/regions.ts";
import type { Operation, Request } from "../request/operation.ts";
import {
	flagParam,
	missing,
	type Params,
	structureParam,
	textParam,
	wholeParam,
} from "../request/params.ts";
import { refuse } from "../request/refusal.ts";
import { tagEvents, tagSpecifications } from "../request/tag-spec.ts";
import { volumeFrom } from "../volume/birth.ts";
import { mappingEntries } from "../volume/mapping.ts";
import type { Event } from "../world/event.ts";
import { machineOf } from "../world/machine.ts";
import { ownInstance, snapshotIn } from "../world/read.ts";
import type {
	Attachment,
	EbsDevice,
	Image,
	Instance,
	StoreDevice,
	Volume,
} from "../world/resource.ts";
import { lookUp } from "../world/table.ts";
import { checkCompatible, instanceTypeOf } from "./compatibility.ts";
import { launchDevices } from "./launch-mapping.ts";
import { imageToLaunch } from "./launchable.ts";
import { checkVcpuQuota, freeVcpus } from "./quota.ts";
import { reservationView } from "./view.ts";

export const runInstances: Operation = {
	params:
		"ImageId InstanceType MinCount! MaxCount! BlockDeviceMappings Placement TagSpecifications ClientToken KeyName UserData DisableApiTermination DisableApiStop InstanceInitiatedShutdownBehavior SecurityGroupIds SecurityGroups SubnetId NetworkInterfaces MetadataOptions Monitoring EbsOptimized IamInstanceProfile CreditSpecification CpuOptions HibernationOptions LaunchTemplate AdditionalInfo PrivateIpAddress Ipv6Addresses Ipv6AddressCount KernelId RamdiskId InstanceMarketOptions CapacityReservationSpecification ElasticGpuSpecification ElasticInferenceAccelerators LicenseSpecifications EnclaveOptions PrivateDnsNameOptions MaintenanceOptions EnablePrimaryIpv6 NetworkPerformanceOptions Operator SecondaryInterfaces",
	isIdempotent: true,
	decide(request) {
		const launch = launchOf(request);
		const count = instanceCount(request, launch.type);
		const reservationId = request.mint("r").id;
		return [
			...Array.from({ length: count }).flatMap((_, index) =>
				launchEvents(request, launch, reservationId, index),
			),
			...launchedEvent(request, launch.image),
		];
	},
	answer({ world, account, region, created }) {
		const place = { account, region };
		const instances = created.flatMap(
			(id) => ownInstance(world, place, id) ?? [],
		);
		return instances.length > 0 ? reservationView(world, instances) : {};
	},
};

interface Launch {
	readonly image: Image;
	readonly type: InstanceType;
	readonly zone: string;
	readonly disks: readonly EbsDevice[];
	readonly stores: readonly StoreDevice[];
	readonly tags: ReturnType<typeof tagSpecifications>;
}

function launchOf(request: Request): Launch {
	const { world, params } = request;
	checkNoTemplate(params);
	const imageId = textParam(params, "ImageId") ?? missing("ImageId");
	const image = imageToLaunch(world, request, imageId);
	const type = instanceTypeOf(
		textParam(params, "InstanceType") ?? defaultInstanceType,
	);
	checkCompatible(image, type);
	const devices = launchDevices(
		{ world, place: request, image },
		mappingEntries(params),
	);
	return {
		image,
		type,
		zone: zoneOf(request),
		disks: devices.filter((device) => device.kind === "ebs"),
		stores: storesOn(
			type,
			devices.filter((device) => device.kind === "store"),
		),
		tags: tagSpecifications(world, params, [
			"instance",
			"volume",
			"network-interface",
		]),
	};
}

/** A mapped instance store that the type does not have is left out without a word, as EC2 does. */
function storesOn(
	type: InstanceType,
	stores: readonly StoreDevice[],
): readonly StoreDevice[] {
	return stores.filter(
		({ virtualName }) =>
			Number(virtualName.replace("ephemeral", "")) < type.stores.length,
	);
}

function checkNoTemplate(params: Params): void {
	if (params.LaunchTemplate !== undefined)
		refuse(
			"UnsupportedOperation",
			"Launch templates are not supported here.",
			"This simulated world has no launch templates; give the parameters themselves.",
		);
}

function zoneOf({ region, params }: Request): string {
	const zones = regions.get(region)?.zones ?? [];
	const placement = structureParam(params, "Placement") ?? {};
	const wanted = textParam(placement, "AvailabilityZone") ?? zones[0]?.name;
	const zone = zones.find(({ name }) => name === wanted);
	return (
		zone?.name ??
		refuse(
			"InvalidParameterValue",
			`Invalid availability zone: [${wanted}]`,
			`An instance runs in one zone of its Region: ${zones.map(({ name }) => name).join(", ")}.`,
		)
	);
}

/** As many instances as the quota allows up to MaxCount, if that is at least MinCount. */
function instanceCount(request: Request, type: InstanceType): number {
	const { world, params } = request;
	const least = wholeParam(params, "MinCount") ?? 1;
	const most = wholeParam(params, "MaxCount") ?? 1;
	if (least < 1 || most < least)
		refuse(
			"InvalidParameterValue",
			`Value (${least < 1 ? least : most}) for parameter ${least < 1 ? "minCount" : "maxCount"} is invalid. Expecting a positive integer${least < 1 ? "" : " not below minCount"}.`,
			"At least one instance, and the minimum not above the maximum.",
		);
	checkVcpuQuota(world, request, least * type.vcpus);
	const room = Math.floor(freeVcpus(world, request) / type.vcpus);
	return Math.min(most, room);
}

function launchEvents(
	request: Request,
	launch: Launch,
	reservationId: string,
	launchIndex: number,
): readonly Event[] {
	const { account, mint } = request;
	const minted = mint("i");
	const volumes = launch.disks.map((disk) =>
		bornVolume(request, launch, disk, minted.id),
	);
	const instance = bornInstance(request, launch, {
		...minted,
		reservationId,
		launchIndex,
		attachments: launch.disks.map((disk, index) =>
			attachmentOf(disk, volumes[index]?.id ?? "", request.world.now),
		),
		productCodes: joinedCodes([launch.image, ...volumes]),
	});
	return [
		{ type: "instance-launched", instance },
		...tagEvents(launch.tags.get("instance"), account, instance.id),
		...volumes.flatMap((volume): Event[] => [
			{ type: "volume-added", volume },
			...tagEvents(launch.tags.get("volume"), account, volume.id),
		]),
	];
}

/** The volumes of a launch are born attached. */
function bornVolume(
	request: Request,
	launch: Launch,
	disk: EbsDevice,
	attachedTo: string,
): Volume {
	const { world, region, mint } = request;
	const snapshot = snapshotIn(world, region, disk.snapshotId ?? "");
	const volume = volumeFrom(disk, {
		minted: mint("vol"),
		place: request,
		zone: launch.zone,
		now: world.now,
		snapshot,
	});
	return {
		...volume,
		state: "in-use",
		attachedTo,
		productCodes: joinedCodes([launch.image, volume]),
	};
}

function attachmentOf(
	disk: EbsDevice,
	volumeId: string,
	now: number,
): Attachment {
	return {
		device: disk.device,
		volumeId,
		deleteOnTermination: disk.deleteOnTermination,
		attachedAt: now,
	};
}

function bornInstance(
	{ world, account, region, params }: Request,
	{ image, type, zone, stores }: Launch,
	own: Pick<
		Instance,
		| "id"
		| "order"
		| "reservationId"
		| "launchIndex"
		| "attachments"
		| "productCodes"
	>,
): Instance {
	return {
		...own,
		...machineOf(image),
		region,
		zone,
		owner: account,
		imageId: image.id,
		type: type.name,
		state: "pending",
		launchedAt: world.now,
		goneAt: null,
		stores,
		isTerminationProtected: flagParam(params, "DisableApiTermination") === true,
		isStopProtected: flagParam(params, "DisableApiStop") === true,
		keyName: textParam(params, "KeyName") ?? null,
		userData: textParam(params, "UserData") ?? null,
		reboots: 0,
	};
}

/** AWS keeps the time of the last launch for images that accounts own, not for bundled ones. */
function launchedEvent({ world }: Request, image: Image): readonly Event[] {
	const isKept = lookUp(world.images, image.id) !== undefined;
	return isKept && image.lastLaunchedAt !== world.now
		? [
				{
					type: "image-changed",
					imageId: image.id,
					change: { lastLaunchedAt: world.now },
				},
			]
		: [];
}
