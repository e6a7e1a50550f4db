// Which notes are taken for English: by their letters first, then by their function words.
import fc from "fast-check";
import { expect, test } from "vitest";
import { isInEnglish } from "../../../electron/engine/notes/language.ts";

const seed = 20261123;

test("a note in English is, one in German, Spanish, Russian or Chinese is not", () => {
	expect(isInEnglish("The gateway is the entry of a network.")).toBe(true);
	expect(isInEnglish("Das ist der Eingang, und das Netz ist groß.")).toBe(
		false,
	);
	expect(isInEnglish("La puerta de la red es para el tráfico que sale.")).toBe(
		false,
	);
	expect(
		isInEnglish("Шлюз является входом в сеть, и весь трафик идёт через него."),
	).toBe(false);
	expect(isInEnglish("网".repeat(50))).toBe(false);
});

test("Greek letters and code in another script leave a note English", () => {
	expect(isInEnglish(`The angle ${"αβγδ".repeat(20)} is small.`)).toBe(true);
	expect(isInEnglish(`The name is \`${"имя".repeat(40)}\`.`)).toBe(true);
});

test(`letters without function words decide by their script alone (seed ${seed})`, () => {
	const piece = fc.constantFrom(..."xyZ1 _é中имλ𝒜\u{1f600}٣Ⅷª", "\ud83d");
	const text = fc
		.array(piece, { maxLength: 120 })
		.map((pieces) => pieces.join(""));
	fc.assert(
		fc.property(text, (note) => {
			const letters = note.match(/\p{L}/gu)?.length ?? 0;
			const latin =
				note.match(/\p{Script=Latin}|\p{Script=Greek}/gu)?.length ?? 0;
			expect(isInEnglish(note)).toBe(letters <= 40 || latin >= letters * 0.6);
		}),
		{ seed, numRuns: 500 },
	);
});
