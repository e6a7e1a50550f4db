// Checks the whole tree against the map in electron/README.md: who may import whom, what pure means, how files look.
import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { imports, layout, naming, purity, sql } from "./layers/rules.ts";
import { readSource } from "./layers/source.ts";
import { readRooms, readTable } from "./layers/table.ts";

const map = readFileSync("electron/README.md", "utf8");
const rooms = readRooms(map);
const sources = globSync(
	"{electron,renderer,content,scripts,test}/**/*.{ts,tsx,mts,mjs,js,cjs,jsx}",
)
	.map((path) => path.replaceAll("\\", "/"))
	.filter((path) => !path.includes("/fixtures/"))
	.sort()
	.map((path) => readSource(path, readFileSync(path, "utf8")));

const rules = {
	"each room imports only what the map allows": imports,
	"pure rooms read no clock, no randomness and no process": purity,
	"SQL stays in store": sql,
	"files are short, say what they are for, and switch no check off": layout,
	"names say what a file holds": naming,
};

test.each(Object.entries(rules))("%s", (_title, rule) => {
	expect(sources.flatMap((source) => rule(source, rooms))).toEqual([]);
});

test("the whole tree was read, and the map names rooms that it has", () => {
	const isRead = (path: string) => sources.some((file) => file.path === path);
	expect(isRead("electron/engine/contract/index.ts")).toBe(true);
	expect(isRead("renderer/main.tsx")).toBe(true);
	expect(isRead("scripts/launcher.mjs")).toBe(true);
	expect(rooms.length).toBeGreaterThan(10);
});

test("content holds no code", () => {
	expect(sources.filter(({ path }) => path.startsWith("content/"))).toEqual([]);
});

test("the map gives each dependency a reason, and no other", () => {
	const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
		readFileSync("package.json", "utf8"),
	);
	const explained = readTable(map, ["Package", "why it is there"]);
	expect(explained.map(([name]) => name).sort()).toEqual(
		Object.keys({
			...dependencies,
			...devDependencies,
			...optionalDependencies,
		}).sort(),
	);
});
