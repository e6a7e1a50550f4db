// Finding through the contract: what imports and grades do to it, problems with their column, saved searches with undo.
import { expect, test } from "vitest";
import { readFailure } from "../../../electron/engine/contract/client.ts";
import {
	createFolder,
	createTestEngine,
	noteWith,
	paths,
	writeFiles,
} from "../fixture.ts";

async function start() {
	const made = await createTestEngine();
	const folder = createFolder({
		"facts.md": `${noteWith(3)}\nKernel :: the core of a system\n`,
	});
	await made.client.import.apply(paths(folder));
	const fronts = async (query: string) =>
		(await made.client.find.cards({ query })).rows.map(({ front }) => front);
	return { ...made, folder, fronts };
}

const failureOf = async (call: Promise<unknown>) =>
	readFailure(
		await call.then(
			() => null,
			(error: unknown) => error,
		),
	);

test("what an import brings is found at once, and undo takes it out of the index", async () => {
	const { client, folder, fronts } = await start();
	expect(await fronts("kern")).toEqual(["Kernel"]);
	expect(await fronts('"core of a" deck:* is:new added:1')).toEqual(["Kernel"]);
	writeFiles(folder, { "facts.md": "Nucleus :: the core of a cell\n" });
	await client.import.apply(paths(folder));
	expect(await fronts("kernel")).toEqual([]);
	expect(await fronts("kernel is:retired")).toEqual(["Kernel"]);
	expect(await fronts("core")).toEqual(["Nucleus"]);
	await client.system.undo({});
	expect(await fronts("core")).toEqual(["Kernel"]);
	await client.system.redo({});
	expect(await fronts("core")).toEqual(["Nucleus"]);
});

test("a grade shows in what is rated, new and known, and in the row", async () => {
	const { client } = await start();
	const [card] = (await client.find.cards({ query: "kernel" })).rows;
	if (!card) throw new Error("expected the card");
	expect(card).toMatchObject({ state: "new", dueIn: null, recall: null });
	await client.review.answer({ cardId: card.id, grade: "easy" });
	expect(await client.find.count({ query: "-is:new" })).toEqual({ total: 1 });
	expect(await client.find.ids({ query: "rated:1:4" })).toEqual([card.id]);
	expect(await client.find.ids({ query: "rated:1:1" })).toEqual([]);
	const [known] = (await client.find.cards({ query: "prop:r>0.99" })).rows;
	expect(known).toMatchObject({
		id: card.id,
		state: "review",
		recall: 1,
		reps: 1,
	});
	expect(known?.dueIn).toBeGreaterThan(0);
});

test("a query that cannot be read fails with its column, and `check` says the same", async () => {
	const { client } = await start();
	const failure = await failureOf(
		client.find.cards({ query: "kernel is:soon" }),
	);
	expect(failure).toMatchObject({
		code: "unreadable-query",
		data: { column: 11, length: 4 },
	});
	const { problem } = await client.find.check({ query: "kernel is:soon" });
	expect(problem).toEqual({
		column: 11,
		length: 4,
		message: failure.data.problem,
	});
	expect(await client.find.check({ query: "kernel" })).toEqual({
		problem: null,
	});
});

test("saved searches are kept, renamed and removed, each as one step that can be undone", async () => {
	const { client } = await start();
	const names = async () =>
		(await client.find.saved({})).map(({ name }) => name);
	const saved = await client.find.save({ name: "Core", query: "core" });
	expect(await client.find.save({ name: "Core", query: "kernel" })).toEqual({
		...saved,
		query: "kernel",
	});
	await client.find.save({ name: "Due", query: "is:due" });
	expect(
		await failureOf(client.find.rename({ id: saved.id, name: "Due" })),
	).toMatchObject({ code: "name-taken" });
	await client.find.rename({ id: saved.id, name: "Kernel" });
	expect(await names()).toEqual(["Due", "Kernel"]);
	await client.find.remove({ id: saved.id });
	expect(await names()).toEqual(["Due"]);
	expect(await failureOf(client.find.remove({ id: saved.id }))).toMatchObject({
		code: "not-found",
	});
	await client.system.undo({});
	await client.system.undo({});
	expect(await names()).toEqual(["Core", "Due"]);
});

test("notes, names and duplicates are found too", async () => {
	const { client, folder } = await start();
	writeFiles(folder, {
		"more.md": "---\ntags: [exam]\n---\n\nKernel! :: something else\n",
	});
	await client.import.apply(paths(folder));
	const notes = await client.find.notes({ query: "core system" });
	expect(notes).toMatchObject([
		{ title: "Facts", line: 7, excerpt: "Kernel :: the core of a system" },
	]);
	const titles = async (query: string) =>
		(await client.find.notes({ query })).map(({ title }) => title);
	expect(await titles("kernel tag:exam")).toEqual(["More"]);
	expect(await titles("tag:exam or core")).toEqual(["Facts", "More"]);
	expect(await titles("kernel -tag:exam is:new")).toEqual(["Facts"]);
	expect(await titles("is:suspended")).toEqual([]);
	expect(await titles("")).toEqual(["Facts", "More"]);
	const { groups, isComplete } = await client.find.duplicates({ query: "" });
	expect(isComplete).toBe(true);
	expect(
		groups.map(({ cards }) => cards.map(({ front }) => front)),
	).toContainEqual(["Kernel", "Kernel!"]);
	const suggested = await client.find.suggest({ query: "note:fa", cursor: 7 });
	expect(suggested.map(({ insert }) => insert)).toEqual(["note:Facts"]);
});

test("a card is found by the learner's own wording as well as by its note's, and no longer once that is dropped", async () => {
	const { client, fronts } = await start();
	const [card] = (await client.find.cards({ query: "kernel" })).rows;
	if (!card) throw new Error("expected the card");
	await client.decision.edit({
		cardId: card.id,
		front: "Nucleus of the machine",
		back: "its innermost part",
	});
	for (const query of [
		"nucleus",
		"kernel",
		"front:machine",
		"back:inner*",
		"re:nucl.us",
	])
		expect(await fronts(query), query).toEqual(["Kernel"]);
	await client.system.undo({});
	expect(await fronts("nucleus")).toEqual([]);
	await client.system.redo({});
	expect(await fronts("nucleus kernel")).toEqual(["Kernel"]);
});

test("the check finds an index that differs from the cards, says how to rebuild it, and that helps", async () => {
	const { client, engine, fronts } = await start();
	expect((await client.system.check({})).problems).toEqual([]);
	const [card] = (await client.find.cards({ query: "kernel" })).rows;
	engine.context.db
		.prepare("delete from card_index where rowid = ?")
		.run(card?.id);
	expect(await fronts("kern")).toEqual([]);
	expect((await client.system.check({})).problems).toEqual([
		expect.stringMatching(/cards in 1 places.*amiable doctor --reindex/),
	]);
	await client.find.reindex({});
	expect((await client.system.check({})).problems).toEqual([]);
	expect(await fronts("kern")).toEqual(["Kernel"]);
});
