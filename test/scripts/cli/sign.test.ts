// The signs of marked cards on the command line: named there, or taken from the settings of a data folder.
import { join } from "node:path";
import { expect, test } from "vitest";
import { createFolder } from "../../engine/fixture.ts";
import { run, runJson } from "../run.ts";

const notes = () =>
	createFolder({ "a.md": "#revise/aws\n\nAMI >> an image\n\nEBS :: a disk\n" });
const arrows = ["--sign", "inline=>>", "--sign", "deck-tag=#revise"];

interface Report {
	notes: { cards: { front: string; deck: string }[] }[];
}

function cardsOf({ notes }: Report) {
	return notes.flatMap(({ cards }) =>
		cards.map(({ front, deck }) => [front, deck]),
	);
}

test("cards and its explanation look for the signs that are named", async () => {
	const folder = notes();
	const usual = await runJson("cards", folder);
	expect(cardsOf(usual.json)).toEqual([["EBS", "notes"]]);
	const named = await runJson("cards", folder, ...arrows);
	expect(cardsOf(named.json)).toEqual([["AMI", "aws"]]);
	const { out } = await run("cards", folder, "--explain", ...arrows);
	expect(out).toContain("explicit-inline: AMI => an image");
	expect(out).not.toContain("EBS =>");
});

test("lint takes the signs too: in a note with marked cards, other lines state nothing", async () => {
	const folder = createFolder({
		"a.md":
			"# Lambda\n\n- A function can run for up to 15 minutes\n- ENI >> a card\n",
		"b.md": "# Lambda\n\n- A function can run for up to 5 minutes\n",
	});
	const count = async (...signs: string[]) =>
		(await runJson("lint", folder, ...signs)).json.disagreements.length;
	expect(await count()).toBe(1);
	expect(await count("--sign", "inline=>>")).toBe(0);
});

test("import keeps the signs in the settings, where cards finds them", async () => {
	const folder = notes();
	const data = ["--data", join(createFolder({}), "data")];
	const { json } = await runJson("import", folder, ...data, ...arrows);
	expect(json).toMatchObject({ added: 1 });
	const kept = await runJson("cards", folder, ...data);
	expect(cardsOf(kept.json)).toEqual([["AMI", "aws"]]);
	const again = await runJson("import", folder, ...data);
	expect(again.json).toMatchObject({ added: 0, unchangedFiles: 1 });
});

test("several cloze patterns may be named, and an end mark", async () => {
	const folder = createFolder({
		"a.md":
			"#flashcards\n\nThe **AMI** and the ((disk)) are parts.\n\nWhy?\n?\nSo\n\nand so.\n+++\n",
	});
	const signs = ["cloze=**answer**", "cloze=((answer))", "end=+++"];
	const { json } = await runJson(
		"cards",
		folder,
		...signs.flatMap((sign) => ["--sign", sign]),
	);
	expect(cardsOf(json).map(([front]) => front)).toEqual([
		"The […] and the disk are parts.",
		"The AMI and the […] are parts.",
		"Why?",
	]);
});

test.each([
	[["--sign", "inline"], "NAME=SIGN"],
	[["--sign", "midline=>>"], "inline-reversed"],
	[["--sign", "inline=:::"], "makes no sense"],
	[["--sign", "cloze=answer"], "makes no sense"],
	[["--data", join("/", "nowhere", "at-all")], "no data"],
])("%j is refused", async (args, why) => {
	const { status, err } = await run("cards", notes(), ...args);
	expect(status).toBe(2);
	expect(err).toContain(why);
});

test("signs are not tried out by a dry run, which keeps nothing", async () => {
	const data = ["--data", join(createFolder({}), "data")];
	const { status, err } = await run(
		...["import", notes(), ...data, "--dry-run", ...arrows],
	);
	expect(status).toBe(2);
	expect(err).toContain("amiable cards");
});
