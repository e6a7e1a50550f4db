// Laws of studying over random histories: whatever is done in whatever order, the queue and every undo stay right.
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { CardAction } from "../../../electron/engine/contract/action.ts";
import type {
	Card,
	CardId,
	Grade,
} from "../../../electron/engine/contract/data.ts";
import { dateOf } from "../../../electron/engine/review/study-date.ts";
import { addRepair } from "../../../electron/engine/store/exposure.ts";
import {
	createFolder,
	createTestEngine,
	day,
	entriesOf,
	hour,
	minute,
	noteWith,
	type TestEngine,
	writeFiles,
} from "../fixture.ts";

const seed = 20_261_122;
const vault = {
	"aws/ami.md": `${noteWith(4, "Image")}\nThe ==AMI== holds a ==root volume== template.\n`,
	"aws/storage/ebs.md": `---\ntags: [exam]\n---\n${noteWith(5, "Volume")}`,
	"law/contract.md": noteWith(4, "Clause"),
	"loose.md": noteWith(3, "Loose"),
};
const decks = ["", "aws", "aws/storage", "law"];
/** What the author may have made of the vault by the next import: other decks, other tags, fewer cards, other answers. */
const rewritten = [
	vault,
	{
		...vault,
		"law/contract.md": `---\ndeck: aws\n---\n${noteWith(4, "Clause")}`,
	},
	{ ...vault, "loose.md": `---\ntags: [exam]\n---\n${noteWith(3, "Loose")}` },
	{ ...vault, "aws/storage/ebs.md": noteWith(2, "Volume") },
	{
		...vault,
		"aws/ami.md": noteWith(4, "Image").replaceAll("answer to", "now it is"),
	},
];

type Step =
	| { do: "answer-next" | "answer-any"; grade: Grade; pick: number }
	| { do: "act"; action: CardAction; picks: number[] }
	| { do: "wait"; ms: number }
	| {
			do: "limit";
			deck: number;
			new: number;
			reviews: number;
			isToday: boolean;
	  }
	| { do: "exam"; deck: number; days: number | null }
	| {
			do: "options";
			order: "due" | "random" | "note" | "interleaved" | "retrievability";
			buries: boolean;
	  }
	| { do: "repair"; picks: number[]; inDays: number }
	| { do: "import"; of: number }
	| { do: "undo" }
	| { do: "redo" };

const pick = fc.nat({ max: 40 });
const plain = (
	[
		"suspend",
		"unsuspend",
		"bury",
		"unbury",
		"forget",
		"reset",
		"remove",
		"restore",
		"unleech",
	] as const
).map((kind) => fc.constant<CardAction>({ kind }));
const action: fc.Arbitrary<CardAction> = fc.oneof(
	...plain,
	fc.record({
		kind: fc.constant("flag" as const),
		flag: fc.option(fc.integer({ min: 1, max: 7 })),
		reason: fc.constantFrom("unclear", ""),
	}),
	fc.record({ kind: fc.constant("mark" as const), isMarked: fc.boolean() }),
	fc.record({
		kind: fc.constant("set-due" as const),
		days: fc.nat({ max: 60 }),
		untilDays: fc.nat({ max: 90 }),
	}),
	fc.record({
		kind: fc.constant("move" as const),
		deck: fc.option(fc.constantFrom(...decks)),
	}),
);
const step: fc.Arbitrary<Step> = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.record({
			do: fc.constantFrom("answer-next" as const, "answer-any" as const),
			grade: fc.constantFrom<Grade>("again", "hard", "good", "easy"),
			pick,
		}),
	},
	{
		weight: 4,
		arbitrary: fc.record({
			do: fc.constant("act" as const),
			action,
			picks: fc.array(pick, { minLength: 1, maxLength: 5 }),
		}),
	},
	{
		weight: 3,
		arbitrary: fc.record({
			do: fc.constant("wait" as const),
			ms: fc.constantFrom(
				minute,
				15 * minute,
				14 * hour,
				day,
				9 * day,
				-2 * day,
			),
		}),
	},
	fc.record({
		do: fc.constant("limit" as const),
		deck: fc.nat({ max: 3 }),
		new: fc.nat({ max: 6 }),
		reviews: fc.nat({ max: 8 }),
		isToday: fc.boolean(),
	}),
	fc.record({
		do: fc.constant("exam" as const),
		deck: fc.nat({ max: 3 }),
		days: fc.option(fc.integer({ min: 1, max: 40 })),
	}),
	fc.record({
		do: fc.constant("options" as const),
		order: fc.constantFrom(
			"due" as const,
			"random" as const,
			"note" as const,
			"interleaved" as const,
			"retrievability" as const,
		),
		buries: fc.boolean(),
	}),
	fc.record({
		do: fc.constant("repair" as const),
		picks: fc.array(pick, { minLength: 1, maxLength: 4 }),
		inDays: fc.nat({ max: 3 }),
	}),
	fc.record({
		do: fc.constant("import" as const),
		of: fc.nat({ max: rewritten.length - 1 }),
	}),
	fc.constant<Step>({ do: "undo" }),
	fc.constant<Step>({ do: "redo" }),
);

interface Vault {
	notes: string;
	file: string;
}

/** The imported vault as a file, made once: parsing it anew for each history would take most of the time. */
async function importVault(): Promise<Vault> {
	const { engine, client } = await createTestEngine();
	const notes = createFolder(vault);
	await client.import.apply(entriesOf(notes));
	engine.context.history.forget();
	const file = join(createFolder(), "vault.sqlite");
	engine.context.db.prepare("vacuum into ?").run(file);
	return { notes, file };
}

async function openVault({
	notes,
	file,
}: Vault): Promise<TestEngine & { ids: CardId[]; notes: string }> {
	const copy = join(createFolder(), "copy.sqlite");
	copyFileSync(file, copy);
	const made = await createTestEngine({ file: copy });
	const cards = await made.client.card.list({});
	return { ...made, notes, ids: cards.map(({ id }) => id) };
}

type Study = Awaited<ReturnType<typeof openVault>>;

async function perform(study: Study, step: Step): Promise<void> {
	const { client, clock, ids } = study;
	const idAt = (n: number) => ids[n % ids.length] as CardId;
	switch (step.do) {
		case "answer-next": {
			const { card, reps, intervals } = await client.review.next({});
			if (!card) return;
			const { grade } = step;
			const done = await client.review.answer({ cardId: card.id, grade, reps });
			expect(done.interval).toEqual(intervals?.[grade]);
			return;
		}
		case "answer-any": {
			const cardId = idAt(step.pick);
			if ((await client.card.get({ cardId })).isRetired) return;
			await client.review.answer({ cardId, grade: step.grade });
			return;
		}
		case "act":
			await client.action.apply({
				cardIds: step.picks.map(idAt),
				action: step.action,
			});
			return;
		case "wait":
			clock.now += step.ms;
			return;
		case "limit": {
			const limits = { newPerDay: step.new, reviewsPerDay: step.reviews };
			const path = decks[step.deck] ?? "";
			if (step.isToday) await client.deck.today({ path, ...limits });
			else await client.deck.update({ path, options: limits });
			return;
		}
		case "exam": {
			const { studyDay } = await client.review.today({});
			await client.plan.setExam({
				of: { scope: "deck", name: decks[step.deck] ?? "" },
				date: step.days === null ? null : dateOf(studyDay + step.days),
			});
			return;
		}
		case "options":
			await client.deck.update({
				path: "",
				options: { reviewOrder: step.order, burySiblings: step.buries },
			});
			return;
		case "repair": {
			const { studyDay } = await client.review.today({});
			study.engine.context.history.write(
				{ op: "exam.submit", label: "Result", at: clock.now },
				(tx) => {
					for (const n of step.picks)
						addRepair(tx, {
							cardId: idAt(n),
							attemptId: null,
							reason: "miss",
							dueDay: studyDay + step.inDays,
						});
				},
			);
			return;
		}
		case "import":
			writeFiles(study.notes, rewritten[step.of] ?? vault);
			await client.import.apply(entriesOf(study.notes));
			return;
		case "undo":
		case "redo": {
			const { undo, redo } = await client.system.status({});
			if (step.do === "undo" && undo !== null) await client.system.undo({});
			if (step.do === "redo" && redo !== null) await client.system.redo({});
		}
	}
}

const within = (deck: string, home: string) =>
	deck === "" || home === deck || home.startsWith(`${deck}/`);

/** Everything that must hold at any moment. */
async function checkQueue({ client, engine, ids }: Study): Promise<void> {
	const queue = await client.review.queue({});
	const queued = queue.map(({ id }) => id);
	expect(new Set(queued).size).toBe(queued.length);
	const marks = new Map(
		(await client.action.marks({ cardIds: ids })).map((mark) => [
			mark.cardId,
			mark,
		]),
	);
	for (const id of queued)
		expect(marks.get(id)).toMatchObject({
			isSuspended: false,
			isBuried: false,
			isRemoved: false,
		});
	const { studyDay } = await client.review.today({});
	const asked = engine.context.queue
		.repairs(studyDay)
		.filter(({ isNew }) => !isNew)
		.map(({ id }) => id);
	// What is to be repaired is asked today, whatever the limits say.
	expect(queued).toEqual(expect.arrayContaining(asked));
	await checkLimits(
		client,
		queue.filter(({ id }) => !asked.includes(id)),
		(id) => marks.get(id)?.deck ?? "",
	);
	engine.context.dayQueues.drop();
	expect((await client.review.queue({})).map(({ id }) => id)).toEqual(queued);
	if (queue[0])
		expect((await client.review.next({})).card?.id).toBe(queue[0].id);
}

async function checkLimits(
	client: Study["client"],
	queue: readonly Card[],
	homeOf: (id: CardId) => string,
): Promise<void> {
	const all = await client.deck.list({});
	for (const { path, own, options, todayOnly } of all) {
		const isRoot = path === "";
		const limits = {
			review:
				todayOnly.reviewsPerDay ??
				own.reviewsPerDay ??
				(isRoot ? options.reviewsPerDay : null),
			new:
				todayOnly.newPerDay ??
				own.newPerDay ??
				(isRoot ? options.newPerDay : null),
		};
		for (const state of ["review", "new"] as const) {
			const count = queue.filter(
				(card) =>
					card.schedule.state === state && within(path, homeOf(card.id)),
			).length;
			if (limits[state] !== null)
				expect(count).toBeLessThanOrEqual(limits[state]);
		}
	}
}

function rowsOf({ engine }: Study) {
	const tables = "card deck exam_date note preset repair setting".split(" ");
	return tables.map((table) =>
		engine.context.db.prepare(`select * from ${table} order by id`).all(),
	);
}

test(`the queue holds no card twice, none that is put away, and keeps all limits, whatever is done (seed ${seed})`, async () => {
	const vaultFile = await importVault();
	await fc.assert(
		fc.asyncProperty(
			fc.array(step, { minLength: 5, maxLength: 30 }),
			async (steps) => {
				const study = await openVault(vaultFile);
				for (const each of steps) {
					await perform(study, each);
					await checkQueue(study);
				}
				expect((await study.client.system.check({})).problems).toEqual([]);
				await study.engine.close();
			},
		),
		{ seed, numRuns: 25 },
	);
}, 120_000);

test(`undo brings every row back and redo does it again, for every action (seed ${seed})`, async () => {
	const vaultFile = await importVault();
	await fc.assert(
		fc.asyncProperty(
			fc.array(step, { minLength: 3, maxLength: 15 }),
			async (steps) => {
				const study = await openVault(vaultFile);
				const { client } = study;
				for (const each of steps) {
					if (each.do === "undo" || each.do === "redo") continue;
					const before = rowsOf(study);
					await perform(study, each);
					const after = rowsOf(study);
					if (JSON.stringify(before) === JSON.stringify(after)) continue;
					await client.system.undo({});
					expect(rowsOf(study)).toEqual(before);
					await client.system.redo({});
					expect(rowsOf(study)).toEqual(after);
				}
				await study.engine.close();
			},
		),
		{ seed, numRuns: 25 },
	);
}, 120_000);

test(`no known card comes after its exam, whatever is done before it (seed ${seed})`, async () => {
	const isForward = (each: Step) =>
		each.do !== "exam" && !(each.do === "wait" && each.ms < 0);
	const vaultFile = await importVault();
	await fc.assert(
		fc.asyncProperty(
			fc.array(step.filter(isForward), { minLength: 5, maxLength: 25 }),
			fc.integer({ min: 2, max: 30 }),
			async (steps, days) => {
				const study = await openVault(vaultFile);
				const { client } = study;
				const examDay = (await client.review.today({})).studyDay + days;
				await client.plan.setExam({
					of: { scope: "deck", name: "aws" },
					date: dateOf(examDay),
				});
				for (const each of steps) {
					await perform(study, each);
					if ((await client.plan.exams({})).length === 0) break;
					if ((await client.review.today({})).studyDay >= examDay) break;
					const late = study.engine.context.db
						.prepare(
							`select id from card where state = 'review' and is_suspended = 0 and is_removed = 0 and is_retired = 0
							and (home = 'aws' or home like 'aws/%') and due_day > ?`,
						)
						.all(examDay);
					expect(late).toEqual([]);
				}
				await study.engine.close();
			},
		),
		{ seed, numRuns: 25 },
	);
}, 120_000);
