// Study days through the contract: late grades, the rollover hour, changed clocks, other zones and a clock set back.
import { join } from "node:path";
import { expect, test } from "vitest";
import type { CardId } from "../../../electron/engine/contract/data.ts";
import {
	createFolder,
	createTestEngine,
	day,
	entriesOf,
	hour,
	noteWith,
	type TestEngine,
} from "../fixture.ts";

/** An engine in a zone with four cards, two new ones a day. */
async function inZone(timeZone: string, at: string): Promise<TestEngine> {
	const clock = { now: Date.parse(at) };
	const made = await createTestEngine({ timeZone, clock });
	await made.client.import.apply(
		entriesOf(createFolder({ "a.md": noteWith(4) })),
	);
	await made.client.setting.update({ newPerDay: 2 });
	return made;
}

async function answerNew({ client }: TestEngine): Promise<CardId> {
	const { card, reps } = await client.review.next({});
	if (!card) throw new Error("expected a card");
	await client.review.answer({ cardId: card.id, grade: "easy", reps });
	return card.id;
}

/** Local wall clocks, of which the last is the first that belongs to the next study day (rollover at 4). */
const nights = [
	[
		"Europe/Berlin",
		"2026-11-22T22:59:00Z",
		"2026-11-23T02:59:59Z",
		"2026-11-23T03:00:00Z",
	],
	[
		"America/Los_Angeles",
		"2026-11-23T07:59:00Z",
		"2026-11-23T11:59:59Z",
		"2026-11-23T12:00:00Z",
	],
	[
		"Asia/Kathmandu",
		"2026-11-22T18:14:00Z",
		"2026-11-22T22:14:59Z",
		"2026-11-22T22:15:00Z",
	],
	// The night in which clocks go forward, and the one in which they go back.
	[
		"Europe/Berlin",
		"2026-03-28T22:59:00Z",
		"2026-03-29T01:59:59Z",
		"2026-03-29T02:00:00Z",
	],
	[
		"Europe/Berlin",
		"2026-10-24T21:59:00Z",
		"2026-10-25T02:59:59Z",
		"2026-10-25T03:00:00Z",
	],
] as const;

test.each(nights)(
	"in %s a grade at 23:59 (%s) counts for the day until %s and no longer at %s",
	async (zone, late, last, next) => {
		const study = await inZone(zone, late);
		const { client, clock } = study;
		const { studyDay } = await client.review.today({});
		await answerNew(study);
		clock.now = Date.parse(last);
		expect(await client.review.today({})).toMatchObject({
			studyDay,
			answered: 1,
			counts: { new: 1 },
		});
		clock.now = Date.parse(next);
		expect(await client.review.today({})).toMatchObject({
			studyDay: studyDay + 1,
			answered: 0,
			counts: { new: 2 },
		});
	},
);

test("an interval is counted in study days, also over a night in which the clocks change", async () => {
	const study = await inZone("Europe/Berlin", "2026-03-28T22:59:00Z");
	const { client, clock } = study;
	const id = await answerNew(study);
	const { studyDay } = await client.review.today({});
	const { schedule } = await client.card.get({ cardId: id });
	if (schedule.state !== "review") throw new Error("expected a known card");
	const wait = schedule.dueDay - studyDay;
	clock.now = Date.parse("2026-03-29T02:00:00Z") + (wait - 1) * day - 1000;
	expect((await client.review.today({})).counts.review).toBe(0);
	clock.now += 1000;
	expect((await client.review.today({})).counts.review).toBe(1);
});

test("after a flight to another zone the day of the last grade stays what it was", async () => {
	const file = join(createFolder(), "amiable.sqlite");
	const clock = { now: Date.parse("2026-11-23T05:00:00Z") };
	const west = await createTestEngine({
		file,
		clock,
		timeZone: "America/Los_Angeles",
	});
	await west.client.import.apply(
		entriesOf(createFolder({ "a.md": noteWith(3) })),
	);
	const id = await answerNew(west);
	const { studyDay } = await west.client.review.today({});
	const before = await west.client.card.get({ cardId: id });
	await west.engine.close();
	const east = await createTestEngine({ file, clock, timeZone: "Asia/Tokyo" });
	expect((await east.client.review.today({})).studyDay).toBe(studyDay + 1);
	expect((await east.client.review.today({})).answered).toBe(0);
	const after = await east.client.card.get({ cardId: id });
	expect(after.schedule).toMatchObject({
		dueDay: before.schedule.state === "review" ? before.schedule.dueDay : null,
	});
});

test("a clock set back by days counts what is graded then, loses nothing, and goes on when it is right again", async () => {
	const study = await inZone("UTC", "2026-11-22T12:00:00Z");
	const { client, clock } = study;
	await answerNew(study);
	await answerNew(study);
	expect((await client.review.next({})).card).toBeNull();
	clock.now -= 5 * day;
	await answerNew(study);
	expect((await client.review.today({})).answered).toBe(1);
	clock.now += 5 * day + hour;
	expect((await client.review.today({})).answered).toBe(2);
	expect((await client.review.next({})).card).toBeNull();
	clock.now += 30 * day;
	expect((await client.review.today({})).counts).toMatchObject({
		review: 3,
		new: 1,
	});
	expect(await client.system.check({})).toMatchObject({
		reviews: 3,
		problems: [],
	});
});
