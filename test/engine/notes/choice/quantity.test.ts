// Numbers are read and written back in the form in which the note has them.
import { expect, test } from "vitest";
import {
	readNumber,
	significantDigits,
	writeNumber,
} from "../../../../electron/engine/notes/choice/quantity.ts";

test.each([
	["1,000", 1000],
	["99.9%", 99.9],
	["99.9 %", 99.9],
	["Two", 2],
	["0", 0],
	["16000", 16_000],
	["10-20", null],
	["$5", null],
	["007", null],
	["1,00", null],
	["3.6.1", null],
	["", null],
])("“%s” is read as %s", (text, value) => {
	expect(readNumber(text)?.value ?? null).toBe(value);
});

test.each([
	["16,000", 8000, "8,000"],
	["16,000", 500, "500"],
	["1000", 2000, "2000"],
	["90%", 75, "75%"],
	["two", 3, "three"],
	["two", 40, null],
	["99.9%", 99.99, "99.99%"],
])("in the form of “%s”, %s is “%s”", (model, value, text) => {
	const written = readNumber(model);
	expect(written && writeNumber(value, written)).toBe(text);
});

test.each([
	[2375, 4],
	[64_000, 2],
	[0.05, 1],
	[99.95, 4],
])("%s has %s digits that count", (value, digits) => {
	expect(significantDigits(value)).toBe(digits);
});
