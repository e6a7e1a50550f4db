// Card actions through the contract: what each does to the queue, in bulk, with undo.
import { expect, test } from "vitest";
import type { CardAction } from "../../../electron/engine/contract/action.ts";
import type { CardId } from "../../../electron/engine/contract/data.ts";
import {
	createFolder,
	createTestEngine,
	day,
	entriesOf,
	noteWith,
	writeFiles,
} from "../fixture.ts";

async function withCards(count: number) {
	const made = await createTestEngine();
	const folder = createFolder({ "facts.md": noteWith(count) });
	await made.client.import.apply(entriesOf(folder));
	const ids = (await made.client.card.list({})).map(({ id }) => id);
	const { client } = made;
	return {
		...made,
		folder,
		ids,
		first: ids[0] as CardId,
		apply: (action: CardAction, cardIds: CardId[] = ids.slice(0, 1)) =>
			client.action.apply({ cardIds, action }),
		marks: async (id = ids[0] as CardId) =>
			(await client.action.marks({ cardIds: [id] }))[0],
		queued: async () => (await client.review.queue({})).map(({ id }) => id),
	};
}

test("a suspended card is left out until it is unsuspended", async () => {
	const { apply, queued, ids, clock } = await withCards(3);
	expect(await apply({ kind: "suspend" })).toEqual({
		changed: 1,
		label: "Suspend “Fact number 1”",
	});
	clock.now += 40 * day;
	expect(await queued()).toEqual(ids.slice(1));
	await apply({ kind: "unsuspend" });
	expect(await queued()).toEqual(ids);
});

test("a buried card comes back on the next study day by itself", async () => {
	const { apply, queued, ids, clock } = await withCards(3);
	await apply({ kind: "bury" });
	expect(await queued()).toEqual(ids.slice(1));
	clock.now += day;
	expect(await queued()).toEqual(ids);
	await apply({ kind: "bury" });
	await apply({ kind: "unbury" });
	expect(await queued()).toEqual(ids);
});

test("what is done to many cards is one step, and names how many", async () => {
	const { apply, queued, ids, client } = await withCards(5);
	expect(await apply({ kind: "suspend" }, ids.slice(0, 4))).toEqual({
		changed: 4,
		label: "Suspend 4 cards",
	});
	expect(await queued()).toEqual(ids.slice(4));
	await client.system.undo({});
	expect(await queued()).toEqual(ids);
});

test("an action that changes nothing leaves no step", async () => {
	const { apply, client } = await withCards(2);
	const before = (await client.system.status({})).undo;
	expect((await apply({ kind: "unsuspend" })).changed).toBe(0);
	expect((await client.system.status({})).undo).toBe(before);
});

test("flags carry a reason, marks are on or off", async () => {
	const { apply, marks } = await withCards(1);
	await apply({ kind: "flag", flag: 3, reason: "two answers fit" });
	await apply({ kind: "mark", isMarked: true });
	expect(await marks()).toMatchObject({
		flag: 3,
		flagReason: "two answers fit",
		isMarked: true,
	});
	await apply({ kind: "flag", flag: null });
	expect(await marks()).toMatchObject({ flag: null, flagReason: null });
});

test("a forgotten card is new again and keeps its flag; a reset one keeps nothing", async () => {
	const { apply, marks, client, first } = await withCards(1);
	const state = async () =>
		(await client.card.get({ cardId: first })).schedule.state;
	await client.review.answer({ cardId: first, grade: "easy" });
	await apply({ kind: "flag", flag: 1 });
	await apply({ kind: "forget" });
	expect(await state()).toBe("new");
	expect(await marks()).toMatchObject({ flag: 1, why: [] });
	await client.review.answer({ cardId: first, grade: "easy" });
	await apply({ kind: "move", deck: "elsewhere" });
	await apply({ kind: "reset" });
	expect(await state()).toBe("new");
	expect(await marks()).toMatchObject({ flag: null, deck: "", isMoved: false });
	expect((await client.system.check({})).reviews).toBe(2);
});

test("due dates set by hand spread over their span and say whose they are", async () => {
	const { apply, marks, client, ids } = await withCards(4);
	await apply({ kind: "set-due", days: 3, untilDays: 4 }, ids);
	const { studyDay } = await client.review.today({});
	const days = (await client.card.list({})).map(({ schedule }) =>
		schedule.state === "review" ? schedule.dueDay - studyDay : null,
	);
	expect(days).toEqual([3, 3, 4, 4]);
	expect((await marks())?.why.map(({ code }) => code)).toEqual(["by-hand"]);
	await apply({ kind: "set-due", days: 0 });
	expect((await client.review.today({})).counts.review).toBe(1);
});

test("a card answered today comes again today when its due date is set to it: it is no sibling of its own", async () => {
	const { apply, client, first } = await withCards(2);
	await client.review.answer({ cardId: first, grade: "easy" });
	await apply({ kind: "set-due", days: 0 });
	const queue = await client.review.queue({});
	expect(queue.map(({ id }) => id)).toContain(first);
	expect((await client.review.today({})).counts.review).toBe(1);
});

test("a moved card is studied in its new deck, also after its note is imported again", async () => {
	const { apply, marks, client, folder, first } = await withCards(2);
	await apply({ kind: "move", deck: "aws/storage" });
	const inDeck = async () =>
		(await client.review.queue({ deck: "aws" })).map(({ id }) => id);
	expect(await inDeck()).toEqual([first]);
	writeFiles(folder, { "facts.md": `A new line.\n\n${noteWith(2)}` });
	await client.import.apply(entriesOf(folder));
	expect(await inDeck()).toEqual([first]);
	await apply({ kind: "move", deck: null });
	expect(await marks()).toMatchObject({ deck: "", isMoved: false });
});

test("a removed card leaves study while its note stays, and can be brought back", async () => {
	const { apply, queued, client, folder, ids } = await withCards(2);
	await apply({ kind: "remove" });
	await client.import.apply(entriesOf(folder));
	expect(await queued()).toEqual(ids.slice(1));
	expect((await client.note.list({})).length).toBe(1);
	await apply({ kind: "restore" });
	expect(await queued()).toEqual(ids);
});

test("a card forgotten too often becomes a leech, with advice, and is suspended if the deck says so", async () => {
	const { client, marks, first, clock, queued } = await withCards(1);
	await client.deck.update({
		path: "",
		options: { leechLapses: 2, leechAction: "suspend", relearningSteps: [] },
	});
	await client.review.answer({ cardId: first, grade: "easy" });
	const lapse = async () => {
		clock.now += 20 * day;
		return client.review.answer({ cardId: first, grade: "again" });
	};
	expect((await lapse()).isNewLeech).toBe(false);
	expect((await lapse()).isNewLeech).toBe(true);
	const found = await marks();
	expect(found).toMatchObject({ isLeech: true, isSuspended: true });
	expect(found?.advice.map(({ code }) => code)).toContain("rewrite");
	clock.now += 20 * day;
	expect(await queued()).toEqual([]);
	await client.action.apply({ cardIds: [first], action: { kind: "unleech" } });
	expect(await marks()).toMatchObject({ isLeech: false, advice: [] });
});

test("a leech is found by its tag, completed like one of the note's, and crammed by it, while the note stays", async () => {
	const { client, first, clock } = await withCards(2);
	const tags = async () => {
		const { rows } = await client.find.cards({ query: "tag:leech" });
		const offered = await client.find.suggest({ query: "tag:le", cursor: 6 });
		const { cardIds } = await client.cram.list({ tag: "leech" });
		return [rows.map(({ id }) => id), offered.length, cardIds];
	};
	await client.deck.update({
		path: "",
		options: { leechLapses: 1, relearningSteps: [] },
	});
	await client.review.answer({ cardId: first, grade: "easy" });
	expect(await tags()).toEqual([[], 0, []]);
	clock.now += 20 * day;
	await client.review.answer({ cardId: first, grade: "again" });
	expect(await tags()).toEqual([[first], 1, [first]]);
	expect((await client.card.get({ cardId: first })).tags).toEqual([]);
	await client.system.undo({});
	expect(await tags()).toEqual([[], 0, []]);
	await client.system.redo({});
	await client.action.apply({ cardIds: [first], action: { kind: "unleech" } });
	expect(await tags()).toEqual([[], 0, []]);
});

test("a card that is not there is named, and nothing is done to the others", async () => {
	const { client, ids, queued } = await withCards(2);
	await expect(
		client.action.apply({
			cardIds: [...ids, 99 as CardId],
			action: { kind: "suspend" },
		}),
	).rejects.toMatchObject({ code: "not-found", data: { cardId: 99 } });
	expect(await queued()).toEqual(ids);
});
