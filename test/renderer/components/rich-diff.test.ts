// The words that differ between two versions of a card are marked, and nothing else changes.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
	plainText,
	type Rich,
} from "../../../electron/engine/contract/rich.ts";
import { markChanges } from "../../../renderer/components/rich-diff.ts";

const text = (value: string): Rich => [{ type: "text", value }];

/** Marked words in brackets. */
function show(rich: Rich): string {
	return rich
		.map((node) => {
			if ("value" in node) return node.value;
			if (!("children" in node)) return "";
			const inner = show(node.children);
			return node.type === "highlight" ? `[${inner}]` : inner;
		})
		.join("");
}

function compare(before: string, after: string): [string, string] {
	const marked = markChanges(text(before), text(after));
	return [show(marked.before), show(marked.after)];
}

test.each([
	[
		"a template for instances",
		"a template for launching instances",
		"a template for instances",
		"a template for [launching] instances",
	],
	["up to 16 TiB", "up to 64 TiB", "up to [16] TiB", "up to [64] TiB"],
	[
		"one two old words here now",
		"one two here now",
		"one two [old words] here now",
		"one two here now",
	],
	["the same", "the same", "the same", "the same"],
])("from “%s” to “%s”", (before, after, shown, then) => {
	expect(compare(before, after)).toEqual([shown, then]);
});

test("what is another text altogether is left unmarked", () => {
	expect(compare("a b c d", "w x y z")).toEqual(["a b c d", "w x y z"]);
});

test("code counts as one word, inside lists and marks too", () => {
	const list = (code: string): Rich => [
		{
			type: "list",
			ordered: false,
			start: 1,
			children: [
				{
					type: "item",
					children: [
						{ type: "strong", children: text("run it with") },
						{ type: "text", value: " " },
						{ type: "code", value: code },
					],
				},
			],
		},
	];
	const { before, after } = markChanges(list("a b"), list("a c"));
	expect([show(before), show(after)]).toEqual([
		"run it with [a b]",
		"run it with [a c]",
	]);
});

test("marks change no word, and equal texts get none (seed 7)", () => {
	const words = fc
		.array(fc.constantFrom("a", "b", "c", " ", "\n"), { maxLength: 30 })
		.map((parts) => parts.join(" "));
	fc.assert(
		fc.property(words, words, (one, other) => {
			const { before, after } = markChanges(text(one), text(other));
			expect(plainText(before)).toBe(plainText(text(one)));
			expect(plainText(after)).toBe(plainText(text(other)));
			expect(show(markChanges(text(one), text(one)).after)).toBe(one);
		}),
		{ seed: 7, numRuns: 300 },
	);
});
