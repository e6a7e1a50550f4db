// Each layer rule must catch what it is there for, and let the usual code pass.
import { expect, test } from "vitest";
import {
	imports,
	layout,
	naming,
	purity,
	type Rule,
	roomOf,
	sql,
} from "./rules.ts";
import { readSource } from "./source.ts";
import { type Room, readRooms, readTable } from "./table.ts";

const rooms: Room[] = [
	{
		path: "electron/engine/contract",
		rooms: [],
		packages: ["zod"],
		isPure: true,
	},
	{
		path: "electron/engine/notes",
		rooms: ["electron/engine/contract"],
		packages: ["remark-*"],
		isPure: true,
	},
	{
		path: "electron/engine/notes/memory.ts",
		rooms: ["electron/engine/notes"],
		packages: ["ts-fsrs"],
		isPure: true,
	},
	{
		path: "electron/engine/store",
		rooms: ["electron/engine/contract"],
		packages: ["better-sqlite3", "node:*"],
		isPure: false,
	},
	{ path: "scripts", rooms: ["any"], packages: ["any"], isPure: false },
];

function found(rule: Rule, path: string, code: string): string[] {
	const source = readSource(path, `// For a test.\n${code}`);
	return rule(source, rooms).map((line) => line.slice(path.length + 1));
}

const note = "electron/engine/notes/tree.ts";
const card = "electron/engine/store/card.ts";

test.each([
	['import { a } from "../contract/data.ts";', []],
	['import { a } from "./fact.ts";', []],
	['import parse from "remark-parse";', []],
	['import { openFile } from "../store/open.ts";', ["../store/open.ts"]],
	['import type { Db } from "../store/open.ts";', ["../store/open.ts"]],
	['export type { Db } from "../store/open.ts";', ["../store/open.ts"]],
	['export * from "../store/open.ts";', ["../store/open.ts"]],
	['const a = await import("../store/open.ts");', ["../store/open.ts"]],
	['type A = import("../store/open.ts").Db;', ["../store/open.ts"]],
	["const a = await import(name);", ["(computed)"]],
	['import "node:fs";', ["node:fs"]],
	['import { app } from "electron";', ["electron"]],
	['import { fsrs } from "ts-fsrs";', ["ts-fsrs"]],
	['import { a } from "./memory.ts";', ["./memory.ts"]],
	['const text = "import x from \\"node:fs\\""; // import "node:fs"', []],
])("imports of a room: %s", (code, names) => {
	expect(found(imports, note, code)).toEqual(
		names.map((name) => `2 electron/engine/notes may not import ${name}`),
	);
});

test("a file outside every room is found", () => {
	expect(found(imports, "electron/engine/other/a.ts", "")).toEqual([
		"1 belongs to no room",
	]);
});

test("“any” stands for all packages but electron", () => {
	expect(
		found(imports, "scripts/a.ts", 'import "electron"; import "vite";'),
	).toEqual(["2 scripts may not import electron"]);
});

test("the longest path that holds a file is its room, by whole names", () => {
	const path = (file: string) => roomOf(file, rooms)?.path;
	expect(path("electron/engine/notes/memory.ts")).toBe(
		"electron/engine/notes/memory.ts",
	);
	expect(path(note)).toBe("electron/engine/notes");
	expect(path("electron/engine/notes-other/a.ts")).toBeUndefined();
});

test.each([
	["const t = Date.now();", ["Date.now"]],
	["const t = new Date();", ["new Date()"]],
	["const t = Date();", ["Date()"]],
	["const t = new Date(2026, 0, 1);", []],
	["const t = Date.UTC(2026, 0, 1);", []],
	["const r = Math.random();", ["Math.random"]],
	["const r = Math.max(1, 2);", []],
	["const { env } = process;", ["process"]],
	["const t = performance.now();", ["performance"]],
	["setTimeout(run, 1);", ["setTimeout"]],
	["const later = setTimeout;", ["setTimeout"]],
	["const now = step.process; const a = { process: 1 };", []],
	["interface A { process: string }", []],
	["function process() {} process();", []],
	["const all = list.map((process) => process.id);", []],
	["const { env } = process; const process2 = 1;", ["process"]],
	["show({ at: [Date.now()] });", ["Date.now"]],
	['const text = "Date.now()"; // process.exit()', []],
])("purity: %s", (code, names) => {
	expect(found(purity, note, code)).toEqual(
		names.map((name) => `2 ${name} in a pure room`),
	);
	expect(found(purity, card, code)).toEqual([]);
});

test.each([
	["db.prepare(text).all();", ["db.prepare"]],
	["this.db.prepare(text);", ["db.prepare"]],
	["tx.exec(text);", ["tx.exec"]],
	["db.pragma(text);", ["db.pragma"]],
	["const match = pattern.exec(text);", []],
])("SQL outside store: %s", (code, names) => {
	expect(found(sql, note, code)).toEqual(
		names.map((name) => `2 ${name} outside store/`),
	);
	expect(found(sql, card, code)).toEqual([]);
});

test.each([
	["export default 1;", ["2 default export"]],
	["export * from './a.ts';", ["2 export *", "2 only re-exports"]],
	["export { a } from './a.ts';", ["2 only re-exports"]],
	["export { a } from './a.ts';\nexport const b = 1;", []],
	["let count = 0;", ["2 module-level let"]],
	["export let count = 0;", ["2 module-level let"]],
	["var count = 0;", ["2 module-level let"]],
	["function f() { let count = 0; return count; }", []],
	["const a = 1 as any;", ["2 any"]],
	["function f(a: Map<string, any[]>) { return a; }", ["2 any"]],
	["const any = 1; // any", []],
	["// @ts-expect-error", ["2 suppression"]],
	["/* biome-ignore lint: why */", ["2 suppression"]],
	["const a = 1;\n".repeat(299), []],
	["const a = 1;\n".repeat(300), ["301 over 300 lines"]],
])("layout: %j", (code, lines) => {
	expect(found(layout, note, code)).toEqual(lines);
});

test("a file begins with what it is for", () => {
	const source = readSource(note, "const a = 1;\n");
	expect(layout(source, rooms)).toEqual([
		`${note}:1 does not begin with what it is for`,
	]);
});

test("only a test file may keep what its hooks open in a module-level let", () => {
	const code = "let page = 1;";
	expect(found(layout, "test/renderer/page.e2e.ts", code)).toEqual([]);
	expect(found(layout, "test/e2e/browser.ts", code)).toEqual([
		"2 module-level let",
	]);
});

test("settings of tools may have a default export, contract/index.ts may be a barrel", () => {
	expect(
		found(layout, "scripts/vitest.config.ts", "export default 1;"),
	).toEqual([]);
	const index = "electron/engine/contract/index.ts";
	expect(found(layout, index, 'export * from "./data.ts";')).toEqual([]);
});

test.each([
	["electron/engine/hosts/utility.ts", 0],
	["electron/engine/notes/front-matter.test.ts", 0],
	["scripts/launcher.d.mts", 0],
	["electron/engine/utils/a.ts", 1],
	["electron/engine/card-service.ts", 1],
	["renderer/helpers.ts", 1],
	["renderer/CardView.tsx", 1],
	["renderer/card_view.tsx", 1],
])("naming: %s", (path, count) => {
	expect(found(naming, path, "")).toHaveLength(count);
});

test("the table of rooms is read from the map", () => {
	const map = [
		"| Room | may import | packages | pure |",
		"|---|---|---|---|",
		"| `a/b` | – | `zod` `node:*` | yes |",
		"| `c` | `a/b` any | – | no |",
		"",
		"| `d` | not in the table |",
	].join("\n");
	expect(readRooms(map)).toEqual([
		{ path: "a/b", rooms: [], packages: ["zod", "node:*"], isPure: true },
		{ path: "c", rooms: ["a/b", "any"], packages: [], isPure: false },
	]);
	expect(() => readTable(map, ["Package"])).toThrow("no table Package");
});

test("a file that does not parse is named", () => {
	expect(() => readSource("a.ts", "const = 1;")).toThrow(/^a\.ts: /);
});
