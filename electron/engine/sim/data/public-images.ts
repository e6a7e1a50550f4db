// The published images and their snapshots as resources of every Region, with ids that never change.

import { newImage } from "../image/blank.ts";
import { hexFrom, textSeed } from "../world/identifier.ts";
import type { Image, Machine, Snapshot } from "../world/resource.ts";
import { type Published, published } from "./published.ts";
import { publicLifetimeMs } from "./quotas.ts";
import { regions } from "./regions.ts";

const usualMachine: Omit<Machine, "rootDeviceName"> = {
	architecture: "x86_64",
	virtualization: "hvm",
	enaSupport: true,
	bootMode: null,
	tpmSupport: null,
	imdsSupport: null,
	rootDeviceType: "ebs",
	platform: null,
	platformDetails: "Linux/UNIX",
	usageOperation: "RunInstances",
};

const entries = [...regions.keys()].flatMap((region) =>
	published.map((entry, index) => publish(entry, region, index)),
);

/** By id, in every Region. */
export const publicImages: ReadonlyMap<string, Image> = new Map(
	entries.map(({ image }) => [image.id, image]),
);

/** The snapshots behind them, by id; they belong to the publishers and are readable unless sold. */
export const publicSnapshots: ReadonlyMap<string, Snapshot> = new Map(
	entries.flatMap(({ snapshot }) =>
		snapshot ? [[snapshot.id, snapshot]] : [],
	),
);

/** Bundled resources sort before all others by a negative order. */
function publish(
	entry: Published,
	region: string,
	index: number,
): { image: Image; snapshot: Snapshot | null } {
	const order = index - published.length;
	const hex = hexFrom(textSeed(region), textSeed(entry.name));
	const createdAt = Date.parse(entry.created);
	const snapshot = entry.sizeGiB
		? rootSnapshot(entry, region, hex, order)
		: null;
	const place = { account: entry.by.owner, region };
	const image: Image = {
		...newImage({ id: `ami-${hex}`, order }, place, createdAt),
		...usualMachine,
		...entry.by,
		name: entry.name,
		description: entry.description,
		rootDeviceName: entry.rootDeviceName,
		devices: [
			snapshot
				? rootDevice(entry, snapshot.id)
				: { kind: "store", device: "/dev/sdb", virtualName: "ephemeral0" },
		],
		launchPermissions: [{ Group: "all" }],
		productCodes: codesOf(entry),
		state: "available",
		deprecateAt: createdAt + publicLifetimeMs,
		...entry.traits,
	};
	return { image, snapshot };
}

function rootDevice(entry: Published, snapshotId: string): Image["devices"][0] {
	return {
		kind: "ebs",
		device: entry.rootDeviceName,
		snapshotId,
		sizeGiB: entry.sizeGiB,
		type: "gp2",
		iops: null,
		throughput: null,
		deleteOnTermination: true,
		encrypted: false,
		keyArn: null,
	};
}

function codesOf(entry: Published): Image["productCodes"] {
	return entry.productCode
		? [{ code: entry.productCode, type: "marketplace" }]
		: [];
}

function rootSnapshot(
	entry: Published,
	region: string,
	hex: string,
	order: number,
): Snapshot {
	const at = Date.parse(entry.created);
	return {
		id: `snap-${hex}`,
		order,
		region,
		...entry.by,
		ownerAlias: entry.by.ownerAlias === "amazon" ? "amazon" : null,
		volumeId: `vol-${"f".repeat(17)}`,
		sizeGiB: entry.sizeGiB,
		extents: [{ from: 0, to: entry.writtenGiB, data: `snap-${hex}` }],
		markers: [],
		encrypted: false,
		keyArn: null,
		description: `Root volume of ${entry.name}`,
		state: "completed",
		stateReason: null,
		startedAt: at,
		completedAt: at,
		volumePermissions: entry.productCode ? [] : [{ Group: "all" }],
		productCodes: codesOf(entry),
		tier: "standard",
		archivedAt: null,
		restoreUntil: null,
		lock: null,
		parentId: null,
		sourceSnapshotId: null,
		sourceRegion: null,
		binnedUntil: null,
		binnedAt: null,
	};
}
