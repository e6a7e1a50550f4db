// Decks through the contract: the tree, inherited options, limits of subtrees, siblings, orders and presets.
import { expect, test } from "vitest";
import type { EngineClient } from "../../../electron/engine/contract/client.ts";
import type { CardId } from "../../../electron/engine/contract/data.ts";
import {
	createFolder,
	createTestEngine,
	day,
	entriesOf,
	hour,
	minute,
	noteWith,
} from "../fixture.ts";

async function withVault(files: Record<string, string>) {
	const made = await createTestEngine();
	await made.client.import.apply(entriesOf(createFolder(files)));
	return made;
}

const vault = {
	"aws/ami.md": noteWith(4, "Image"),
	"aws/storage/ebs.md": noteWith(5, "Volume"),
	"law/contract.md": noteWith(6, "Clause"),
	"tagged.md": `#flashcards/law/torts\n\n${noteWith(2, "Tort")}`,
};

async function tree(client: EngineClient) {
	return Object.fromEntries(
		(await client.deck.list({})).map(({ path, due }) => [path, due.new]),
	);
}

test("decks come from folders and from deck tags, and count what is below them", async () => {
	const { client } = await withVault(vault);
	const decks = await client.deck.list({});
	expect(decks.map(({ path, depth, cards }) => [path, depth, cards])).toEqual([
		["", 0, 17],
		["aws", 1, 9],
		["aws/storage", 2, 5],
		["law", 1, 8],
		["law/torts", 2, 2],
	]);
});

test("a deck's limit bounds all decks below it, and those above bound it", async () => {
	const { client } = await withVault(vault);
	await client.deck.update({ path: "aws", options: { newPerDay: 3 } });
	expect(await tree(client)).toEqual({
		"": 11,
		aws: 3,
		"aws/storage": 3,
		law: 8,
		"law/torts": 2,
	});
	await client.setting.update({ newPerDay: 2 });
	expect(Math.max(...Object.values(await tree(client)))).toBe(2);
});

test("a limit for today alone is gone tomorrow", async () => {
	const { client, clock } = await withVault(vault);
	await client.deck.today({ path: "law", newPerDay: 1 });
	expect((await tree(client)).law).toBe(1);
	clock.now += day;
	expect((await tree(client)).law).toBe(8);
});

test("what is answered counts against the limit of every deck above", async () => {
	const { client } = await withVault(vault);
	await client.deck.update({ path: "aws", options: { newPerDay: 3 } });
	const { card, reps } = await client.review.next({ deck: "aws/storage" });
	if (!card) throw new Error("expected a card");
	await client.review.answer({ cardId: card.id, grade: "easy", reps });
	expect((await tree(client)).aws).toBe(2);
	expect((await tree(client))[""]).toBe(10);
});

test("options are inherited from the deck above, a preset replaces them", async () => {
	const { client } = await withVault(vault);
	await client.deck.update({
		path: "aws",
		options: { desiredRetention: 0.95 },
	});
	const optionsOf = async (path: string) =>
		(await client.deck.list({})).find((deck) => deck.path === path)?.options;
	expect((await optionsOf("aws/storage"))?.desiredRetention).toBe(0.95);
	expect((await optionsOf("law"))?.desiredRetention).toBe(0.9);
	const preset = await client.preset.save({
		name: "Slow",
		options: { learningSteps: [] },
	});
	await client.deck.update({ path: "aws/storage", presetId: preset.id });
	expect(await optionsOf("aws/storage")).toMatchObject({
		desiredRetention: 0.9,
		learningSteps: [],
	});
	await client.deck.update({ path: "aws", inherit: ["desiredRetention"] });
	expect((await optionsOf("aws"))?.desiredRetention).toBe(0.9);
	await client.preset.remove({ id: preset.id });
	expect((await optionsOf("aws/storage"))?.learningSteps).toEqual([1, 10]);
});

test("the default preset is what settings show, and stays", async () => {
	const { client } = await withVault({ "a.md": "" });
	await client.setting.update({ newPerDay: 7, theme: "dark" });
	const [first] = await client.preset.list({});
	if (!first) throw new Error("expected the default preset");
	expect(first.own).toEqual({ newPerDay: 7 });
	await client.preset.save({ id: first.id, options: { reviewsPerDay: 50 } });
	expect(await client.setting.get({})).toMatchObject({
		newPerDay: 7,
		reviewsPerDay: 50,
		theme: "dark",
	});
	await expect(client.preset.remove({ id: first.id })).rejects.toMatchObject({
		code: "preset-needed",
	});
	await expect(client.preset.save({ name: "Default" })).rejects.toMatchObject({
		code: "name-taken",
	});
});

test("of the cards of one line only one comes on a day", async () => {
	const { client, clock } = await withVault({
		"cloze.md": "The ==AMI== of an instance holds its ==root volume==.\n",
	});
	const cards = (await client.card.list({})).length;
	expect(cards).toBeGreaterThan(1);
	expect((await client.review.today({})).counts.new).toBe(1);
	const { card } = await client.review.next({});
	await client.review.answer({ cardId: card?.id as CardId, grade: "easy" });
	expect((await client.review.today({})).counts.new).toBe(0);
	clock.now += day;
	expect((await client.review.today({})).counts.new).toBe(1);
	await client.deck.update({ path: "", options: { burySiblings: false } });
	expect((await client.review.today({})).counts.new).toBe(cards - 1);
});

test("each order of reviews is the same for the same day, and interleaving takes turns between notes", async () => {
	const { client, clock } = await withVault(vault);
	const cards = await client.card.list({});
	await client.action.apply({
		cardIds: cards.map(({ id }) => id),
		action: { kind: "set-due", days: 0 },
	});
	const order = async (reviewOrder: "note" | "random" | "interleaved") => {
		await client.deck.update({ path: "", options: { reviewOrder } });
		return client.review.queue({});
	};
	const idsOf = (queue: readonly { id: CardId }[]) => queue.map(({ id }) => id);
	const byNote = await order("note");
	expect(byNote.map(({ noteId }) => noteId)).toEqual(
		byNote.map(({ noteId }) => noteId).toSorted((a, b) => a - b),
	);
	const random = idsOf(await order("random"));
	expect(random).not.toEqual(idsOf(byNote));
	clock.now += hour;
	expect(idsOf(await order("random"))).toEqual(random);
	const turns = await order("interleaved");
	expect(new Set(turns.slice(0, 4).map(({ noteId }) => noteId)).size).toBe(4);
});

test("the nearest to forgotten comes first where the deck asks for that", async () => {
	const { client, clock } = await withVault({ "a.md": noteWith(6) });
	for (const { id } of await client.card.list({})) {
		await client.review.answer({ cardId: id, grade: "easy" });
		clock.now += 2 * day;
	}
	clock.now += 60 * day;
	await client.deck.update({
		path: "",
		options: { reviewOrder: "retrievability" },
	});
	const recall = (await client.review.queue({})).map(({ schedule }) =>
		schedule.state === "review" ? schedule.retrievability : 1,
	);
	expect(recall.length).toBe(6);
	expect(recall).toEqual(recall.toSorted((a, b) => a - b));
});

test("how far ahead steps are shown is the deck's choice", async () => {
	const { client } = await withVault({ "a.md": noteWith(1) });
	const { card } = await client.review.next({});
	await client.review.answer({ cardId: card?.id as CardId, grade: "good" });
	expect((await client.review.next({})).card?.id).toBe(card?.id);
	await client.deck.update({ path: "", options: { learnAheadMinutes: 5 } });
	const waiting = await client.review.next({});
	expect(waiting.card).toBeNull();
	expect(waiting.nextAt).toBe(Date.UTC(2026, 10, 22, 9) + 10 * minute);
});

test("a step that reaches over night is due as the day begins", async () => {
	const { client, clock } = await withVault({ "a.md": noteWith(1) });
	await client.deck.update({ path: "", options: { learningSteps: [1, 1200] } });
	const { card } = await client.review.next({});
	clock.now = Date.UTC(2026, 10, 22, 22);
	await client.review.answer({ cardId: card?.id as CardId, grade: "good" });
	expect((await client.review.next({})).card).toBeNull();
	clock.now = Date.UTC(2026, 10, 23, 4);
	expect((await client.review.next({})).card?.id).toBe(card?.id);
});

test("four grades are offered where a deck asks for them", async () => {
	const { client } = await withVault(vault);
	await client.deck.update({
		path: "law",
		options: { grades: 4, timeBoxMinutes: 25 },
	});
	expect(await client.review.next({ deck: "law" })).toMatchObject({
		grades: 4,
		timeBoxMinutes: 25,
	});
	expect((await client.review.next({ deck: "aws" })).grades).toBe(2);
});
