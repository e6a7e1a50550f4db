// Looking back, and fitting to the learner, through the whole engine.
import { expect, test } from "vitest";
import type { CardId } from "../../../electron/engine/contract/data.ts";
import { defaultPresetId } from "../../../electron/engine/contract/deck.ts";
import type { FitResult } from "../../../electron/engine/contract/optimiser.ts";
import {
	createFolder,
	createTestEngine,
	day,
	morning,
	noteWith,
	paths,
	type TestEngine,
} from "../fixture.ts";
import { logLearner } from "./learner-log.ts";

const today = Math.floor(morning / day);

async function createLearner(count: number, cards = 300) {
	const tested = await createTestEngine();
	const folder = createFolder({
		"storage.md": `---\ndeck: aws/storage\n---\n# Storage\n\n${noteWith(cards - 20, "Volume")}`,
		"history.md": `---\ndeck: history\n---\n# History\n\n${noteWith(20, "Year")}`,
	});
	await tested.client.import.apply(paths(folder));
	const ids = (await tested.client.card.list({})).map(({ id }) => id);
	return {
		...tested,
		ids,
		reviews: logLearner(tested.engine, ids, count, today),
	};
}

async function runFit({ client }: TestEngine): Promise<[number, FitResult]> {
	const { run } = await client.optimiser.start({ presetId: defaultPresetId });
	for await (const progress of await client.optimiser.progress({ run }))
		if (progress.state === "done") return [run, progress.result];
	throw new Error("expected the run to be done");
}

test("an overview counts what was logged, and the cards as they stand", async () => {
	const { client, reviews, ids } = await createLearner(1500);
	const view = await client.statistic.overview({ days: null });
	const met = new Set(reviews.map(({ cardId }) => cardId)).size;
	expect(view).toMatchObject({ today, to: today, reviews: reviews.length });
	expect(view.from).toBe(Math.min(...reviews.map((review) => review.day)));
	expect(view.days.reduce((sum, { seconds }) => sum + seconds, 0)).toBeCloseTo(
		reviews.length * 4,
		6,
	);
	expect(view.cards).toMatchObject({ graded: met, unseen: ids.length - met });
	expect(view.hours[12]?.count).toBe(reviews.length - met);
	const waiting =
		view.forecast.overdue + view.forecast.days.reduce((a, b) => a + b, 0);
	expect(waiting).toBeLessThanOrEqual(met);
	expect(view.stability.reduce((sum, { count }) => sum + count, 0)).toBe(met);
	const knowledge = await client.statistic.knowledge({ days: null });
	expect(knowledge.at(-1)).toMatchObject({ day: today, met });
	expect(knowledge.at(-1)?.known).toBeCloseTo(view.cards.expectedKnown, 6);
});

test("a deck's statistics add up with those of the others", async () => {
	const { client } = await createLearner(3000);
	const reviewsOf = async (deck: string) =>
		(await client.statistic.overview({ scope: { deck }, days: null })).reviews;
	expect(await client.statistic.decks({})).toEqual(["aws/storage", "history"]);
	const [all, aws, history] = await Promise.all(
		["", "aws", "history"].map(reviewsOf),
	);
	expect(aws).toBeGreaterThan(0);
	expect(history).toBeGreaterThan(0);
	expect(all).toBe((aws ?? 0) + (history ?? 0));
});

test("a search says which cards count, and an unreadable one is refused", async () => {
	const { client, ids } = await createLearner(3000);
	const reviewsOf = async (scope: object) =>
		(await client.statistic.overview({ scope, days: null })).reviews;
	const byDeck = await reviewsOf({ deck: "history" });
	expect(await reviewsOf({ query: "deck:history" })).toBe(byDeck);
	expect(await reviewsOf({ deck: "aws", query: "deck:history" })).toBe(0);
	expect(
		await reviewsOf({ query: "deck:history", cardIds: ids.slice(0, 3) }),
	).toBe(await reviewsOf({ deck: "history", cardIds: ids.slice(0, 3) }));
	await expect(reviewsOf({ query: "prop:s>" })).rejects.toMatchObject({
		code: "unreadable-query",
	});
});

test("an undone answer leaves the overview as it was", async () => {
	const { client, ids } = await createLearner(200);
	const before = await client.statistic.overview({ days: 30 });
	await client.review.answer({ cardId: ids[0] as CardId, grade: "good" });
	const during = await client.statistic.overview({ days: 30 });
	expect(during.reviews).toBe(before.reviews + 1);
	await client.system.undo({});
	expect(await client.statistic.overview({ days: 30 })).toEqual(before);
});

test("a card's history and the list of cards tell the same recall of now", async () => {
	const { client, clock } = await createTestEngine();
	await client.import.apply(paths(createFolder({ "a.md": noteWith(1) })));
	const recalls = async () => {
		const [found] = (await client.find.cards({ query: "" })).rows;
		if (!found) throw new Error("expected a card");
		const history = await client.statistic.card({ cardId: found.id });
		return [history.recallNow, found.recall];
	};
	expect(await recalls()).toEqual([null, null]);
	const { card } = await client.review.next({});
	if (!card) throw new Error("expected a card");
	await client.review.answer({ cardId: card.id, grade: "easy" });
	clock.now += 2 * day;
	const [now, listed] = await recalls();
	expect(now).toBeCloseTo(listed ?? 0, 10);
	expect(now).toBeLessThan(1);
});

test("a card's history ends where its curve begins to fall", async () => {
	const { client, ids, reviews } = await createLearner(600);
	const own = reviews.filter(({ cardId }) => cardId === 1);
	const history = await client.statistic.card({ cardId: ids[0] as CardId });
	expect(history.reviews.map((review) => review.day)).toEqual(
		own.map((review) => review.day),
	);
	expect(history.reviews[0]?.predicted).toBeNull();
	expect(history.curve.at(-1)?.day).toBeGreaterThanOrEqual(today);
	const last = own.at(-1)?.day;
	expect(history.curve.findLast(({ day: at }) => at === last)?.recall).toBe(1);
	await expect(
		client.statistic.card({ cardId: 99_999 as CardId }),
	).rejects.toMatchObject({ code: "not-found" });
});

test("remembering more costs more, and the simulation is the same each time", async () => {
	const { client } = await createLearner(1500);
	const first = await client.statistic.workload({ days: 180 });
	expect(await client.statistic.workload({ days: 180 })).toEqual(first);
	const at = (aim: number) =>
		first.options.find(({ retention }) => retention === aim);
	const [low, high] = [at(0.7), at(0.97)];
	if (!low || !high) throw new Error("expected both ends");
	expect(high.minutesPerDay).toBeGreaterThan(low.minutesPerDay * 1.5);
	expect(high.remembered).toBeGreaterThan(low.remembered);
	expect(first.options.map(({ retention }) => retention)).toContain(
		first.cheapest,
	);
	expect(first.seconds).toMatchObject({ remembered: 4, isMeasured: true });
});

test("fitting says how many reviews there are and how many it needs", async () => {
	const learner = await createLearner(200);
	const { client } = learner;
	const { presets, isAvailable } = await client.optimiser.status({});
	expect(isAvailable).toBe(true);
	expect(presets).toMatchObject([{ name: "Default", needed: 400 }]);
	await expect(
		client.optimiser.start({ presetId: defaultPresetId }),
	).rejects.toMatchObject({
		code: "too-few-reviews",
		data: { reviews: presets[0]?.reviews, needed: 400 },
		message: expect.stringContaining("400"),
	});
});

test("what was fitted is used from then on, and undone in one step", async () => {
	const learner = await createLearner(4000);
	const { client } = learner;
	const before = await client.card.list({});
	const [run, result] = await runFit(learner);
	expect(result.outcome).toBe("better");
	await client.optimiser.apply({ run, reschedule: false });
	expect(await client.card.list({})).toEqual(
		before.map((card) => ({ ...card, schedule: expect.anything() })),
	);
	const dueDays = async () =>
		(await client.card.list({})).map(({ schedule }) =>
			schedule.state === "review" ? schedule.dueDay : null,
		);
	const old = before.map(({ schedule }) =>
		schedule.state === "review" ? schedule.dueDay : null,
	);
	expect(await dueDays()).toEqual(old);
	const [preset] = await client.preset.list({});
	expect(preset?.parameters?.values).toEqual(result.parameters);
	await client.system.undo({});
	expect((await client.preset.list({}))[0]?.parameters).toBeNull();
	expect(await client.card.list({})).toEqual(before);
});

test("planning all cards anew moves their due days, within one step that undo takes back exactly", async () => {
	const learner = await createLearner(4000);
	const { client } = learner;
	const before = await client.card.list({});
	const [run] = await runFit(learner);
	const { rescheduled } = await client.optimiser.apply({
		run,
		reschedule: true,
	});
	expect(rescheduled).toBe(
		before.filter(({ schedule }) => schedule.state === "review").length,
	);
	const after = await client.card.list({});
	expect(after).not.toEqual(before);
	await client.system.undo({});
	expect(await client.card.list({})).toEqual(before);
	await client.system.redo({});
	expect(await client.card.list({})).toEqual(after);
});

test("a run that is unknown or found nothing cannot be applied", async () => {
	const { client } = await createTestEngine();
	await expect(
		client.optimiser.apply({ run: 3, reschedule: false }),
	).rejects.toMatchObject({ code: "not-found" });
	await expect(client.optimiser.progress({ run: 3 })).rejects.toMatchObject({
		code: "not-found",
	});
});
