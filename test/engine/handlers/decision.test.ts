// What a learner decides about cards: each decision is one undo step, and no import takes it back.
import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readFailure } from "../../../electron/engine/contract/client.ts";
import type {
	Card,
	CardId,
	NoteId,
} from "../../../electron/engine/contract/data.ts";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { createFolder, paths, writeFiles } from "../fixture.ts";
import { createUnsureEngine, unsure } from "./unsure.ts";

const disks = `The largest gp3 volume :: 16 TiB

The unsure limit of io2 :: 64 TiB

The unsure price of sc1 :: the lowest
`;

async function start(files: Record<string, string> = { "disks.md": disks }) {
	const { client, engine } = await createUnsureEngine();
	const folder = createFolder(files);
	const result = await client.import.apply(paths(folder));
	const bring = (changed: Record<string, string>) => {
		writeFiles(folder, changed);
		return client.import.apply(paths(folder));
	};
	const standings = async () =>
		Object.fromEntries(
			(await client.card.list({})).map((card) => [
				plainText(card.front),
				card.standing,
			]),
		);
	const find = async (words: string): Promise<Card> => {
		const cards = await client.card.list({});
		const card = cards.find(({ front, back }) =>
			`${plainText(front, "answer")} ${plainText(back)}`.includes(words),
		);
		if (!card) throw new Error(`expected a card with “${words}”`);
		return card;
	};
	return { client, engine, folder, result, bring, standings, find };
}

const waitingFronts = ({ items }: { items: { card: Card }[] }) =>
	items.map(({ card }) => plainText(card.front));

test("an import says how many cards wait, and the inbox shows why and where", async () => {
	const { client, result } = await start();
	expect([result.added, result.inbox]).toEqual([1, 2]);
	const inbox = await client.decision.inbox({ limit: 1 });
	expect(inbox.total).toBe(2);
	expect(inbox.items[0]?.card).toMatchObject({
		standing: "inbox",
		inboxReason: unsure,
	});
	expect(inbox.items[0]?.excerpt).toEqual([
		{ line: 3, text: "The unsure limit of io2 :: 64 TiB" },
	]);
	const counted = await client.decision.inbox({ limit: 0 });
	expect(counted).toEqual({ total: 2, items: [] });
	const rest = await client.decision.inbox({ offset: 1 });
	expect(waitingFronts(rest)).toEqual(["The unsure price of sc1"]);
});

test("only accepted cards are counted and studied", async () => {
	const { client } = await start();
	const [note] = await client.note.list({});
	expect([note?.cards, note?.inbox]).toEqual([1, 2]);
	expect((await client.review.today({})).cards).toBe(1);
	const queue = await client.review.queue({});
	expect(queue.map(({ standing }) => standing)).toEqual(["accepted"]);
});

test("the preview tells which cards would wait, and why", async () => {
	const { client, folder } = await start({ "empty.md": "" });
	writeFiles(folder, { "disks.md": disks });
	const { counts, notes } = await client.import.preview(paths(folder));
	expect([counts.added, counts.inbox]).toEqual([1, 2]);
	const changes = notes.flatMap((note) => note.changes);
	expect(
		changes.map(({ standing, inboxReason }) => [standing, inboxReason]),
	).toEqual([
		["accepted", null],
		["inbox", unsure],
		["inbox", unsure],
	]);
});

test("accepting many is one undo step with a name, exact both ways", async () => {
	const { client } = await start();
	const { items } = await client.decision.inbox({});
	const cardIds = items.map(({ card }) => card.id);
	const done = await client.decision.accept({ cardIds });
	expect(done).toEqual({ label: "Accepted 2 cards", cards: 2 });
	expect((await client.decision.inbox({})).total).toBe(0);
	expect((await client.system.undo({})).label).toBe("Accepted 2 cards");
	expect((await client.decision.inbox({})).items).toEqual(items);
	await client.system.redo({});
	expect((await client.decision.inbox({})).total).toBe(0);
});

test("a decision about a card that does not exist is refused", async () => {
	const { client } = await start();
	const cardIds = [99 as CardId];
	const error = await client.decision.accept({ cardIds }).catch((e) => e);
	expect(readFailure(error).code).toBe("not-found");
	expect((await client.system.status({})).undo).toMatch(/^Import/);
});

test("what was accepted or rejected stays so when the text is edited", async () => {
	const { client, bring, find } = await start();
	const limit = await find("io2");
	const price = await find("sc1");
	await client.decision.accept({ cardIds: [limit.id] });
	await client.decision.reject({ cardIds: [price.id] });
	const result = await bring({
		"disks.md": disks.replace("64 TiB", "65 TiB").replace("lowest", "least"),
	});
	expect([result.updated, result.inbox]).toEqual([2, 0]);
	expect((await find("io2")).standing).toBe("accepted");
	expect((await find("sc1")).standing).toBe("rejected");
	expect((await find("io2")).id).toBe(limit.id);
});

test("what only keeps a statement comes last in its note", async () => {
	const { client } = await start({
		"ice.md": `# Glaciers

Two unsure corries eroding back to back leave a sharp ridge called an arête.

- **Unsure snout**: the lowest end of a glacier
`,
	});
	const { items } = await client.decision.inbox({});
	expect(items.map(({ card }) => [card.rule, card.sources[0]?.line])).toEqual([
		["term-definition", 5],
		["kept", 3],
	]);
});

test("an accepted card is never sent to the inbox by a later import", async () => {
	const { bring, find } = await start();
	const before = await find("gp3");
	await bring({ "disks.md": disks.replace("16 TiB", "16 TiB, unsure") });
	const after = await find("gp3");
	expect([after.id, after.standing]).toEqual([before.id, "accepted"]);
});

test("a waiting card whose text became clear is accepted by itself", async () => {
	const { bring, find } = await start();
	await bring({ "disks.md": disks.replace("unsure limit", "limit") });
	expect(await find("io2")).toMatchObject({
		standing: "accepted",
		inboxReason: null,
	});
});

test("another look puts cards back where their text puts them", async () => {
	const { client, find, standings } = await start();
	const before = await standings();
	const cardIds = [(await find("gp3")).id, (await find("io2")).id];
	await client.decision.reject({ cardIds });
	const rejected = await client.decision.rejected({});
	expect(rejected.cards.map(({ id }) => id).toSorted()).toEqual(cardIds);
	await client.decision.reconsider({ cardIds });
	expect(await standings()).toEqual(before);
});

test("an edit shows in place of the note's words and survives a re-import", async () => {
	const { client, bring, find } = await start();
	const { id: cardId } = await find("gp3");
	const edited = await client.decision.edit({
		cardId,
		front: "How large can a **gp3** volume be?",
		back: "`16 TiB`",
	});
	expect(plainText(edited.front)).toBe("How large can a gp3 volume be?");
	expect(edited.back).toEqual([{ type: "code", value: "16 TiB" }]);
	expect(edited.edit?.isConflict).toBe(false);
	await bring({ "disks.md": `# Disks\n\n${disks}` });
	expect(await client.card.get({ cardId })).toEqual({
		...edited,
		context: expect.anything(),
		sources: [expect.objectContaining({ line: 3 })],
	});
	expect(await client.decision.source({ cardId })).toEqual({
		front: "How large can a **gp3** volume be?",
		back: "`16 TiB`",
	});
});

test("when the note changes under an edit, both are shown until the learner says which", async () => {
	const { client, bring, find } = await start();
	const { id: cardId } = await find("gp3");
	const own = { cardId, front: "How large?", back: "16 TiB" };
	await client.decision.edit(own);
	await bring({ "disks.md": disks.replace("16 TiB", "64 TiB") });
	const conflicting = await client.card.get({ cardId });
	expect(plainText(conflicting.back)).toBe("16 TiB");
	expect(conflicting.edit?.isConflict).toBe(true);
	expect(plainText(conflicting.edit?.note.back ?? [])).toBe("64 TiB");
	await client.decision.edit(own);
	expect((await client.card.get({ cardId })).edit?.isConflict).toBe(false);
	const cleared = await client.decision.clearEdit({ cardId });
	expect([plainText(cleared.back), cleared.edit]).toEqual(["64 TiB", null]);
	await client.system.undo({});
	expect(plainText((await client.card.get({ cardId })).back)).toBe("16 TiB");
});

test("a waiting card that is reworded is accepted by it, in the same step", async () => {
	const { client, find } = await start();
	const { id: cardId } = await find("io2");
	const wording = { cardId, front: "The limit of io2?", back: "64 TiB" };
	expect((await client.decision.edit(wording)).standing).toBe("accepted");
	await client.system.undo({});
	expect(await client.card.get({ cardId })).toMatchObject({
		standing: "inbox",
		edit: null,
	});
});

test("an edit without words is refused and changes nothing", async () => {
	const { client, find } = await start();
	const { id: cardId } = await find("gp3");
	const call = client.decision.edit({ cardId, front: "What?", back: " \n" });
	const failure = readFailure(await call.catch((error) => error));
	expect(failure).toMatchObject({
		code: "invalid-input",
		message: "The back is empty. Write the answer.",
	});
	expect((await find("gp3")).edit).toBeNull();
});

test("never this rule in a note rejects its cards, now and on every import, but for those accepted by hand", async () => {
	const { client, bring, find, standings } = await start();
	const kept = await find("io2");
	await client.decision.accept({ cardIds: [kept.id] });
	const { rule, noteId } = kept;
	const done = await client.decision.neverRule({ noteId, rule });
	expect(done).toEqual({
		label: "Never “explicit inline” in “Disks”",
		cards: 2,
	});
	await bring({ "disks.md": `${disks}\nThe smallest gp3 volume :: 1 GiB\n` });
	expect(await standings()).toEqual({
		"The largest gp3 volume": "rejected",
		"The unsure limit of io2": "accepted",
		"The unsure price of sc1": "rejected",
		"The smallest gp3 volume": "rejected",
	});
	expect(await client.decision.rules({})).toEqual([
		{ rule, noteId, deck: null, place: "Disks", cards: 3 },
	]);
	const allowed = await client.decision.allowRule({ noteId, rule });
	expect(allowed.cards).toBe(3);
	expect(await standings()).toEqual({
		"The largest gp3 volume": "accepted",
		"The unsure limit of io2": "accepted",
		"The unsure price of sc1": "inbox",
		"The smallest gp3 volume": "accepted",
	});
	expect(await client.decision.rules({})).toEqual([]);
});

test("a card that was studied is not taken away by never this rule", async () => {
	const { client, find } = await start();
	const { id: cardId, rule, noteId } = await find("gp3");
	await client.review.answer({ cardId, grade: "good" });
	await client.decision.neverRule({ noteId, rule });
	expect((await client.card.get({ cardId })).standing).toBe("accepted");
});

test("a folder's ban reaches the folders below it and no other", async () => {
	const { client, folder, find, standings } = await start({
		"aws/disks/a.md": "One in aws :: 1\n",
		"aws-old/b.md": "Two beside aws :: 2\n",
	});
	const { rule, deck } = await find("One");
	const top = deck.replace(/\/disks$/, "");
	await client.decision.neverRule({ deck: top, rule });
	expect(await standings()).toEqual({
		"One in aws": "rejected",
		"Two beside aws": "accepted",
	});
	writeFiles(folder, { "aws/c.md": "Three in aws :: 3\n" });
	await client.import.apply(paths(folder));
	expect((await find("Three")).standing).toBe("rejected");
});

test("a renamed note keeps what was banned in it", async () => {
	const { client, folder, find } = await start();
	const { rule, noteId } = await find("gp3");
	await client.decision.neverRule({ noteId, rule });
	renameSync(join(folder, "disks.md"), join(folder, "volumes.md"));
	await client.import.apply(paths(folder));
	writeFileSync(
		join(folder, "volumes.md"),
		`${disks}\nThe smallest gp3 volume :: 1 GiB\n`,
	);
	await client.import.apply(paths(folder));
	expect((await find("smallest")).standing).toBe("rejected");
});

test("notes are listed as people count: 2 before 10", async () => {
	const { client } = await start({
		"10 Costs.md": "Ten :: 10\n",
		"2 Disks.md": "Two :: 2\n",
		"1 Start.md": "One :: 1\n",
	});
	const names = (await client.note.list({})).map(({ title }) => title);
	expect(names).toEqual(["1 Start", "2 Disks", "10 Costs"]);
});

test("a note is read as blocks, with how much of it has cards", async () => {
	const { client } = await start();
	const [note] = await client.note.list({});
	const reading = await client.note.read({ noteId: note?.id as NoteId });
	expect(reading.blocks?.map(({ type, line }) => [type, line])).toEqual([
		["paragraph", 1],
		["paragraph", 3],
		["paragraph", 5],
	]);
	expect(reading.coverage).toEqual({ statements: 3, covered: 1, waiting: 2 });
});

test("problems of all notes come with the line as it is written", async () => {
	const { client } = await start({
		"broken.md": "---\ntags: [a\n---\n\nA fact :: 1\n",
	});
	const { problems, disagreements } = await client.note.problems({});
	expect(problems).toEqual([
		expect.objectContaining({
			noteTitle: "Broken",
			excerpt: expect.any(String),
		}),
	]);
	const [problem] = problems;
	expect("---\ntags: [a\n---\n\nA fact :: 1".split("\n")).toContain(
		problem?.excerpt,
	);
	expect(disagreements).toEqual([]);
});

test("a fact that two notes state differently is a disagreement with both places", async () => {
	const { client } = await start({
		"a.md": "# Disks\n\n- A gp3 volume reaches up to 16,000 IOPS\n",
		"b.md":
			"# More\n\nSome words.\n\n- A gp3 volume reaches up to 12,000 IOPS\n",
	});
	const { disagreements } = await client.note.problems({});
	expect(disagreements.length).toBe(1);
	const [one] = disagreements;
	expect(one?.message).toContain("“16,000” and “12,000”");
	expect(one?.places.map(({ line, excerpt }) => [line, excerpt])).toEqual([
		[3, "- A gp3 volume reaches up to 16,000 IOPS"],
		[5, "- A gp3 volume reaches up to 12,000 IOPS"],
	]);
});
