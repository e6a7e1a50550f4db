// Cramming: which cards a session holds, and that practice leaves the schedule alone.
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import {
	createFolder,
	createTestEngine,
	day,
	entriesOf,
	noteWith,
} from "../fixture.ts";

async function withVault() {
	const made = await createTestEngine();
	await made.client.import.apply(
		entriesOf(
			createFolder({
				"aws/ami.md": noteWith(3, "Image"),
				"law/tort.md": `---\ntags: [bar/torts]\n---\n${noteWith(2, "Tort")}`,
			}),
		),
	);
	const cards = await made.client.card.list({});
	const schedules = async () =>
		(await made.client.card.list({})).map(({ schedule }) => schedule);
	return { ...made, ids: cards.map(({ id }) => id), schedules };
}

test("practice is logged, counts nowhere and changes no schedule; undo takes it back", async () => {
	const { client, ids, schedules, engine } = await withVault();
	const [first] = ids;
	if (!first) throw new Error("expected a card");
	const before = [await schedules(), await client.review.next({})];
	const shown = await client.cram.show({
		cardId: first,
		isRescheduling: false,
	});
	expect(shown).toMatchObject({ intervals: null, reps: 0 });
	const { interval, label } = await client.cram.answer({
		cardId: first,
		grade: "again",
		isRescheduling: false,
	});
	expect(interval).toBeNull();
	expect(label).toBe("Practice: Again on “Image number 1”");
	expect([await schedules(), await client.review.next({})]).toEqual(before);
	const kinds = () =>
		engine.context.db
			.prepare(
				"select kind from review where id not in (select id from review_void)",
			)
			.pluck()
			.all();
	expect(kinds()).toEqual(["cram"]);
	await client.system.undo({});
	expect(kinds()).toEqual([]);
});

test("with rescheduling a session's grade is a review as any other", async () => {
	const { client, ids } = await withVault();
	const [first] = ids;
	if (!first) throw new Error("expected a card");
	const { intervals } = await client.cram.show({
		cardId: first,
		isRescheduling: true,
	});
	const { interval } = await client.cram.answer({
		cardId: first,
		grade: "easy",
		isRescheduling: true,
	});
	expect(interval).toEqual(intervals?.easy);
	expect((await client.review.today({})).answered).toBe(1);
});

test("a session holds what passes all of its filter, in its order", async () => {
	const { client, ids } = await withVault();
	const list = async (filter: Parameters<typeof client.cram.list>[0]) =>
		(await client.cram.list(filter)).cardIds.map((id) => ids.indexOf(id));
	expect(await list({ deck: "aws" })).toEqual([0, 1, 2]);
	expect(await list({ tag: "bar" })).toEqual([3, 4]);
	expect(await list({ tag: "bar", deck: "aws" })).toEqual([]);
	expect(await list({ state: "review" })).toEqual([]);
	expect(await list({ limit: 2 })).toEqual([0, 1]);
	const given = [ids[4], ids[0], ids[4]].filter((id) => id !== undefined);
	expect(await list({ cardIds: given })).toEqual([4, 0]);
	const mixed = await list({ order: "random" });
	expect(mixed.toSorted()).toEqual([0, 1, 2, 3, 4]);
	expect(await list({ order: "random" })).toEqual(mixed);
	await client.action.apply({
		cardIds: ids.slice(0, 1),
		action: { kind: "suspend" },
	});
	expect(await list({ deck: "aws" })).toEqual([1, 2]);
});

test("only lapses, only today's, and review ahead", async () => {
	const { client, ids, clock } = await withVault();
	const list = async (filter: Parameters<typeof client.cram.list>[0]) =>
		(await client.cram.list(filter)).cardIds.map((id) => ids.indexOf(id));
	const answer = async (n: number, grade: "again" | "easy") => {
		const cardId = ids[n];
		if (!cardId) throw new Error("expected a card");
		await client.review.answer({ cardId, grade });
	};
	await answer(0, "again");
	await answer(1, "easy");
	expect(await list({ lapsedDays: 1 })).toEqual([0]);
	expect(await list({ isStudiedToday: true })).toEqual([0, 1]);
	expect(await list({ aheadDays: 2 })).toEqual([]);
	expect(await list({ aheadDays: 14 })).toEqual([1]);
	clock.now += day;
	expect(await list({ lapsedDays: 1 })).toEqual([]);
	expect(await list({ lapsedDays: 2 })).toEqual([0]);
	await client.system.undo({});
	await client.system.undo({});
	expect(await list({ lapsedDays: 2 })).toEqual([]);
});

test("scenario questions are left to the review", async () => {
	const { client } = await createTestEngine({
		contentDir: fileURLToPath(new URL("../../../content", import.meta.url)),
	});
	const cards = await client.card.list({});
	const others = cards.filter(({ kind }) => kind !== "scenario");
	expect(others.length).toBeLessThan(cards.length);
	const { cardIds } = await client.cram.list({});
	expect(cardIds).toEqual(
		others
			.filter(({ standing }) => standing === "accepted")
			.map(({ id }) => id),
	);
});
