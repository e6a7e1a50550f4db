// A card's own wording: Markdown in, safe content out, and back again without loss.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import {
	readWording,
	writeWording,
} from "../../../electron/engine/notes/edit.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";

const text = (value: string) => [{ type: "text" as const, value }];

test("Markdown of both sides is read by the rules of notes", () => {
	expect(
		readWording("basic", {
			front: "What does **IOPS** measure?",
			back: "- reads\n- writes",
		}),
	).toEqual({
		front: [
			{ type: "text", value: "What does " },
			{ type: "strong", children: text("IOPS") },
			{ type: "text", value: " measure?" },
		],
		back: [
			{
				type: "list",
				ordered: false,
				start: 1,
				children: [
					{ type: "item", children: text("reads") },
					{ type: "item", children: text("writes") },
				],
			},
		],
	});
});

test("a gap is what stands in braces, and the back of a cloze is what its gaps hide", () => {
	expect(
		readWording("cloze", {
			front: "Snapshots are {{c1::incremental::full or …}}.",
			back: "whatever",
		}),
	).toEqual({
		front: [
			{ type: "text", value: "Snapshots are " },
			{ type: "gap", hint: "full or …", children: text("incremental") },
			{ type: "text", value: "." },
		],
		back: text("incremental"),
	});
});

test.each([
	["basic", { front: " ", back: "x" }, /^The front is empty/],
	["basic", { front: "x", back: "\n" }, /^The back is empty/],
	["basic", { front: "x", back: "<!-- nothing to see -->" }, /^The back/],
	["cloze", { front: "No gap here.", back: "" }, /^Nothing is hidden/],
] as const)(
	"a %s card is refused where it has nothing to ask: %o",
	(kind, wording, fault) => {
		expect(readWording(kind, wording)).toEqual({
			fault: expect.stringMatching(fault),
		});
	},
);

test("hostile wording becomes harmless content", () => {
	const made = readWording("basic", {
		front: "<img src=x onerror=alert(1)> [click](javascript:alert(1))",
		back: "<script>alert(1)</script>\n\nan answer",
	});
	if ("fault" in made) throw new Error(made.fault);
	expect(JSON.stringify(made)).not.toMatch(/onerror|javascript:|script>/);
	expect(plainText(made.back)).toContain("an answer");
});

test("law: words with any signs come back as they were written (seed 7)", () => {
	const piece = fc.oneof(
		fc.string({ maxLength: 12 }),
		fc.constantFrom(
			"**",
			"_",
			"`",
			"==",
			"{{",
			"}}",
			"::",
			"[[",
			"|",
			"$",
			"#",
			"- ",
			"1. ",
			"> ",
		),
	);
	const property = fc.property(
		fc.array(piece, { minLength: 1, maxLength: 8 }),
		(pieces) => {
			const value = pieces.join("").replaceAll(/\s+/g, " ").trim();
			fc.pre(value !== "" && !value.includes("\0"));
			const wording = writeWording({ front: text(value), back: text(value) });
			const read = readWording("basic", wording);
			if ("fault" in read) throw new Error(`${read.fault} of ${value}`);
			expect(plainText(read.front)).toBe(value);
		},
	);
	fc.assert(property, { seed: 7, numRuns: 500 });
});

const squeeze = (words: string) => words.replaceAll(/\s+/g, " ").trim();

test("every card of the fixtures can be edited without a change to its text", () => {
	const folder = join(import.meta.dirname, "fixtures");
	const notes = readdirSync(folder).filter((name) => name.endsWith(".md"));
	const cards = notes.flatMap((name) => {
		const content = readFileSync(join(folder, name), "utf8");
		return parseNote({ path: name, name, text: content }).cards;
	});
	expect(cards.length).toBeGreaterThan(100);
	for (const card of cards) {
		const read = readWording(card.kind, writeWording(card));
		if ("fault" in read)
			throw new Error(`${read.fault}: ${plainText(card.front)}`);
		expect(squeeze(plainText(read.front, "answer"))).toBe(
			squeeze(plainText(card.front, "answer")),
		);
		if (card.kind !== "cloze")
			expect(squeeze(plainText(read.back, "answer"))).toBe(
				squeeze(plainText(card.back, "answer")),
			);
	}
});
