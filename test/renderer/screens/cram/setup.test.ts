// Extra study: its address, what it asks the engine for, and a session that can go back and forth.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { CardId } from "../../../../electron/engine/contract/data.ts";
import {
	advance,
	beginSession,
	type CramSetup,
	choices,
	filterOf,
	goBack,
	goForth,
	orders,
	readSetup,
	type Session,
	usualSetup,
	writeSetup,
} from "../../../../renderer/screens/cram/setup.ts";

const ids = (...numbers: number[]) => numbers as CardId[];
const setup = (change: Partial<CramSetup>) => ({ ...usualSetup, ...change });

test("any setup is read from its address as it was written", () => {
	const any = fc.record({
		choice: fc.constantFrom(...(Object.keys(choices) as CramSetup["choice"][])),
		deck: fc.string({ maxLength: 20 }),
		days: fc.integer({ min: 0, max: 3650 }),
		query: fc.string({ maxLength: 20 }),
		order: fc.constantFrom(...(Object.keys(orders) as CramSetup["order"][])),
		limit: fc.integer({ min: 1, max: 10_000 }),
		isRescheduling: fc.boolean(),
	});
	fc.assert(
		fc.property(any, fc.boolean(), (given, isStarted) => {
			expect(readSetup(writeSetup(given, isStarted))).toEqual({
				setup: given,
				isStarted,
			});
		}),
		{ seed: 6, numRuns: 200 },
	);
});

test("an address that makes no sense is the usual setup", () => {
	expect(readSetup("choice=toString&days=-3&limit=x&order=&go=2")).toEqual({
		setup: usualSetup,
		isStarted: false,
	});
	expect(writeSetup(usualSetup, false)).toBe("");
});

test("each choice asks the engine for its own cards", () => {
	const shared = { order: "retrievability", limit: 100 };
	const asked = (change: Partial<CramSetup>) => filterOf(setup(change));
	expect(asked({ deck: "aws" })).toEqual({
		...shared,
		deck: "aws",
		aheadDays: 3,
	});
	expect(asked({ choice: "lapsed", days: 0 })).toEqual({
		...shared,
		lapsedDays: 1,
	});
	expect(asked({ choice: "today" })).toEqual({
		...shared,
		isStudiedToday: true,
	});
	expect(asked({ choice: "new" })).toEqual({ ...shared, state: "new" });
	expect(asked({ choice: "all" })).toEqual(shared);
	expect(filterOf(setup({ choice: "search", deck: "aws" }), ids(3, 4))).toEqual(
		{ ...shared, cardIds: [3, 4] },
	);
});

test("a card that was missed comes again after a few others, and counts once it is known", () => {
	const begun = beginSession(ids(1, 2, 3, 4, 5, 6, 7, 8));
	const missed = advance(begun, "Again", true);
	expect(missed.waiting).toEqual([2, 3, 4, 5, 6, 1, 7, 8]);
	expect(missed.done).toBe(0);
	const last = advance(beginSession(ids(1)), "Again", true);
	expect(last.waiting).toEqual([1]);
	expect(advance(last, "Good", false)).toMatchObject({ waiting: [], done: 1 });
});

test("undo goes back through a session and redo forth, for its own steps alone", () => {
	const shown = ({ waiting, done }: Session) => ({ waiting, done });
	const begun = beginSession(ids(1, 2, 3));
	const one = advance(begun, "Good on 1", false);
	const two = advance(one, "Again on 2", true);
	const back = goBack(two, "Again on 2");
	expect(shown(back)).toEqual(shown(one));
	expect(shown(goBack(back, "Good on 1"))).toEqual(shown(begun));
	expect(shown(goForth(back, "Again on 2"))).toEqual(shown(two));
	expect(goBack(two, "Import of notes")).toBe(two);
	expect(goForth(back, "Import of notes")).toBe(back);
	expect(goBack(begun, "Good on 1")).toBe(begun);
});
