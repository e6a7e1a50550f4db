// XML that reads back as what was meant.
import fc from "fast-check";
import { XMLParser } from "fast-xml-parser";
import { expect, test } from "vitest";
import { readTables } from "../../../../electron/engine/sim/operation-model/notation.ts";
import {
	escapeXml,
	structureToXml,
} from "../../../../electron/engine/sim/protocol/xml.ts";

const shape = readTables([
	`Tag = Key, Value
Look() -> (Name, Size: integer, Public: boolean @isPublic, At: timestamp, Tags: Tag[] @tagSet, Disks: Tag[] @diskSet)`,
]).get("Look")?.output;
if (!shape) throw new Error("no shape");

test.each([
	["a < b & c > d", "a &lt; b &amp; c &gt; d"],
	['say "hi"', "say &quot;hi&quot;"],
	["tab\tand\nline", "tab\tand\nline"],
	["return\r", "return&#13;"],
	["bell\u0007", "bell\uFFFD"],
	["half \uD83D of a pair", "half \uFFFD of a pair"],
	["whole 😀 pair", "whole 😀 pair"],
	["\uFFFE", "\uFFFD"],
])("%j is written as %j", (text, xml) => {
	expect(escapeXml(text)).toBe(xml);
});

test("what is escaped reads back the same", () => {
	const parser = new XMLParser({
		trimValues: false,
		parseTagValue: false,
		ignoreDeclaration: true,
		htmlEntities: true,
	});
	fc.assert(
		fc.property(
			fc.string({
				unit: fc.constantFrom(..."a<>&\"'; 😀\tä".split("")),
				minLength: 1,
			}),
			(text) => {
				const read = parser.parse(`<x>${escapeXml(text)}</x>`);
				expect(read.x).toBe(text.toWellFormed());
			},
		),
		{ seed: 7, numRuns: 500 },
	);
});

test("no text makes a character that XML forbids", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), (text) => {
			const written = escapeXml(text);
			expect(written.isWellFormed()).toBe(true);
			expect(
				Array.from(written).every((c) => c >= " " || "\t\n".includes(c)),
			).toBe(true);
		}),
		{ seed: 8, numRuns: 500 },
	);
});

test("fields come in the shape's order, lists as items, and absent ones not at all", () => {
	expect(
		structureToXml(
			{
				Tags: [],
				Disks: [{ Value: "v", Key: "k" }, { Key: "" }],
				At: 1767225600000,
				Public: false,
				Size: 8,
				Name: undefined,
				Unknown: 1,
			},
			shape,
			false,
		),
	).toBe(
		"<size>8</size><isPublic>false</isPublic><at>2026-01-01T00:00:00.000Z</at><diskSet><item><key>k</key><value>v</value></item><item><key></key></item></diskSet>",
	);
});

test("an answer without tags still has its list of them", () => {
	expect(structureToXml({ Tags: [] }, shape, true)).toBe("<tagSet></tagSet>");
	expect(structureToXml({ Tags: [] }, shape, false)).toBe("");
});
