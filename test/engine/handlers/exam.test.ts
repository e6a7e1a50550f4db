// Exams through the contract: papers, attempts that survive anything, reports, what they do to memory, readiness.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { EngineClient } from "../../../electron/engine/contract/client.ts";
import type { ExamAction } from "../../../electron/engine/contract/exam.ts";
import type { AttemptId } from "../../../electron/engine/contract/exam-contract.ts";
import {
	contentDir,
	createFolder,
	createTestEngine,
	day,
	paths,
	type TestEngine,
} from "../fixture.ts";
import { storageLines } from "../storage-lines.ts";

const code = "saa-c03";
async function withQuestions(): Promise<TestEngine> {
	const test = await createTestEngine({ contentDir });
	const text = `# Storage and databases\n\n${storageLines.join("\n")}\n`;
	const folder = createFolder({ "Services.md": text });
	await test.client.import.apply(paths(folder));
	return test;
}

/** A learner at one attempt, on a clock of their own. */
function listRepairs({ context }: TestEngine["engine"], day: number) {
	return context.queue.repairs(day).map(({ id }) => id);
}

function sitting(client: EngineClient, attemptId: AttemptId, run = "run") {
	let monotonic = 0;
	return {
		act: (action: ExamAction, after = 1000) => {
			monotonic += after;
			return client.exam.act({ attemptId, run, monotonic, action });
		},
	};
}

async function begin(
	client: EngineClient,
	more: Partial<Parameters<EngineClient["exam"]["begin"]>[0]> = {},
) {
	const view = await client.exam.begin({
		code,
		seed: 7,
		mode: "exam",
		...more,
	});
	return { view, ...sitting(client, view.id) };
}

test("the same seed freezes the same paper, another seed another order", async () => {
	const { client } = await withQuestions();
	const one = await client.exam.paper({ code, seed: 7 });
	expect(await client.exam.paper({ code, seed: 7 })).toEqual(one);
	const other = await client.exam.paper({ code, seed: 8 });
	expect(other.items.map(({ id }) => id)).not.toEqual(
		one.items.map(({ id }) => id),
	);
});

test("says which domains the notes cannot fill, and what they lack", async () => {
	const { client } = await withQuestions();
	const outline = await client.exam.outline({ code, seed: 7 });
	const secure = outline.shortfalls.find(({ domain }) => domain === "secure");
	expect(secure).toMatchObject({ wanted: 15 });
	expect(secure?.emptyTopics.length).toBeGreaterThan(0);
	expect(outline.honestSize).toBeLessThan(50);
	expect(outline.domains.reduce((sum, { scored }) => sum + scored, 0)).toBe(
		outline.scored,
	);
});

test("shows a running exam without keys, reasons or sources", async () => {
	const { client } = await withQuestions();
	const { view, act } = await begin(client);
	const shown = JSON.stringify([view, await act({ kind: "start" })]);
	expect(shown).not.toMatch(/isKey|"why"|sources|rightOrder|rightMatches/);
	expect(view.items.every(({ context }) => context.length === 0)).toBe(true);
});

test("keeps every acknowledged event over a restart, and interrupts what was left open", async () => {
	const folder = createFolder();
	const file = `${folder}/amiable.db`;
	const first = await createTestEngine({ file, contentDir });
	const { view, act } = await begin(first.client);
	await act({ kind: "start" });
	await act({
		kind: "answer",
		item: 0,
		response: { kind: "options", chosen: [2] },
	});
	await act({ kind: "flag", item: 0, isOn: true });
	await act({ kind: "tick" }, 5000);
	await first.engine.close();

	const { client } = await createTestEngine({ file, contentDir });
	const again = await client.exam.attempt({
		attemptId: view.id,
		run: "another",
		monotonic: 90_000,
	});
	expect(again.state).toMatchObject({
		phase: "interrupted",
		interruptions: 1,
		activeMs: 7000,
	});
	expect(again.state.items[0]).toMatchObject({
		response: { kind: "options", chosen: [2] },
		isFlagged: true,
	});
	const resumed = sitting(client, view.id, "another");
	const { remainingMs } = await resumed.act({ kind: "resume" });
	expect(remainingMs).toBe(again.remainingMs);
});

test("an action after the end of time hands the attempt in by the clock", async () => {
	const { client } = await withQuestions();
	const { view, act } = await begin(client);
	await act({ kind: "start" });
	const late = await act(
		{ kind: "answer", item: 0, response: { kind: "options", chosen: [0] } },
		(view.remainingMs ?? 0) + 1,
	);
	expect(late.state).toMatchObject({
		phase: "submitted",
		submittedBy: "clock",
	});
	expect(late.state.items[0]?.response).toBeNull();
});

test("handing in twice is handing in once", async () => {
	const { client, engine } = await withQuestions();
	const { view, act } = await begin(client);
	await act({ kind: "start" });
	const one = await act({ kind: "submit", by: "learner" });
	const two = await act({ kind: "submit", by: "learner" });
	expect(two.state).toEqual(one.state);
	const count = engine.context.db
		.prepare("select count(*) from exposure where attempt_id = ?")
		.pluck()
		.get(view.id);
	expect(count).toBe(view.items.length);
});

test("a wrong answer grades no card, but sends its cards to repair until undo takes the result back", async () => {
	const { client, engine, clock } = await withQuestions();
	const before = await client.card.list({});
	const { view, act } = await begin(client);
	await act({ kind: "start" });
	await act({ kind: "submit", by: "learner" });
	const report = await client.exam.report({ attemptId: view.id });
	const today = engine.context.study().calendar.dayOf(clock.now);
	const repairs = listRepairs(engine, today);
	expect(new Set(repairs)).toEqual(
		new Set(report.items.flatMap(({ item }) => item.cardIds)),
	);
	expect(report.repairs).toBe(repairs.length);
	expect(await client.card.list({})).toEqual(before);

	expect((await client.system.undo({})).label).toMatch(/^Result of/);
	expect(listRepairs(engine, today)).toEqual([]);
	const [taken] = await client.exam.attempts({});
	expect(taken).toMatchObject({ isTakenBack: true, score: null });
	await client.system.redo({});
	expect(listRepairs(engine, today)).toEqual(repairs);
});

test("a confident miss in practice is asked again after one, three and seven days", async () => {
	const { client, engine, clock } = await withQuestions();
	const { view, act } = await begin(client, {
		mode: "practice",
		drill: { count: 1 },
	});
	await act({ kind: "start" });
	const [item] = view.items;
	if (!item || !("options" in item)) throw new Error("expected a choice");
	const full = (await act({ kind: "visit", item: 0 })).state;
	expect(full.items[0]?.isSeen).toBe(true);
	const paper = engine.context.sessions.open(view.id).attempt.paper.items[0];
	if (!paper || !("options" in paper)) throw new Error("expected a choice");
	const wrong = paper.options.findIndex(({ isKey }) => !isKey);
	await act({
		kind: "answer",
		item: 0,
		response: { kind: "options", chosen: [wrong] },
	});
	await act({ kind: "confidence", item: 0, confidence: "sure" });
	const revealed = await act({ kind: "reveal", item: 0 });
	expect(revealed.revealed).toMatchObject({ id: item.id });
	await act({ kind: "submit", by: "learner" });
	const today = engine.context.study().calendar.dayOf(clock.now);
	const due = engine.context.db
		.prepare("select due_day from repair where card_id = ? order by due_day")
		.pluck()
		.all(paper.cardIds[0]);
	expect(due).toEqual([today, today + 1, today + 3, today + 7]);
	const report = await client.exam.report({ attemptId: view.id });
	expect(report.items[0]?.isConfidentMiss).toBe(true);
	expect(report.items[0]?.excerpts[0]?.text).toMatch(/\S/);
});

test("a question that the learner left out is drawn no more, also after the notes are imported again", async () => {
	const { client } = await withQuestions();
	const paper = await client.exam.paper({ code, seed: 7 });
	const key = paper.items[0]?.id ?? "";
	await client.exam.patch({
		key,
		isSuspended: true,
		reason: "wrong",
		edit: null,
	});
	const folder = createFolder({ "More.md": "# More\n\nA new fact :: here\n" });
	await client.import.apply(paths(folder));
	for (let seed = 0; seed < 10; seed += 1) {
		const { items } = await client.exam.paper({ code, seed });
		expect(items.map(({ id }) => id)).not.toContain(key);
	}
	await client.system.undo({});
	await client.system.undo({});
	const again = await client.exam.paper({ code, seed: 7 });
	expect(again).toEqual(paper);
});

test("a changed wording stands on papers in place of the notes' own", async () => {
	const { client } = await withQuestions();
	const paper = await client.exam.paper({ code, seed: 7 });
	const item = paper.items.find(({ kind }) => kind === "single");
	const stem = [{ type: "text" as const, value: "My own question?" }];
	const text = (value: string) => [{ type: "text" as const, value }];
	await client.exam.patch({
		key: item?.id ?? "",
		isSuspended: false,
		reason: "clearer",
		edit: {
			stem,
			options: [
				{ text: text("yes"), isKey: true },
				{ text: text("no"), isKey: false },
			],
		},
	});
	const after = await client.exam.paper({ code, seed: 7 });
	const changed = after.items.find(({ id }) => id === item?.id);
	expect(changed).toMatchObject({ stem, select: 1 });
	if (!changed || !("options" in changed)) throw new Error("expected options");
	expect(changed.options).toHaveLength(2);
});

test("a question needs a right option and a wrong one", async () => {
	const { client } = await withQuestions();
	const both = [true, true].map((isKey) => ({ text: [], isKey }));
	await expect(
		client.exam.patch({
			key: "x",
			isSuspended: false,
			reason: "",
			edit: { options: both },
		}),
	).rejects.toMatchObject({ code: "invalid-input" });
});

test("a learner's copy of a blueprint stands in for it until it is removed", async () => {
	const { client } = await createTestEngine({ contentDir });
	const entries = await client.exam.blueprints({});
	expect(entries.map(({ blueprint }) => blueprint.code)).toEqual([
		"clf-c02",
		"dva-c02",
		"saa-c03",
		"soa-c03",
	]);
	const own = entries.find(({ blueprint }) => blueprint.code === code);
	if (!own) throw new Error("expected the blueprint");
	await client.exam.saveBlueprint({
		blueprint: { ...own.blueprint, minutes: 60 },
	});
	const changed = (await client.exam.blueprints({})).find(
		({ blueprint }) => blueprint.code === code,
	);
	expect(changed).toMatchObject({ isChanged: true, isBundled: true });
	expect(changed?.blueprint.minutes).toBe(60);
	await client.exam.removeBlueprint({ code });
	expect(
		(await client.exam.blueprints({})).find(
			({ blueprint }) => blueprint.code === code,
		)?.blueprint.minutes,
	).toBe(130);
	await expect(client.exam.removeBlueprint({ code })).rejects.toMatchObject({
		code: "not-found",
	});
});

test("a note's headings become a blueprint that its own questions fill", async () => {
	const { client } = await withQuestions();
	const note = (await client.note.list({})).find(({ name }) =>
		name.endsWith("Services.md"),
	);
	if (!note) throw new Error("expected the note");
	const blueprint = await client.exam.outlineNote({ noteId: note.id });
	await client.exam.saveBlueprint({ blueprint });
	const { items } = await client.exam.paper({ code: blueprint.code, seed: 1 });
	expect(items.length).toBeGreaterThan(0);
	expect(blueprint.domains[0]?.title).toBe("Storage and databases");
});

test("names the blueprints that there are when one is asked for that is not", async () => {
	const { client } = await createTestEngine({ contentDir });
	await expect(
		client.exam.outline({ code: "saa-c99", seed: 1 }),
	).rejects.toMatchObject({
		code: "not-found",
		message: expect.stringContaining("saa-c03"),
	});
});

test("a report is refused before the attempt is handed in", async () => {
	const { client } = await withQuestions();
	const { view } = await begin(client);
	await expect(
		client.exam.report({ attemptId: view.id }),
	).rejects.toMatchObject({ code: "exam-not-running" });
});

test("a drill takes what was missed, and nothing else", async () => {
	const { client } = await withQuestions();
	const exam = await begin(client);
	await exam.act({ kind: "start" });
	await exam.act({ kind: "submit", by: "learner" });
	const missed = new Set(exam.view.items.map(({ id }) => id));
	const { view } = await begin(client, {
		mode: "practice",
		drill: { only: "missed", count: 3 },
	});
	expect(view.items.length).toBeGreaterThan(0);
	expect(view.items.every(({ id }) => missed.has(id))).toBe(true);
	expect(view.remainingMs).toBeNull();
	await expect(
		begin(client, { mode: "practice", drill: { only: "flagged" } }),
	).rejects.toMatchObject({ code: "no-questions" });
});

test("a practice run has as many questions as were asked for, whichever exclude each other", async () => {
	const { client } = await withQuestions();
	for (let seed = 0; seed < 12; seed += 1) {
		const { view } = await begin(client, {
			seed,
			mode: "practice",
			drill: { count: 4 },
		});
		expect(view.items).toHaveLength(4);
	}
});

test("readiness gives no chance without evidence, keeps its forecasts, and is rated by what came of them", async () => {
	const { client, engine, clock } = await withQuestions();
	const before = await client.exam.readiness({ code, day: "2026-12-20" });
	expect(before).toMatchObject({ chance: null, brier: null, forecasts: [] });
	expect(before.missing.join(" ")).toMatch(/0 of 30/);
	engine.context.history.keep((tx) => {
		tx.prepare(
			"insert into forecast (at, blueprint_code, exam_day, chance) values (?, ?, ?, ?)",
		).run(clock.now, code, 20_000, 0.8);
	});
	clock.now += day;
	await client.exam.addResult({ code, day: "2026-11-23", isPassed: true });
	const after = await client.exam.readiness({ code, day: "2026-12-20" });
	expect(after.brierCount).toBe(1);
	expect(after.brier).toBeCloseTo(0.04, 12);
});

test("whatever is done in an attempt, a second engine on the file sees the same state", async () => {
	const file = `${createFolder()}/amiable.db`;
	const { client } = await createTestEngine({ file, contentDir });
	const { view, act } = await begin(client);
	await act({ kind: "start" });
	const other = await createTestEngine({ file, contentDir: null });
	await fc.assert(
		fc.asyncProperty(
			fc.array(
				fc.record({
					item: fc.nat(view.items.length - 1),
					kind: fc.constantFrom("visit", "flag", "clear"),
				}),
				{ maxLength: 6 },
			),
			async (steps) => {
				for (const { item, kind } of steps)
					await act(
						kind === "flag"
							? { kind: "flag", item, isOn: true }
							: { kind: kind as "visit" | "clear", item },
					);
				const { state } = await act({ kind: "tick" });
				const seen = other.engine.context.sessions.open(view.id).session.state;
				expect(seen).toEqual(state);
			},
		),
		{ seed: 2, numRuns: 15 },
	);
});

test("an unfinished attempt says in the list how far it is", async () => {
	const { client } = await withQuestions();
	const { view, act } = await begin(client);
	await act({ kind: "start" });
	await act({
		kind: "answer",
		item: 0,
		response: { kind: "options", chosen: [0] },
	});
	await act({
		kind: "answer",
		item: 1,
		response: { kind: "options", chosen: [] },
	});
	const [attempt] = await client.exam.attempts({});
	expect(attempt).toMatchObject({
		submittedAt: null,
		answered: 1,
		leftMs: (view.remainingMs ?? 0) - 2000,
	});
	const practice = await begin(client, { mode: "practice" });
	const [newest] = await client.exam.attempts({});
	expect(newest).toMatchObject({
		id: practice.view.id,
		answered: 0,
		leftMs: null,
	});
});
