// DescribeInstanceStatus: the checks that a running instance passes; what scripts wait for.
import { filterOf } from "../request/filter.ts";
import type { Operation, Output } from "../request/operation.ts";
import { checkPage, pageOf, usualPage } from "../request/page.ts";
import { flagParam, textsParam } from "../request/params.ts";
import { ownedIn, tagsOf } from "../world/read.ts";
import type { Instance } from "../world/resource.ts";
import { instanceFilters } from "./describe.ts";
import { ownInstancesOrRefuse } from "./find.ts";
import { stateView } from "./view.ts";

/** Running instances only, unless all are asked for. */
export const describeInstanceStatus: Operation = {
	params:
		"InstanceIds Filters IncludeAllInstances IncludeManagedResources MaxResults NextToken",
	decide(request) {
		const { world, params } = request;
		checkPage(params, usualPage);
		ownInstancesOrRefuse(world, request, textsParam(params, "InstanceIds"));
		filterOf(params, instanceFilters);
		return [];
	},
	answer({ world, account, region, params }) {
		const ids = textsParam(params, "InstanceIds");
		const isAll = flagParam(params, "IncludeAllInstances") === true;
		const test = filterOf(params, instanceFilters, (instance) =>
			tagsOf(world, account, instance.id),
		);
		const own = ownedIn(world.instances, { account, region });
		const wanted = own.filter(
			(instance) =>
				(isAll || instance.state === "running") &&
				(ids.length === 0 || ids.includes(instance.id)) &&
				test(instance),
		);
		const { items, token } = pageOf(wanted, params);
		return { InstanceStatuses: items.map(statusView), ...token };
	},
};

function statusView({ id, zone, state }: Instance): Output {
	const isRunning = state === "running";
	const summary = {
		Status: isRunning ? "ok" : "not-applicable",
		Details: isRunning ? [{ Name: "reachability", Status: "passed" }] : [],
	};
	return {
		AvailabilityZone: zone,
		InstanceId: id,
		InstanceState: stateView(state),
		InstanceStatus: summary,
		SystemStatus: summary,
	};
}
