// An instance and its reservation as AWS shows them.
import type { Output } from "../request/operation.ts";
import {
	isoTime,
	present,
	productCodeList,
	tagList,
} from "../request/shape.ts";
import type { World } from "../world/model.ts";
import { tagsOf } from "../world/read.ts";
import type { Instance, InstanceState } from "../world/resource.ts";

const stateCodes: Readonly<Record<InstanceState, number>> = {
	pending: 0,
	running: 16,
	"shutting-down": 32,
	terminated: 48,
	stopping: 64,
	stopped: 80,
};

/** The state with AWS's code for it. */
export function stateView(state: InstanceState): Output {
	return { Code: stateCodes[state], Name: state };
}

/** The instances of one launch with what they have in common. */
export function reservationView(
	world: World,
	instances: readonly Instance[],
): Output {
	const [first] = instances;
	return {
		ReservationId: first?.reservationId,
		OwnerId: first?.owner,
		Groups: [],
		Instances: instances.map((instance) => instanceView(world, instance)),
	};
}

/** The instance in the shape of DescribeInstances. */
export function instanceView(world: World, instance: Instance): Output {
	return present({
		AmiLaunchIndex: instance.launchIndex,
		ImageId: instance.imageId,
		InstanceId: instance.id,
		InstanceType: instance.type,
		KeyName: instance.keyName,
		LaunchTime: isoTime(instance.launchedAt),
		Placement: { AvailabilityZone: instance.zone, Tenancy: "default" },
		Platform: instance.platform,
		PlatformDetails: instance.platformDetails,
		UsageOperation: instance.usageOperation,
		ProductCodes: productCodeList(instance.productCodes),
		State: stateView(instance.state),
		StateTransitionReason:
			instance.goneAt === null && instance.state !== "shutting-down"
				? ""
				: "User initiated",
		Architecture: instance.architecture,
		BlockDeviceMappings: instance.attachments.map((attachment) => ({
			DeviceName: attachment.device,
			Ebs: {
				AttachTime: isoTime(attachment.attachedAt),
				DeleteOnTermination: attachment.deleteOnTermination,
				Status: instance.state === "pending" ? "attaching" : "attached",
				VolumeId: attachment.volumeId,
			},
		})),
		BootMode: instance.bootMode,
		EbsOptimized: false,
		EnaSupport: instance.enaSupport,
		Hypervisor: "xen",
		RootDeviceName: instance.rootDeviceName,
		RootDeviceType: instance.rootDeviceType,
		SecurityGroups: [],
		TpmSupport: instance.tpmSupport,
		Tags: tagList(tagsOf(world, instance.owner, instance.id)),
		VirtualizationType: instance.virtualization,
	});
}
