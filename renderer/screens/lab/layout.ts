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
	const mapped = new Map<string, string[]>();
	for (const { from, to } of mappings)
		mapped.set(from, [...(mapped.get(from) ?? []), to]);
	const take = (owner: LabObject): Group => ({
		owner,
		disks: (mapped.get(owner.id) ?? []).flatMap((to) => {
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

/** A picture of more than this is no picture any more. */
const mostGroups = 24;

/** The newest groups, with all that hold something wanted; `hidden` counts the things that are left to the table. */
export function crop(
	groups: readonly Group[],
	isWanted: (id: string) => boolean,
): { shown: Group[]; hidden: number } {
	const rest = Math.max(0, groups.length - mostGroups);
	const shown = groups
		.filter(
			({ owner, disks }, index) =>
				index >= rest ||
				[...(owner ? [owner] : []), ...disks].some(({ id }) => isWanted(id)),
		)
		.map(cropDisks);
	return { shown, hidden: countThings(groups) - countThings(shown) };
}

function cropDisks({ owner, disks }: Group): Group {
	return { owner, disks: owner ? disks : disks.slice(-mostGroups) };
}

function countThings(groups: readonly Group[]): number {
	return groups.reduce(
		(sum, { owner, disks }) => sum + disks.length + (owner ? 1 : 0),
		0,
	);
}

/** How one thing is related to another; `other` is null when that is gone. */
export interface Relation {
	label: string;
	otherId: string;
	other: LabObject | null;
}

export type Relations = ReadonlyMap<string, readonly Relation[]>;

/** Everything that the picture's lines say about each thing, in words. */
export function relationsIn(view: LabView): Relations {
	const objects = new Map(allObjects(view).map((each) => [each.id, each]));
	const relations = new Map<string, Relation[]>();
	const tell = (id: string, label: string, otherId: string) => {
		const relation = { label, otherId, other: objects.get(otherId) ?? null };
		relations.set(id, [...(relations.get(id) ?? []), relation]);
	};
	for (const { from, to, device } of view.mappings) {
		const isInstance = objects.get(from)?.kind === "instance";
		tell(from, `${device} is`, to);
		tell(to, `As ${device} ${isInstance ? "attached to" : "mapped by"}`, from);
	}
	for (const { from, to, kind } of view.origins) {
		const [forth, back] = originWords[kind];
		tell(from, forth, to);
		tell(to, back, from);
	}
	for (const { from, to, fromRegion, toRegion } of view.copies) {
		tell(from, `Copied to ${toRegion} as`, to);
		tell(to, `Copied from ${fromRegion}, from`, from);
	}
	return relations;
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
