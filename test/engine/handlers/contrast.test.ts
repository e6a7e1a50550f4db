// Contrast cards through the contract: made by hand and by mistakes in exams, studied, found, renewed, resting, undone.
import { expect, test } from "vitest";
import type { EngineClient } from "../../../electron/engine/contract/client.ts";
import type { Card, CardId } from "../../../electron/engine/contract/data.ts";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { untouched } from "../../../electron/engine/exam/session.ts";
import { confusedPairs } from "../../../electron/engine/handlers/exam-confusion.ts";
import {
	contentDir,
	createFolder,
	createTestEngine,
	paths,
	writeFiles,
} from "../fixture.ts";

const services = {
	"Amazon S3": "object storage with eleven nines of durability",
	"Amazon EBS": "block storage for a single instance in one zone",
	"Amazon EFS": "a shared NFS file system for Linux",
	"Amazon FSx": "managed Windows and Lustre file systems",
	"Amazon RDS": "managed relational databases",
	"Amazon DynamoDB": "a key-value database without servers",
	"Amazon Redshift": "a columnar data warehouse",
	"Amazon Neptune": "a graph database",
};

function noteOf(facts: Record<string, string>): string {
	const lines = Object.entries(facts).map(
		([name, text]) => `- **${name}**: ${text}`,
	);
	return `# Services\n\n${lines.join("\n")}\n`;
}

async function withServices(content: string | null = null) {
	const made = await createTestEngine({ contentDir: content });
	const folder = createFolder({ "Services.md": noteOf(services) });
	await made.client.import.apply(paths(folder));
	const cards = await made.client.card.list({});
	const about = (name: string) => {
		const card = cards.find(({ front }) => plainText(front).includes(name));
		if (!card) throw new Error(`expected a card about ${name}`);
		return card.id;
	};
	const bring = (facts: Record<string, string>) => {
		writeFiles(folder, { "Services.md": noteOf(facts) });
		return made.client.import.apply(paths(folder));
	};
	return { ...made, about, bring };
}

const get = (client: EngineClient, cardId: CardId) =>
	client.card.get({ cardId });
const say = ({ front, back }: Pick<Card, "front" | "back">) =>
	`${plainText(front)}\n=\n${plainText(back)}`;

async function ebsOrEfs({
	client,
	about,
}: Awaited<ReturnType<typeof withServices>>) {
	return client.contrast.make({
		oneId: about("EBS"),
		otherId: about("EFS"),
	});
}

test("a contrast card is studied, found and named like any other", async () => {
	const all = await withServices();
	const { client } = all;
	const made = await ebsOrEfs(all);
	expect(made).toMatchObject({
		title: "Amazon EBS or Amazon EFS?",
		isNew: true,
	});
	const card = await get(client, made.cardId);
	expect(card).toMatchObject({
		kind: "contrast",
		isRetired: false,
		standing: "accepted",
		schedule: { state: "new" },
	});
	expect(card.sources.map(({ line }) => line).sort()).toEqual([4, 5]);
	for (const name of ["Amazon EBS", "Amazon EFS"] as const)
		expect(say(card)).toContain(services[name]);
	const found = await client.find.count({ query: "kind:contrast" });
	expect(found.total).toBe(1);
	// On one day with the card that stands on its line it would be given away.
	await client.action.apply({
		cardIds: [all.about("EBS"), all.about("EFS")],
		action: { kind: "bury" },
	});
	const queue = await client.review.queue({});
	expect(queue.map(({ id }) => id)).toContain(made.cardId);
	await client.review.answer({ cardId: made.cardId, grade: "good" });
	expect((await get(client, made.cardId)).schedule.state).not.toBe("new");
});

test("a pair has one card, whichever way round it is named", async () => {
	const all = await withServices();
	const { client, about } = all;
	const made = await ebsOrEfs(all);
	const again = await client.contrast.make({
		oneId: about("EFS"),
		otherId: about("EBS"),
	});
	expect(again).toMatchObject({ cardId: made.cardId, isNew: false });
	expect(await client.contrast.of({ cardId: about("EFS") })).toMatchObject([
		{ cardId: made.cardId, title: made.title },
	]);
	expect(await client.contrast.of({ cardId: about("S3") })).toEqual([]);
});

test("undo takes the card back as one step", async () => {
	const all = await withServices();
	const { client, about } = all;
	await ebsOrEfs(all);
	expect((await client.system.undo({})).label).toBe(
		"Contrast card “Amazon EBS or Amazon EFS?”",
	);
	expect(await client.contrast.of({ cardId: about("EBS") })).toEqual([]);
	await client.system.redo({});
	expect(await client.contrast.of({ cardId: about("EBS") })).toHaveLength(1);
});

test("an import leaves the card where it is, and brings it up to what the notes say", async () => {
	const all = await withServices();
	const { client, bring } = all;
	const { cardId } = await ebsOrEfs(all);
	await client.review.answer({ cardId, grade: "good" });
	const before = await get(client, cardId);
	const counts = await bring({ ...services, "Amazon SQS": "a queue service" });
	expect(counts).toMatchObject({ retired: 0, updated: 0 });
	expect(await get(client, cardId)).toEqual(before);

	await bring({ ...services, "Amazon EFS": "a shared file system that grows" });
	const after = await get(client, cardId);
	expect(say(after)).toContain("a shared file system that grows");
	expect(say(after)).not.toContain("NFS");
	expect(after.schedule).toEqual(before.schedule);
	await client.system.undo({});
	expect(say(await get(client, cardId))).toBe(say(before));
});

test("it rests while one of its cards is gone or left out, and comes back with it", async () => {
	const all = await withServices();
	const { client, bring, about } = all;
	const { cardId } = await ebsOrEfs(all);
	const isResting = async () => (await get(client, cardId)).isRetired;
	const { "Amazon EFS": _, ...rest } = services;
	await bring(rest);
	expect(await isResting()).toBe(true);
	await bring(services);
	expect(await isResting()).toBe(false);
	for (const [out, back] of [["remove", "restore"]] as const) {
		await client.action.apply({
			cardIds: [about("EBS")],
			action: { kind: out },
		});
		expect(await isResting()).toBe(true);
		await client.action.apply({
			cardIds: [about("EBS")],
			action: { kind: back },
		});
		expect(await isResting()).toBe(false);
	}
	await client.decision.reject({ cardIds: [about("EFS")] });
	expect(await isResting()).toBe(true);
	await client.system.undo({});
	expect(await isResting()).toBe(false);
});

test("the learner's own wording of a card is what its contrast card says", async () => {
	const all = await withServices();
	const { client, about } = all;
	const { cardId } = await ebsOrEfs(all);
	await client.decision.edit({
		cardId: about("EBS"),
		front: "What is Amazon EBS?",
		back: "disks over the network",
	});
	expect(say(await get(client, cardId))).toContain("disks over the network");
	await client.decision.clearEdit({ cardId: about("EBS") });
	expect(say(await get(client, cardId))).toContain(services["Amazon EBS"]);
});

test("says why two cards make no contrast, and makes none of one card or of a contrast", async () => {
	const all = await withServices();
	const { client, about } = all;
	const { cardId } = await ebsOrEfs(all);
	const make = (oneId: CardId, otherId: CardId) =>
		client.contrast.make({ oneId, otherId });
	for (const [oneId, otherId] of [
		[about("EBS"), about("EBS")],
		[about("S3"), cardId],
	] as const)
		await expect(make(oneId, otherId)).rejects.toMatchObject({
			code: "invalid-input",
			message: expect.stringContaining("told apart"),
		});
	await expect(make(about("S3"), 999_999 as CardId)).rejects.toMatchObject({
		code: "not-found",
	});
});

test("a wrong option makes the card and sends both to repair; undoing the result takes all of it away", async () => {
	const { client, engine, clock } = await withServices(contentDir);
	const view = await client.exam.begin({
		code: "saa-c03",
		seed: 7,
		mode: "exam",
	});
	const { items } = engine.context.sessions.open(view.id).attempt.paper;
	let monotonic = 0;
	const act = (action: Parameters<typeof client.exam.act>[0]["action"]) =>
		client.exam.act({
			attemptId: view.id,
			run: "run",
			monotonic: ++monotonic,
			action,
		});
	await act({ kind: "start" });
	for (const [item, full] of items.entries())
		if (full.kind === "single")
			await act({
				kind: "answer",
				item,
				response: {
					kind: "options",
					chosen: [full.options.findIndex(({ isKey }) => !isKey)],
				},
			});
	await act({ kind: "submit", by: "learner" });
	const report = await client.exam.report({ attemptId: view.id });
	const confused = report.items.flatMap(({ confusion }) => confusion ?? []);
	const made = confused.flatMap(({ contrast }) => contrast ?? []);
	expect(made.length).toBeGreaterThan(0);
	const today = engine.context.study().calendar.dayOf(clock.now);
	const repairs = engine.context.queue.repairs(today).map(({ id }) => id);
	for (const { oneId, otherId } of confused) {
		expect(repairs).toContain(oneId);
		expect(repairs).toContain(otherId);
	}
	for (const { cardId, title } of made)
		expect(plainText((await get(client, cardId)).front)).toContain(title);
	const count = async () =>
		(await client.find.count({ query: "kind:contrast" })).total;
	expect(await count()).toBe(new Set(made.map(({ cardId }) => cardId)).size);
	await client.system.undo({});
	expect(await count()).toBe(0);
});

test("a paper that is older than what is left of its cards names no pair", async () => {
	const { client, engine } = await withServices(contentDir);
	const { items } = await client.exam.paper({ code: "saa-c03", seed: 7 });
	const wrong = items.map((item) => ({
		...untouched,
		response:
			"options" in item
				? {
						kind: "options" as const,
						chosen: [item.options.findIndex(({ isKey }) => !isKey)],
					}
				: null,
	}));
	expect(confusedPairs(engine.context, items, wrong)).not.toEqual([]);
	const gone = items.map((item) => ({
		...item,
		cardIds: [999_999 as CardId],
	}));
	expect(confusedPairs(engine.context, gone, wrong)).toEqual([]);
});
