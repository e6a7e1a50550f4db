// Notes and the cards expected of them: each fixture pair, and the notes that come with the product.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readCards } from "./fixture.ts";

const fixtures = fileURLToPath(new URL("fixtures/", import.meta.url));
const bundled = fileURLToPath(
	new URL("../../../content/notes/", import.meta.url),
);

for (const folder of [fixtures, bundled])
	for (const file of readdirSync(folder).filter((name) => name.endsWith(".md")))
		test(`${file} gives the expected cards`, () => {
			const expected = readFileSync(
				`${fixtures}${file.replace(/md$/, "json")}`,
				"utf8",
			);
			const text = readFileSync(folder + file, "utf8");
			expect(readCards(file, text)).toEqual(JSON.parse(expected));
		});

test("every expectation belongs to a note", () => {
	const notes = [...readdirSync(fixtures), ...readdirSync(bundled)];
	const orphans = readdirSync(fixtures)
		.filter((name) => name.endsWith(".json"))
		.filter((name) => !notes.includes(name.replace(/json$/, "md")));
	expect(orphans).toEqual([]);
});
