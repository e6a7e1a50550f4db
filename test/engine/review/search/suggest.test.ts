// Completion at the cursor, and cards that ask the same.
import { expect, test } from "vitest";
import { similarity } from "../../../../electron/engine/notes/similarity.ts";
import { findDuplicates } from "../../../../electron/engine/review/search/duplicate.ts";
import { parseQuery } from "../../../../electron/engine/review/search/parse.ts";
import { suggest } from "../../../../electron/engine/review/search/suggest.ts";

const names = {
	decks: () => ["AWS", "AWS/EC2", "My notes (old)"],
	tags: () => ["exam", "exam/w1"],
	rules: () => ["term"],
	noteTitles: () => ["Machine images", "AMI"],
};

const inserts = (query: string, cursor = query.length) =>
	suggest(query, cursor, names).map(({ insert }) => insert);

test.each([
	["de", ["deck:"]],
	["ami -r", ["rule:", "rated:", "re:"]],
	["deck:a", ["deck:AWS", "deck:AWS/EC2"]],
	["deck:old", ['deck:"My notes (old)"']],
	['(note:"mach', ['note:"Machine images"']],
	["note:im", ['note:"Machine images"']],
	["is:su", ["is:suspended"]],
	["prop:la", ["prop:lapses>"]],
	["tag:w1", ["tag:exam/w1"]],
	["xyz", []],
	["ami ", []],
])("completes %s", (query, expected) => {
	expect(inserts(query)).toEqual(expected);
});

test("a suggestion replaces the whole word at the cursor and reads as a query", () => {
	expect(suggest("a tag:ex or b", 7, names)[0]).toEqual({
		insert: "tag:exam",
		about: "",
		start: 2,
		end: 8,
	});
	const [old] = inserts("deck:old");
	expect(parseQuery(old ?? "")).toMatchObject({
		query: { type: "name", pattern: [{ value: "My notes (old)" }] },
	});
});

test("an empty field offers keywords, at most twelve", () => {
	expect(inserts("").slice(0, 3)).toEqual(["deck:", "tag:", "note:"]);
	expect(inserts("").length).toBe(12);
});

test("fronts with the same words, or nearly, are grouped; others are not", () => {
	const fronts = [
		"What is an AMI?",
		"What happens to a volume when its instance is terminated?",
		"what is an ami",
		"What happens to the volume when its instance is terminated?",
		"What is an EBS snapshot?",
		"→",
	].map((text, at) => ({ id: at + 1, text }));
	const groups = findDuplicates(fronts, similarity);
	expect(groups.map(({ ids }) => ids)).toEqual([
		[1, 3],
		[2, 4],
	]);
	expect(groups[0]?.likeness).toBe(1);
	expect(groups[1]?.likeness).toBeGreaterThanOrEqual(0.9);
	expect(groups[1]?.likeness).toBeLessThan(1);
});
