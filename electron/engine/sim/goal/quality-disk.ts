// Qualities of disks: what devices a thing has, what is written on them, how they are encrypted.
import { isManagedKey } from "../account/key.ts";
import { type Disk, disksOf, isSameData, isSameMapping } from "./disks.ts";
import { everyKind, machines, type Quality } from "./quality.ts";
import type { Scene } from "./scene.ts";
import { referredTo, type Thing, thingOf } from "./thing.ts";

export const diskQualities: readonly Quality[] = [
	{
		form: "of NUMBER GiB",
		means: "has that size; of an instance or image, its root disk has",
		kinds: everyKind,
		holds: (thing, scene, { NUMBER }) =>
			rootSize(thing, scene) === Number(NUMBER),
	},
	{
		form: "with the same block devices as REF",
		means:
			"has disks under the same device names, of the same sizes and volume types, and is not the other thing itself",
		kinds: machines,
		holds: (thing, scene, { REF = "" }) =>
			isLike(thing, scene, REF, isSameMapping),
	},
	{
		form: "with the same data as REF",
		means:
			"has the same things written on its disks, and is not the other thing itself",
		kinds: everyKind,
		holds: (thing, scene, { REF = "" }) =>
			isLike(thing, scene, REF, isSameData),
	},
	{
		form: "with NUMBER disks",
		means: "has or maps exactly so many EBS disks",
		kinds: machines,
		holds: (thing, scene, { NUMBER }) =>
			disksOf(scene.after.world, thing).length === Number(NUMBER),
	},
	{
		form: "with DEVICES",
		means: "has or maps a disk under each of these device names",
		kinds: machines,
		holds: (thing, scene, { DEVICES = "" }) =>
			DEVICES.split(" ").every((name) =>
				devicesOf(thing, scene).includes(name),
			),
	},
	{
		form: "without DEVICES",
		means: "has or maps no disk under any of these device names",
		kinds: machines,
		holds: (thing, scene, { DEVICES = "" }) =>
			!DEVICES.split(" ").some((name) =>
				devicesOf(thing, scene).includes(name),
			),
	},
	{
		form: "holding TEXT",
		means:
			"has that marker written on one of its disks (`lab write --marker`), memory left out",
		kinds: everyKind,
		holds: (thing, scene, { TEXT = "" }) =>
			disksOf(scene.after.world, thing).some(
				({ content }) => content?.markers.includes(TEXT) === true,
			),
	},
	{
		form: "encrypted with the default key",
		means: "is encrypted with the AWS managed key",
		kinds: everyKind,
		holds: (thing, scene) =>
			allDisks(
				thing,
				scene,
				({ keyArn }) => keyArn !== null && isManagedKey(keyArn),
			),
	},
	{
		form: "encrypted with a customer key",
		means: "is encrypted with a key of one’s own",
		kinds: everyKind,
		holds: (thing, scene) =>
			allDisks(
				thing,
				scene,
				({ keyArn }) => keyArn !== null && !isManagedKey(keyArn),
			),
	},
	{
		form: "encrypted",
		means: "all its disks are encrypted",
		kinds: everyKind,
		holds: (thing, scene) =>
			allDisks(thing, scene, ({ encrypted }) => encrypted),
	},
	{
		form: "unencrypted",
		means: "none of its disks is encrypted",
		kinds: everyKind,
		holds: (thing, scene) =>
			allDisks(thing, scene, ({ encrypted }) => !encrypted),
	},
];

function isLike(
	thing: Thing,
	scene: Scene,
	reference: string,
	isSame: (one: readonly Disk[], other: readonly Disk[]) => boolean,
): boolean {
	const models = referredTo(scene, reference);
	const own = disksOf(scene.after.world, thing);
	return models.some((model) => {
		if (model.value.id === thing.value.id) return false;
		const now = disksOf(scene.after.world, model);
		const old = thingOf(scene.before, model.value.id);
		return isSame(
			own,
			now.length > 0 || !old ? now : disksOf(scene.before, old),
		);
	});
}

function devicesOf(thing: Thing, { after }: Scene): readonly string[] {
	return disksOf(after.world, thing).map(({ device }) => device);
}

function allDisks(
	thing: Thing,
	{ after }: Scene,
	fits: (disk: Disk) => boolean,
): boolean {
	const disks = disksOf(after.world, thing);
	return disks.length > 0 && disks.every(fits);
}

function rootSize(thing: Thing, { after }: Scene): number | undefined {
	const disks = disksOf(after.world, thing);
	const root =
		"rootDeviceName" in thing.value ? thing.value.rootDeviceName : "";
	return (disks.find(({ device }) => device === root) ?? disks[0])?.sizeGiB;
}
