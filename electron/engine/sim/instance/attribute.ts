// ModifyInstanceAttribute and DescribeInstanceAttribute: flags of disks, protection, type and user data.
import { assumedRefusals } from "../assumptions.ts";
import type { Operation, Output, Request } from "../request/operation.ts";
import {
	flagParam,
	requiredText,
	structureParam,
	structuresParam,
	textParam,
	valueParam,
} from "../request/params.ts";
import { refuse } from "../request/refusal.ts";
import { present, productCodeList } from "../request/shape.ts";
import type { Change, Event } from "../world/event.ts";
import { ownInstance } from "../world/read.ts";
import type { Attachment, Instance } from "../world/resource.ts";
import { instanceTypeOf } from "./compatibility.ts";
import { ownInstanceOrRefuse } from "./find.ts";
import { instanceView } from "./view.ts";

type ChangeOf = (request: Request, instance: Instance) => Change<Instance>;

/** What can be changed, by the parameter that says it. */
const changes: Readonly<Record<string, ChangeOf>> = {
	BlockDeviceMappings: (request, instance) => ({
		attachments: changedFlags(request, instance),
	}),
	DisableApiTermination: (request) => ({
		isTerminationProtected: wantedFlag(request, "DisableApiTermination"),
	}),
	DisableApiStop: (request) => ({
		isStopProtected: wantedFlag(request, "DisableApiStop"),
	}),
	InstanceType: (request, instance) => {
		checkStopped(instance, "instanceType");
		const type = wantedText(request, "InstanceType");
		return { type: instanceTypeOf(type).name };
	},
	UserData: (request, instance) => {
		checkStopped(instance, "userData");
		return { userData: wantedText(request, "UserData") };
	},
	EnaSupport: (request, instance) => {
		checkStopped(instance, "enaSupport");
		return { enaSupport: wantedFlag(request, "EnaSupport") };
	},
};

/** What AWS can change and this world does not have; saying so is better than a success without effect. */
const withoutEffect = [
	"SourceDestCheck",
	"Kernel",
	"Ramdisk",
	"InstanceInitiatedShutdownBehavior",
	"Groups",
	"EbsOptimized",
	"SriovNetSupport",
] as const;

export const modifyInstanceAttribute: Operation = {
	params: `InstanceId! Attribute Value ${[...Object.keys(changes), ...withoutEffect].join(" ")}`,
	decide(request) {
		const { world, params } = request;
		const id = requiredText(params, "InstanceId");
		const instance = ownInstanceOrRefuse(world, request, id);
		const change = changes[changedParameter(request)]?.(request, instance);
		return change
			? [{ type: "instance-changed", instanceId: id, change }]
			: ([] satisfies Event[]);
	},
};

function changedParameter({ params }: Request): string {
	const absent = withoutEffect.find(
		(key) => params[key] !== undefined || params.Attribute === lowerFirst(key),
	);
	if (absent)
		refuse(
			"UnsupportedOperation",
			`The attribute ${lowerFirst(absent)} is not supported here.`,
			"This simulated world has no such attribute, so nothing would change.",
		);
	const given = Object.keys(changes).filter((key) => params[key] !== undefined);
	const named = textParam(params, "Attribute");
	const parameter = named
		? Object.keys(changes).find((key) => lowerFirst(key) === named)
		: given[0];
	if (named && !parameter)
		refuse(
			"InvalidParameterValue",
			`Value (${named}) for parameter attribute is invalid. Unknown attribute.`,
			`The attributes that can be changed here are ${Object.keys(changes).map(lowerFirst).join(", ")}.`,
		);
	if (given.length > 1)
		refuse(
			...assumedRefusals.severalAttributes(),
			"One command changes one attribute of an instance.",
		);
	return (
		parameter ??
		refuse(...assumedRefusals.noAttribute(), "Say which attribute to change.")
	);
}

function lowerFirst(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}

function wantedText({ params }: Request, key: string): string {
	return String(valueParam(params, key) ?? params.Value ?? "");
}

function wantedFlag(request: Request, key: string): boolean {
	return wantedText(request, key) === "true";
}

function checkStopped(instance: Instance, attribute: string): void {
	if (instance.state !== "stopped")
		refuse(
			"IncorrectInstanceState",
			`The instance '${instance.id}' is not in the 'stopped' state.`,
			`The ${attribute} can be changed only while the instance is stopped.`,
		);
}

/** The flag that decides about a disk's end can be flipped while the instance runs. */
function changedFlags(
	{ params }: Request,
	instance: Instance,
): readonly Attachment[] {
	return structuresParam(params, "BlockDeviceMappings").reduce(
		(attachments: readonly Attachment[], entry) => {
			const device = requiredText(entry, "DeviceName");
			const ebs = structureParam(entry, "Ebs") ?? {};
			const flag = flagParam(ebs, "DeleteOnTermination");
			if (!attachments.some((each) => each.device === device))
				refuse(
					"InvalidInstanceAttributeValue",
					`No device is currently mapped at ${device}`,
					"The instance has no volume attached under that device name.",
				);
			return attachments.map((each) =>
				each.device === device && flag !== undefined
					? { ...each, deleteOnTermination: flag }
					: each,
			);
		},
		instance.attachments,
	);
}

const views: Readonly<
	Record<string, (instance: Instance, view: Output) => Output>
> = {
	instanceType: ({ type }) => ({ InstanceType: { Value: type } }),
	userData: ({ userData }) => ({ UserData: present({ Value: userData }) }),
	disableApiTermination: ({ isTerminationProtected }) => ({
		DisableApiTermination: { Value: isTerminationProtected },
	}),
	disableApiStop: ({ isStopProtected }) => ({
		DisableApiStop: { Value: isStopProtected },
	}),
	rootDeviceName: ({ rootDeviceName }) => ({
		RootDeviceName: { Value: rootDeviceName },
	}),
	enaSupport: ({ enaSupport }) => ({ EnaSupport: { Value: enaSupport } }),
	productCodes: ({ productCodes }) => ({
		ProductCodes: productCodeList(productCodes) ?? [],
	}),
	blockDeviceMapping: (_, view) => ({
		BlockDeviceMappings: view.BlockDeviceMappings,
	}),
};

export const describeInstanceAttribute: Operation = {
	params: "InstanceId! Attribute!",
	decide({ world, params, ...place }) {
		ownInstanceOrRefuse(world, place, requiredText(params, "InstanceId"));
		const attribute = requiredText(params, "Attribute");
		if (!Object.hasOwn(views, attribute))
			refuse(
				"InvalidParameterValue",
				`Value (${attribute}) for parameter attribute is invalid. Unknown attribute.`,
				`The attributes are ${Object.keys(views).join(", ")}.`,
			);
		return [];
	},
	answer({ world, params, ...place }) {
		const id = requiredText(params, "InstanceId");
		const instance = ownInstance(world, place, id);
		const view = views[requiredText(params, "Attribute")];
		return {
			InstanceId: id,
			...(instance && view
				? view(instance, instanceView(world, instance))
				: {}),
		};
	},
};
