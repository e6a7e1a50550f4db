// CreateTags, DeleteTags, DescribeTags: an account's own labels on what it can see; nobody else sees them.
import { isVisible } from "../image/permission.ts";
import { type FilterTable, filterOf } from "../request/filter.ts";
import type { Operation, Request } from "../request/operation.ts";
import { checkPage, pageOf, usualPage } from "../request/page.ts";
import { structuresParam, textParam, textsParam } from "../request/params.ts";
import { refuse } from "../request/refusal.ts";
import { checkTagCount, readTags } from "../request/tag-spec.ts";
import { isReadable } from "../snapshot/permission.ts";
import type { Event } from "../world/event.ts";
import type { World } from "../world/model.ts";
import {
	imageIn,
	ownInstance,
	ownVolume,
	type Place,
	snapshotIn,
	tagsOf,
} from "../world/read.ts";
import type { Tags } from "../world/resource.ts";
import { lookUp, tableKeys } from "../world/table.ts";

export const createTags: Operation = {
	params: "Resources! Tags!",
	decide(request) {
		const { world, account, params } = request;
		const given = readTags(structuresParam(params, "Tags"));
		return resourcesOf(request).flatMap((resourceId): Event[] => {
			const tags = { ...tagsOf(world, account, resourceId), ...given };
			checkTagCount(world, tags);
			return [{ type: "tags-set", account, resourceId, tags }];
		});
	},
};

/** Without tags all are removed; with a value, only where the value is the same. */
export const deleteTags: Operation = {
	params: "Resources! Tags",
	decide(request) {
		const { world, account, params } = request;
		const unwanted = structuresParam(params, "Tags").map((tag) => ({
			key: textParam(tag, "Key") ?? "",
			value: textParam(tag, "Value"),
		}));
		const isUnwanted = (key: string, value: string) =>
			unwanted.length === 0 ||
			unwanted.some(
				(tag) =>
					tag.key === key && (tag.value === undefined || tag.value === value),
			);
		return resourcesOf(request).flatMap((resourceId): Event[] => {
			const before = Object.entries(tagsOf(world, account, resourceId));
			const after = before.filter(([key, value]) => !isUnwanted(key, value));
			return after.length === before.length
				? []
				: [
						{
							type: "tags-set",
							account,
							resourceId,
							tags: Object.fromEntries(after),
						},
					];
		});
	},
};

interface Tag {
	readonly key: string;
	readonly value: string;
	readonly resourceId: string;
	readonly resourceType: string;
}

export const describeTags: Operation = {
	params: "Filters MaxResults NextToken",
	decide({ params }) {
		checkPage(params, usualPage);
		filterOf(params, filters, tagOf);
		return [];
	},
	answer({ world, params, account, region }) {
		const test = filterOf(params, filters, tagOf);
		const tags = allTags(world, { account, region }).filter(test);
		const { items, token } = pageOf(tags, params);
		return {
			Tags: items.map(({ key, value, resourceId, resourceType }) => ({
				Key: key,
				ResourceId: resourceId,
				ResourceType: resourceType,
				Value: value,
			})),
			...token,
		};
	},
};

const filters: FilterTable<Tag> = {
	key: ({ key }) => [key],
	"resource-id": ({ resourceId }) => [resourceId],
	"resource-type": ({ resourceType }) => [resourceType],
	value: ({ value }) => [value],
};

function tagOf({ key, value }: Tag): Tags {
	return { [key]: value };
}

function allTags(world: World, place: Place): readonly Tag[] {
	return tableKeys(world.tags)
		.map((key) => key.split("/"))
		.filter(
			([account, id = ""]) =>
				account === place.account && exists(world, place, id),
		)
		.map(([, id = ""]) => id)
		.sort()
		.flatMap((resourceId) => {
			const tags = tagsOf(world, place.account, resourceId);
			return Object.keys(tags)
				.sort()
				.map((key) => ({
					key,
					value: tags[key] ?? "",
					resourceId,
					resourceType: kindOf(resourceId)?.type ?? "",
				}));
		});
}

interface Kind {
	readonly type: string;
	readonly exists: (world: World, place: Place, id: string) => boolean;
}

/** What can be tagged, by the prefix of its id. */
const kinds: Readonly<Record<string, Kind>> = {
	ami: {
		type: "image",
		exists(world, place, id) {
			const image = imageIn(world, place.region, id);
			return (
				image !== undefined &&
				(isVisible(world, place, image) ||
					(image.state === "binned" && image.owner === place.account))
			);
		},
	},
	i: {
		type: "instance",
		exists: (world, place, id) => ownInstance(world, place, id) !== undefined,
	},
	vol: {
		type: "volume",
		exists: (world, place, id) => ownVolume(world, place, id) !== undefined,
	},
	snap: {
		type: "snapshot",
		exists(world, { account, region }, id) {
			const snapshot = snapshotIn(world, region, id);
			const isBinned =
				snapshot === undefined &&
				lookUp(world.snapshots, id)?.owner === account;
			return (
				isBinned ||
				(snapshot !== undefined && isReadable(world, snapshot, account))
			);
		},
	},
};

function kindOf(id: string): Kind | undefined {
	const prefix = id.slice(0, Math.max(0, id.indexOf("-")));
	return Object.hasOwn(kinds, prefix) ? kinds[prefix] : undefined;
}

function exists(world: World, place: Place, id: string): boolean {
	return kindOf(id)?.exists(world, place, id) === true;
}

function resourcesOf(request: Request): readonly string[] {
	const ids = textsParam(request.params, "Resources");
	for (const id of ids)
		if (!exists(request.world, request, id))
			refuse(
				"InvalidID",
				`The ID '${id}' is not valid`,
				"There is no such image, instance, volume or snapshot that this account can see in this Region.",
			);
	return [...new Set(ids)];
}
