// DescribeInstances and DescribeInstanceTypes: lists with filters and pages.
import { type InstanceType, instanceTypes } from "../data/instance-types.ts";
import { type FilterTable, filterOf, flagText } from "../request/filter.ts";
import type { Operation, Output, Reply } from "../request/operation.ts";
import { checkPage, pageOf, usualPage } from "../request/page.ts";
import { textsParam } from "../request/params.ts";
import { refuse } from "../request/refusal.ts";
import { isoTime, present } from "../request/shape.ts";
import { ownedIn, ownInstance, tagsOf } from "../world/read.ts";
import type { Instance } from "../world/resource.ts";
import { ownInstancesOrRefuse } from "./find.ts";
import { reservationView, stateView } from "./view.ts";

export const describeInstances: Operation = {
	params: "InstanceIds Filters MaxResults NextToken IncludeManagedResources",
	decide(request) {
		const { world, params } = request;
		const ids = textsParam(params, "InstanceIds");
		if (ids.length > 0 && params.MaxResults !== undefined)
			refuse(
				"InvalidParameterCombination",
				"The parameter instancesSet cannot be used with the parameter maxResults",
				"Ask for instances by id or page by page, not both.",
			);
		checkPage(params, usualPage);
		ownInstancesOrRefuse(world, request, ids);
		filterOf(params, instanceFilters, () => ({}));
		return [];
	},
	answer(reply) {
		const { items, token } = pageOf(reservations(reply), reply.params);
		return {
			Reservations: items.map((each) => reservationView(reply.world, each)),
			...token,
		};
	},
};

/** The wanted instances by launch, oldest launch first. */
function reservations(reply: Reply): readonly (readonly Instance[])[] {
	const { world, account, region, params } = reply;
	const ids = textsParam(params, "InstanceIds");
	const test = filterOf(params, instanceFilters, (instance) =>
		tagsOf(world, account, instance.id),
	);
	const place = { account, region };
	const wanted = ids.length
		? [...new Set(ids)].flatMap((id) => ownInstance(world, place, id) ?? [])
		: ownedIn(world.instances, place);
	return [
		...Map.groupBy(
			wanted.filter(test),
			(instance) => instance.reservationId,
		).values(),
	];
}

/** Filters that AWS knows about networks and the like, which no instance here has. */
const withoutNetwork = [
	"dns-name",
	"group-id",
	"group-name",
	"iam-instance-profile.arn",
	"instance-lifecycle",
	"instance.group-id",
	"instance.group-name",
	"ip-address",
	"kernel-id",
	"network-interface.subnet-id",
	"network-interface.vpc-id",
	"placement-group-name",
	"private-dns-name",
	"private-ip-address",
	"ramdisk-id",
	"spot-instance-request-id",
	"subnet-id",
	"vpc-id",
] as const;

/** The filters of DescribeInstances. */
export const instanceFilters: FilterTable<Instance> = {
	architecture: (instance) => [instance.architecture],
	"availability-zone": (instance) => [instance.zone],
	"block-device-mapping.delete-on-termination": (instance) =>
		instance.attachments.map((each) => flagText(each.deleteOnTermination)),
	"block-device-mapping.device-name": (instance) =>
		instance.attachments.map((each) => each.device),
	"block-device-mapping.volume-id": (instance) =>
		instance.attachments.map((each) => each.volumeId),
	"boot-mode": (instance) => [instance.bootMode],
	"image-id": (instance) => [instance.imageId],
	"instance-id": (instance) => [instance.id],
	"instance-state-code": (instance) => [String(stateView(instance.state).Code)],
	"instance-state-name": (instance) => [instance.state],
	"instance-type": (instance) => [instance.type],
	"key-name": (instance) => [instance.keyName],
	"launch-index": (instance) => [String(instance.launchIndex)],
	"launch-time": (instance) => [isoTime(instance.launchedAt)],
	"owner-id": (instance) => [instance.owner],
	"platform-details": (instance) => [instance.platformDetails],
	"product-code": (instance) => instance.productCodes.map(({ code }) => code),
	"reservation-id": (instance) => [instance.reservationId],
	"root-device-name": (instance) => [instance.rootDeviceName],
	"root-device-type": (instance) => [instance.rootDeviceType],
	"usage-operation": (instance) => [instance.usageOperation],
	"virtualization-type": (instance) => [instance.virtualization],
	hypervisor: () => ["xen"],
	tenancy: () => ["default"],
	"ebs-optimized": () => ["false"],
	"monitoring-state": () => ["disabled"],
	"product-code.type": ({ productCodes }) =>
		productCodes.map(({ type }) => type),
	platform: ({ platform }) => [platform],
	...Object.fromEntries(withoutNetwork.map((name) => [name, () => []])),
};

export const describeInstanceTypes: Operation = {
	params:
		"InstanceTypes Filters MaxResults NextToken IncludeUnsupportedInRegion",
	decide({ params }) {
		checkPage(params, { minimum: 5, maximum: 100 });
		filterOf(params, typeFilters);
		const unknown = textsParam(params, "InstanceTypes").filter(
			(name) => !instanceTypes.has(name),
		);
		if (unknown.length > 0)
			refuse(
				"InvalidInstanceType",
				`The following supplied instance types do not exist: [${unknown.join(", ")}]`,
				"These types are not among those of the simulated world.",
			);
		return [];
	},
	answer({ params }) {
		const names = textsParam(params, "InstanceTypes");
		const test = filterOf(params, typeFilters);
		const wanted = [...instanceTypes.values()].filter(
			(type) => (names.length === 0 || names.includes(type.name)) && test(type),
		);
		const { items, token } = pageOf(wanted, params);
		return { InstanceTypes: items.map(typeView), ...token };
	},
};

const typeFilters: FilterTable<InstanceType> = {
	"current-generation": (type) => [flagText(type.isCurrentGeneration)],
	hypervisor: (type) => [hypervisor(type)],
	"instance-storage-supported": (type) => [flagText(type.stores.length > 0)],
	"instance-type": (type) => [type.name],
	"network-info.ena-support": (type) => [enaSupport(type)],
	"processor-info.supported-architecture": (type) => type.architectures,
	"supported-boot-mode": (type) => type.bootModes,
	"supported-root-device-type": rootDeviceTypes,
	"supported-virtualization-type": (type) => type.virtualizations,
	"vcpu-info.default-vcpus": (type) => [String(type.vcpus)],
};

function hypervisor(type: InstanceType): string {
	return type.isNitro ? "nitro" : "xen";
}

function enaSupport(type: InstanceType): string {
	return type.isNitro ? "required" : "supported";
}

function rootDeviceTypes(type: InstanceType): readonly string[] {
	return type.canRootOnStore ? ["ebs", "instance-store"] : ["ebs"];
}

function typeView(type: InstanceType): Output {
	return present({
		InstanceType: type.name,
		CurrentGeneration: type.isCurrentGeneration,
		BareMetal: type.name.endsWith(".metal"),
		Hypervisor: hypervisor(type),
		ProcessorInfo: { SupportedArchitectures: type.architectures },
		VCpuInfo: { DefaultVCpus: type.vcpus },
		MemoryInfo: { SizeInMiB: type.memoryMiB },
		InstanceStorageSupported: type.stores.length > 0,
		InstanceStorageInfo:
			type.stores.length === 0
				? null
				: {
						TotalSizeInGB: type.stores.reduce((sum, size) => sum + size, 0),
						Disks: [{ SizeInGB: type.stores[0], Count: type.stores.length }],
					},
		NetworkInfo: { EnaSupport: enaSupport(type) },
		SupportedBootModes: type.bootModes,
		SupportedRootDeviceTypes: rootDeviceTypes(type),
		SupportedVirtualizationTypes: type.virtualizations,
	});
}
