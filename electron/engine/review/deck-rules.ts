// How decks inherit: which options count for a deck, and which limits bound it.
import {
	type DeckOptions,
	defaultDeckOptions,
	defaultPresetId,
	type PresetId,
} from "../contract/deck.ts";

export interface PresetRules {
	id: PresetId;
	own: Partial<DeckOptions>;
	parameters: readonly number[] | null;
}

/** What was set for a deck itself. `todayOnly` counts on its `day` alone. */
export interface DeckRules {
	path: string;
	presetId: PresetId | null;
	own: Partial<DeckOptions>;
	todayOnly: { day: number; new: number | null; reviews: number | null } | null;
}

export interface Inherited {
	options: DeckOptions;
	parameters: readonly number[] | null;
}

/** How many cards a deck with all below it takes on a day; null where only those above bound it. */
export interface DayLimits {
	new: number | null;
	reviews: number | null;
}

/** The deck and all above it, the root first: "a/b" gives "", "a", "a/b". */
export function chainOf(path: string): string[] {
	if (path === "") return [""];
	const parts = path.split("/");
	return ["", ...parts.map((_, n) => parts.slice(0, n + 1).join("/"))];
}

/** Whether `path` is `deck` or lies below it. */
export function isWithin(path: string, deck: string): boolean {
	return deck === "" || path === deck || path.startsWith(`${deck}/`);
}

/**
 * What counts for a deck: the default preset, then from the root down each deck's preset and what it
 * sets itself. A preset named by a deck replaces everything inherited so far, parameters too.
 */
export function inherit(
	path: string,
	presets: ReadonlyMap<PresetId, PresetRules>,
	decks: ReadonlyMap<string, DeckRules>,
): Inherited {
	const base = presets.get(defaultPresetId);
	let inherited: Inherited = {
		options: { ...defaultDeckOptions, ...base?.own },
		parameters: base?.parameters ?? null,
	};
	for (const step of chainOf(path)) {
		const deck = decks.get(step);
		if (!deck) continue;
		const chosen = deck.presetId === null ? null : presets.get(deck.presetId);
		if (chosen)
			inherited = {
				options: { ...defaultDeckOptions, ...chosen.own },
				parameters: chosen.parameters,
			};
		inherited = {
			...inherited,
			options: { ...inherited.options, ...deck.own },
		};
	}
	return inherited;
}

/**
 * The limits that a deck itself sets for its subtree: for today alone, of its own, or of a preset
 * that it names. The root always has some. What a deck merely inherits is no limit of its own: it is
 * bounded by the deck above anyway.
 */
export function limitsOf(
	path: string,
	day: number,
	presets: ReadonlyMap<PresetId, PresetRules>,
	decks: ReadonlyMap<string, DeckRules>,
): DayLimits {
	const deck = decks.get(path);
	const isOwn = path === "" || deck?.presetId != null;
	const { options } = inherit(path, presets, decks);
	const today = deck?.todayOnly?.day === day ? deck.todayOnly : null;
	return {
		new:
			today?.new ?? deck?.own.newPerDay ?? (isOwn ? options.newPerDay : null),
		reviews:
			today?.reviews ??
			deck?.own.reviewsPerDay ??
			(isOwn ? options.reviewsPerDay : null),
	};
}
