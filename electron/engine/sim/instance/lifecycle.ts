// Stopping, starting, rebooting and terminating: all of the named instances or, on any refusal, none.

import type {
	Operation,
	Output,
	Reply,
	Request,
} from "../request/operation.ts";
import { flagParam, textsParam } from "../request/params.ts";
import { refuse } from "../request/refusal.ts";
import type { Event } from "../world/event.ts";
import { ownInstance } from "../world/read.ts";
import type { Instance, InstanceState } from "../world/resource.ts";
import { checkCompatible, instanceTypeOf } from "./compatibility.ts";
import { ownInstancesOrRefuse } from "./find.ts";
import { flush } from "./flush.ts";
import { checkVcpuQuota } from "./quota.ts";
import { hasRoot } from "./root.ts";
import { stateEvent } from "./state.ts";
import { stateView } from "./view.ts";

export const stopInstances: Operation = {
	params: "InstanceIds! Force Hibernate SkipOsShutdown",
	decide: (request) => {
		const instances = instancesOf(request);
		for (const instance of instances) checkStoppable(instance);
		// Force pulls the plug: what was only in memory is lost.
		const isClean = flagParam(request.params, "Force") !== true;
		return instances
			.filter(({ state }) => state === "running")
			.flatMap((instance) => [
				...flush(request.world, instance, isClean),
				stateEvent(instance, "stopping", null),
			]);
	},
	answer: (reply) => ({ StoppingInstances: stateChanges(reply) }),
};

export const startInstances: Operation = {
	params: "InstanceIds! AdditionalInfo",
	decide: (request) => {
		const stopped = instancesOf(request).filter((instance) =>
			isStartable(instance),
		);
		for (const instance of stopped)
			checkCompatible(instance, instanceTypeOf(instance.type));
		checkVcpuQuota(
			request.world,
			request,
			stopped.reduce((sum, { type }) => sum + instanceTypeOf(type).vcpus, 0),
		);
		return stopped.flatMap((instance): Event[] => [
			{
				type: "instance-changed",
				instanceId: instance.id,
				change: { launchedAt: request.world.now },
			},
			stateEvent(instance, "pending", null),
		]);
	},
	answer: (reply) => ({ StartingInstances: stateChanges(reply) }),
};

export const rebootInstances: Operation = {
	params: "InstanceIds!",
	decide: (request) =>
		instancesOf(request).flatMap((instance): Event[] => {
			if (instance.state !== "running")
				refuseState(
					instance,
					"rebooted",
					"Only a running instance can be rebooted.",
				);
			return [
				...flush(request.world, instance, true),
				{ type: "instance-rebooted", instanceId: instance.id },
			];
		}),
};

export const terminateInstances: Operation = {
	params: "InstanceIds Force SkipOsShutdown",
	decide: (request) => {
		const instances = instancesOf(request);
		for (const instance of instances) checkTerminable(instance);
		return instances
			.filter(
				({ state }) => state !== "terminated" && state !== "shutting-down",
			)
			.flatMap((instance) => [
				...flush(request.world, instance, true),
				stateEvent(instance, "shutting-down", null),
			]);
	},
	answer: (reply) => ({ TerminatingInstances: stateChanges(reply) }),
};

function instancesOf({
	world,
	params,
	...place
}: Request): readonly Instance[] {
	const ids = textsParam(params, "InstanceIds");
	if (ids.length === 0)
		refuse(
			"InvalidParameterCombination",
			"No instances specified",
			"Name at least one instance by its id.",
		);
	return ownInstancesOrRefuse(world, place, ids);
}

/** Each instance with its state before and after; an instance that was there already shows the same twice. */
function stateChanges({ world, params, events, ...place }: Reply): Output[] {
	const before = new Map<string, InstanceState>();
	for (const event of events)
		if (event.type === "instance-state-changed")
			before.set(event.instanceId, event.from);
	return [...new Set(textsParam(params, "InstanceIds"))].flatMap((id) => {
		const instance = ownInstance(world, place, id);
		if (!instance) return [];
		return [
			{
				InstanceId: id,
				CurrentState: stateView(instance.state),
				PreviousState: stateView(before.get(id) ?? instance.state),
			},
		];
	});
}

function checkStoppable(instance: Instance): void {
	const { id, state } = instance;
	if (instance.rootDeviceType === "instance-store")
		refuse(
			"UnsupportedOperation",
			`The instance '${id}' does not have an 'ebs' root device type and cannot be stopped`,
			"An instance whose root is an instance store has nothing to come back from: it runs until it is terminated.",
		);
	if (instance.isStopProtected && state === "running")
		refuse(
			"OperationNotPermitted",
			`The instance '${id}' may not be stopped. Modify its 'disableApiStop' instance attribute and try again.`,
			"Stop protection is on for this instance.",
		);
	if (state !== "running" && state !== "stopping" && state !== "stopped")
		refuseState(instance, "stopped", "Only a running instance can be stopped.");
}

/** Whether a start has something to do. A running or starting instance is left alone. */
function isStartable(instance: Instance): boolean {
	const { id, state } = instance;
	if (state === "running" || state === "pending") return false;
	if (state !== "stopped")
		refuseState(
			instance,
			"started",
			"Only a stopped instance can be started; a terminated one is gone for good.",
		);
	if (!hasRoot(instance))
		refuse(
			"InvalidParameterValue",
			`Invalid value '${id}' for instanceId. Instance does not have a volume attached at root (${instance.rootDeviceName})`,
			"Without its root volume the instance has nothing to boot from.",
		);
	return true;
}

function checkTerminable(instance: Instance): void {
	if (!instance.isTerminationProtected || instance.state === "terminated")
		return;
	refuse(
		"OperationNotPermitted",
		`The instance '${instance.id}' may not be terminated. Modify its 'disableApiTermination' instance attribute and try again.`,
		"Termination protection is on for this instance.",
	);
}

function refuseState({ id }: Instance, done: string, why: string): never {
	return refuse(
		"IncorrectInstanceState",
		`The instance '${id}' is not in a state from which it can be ${done}`,
		why,
	);
}
