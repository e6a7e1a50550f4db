// Packages of a whole engine: what goes in, and that importing one gives the same cards and leaves schedules alone.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { EngineClient } from "../../../electron/engine/contract/client.ts";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import {
	readZip,
	writeZip,
} from "../../../electron/engine/handlers/zip-file.ts";
import { createFolder, createTestEngine, morning } from "../fixture.ts";

const png = Buffer.from(
	"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
	"base64",
);

async function withVault() {
	const folder = createFolder();
	const made = await createTestEngine({ file: join(folder, "amiable.sqlite") });
	const vault = createFolder({
		"aws/AMI.md":
			'Where do AMIs live? :: In one Region ![[dot.png]]\n\n=1+1 :: two, "really"\n',
		"aws/pictures/dot.png": png,
		"law/Tort.md": "What is a tort? :: A civil wrong\n",
	});
	await made.client.import.apply({ source: { kind: "paths", paths: [vault] } });
	return made;
}

async function filesOf(
	client: EngineClient,
	wish: { deck?: string; hasAnswers: boolean },
) {
	const { base64, manifest, name } = await client.package.export(wish);
	const zip = Buffer.from(base64, "base64");
	const files = new Map(
		readZip(zip).map(({ path, bytes }) => [path, Buffer.from(bytes)]),
	);
	return { zip, base64, files, manifest, name };
}

const sides = async (client: EngineClient) =>
	(await client.card.list({}))
		.map(({ front, back, deck, schedule }) =>
			[deck, plainText(front), plainText(back), schedule.state].join(" | "),
		)
		.sort();

test("everything is in open formats: notes as they were written, cards, answers, pictures", async () => {
	const { client } = await withVault();
	const [card] = await client.card.list({});
	if (!card) throw new Error("expected a card");
	await client.cram.answer({
		cardId: card.id,
		grade: "good",
		isRescheduling: true,
	});
	const { files, manifest, name } = await filesOf(client, { hasAnswers: true });
	expect(name).toBe("Amiable everything 2026-11-22.amiable");
	expect(manifest).toMatchObject({ notes: 2, cards: 3, reviews: 1, media: 1 });
	const paths = [...files.keys()];
	expect(paths[0]).toBe("manifest.json");
	expect(paths).toEqual(
		expect.arrayContaining([
			"cards.json",
			"cards.csv",
			"answers.csv",
			"settings.json",
		]),
	);
	const note = paths.find((path) => path.endsWith("aws/AMI.md")) ?? "";
	expect(files.get(note)?.toString()).toContain("In one Region ![[dot.png]]");
	expect(files.get(note.replace("AMI.md", "dot.png"))).toEqual(png);
	const csv = files.get("cards.csv")?.toString() ?? "";
	// A spreadsheet must not take text for a formula.
	expect(csv).toContain("'=1+1");
	expect(csv).toContain('"two, ""really"""');
	expect(files.get("answers.csv")?.toString()).toContain(
		`${card.id},2026-11-22T09:00:00.000Z,study,good`,
	);
});

test("a deck for others holds its notes alone and nothing about the learner", async () => {
	const { client } = await withVault();
	const deck =
		(await client.card.list({})).find(({ noteTitle }) => noteTitle === "Tort")
			?.deck ?? "";
	expect(deck).not.toBe("");
	const { files, manifest } = await filesOf(client, {
		deck,
		hasAnswers: false,
	});
	expect(manifest).toMatchObject({
		deck,
		notes: 1,
		cards: 1,
		reviews: 0,
		media: 0,
	});
	expect([...files.keys()].filter((path) => path.startsWith("notes/"))).toEqual(
		[expect.stringMatching(/law\/Tort\.md$/)],
	);
	expect(files.has("answers.csv")).toBe(false);
	expect(files.get("cards.json")?.toString()).not.toContain("schedule");
	await expect(
		client.package.export({ deck: "none", hasAnswers: false }),
	).rejects.toMatchObject({ code: "not-found" });
});

test.each(["paths", "files"] as const)(
	"a package that comes as %s is previewed and imported as notes, pictures included",
	async (kind) => {
		const { client } = await withVault();
		const { zip, base64 } = await filesOf(client, { hasAnswers: true });
		const other = await createTestEngine({
			file: join(createFolder(), "amiable.sqlite"),
		});
		const path = join(createFolder(), "given.amiable");
		writeFileSync(path, zip);
		const source =
			kind === "paths"
				? { kind, paths: [path] }
				: { kind, files: [{ path: "given.amiable", base64 }] };
		const { counts } = await other.client.import.preview({ source });
		expect(counts.added).toBe(3);
		expect(await sides(other.client)).toEqual([]);
		await other.client.import.apply({ source });
		expect(await sides(other.client)).toEqual(await sides(client));
		expect((await other.client.media.check({})).files).toBe(1);
		// Once more, over cards that are known by now: no schedule changes.
		const [card] = await other.client.card.list({});
		if (!card) throw new Error("expected a card");
		await other.client.cram.answer({
			cardId: card.id,
			grade: "easy",
			isRescheduling: true,
		});
		const before = await sides(other.client);
		await other.client.import.apply({ source });
		expect(await sides(other.client)).toEqual(before);
	},
);

test("what is no package is refused in words, and nothing is imported", async () => {
	const { client } = await createTestEngine();
	const manifest = (value: unknown) => ({
		path: "manifest.json",
		bytes: Buffer.from(JSON.stringify(value)),
	});
	const note = { path: "notes/a.md", bytes: Buffer.from("a :: b\n") };
	for (const zip of [
		Buffer.from("no zip"),
		writeZip([note], morning),
		writeZip(
			[manifest({ format: "amiable-package", version: 2 }), note],
			morning,
		),
	]) {
		const source = {
			kind: "files" as const,
			files: [{ path: "x.amiable", base64: zip.toString("base64") }],
		};
		await expect(client.import.preview({ source })).rejects.toMatchObject({
			code: "invalid-input",
			message: expect.stringMatching(/package/),
		});
	}
	expect(await client.card.list({})).toEqual([]);
});
