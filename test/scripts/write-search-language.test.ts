// The page about searching is the parser's own table.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
	describeSearch,
	searchDocument,
} from "../../scripts/write-search-language.ts";

test("docs/search.md is what the table says", () => {
	expect(readFileSync(searchDocument, "utf8")).toBe(describeSearch());
});

test("every keyword, state and property stands in it", () => {
	const page = describeSearch();
	for (const part of [
		"`deck:NAME`",
		"`rated:7:1`",
		"| `leech` |",
		"| `lapses` |",
	])
		expect(page).toContain(part);
});
