// The blueprints that come with the app: each fits its schema and the gazetteer.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { blueprint } from "../../../electron/engine/contract/blueprint.ts";
import { gazetteerFile } from "../../../electron/engine/contract/gazetteer.ts";
import { apportion } from "../../../electron/engine/exam/apportion.ts";

const folder = new URL("../../../content/", import.meta.url);
const readAll = (name: string) =>
	readdirSync(new URL(`${name}/`, folder)).map((file) => ({
		file,
		json: JSON.parse(
			readFileSync(new URL(`${name}/${file}`, folder), "utf8"),
		) as unknown,
	}));
const blueprints = readAll("blueprints").map(({ file, json }) => ({
	file,
	blueprint: blueprint.parse(json),
}));
const types = new Set(
	readAll("gazetteer").flatMap(({ json }) =>
		(gazetteerFile.parse(json).types ?? []).map(({ name }) => name),
	),
);

test("four exams come with the app, each in a file of its own code", () => {
	expect(blueprints.map(({ blueprint: { code } }) => code).sort()).toEqual([
		"clf-c02",
		"dva-c02",
		"saa-c03",
		"soa-c03",
	]);
	for (const { file, blueprint: one } of blueprints)
		expect(file).toBe(`${one.code}.json`);
});

test.each([
	["clf-c02", 90, 700, [12, 15, 17, 6]],
	["dva-c02", 130, 720, [16, 13, 12, 9]],
	["saa-c03", 130, 720, [15, 13, 12, 10]],
	["soa-c03", 130, 720, [11, 11, 11, 9, 8]],
])(
	"%s has its minutes, pass mark and shares of fifty",
	(code, minutes, pass, shares) => {
		const found = blueprints.find(({ blueprint: one }) => one.code === code);
		expect(found?.blueprint).toMatchObject({ minutes, scale: { pass } });
		expect(
			apportion(
				(found?.blueprint.domains ?? []).map(({ weight }) => weight),
				50,
			),
		).toEqual(shares);
	},
);

test.each(blueprints)(
	"$file names types that the gazetteer has, and every topic once",
	({ blueprint: one }) => {
		const topics = one.domains.flatMap((domain) => domain.topics);
		expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
		expect(
			topics
				.flatMap(({ match }) => match.types)
				.filter((type) => !types.has(type)),
		).toEqual([]);
		for (const { match } of topics)
			expect(
				match.headings.length + match.words.length + match.types.length,
			).toBeGreaterThan(3);
	},
);
