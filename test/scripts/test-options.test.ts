// What `npm test` runs, by its arguments.
import { expect, test } from "vitest";
import { parseTestOptions, pickFiles } from "../../scripts/test-options.ts";

test.each([
	[[], { scope: "all", filters: [] }],
	[["--unit"], { scope: "unit", filters: [] }],
	[["--check"], { scope: "check", filters: [] }],
	[["notes", "store/open"], { scope: "all", filters: ["notes", "store/open"] }],
])("%j", (args, options) => {
	expect(parseTestOptions(args)).toEqual(options);
});

test("an option that does not exist is refused by name", () => {
	expect(() => parseTestOptions(["--fast"])).toThrow("--fast");
});

test("filters pick files by a part of the path", () => {
	const files = ["test/a/notes.test.ts", "test/a/store.test.ts"];
	expect(pickFiles(files, [])).toEqual(files);
	expect(pickFiles(files, ["notes"])).toEqual(["test/a/notes.test.ts"]);
	expect(pickFiles(files, ["store", "notes"])).toEqual(files);
	expect(pickFiles(files, ["none"])).toEqual([]);
});
