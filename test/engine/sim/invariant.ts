// What must hold in every world, however it came about.
import { expect } from "vitest";
import { snapshotBill } from "../../../electron/engine/sim/account/bill.ts";
import { publicSnapshots } from "../../../electron/engine/sim/data/public-images.ts";
import {
	createWorld,
	type World,
} from "../../../electron/engine/sim/simulator.ts";
import {
	isRegistered,
	snapshotsOf,
	withResource,
} from "../../../electron/engine/sim/world/indexes.ts";
import type { Volume } from "../../../electron/engine/sim/world/resource.ts";
import {
	lookUp,
	type Table,
	tableKeys,
	tableValues,
} from "../../../electron/engine/sim/world/table.ts";
import { me } from "./support.ts";

/** Fails on the first broken rule. */
export function checkInvariants(world: World): void {
	expect(missingSnapshots(world)).toEqual([]);
	expect(brokenAttachments(world)).toEqual([]);
	expect(brokenVolumes(world)).toEqual([]);
	expect(derived(world)).toEqual(derived(rebuilt(world)));
	expect(idsOutOfOrder(world)).toEqual([]);
	expect(billDifference(world)).toBe(0);
}

/** Registered images whose mapping points to a snapshot that is not there, or is in another Region. */
export function missingSnapshots(world: World): string[] {
	return tableValues(world.images)
		.filter(isRegistered)
		.flatMap((image) =>
			snapshotsOf(image).filter((id) => {
				const found = lookUp(world.snapshots, id) ?? publicSnapshots.get(id);
				return found?.region !== image.region || found.binnedUntil !== null;
			}),
		);
}

/** Attachments that only one side knows of. */
function brokenAttachments(world: World): string[] {
	const fromInstances = tableValues(world.instances).flatMap((instance) =>
		instance.attachments.map(({ volumeId }) => `${instance.id} ${volumeId}`),
	);
	const fromVolumes = tableValues(world.volumes)
		.filter(({ attachedTo }) => attachedTo !== null)
		.map(({ id, attachedTo }) => `${attachedTo} ${id}`);
	const known = new Set(fromVolumes);
	const both = new Set(fromInstances.filter((each) => known.has(each)));
	return [...fromInstances, ...fromVolumes].filter((each) => !both.has(each));
}

function brokenVolumes(world: World): readonly Volume[] {
	return tableValues(world.volumes).filter(
		(volume) =>
			(volume.state === "in-use") !== (volume.attachedTo !== null) ||
			volume.encrypted !== (volume.keyArn !== null) ||
			volume.extents.some(
				({ from, to }, at) =>
					from >= to ||
					to > volume.sizeGiB ||
					from < (volume.extents[at - 1]?.to ?? 0),
			),
	);
}

/** The same resources put into a fresh world one by one. */
function rebuilt(world: World): World {
	const kinds = ["images", "instances", "volumes", "snapshots"] as const;
	return kinds.reduce(
		(next, kind) =>
			tableValues<{ id: string }>(world[kind] as Table<{ id: string }>).reduce(
				(each, resource) =>
					withResource(each, kind, resource.id, resource as never),
				next,
			),
		createWorld(),
	);
}

/** Everything derived, in an order that does not depend on history. */
function derived(world: World) {
	return {
		pending: entries(world.pending),
		names: entries(world.imageNames),
		uses: entries(world.imagesBySnapshot).map(([key, ids]) => [
			key,
			[...(ids ?? [])].sort(),
		]),
		tallies: entries(world.tallies),
	};
}

function entries<T>(table: Table<T>): [string, T | undefined][] {
	return tableKeys(table)
		.sort()
		.map((key) => [key, lookUp(table, key)]);
}

function idsOutOfOrder(world: World): string[] {
	const all = [
		...tableValues(world.images),
		...tableValues(world.instances),
		...tableValues(world.volumes),
		...tableValues(world.snapshots),
	];
	return all.filter(({ order }) => order >= world.counter).map(({ id }) => id);
}

function billDifference(world: World): number {
	const { totalGiB, snapshots } = snapshotBill(world, me);
	return Object.values(snapshots).reduce((rest, gib) => rest - gib, totalGiB);
}
