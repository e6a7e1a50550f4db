// How much of a note has cards.
import { expect, test } from "vitest";
import type { Standing } from "../../../electron/engine/contract/data.ts";
import { coverage } from "../../../electron/engine/notes/coverage.ts";

const card = (standing: Standing, ...lines: number[]) => ({
	standing,
	sources: lines.map((line) => ({ line, endLine: line })),
});
const skipped = (line: number, code: string) => ({
	line,
	endLine: line,
	code,
	message: "",
});

test("statements are counted by their lines: two cards of one line are one statement", () => {
	const cards = [card("accepted", 3), card("accepted", 3), card("accepted", 5)];
	expect(coverage(cards, [])).toEqual({
		statements: 2,
		covered: 2,
		waiting: 0,
	});
});

test("a statement said twice is covered in both places by its one card", () => {
	expect(coverage([card("accepted", 3, 40)], [])).toEqual({
		statements: 2,
		covered: 2,
		waiting: 0,
	});
});

test("waiting, rejected and skipped statements count, what states nothing does not", () => {
	const cards = [
		card("accepted", 1),
		card("inbox", 1),
		card("inbox", 2),
		card("rejected", 3),
	];
	const places = [
		skipped(4, "unclear-subject"),
		skipped(4, "too-long"),
		skipped(5, "exhortation"),
		skipped(6, "task"),
		skipped(7, "code"),
	];
	expect(coverage(cards, places)).toEqual({
		statements: 4,
		covered: 1,
		waiting: 1,
	});
});

test("an empty note states nothing", () => {
	expect(coverage([], [skipped(1, "empty-note")])).toEqual({
		statements: 0,
		covered: 0,
		waiting: 0,
	});
});
