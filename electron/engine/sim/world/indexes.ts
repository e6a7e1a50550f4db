// Keeps what is derived from resources (names, uses of snapshots, counts, what is pending) in step with them.

import { instanceTypes } from "../data/instance-types.ts";
import type { World } from "./model.ts";
import { tagKey } from "./read.ts";
import type {
	Image,
	Instance,
	ResourceKind,
	Snapshot,
	Volume,
} from "./resource.ts";
import { lookUp, type Table, withEntry, withoutEntry } from "./table.ts";

/** The type of a resource by the table that holds it. */
export interface Resources {
	readonly images: Image;
	readonly instances: Instance;
	readonly volumes: Volume;
	readonly snapshots: Snapshot;
}

/** Something counted, and how often one resource counts. */
type Tally = readonly [key: string, amount: number];

/** Names of the counts that quotas limit. */
export const tallyKey = {
	images: (owner: string, region: string) => `images/${owner}/${region}`,
	publicImages: (owner: string, region: string) => `public/${owner}/${region}`,
	vcpus: (owner: string, region: string) => `vcpus/${owner}/${region}`,
	snapshotCopies: (owner: string, region: string) =>
		`snapshot-copies/${owner}/${region}`,
	imageCopies: (owner: string, region: string) =>
		`image-copies/${owner}/${region}`,
	pendingSnapshots: (volumeId: string) => `pending-snapshots/${volumeId}`,
	noRebootImages: (instanceId: string) => `no-reboot/${instanceId}`,
};

/** Puts `next` in the place of the resource with its id; null takes it out. */
export function withResource<K extends ResourceKind>(
	world: World,
	kind: K,
	id: string,
	next: Resources[K] | null,
): World {
	const table = world[kind] as unknown as Table<Resources[K]>;
	const previous = lookUp(table, id) ?? null;
	const nextTable = next ? withEntry(table, id, next) : withoutEntry(table, id);
	const changed: World = {
		...world,
		counter:
			next && next.order >= world.counter ? next.order + 1 : world.counter,
		[kind]: nextTable,
		pending: withPending(world.pending, kind, previous, next),
		tallies: withTallies(
			world.tallies,
			previous ? tallies[kind](previous) : [],
			next ? tallies[kind](next) : [],
		),
	};
	if (kind === "images")
		return withImageIndexes(
			changed,
			previous as Image | null,
			next as Image | null,
		);
	return previous && !next
		? {
				...changed,
				tags: withoutEntry(changed.tags, tagKey(previous.owner, id)),
			}
		: changed;
}

/** Whether the image has a place among the registered ones: it holds its name and its snapshots. */
export function isRegistered(image: Image): boolean {
	return (
		image.state === "pending" ||
		image.state === "available" ||
		image.state === "disabled" ||
		image.state === "failed"
	);
}

/** The key of `world.imageNames`: names are unique for each owner and Region. */
export function imageNameKey(
	image: Pick<Image, "region" | "owner" | "name">,
): string {
	return `${image.region}/${image.owner}/${image.name}`;
}

const pendingStates: ReadonlySet<string> = new Set([
	"pending",
	"creating",
	"deleting",
	"stopping",
	"shutting-down",
]);

function isPending(resource: Resources[ResourceKind] | null): boolean {
	return (
		resource !== null &&
		(pendingStates.has(resource.state) ||
			("modification" in resource &&
				resource.modification !== null &&
				resource.modification.state !== "completed"))
	);
}

function withPending<K extends ResourceKind>(
	pending: World["pending"],
	kind: K,
	previous: Resources[K] | null,
	next: Resources[K] | null,
): World["pending"] {
	const was = isPending(previous);
	const is = isPending(next);
	if (was === is) return pending;
	if (is) return withEntry(pending, (next as Resources[K]).id, kind);
	return withoutEntry(pending, (previous as Resources[K]).id);
}

const tallies: {
	readonly [K in ResourceKind]: (resource: Resources[K]) => readonly Tally[];
} = {
	images: imageTallies,
	instances: (instance) =>
		instance.state === "pending" || instance.state === "running"
			? [
					[
						tallyKey.vcpus(instance.owner, instance.region),
						instanceTypes.get(instance.type)?.vcpus ?? 0,
					],
				]
			: [],
	volumes: () => [],
	snapshots: snapshotTallies,
};

function imageTallies(image: Image): readonly Tally[] {
	if (image.state === "deregistered") return [];
	const found: Tally[] = [[tallyKey.images(image.owner, image.region), 1]];
	if (
		isRegistered(image) &&
		image.launchPermissions.some((grant) => "Group" in grant)
	)
		found.push([tallyKey.publicImages(image.owner, image.region), 1]);
	if (image.state !== "pending") return found;
	if (image.sourceImageId)
		found.push([tallyKey.imageCopies(image.owner, image.region), 1]);
	if (image.isNoReboot && image.sourceInstanceId)
		found.push([tallyKey.noRebootImages(image.sourceInstanceId), 1]);
	return found;
}

function snapshotTallies(snapshot: Snapshot): readonly Tally[] {
	if (snapshot.state !== "pending") return [];
	return snapshot.sourceSnapshotId
		? [[tallyKey.snapshotCopies(snapshot.owner, snapshot.region), 1]]
		: [[tallyKey.pendingSnapshots(snapshot.volumeId), 1]];
}

function withTallies(
	table: World["tallies"],
	before: readonly Tally[],
	after: readonly Tally[],
): World["tallies"] {
	if (isSameCount(before, after)) return table;
	let next = table;
	for (const [key, amount] of before) next = added(next, key, -amount);
	for (const [key, amount] of after) next = added(next, key, amount);
	return next;
}

function isSameCount(
	before: readonly Tally[],
	after: readonly Tally[],
): boolean {
	return (
		before.length === after.length &&
		before.every(
			([key, amount], at) => after[at]?.[0] === key && after[at][1] === amount,
		)
	);
}

function added(
	table: World["tallies"],
	key: string,
	amount: number,
): World["tallies"] {
	const sum = (lookUp(table, key) ?? 0) + amount;
	return sum === 0 ? withoutEntry(table, key) : withEntry(table, key, sum);
}

function withImageIndexes(
	world: World,
	previous: Image | null,
	next: Image | null,
): World {
	const was = previous && isRegistered(previous) ? previous : null;
	const is = next && isRegistered(next) ? next : null;
	if (was && is && was.devices === is.devices) return world;
	let { imageNames, imagesBySnapshot } = world;
	if (was) {
		imageNames = withoutEntry(imageNames, imageNameKey(was));
		for (const id of snapshotsOf(was))
			imagesBySnapshot = withoutUse(imagesBySnapshot, id, was.id);
	}
	if (is) {
		imageNames = withEntry(imageNames, imageNameKey(is), is.id);
		for (const id of snapshotsOf(is))
			imagesBySnapshot = withEntry(imagesBySnapshot, id, [
				...(lookUp(imagesBySnapshot, id) ?? []),
				is.id,
			]);
	}
	return { ...world, imageNames, imagesBySnapshot };
}

/** The snapshots that the image's mapping names, each once. */
export function snapshotsOf(image: Image): readonly string[] {
	const found = new Set<string>();
	for (const device of image.devices)
		if (device.kind === "ebs" && device.snapshotId)
			found.add(device.snapshotId);
	return [...found];
}

function withoutUse(
	uses: World["imagesBySnapshot"],
	snapshotId: string,
	imageId: string,
): World["imagesBySnapshot"] {
	const rest = (lookUp(uses, snapshotId) ?? []).filter((id) => id !== imageId);
	return rest.length
		? withEntry(uses, snapshotId, rest)
		: withoutEntry(uses, snapshotId);
}
