// DescribeRegions and DescribeAvailabilityZones: static tables, as far as the caller's partition goes.
import { type Region, regions, type Zone } from "../data/regions.ts";
import { type FilterTable, filterOf } from "../request/filter.ts";
import type { Operation, Request } from "../request/operation.ts";
import { textsParam } from "../request/params.ts";
import { refuse } from "../request/refusal.ts";

type Asked = Pick<Request, "region" | "params">;

export const describeRegions: Operation = {
	params: "RegionNames AllRegions Filters",
	decide(request) {
		filterOf(request.params, regionFilters);
		const known = reachable(request).map(({ name }) => name);
		for (const name of textsParam(request.params, "RegionNames"))
			if (!known.includes(name))
				refuse(
					"InvalidParameterValue",
					`Invalid region names: '${name}'`,
					"There is no Region of that name in this partition.",
				);
		return [];
	},
	answer(reply) {
		const names = textsParam(reply.params, "RegionNames");
		const test = filterOf(reply.params, regionFilters);
		return {
			Regions: reachable(reply)
				.filter(
					(region) =>
						(names.length === 0 || names.includes(region.name)) && test(region),
				)
				.map((region) => ({
					Endpoint: endpoint(region),
					RegionName: region.name,
					OptInStatus: "opt-in-not-required",
				})),
		};
	},
};

function reachable({ region }: Asked): readonly Region[] {
	const partition = regions.get(region)?.partition;
	return [...regions.values()].filter((each) => each.partition === partition);
}

function endpoint({ name, partition }: Region): string {
	return `ec2.${name}.amazonaws.com${partition === "aws-cn" ? ".cn" : ""}`;
}

const regionFilters: FilterTable<Region> = {
	endpoint: (region) => [endpoint(region)],
	"opt-in-status": () => ["opt-in-not-required"],
	"region-name": ({ name }) => [name],
};

export const describeAvailabilityZones: Operation = {
	params: "ZoneNames ZoneIds AllAvailabilityZones Filters",
	decide({ region, params }) {
		filterOf(params, zoneFilters);
		const zones = zonesOf(region);
		for (const name of textsParam(params, "ZoneNames"))
			if (!zones.some((zone) => zone.name === name))
				refuse(
					"InvalidParameterValue",
					`Invalid availability zones: [${name}]`,
					"There is no zone of that name in this Region.",
				);
		return [];
	},
	answer({ region, params }) {
		const names = textsParam(params, "ZoneNames");
		const ids = textsParam(params, "ZoneIds");
		const test = filterOf(params, zoneFilters);
		return {
			AvailabilityZones: zonesOf(region)
				.filter(
					(zone) =>
						(names.length === 0 || names.includes(zone.name)) &&
						(ids.length === 0 || ids.includes(zone.id)) &&
						test(zone),
				)
				.map((zone) => ({
					State: "available",
					OptInStatus: "opt-in-not-required",
					Messages: [],
					RegionName: region,
					ZoneName: zone.name,
					ZoneId: zone.id,
					GroupName: region,
					NetworkBorderGroup: region,
					ZoneType: "availability-zone",
				})),
		};
	},
};

function zonesOf(region: string): readonly Zone[] {
	return regions.get(region)?.zones ?? [];
}

const zoneFilters: FilterTable<Zone> = {
	"region-name": ({ name }) => [name.slice(0, -1)],
	state: () => ["available"],
	"zone-id": ({ id }) => [id],
	"zone-name": ({ name }) => [name],
	"zone-type": () => ["availability-zone"],
};
