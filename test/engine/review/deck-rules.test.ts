// How decks inherit options and limits, how siblings and limits share a day, and when a card is a leech.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
	type DeckOptions,
	defaultDeckOptions,
	defaultPresetId,
	type PresetId,
} from "../../../electron/engine/contract/deck.ts";
import {
	type Candidate,
	createLearningList,
	takeTurns,
	takeWithin,
} from "../../../electron/engine/review/day-queue.ts";
import {
	chainOf,
	type DeckRules,
	inherit,
	isWithin,
	limitsOf,
} from "../../../electron/engine/review/deck-rules.ts";
import {
	adviseLeech,
	isLeechAt,
} from "../../../electron/engine/review/leech.ts";

const seed = 20_261_122;
const strict = 2 as PresetId;
const presets = new Map([
	[
		defaultPresetId,
		{ id: defaultPresetId, own: { newPerDay: 9 }, parameters: null },
	],
	[strict, { id: strict, own: { desiredRetention: 0.95 }, parameters: [1] }],
]);

function rules(
	path: string,
	own: Partial<DeckOptions>,
	rest: Partial<DeckRules> = {},
): [string, DeckRules] {
	return [path, { path, presetId: null, own, todayOnly: null, ...rest }];
}

test("a deck's chain runs from the root to itself", () => {
	expect(chainOf("")).toEqual([""]);
	expect(chainOf("aws/storage/ebs")).toEqual([
		"",
		"aws",
		"aws/storage",
		"aws/storage/ebs",
	]);
	expect(isWithin("aws/storage", "aws")).toBe(true);
	expect(isWithin("awsome", "aws")).toBe(false);
});

test("options come from the default preset, then from each deck on the way down", () => {
	const decks = new Map([
		rules("a", { newPerDay: 5, burySiblings: false }),
		rules("a/b", { newPerDay: 2 }, { presetId: strict }),
	]);
	expect(inherit("x", presets, decks).options).toEqual({
		...defaultDeckOptions,
		newPerDay: 9,
	});
	expect(inherit("a/c", presets, decks).options).toMatchObject({
		newPerDay: 5,
		burySiblings: false,
	});
	expect(inherit("a/b/c", presets, decks)).toMatchObject({
		options: { newPerDay: 2, burySiblings: true, desiredRetention: 0.95 },
		parameters: [1],
	});
});

test("only what a deck sets itself bounds its subtree, today's limit before the usual one", () => {
	const todayOnly = { day: 7, new: 1, reviews: null };
	const decks = new Map([
		rules("a", { newPerDay: 5 }, { todayOnly }),
		rules("b", {}, { presetId: strict }),
	]);
	expect(limitsOf("", 7, presets, decks)).toEqual({ new: 9, reviews: 200 });
	expect(limitsOf("a", 7, presets, decks)).toEqual({ new: 1, reviews: null });
	expect(limitsOf("a", 8, presets, decks)).toEqual({ new: 5, reviews: null });
	expect(limitsOf("a/x", 7, presets, decks)).toEqual({
		new: null,
		reviews: null,
	});
	expect(limitsOf("b", 7, presets, decks)).toEqual({ new: 20, reviews: 200 });
});

const homes = ["", "a", "a/b", "c"];
const candidates: fc.Arbitrary<Candidate[]> = fc
	.array(
		fc.record({
			home: fc.constantFrom(...homes),
			family: fc.nat({ max: 6 }),
		}),
		{ maxLength: 25 },
	)
	.map((cards) => cards.map((card, id) => ({ ...card, id })));
const rooms = fc.record({
	root: fc.nat({ max: 15 }),
	a: fc.option(fc.nat({ max: 6 })),
	b: fc.option(fc.nat({ max: 4 })),
});

test(`taking keeps every limit, and answering any card taken leaves exactly the others (seed ${seed})`, () => {
	const buries = () => true;
	fc.assert(
		fc.property(candidates, rooms, fc.nat(), (cards, { root, a, b }, pick) => {
			const room = new Map([["", root]]);
			if (a !== null) room.set("a", a);
			if (b !== null) room.set("a/b", b);
			const take = (
				from: Candidate[],
				left: Map<string, number>,
				seen: number[],
			) =>
				takeWithin(from, {
					room: new Map(left),
					families: new Map(seen.map((family) => [family, 0])),
					buries,
				});
			const taken = take(cards, room, []);
			for (const [deck, most] of room)
				expect(
					taken.filter(({ home }) => isWithin(home, deck)).length,
				).toBeLessThanOrEqual(most);
			const families = taken.map(({ family }) => family).filter((id) => id > 0);
			expect(new Set(families).size).toBe(families.length);
			const done = taken[pick % Math.max(1, taken.length)];
			if (!done) return;
			const after = new Map(
				[...room].map(([deck, most]) => [
					deck,
					isWithin(done.home, deck) ? most - 1 : most,
				]),
			);
			const rest = take(
				cards.filter((card) => card !== done),
				after,
				done.family ? [done.family] : [],
			);
			expect(rest).toEqual(taken.filter((card) => card !== done));
		}),
		{ seed, numRuns: 500 },
	);
});

test("turns go round the notes, and go on where the day left off", () => {
	const cards = [1, 1, 1, 2, 2, 3].map((noteId, id) => ({ id, noteId }));
	const ids = (of: typeof cards, done: number) =>
		takeTurns(of, (noteId) => (noteId === 1 ? done : 0)).map(({ id }) => id);
	expect(ids(cards, 0)).toEqual([0, 3, 5, 1, 4, 2]);
	expect(ids(cards.slice(1), 1)).toEqual([3, 5, 1, 4, 2]);
});

test("learning cards are counted by what is due, whenever they are added or taken", () => {
	const list = createLearningList([
		{ id: 3, dueAt: 30 },
		{ id: 1, dueAt: 10 },
	]);
	list.add({ id: 2, dueAt: 10 });
	expect(list.listDue(29).map(({ id }) => id)).toEqual([1, 2]);
	expect([9, 10, 30].map(list.countDue)).toEqual([0, 2, 3]);
	expect([list.remove(1), list.remove(1)]).toEqual([true, false]);
	expect(list.first()).toEqual({ id: 2, dueAt: 10 });
});

test("a leech is found at the threshold and again every half as many lapses", () => {
	const found = (threshold: number) =>
		Array.from({ length: 20 }, (_, n) => n).filter((lapses) =>
			isLeechAt(lapses, threshold),
		);
	expect(found(8)).toEqual([8, 12, 16]);
	expect(found(1)).toEqual(Array.from({ length: 19 }, (_, n) => n + 1));
	expect(found(0)).toEqual([]);
});

test("advice for a leech: split a long answer, contrast what is alike, else say it anew", () => {
	const codes = (card: Parameters<typeof adviseLeech>[0]) =>
		adviseLeech(card).map(({ code }) => code);
	const short = { frontText: "AMI?", backText: "An image", similar: null };
	expect(codes(short)).toEqual(["rewrite"]);
	expect(codes({ ...short, backText: "word ".repeat(16) })).toEqual([
		"split",
		"rewrite",
	]);
	expect(
		codes({ ...short, similar: { id: null, frontText: "AMI copy?" } }),
	).toEqual(["contrast", "rewrite"]);
});
