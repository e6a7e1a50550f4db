// TagSpecifications: tags that a command gives to what it creates, by type of resource.
import type { Event } from "../world/event.ts";
import type { World } from "../world/model.ts";
import type { Tags } from "../world/resource.ts";
import { type Params, structuresParam, textParam } from "./params.ts";
import { refuse } from "./refusal.ts";

/** Tags to give, by AWS's name of the resource type. */
export type TagsByType = ReadonlyMap<string, Tags>;

/** The command's tags. Refuses a type that is not in `types`, and tags that AWS does not take. */
export function tagSpecifications(
	world: World,
	params: Params,
	types: readonly string[],
): TagsByType {
	const found = new Map<string, Tags>();
	for (const spec of structuresParam(params, "TagSpecifications")) {
		const type = textParam(spec, "ResourceType") ?? "";
		if (!types.includes(type)) refuseType(type, types);
		const tags = readTags(structuresParam(spec, "Tags"));
		found.set(type, { ...found.get(type), ...tags });
		checkTagCount(world, found.get(type) ?? {});
	}
	return found;
}

/** The event that tags a new resource, if the command asks for it. */
export function tagEvents(
	tags: Tags | undefined,
	account: string,
	resourceId: string,
): readonly Event[] {
	return tags && Object.keys(tags).length > 0
		? [{ type: "tags-set", account, resourceId, tags }]
		: [];
}

/** A list of `{ Key, Value }` as tags. Refuses keys that AWS keeps for itself or that are too long. */
export function readTags(list: readonly Params[]): Tags {
	return Object.fromEntries(
		list.map((each) => [
			checkedKey(textParam(each, "Key") ?? ""),
			checkedValue(textParam(each, "Value") ?? ""),
		]),
	);
}

/** Refuses more tags than a resource may have. */
export function checkTagCount(world: World, tags: Tags): void {
	if (Object.keys(tags).length > world.quotas.tagsPerResource)
		refuse(
			"TagLimitExceeded",
			"The maximum number of Tags for a resource has been reached.",
			`A resource has room for ${world.quotas.tagsPerResource} tags.`,
		);
}

function checkedKey(key: string): string {
	if (key.toLowerCase().startsWith("aws:"))
		refuse(
			"InvalidParameterValue",
			"Tag keys starting with 'aws:' are reserved for internal use",
			"Keys that begin with aws: belong to AWS.",
		);
	if (key.length < 1 || key.length > 127)
		refuse(
			"InvalidTagKey.Malformed",
			"Tag key exceeds the maximum length of 127 characters",
			"A tag key has 1 to 127 characters.",
		);
	return key;
}

function checkedValue(value: string): string {
	return value.length <= 256
		? value
		: refuse(
				"InvalidParameterValue",
				"Tag value exceeds the maximum length of 256 characters",
				"A tag value has at most 256 characters.",
			);
}

function refuseType(type: string, types: readonly string[]): never {
	return refuse(
		"InvalidParameterValue",
		`'${type}' is not a valid taggable resource type for this operation.`,
		`This operation can tag ${types.join(" and ")} only.`,
	);
}
