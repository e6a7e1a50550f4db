// The world as a picture for the screen: a pure projection, with what the last step changed.
import type {
	LabChanges,
	LabObject,
	LabRegion,
	LabView,
} from "../../contract/lab.ts";
import { snapshotBill } from "../account/bill.ts";
import { publicImages } from "../data/public-images.ts";
import { regions as allRegions } from "../data/regions.ts";
import { homeRegion, ownAccount } from "../shell-account.ts";
import type { World } from "../world/model.ts";
import { accountRegion } from "../world/read.ts";
import type { Image } from "../world/resource.ts";
import { lookUp, type Table, tableValues } from "../world/table.ts";
import { accountsIn } from "./account.ts";
import { regionBadges } from "./badge.ts";
import { labBill } from "./bill.ts";
import { copiesOf, mappingsOf, originsOf, type Shown } from "./link.ts";
import {
	imageObject,
	instanceObject,
	snapshotObject,
	volumeObject,
} from "./object.ts";

/** The picture of `world`; `before` is the picture one step earlier, from which the changes are told. */
export function viewWorld(world: World, before: LabView | null): LabView {
	const shown = shownIn(world);
	const bill = snapshotBill(world, ownAccount);
	const mappings = mappingsOf(shown);
	const objects = objectsOf(world, shown, mappings);
	return {
		now: world.now,
		accounts: accountsIn(world),
		regions: regionsOf(world, objects),
		mappings,
		origins: originsOf(shown),
		copies: copiesOf(shown),
		bill: labBill(world, bill),
		changes: before
			? changesBetween(objectsIn(before), objects)
			: { added: [], changed: [], removed: [] },
	};
}

/** Every object of a view, Region by Region. */
export function objectsIn(view: LabView): readonly LabObject[] {
	return view.regions.flatMap(({ instances, images, volumes, snapshots }) => [
		...instances,
		...images,
		...volumes,
		...snapshots,
	]);
}

function shownIn(world: World): Shown {
	const instances = oldestFirst(world.instances);
	const own = oldestFirst(world.images).filter(
		({ state }) => state !== "deregistered",
	);
	return {
		instances,
		images: [...publishedFor(world, instances), ...own],
		volumes: oldestFirst(world.volumes),
		snapshots: oldestFirst(world.snapshots),
	};
}

/** What others publish is shown once something was launched from it: all of it would be a catalogue, not a picture. */
function publishedFor(world: World, instances: Shown["instances"]): Image[] {
	const used = new Set(
		instances
			.filter(({ state }) => state !== "terminated")
			.map(({ imageId }) => imageId),
	);
	return [...used].flatMap((id) =>
		lookUp(world.images, id) ? [] : (publicImages.get(id) ?? []),
	);
}

function oldestFirst<T extends { readonly order: number }>(
	table: Table<T>,
): T[] {
	return tableValues(table).sort((left, right) => left.order - right.order);
}

function objectsOf(
	world: World,
	shown: Shown,
	mappings: LabView["mappings"],
): LabObject[] {
	const devices = new Map(mappings.map(({ to, device }) => [to, device]));
	const bills = new Map<string, Readonly<Record<string, number>>>();
	const billedGiB = (owner: string, id: string) => {
		const bill = bills.get(owner) ?? snapshotBill(world, owner).snapshots;
		bills.set(owner, bill);
		return bill[id] ?? 0;
	};
	return [
		...shown.instances.map((instance) => instanceObject(world, instance)),
		...shown.images.map((image) =>
			imageObject(world, image, publicImages.has(image.id)),
		),
		...shown.volumes.map((volume) => volumeObject(world, volume)),
		...shown.snapshots.map((snapshot) =>
			snapshotObject(world, snapshot, {
				device: devices.get(snapshot.id) ?? null,
				billedGiB: billedGiB(snapshot.owner, snapshot.id),
			}),
		),
	];
}

/** The home Region always, then those in which something is or was set, in the order of AWS's list. */
function regionsOf(world: World, objects: readonly LabObject[]): LabRegion[] {
	const rooms = [...allRegions.keys()].map((name): LabRegion => {
		const inside = objects.filter(({ region }) => region === name);
		const ofKind = (kind: LabObject["kind"]) =>
			inside.filter((object) => object.kind === kind);
		return {
			name,
			badges: regionBadges(accountRegion(world, ownAccount, name)),
			instances: ofKind("instance"),
			images: ofKind("image"),
			volumes: ofKind("volume"),
			snapshots: ofKind("snapshot"),
		};
	});
	const isWorthShowing = (room: LabRegion) =>
		room.name === homeRegion ||
		room.badges.length > 0 ||
		objects.some(({ region }) => region === room.name);
	return rooms.filter(isWorthShowing);
}

/** Told from what can be seen: a thing that looks the same has not changed. What others publish is always there. */
function changesBetween(
	shownBefore: readonly LabObject[],
	shownAfter: readonly LabObject[],
): LabChanges {
	const before = shownBefore.filter(({ isPublished }) => !isPublished);
	const after = shownAfter.filter(({ isPublished }) => !isPublished);
	const old = new Map(before.map((object) => [object.id, object]));
	const now = new Set(after.map(({ id }) => id));
	const isSame = (object: LabObject) =>
		JSON.stringify(object) === JSON.stringify(old.get(object.id));
	return {
		added: after.filter(({ id }) => !old.has(id)).map(({ id }) => id),
		changed: after
			.filter((object) => old.has(object.id) && !isSame(object))
			.map(({ id }) => id),
		removed: before
			.filter(({ id }) => !now.has(id))
			.map(({ id, kind, title }) => ({ id, kind, title })),
	};
}
