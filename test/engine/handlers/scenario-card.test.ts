// Scenario cards in study: their place among other cards, their variants, answers that are played, and what a wrong one leads to.
import { join } from "node:path";
import { expect, test } from "vitest";
import type { EngineClient } from "../../../electron/engine/contract/client.ts";
import type { Card } from "../../../electron/engine/contract/data.ts";
import {
	createFolder,
	createTestEngine,
	day,
	paths,
	type TestEngine,
	writeFiles,
} from "../fixture.ts";
import {
	choiceBlock,
	launch,
	orderBlock,
	taskBlock,
} from "../scenario-note.ts";

interface Study extends TestEngine {
	folder: string;
	cards: Card[];
}

async function study(text: string): Promise<Study> {
	const made = await createTestEngine();
	const folder = createFolder({ "note.md": text });
	await made.client.import.apply(paths(folder));
	return { ...made, folder, cards: await made.client.card.list({}) };
}

function scenarioOf({ cards }: Study): Card {
	const found = cards.find(({ kind }) => kind === "scenario");
	if (!found) throw new Error("expected a scenario card");
	return found;
}

/** The labels of the options with these texts, as they are shown now. */
async function labelsOf(client: EngineClient, card: Card, texts: string[]) {
	const shown = await client.scenario.show({ cardId: card.id });
	const labels = texts.map((text) => {
		const option = shown.options.find((each) => each.text === text);
		if (!option) throw new Error(`expected the option ${text}`);
		return option.label;
	});
	return { cardId: card.id, seed: shown.seed, labels };
}

const right = "Launch it in us-east-1";
const wrong = "Launch it in us-west-2";

test("a note's scenario is a card like others: in its deck, its queue and its search, and shown without its key", async () => {
	const made = await study(
		`# Launching\n\nAn AMI :: a template\n\n${choiceBlock}`,
	);
	const { client } = made;
	const card = scenarioOf(made);
	expect(card).toMatchObject({
		kind: "scenario",
		rule: "scenario",
		sources: [{ line: 5, endLine: 14 }],
		schedule: { state: "new" },
		standing: "accepted",
	});
	expect((await client.review.today({})).counts.new).toBe(2);
	const found = await client.find.ids({ query: "kind:scenario" });
	expect(JSON.stringify(found)).toContain(String(card.id));
	const shown = await client.scenario.show({ cardId: card.id });
	expect(shown).toMatchObject({
		title: "Regions",
		kind: "choose-one",
		select: 1,
		goals: [],
	});
	expect(shown.options.map(({ text }) => text).sort()).toEqual([right, wrong]);
	expect(JSON.stringify(shown)).not.toContain("correct");
	expect(await client.scenario.show({ cardId: card.id })).toEqual(shown);
});

test("each review draws anew", async () => {
	const made = await study(choiceBlock);
	const { client, clock } = made;
	const card = scenarioOf(made);
	const seeds = new Set<number>();
	for (let n = 0; n < 5; n += 1) {
		const { seed } = await client.scenario.show({ cardId: card.id });
		seeds.add(seed);
		await client.review.answer({ cardId: card.id, grade: "good" });
		clock.now += day;
	}
	expect(seeds.size).toBe(5);
});

test("a right answer grades the card good and is explained by what was played", async () => {
	const made = await study(`An AMI :: a template\n\n${choiceBlock}`);
	const { client } = made;
	const card = scenarioOf(made);
	const answer = await labelsOf(client, card, [right]);
	const explained = await client.scenario.answer({ ...answer, reps: 0 });
	expect(explained).toMatchObject({
		result: { isRight: true, share: 1 },
		grade: "good",
		answered: { cardId: card.id, grade: "good" },
		repairs: 0,
		rule: null,
	});
	expect(explained.excerpts[0]?.text).toContain("title: Regions");
	const [good, bad] = explained.options.toSorted(
		(one, other) => Number(other.correct) - Number(one.correct),
	);
	expect(good).toMatchObject({ text: right, isChosen: true, correct: true });
	expect(
		good?.picture.before.regions.flatMap(({ instances }) => instances),
	).toEqual([]);
	expect(good?.picture.after.changes.added).not.toEqual([]);
	expect(bad).toMatchObject({
		isChosen: false,
		trace: [{ ok: false, error: { code: "InvalidAMIID.NotFound" } }],
	});
	expect(bad?.trace[0]?.error?.why).not.toBe("");
	expect((await client.card.get({ cardId: card.id })).schedule.state).toBe(
		"learning",
	);
});

test("a wrong answer grades the question again, grades no fact, and asks the facts of the same lines today; undo takes all of it back", async () => {
	const made = await study(
		`An AMI :: a template\n\n- Largest volume :: 16 TiB\n  ${choiceBlock.replaceAll("\n", "\n  ")}\n`,
	);
	const { client, engine } = made;
	const card = scenarioOf(made);
	expect(card.sources[0]?.line).toBe(4);
	// The fact stands on a line of the question only if the question's lines reach it.
	engine.context.db
		.prepare("update card set sources = ? where id = ?")
		.run(JSON.stringify([{ line: 3, endLine: 13 }]), card.id);
	const fact = made.cards.find(({ front }) =>
		JSON.stringify(front).includes("Largest"),
	);
	if (!fact) throw new Error("expected the fact");
	const before = await client.card.get({ cardId: fact.id });
	const answer = await labelsOf(client, card, [wrong]);
	const explained = await client.scenario.answer(answer);
	expect(explained).toMatchObject({
		result: { isRight: false, share: 0 },
		grade: "again",
		repairs: 1,
	});
	expect(await client.card.get({ cardId: fact.id })).toEqual(before);
	const { repairs } = await client.review.today({});
	expect(repairs).toBe(1);
	// A second miss asks for it once.
	const second = await labelsOf(client, card, [wrong]);
	expect((await client.scenario.answer(second)).repairs).toBe(0);
	await client.system.undo({});
	await client.system.undo({});
	expect((await client.review.today({})).repairs).toBe(0);
	expect((await client.card.get({ cardId: card.id })).schedule.state).toBe(
		"new",
	);
	await client.system.redo({});
	expect((await client.review.today({})).repairs).toBe(1);
	await client.review.answer({ cardId: fact.id, grade: "good" });
	expect((await client.review.today({})).repairs).toBe(0);
	await client.system.undo({});
	expect((await client.review.today({})).repairs).toBe(1);
});

test("steps are answered by their order", async () => {
	const made = await study(orderBlock());
	const { client } = made;
	const card = scenarioOf(made);
	const works = ["Launch an instance", "Make an image of it"];
	const answer = await labelsOf(client, card, works.toReversed());
	const missed = await client.scenario.answer(answer);
	expect(missed.result.isRight).toBe(false);
	expect(missed.order).toEqual(answer.labels.toReversed());
	const again = await labelsOf(client, card, works);
	const { result, picture } = await client.scenario.answer(again);
	expect(result.isRight).toBe(true);
	expect(
		picture.after.regions.flatMap(({ images }) =>
			images.filter(({ isPublished }) => !isPublished),
		),
	).toHaveLength(1);
});

test("a task ticks its goals as lines are typed, and half of it is hard", async () => {
	const made = await study(taskBlock);
	const { client } = made;
	const card = scenarioOf(made);
	const { seed, goals } = await client.scenario.show({ cardId: card.id });
	expect(goals).toEqual(["1 running instance", "1 stopped instance"]);
	const asked = { cardId: card.id, seed };
	const none = await client.scenario.attempt({ ...asked, lines: [] });
	expect(none).toMatchObject({ entries: [], isRight: false, share: 0 });
	const lines = [launch];
	const one = await client.scenario.attempt({ ...asked, lines });
	expect(one.goals.map(({ holds }) => holds)).toEqual([true, false]);
	expect(one.entries).toMatchObject([{ step: 1, line: launch }]);
	expect(one.view.changes.added).not.toEqual([]);
	const offered = await client.scenario.complete({
		...asked,
		lines,
		line: "aws ec2 describe-ins",
		cursor: 20,
	});
	expect(offered.items.map(({ value }) => value)).toContain(
		"describe-instances",
	);
	const refused = await client.scenario.attempt({
		...asked,
		lines: ["aws ec2 describe-images --image-ids ami-0000000000000000f"],
	});
	expect(refused.entries[0]?.results[0]?.error?.code).toBe(
		"InvalidAMIID.NotFound",
	);
	const half = await client.scenario.answer({ ...asked, lines });
	expect(half).toMatchObject({ grade: "hard", result: { share: 0.5 } });
	expect(half.solution.every(({ ok }) => ok)).toBe(true);
});

test("open in lab stands where the answer ended, and is one undo step", async () => {
	const made = await study(choiceBlock);
	const { client } = made;
	const card = scenarioOf(made);
	const answer = await labelsOf(client, card, [right]);
	const { labs } = await client.lab.list({});
	const { labId } = await client.scenario.openLab(answer);
	const opened = await client.lab.open({ labId });
	expect(opened.name).toBe("Regions");
	expect(
		opened.entries.every(({ results }) => results.every(({ ok }) => ok)),
	).toBe(true);
	expect(
		opened.view.regions.flatMap(({ instances }) => instances),
	).toMatchObject([{ state: "running" }]);
	await client.system.undo({});
	expect((await client.lab.list({})).labs).toEqual(labs);
});

test("an edited block is the same card with its history; one that is gone is retired and comes back", async () => {
	const made = await study(choiceBlock);
	const { client, folder } = made;
	const card = scenarioOf(made);
	await client.review.answer({ cardId: card.id, grade: "easy" });
	const known = await client.card.get({ cardId: card.id });
	const edited = choiceBlock.replace("Which command", "Which of these");
	for (const [text, isRetired] of [
		[edited, false],
		["# Nothing\n", true],
		[edited, false],
	] as const) {
		writeFiles(folder, { "note.md": text });
		await client.import.apply(paths(join(folder, "note.md")));
		const now = await client.card.get({ cardId: card.id });
		expect(now.isRetired).toBe(isRetired);
		expect(now.schedule).toEqual(known.schedule);
	}
	expect((await client.scenario.show({ cardId: card.id })).prompt).toBe(
		"Which of these gives an instance?",
	);
	await client.system.undo({});
	await client.system.undo({});
	await client.system.undo({});
	expect((await client.scenario.show({ cardId: card.id })).prompt).toBe(
		"Which command gives an instance?",
	);
});

test("a scenario that cannot be asked is no card, and a fact is no scenario", async () => {
	const made = await study(
		`An AMI :: a template\n\n${choiceBlock.replace("instance running", "9 images")}`,
	);
	expect(made.cards.map(({ kind }) => kind)).toEqual(["basic"]);
	const [fact] = made.cards;
	if (!fact) throw new Error("expected the fact");
	await expect(
		made.client.scenario.show({ cardId: fact.id }),
	).rejects.toMatchObject({ code: "not-found" });
});

test("a stale showing and an empty answer change nothing", async () => {
	const made = await study(choiceBlock);
	const { client } = made;
	const card = scenarioOf(made);
	const answer = await labelsOf(client, card, [right]);
	await expect(
		client.scenario.answer({ ...answer, labels: [] }),
	).rejects.toMatchObject({ code: "invalid-input" });
	await client.scenario.answer({ ...answer, reps: 0 });
	await expect(
		client.scenario.answer({ ...answer, reps: 0 }),
	).rejects.toMatchObject({ code: "stale-card" });
	expect((await client.review.today({})).answered).toBe(1);
});

test("an answer in review counts as the first answer to the question, until it is undone", async () => {
	const made = await study(taskBlock);
	const { client, engine } = made;
	const card = scenarioOf(made);
	const { seed } = await client.scenario.show({ cardId: card.id });
	await client.scenario.answer({ cardId: card.id, seed, lines: [launch] });
	const exposures = () =>
		engine.context.db
			.prepare("select attempt_id, credit, is_first from exposure")
			.all();
	expect(exposures()).toEqual([{ attempt_id: null, credit: 0.5, is_first: 1 }]);
	// It has stood on no paper, so it is no question of an exam yet.
	expect(await client.exam.records({})).toEqual([]);
	await client.system.undo({});
	expect(exposures()).toEqual([]);
});
