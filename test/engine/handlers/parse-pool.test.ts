// The parser's thread: order, and a deadline that costs one file only.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { unpackNote } from "../../../electron/engine/handlers/packed-note.ts";
import { timeLeft } from "../../../electron/engine/handlers/parse-lane.ts";
import { createParsePool } from "../../../electron/engine/handlers/parse-pool.ts";
import { noteWith } from "../fixture.ts";

function note(name: string, text: string) {
	return { path: `/${name}`, name, text };
}

/** Emphasis that opens and never closes: the reference parser, which the zero character asks for, needs far longer than any deadline for it. */
const bomb = `\0${"*a_ ".repeat(16_000)}`;

function createPool(deadlineMs?: number) {
	const events: string[] = [];
	const pool = createParsePool((event) => events.push(event), deadlineMs);
	onTestFinished(() => pool.close());
	return { pool, events };
}

test("overlapping calls each get their own answer", async () => {
	const { pool } = createPool();
	const outcomes = await Promise.all(
		[1, 2, 3, 4].map((count) =>
			pool.parse(note(`${count}.md`, noteWith(count))),
		),
	);
	expect(
		outcomes.map(
			(outcome) =>
				"packed" in outcome && unpackNote(outcome.packed).cards.length,
		),
	).toEqual([1, 2, 3, 4]);
});

test("a note that takes too long is given up, those behind it are parsed", async () => {
	const { pool, events } = createPool(2500);
	const [before, stuck, after] = await Promise.all([
		pool.parse(note("a.md", noteWith(1))),
		pool.parse(note("bomb.md", bomb)),
		pool.parse(note("b.md", noteWith(2))),
	]);
	expect(before).toHaveProperty("packed");
	expect(stuck).toEqual({
		isTimeout: true,
		failure: "Reading it took longer than 2.5 seconds",
	});
	expect(after).toHaveProperty("packed");
	expect(events).toEqual(["parse-timeout"]);
});

test("a process that does nothing but parse lives until a slow note is settled", async () => {
	const pool = new URL(
		"../../../electron/engine/handlers/parse-pool.ts",
		import.meta.url,
	);
	const program = `
		import { createParsePool } from "${pool}";
		const pool = createParsePool(() => {}, 1);
		const text = "A quay is a wall along the water.\\n\\n".repeat(8000);
		const outcome = await pool.parse({ path: "/a.md", name: "a.md", text });
		console.log("failure" in outcome ? "given up" : "parsed");
		await pool.close();
	`;
	const { stdout } = await promisify(execFile)(process.execPath, [
		"--input-type=module",
		"--eval",
		program,
	]);
	expect(stdout).toBe("given up\n");
});

test("after a rest notes are parsed as before, and a rest ends no note under way", async () => {
	const { pool, events } = createPool();
	await pool.parse(note("a.md", noteWith(1)));
	await pool.rest();
	const underWay = pool.parse(note("b.md", noteWith(2)));
	await pool.rest();
	expect(await underWay).toHaveProperty("packed");
	expect(await pool.parse(note("c.md", noteWith(3)))).toHaveProperty("packed");
	expect(events).toEqual([]);
});

test("a note that comes while the thread goes to rest is parsed", async () => {
	const { pool, events } = createPool();
	await pool.parse(note("a.md", noteWith(1)));
	const resting = pool.rest();
	const parsed = pool.parse(note("b.md", noteWith(2)));
	await resting;
	expect(await parsed).toHaveProperty("packed");
	expect(await pool.parse(note("c.md", noteWith(3)))).toHaveProperty("packed");
	expect(events).toEqual([]);
});

test("a note is parsed while this thread stands still, and its caller told", async () => {
	const { pool } = createPool();
	await pool.parse(note("a.md", noteWith(1)));
	const told: string[] = [];
	const parsed = ["b.md", "c.md"].map((name) =>
		pool.parse(note(name, noteWith(2)), (outcome) => {
			if ("packed" in outcome) told.push(outcome.packed.name);
		}),
	);
	while (told.length < 2) expect(pool.waitForAnswer(60_000)).toBe(true);
	expect(told).toEqual(["b.md", "c.md"]);
	expect(await Promise.all(parsed)).toMatchObject([
		{ packed: { name: "b.md" } },
		{ packed: { name: "c.md" } },
	]);
	expect(pool.waitForAnswer(1)).toBe(false);
});

test("a busy machine takes no time from a note, but no note waits for ever", () => {
	const left = (usedMs: number | null, waitedMs: number) =>
		timeLeft({ usedMs, waitedMs, deadlineMs: 2000 });
	expect(left(300, 2000)).toBe(1700);
	expect(left(0, 2000)).toBe(2000);
	expect(left(1990, 4000)).toBe(50);
	expect(left(2000, 2000)).toBe(0);
	expect(left(null, 2000)).toBe(0);
	expect(left(300, 9500)).toBe(500);
	expect(left(300, 10_000)).toBe(0);
});
