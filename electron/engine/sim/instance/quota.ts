// How many virtual CPUs an account may run at once in a Region.
import { refuse } from "../request/refusal.ts";
import { tallyKey } from "../world/indexes.ts";
import type { World } from "../world/model.ts";
import type { Place } from "../world/read.ts";
import { lookUp } from "../world/table.ts";

/** How many more virtual CPUs the account may start. */
export function freeVcpus(world: World, { account, region }: Place): number {
	const used = lookUp(world.tallies, tallyKey.vcpus(account, region)) ?? 0;
	return world.quotas.vcpus - used;
}

/** Refuses to start more virtual CPUs than the account may run. */
export function checkVcpuQuota(
	world: World,
	place: Place,
	vcpus: number,
): void {
	if (vcpus > freeVcpus(world, place))
		refuse(
			"VcpuLimitExceeded",
			`You have requested more vCPU capacity than your current vCPU limit of ${world.quotas.vcpus} allows for the instance bucket that the specified instance type belongs to. Please visit http://aws.amazon.com/contact-us/ec2-request to request an adjustment to this limit.`,
			"An account may run a limited number of virtual CPUs at once in a Region; stop or terminate some instances.",
		);
}
