// The options of decks and presets: their labels, and where an inherited one comes from. Pure.
import type {
	Deck,
	DeckOptions,
	EasyDay,
	Preset,
} from "../../../electron/engine/contract/deck.ts";

export type OptionName = keyof DeckOptions;

export const reviewOrders: Record<DeckOptions["reviewOrder"], string> = {
	due: "Longest overdue first",
	retrievability: "Nearest to forgotten first",
	random: "Mixed up",
	note: "As in the notes",
	interleaved: "Taking turns between notes",
};
export const newOrders: Record<DeckOptions["newOrder"], string> = {
	note: "As in the notes",
	random: "Mixed up",
};
export const newPlaces: Record<DeckOptions["newPlace"], string> = {
	mixed: "Spread among the reviews",
	first: "Before the reviews",
	last: "After the reviews",
};
export const leechActions: Record<DeckOptions["leechAction"], string> = {
	tag: "Tag it “leech”",
	suspend: "Tag it “leech” and suspend it",
};
export const gradeChoices: Record<"2" | "4", string> = {
	2: "Two: Again and Good",
	4: "Four: Again, Hard, Good and Easy",
};
export const easyWords: Record<EasyDay, string> = {
	normal: "all",
	reduced: "half",
	minimum: "least",
};
/** Sunday first, as the options keep them. */
export const weekdays = [
	"Sunday",
	"Monday",
	"Tuesday",
	"Wednesday",
	"Thursday",
	"Friday",
	"Saturday",
] as const;

/** Decks from the root down to `path`: "a/b" gives "", "a", "a/b". */
function chainOf(path: string): string[] {
	const parts = path === "" ? [] : path.split("/");
	return ["", ...parts.map((_, n) => parts.slice(0, n + 1).join("/"))];
}

/**
 * Who sets what a deck has, in words: "this deck", "the deck aws", "the preset “Slow”", "the usual value".
 * The nearest deck upwards that sets it or names a preset decides; a preset replaces all from above it.
 */
export function sourceOf(
	name: OptionName,
	path: string,
	decks: readonly Pick<Deck, "path" | "own" | "presetId">[],
	presets: readonly Pick<Preset, "id" | "name" | "own">[],
): string {
	for (const step of chainOf(path).toReversed()) {
		const deck = decks.find((each) => each.path === step);
		if (deck && name in deck.own)
			return step === path
				? "this deck"
				: step === ""
					? "all decks"
					: `the deck ${step}`;
		const preset = presets.find(({ id }) => id === deck?.presetId);
		if (preset) return sayPreset(name, preset);
	}
	const [first] = presets.toSorted((a, b) => a.id - b.id);
	return first ? sayPreset(name, first) : "the usual value";
}

function sayPreset(
	name: OptionName,
	{ name: called, own }: Pick<Preset, "name" | "own">,
): string {
	return name in own
		? `the preset “${called}”`
		: `the preset “${called}”, which has the usual value`;
}

/** "aws › storage" for a list; the root is "All decks". */
export function deckLabel(path: string): string {
	return path === "" ? "All decks" : path.split("/").join(" › ");
}
