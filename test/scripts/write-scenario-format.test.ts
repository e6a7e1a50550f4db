// The guide and the JSON Schema for authors of scenarios, as they lie in the tree.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { judgeScenarios } from "../../electron/engine/handlers/scenario-judging.ts";
import { parseNote } from "../../electron/engine/notes/parse.ts";
import { root } from "../../scripts/command.ts";
import { scenarioFormat } from "../../scripts/write-scenario-format.ts";

const inTree = (path: string) => readFileSync(join(root, path), "utf8");
const format = scenarioFormat();

test("the guide is what scripts/write-scenario-format.ts writes", () => {
	expect(inTree("docs/scenario.md")).toBe(format["docs/scenario.md"]);
});

test("the JSON Schema is what scripts/write-scenario-format.ts writes", () => {
	expect(JSON.parse(inTree("content/scenario.schema.json"))).toEqual(
		JSON.parse(format["content/scenario.schema.json"] ?? ""),
	);
});

test("the guide's own example can be asked", () => {
	const [, example = ""] =
		/````markdown\n([\s\S]*?)````\n/.exec(inTree("docs/scenario.md")) ?? [];
	const parsed = parseNote({ path: "a.md", name: "a.md", text: example });
	const { scenarios, diagnostics } = judgeScenarios(parsed);
	expect([...parsed.diagnostics, ...diagnostics]).toEqual([]);
	expect(
		scenarios.map(({ scenario }) =>
			scenario.options.map(({ correct }) => correct),
		),
	).toEqual([[false, true]]);
});
