// The address of a sheet: what is chosen is read back, and what cannot be read is as usual.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
	answerWords,
	kindsFor,
	kindWords,
	knownWords,
	paperWords,
	readSheet,
	requestOf,
	type SheetSetup,
	sizeWords,
	withSource,
	writeSheet,
} from "../../../../renderer/screens/sheet/setup.ts";

const keyOf = <T extends string>(words: Readonly<Record<T, string>>) =>
	fc.constantFrom(...(Object.keys(words) as T[]));
const id = fc.integer({ min: 1, max: 1e9 });

const source = fc.oneof(
	fc.record({ from: fc.constant("all") }),
	fc.record({ from: fc.constant("missed") }),
	fc.record({ from: fc.constant("deck"), deck: fc.string() }),
	fc.record({ from: fc.constant("search"), query: fc.string() }),
	fc.record({ from: fc.constant("note"), noteId: id }),
	fc.record({ from: fc.constant("attempt"), attemptId: id }),
	fc.record({
		from: fc.constant("cards"),
		cardIds: fc.array(id, { minLength: 1 }),
	}),
);

test("law (seed 19): a setup is read back from its address", () => {
	const setups = fc.record({
		source,
		kind: keyOf(kindWords),
		answers: keyOf(answerWords),
		textSize: keyOf(sizeWords),
		paper: keyOf(paperWords),
		knownOn: keyOf(knownWords),
		limit: fc.option(fc.integer({ min: 1, max: 2000 })),
	});
	const law = fc.property(setups, (setup) => {
		expect(readSheet(writeSheet(setup as SheetSetup))).toEqual(setup);
	});
	fc.assert(law, { seed: 19, numRuns: 300 });
});

test("what cannot be read is a cram sheet of all cards, and limits out of range are left to the engine", () => {
	const usual = readSheet("");
	expect(usual).toEqual({
		kind: "cram",
		source: { from: "all" },
		answers: "shown",
		textSize: "normal",
		paper: "a4",
		knownOn: "now",
		limit: null,
	});
	for (const text of [
		"kind=poster&from=moon&limit=0",
		"from=note&note=x&paper=A3",
		"from=cards&cards=0.-1.x&answers=toString",
		"limit=99999&textSize=__proto__",
	])
		expect(readSheet(text)).toEqual(usual);
	expect(requestOf(usual)).not.toHaveProperty("limit");
});

test("another source keeps the kind if it can give it", () => {
	const note = readSheet("kind=note&from=note&note=3");
	expect(kindsFor(note.source)[0]).toBe("note");
	expect(withSource(note, { from: "all" }).kind).toBe("list");
	expect(withSource({ ...note, kind: "fold" }, { from: "all" }).kind).toBe(
		"fold",
	);
	expect(withSource(note, { from: "missed" }).kind).toBe("missed");
	const report = readSheet("kind=report&from=attempt&attempt=4");
	expect(kindsFor(report.source)).toContain(report.kind);
	expect(withSource(report, { from: "missed" }).kind).toBe("missed");
});
