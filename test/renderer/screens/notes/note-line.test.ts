// A note's text is shown as it was written: dimmed in places, never changed.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
	readLine,
	splitLines,
} from "../../../../renderer/screens/notes/note-line.ts";

function sketch(line: string): string {
	const { lead, isHeading, spans } = readLine(line);
	const marks = { plain: "", strong: "S:", code: "C:", marker: "M:" };
	return [
		isHeading ? "H" : "",
		lead,
		...spans.map(({ look, text }) => marks[look] + text),
	].join("|");
}

test.each([
	["plain text", "||plain text"],
	[">* **AMI Cost:** storage", "|>* |M:**|S:AMI Cost:|M:**| storage"],
	["## Types of AMIs", "H|## |Types of AMIs"],
	["\t- Launch an instance", "|\t- |Launch an instance"],
	["12. Create `ami-1` now", "|12. |Create |M:`|C:ami-1|M:`| now"],
	["a ==gap== here", "||a |M:==|S:gap|M:==| here"],
	["2026 was a year", "||2026 was a year"],
	["-dash without a space", "||-dash without a space"],
	["", "|"],
	["****", "||****"],
])("%j", (line, expected) => {
	expect(sketch(line)).toBe(expected);
});

test("nothing is lost of any line (seed 3)", () => {
	const markdown = fc
		.array(fc.constantFrom("*", "`", "=", ">", "#", "-", " ", "1", ".", "a"))
		.map((parts) => parts.join(""));
	fc.assert(
		fc.property(fc.oneof(markdown, fc.string()), (line) => {
			const { lead, spans } = readLine(line);
			expect(lead + spans.map(({ text }) => text).join("")).toBe(line);
		}),
		{ seed: 3, numRuns: 500 },
	);
});

test("a line made to trap a slow pattern is read at once", () => {
	const line = `${"> ".repeat(20_000)}${"**".repeat(20_000)}${"`".repeat(20_001)}`;
	const { lead, spans } = readLine(line);
	expect(
		lead.length + spans.reduce((sum, { text }) => sum + text.length, 0),
	).toBe(line.length);
}, 2000);

test("lines are counted as editors count them, whatever ends them", () => {
	expect(splitLines("a\nb\r\nc\rd\n")).toEqual(["a", "b", "c", "d"]);
	expect(splitLines("a\n\n")).toEqual(["a", ""]);
	expect(splitLines("")).toEqual([]);
});
