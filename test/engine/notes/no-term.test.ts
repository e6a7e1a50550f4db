// Words before a colon that are no terms, and what stands behind a term and is no meaning of it.
import { expect, test } from "vitest";
import { isNoMeaning } from "../../../electron/engine/notes/no-meaning.ts";
import { isCaption, isNoTerm } from "../../../electron/engine/notes/no-term.ts";
import { standings } from "./fixture.ts";

test.each([
	"Caption",
	"Caption (left)",
	"Fig. 3",
	"ask re",
	"check with Ada",
	"Tutorial Q2",
	"worksheet 4",
	"final revision",
	"Extremely slow",
	"very salty",
	"Formal definition",
])("%s is no term", (label) => {
	expect(isNoTerm(label)).toBe(true);
});

test.each([
	"captioning",
	"ask price",
	"check digit",
	"Extreme tide",
	"Quiz show",
	"Definition of a knot",
	"revision",
])("%s may be a term", (label) => {
	expect(isNoTerm(label)).toBe(false);
});

test.each([
	"exam on the 12th",
	"test for all of us on 3 May",
	"The mill drawn above",
	"the gate named below",
	"Latest tide tables",
	"favourite of Queen Anne",
	"a pupil of Repton",
])("%s is no meaning", (meaning) => {
	expect(isNoMeaning(meaning)).toBe(true);
});

test.each([
	"layer of water above the salt wedge",
	"test of a mill on its first day",
	"friend of the court",
	"the newest part of a delta",
])("%s may be a meaning", (meaning) => {
	expect(isNoMeaning(meaning)).toBe(false);
});

test("the caption of a picture gives no card", () => {
	expect(isCaption("Caption: the gate is shut. The race is empty.")).toBe(true);
	const note =
		"# Mills\n\n*Caption: A gate is the only way into the race. The wheel of Ada's mill is not driven by the tide.*\n\n![](gate.png)";
	expect(standings(note, "Mills.md")).toEqual([]);
});

test("what stands below a verb is done rather than meant", () => {
	const list =
		"- Dredging log: a record of what was taken out\n- Tide log: a record of high waters\n- Gate log: a record of who opened the gate";
	expect(standings(`# Harbours\n\nEnables:\n\n${list}`).join()).not.toContain(
		"accepted",
	);
	expect(standings(`# Harbours\n\nLogs:\n\n${list}`).join()).toContain(
		"accepted",
	);
});

test("an adjective with a share in brackets is no term", () => {
	expect(
		standings("# Gates\n\n- vertical (85%): short chains that lift it").join(),
	).not.toContain("accepted");
});

test("a state is no meaning, with an adverb or without", () => {
	expect(
		standings(
			"# Gates\n\n- Lift gate: Preferred mostly by narrow ports",
		).join(),
	).not.toContain("accepted");
});
