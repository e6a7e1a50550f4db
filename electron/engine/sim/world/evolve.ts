// The world after an event. Total over events and without decisions: whatever was decided stands in the event.
import { blank, flushed, written } from "./content.ts";
import { createWorld } from "./create.ts";
import type { Event } from "./event.ts";
import { type Resources, withResource } from "./indexes.ts";
import type { World } from "./model.ts";
import { accountRegion, accountRegionKey, tagKey } from "./read.ts";
import type { ResourceKind } from "./resource.ts";
import { lookUp, type Table, withEntry, withoutEntry } from "./table.ts";

type EventOf<T extends Event["type"]> = Extract<Event, { type: T }>;

/**
 * The world after `event`. Shares everything that did not change with `world`. An event about a
 * resource that is not there leaves the world as it is.
 */
export function evolve(world: World, event: Event): World {
	const step = steps[event.type] as (world: World, event: Event) => World;
	return step(world, event);
}

const steps: {
	readonly [T in Event["type"]]: (world: World, event: EventOf<T>) => World;
} = {
	"clock-advanced": (world, { seconds }) => ({
		...world,
		now: world.now + seconds * 1000,
	}),
	"world-reset": (world) =>
		createWorld({
			seed: world.seed,
			start: world.start,
			quotas: world.quotas,
		}),
	"image-added": (world, { image }) =>
		withResource(world, "images", image.id, image),
	"image-changed": (world, { imageId, change }) =>
		changed(world, "images", imageId, change),
	"instance-launched": (world, { instance }) =>
		withResource(world, "instances", instance.id, instance),
	"instance-state-changed": (world, { instanceId, to, goneAt }) =>
		changed(world, "instances", instanceId, { state: to, goneAt }),
	"instance-changed": (world, { instanceId, change }) =>
		changed(world, "instances", instanceId, change),
	"instance-rebooted": (world, { instanceId }) =>
		changed(world, "instances", instanceId, {
			reboots: (lookUp(world.instances, instanceId)?.reboots ?? 0) + 1,
		}),
	"instance-forgotten": (world, { instanceId }) =>
		withResource(world, "instances", instanceId, null),
	"volume-added": (world, { volume }) =>
		withResource(world, "volumes", volume.id, volume),
	"volume-changed": (world, { volumeId, change }) =>
		changed(world, "volumes", volumeId, change),
	"volume-attached": attach,
	"volume-detached": detach,
	"volume-written": write,
	"cache-emptied": emptyCache,
	"volume-deleted": (world, { volumeId }) =>
		withResource(world, "volumes", volumeId, null),
	"snapshot-added": (world, { snapshot }) =>
		changed(
			withResource(world, "snapshots", snapshot.id, snapshot),
			"volumes",
			snapshot.volumeId,
			{ lastSnapshotId: snapshot.id },
		),
	"snapshot-changed": (world, { snapshotId, change }) =>
		changed(world, "snapshots", snapshotId, change),
	"snapshot-deleted": (world, { snapshotId }) =>
		withResource(world, "snapshots", snapshotId, null),
	"tags-set": (world, { account, resourceId, tags }) => ({
		...world,
		tags:
			Object.keys(tags).length === 0
				? withoutEntry(world.tags, tagKey(account, resourceId))
				: withEntry(world.tags, tagKey(account, resourceId), tags),
	}),
	"account-changed": (world, { account, region, change }) => ({
		...world,
		accounts: {
			...world.accounts,
			[accountRegionKey(account, region)]: {
				...accountRegion(world, account, region),
				...change,
			},
		},
	}),
	subscribed: (world, { account, productCode }) => ({
		...world,
		subscriptions: {
			...world.subscriptions,
			[account]: [
				...new Set([...(world.subscriptions[account] ?? []), productCode]),
			],
		},
	}),
	"image-stored": (world, { stored }) => ({
		...world,
		storedImages: withEntry(world.storedImages, stored.key, stored),
	}),
	"token-kept": (world, { key, kept }) => ({
		...world,
		tokens: withEntry(world.tokens, key, kept),
	}),
};

function changed<K extends ResourceKind>(
	world: World,
	kind: K,
	id: string,
	change: Partial<Resources[K]>,
): World {
	const table = world[kind] as unknown as Table<Resources[K]>;
	const old = lookUp(table, id);
	return old ? withResource(world, kind, id, { ...old, ...change }) : world;
}

function attach(
	world: World,
	{ instanceId, attachment }: EventOf<"volume-attached">,
): World {
	const attachments = lookUp(world.instances, instanceId)?.attachments ?? [];
	const joined = changed(world, "instances", instanceId, {
		attachments: [...attachments, attachment],
	});
	return changed(joined, "volumes", attachment.volumeId, {
		state: "in-use",
		attachedTo: instanceId,
	});
}

function detach(
	world: World,
	{ instanceId, volumeId }: EventOf<"volume-detached">,
): World {
	const attachments = lookUp(world.instances, instanceId)?.attachments ?? [];
	const parted = changed(world, "instances", instanceId, {
		attachments: attachments.filter((each) => each.volumeId !== volumeId),
	});
	return changed(parted, "volumes", volumeId, {
		state: "available",
		attachedTo: null,
	});
}

function write(
	world: World,
	{ volumeId, extent, marker, isUnflushed, order }: EventOf<"volume-written">,
): World {
	const volume = lookUp(world.volumes, volumeId);
	if (!volume) return world;
	const change = isUnflushed
		? { cache: written(volume.cache ?? blank, extent, marker) }
		: written(volume, extent, marker);
	const next = changed(world, "volumes", volumeId, change);
	return { ...next, counter: Math.max(next.counter, order + 1) };
}

function emptyCache(
	world: World,
	{ volumeId, isWritten }: EventOf<"cache-emptied">,
): World {
	const volume = lookUp(world.volumes, volumeId);
	if (!volume) return world;
	return changed(world, "volumes", volumeId, {
		...(isWritten ? flushed(volume, volume.cache) : {}),
		cache: null,
	});
}
