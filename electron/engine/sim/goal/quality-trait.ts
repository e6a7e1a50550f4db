// Qualities of a thing by itself: state, place, name, type, owner, tags and marks.
import { tagsOf } from "../world/read.ts";
import { lookUp } from "../world/table.ts";
import { everyKind, machines, type Quality } from "./quality.ts";
import type { Scene } from "./scene.ts";
import { accountOf, idsOf, type Kind, nameOf, thingOf } from "./thing.ts";

/** States by kind, as AWS names them. */
export const states: Readonly<Record<Kind, readonly string[]>> = {
	instance: [
		"pending",
		"running",
		"stopping",
		"stopped",
		"shutting-down",
		"terminated",
	],
	image: ["pending", "available", "failed", "disabled", "deregistered"],
	volume: ["creating", "available", "in-use", "deleting", "error"],
	snapshot: ["pending", "completed", "error"],
};

export const stateQualities: readonly Quality[] = [
	...new Set(Object.values(states).flat()),
].map((state) => ({
	form: state,
	means: `is in the state ${state}`,
	kinds: everyKind.filter((kind) => states[kind].includes(state)),
	holds: ({ value }) => value.state === state,
}));

export const traitQualities: readonly Quality[] = [
	{
		form: "in PLACE",
		means:
			"is in that Region, or an instance or volume in that Availability Zone",
		kinds: everyKind,
		holds: ({ value }, scene, { PLACE = "" }) => {
			const place = expanded(scene, PLACE);
			return (
				value.region === place || ("zone" in value && value.zone === place)
			);
		},
	},
	{
		form: "named TEXT",
		means: "has that name: an image's own, for others the tag Name",
		kinds: everyKind,
		holds: (thing, scene, { TEXT = "" }) =>
			nameOf(scene.after.world, thing) === expanded(scene, TEXT),
	},
	{
		form: "of type TEXT",
		means: "has that instance type or volume type",
		kinds: ["instance", "volume"],
		holds: ({ value }, _scene, { TEXT }) =>
			"type" in value && value.type === TEXT,
	},
	{
		form: "owned by WHO",
		means:
			"belongs to that account; without this, goals count what is the learner’s own",
		kinds: everyKind,
		holds: ({ value }, _scene, { WHO = "" }) => value.owner === accountOf(WHO),
	},
	{
		form: "rebooted",
		means: "was restarted by these commands",
		kinds: ["instance"],
		holds: ({ kind, value }, { before }) =>
			kind === "instance" &&
			value.reboots > (lookUp(before.instances, value.id)?.reboots ?? 0),
	},
	{
		form: "tagged PAIR",
		means: "its owner gave it that tag",
		kinds: everyKind,
		holds: ({ value }, { after }, { PAIR = "" }) => {
			const [, key = "", text = ""] = /^([^=]+)=(.*)$/s.exec(PAIR) ?? [];
			return tagsOf(after.world, value.owner, value.id)[key] === text;
		},
	},
	{
		form: "untagged",
		means: "its owner gave it no tags",
		kinds: everyKind,
		holds: ({ value }, { after }) =>
			Object.keys(tagsOf(after.world, value.owner, value.id)).length === 0,
	},
	{
		form: "with a product code",
		means: "carries the code of a Marketplace product",
		kinds: everyKind,
		holds: ({ value }) => value.productCodes.length > 0,
	},
	{
		form: "without a product code",
		means: "carries no code of a Marketplace product",
		kinds: everyKind,
		holds: ({ value }) => value.productCodes.length === 0,
	},
	{
		form: "deprecated",
		means: "its time of deprecation has come",
		kinds: ["image"],
		holds: ({ kind, value }, { after }) =>
			kind === "image" &&
			value.deprecateAt !== null &&
			value.deprecateAt <= after.world.now,
	},
	{
		form: "protected",
		means: "is protected from deregistration or termination",
		kinds: machines,
		holds: ({ kind, value }) =>
			kind === "image"
				? value.protection !== "disabled"
				: kind === "instance" && value.isTerminationProtected,
	},
	{
		form: "archived",
		means: "is in the archive tier",
		kinds: ["snapshot"],
		holds: ({ kind, value }) => kind === "snapshot" && value.tier === "archive",
	},
	{
		form: "new",
		means: "was not there before these commands",
		kinds: everyKind,
		holds: ({ value }, { before }) => thingOf(before, value.id) === null,
	},
	{
		form: "other than REF",
		means: "is not that thing",
		kinds: everyKind,
		holds: ({ value }, scene, { REF = "" }) =>
			!idsOf(scene, REF).includes(value.id),
	},
];

/** The value of a word that may be a variable. */
function expanded({ after }: Scene, word: string): string {
	return word.startsWith("$") ? (after.variables[word.slice(1)] ?? "") : word;
}
