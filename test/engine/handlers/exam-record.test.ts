// Records of questions, lists of attempts and exams made of notes, through the contract.
import { expect, test } from "vitest";
import type { ExamItem } from "../../../electron/engine/contract/exam.ts";
import type { AttemptId } from "../../../electron/engine/contract/exam-contract.ts";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import {
	contentDir,
	createFolder,
	createTestEngine,
	minute,
	paths,
	type TestEngine,
} from "../fixture.ts";
import { storageLines } from "../storage-lines.ts";

const code = "own";
const lines = storageLines.slice(0, 8);

async function withNote(text: string): Promise<TestEngine> {
	const made = await createTestEngine({ contentDir });
	await made.client.import.apply(paths(createFolder({ "Note.md": text })));
	return made;
}

async function outline({ client }: TestEngine) {
	const note = (await client.note.list({})).find(({ name }) =>
		name.endsWith("Note.md"),
	);
	if (!note) throw new Error("expected the note");
	return client.exam.outlineNote({ noteId: note.id });
}

/** Begins a paper of the note's own exam and answers every single choice as `choose` says. */
async function sit(
	{ client, engine }: TestEngine,
	seed: number,
	choose: (item: Extract<ExamItem, { kind: "single" | "multiple" }>) => number,
): Promise<AttemptId> {
	const { id } = await client.exam.begin({ code, seed, mode: "exam" });
	const { items } = engine.context.sessions.open(id).attempt.paper;
	let monotonic = 0;
	const act = (action: Parameters<typeof client.exam.act>[0]["action"]) => {
		monotonic += 1000;
		return client.exam.act({ attemptId: id, run: "run", monotonic, action });
	};
	await act({ kind: "start" });
	for (const [item, full] of items.entries()) {
		await act({ kind: "visit", item });
		if (full.kind === "single")
			await act({
				kind: "answer",
				item,
				response: { kind: "options", chosen: [choose(full)] },
			});
	}
	await act({ kind: "submit", by: "learner" });
	return id;
}

const key = ({ options }: Extract<ExamItem, { kind: "single" | "multiple" }>) =>
	options.findIndex(({ isKey }) => isKey);

test("a record tells how often a question was asked, answered and how; undoing an attempt takes its part away", async () => {
	const all = await withNote(`# Storage\n\n${lines.join("\n")}\n`);
	const { client } = all;
	await client.exam.saveBlueprint({
		blueprint: { ...(await outline(all)), code },
	});
	await sit(all, 1, key);
	await sit(all, 1, (item) => (key(item) + 1) % item.options.length);
	const records = await client.exam.records({});
	const single = records.find(({ item }) => item?.kind === "single");
	if (!single?.item || !("options" in single.item))
		throw new Error("expected a record of a choice");
	expect(single).toMatchObject({
		exposures: 2,
		facility: 1,
		right: 0.5,
		discrimination: null,
		isSuspended: false,
	});
	expect(single.meanSeconds).toBeGreaterThan(0);
	expect(single.chosen.map(({ isKey, count }) => [isKey, count])).toEqual([
		[true, 1],
		[false, 1],
	]);
	const texts = single.item.options.map(({ text }) => plainText(text));
	for (const { text } of single.chosen) expect(texts).toContain(text);
	await client.system.undo({});
	const [before] = (await client.exam.records({})).filter(
		({ key: id }) => id === single.key,
	);
	expect(before).toMatchObject({ exposures: 1, right: 1 });
});

test("a question that was left out stands among the records with its last wording", async () => {
	const all = await withNote(`# Storage\n\n${lines.join("\n")}\n`);
	const { client } = all;
	await client.exam.saveBlueprint({
		blueprint: { ...(await outline(all)), code },
	});
	await sit(all, 1, key);
	const [record] = await client.exam.records({});
	await client.exam.patch({
		key: record?.key ?? "",
		isSuspended: true,
		reason: "twice the same",
		edit: null,
	});
	const [after] = await client.exam.records({});
	expect(after).toEqual({ ...record, isSuspended: true });
});

test("a finished attempt is listed without replaying it, and says the same as its report", async () => {
	const all = await withNote(`# Storage\n\n${lines.join("\n")}\n`);
	const { client, engine, clock } = all;
	await client.exam.saveBlueprint({
		blueprint: { ...(await outline(all)), code },
	});
	const id = await sit(all, 1, key);
	clock.now += minute;
	const report = await client.exam.report({ attemptId: id });
	const { open } = engine.context.sessions;
	engine.context.sessions.open = () => {
		throw new Error("expected no attempt to be replayed");
	};
	const [listed] = await client.exam.attempts({});
	engine.context.sessions.open = open;
	expect(listed).toEqual(report.attempt);
	expect(listed).toMatchObject({
		items: report.items.length,
		answered: report.items.filter(({ item }) => item.kind === "single").length,
		isTakenBack: false,
	});
});

test("the first level of headings that divides a note becomes the domains of its exam", async () => {
	const [storage, databases] = [lines.slice(0, 6), lines.slice(6)];
	const all = await withNote(
		`# AWS\n\n## Services\n\n### Storage\n\n${storage.join("\n")}\n\n### Databases\n\n${databases.join("\n")}\n`,
	);
	const blueprint = await outline(all);
	expect(blueprint.domains.map(({ title }) => title)).toEqual([
		"Storage",
		"Databases",
	]);
	expect(blueprint.domains[0]?.weight).toBeGreaterThan(50);
	await all.client.exam.saveBlueprint({ blueprint: { ...blueprint, code } });
	const paper = await all.client.exam.paper({ code, seed: 1 });
	expect(new Set(paper.items.map(({ domain }) => domain))).toEqual(
		new Set(blueprint.domains.map(({ id }) => id)),
	);
});

test("an outline counts what the paper then has", async () => {
	const all = await withNote(`# Storage\n\n${lines.join("\n")}\n`);
	const { client } = all;
	const order = { code: "saa-c03", seed: 5 };
	const counted = await client.exam.outline(order);
	const { items, minutes, domains } = await client.exam.paper(order);
	expect(counted).toMatchObject({ minutes, domains });
	expect(counted.scored + counted.unscored).toBe(items.length);
});
