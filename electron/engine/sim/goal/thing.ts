// The things in a world that goals are about, and how a goal's words find them.
import { publicImages, publicSnapshots } from "../data/public-images.ts";
import { ownAccount, profiles } from "../shell-account.ts";
import type { World } from "../simulator.ts";
import { tagsOf } from "../world/read.ts";
import type { Image, Instance, Snapshot, Volume } from "../world/resource.ts";
import { lookUp, tableValues } from "../world/table.ts";
import type { Scene } from "./scene.ts";

export type Thing =
	| { readonly kind: "instance"; readonly value: Instance }
	| { readonly kind: "image"; readonly value: Image }
	| { readonly kind: "volume"; readonly value: Volume }
	| { readonly kind: "snapshot"; readonly value: Snapshot };
export type Kind = Thing["kind"];

/** By id, whoever owns it and whatever its state. */
export function thingOf(world: World, id: string): Thing | null {
	const instance = lookUp(world.instances, id);
	if (instance) return { kind: "instance", value: instance };
	const image = lookUp(world.images, id) ?? publicImages.get(id);
	if (image) return { kind: "image", value: image };
	const volume = lookUp(world.volumes, id);
	if (volume) return { kind: "volume", value: volume };
	const snapshot = lookUp(world.snapshots, id) ?? publicSnapshots.get(id);
	return snapshot ? { kind: "snapshot", value: snapshot } : null;
}

/** All of a kind, oldest first. */
export function thingsOf(world: World, kind: Kind): Thing[] {
	const tables = {
		instance: world.instances,
		image: world.images,
		volume: world.volumes,
		snapshot: world.snapshots,
	};
	return tableValues<Thing["value"]>(tables[kind] as never)
		.map((value) => ({ kind, value }) as Thing)
		.sort((one, other) => one.value.order - other.value.order);
}

/** False for what is only remembered or in the Recycle Bin. */
export function isThere({ kind, value }: Thing): boolean {
	if (kind === "instance")
		return value.state !== "terminated" && value.state !== "shutting-down";
	if (kind === "image")
		return value.state !== "deregistered" && value.state !== "binned";
	if (kind === "volume") return value.state !== "deleting";
	return value.binnedUntil === null;
}

/** The ids that a reference means: none when its variable is empty or the whole cannot be found. */
export function idsOf(scene: Scene, reference: string): readonly string[] {
	const [, part, whole = reference] = /^(\S+) of (.+)$/.exec(reference) ?? [];
	const ids = wholeIds(scene, whole);
	return part ? ids.flatMap((id) => partsOf(scene, id, part)) : ids;
}

function wholeIds(scene: Scene, word: string): readonly string[] {
	if (word.startsWith("$"))
		return (scene.after.variables[word.slice(1)] ?? "")
			.split(/\s+/)
			.filter((id) => id !== "");
	if (!word.startsWith('"')) return [word];
	const name = word.slice(1, -1);
	return (["image", "instance", "volume", "snapshot"] as const)
		.flatMap((kind) => thingsOf(scene.after.world, kind))
		.filter((thing) => nameOf(scene.after.world, thing) === name)
		.map(({ value }) => value.id);
}

/** Parts as they are now, or as they were before where the whole is gone. */
function partsOf({ before, after }: Scene, id: string, part: string): string[] {
	const now = partIds(after.world, id, part);
	return now.length > 0 ? now : partIds(before, id, part);
}

function partIds(world: World, id: string, part: string): string[] {
	const thing = thingOf(world, id);
	if (thing?.kind === "instance") {
		const { attachments, rootDeviceName } = thing.value;
		const device = part === "root" ? rootDeviceName : part;
		return attachments
			.filter((each) => part === "disks" || each.device === device)
			.map(({ volumeId }) => volumeId);
	}
	if (thing?.kind === "image") {
		const device = part === "root" ? thing.value.rootDeviceName : part;
		return thing.value.devices.flatMap((each) =>
			each.kind === "ebs" &&
			each.snapshotId !== null &&
			(part === "snapshots" || part === "disks" || each.device === device)
				? [each.snapshotId]
				: [],
		);
	}
	return thing?.kind === "volume" && part === "snapshots"
		? tableValues(world.snapshots)
				.filter(({ volumeId }) => volumeId === id)
				.map((each) => each.id)
		: [];
}

/** The things of a reference that are or were there; what is gone for good comes from the world before. */
export function referredTo(scene: Scene, reference: string): Thing[] {
	return idsOf(scene, reference).flatMap(
		(id) => thingOf(scene.after.world, id) ?? thingOf(scene.before, id) ?? [],
	);
}

export function nameOf(world: World, { kind, value }: Thing): string {
	return kind === "image"
		? value.name
		: (tagsOf(world, value.owner, value.id).Name ?? "");
}

/** The account that a word such as `partner` means; null for everybody. */
export function accountOf(who: string): string | null {
	const word = who.toLowerCase();
	if (/^\d{12}$/.test(word)) return word;
	if (word === "anyone" || word === "everybody") return null;
	return profiles[word] ?? ownAccount;
}
