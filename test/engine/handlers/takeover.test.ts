// Schedules of another application come along with new cards, and never over what was learnt here.
import { expect, test } from "vitest";
import {
	createFolder,
	createTestEngine,
	paths,
	writeFiles,
} from "../fixture.ts";

const scheduled = (due: string) =>
	`#flashcards\n\nWhich unit has force?::newton\n<!--SR:!${due},10,230-->\n\nWhich unit has work?::joule\n`;

test("a new card starts with the schedule that its note has for it", async () => {
	const { client } = await createTestEngine();
	const folder = createFolder({ "n.md": scheduled("2026-11-22") });
	await client.import.apply(paths(folder));
	const [force, work] = await client.card.list({});
	expect(force?.schedule).toMatchObject({
		state: "review",
		stability: 10,
		reps: 1,
	});
	expect(work?.schedule).toEqual({ state: "new" });
	expect((await client.review.today({})).counts).toMatchObject({ review: 1 });
});

test("a card with a history of its own keeps it", async () => {
	const { client } = await createTestEngine();
	const folder = createFolder({ "n.md": scheduled("2026-11-22") });
	await client.import.apply(paths(folder));
	const { card, reps } = await client.review.next({});
	if (!card) throw new Error("expected the card that is due");
	await client.review.answer({ cardId: card.id, grade: "good", reps });
	const before = await client.card.get({ cardId: card.id });
	writeFiles(folder, { "n.md": scheduled("2026-11-23") });
	await client.import.apply(paths(folder));
	const after = await client.card.get({ cardId: card.id });
	expect(after.schedule).toEqual(before.schedule);
});

test("undo takes the cards back with what they brought", async () => {
	const { client } = await createTestEngine();
	const folder = createFolder({ "n.md": scheduled("2026-11-22") });
	await client.import.apply(paths(folder));
	await client.system.undo({});
	expect(await client.card.list({})).toEqual([]);
	await client.system.redo({});
	expect((await client.card.list({}))[0]?.schedule.state).toBe("review");
});
