// Notes packed between the parser and the store: nothing is lost, and writing them one by one comes to what the preview told.
import { expect, test } from "vitest";
import {
	createShelf,
	packNote,
	unpackNote,
} from "../../../electron/engine/handlers/packed-note.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";
import { createFolder, createTestEngine, noteWith, paths } from "../fixture.ts";

function parse(text: string) {
	return { ...parseNote({ path: "/a.md", name: "a.md", text }), text };
}

const accents =
	"# Épreuve 🚀\n\n- **Zürich**: “größte” Stadt → 443 037 Köpfe\n";

const various = `---
tags: [one]
---
# Storage

One :: first
Two ::: second #two
A ==gap== and a ==second gap== here. ^block
<!--SR:!2026-03-01,5,230!2026-03-02,6,240-->

## Below

Four :: fourth
What is it?
?
An answer
`;

test.each([
	["marked cards", noteWith(3)],
	["letters beyond ASCII", accents],
	["cards that differ in all that they may share", various],
	["nothing", ""],
])("a note with %s comes back as it was parsed", (_, text) => {
	const parsed = parse(text);
	expect(unpackNote(packNote(parsed))).toEqual(parsed);
});

test("a packed note crosses threads with its own bytes alone", () => {
	const { json } = packNote(parse(noteWith(200)));
	expect(json).toBeInstanceOf(Uint8Array);
	if (json instanceof Uint8Array)
		expect(json.buffer.byteLength).toBe(json.byteLength);
});

test("notes on a shelf come back as they were put there, in any order and more than once", () => {
	const parsed = Array.from({ length: 60 }, (_, n) =>
		parse(noteWith(100, `${n} é`)),
	);
	const notes = parsed.map(packNote);
	const shelve = createShelf(1);
	for (const note of notes) shelve(note);
	const shelved = notes.filter(({ json }) => !(json instanceof Uint8Array));
	expect(shelved.length).toBeGreaterThan(20);
	expect(notes.map(unpackNote)).toEqual(parsed);
	expect(notes.toReversed().map(unpackNote)).toEqual(parsed.toReversed());
});

test("a small vault is not packed any further", () => {
	const note = packNote(parse(noteWith(3)));
	createShelf()(note);
	expect(note.json).toBeInstanceOf(Uint8Array);
});

test("a first import of several notes does what its preview told, and one undo takes it back", async () => {
	const { client } = await createTestEngine();
	const source = paths(
		createFolder({
			"a.md": noteWith(3),
			"b/one.md": noteWith(2, "B"),
			"b/empty.md": "",
			"b/two.md": noteWith(4, "C"),
		}),
	);
	const { counts } = await client.import.preview(source);
	const { diagnostics: _, ...applied } = await client.import.apply(source);
	expect(applied).toEqual(counts);
	expect(applied.added).toBe(9);
	const notes = await client.note.list({});
	expect(notes.map(({ cards }) => cards)).toEqual([3, 0, 2, 4]);
	const again = await client.import.apply(source);
	expect([again.added, again.kept, again.unchangedFiles]).toEqual([0, 9, 4]);
	await client.system.undo({});
	expect(await client.card.list({})).toEqual([]);
});
