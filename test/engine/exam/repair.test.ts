// What answers send to the repair queue, which pairs were confused, and what a drill draws.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { CardId } from "../../../electron/engine/contract/data.ts";
import {
	type DrillCandidate,
	drawDrill,
} from "../../../electron/engine/exam/drill.ts";
import {
	confusionsOf,
	repairsOf,
} from "../../../electron/engine/exam/repair.ts";
import { untouched } from "../../../electron/engine/exam/session.ts";
import { answeredWith, choiceItem } from "./fixture.ts";

const card = (id: number) => id as CardId;
const asking = (id: string, ...cards: number[]) => ({
	...choiceItem(id),
	cardIds: cards.map(card),
});
const chose = (
	option: number,
	confidence: "guess" | "unsure" | "sure" | null,
) => answeredWith({ kind: "options", chosen: [option] }, confidence);

test("wrong, unanswered and guessed answers repair their cards; sure and right ones do not", () => {
	const items = [
		asking("right", 1),
		asking("wrong", 2),
		asking("guessed", 3),
		asking("left", 4),
		asking("confident", 5),
		asking("plain", 6),
	];
	const states = [
		chose(0, "sure"),
		chose(1, "unsure"),
		chose(0, "guess"),
		untouched,
		chose(2, "sure"),
		chose(0, null),
	];
	expect(
		repairsOf(items, states).map(({ cardId, reason, checkAfterDays }) => [
			cardId,
			reason,
			checkAfterDays,
		]),
	).toEqual([
		[5, "confident-miss", [1, 3, 7]],
		[2, "miss", []],
		[4, "miss", []],
		[3, "guess", []],
	]);
});

test("a card of two questions is repaired once, for the more urgent reason", () => {
	const repairs = repairsOf(
		[asking("a", 9), asking("b", 9)],
		[chose(0, "guess"), chose(1, "sure")],
	);
	expect(repairs.map(({ reason }) => reason)).toEqual(["confident-miss"]);
});

test("a wrong choice names the pair that was confused", () => {
	const items = [asking("a", 1), asking("b", 2)];
	expect(confusionsOf(items, [chose(3, null), chose(0, null)])).toEqual([
		{ itemId: "a", chosen: 3, key: 0 },
	]);
});

const candidates = fc.array(
	fc.record({
		domain: fc.constant("d"),
		weight: fc.double({ min: 0, max: 1, noNaN: true }),
		chance: fc.double({ min: 0, max: 1, noNaN: true }),
		note: fc.constantFrom("a", "b", "c"),
		isSeen: fc.boolean(),
		daysSinceSeen: fc.nat(60),
		isConfused: fc.boolean(),
	}),
	{ maxLength: 40 },
);

test("a drill is part of its candidates, without repeats, the same for the same seed", () => {
	fc.assert(
		fc.property(candidates, fc.nat(20), fc.nat(99), (some, count, seed) => {
			const all: DrillCandidate[] = some.map((one, index) => ({
				...one,
				id: `q${index}`,
			}));
			const drill = drawDrill(all, { count, seed });
			expect(drill).toHaveLength(Math.min(count, all.length));
			expect(new Set(drill).size).toBe(drill.length);
			expect(drill.every((one) => all.includes(one))).toBe(true);
			expect(drawDrill(all, { count, seed })).toEqual(drill);
		}),
		{ seed: 1, numRuns: 200 },
	);
});

test("a drill passes over what may not be asked beside what it took, and fills up with the next best", () => {
	const all = Array.from({ length: 10 }, (_, at) => ({
		id: `q${at}`,
		domain: "d",
		weight: 0.3,
		chance: 0.68,
		note: `n${at}`,
		isSeen: false,
		daysSinceSeen: 0,
		isConfused: false,
	}));
	const pairOf = ({ id }: { id: string }) =>
		Math.floor(Number(id.slice(1)) / 2);
	for (let seed = 0; seed < 30; seed += 1) {
		const drill = drawDrill(all, {
			count: 5,
			seed,
			areApart: (one, other) => pairOf(one) !== pairOf(other),
		});
		expect(new Set(drill.map(pairOf)).size).toBe(5);
	}
});

test("a drill prefers what is unseen and half known, and mixes notes", () => {
	const one = (id: string, more: Partial<DrillCandidate>): DrillCandidate => ({
		id,
		domain: "d",
		weight: 0.3,
		chance: 0.68,
		note: id.slice(0, 1),
		isSeen: false,
		daysSinceSeen: 0,
		isConfused: false,
		...more,
	});
	const pool = [
		...Array.from({ length: 20 }, (_, at) => one(`a${at}`, {})),
		...Array.from({ length: 20 }, (_, at) => one(`b${at}`, {})),
		...Array.from({ length: 40 }, (_, at) =>
			one(`c${at}`, { isSeen: true, chance: 0.99 }),
		),
	];
	let good = 0;
	for (let seed = 0; seed < 50; seed += 1) {
		const drill = drawDrill(pool, { count: 20, seed });
		good += drill.filter(({ isSeen }) => !isSeen).length;
		const notes = drill.slice(0, 10).map(({ note }) => note);
		const isRunOfThree = notes.some(
			(note, at) => at > 1 && note === notes[at - 1] && note === notes[at - 2],
		);
		expect(isRunOfThree).toBe(false);
	}
	expect(good / 1000).toBeGreaterThan(0.8);
});
