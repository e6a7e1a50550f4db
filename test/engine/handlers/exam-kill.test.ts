// Nothing of an attempt that was acknowledged is lost, whenever the process is killed.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import type { ExamAction } from "../../../electron/engine/contract/exam.ts";
import type { AttemptId } from "../../../electron/engine/contract/exam-contract.ts";
import { createExamSessions } from "../../../electron/engine/handlers/exam-session.ts";
import { addAttempt } from "../../../electron/engine/store/exam.ts";
import { openStore } from "../../../electron/engine/store/open.ts";
import { allKinds } from "../../renderer/screens/exam/paper.ts";
import {
	createFolder,
	createTestEngine,
	morning,
	projectDir,
	type TestEngine,
} from "../fixture.ts";

const events = 600;
const kills = 200;
/** A process has to start for each, which takes a quarter of a second: copies of the file stand for the rest, as the system keeps what a killed process wrote. */
const realKills = 25;

function beginIn({ engine }: TestEngine): AttemptId {
	return engine.context.history.write(
		{ op: "exam.begin", label: "Start of the exam", at: morning },
		(tx) =>
			addAttempt(tx, {
				mode: "exam",
				title: "Storage",
				code: "storage",
				paper: allKinds,
				rules: { accommodation: "none", limitMs: 40 * 60_000 },
				createdAt: morning,
			}),
	);
}

/** The same numbers for the same seed, from 0 up to 1. */
function createChance(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 16_807) % 2_147_483_647;
		return state / 2_147_483_647;
	};
}

function someAction(chance: () => number): ExamAction {
	const item = Math.floor(chance() * allKinds.items.length);
	const kinds: ExamAction[] = [
		{ kind: "visit", item },
		{
			kind: "answer",
			item: 0,
			response: { kind: "options", chosen: [Math.floor(chance() * 4)] },
		},
		{
			kind: "answer",
			item: 1,
			response: { kind: "options", chosen: [1, 3] },
		},
		{ kind: "clear", item: 0 },
		{ kind: "flag", item, isOn: chance() < 0.5 },
		{ kind: "strike", item: 0, option: 2, isOn: chance() < 0.5 },
		{ kind: "note", item, text: `note ${Math.floor(chance() * 1000)}` },
		{ kind: "tick" },
	];
	return kinds[Math.floor(chance() * kinds.length)] ?? { kind: "tick" };
}

/** What is in the file now, as a process that opens it afterwards finds it: a killed one leaves no more and no less. */
function leaveBehind(file: string, copy: string): void {
	for (const ending of ["", "-wal"])
		if (existsSync(file + ending)) copyFileSync(file + ending, copy + ending);
}

test(`a kill after any of ${kills} random events leaves the state that was acknowledged`, async () => {
	const folder = createFolder();
	const file = join(folder, "exam.sqlite");
	const started = await createTestEngine({ file });
	const attemptId = beginIn(started);
	const chance = createChance(20_260_302);
	const act = (action: ExamAction, at: number) =>
		started.client.exam.act({
			attemptId,
			run: "run",
			monotonic: at * 1000,
			action,
		});
	await act({ kind: "start" }, 0);
	let killed = 0;
	for (let n = 1; n <= events; n += 1) {
		const { state } = await act(someAction(chance), n);
		if (chance() > (kills - killed) / (events - n + 1)) continue;
		killed += 1;
		const copy = join(folder, `left-${killed}.sqlite`);
		leaveBehind(file, copy);
		const { db, notices } = openStore(copy, morning);
		expect(notices).toEqual([]);
		expect(createExamSessions(db).open(attemptId).session.state).toEqual(state);
		db.close();
	}
	expect(killed).toBe(kills);
});

/** Goes on where the log ends, as fast as events are stored, and says the number of each once it is. */
const actor = `
	const [file, id] = process.argv.slice(1);
	const { openStore } = await import("${projectDir}/electron/engine/store/open.ts");
	const { createHistory } = await import("${projectDir}/electron/engine/store/history.ts");
	const { addEvent, listEvents } = await import("${projectDir}/electron/engine/store/exam.ts");
	const { writeSync } = await import("node:fs");
	const { db } = openStore(file, 0);
	const history = createHistory(db);
	for (let seq = listEvents(db, Number(id)).length; ; seq += 1) {
		const action = { kind: "note", item: 0, text: "note " + seq };
		history.keep((tx) => addEvent(tx, Number(id), { seq, run: "run", monotonic: seq, at: seq, action }));
		writeSync(1, seq + "\\n");
	}
`;

test(`a process that is killed ${realKills} times while it writes loses nothing that it said was stored`, async () => {
	const chance = createChance(7);
	const file = join(createFolder(), "exam.sqlite");
	const started = await createTestEngine({ file });
	const attemptId = beginIn(started);
	await started.client.exam.act({
		attemptId,
		run: "run",
		monotonic: 0,
		action: { kind: "start" },
	});
	await started.engine.close();
	for (let n = 0; n < realKills; n += 1) {
		const said = await actAndKill(file, attemptId, Math.floor(chance() * 40));
		const { db, notices } = openStore(file, morning);
		expect(notices).toEqual([]);
		const { state } = createExamSessions(db).open(attemptId).session;
		expect(state.lastSeq).toBeGreaterThanOrEqual(said);
		expect(state.items[0]?.note).toBe(`note ${state.lastSeq}`);
		expect(db.pragma("quick_check", { simple: true })).toBe("ok");
		db.close();
	}
}, 120_000);

/** Kills the actor once it has said so many more events than one; gives the last one that it said. */
async function actAndKill(
	file: string,
	attemptId: AttemptId,
	more: number,
): Promise<number> {
	const child = spawn(
		process.execPath,
		["--input-type=module", "--eval", actor, file, String(attemptId)],
		{ stdio: ["ignore", "pipe", "inherit"] },
	);
	const ended = once(child, "exit");
	let said = 0;
	let lines = 0;
	for await (const line of createInterface(child.stdout)) {
		said = Number(line);
		if (lines === more) child.kill("SIGKILL");
		lines += 1;
	}
	expect(await ended).toEqual([null, "SIGKILL"]);
	return said;
}
