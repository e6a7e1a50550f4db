// Exam dates and the plan through the contract: what is brought forward, what fits, what to leave out.
import { expect, test } from "vitest";
import type { Plan } from "../../../electron/engine/contract/plan.ts";
import {
	createFolder,
	createTestEngine,
	day,
	entriesOf,
	noteWith,
	type TestEngine,
	writeFiles,
} from "../fixture.ts";

async function withVault(count = 30) {
	const made = await createTestEngine();
	const files = {
		"aws/ami.md": noteWith(count, "Image"),
		"law/tort.md": `---\ntags: [bar/torts]\n---\n${noteWith(4, "Tort")}`,
	};
	await made.client.import.apply(entriesOf(createFolder(files)));
	const cards = await made.client.card.list({});
	return { ...made, ids: cards.map(({ id }) => id) };
}

const onDeck = (name: string) => ({ scope: "deck" as const, name });

function longest({ days }: Plan): number {
	return Math.max(...days.map(({ minutes }) => minutes));
}

test("a plan that fits sees every card and shows each once more in the last days", async () => {
	const { client } = await withVault();
	const plan = await client.plan.describe({
		deck: "aws",
		exam: "2026-12-12",
		minutesPerDay: 20,
	});
	expect(plan).toMatchObject({
		cards: 30,
		daysLeft: 20,
		fits: true,
		unseen: 0,
		notSwept: 0,
		drop: [],
	});
	const sum = (kind: "newCards" | "sweep") =>
		plan.days.reduce((total, each) => total + each[kind], 0);
	expect(sum("newCards")).toBe(30);
	expect(sum("sweep")).toBe(30);
	expect(plan.days.length).toBe(20);
	expect(longest(plan)).toBeLessThanOrEqual(20);
	const { withoutToday, withToday, withPlan } = plan.recall;
	expect(withoutToday).toBe(0);
	expect(withToday).toBeGreaterThan(0);
	expect(withPlan).toBeGreaterThan(0.9);
	expect(plan.message).toContain("are enough");
});

test("a plan that does not fit says so, what would do, and what to leave out", async () => {
	const { client } = await withVault(60);
	const wish = { deck: "aws", exam: "2026-11-25" };
	const plan = await client.plan.describe({ ...wish, minutesPerDay: 4 });
	expect(plan.fits).toBe(false);
	expect(plan.unseen + plan.notSwept).toBeGreaterThan(0);
	expect(longest(plan)).toBeLessThanOrEqual(4);
	expect(plan.message).toContain("not enough");
	const enough = await client.plan.describe({
		...wish,
		minutesPerDay: plan.minutesNeeded,
	});
	expect(enough.fits).toBe(true);
	const less = await client.plan.describe({
		...wish,
		minutesPerDay: plan.minutesNeeded - 1,
	});
	expect(less.fits).toBe(false);
	await client.action.apply({
		cardIds: plan.drop.map(({ cardId }) => cardId),
		action: { kind: "suspend" },
	});
	expect(plan.drop.length).toBe(plan.dropCount);
	expect((await client.plan.describe({ ...wish, minutesPerDay: 4 })).fits).toBe(
		true,
	);
});

test("setting an exam brings forward what would come after it, over the days before it, and undo puts it back", async () => {
	const { client, ids } = await withVault();
	await client.action.apply({
		cardIds: ids,
		action: { kind: "set-due", days: 50, untilDays: 80 },
	});
	const { studyDay } = await client.review.today({});
	const days = async () =>
		(await client.card.list({})).map(({ schedule, deck, noteTitle }) => ({
			of: deck || noteTitle,
			wait: schedule.state === "review" ? schedule.dueDay - studyDay : -1,
		}));
	const before = await days();
	const { broughtForward, exams } = await client.plan.setExam({
		of: onDeck("aws"),
		date: "2026-12-12",
		minutesPerDay: 2,
	});
	expect(broughtForward).toBe(30);
	expect(exams).toEqual([
		{ ...onDeck("aws"), date: "2026-12-12", minutesPerDay: 2, daysLeft: 20 },
	]);
	const waits = (await days()).map(({ wait }) => wait).filter((n) => n < 50);
	expect(waits.length).toBe(30);
	expect(Math.max(...waits)).toBeLessThan(20);
	expect(new Set(waits).size).toBe(3);
	await client.system.undo({});
	expect(await days()).toEqual(before);
	expect(await client.plan.exams({})).toEqual([]);
});

test("an exam of a tag bounds the cards of the tag alone", async () => {
	const { client, ids } = await withVault(2);
	await client.plan.setExam({
		of: { scope: "tag", name: "bar" },
		date: "2026-12-01",
	});
	const marks = await client.action.marks({ cardIds: ids });
	expect(marks.map(({ exam }) => exam)).toEqual([
		null,
		null,
		...Array(4).fill("2026-12-01"),
	]);
	expect((await client.plan.describe({ tag: "bar" })).cards).toBe(4);
});

test("grades before an exam never pass it, and say why", async () => {
	const { client, clock } = await withVault(1);
	await client.plan.setExam({ of: onDeck("aws"), date: "2026-11-26" });
	const { card, intervals, why } = await client.review.next({ deck: "aws" });
	if (!card) throw new Error("expected a card");
	expect(intervals?.easy).toEqual({ unit: "days", count: 3 });
	expect(why?.easy.map(({ code }) => code)).toEqual(["model", "sweep"]);
	await client.review.answer({ cardId: card.id, grade: "easy" });
	clock.now += 3 * day;
	const again = await client.review.next({ deck: "aws" });
	expect(again.card?.id).toBe(card.id);
	expect(again.intervals?.easy.count).toBe(1);
	expect(again.marks).toMatchObject({ exam: "2026-11-26" });
});

/** Four known cards that come in 50 to 80 days, in a note that can be written anew. */
async function withKnownTorts() {
	const { client } = await createTestEngine();
	const text = noteWith(4, "Tort");
	const vault = createFolder({ "tort.md": text });
	await client.import.apply(entriesOf(vault));
	const cardIds = (await client.card.list({})).map(({ id }) => id);
	await client.action.apply({
		cardIds,
		action: { kind: "set-due", days: 50, untilDays: 80 },
	});
	const { studyDay } = await client.review.today({});
	return {
		client,
		cardIds,
		async write(before: string, body = text) {
			writeFiles(vault, { "tort.md": before + body });
			await client.import.apply(entriesOf(vault));
		},
		waits: async () =>
			(await client.card.list({})).map(({ schedule }) =>
				schedule.state === "review" ? schedule.dueDay - studyDay : -1,
			),
	};
}

const examOn = { date: "2026-12-01", daysLeft: 9 };

test.each([
	["a tag", { scope: "tag" as const, name: "bar" }, "tags: [bar]"],
	["a deck", onDeck("bar"), "deck: bar/torts"],
])(
	"an import that gives known cards %s with an exam brings them forward to it",
	async (_, of, line) => {
		const { client, cardIds, write, waits } = await withKnownTorts();
		await client.plan.setExam({ of, date: examOn.date });
		const before = await waits();
		expect(Math.min(...before)).toBe(50);
		await write(`---\n${line}\n---\n`);
		expect(Math.max(...(await waits()))).toBeLessThan(examOn.daysLeft);
		const [mark] = await client.action.marks({ cardIds });
		expect(mark?.why.map(({ code }) => code)).toEqual(["model", "sweep"]);
		await client.system.undo({});
		expect(await waits()).toEqual(before);
	},
);

test("a card whose text or decision is back after an exam was set is brought forward to it", async () => {
	const { client, cardIds, write, waits } = await withKnownTorts();
	await client.decision.reject({ cardIds: cardIds.slice(0, 1) });
	await write("", noteWith(3, "Tort"));
	await client.plan.setExam({ of: onDeck(""), date: examOn.date });
	expect((await waits()).filter((days) => days >= 50).length).toBe(2);
	await write("");
	await client.decision.reconsider({ cardIds: cardIds.slice(0, 1) });
	expect(Math.max(...(await waits()))).toBeLessThan(examOn.daysLeft);
});

test("a changed answer that comes under an exam is still told as changed", async () => {
	const { client, cardIds, write, waits } = await withKnownTorts();
	await client.plan.setExam({ of: onDeck("bar"), date: examOn.date });
	await write(
		"---\ndeck: bar\n---\n",
		noteWith(4, "Tort").replaceAll("answer to", "other words on"),
	);
	expect(Math.max(...(await waits()))).toBeLessThan(examOn.daysLeft);
	const [card] = await client.card.list({});
	expect(card?.isAnswerChanged).toBe(true);
	await client.action.apply({ cardIds, action: { kind: "set-due", days: 2 } });
	expect((await client.card.list({}))[0]?.isAnswerChanged).toBe(true);
});

test("while a long plan is made, the engine answers others, and a plan that nobody waits for any more ends", async () => {
	const { client, engine } = await withVault(2);
	engine.context.db.exec(`
		insert into card (${columnsOf(engine)}) select ${columnsOf(engine)} from card, (
			with recursive n (n) as (select 1 union all select n + 1 from n where n < 2500) select n from n)`);
	const wish = { deck: "", exam: "2027-02-22", minutesPerDay: 1 };
	const ended: string[] = [];
	const plan = client.plan.describe(wish).then((made) => {
		ended.push("plan");
		return made;
	});
	await client.review.today({});
	ended.push("today");
	expect((await plan).fits).toBe(false);
	expect(ended).toEqual(["today", "plan"]);
	const left = new AbortController();
	const unwanted = client.plan.describe(wish, { signal: left.signal });
	left.abort();
	await expect(unwanted).rejects.toMatchObject({ code: "cancelled" });
});

function columnsOf({ context }: TestEngine["engine"]): string {
	return context.db
		.prepare<[], string>(
			"select group_concat(name) from pragma_table_info('card') where name <> 'id'",
		)
		.pluck()
		.get() as string;
}

test("an exam that is over bounds nothing", async () => {
	const { client, clock } = await withVault(1);
	await client.plan.setExam({ of: onDeck("aws"), date: "2026-11-24" });
	clock.now += 3 * day;
	const { intervals } = await client.review.next({ deck: "aws" });
	expect(intervals?.easy.count).toBeGreaterThan(3);
});

test("a plan needs a date that lies ahead", async () => {
	const { client } = await withVault(1);
	await expect(client.plan.describe({})).rejects.toMatchObject({
		code: "no-exam",
	});
	await expect(
		client.plan.setExam({ of: onDeck(""), date: "2026-11-22" }),
	).rejects.toMatchObject({ code: "exam-passed" });
	await expect(
		client.plan.describe({ exam: "2020-01-01" }),
	).rejects.toMatchObject({ code: "exam-passed" });
});
