// The deck tree with options and what is due, and presets.
import {
	type Deck,
	type DeckOptions,
	defaultDeckOptions,
	type Preset,
	type PresetId,
} from "../contract/deck.ts";
import { chainOf, isWithin } from "../review/deck-rules.ts";
import { dateOf } from "../review/study-date.ts";
import { countHomes, putDeck, type StoredDeck } from "../store/deck.ts";
import {
	addPreset,
	changePreset,
	getPreset,
	listPresets,
	removePreset,
	type StoredPreset,
} from "../store/preset.ts";
import { type Context, os } from "./context.ts";

export const deck = {
	list: os.deck.list.handler(({ context }) => listDecks(context)),
	update: os.deck.update.handler(({ context, input }) => {
		const { path, presetId, options, inherit } = input;
		const known = rowOf(context, path);
		const own = merge(known.own, options, inherit);
		if (presetId != null) getPreset(context.db, presetId);
		const row = {
			...known,
			own,
			presetId: presetId === undefined ? known.presetId : presetId,
		};
		return write(context, `Options of ${nameOf(path)}`, row);
	}),
	today: os.deck.today.handler(({ context, input }) => {
		const { path, newPerDay, reviewsPerDay } = input;
		const known = rowOf(context, path);
		const day = today(context);
		const current = known.todayOnly?.day === day ? known.todayOnly : null;
		const limits = {
			day,
			new: newPerDay === undefined ? (current?.new ?? null) : newPerDay,
			reviews:
				reviewsPerDay === undefined
					? (current?.reviews ?? null)
					: reviewsPerDay,
		};
		const isSet = limits.new !== null || limits.reviews !== null;
		return write(context, `Today's limits of ${nameOf(path)}`, {
			...known,
			todayOnly: isSet ? limits : null,
		});
	}),
};

export const preset = {
	list: os.preset.list.handler(({ context }) =>
		listPresets(context.db).map((stored) => viewPreset(context, stored)),
	),
	save: os.preset.save.handler(({ context, input }) => {
		const { name, options, inherit } = input;
		const known = input.id ? getPreset(context.db, input.id) : null;
		const called = name ?? known?.name ?? "New preset";
		const own = merge(known?.own ?? {}, options, inherit);
		const id = context.history.write(
			{
				op: "preset.save",
				label: `Options of the preset “${called}”`,
				at: context.now(),
			},
			(tx) => {
				const saved = known?.id ?? addPreset(tx, called);
				changePreset(tx, saved, { name: called, own });
				return saved;
			},
		);
		return viewPreset(context, getPreset(context.db, id));
	}),
	remove: os.preset.remove.handler(({ context, input }) => {
		const { name } = getPreset(context.db, input.id);
		context.history.write(
			{
				op: "preset.remove",
				label: `Remove the preset “${name}”`,
				at: context.now(),
			},
			(tx) => removePreset(tx, input.id),
		);
		return {};
	}),
};

function today(context: Context): number {
	return context.study().calendar.dayOf(context.now());
}

function nameOf(path: string): string {
	return path === "" ? "all decks" : `“${path}”`;
}

function rowOf(context: Context, path: string): StoredDeck {
	const known = context.study().decks.get(path);
	return known
		? { ...known }
		: { path, presetId: null, own: {}, todayOnly: null };
}

/** What is given replaces what was, what is inherited again goes. */
function merge(
	own: Partial<DeckOptions>,
	options: { [Name in keyof DeckOptions]?: DeckOptions[Name] | undefined } = {},
	inherit: readonly (keyof DeckOptions)[] = [],
): Partial<DeckOptions> {
	const entries = Object.entries({ ...own, ...options }).filter(
		([name, value]) =>
			value !== undefined && !inherit.includes(name as keyof DeckOptions),
	);
	return Object.fromEntries(entries) as Partial<DeckOptions>;
}

function write(context: Context, label: string, row: StoredDeck): Deck {
	context.history.write({ op: "deck.update", label, at: context.now() }, (tx) =>
		putDeck(tx, row),
	);
	return viewDeck(context, row.path, countHomes(context.db));
}

function viewPreset(context: Context, stored: StoredPreset): Preset {
	const decks = [...context.study().decks.values()];
	return {
		id: stored.id,
		name: stored.name,
		own: stored.own,
		options: { ...defaultDeckOptions, ...stored.own },
		parameters: stored.parameters,
		decks: decks.filter(({ presetId }) => presetId === stored.id).length,
	};
}

function listDecks(context: Context): Deck[] {
	const homes = countHomes(context.db);
	const named = [
		...homes.map(({ home }) => home),
		...context.study().decks.keys(),
	];
	const paths = new Set(["", ...named.flatMap(chainOf)]);
	return [...paths]
		.sort(compareParts)
		.map((path) => viewDeck(context, path, homes));
}

/** In order of the tree: a deck right before those below it. */
function compareParts(one: string, other: string): number {
	const a = one.split("/");
	const b = other.split("/");
	const at = a.findIndex((part, n) => part !== b[n]);
	if (at < 0) return a.length - b.length;
	const [left = "", right] = [a[at], b[at]];
	if (one === "" || other === "") return one.length - other.length;
	return right === undefined ? 1 : left < right ? -1 : 1;
}

function viewDeck(
	context: Context,
	path: string,
	homes: readonly { home: string; cards: number }[],
): Deck {
	const study = context.study();
	const row = rowOf(context, path);
	const day = today(context);
	const queue = context.dayQueues.of(path === "" ? null : path);
	const { options } = study.rulesOf(path);
	const limits = row.todayOnly?.day === day ? row.todayOnly : null;
	const exam = study.examOf({ home: path, tags: [] }, day);
	const ahead = context.now() + options.learnAheadMinutes * 60_000;
	return {
		path,
		name: path.split("/").at(-1) ?? "",
		depth: chainOf(path).length - 1,
		cards: homes
			.filter(({ home }) => isWithin(home, path))
			.reduce((sum, { cards }) => sum + cards, 0),
		due: {
			learning: queue.learning.countDue(ahead),
			review: queue.reviews.count,
			new: queue.news.count,
		},
		presetId: row.presetId as PresetId | null,
		own: row.own,
		options,
		todayOnly: {
			newPerDay: limits?.new ?? null,
			reviewsPerDay: limits?.reviews ?? null,
		},
		exam: exam && dateOf(exam.day),
	};
}
