// Names must be found as people type: begun, within, as initials, and with a slip of the finger.
import fc from "fast-check";
import { expect, test } from "vitest";
import { rank, score } from "../../renderer/score.ts";

const names = [
	"Today",
	"Statistics",
	"Settings",
	"Settings: Keyboard",
	"Undo: Good on “AMI”",
	"Import notes…",
	"Import a folder…",
	"Keyboard shortcuts",
	"Show answer, then Good",
];
const find = (query: string) =>
	rank(query, names, (name) => score(query, name));

test("the whole name goes before its beginning, and that before its middle", () => {
	expect(find("settings")).toEqual(["Settings", "Settings: Keyboard"]);
	expect(find("keyb")).toEqual(["Keyboard shortcuts", "Settings: Keyboard"]);
	expect(find("board")).toEqual(["Settings: Keyboard", "Keyboard shortcuts"]);
});

test("words may come in any order, and all of them have to fit", () => {
	expect(find("folder imp")).toEqual(["Import a folder…"]);
	expect(find("import keyboard")).toEqual([]);
});

test("initials find a name", () => {
	expect(find("ks")).toEqual(["Keyboard shortcuts"]);
	expect(find("sk")).toEqual(["Settings: Keyboard"]);
});

test.each([
	["satistics", "Statistics"],
	["statsitics", "Statistics"],
	["keybaord sho", "Keyboard shortcuts"],
	["imoprt fol", "Import a folder…"],
	["settigns", "Settings"],
])("“%s” with its slip finds %s", (query, name) => {
	expect(find(query)[0]).toBe(name);
});

test("short words take no slips, and nothing finds everything", () => {
	expect(find("xod")).toEqual([]);
	expect(find("")).toEqual([]);
	expect(find(" … ")).toEqual([]);
});

test("accents, letter case and signs do not count", () => {
	expect(score("ecole", "École")).toBeGreaterThan(0.9);
	expect(score("GOOD ami", "Undo: Good on “AMI”")).toBeGreaterThan(0.8);
});

test("law: a name finds itself above 0.9, and each begun word of it finds it (seed 3)", () => {
	const word = fc.stringMatching(/^[a-z]{2,9}$/);
	fc.assert(
		fc.property(
			fc.array(word, { minLength: 1, maxLength: 4 }),
			fc.nat(),
			(all, at) => {
				const name = all.join(" ");
				expect(score(name, name)).toBeGreaterThan(0.9);
				const begun = all[at % all.length]?.slice(0, 2) ?? "";
				expect(score(begun, name)).toBeGreaterThan(0.8);
			},
		),
		{ seed: 3, numRuns: 300 },
	);
});

test("law: the rating stays between 0 and 1.05 whatever is typed (seed 4)", () => {
	fc.assert(
		fc.property(fc.string(), fc.string(), (query, text) => {
			const rate = score(query, text);
			expect(rate).toBeGreaterThanOrEqual(0);
			expect(rate).toBeLessThanOrEqual(1.05);
		}),
		{ seed: 4, numRuns: 500 },
	);
});
