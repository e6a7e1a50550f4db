// What an account pays for: snapshots by the blocks that no earlier snapshot holds, volumes by size, instances by running time.

import { instanceTypes } from "../data/instance-types.ts";
import {
	hoursPerMonth,
	snapshotGiBMonth,
	vcpuHour,
	volumeGiBMonth,
} from "../data/prices.ts";
import { products } from "../data/published.ts";
import { writtenGiB } from "../world/content.ts";
import type { World } from "../world/model.ts";
import type { Extent, Snapshot } from "../world/resource.ts";
import { tableValues } from "../world/table.ts";

/** GiB that each snapshot of an account adds, in all Regions. */
export interface SnapshotBill {
	readonly totalGiB: number;
	readonly snapshots: Readonly<Record<string, number>>;
}

/** Dollars a month if nothing changes. */
export interface MonthlyCost {
	readonly snapshots: number;
	readonly volumes: number;
	readonly compute: number;
	/** The sellers' fees for Marketplace products, on top of compute. */
	readonly marketplace: number;
}

/**
 * The GiB of each snapshot that no older snapshot of the account in the same Region and under the
 * same key holds already. Deleting one hands its shared blocks on to the next, so that only its own
 * are saved. An archived snapshot is stored in full. Source: EBS User Guide, "How snapshots work".
 */
export function snapshotBill(world: World, account: string): SnapshotBill {
	const held = new Map<string, readonly Extent[]>();
	const snapshots: Record<string, number> = {};
	let totalGiB = 0;
	for (const snapshot of ownSnapshots(world, account)) {
		const added =
			snapshot.tier === "archive"
				? writtenGiB(snapshot.extents)
				: addedGiB(held, snapshot);
		snapshots[snapshot.id] = added;
		totalGiB += added;
	}
	return { totalGiB, snapshots };
}

/** What the account would pay for a month of the world as it is; compare figures, do not trust them. */
export function monthlyCost(world: World, account: string): MonthlyCost {
	const bill = snapshotBill(world, account);
	const running = tableValues(world.instances).filter(
		({ owner, state }) => owner === account && state === "running",
	);
	return {
		snapshots: sum(
			ownSnapshots(world, account).map(
				({ id, tier }) => (bill.snapshots[id] ?? 0) * snapshotGiBMonth[tier],
			),
		),
		volumes: sum(
			tableValues(world.volumes)
				.filter(({ owner }) => owner === account)
				.map(({ type, sizeGiB }) => sizeGiB * volumeGiBMonth[type]),
		),
		compute: sum(
			running.map(
				({ type }) =>
					(instanceTypes.get(type)?.vcpus ?? 0) * vcpuHour * hoursPerMonth,
			),
		),
		marketplace: sum(
			running
				.flatMap(({ productCodes }) => productCodes)
				.map(({ code }) => (products.get(code)?.hourly ?? 0) * hoursPerMonth),
		),
	};
}

/** All of the account's snapshots, oldest first; those in the Recycle Bin are paid for as well. */
function ownSnapshots(world: World, account: string): readonly Snapshot[] {
	return tableValues(world.snapshots)
		.filter(({ owner, state }) => owner === account && state !== "error")
		.sort((left, right) => left.order - right.order);
}

/** Counts what is new in the snapshot and remembers it in `held`, by write, key and Region. */
function addedGiB(
	held: Map<string, readonly Extent[]>,
	{ region, keyArn, extents }: Snapshot,
): number {
	let added = 0;
	for (const extent of extents) {
		const key = `${region}|${keyArn ?? ""}|${extent.data}`;
		const known = held.get(key) ?? [];
		const fresh = known.reduce(without, [extent]);
		added += writtenGiB(fresh);
		if (fresh.length > 0) held.set(key, [...known, ...fresh]);
	}
	return added;
}

/** What is left of `pieces` outside of `hole`. */
function without(pieces: readonly Extent[], hole: Extent): Extent[] {
	return pieces.flatMap((piece) => [
		...(piece.from < hole.from
			? [{ ...piece, to: Math.min(piece.to, hole.from) }]
			: []),
		...(piece.to > hole.to
			? [{ ...piece, from: Math.max(piece.from, hole.to) }]
			: []),
	]);
}

function sum(amounts: readonly number[]): number {
	return amounts.reduce((total, amount) => total + amount, 0);
}
