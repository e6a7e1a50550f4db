// JSON that cannot be read, and what is said about it.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
	JsonProblem,
	readJson,
} from "../../../../electron/engine/sim/cli/json-problem.ts";

// The sentences are those of Python 3.11's json module.
test.each([
	['[{"a":', "Expecting value: line 1 column 7 (char 6)"],
	["[1", "Expecting ',' delimiter: line 1 column 3 (char 2)"],
	[
		"[{a:1}]",
		"Expecting property name enclosed in double quotes: line 1 column 3 (char 2)",
	],
	['[{"a":tru}]', "Expecting value: line 1 column 7 (char 6)"],
	[
		'[{"a":1,}]',
		"Expecting property name enclosed in double quotes: line 1 column 9 (char 8)",
	],
	['{"a" 1}', "Expecting ':' delimiter: line 1 column 6 (char 5)"],
	['{"a":1} x', "Extra data: line 1 column 9 (char 8)"],
	['["a', "Unterminated string starting at: line 1 column 2 (char 1)"],
	[
		'{\n "a": 1\n "b": 2}',
		"Expecting ',' delimiter: line 3 column 2 (char 11)",
	],
	["[1,,2]", "Expecting value: line 1 column 4 (char 3)"],
	["", "Expecting value: line 1 column 1 (char 0)"],
])("%j: %s", (text, message) => {
	expect(() => readJson(text)).toThrow(new JsonProblem(message));
});

test("JSON that is right is read", () => {
	fc.assert(
		fc.property(fc.jsonValue(), (value) => {
			const text = JSON.stringify(value);
			expect(readJson(text)).toEqual(JSON.parse(text));
		}),
		{ seed: 9, numRuns: 300 },
	);
});

test("JSON with a piece missing gets a sentence with a place", () => {
	fc.assert(
		fc.property(fc.jsonValue({ maxDepth: 3 }), fc.nat(40), (value, at) => {
			const text = JSON.stringify([value]);
			const cut = text.slice(0, Math.min(at, text.length - 1));
			expect(() => readJson(cut)).toThrow(
				/: line \d+ column \d+ \(char \d+\)$/,
			);
		}),
		{ seed: 10, numRuns: 500 },
	);
});
