// Studying through the contract: limits, steps, days, stale showings and undo.
import { join } from "node:path";
import { expect, test } from "vitest";
import type { EngineClient } from "../../../electron/engine/contract/client.ts";
import type { Grade, Next } from "../../../electron/engine/contract/data.ts";
import {
	createFolder,
	createTestEngine,
	day,
	hour,
	minute,
	noteWith,
	paths,
} from "../fixture.ts";

async function withCards(count: number) {
	const made = await createTestEngine();
	const folder = createFolder({ "facts.md": noteWith(count) });
	await made.client.import.apply(paths(folder));
	return { ...made, folder };
}

async function answerNext(client: EngineClient, grade: Grade): Promise<Next> {
	const next = await client.review.next({});
	if (!next.card) throw new Error("expected a card");
	await client.review.answer({ cardId: next.card.id, grade, reps: next.reps });
	return next;
}

test("the interval shown on each grade is the one that the grade then gives", async () => {
	for (const grade of ["again", "hard", "good", "easy"] as const) {
		const { client } = await withCards(1);
		const { card, intervals } = await client.review.next({});
		if (!card) throw new Error("expected a card");
		const answered = await client.review.answer({ cardId: card.id, grade });
		expect(answered.interval).toEqual(intervals?.[grade]);
	}
});

test("new cards stop at the day's limit and go on the next study day", async () => {
	const { client, clock } = await withCards(5);
	await client.setting.update({ newPerDay: 2 });
	expect((await client.review.today({})).counts.new).toBe(2);
	await answerNext(client, "easy");
	await answerNext(client, "easy");
	const done = await client.review.next({});
	expect(done.card).toBeNull();
	expect(done.answered).toBe(2);
	expect(new Date(done.nextAt ?? 0).toISOString()).toBe(
		"2026-11-23T04:00:00.000Z",
	);
	clock.now = Date.UTC(2026, 10, 23, 4);
	expect((await client.review.today({})).counts.new).toBe(2);
});

test("a study day ends at the rollover hour, not at midnight", async () => {
	const { client, clock } = await withCards(1);
	await answerNext(client, "easy");
	const { studyDay } = await client.review.today({});
	clock.now = Date.UTC(2026, 10, 23, 3, 59, 59);
	expect((await client.review.today({})).studyDay).toBe(studyDay);
	clock.now += 1000;
	expect((await client.review.today({})).studyDay).toBe(studyDay + 1);
});

test("a card on its steps comes back within the session, ahead of time when nothing else is left", async () => {
	const { client, clock } = await withCards(2);
	const first = await answerNext(client, "again");
	const second = await client.review.next({});
	expect(second.card?.id).not.toBe(first.card?.id);
	await answerNext(client, "easy");
	const ahead = await client.review.next({});
	expect(ahead.card?.id).toBe(first.card?.id);
	expect(ahead.counts).toEqual({ learning: 1, review: 0, new: 0 });
	clock.now += 2 * minute;
	await answerNext(client, "good");
	await answerNext(client, "good");
	expect((await client.review.next({})).card).toBeNull();
});

test("what was studied comes back on its day, and not before", async () => {
	const { client, clock } = await withCards(3);
	const { card } = await answerNext(client, "easy");
	if (!card) throw new Error("expected a card");
	const { schedule } = await client.card.get({ cardId: card.id });
	if (schedule.state !== "review") throw new Error("expected review state");
	const { studyDay } = await client.review.today({});
	const wait = schedule.dueDay - studyDay;
	expect(wait).toBeGreaterThan(1);
	clock.now += (wait - 1) * day;
	expect((await client.review.today({})).counts.review).toBe(0);
	clock.now += day;
	expect((await client.review.today({})).counts.review).toBe(1);
});

test("the week ahead counts what comes due on each day", async () => {
	const { client } = await withCards(2);
	const expected = new Array(7).fill(0);
	for (let n = 0; n < 2; n += 1) {
		const { intervals } = await answerNext(client, "easy");
		const days = intervals?.easy.count ?? 0;
		if (days <= 7) expected[days - 1] += 1;
	}
	const { ahead } = await client.review.today({});
	expect(ahead).toEqual(expected);
});

test("one showing cannot be graded twice, as by two windows", async () => {
	const { client } = await withCards(1);
	const { card, reps } = await client.review.next({});
	if (!card) throw new Error("expected a card");
	const grade = { cardId: card.id, reps, grade: "good" as const };
	await client.review.answer(grade);
	await expect(client.review.answer(grade)).rejects.toMatchObject({
		code: "stale-card",
	});
	expect((await client.review.today({})).answered).toBe(1);
});

test("undo takes a grade back as if it had not been given, redo gives it again", async () => {
	const { client } = await withCards(3);
	const before = await client.review.next({});
	await answerNext(client, "good");
	const after = await client.review.next({});
	expect((await client.system.status({})).undo).toMatch(/^Good on “Fact/);
	await client.system.undo({});
	expect(await client.review.next({})).toEqual(before);
	await client.system.redo({});
	expect(await client.review.next({})).toEqual(after);
});

test("a card that left its note cannot be graded, and says why", async () => {
	const { client, folder } = await withCards(2);
	const { card } = await client.review.next({});
	if (!card) throw new Error("expected a card");
	createFolder();
	const { writeFileSync } = await import("node:fs");
	writeFileSync(join(folder, "facts.md"), "");
	await client.import.apply(paths(folder));
	await expect(
		client.review.answer({ cardId: card.id, grade: "good" }),
	).rejects.toMatchObject({ code: "card-retired" });
	expect((await client.review.next({})).card).toBeNull();
});

test("the queue lists the day's cards in the order in which next gives them", async () => {
	const { client, clock } = await withCards(6);
	for (let n = 0; n < 3; n += 1) await answerNext(client, "easy");
	clock.now += 30 * day;
	const queue = await client.review.queue({});
	const given: number[] = [];
	for (;;) {
		const { card, reps } = await client.review.next({});
		if (!card) break;
		given.push(card.id);
		await client.review.answer({ cardId: card.id, grade: "easy", reps });
	}
	expect(queue.map((card) => card.id)).toEqual(given);
	expect(given.length).toBe(6);
});

test("a clock that was set back loses nothing and breaks nothing", async () => {
	const { client, clock } = await withCards(2);
	await answerNext(client, "good");
	clock.now -= 3 * day;
	await answerNext(client, "good");
	clock.now += 3 * day + hour;
	const { card } = await client.review.next({});
	expect(card?.schedule.state).toBe("learning");
	expect(await client.system.check({})).toMatchObject({
		reviews: 2,
		problems: [],
	});
});
