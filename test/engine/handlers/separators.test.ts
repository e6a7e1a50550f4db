// Signs of a person's own choice, from the settings to the cards of their notes.
import { join } from "node:path";
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { usualSeparators } from "../../../electron/engine/contract/separator.ts";
import type { StartWatch } from "../../../electron/engine/handlers/watch-state.ts";
import { createFolder, createTestEngine, paths } from "../fixture.ts";

const text = "#flashcards\n\nAMI >> an image\n\nRegion :: a place\n";
const arrows = { ...usualSeparators, inline: ">>", inlineReversed: "<>" };

test("notes are read again, as one undo step, once other signs are chosen", async () => {
	const { client } = await createTestEngine();
	const folder = createFolder({ "a.md": text });
	const fronts = async () =>
		(await client.card.list({}))
			.filter(({ isRetired }) => !isRetired)
			.map(({ front }) => plainText(front));
	await client.import.apply(paths(folder));
	expect(await fronts()).toEqual(["Region"]);

	await client.setting.update({ separators: arrows });
	const { notes } = await client.import.preview(paths(folder));
	expect(notes[0]?.changes.map(({ change }) => change)).toEqual([
		"added",
		"retired",
	]);
	await client.import.apply(paths(folder));
	expect(await fronts()).toEqual(["AMI"]);
	expect(await client.import.apply(paths(folder))).toMatchObject({
		kept: 1,
		unchangedFiles: 1,
	});

	await client.system.undo({});
	expect(await fronts()).toEqual(["Region"]);
});

test("a watched folder is looked over when the signs change", async () => {
	const start: StartWatch = () => ({
		ready: Promise.resolve(),
		close: async () => {},
	});
	const { client, engine } = await createTestEngine({ watch: start });
	const folder = createFolder({ "a.md": text });
	await client.import.apply(paths(folder));
	await engine.context.watch.settled();
	await client.setting.update({ separators: arrows });
	await engine.context.watch.settled();
	expect(await client.folder.waiting({})).toMatchObject({
		paths: [join(folder, "a.md")],
		added: 1,
		retired: 1,
	});
});

test("signs that cannot be told apart are refused", async () => {
	const { client } = await createTestEngine();
	for (const wrong of [
		{ inline: ":::" },
		{ block: "??" },
		{ end: "?" },
		{ inline: " : " },
		{ clozes: ["answer"] },
		{ deckTags: ["#a b"] },
	])
		await expect(
			client.setting.update({ separators: { ...usualSeparators, ...wrong } }),
		).rejects.toMatchObject({ code: "invalid-input" });
	expect((await client.setting.get({})).separators).toEqual(usualSeparators);
});
