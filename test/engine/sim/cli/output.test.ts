// The expected texts in `fixtures/output.json` were printed by AWS CLI 2.9.19 for the values beside them.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { printOutput } from "../../../../electron/engine/sim/cli/output.ts";

interface Printed {
	value: unknown;
	table: string;
	text: string;
	yaml?: string;
}
const file = new URL("./fixtures/output.json", import.meta.url);
const printed: Record<string, Printed> = JSON.parse(readFileSync(file, "utf8"));
const cases = Object.entries(printed);

test.each(cases)(
	"%s: the table is the AWS CLI's",
	(_title, { value, table }) => {
		expect(printOutput(value, "table", "DescribeImages")).toBe(table);
	},
);

test.each(cases)("%s: the text is the AWS CLI's", (_title, { value, text }) => {
	expect(printOutput(value, "text", "DescribeImages")).toBe(text);
});

test.each(cases.filter(([, { yaml }]) => yaml !== undefined))(
	"%s: the YAML is the AWS CLI's",
	(_title, { value, yaml }) => {
		expect(printOutput(value, "yaml", "DescribeImages")).toBe(yaml);
	},
);

test("JSON is indented by four and keeps letters as they are", () => {
	expect(printOutput({ Name: "Bär", Tags: [] }, "json", "")).toBe(
		'{\n    "Name": "Bär",\n    "Tags": []\n}\n',
	);
	expect(printOutput(null, "json", "")).toBe("null\n");
});

test("an answer without anything in it prints nothing", () => {
	for (const format of ["json", "yaml", "text", "table"] as const)
		expect(printOutput({}, format, "DeleteVolume")).toBe("");
});

test("null is None as text", () => {
	expect(printOutput(null, "text", "")).toBe("None\n");
	expect(printOutput([null, true, 1.5], "text", "")).toBe("None\tTrue\t1.5\n");
});

test("a table of rows that differ in length is refused", () => {
	expect(() => printOutput([["a"], ["b", "c"]], "table", "X")).toThrow(
		"Row should have 1 elements, instead it has 2",
	);
});
