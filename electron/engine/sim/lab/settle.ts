// What `settle` does: everything pending gets done at once, in the order in which it was begun.
import { isUsableKey } from "../account/key.ts";
import { stateEvent } from "../instance/state.ts";
import type { Event } from "../world/event.ts";
import type { Resources } from "../world/indexes.ts";
import type { World } from "../world/model.ts";
import type {
	Image,
	Instance,
	ResourceKind,
	Snapshot,
	Volume,
} from "../world/resource.ts";
import { lookUp, type Table, tableKeys } from "../world/table.ts";

/** The events that finish everything pending: snapshots before the images that need them. */
export function settleEvents(world: World): readonly Event[] {
	const snapshots = pendingOf(world, "snapshots");
	const failed = new Set(
		snapshots.filter((snapshot) => !hasUsableKey(snapshot)).map(({ id }) => id),
	);
	return [
		...snapshots.map((snapshot) => settledSnapshot(world.now, snapshot)),
		...pendingOf(world, "images").map((image) => settledImage(image, failed)),
		...pendingOf(world, "volumes").flatMap((volume) =>
			settledVolume(world.now, volume),
		),
		...pendingOf(world, "instances").flatMap((instance) =>
			settledInstance(world, instance),
		),
	];
}

function pendingOf<K extends ResourceKind>(
	world: World,
	kind: K,
): readonly Resources[K][] {
	const table = world[kind] as unknown as Table<Resources[K]>;
	return tableKeys(world.pending)
		.filter((id) => lookUp(world.pending, id) === kind)
		.flatMap((id) => lookUp(table, id) ?? [])
		.sort((left, right) => left.order - right.order);
}

function settledSnapshot(now: number, snapshot: Snapshot): Event {
	return {
		type: "snapshot-changed",
		snapshotId: snapshot.id,
		change: hasUsableKey(snapshot)
			? { state: "completed", completedAt: now }
			: { state: "error", stateReason: badKey },
	};
}

/** An image is available once all its snapshots are complete, and fails with the first that cannot be. */
function settledImage(image: Image, failed: ReadonlySet<string>): Event {
	const isFailed = image.devices.some(
		(device) => device.kind === "ebs" && failed.has(device.snapshotId ?? ""),
	);
	return {
		type: "image-changed",
		imageId: image.id,
		change: isFailed
			? { state: "failed", stateReason: badKey, isNoReboot: false }
			: { state: "available", isNoReboot: false },
	};
}

const badKey =
	"The key cannot be used: it does not exist in this Region or is disabled.";

function hasUsableKey(disk: Snapshot | Volume): boolean {
	return disk.keyArn === null || isUsableKey(disk.keyArn, disk.region);
}

function settledInstance(world: World, instance: Instance): readonly Event[] {
	switch (instance.state) {
		case "pending":
			return instance.attachments.every(({ volumeId }) => {
				const volume = lookUp(world.volumes, volumeId);
				return volume === undefined || hasUsableKey(volume);
			})
				? [stateEvent(instance, "running", null)]
				: terminated(world, instance);
		case "stopping":
			return [stateEvent(instance, "stopped", null)];
		case "shutting-down":
			return terminated(world, instance);
		default:
			return [];
	}
}

/** Volumes whose flag says so go with the instance; the others are free again. */
function terminated(world: World, instance: Instance): readonly Event[] {
	return [
		...instance.attachments.flatMap(
			({ volumeId, deleteOnTermination }): Event[] => [
				{ type: "volume-detached", instanceId: instance.id, volumeId },
				...(deleteOnTermination
					? [{ type: "volume-deleted", volumeId } as const]
					: []),
			],
		),
		stateEvent(instance, "terminated", world.now),
	];
}

function settledVolume(now: number, volume: Volume): readonly Event[] {
	const { id: volumeId, state, modification } = volume;
	if (state === "deleting") return [{ type: "volume-deleted", volumeId }];
	if (state === "creating")
		return [
			{
				type: "volume-changed",
				volumeId,
				change: { state: hasUsableKey(volume) ? "available" : "error" },
			},
		];
	return modification
		? [
				{
					type: "volume-changed",
					volumeId,
					change: {
						modification: {
							...modification,
							state: "completed",
							endedAt: now,
						},
					},
				},
			]
		: [];
}
