// How queries are read: a table of what people type, and laws over anything at all.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
	grammar,
	keywords,
} from "../../../../electron/engine/contract/find-language.ts";
import type { Query } from "../../../../electron/engine/contract/find-query.ts";
import { parseQuery } from "../../../../electron/engine/review/search/parse.ts";
import { printQuery } from "../../../../electron/engine/review/search/print.ts";
import { anyQuery } from "./query-arbitrary.ts";

const word = (
	value: string,
	field: "any" | "front" | "back" = "any",
): Query => ({
	type: "text",
	field,
	pattern: [{ type: "literal", value }],
	isExact: false,
});
const exact = (value: string): Query =>
	({ ...word(value), isExact: true }) as Query;
const name = (
	field: "deck" | "tag" | "note" | "rule",
	value: string,
): Query => ({
	type: "name",
	field,
	pattern: [{ type: "literal", value }],
});

function read(text: string): Query {
	const parsed = parseQuery(text);
	if (!parsed.ok) throw new Error(parsed.problem.message);
	return parsed.query;
}

const readings: [text: string, query: Query][] = [
	["", { type: "all" }],
	["  ", { type: "all" }],
	["ami", word("ami")],
	["us-east-1", word("us-east-1")],
	["a b", { type: "and", parts: [word("a"), word("b")] }],
	["a AND b", { type: "and", parts: [word("a"), word("b")] }],
	[
		"a or b c",
		{
			type: "or",
			parts: [word("a"), { type: "and", parts: [word("b"), word("c")] }],
		},
	],
	["-a", { type: "not", part: word("a") }],
	[
		"-(a or b)",
		{ type: "not", part: { type: "or", parts: [word("a"), word("b")] } },
	],
	['"machine image"', exact("machine image")],
	['"say \\"hi\\""', exact('say "hi"')],
	["\\or", word("or")],
	["\\*", word("*")],
	["deck:AWS/EC2", name("deck", "AWS/EC2")],
	['DECK:"My deck"', name("deck", "My deck")],
	["tag:a-b", name("tag", "a-b")],
	["front:snap", word("snap", "front")],
	["is:Due", { type: "is", status: "due" }],
	[
		"prop:s>=20.5",
		{ type: "property", property: "s", comparison: ">=", value: 20.5 },
	],
	[
		"prop:due<=-3",
		{ type: "property", property: "due", comparison: "<=", value: -3 },
	],
	["rated:7:1", { type: "rated", days: 7, grade: "again" }],
	["added:3", { type: "added", days: 3 }],
	["flag:0", { type: "flag", flag: 0 }],
	['re:"(a|b) c"', { type: "regex", field: "any", source: "(a|b) c" }],
	["kind:cloze", { type: "kind", kind: "cloze" }],
	[
		"sn_p*",
		{
			type: "text",
			field: "any",
			isExact: false,
			pattern: [
				{ type: "literal", value: "sn" },
				{ type: "one" },
				{ type: "literal", value: "p" },
				{ type: "any" },
			],
		},
	],
];

test.each(readings)("reads %s", (text, query) => {
	expect(parseQuery(text)).toEqual({ ok: true, query });
});

const mistakes: [text: string, column: number, length: number, part: string][] =
	[
		['a "b', 3, 1, "never closed"],
		["(a b", 1, 1, "never closed"],
		["a b)", 4, 1, "closes nothing"],
		["()", 2, 1, "Nothing stands between"],
		["a or", 5, 1, "Nothing follows “or”"],
		["or a", 1, 2, "Nothing stands before “or”"],
		["a -", 4, 1, "Nothing follows the minus sign"],
		["dek:x", 1, 4, "Did you mean “deck:”?"],
		["https://x", 1, 6, "put them in quotes"],
		["is:soon", 4, 4, "Choose one of due, new"],
		["deck:", 1, 5, "Nothing follows “deck:”"],
		["a prop:x>3", 8, 1, "There is no property “x”"],
		["prop:s>", 8, 1, "A number belongs after “s>”"],
		["prop:s>abc", 8, 3, "A number belongs after “s>”"],
		["prop:s", 6, 1, "takes a name, a comparison and a number"],
		["rated:0", 7, 1, "number of days from 1"],
		["rated:7:9", 8, 2, "from 1 (Again) to 4 (Easy)"],
		['re:"("', 4, 3, "This is no regular expression"],
		['""', 1, 2, "Nothing stands between these quotes"],
		["a\\", 2, 1, "Nothing follows this backslash"],
		[`${"(".repeat(60)}a`, 42, 1, "levels of parentheses"],
		["a".repeat(1001), 1001, 1, "under 1000 characters"],
	];

test.each(mistakes)(
	"says what is wrong with %s",
	(text, column, length, part) => {
		const parsed = parseQuery(text);
		expect(parsed).toMatchObject({ ok: false, problem: { column, length } });
		expect(parsed.ok ? "" : parsed.problem.message).toContain(part);
	},
);

test("every example of the help can be read", () => {
	const examples = [
		...keywords.map(({ example }) => example),
		...grammar.flatMap(([form]) => form.split(", ")),
	];
	expect(examples.filter((example) => !parseQuery(example).ok)).toEqual([]);
});

test("a printed query reads back as the same tree", () => {
	const law = fc.property(anyQuery, (query) => {
		expect(read(printQuery(query))).toEqual(query);
	});
	fc.assert(law, { seed: 1, numRuns: 2000 });
});

const typed = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				"(",
				")",
				"-",
				'"',
				"\\",
				" ",
				"or ",
				"deck:",
				"is:",
				"is:due",
				"prop:",
				"s>",
				"re:",
				"rated:",
				"*",
				"_",
				"1",
				"\u{1F600}",
				"\n",
			),
			fc.string({ maxLength: 3, unit: "binary" }),
		),
		{ maxLength: 12 },
	)
	.map((pieces) => pieces.join(""));

test("whatever is typed is a query, or a problem at a place in it", () => {
	const law = fc.property(typed, (text) => {
		const parsed = parseQuery(text);
		if (parsed.ok) expect(read(printQuery(parsed.query))).toEqual(parsed.query);
		else {
			const { column, length, message } = parsed.problem;
			expect(column).toBeGreaterThanOrEqual(1);
			expect(column).toBeLessThanOrEqual(text.length + 1);
			expect(length).toBeGreaterThanOrEqual(1);
			expect(column - 1 + length).toBeLessThanOrEqual(text.length + 1);
			expect(message.length).toBeGreaterThan(10);
		}
	});
	fc.assert(law, { seed: 2, numRuns: 3000 });
});
