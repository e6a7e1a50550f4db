// A package brings schedule and answers to another computer, with what was studied there before, and over records that make no sense.
import { expect, test } from "vitest";
import type { CardId, Grade } from "../../../electron/engine/contract/data.ts";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import {
	readZip,
	writeZip,
} from "../../../electron/engine/handlers/zip-file.ts";
import {
	createFolder,
	createTestEngine,
	day,
	minute,
	morning,
	noteWith,
	paths,
	type TestEngine,
} from "../fixture.ts";
import {
	allRows,
	notes,
	packageOf,
	schedulesOf,
	standingOf,
	undoOf,
	withStudy,
	withVault,
} from "./study-package.ts";

test("an import that was undone can be done again, over cards that were here before", async () => {
	const vault = await withVault();
	const [card] = await vault.client.card.list({});
	if (!card) throw new Error("expected a card");
	await vault.client.review.answer({ cardId: card.id, grade: "good" });
	const other = await createTestEngine();
	await other.client.import.apply({ source: await packageOf(vault, false) });
	const source = await packageOf(vault);
	for (let time = 0; time < 2; time += 1) {
		const { study } = await other.client.import.apply({ source, withStudy });
		expect(study).toEqual({ cards: 1, reviews: 1, kept: 0, settings: 0 });
		expect(await standingOf(other)).toEqual(await standingOf(vault));
		expect(await undoOf(other)).toBe("Import of schedule and answers");
		await other.client.system.undo({});
		expect((await other.client.system.check({})).reviews).toBe(0);
	}
});

test("without the wish, and from a package without answers, no schedule is touched", async () => {
	const vault = await withVault();
	const [card] = await vault.client.card.list({});
	if (!card) throw new Error("expected a card");
	await vault.client.review.answer({ cardId: card.id, grade: "good" });
	const plain = await packageOf(vault, false);
	const source = await packageOf(vault);
	const other = await createTestEngine();
	expect(
		await other.client.import.preview({ source: plain }),
	).not.toHaveProperty("study");
	expect((await other.client.import.preview({ source })).study).toEqual({
		cards: 1,
		reviews: 1,
		kept: 0,
		settings: 0,
	});
	const { study } = await other.client.import.apply({ source });
	expect(study).toBeUndefined();
	await other.client.import.apply({ source: plain, withStudy });
	const { cards, log } = await standingOf(other);
	expect(log).toEqual([]);
	expect(cards.every((row) => (row as { state: string }).state === "new")).toBe(
		true,
	);
});

const grade = async (made: TestEngine, front: string, ...grades: Grade[]) => {
	const cards = await made.client.card.list({});
	const card = cards.find((each) => plainText(each.front) === front);
	if (!card) throw new Error(`expected ${front}`);
	for (const given of grades) {
		made.clock.now += day;
		await made.client.review.answer({ cardId: card.id, grade: given });
	}
	return card.id;
};

const answersOf = (made: TestEngine, cardId: CardId) =>
	made.engine.context.db
		.prepare<[number], string>(
			"select grade from review where card_id = ? order by at",
		)
		.pluck()
		.all(cardId);

test("of two computers that went on from one package, the later answer decides, and both keep all answers", async () => {
	const vault = await withVault();
	await grade(vault, "Volume number 1", "good");
	await grade(vault, "Volume number 2", "good", "hard");
	const laptop = await createTestEngine({ clock: { ...vault.clock } });
	await laptop.client.import.apply({
		source: await packageOf(vault),
		withStudy,
	});
	// On with both: 1 is further along on the laptop, 2 here, and each has what the other has not.
	const one = await grade(vault, "Volume number 1", "again");
	laptop.clock.now += 5 * minute;
	const oneThere = await grade(laptop, "Volume number 1", "easy", "good");
	const twoThere = await grade(laptop, "Volume number 2", "again");
	vault.clock.now += 10 * day;
	const two = await grade(vault, "Volume number 2", "good");
	const memory = async (made: TestEngine, cardId: CardId) =>
		(await made.client.card.get({ cardId })).schedule;
	const [oneAhead, twoAhead] = [
		await memory(laptop, oneThere),
		await memory(vault, two),
	];

	const source = await packageOf(laptop);
	expect((await vault.client.import.preview({ source })).study).toEqual({
		cards: 1,
		reviews: 3,
		kept: 1,
		settings: 0,
	});
	await vault.client.import.apply({ source, withStudy });
	expect(await memory(vault, one)).toMatchObject({
		dueDay: (oneAhead as { dueDay: number }).dueDay,
	});
	expect(await memory(vault, two)).toEqual(twoAhead);
	expect(answersOf(vault, one)).toEqual(["good", "again", "easy", "good"]);
	expect(answersOf(vault, two)).toEqual(["good", "hard", "again", "good"]);

	// And back: the laptop gets what it lacks, and then both agree.
	await laptop.client.import.apply({
		source: await packageOf(vault),
		withStudy,
	});
	laptop.clock.now = vault.clock.now;
	expect(answersOf(laptop, twoThere)).toEqual([
		"good",
		"hard",
		"again",
		"good",
	]);
	expect(await memory(laptop, oneThere)).toEqual(await memory(vault, one));
	expect(await memory(laptop, twoThere)).toEqual(await memory(vault, two));
	const { reviews } = await statisticOf(laptop, twoThere);
	expect(reviews).toEqual(["good", "hard", "again", "good"]);
	await vault.client.system.undo({});
	expect(await memory(vault, one)).toMatchObject({ state: "learning" });
});

test("notes that are here as files stay what counts, and a package that has them otherwise is told of", async () => {
	const vault = await withVault();
	await grade(vault, "Bucket number 1", "good");
	const source = await packageOf(vault);
	const other = await createTestEngine();
	const folder = createFolder({
		"vault/aws/EBS.md": `${noteWith(3, "Volume")}\nAnother :: one\n`,
		// The same text in another place.
		"vault/old/S3.md": notes["vault/S3.md"],
	});
	await other.client.import.apply(paths(`${folder}/vault`));
	const before = await other.client.card.list({});
	const { counts, study, diagnostics } = await other.client.import.preview({
		source,
	});
	expect(counts).toMatchObject({ added: 0, updated: 0, unchangedFiles: 2 });
	expect(study).toEqual({ cards: 1, reviews: 1, kept: 0, settings: 0 });
	expect(diagnostics).toMatchObject([
		{ code: "note-kept", file: `${folder}/vault/aws/EBS.md` },
	]);
	await other.client.import.apply({ source, withStudy });
	const after = await other.client.card.list({});
	expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
	expect(await schedulesOf(other)).toContain(
		(await schedulesOf(vault)).find((text) => text.includes("Bucket number 1")),
	);
});

async function statisticOf({ client }: TestEngine, cardId: CardId) {
	const { reviews } = await client.statistic.card({ cardId });
	return { reviews: reviews.map(({ grade }) => grade) };
}

test("a card that was made new again here stays new when the same package comes once more", async () => {
	const vault = await withVault();
	await grade(vault, "Volume number 1", "good");
	const source = await packageOf(vault);
	const other = await createTestEngine();
	await other.client.import.apply({ source, withStudy });
	const [id] = (await other.client.card.list({})).flatMap((card) =>
		card.schedule.state === "new" ? [] : [card.id],
	);
	if (!id) throw new Error("expected a studied card");
	const action = { kind: "forget" as const };
	await other.client.action.apply({ cardIds: [id], action });
	const { study } = await other.client.import.apply({ source, withStudy });
	expect(study).toMatchObject({ cards: 0, reviews: 0 });
	const { schedule } = await other.client.card.get({ cardId: id });
	expect(schedule).toEqual({ state: "new" });
});

test("contrast cards come along with their schedule", async () => {
	const services = `# Services\n\n- **Amazon EBS**: block storage for one instance in one zone\n- **Amazon EFS**: a shared file system for Linux in a Region\n`;
	const vault = await createTestEngine();
	const folder = createFolder({ "Services.md": services });
	await vault.client.import.apply(paths(folder));
	const about = async ({ client }: TestEngine, name: string) =>
		(await client.card.list({})).find(({ front }) =>
			plainText(front).includes(name),
		)?.id ?? (0 as CardId);
	const made = await vault.client.contrast.make({
		oneId: await about(vault, "EBS"),
		otherId: await about(vault, "EFS"),
	});
	await vault.client.review.answer({ cardId: made.cardId, grade: "good" });
	const source = await packageOf(vault);
	const other = await createTestEngine();
	const { study } = await other.client.import.preview({ source });
	expect(study).toEqual({ cards: 1, reviews: 1, kept: 0, settings: 0 });
	await other.client.import.apply({ source, withStudy });
	const [contrast] = await other.client.contrast.of({
		cardId: await about(other, "EBS"),
	});
	if (!contrast) throw new Error("expected a contrast card");
	const { schedule } = await other.client.card.get({ cardId: contrast.cardId });
	const mine = await vault.client.card.get({ cardId: made.cardId });
	expect(schedule).toEqual(mine.schedule);
	const rows = allRows(other);
	await other.client.import.apply({ source, withStudy });
	expect(allRows(other)).toEqual(rows);
});

const depth = 20_000;
const deep = `${'[{"type":"strong","children":'.repeat(depth)}[]${"}]".repeat(depth)}`;

/** The package with its record changed by `change`. */
async function tampered(
	vault: TestEngine,
	change: (record: Record<string, unknown>) => unknown,
) {
	const { base64 } = await vault.client.package.export({ hasAnswers: true });
	const entries = readZip(Buffer.from(base64, "base64")).map((entry) =>
		entry.path === "study.json"
			? {
					...entry,
					bytes: Buffer.from(
						JSON.stringify(
							change(JSON.parse(entry.bytes.toString())),
						).replaceAll('"DEEP"', deep),
					),
				}
			: entry,
	);
	return {
		kind: "files" as const,
		files: [
			{
				path: "x.amiable",
				base64: writeZip(entries, morning).toString("base64"),
			},
		],
	};
}

test.each([
	["a newer version", (record: object) => ({ ...record, version: 2 })],
	["no record at all", () => 7],
	[
		"other columns",
		(record: object) => ({ ...record, reviews: { columns: ["a"], rows: [] } }),
	],
	[
		"an exam after the end of time",
		(record: { settings?: object }) => ({
			...record,
			settings: {
				...record.settings,
				exams: [{ scope: "deck", name: "", day: 1e15, minutes: 20 }],
			},
		}),
	],
	[
		"text that is nested without end",
		(record: { cards?: object[] }) => ({
			...record,
			cards: record.cards?.map((card) => ({ ...card, front: "DEEP" })),
		}),
	],
	[
		"a memory that no card can have",
		(record: { cards?: object[] }) => ({
			...record,
			cards: record.cards?.map((card) => ({
				...card,
				memory: { state: "review", stability: -1 },
			})),
		}),
	],
])(
	"a record with %s costs the record alone, and is told",
	async (_what, change) => {
		const vault = await withVault();
		await grade(vault, "Volume number 1", "good");
		const source = await tampered(vault, change as () => unknown);
		const other = await createTestEngine();
		const { study, diagnostics, counts } = await other.client.import.preview({
			source,
		});
		expect(study).toBeUndefined();
		expect(counts.added).toBe((await vault.client.card.list({})).length);
		expect(diagnostics.map(({ code }) => code)).toEqual(["study-unreadable"]);
		const result = await other.client.import.apply({ source, withStudy });
		expect(result.study).toBeUndefined();
		expect((await other.client.system.check({})).reviews).toBe(0);
	},
);

test("answers of cards and notes that the package does not hold find no place, and harm none", async () => {
	const vault = await withVault();
	await grade(vault, "Volume number 1", "good");
	const source = await tampered(vault, (record) => ({
		...record,
		cards: (record.cards as { note: string }[]).map((card) => ({
			...card,
			note: "../elsewhere.md",
		})),
	}));
	const other = await createTestEngine();
	const { study } = await other.client.import.apply({ source, withStudy });
	expect(study).toEqual({ cards: 0, reviews: 0, kept: 0, settings: 0 });
	expect((await other.client.system.check({})).problems).toEqual([]);
});

test("fitted numbers of another memory model stay behind; all else that is not set here comes along, and what is set here stays", async () => {
	const vault = await withVault();
	await vault.client.preset.save({ name: "Mine", options: { fuzz: false } });
	const options = { newPerDay: 3 };
	await vault.client.deck.update({ path: "vault", options });
	await vault.client.deck.update({ path: "law", options });
	const source = await tampered(vault, (record) => {
		const settings = record.settings as { presets: object[] };
		const parameters = { version: "another", values: [1], at: 1 };
		const presets = settings.presets.map((each) => ({ ...each, parameters }));
		return { ...record, settings: { ...settings, presets } };
	});
	const other = await createTestEngine();
	await other.client.deck.update({ path: "law", options: { newPerDay: 9 } });
	const preview = await other.client.import.preview({ source });
	const { study } = await other.client.import.apply({ source, withStudy });
	expect(study).toEqual(preview.study);
	const presets = await other.client.preset.list({});
	expect(
		presets.map(({ name, own, parameters }) => [name, own, parameters]),
	).toEqual([
		["Default", {}, null],
		["Mine", { fuzz: false }, null],
	]);
	const decks = await other.client.deck.list({});
	const newOf = (path: string) =>
		decks.find((deck) => deck.path === path)?.options.newPerDay;
	expect([newOf("vault"), newOf("law")]).toEqual([3, 9]);
	const again = await other.client.import.preview({ source });
	expect(again.study).toMatchObject({ settings: 0 });
	// A new day can be planned with it.
	expect((await other.client.review.today({})).counts.new).toBe(3);
});
