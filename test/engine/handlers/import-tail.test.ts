// The end of a long first import is written as it is parsed: the same rows come of it as of waiting for all.
import { readdirSync, utimesSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
	mayPend,
	tailLength,
} from "../../../electron/engine/handlers/import-tail.ts";
import type { ParsePool } from "../../../electron/engine/handlers/parse-pool.ts";
import type { Db } from "../../../electron/engine/store/open.ts";
import { createFolder, createTestEngine, noteWith, paths } from "../fixture.ts";

const count = 120;
const nameOf = (n: number) => `${String(n).padStart(3, "0")}.md`;

/** Files as if written long ago, so that their looks are remembered. The last but one asks for a picture that is not there. */
function createVault(): string {
	const folder = createFolder(
		Object.fromEntries(
			Array.from({ length: count }, (_, n) => [
				nameOf(n),
				noteWith(2, `N${n}`) +
					(n === count - 2 ? "\nSeen :: ![here](none.png)\n" : ""),
			]),
		),
	);
	for (const name of readdirSync(folder))
		utimesSync(join(folder, name), 1_600_000_000, 1_600_000_000);
	return folder;
}

const tables =
	"note card folder file_stamp history card_term question_bank index_pause note_media";

function rowsOf(db: Db) {
	return tables
		.split(" ")
		.map((name) => db.prepare(`select * from ${name}`).all());
}

/** Imports all of `folder` with a parser that is changed by `change`. */
async function importWith(
	folder: string,
	change: (pool: ParsePool) => Partial<ParsePool>,
) {
	const { client, engine } = await createTestEngine();
	const { context } = engine;
	context.parsePool = { ...context.parsePool, ...change(context.parsePool) };
	const result = await client.import.apply(paths(folder));
	return { client, result, rows: rowsOf(context.db) };
}

test("what is written while it is parsed is what is written when all is parsed", async () => {
	const folder = createVault();
	let waits = 0;
	const early = await importWith(folder, (pool) => {
		const untold: (() => void)[] = [];
		return {
			parse: (note, onOutcome) =>
				pool.parse(note, (outcome) => untold.push(() => onOutcome?.(outcome))),
			waitForAnswer() {
				waits += 1;
				if (untold.length === 0) pool.waitForAnswer(60_000);
				for (const tell of untold.splice(0)) tell();
				return true;
			},
		};
	});
	let refusals = 0;
	const late = await importWith(folder, (pool) => ({
		parse: (note) => pool.parse(note),
		waitForAnswer() {
			refusals += 1;
			return false;
		},
	}));
	expect(waits).toBeGreaterThan(0);
	expect(refusals).toBe(1);
	expect(early.result.added).toBe(2 * count + 1);
	expect(early.result.diagnostics).toMatchObject([{ code: "media-missing" }]);
	expect(early.result).toEqual(late.result);
	expect(early.rows).toEqual(late.rows);
	const again = await early.client.import.apply(paths(folder));
	expect(again.unchangedFiles).toBe(count);
	const undone = await early.client.system.undo({});
	expect(undone.label).toBe(`Import of ${count} notes`);
	expect(await early.client.note.list({})).toEqual([]);
});

test("a last note that cannot be parsed is told of, and all others are imported in one step", async () => {
	const folder = createVault();
	const { client, result } = await importWith(folder, (pool) => ({
		async parse(note, onOutcome) {
			if (!note.path.endsWith(nameOf(count - 1)))
				return pool.parse(note, onOutcome);
			const outcome = { failure: "It broke", isTimeout: false };
			onOutcome?.(outcome);
			return outcome;
		},
	}));
	expect(result.added).toBe(2 * count - 1);
	expect(result.diagnostics.map(({ code }) => code).sort()).toEqual([
		"media-missing",
		"parse-failed",
	]);
	const { label } = await client.system.undo({});
	expect(label).toBe(`Import of ${count - 1} notes`);
	expect((await client.system.status({})).undo).toBeNull();
});

test("where cards wait for their text, many new notes are compared with them", async () => {
	const folder = createVault();
	const { client } = await createTestEngine();
	const before = createFolder({ "old.md": noteWith(2, `N${count - 1}`) });
	await client.import.apply(paths(before));
	await rm(join(before, "old.md"));
	await client.import.apply(paths(before));
	const result = await client.import.apply(paths(folder));
	expect(result).toMatchObject({ restored: 2, added: 2 * count - 1 });
});

test("few files leave no tail, many a fifth, very many none for the memory of it", () => {
	expect([10, 99, 100, 1000, 2000, 2001].map(tailLength)).toEqual([
		0, 0, 20, 200, 400, 0,
	]);
	expect(
		["text", "![picture](a.png)", "long ".repeat(20_000)].map(mayPend),
	).toEqual([true, false, false]);
});
