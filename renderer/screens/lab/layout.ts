// How the picture arranges a Region: each instance and image with the disks that its mapping names, then disks on their own.
import type {
	LabObject,
	LabRegion,
	LabView,
} from "../../../electron/engine/contract/lab.ts";

/** An instance or image with its disks below one another; `owner` is null for disks that belong to nothing here. */
export interface Group {
	owner: LabObject | null;
	disks: LabObject[];
}

/** Every object of the Region exactly once; a snapshot of several images stands with the first. */
export function groupsOf(
	region: LabRegion,
	mappings: LabView["mappings"],
): Group[] {
	const disks = new Map(
		[...region.volumes, ...region.snapshots].map((disk) => [disk.id, disk]),
	);
	const take = (owner: LabObject): Group => ({
		owner,
		disks: mappings
			.filter(({ from }) => from === owner.id)
			.flatMap(({ to }) => {
				const disk = disks.get(to);
				disks.delete(to);
				return disk ?? [];
			}),
	});
	const owners = [
		...region.images.filter(({ isPublished }) => isPublished),
		...region.instances,
		...region.images.filter(({ isPublished }) => !isPublished),
	].map(take);
	const loose = [...disks.values()];
	return loose.length > 0 ? [...owners, { owner: null, disks: loose }] : owners;
}

/** How one thing is related to another; `other` is null when that is gone. */
export interface Relation {
	label: string;
	otherId: string;
	other: LabObject | null;
}

/** Everything that the picture's lines say about a thing, in words. */
export function relationsOf(view: LabView, id: string): Relation[] {
	const objects = new Map(allObjects(view).map((each) => [each.id, each]));
	const relation = (label: string, otherId: string): Relation => ({
		label,
		otherId,
		other: objects.get(otherId) ?? null,
	});
	return [
		...view.mappings.flatMap(({ from, to, device }) => {
			if (from === id) return [relation(`${device} is`, to)];
			if (to !== id) return [];
			const isInstance = objects.get(from)?.kind === "instance";
			const verb = isInstance ? "Attached to" : "Mapped by";
			return [relation(`As ${device} ${verb.toLowerCase()}`, from)];
		}),
		...view.origins.flatMap(({ from, to, kind }) => {
			const [forth, back] = originWords[kind];
			if (from === id) return [relation(forth, to)];
			return to === id ? [relation(back, from)] : [];
		}),
		...view.copies.flatMap(({ from, to, fromRegion, toRegion }) => {
			if (from === id) return [relation(`Copied to ${toRegion} as`, to)];
			return to === id
				? [relation(`Copied from ${fromRegion}, from`, from)]
				: [];
		}),
	];
}

const originWords: Record<
	LabView["origins"][number]["kind"],
	readonly [forth: string, back: string]
> = {
	launch: ["Launched as", "Launched from"],
	image: ["Imaged as", "Made from"],
	snapshot: ["Saved as", "Taken of"],
	restore: ["Restored as", "Restored from"],
};

export function allObjects(view: LabView): LabObject[] {
	return view.regions.flatMap(({ instances, images, volumes, snapshots }) => [
		...instances,
		...images,
		...volumes,
		...snapshots,
	]);
}
