// The learner's bill as a figure: GiB by Region, and dollars a month by what they are for.
import type { LabBill } from "../../contract/lab.ts";
import { monthlyCost, type SnapshotBill } from "../account/bill.ts";
import { pricesAsOf } from "../data/prices.ts";
import { ownAccount } from "../shell-account.ts";
import type { World } from "../world/model.ts";
import { lookUp, tableValues } from "../world/table.ts";

/** `snapshots` is the learner's own snapshot bill in the same world. */
export function labBill(world: World, snapshots: SnapshotBill): LabBill {
	const regions = new Map<string, { snapshotGiB: number; volumeGiB: number }>();
	const at = (region: string) => {
		const sums = regions.get(region) ?? { snapshotGiB: 0, volumeGiB: 0 };
		regions.set(region, sums);
		return sums;
	};
	for (const [id, gib] of Object.entries(snapshots.snapshots)) {
		const region = lookUp(world.snapshots, id)?.region;
		if (region) at(region).snapshotGiB += gib;
	}
	for (const { owner, region, sizeGiB } of tableValues(world.volumes))
		if (owner === ownAccount) at(region).volumeGiB += sizeGiB;
	const sums = [...regions]
		.map(([region, sum]) => ({ region, ...sum }))
		.sort((left, right) => (left.region < right.region ? -1 : 1));
	return {
		snapshotGiB: snapshots.totalGiB,
		volumeGiB: sums.reduce((total, { volumeGiB }) => total + volumeGiB, 0),
		regions: sums,
		monthly: { ...monthlyCost(world, ownAccount) },
		pricesAsOf,
	};
}
