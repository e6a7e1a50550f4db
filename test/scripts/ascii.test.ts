// Scripts as they are written out.
import fc from "fast-check";
import { expect, test } from "vitest";
import { toAscii } from "../../scripts/ascii.ts";

test("any text in a script is the same text afterwards, in ASCII alone", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme" }), (text) => {
			const written = toAscii(JSON.stringify(text));
			expect(written).toMatch(/^[\0-\x7f]*$/);
			expect(JSON.parse(written)).toBe(text);
		}),
		{ seed: 5, numRuns: 300 },
	);
});

test("patterns find what they found, characters of two units too", () => {
	const source = toAscii("^[‘’]?[😀-😎]…$");
	expect(new RegExp(source, "u").test("’😃…")).toBe(true);
	expect(new RegExp(source, "u").test("’😏…")).toBe(false);
});
