// How alike texts are, and which belong together.
import { expect, test } from "vitest";
import {
	findAlike,
	similarity,
} from "../../../electron/engine/notes/similarity.ts";

test("similarity is the share of characters that stay", () => {
	expect(similarity("", "")).toBe(1);
	expect(similarity("tide", "tide")).toBe(1);
	expect(similarity("abcdefghij", "abcdefghix")).toBe(0.9);
	expect(similarity("abcdefghij", "abcdefghi")).toBe(0.9);
	expect(similarity("abcdefghij", "xbcdefghiy")).toBe(0.8);
	expect(similarity("abc", "xyz")).toBe(0);
	expect(similarity("aaaa", "aa")).toBe(0);
});

test("each text finds its own, whatever the order", () => {
	const before = ["the moon pulls the sea", "the sun pulls as well"];
	const after = [
		"the sun pulls as wel",
		"so do ships",
		"the moon pulls the seas",
	];
	expect(findAlike(after, before)).toEqual(
		expect.arrayContaining([
			[0, 1],
			[2, 0],
		]),
	);
	expect(findAlike(after, before)).toHaveLength(2);
});

test("a draw is no match", () => {
	expect(findAlike(["service A3"], ["service A1", "service A2"])).toEqual([]);
});
