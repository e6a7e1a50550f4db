// The table of questions: which it shows, in which order, in which words.
import { expect, test } from "vitest";
import type { QuestionRecord } from "../../../../electron/engine/contract/exam-record.ts";
import {
	filterRecords,
	sayParts,
	sortRecords,
	textOf,
	turnOrder,
} from "../../../../renderer/screens/exam/question-records.ts";

function record(
	key: string,
	more: Partial<QuestionRecord> = {},
): QuestionRecord {
	return {
		key,
		stem: [{ type: "text", value: `Question ${key}` }],
		item: null,
		exposures: 1,
		lastAt: 0,
		facility: null,
		right: null,
		meanSeconds: null,
		discrimination: null,
		chosen: [],
		sureRight: null,
		isSuspended: false,
		...more,
	};
}
const easy = record("easy", { right: 0.9, exposures: 12, discrimination: 0.4 });
const hard = record("hard", { right: 0.2, exposures: 3 });
const turned = record("turned", { right: 0.5, discrimination: -0.3 });
const gone = record("gone", { stem: [], isSuspended: true, exposures: 0 });
const all = [easy, hard, turned, gone];
const keys = (records: readonly QuestionRecord[]) =>
	records.map(({ key }) => key);

test("shows those of a kind whose text has all the words", () => {
	const of = (
		filter: Parameters<typeof filterRecords>[1]["filter"],
		words = "",
	) => keys(filterRecords(all, { filter, words }));
	expect(of("all")).toEqual(["easy", "hard", "turned", "gone"]);
	expect(of("hard")).toEqual(["hard"]);
	expect(of("turned")).toEqual(["turned"]);
	expect(of("left-out")).toEqual(["gone"]);
	expect(of("all", "QUESTION tur")).toEqual(["turned"]);
});

test("sorts either way, what is not known last", () => {
	const by = (column: "right" | "asked" | "parts", isDescending: boolean) =>
		keys(sortRecords(all, { column, isDescending }));
	expect(by("right", false)).toEqual(["hard", "turned", "easy", "gone"]);
	expect(by("right", true)).toEqual(["easy", "turned", "hard", "gone"]);
	expect(by("asked", true)).toEqual(["easy", "hard", "turned", "gone"]);
	expect(by("parts", false).slice(0, 2)).toEqual(["turned", "easy"]);
});

test("a second press on a head turns its order round", () => {
	const first = turnOrder({ column: "right", isDescending: false }, "asked");
	expect(first).toEqual({ column: "asked", isDescending: true });
	expect(turnOrder(first, "asked")).toEqual({
		column: "asked",
		isDescending: false,
	});
});

test("a question without words is named by its key", () => {
	expect(textOf(gone)).toBe("gone");
});

test.each([
	[null, "too few answers"],
	[-0.3, "−0.30, the wrong way round"],
	[0.1, "0.10, hardly"],
	[0.2, "0.20, a little"],
	[0.44, "0.44, well"],
])("%s is said as “%s”", (value, said) => {
	expect(sayParts(value)).toBe(said);
});
