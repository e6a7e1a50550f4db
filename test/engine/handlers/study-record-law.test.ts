// Laws of packages with answers: whatever was done, an empty data file gets it all, once and for all; and of two computers neither loses an answer.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { CardAction } from "../../../electron/engine/contract/action.ts";
import type { CardId, Grade } from "../../../electron/engine/contract/data.ts";
import {
	createTestEngine,
	day,
	minute,
	noteWith,
	type TestEngine,
} from "../fixture.ts";
import {
	allRows,
	logOf,
	packageOf,
	schedulesOf,
	standingOf,
	undoOf,
	type Vault,
	withStudy,
	withVault,
} from "./study-package.ts";

type Step =
	| { kind: "grade"; at: number; grade: Grade; wait: number }
	| { kind: "undo" }
	| { kind: "cram"; at: number }
	| { kind: "act"; at: number; action: CardAction }
	| { kind: "edit" | "reject"; at: number }
	| { kind: "set"; what: "deck" | "preset" | "hour" | "exam" }
	| { kind: "rewrite"; topic: string };

const at = fc.nat(8);
const step: fc.Arbitrary<Step> = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.record({
			kind: fc.constant("grade" as const),
			at,
			grade: fc.constantFrom<Grade>("again", "hard", "good", "easy"),
			wait: fc.constantFrom(minute, 20 * minute, day, 9 * day),
		}),
	},
	fc.constant({ kind: "undo" as const }),
	fc.record({ kind: fc.constant("cram" as const), at }),
	fc.record({
		kind: fc.constant("act" as const),
		at,
		action: fc.constantFrom<CardAction>(
			{ kind: "suspend" },
			{ kind: "bury" },
			{ kind: "flag", flag: 3, reason: "why?" },
			{ kind: "mark", isMarked: true },
			{ kind: "forget" },
			{ kind: "set-due", days: 12 },
			{ kind: "move", deck: "my own/deck" },
			{ kind: "remove" },
		),
	}),
	fc.record({ kind: fc.constantFrom("edit" as const, "reject" as const), at }),
	fc.record({
		kind: fc.constant("set" as const),
		what: fc.constantFrom("deck", "preset", "hour", "exam"),
	}),
	fc.record({
		kind: fc.constant("rewrite" as const),
		topic: fc.constantFrom("Volume", "Disk", "Drive"),
	}),
);

async function take(vault: Vault, step: Step): Promise<void> {
	const { client, clock, rewrite } = vault;
	const cards = (await client.card.list({})).filter(
		({ isRetired }) => !isRetired,
	);
	const cardId = (
		"at" in step ? cards[step.at % cards.length]?.id : 1
	) as CardId;
	const refused = { code: expect.any(String) };
	switch (step.kind) {
		case "grade":
			clock.now += step.wait;
			await client.review.answer({
				cardId,
				grade: step.grade,
				elapsedMs: 4000,
			});
			return;
		case "cram":
			clock.now += minute;
			await client.cram.answer({
				cardId,
				grade: "hard",
				isRescheduling: false,
			});
			return;
		case "undo":
			// An import that is undone leaves no cards to go on with.
			if (/^Good|^Again|^Hard|^Easy/.test((await undoOf(vault)) ?? ""))
				await client.system.undo({});
			return;
		case "act":
			await client.action.apply({ cardIds: [cardId], action: step.action });
			return;
		case "edit": {
			const own = { cardId, front: `mine ${cardId}`, back: "my words" };
			await client.decision.edit(own).catch((error) => {
				// A cloze needs a gap.
				expect(error).toMatchObject(refused);
			});
			return;
		}
		case "reject":
			await client.decision.reject({ cardIds: [cardId] });
			return;
		case "set":
			await set(vault, step.what);
			return;
		case "rewrite":
			await rewrite({ "vault/aws/EBS.md": noteWith(4, step.topic) });
			return;
		default:
			step satisfies never;
	}
}

async function set(
	{ client }: Vault,
	what: Extract<Step, { kind: "set" }>["what"],
): Promise<void> {
	const options = { newPerDay: 2 };
	if (what === "deck") await client.deck.update({ path: "vault", options });
	if (what === "hour") await client.setting.update({ rolloverHour: 6 });
	if (what === "exam")
		await client.plan.setExam({
			of: { scope: "deck", name: "vault/aws" },
			date: "2027-03-01",
		});
	if (what !== "preset") return;
	const presets = await client.preset.list({});
	const known = presets.find(({ name }) => name === "Hard")?.id;
	const { id } = await client.preset.save({
		name: "Hard",
		options: { desiredRetention: 0.95 },
		...(known && { id: known }),
	});
	await client.deck.update({ path: "vault/aws", presetId: id });
	await client.setting.update({ learningSteps: [3] });
}

/** A card that comes with a schedule of another application. */
const takenOver = {
	"vault/Taken.md":
		"Taken over :: from elsewhere\n<!--SR:!2026-12-01,10,250-->\n",
};

const seed = 6120;

test(`an empty data file gets the same due list, memory and log; a second import changes nothing; undo and redo are one step (seed ${seed})`, async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(step, { minLength: 4, maxLength: 30 }),
			async (steps) => {
				const vault = await withVault(takenOver);
				for (const each of steps) await take(vault, each);
				const source = await packageOf(vault);
				const other = await createTestEngine({ clock: { ...vault.clock } });
				const { study: expected } = await other.client.import.preview({
					source,
				});
				const { study } = await other.client.import.apply({
					source,
					withStudy,
				});
				expect(study).toEqual(expected);
				const there = await standingOf(other);
				expect(there).toEqual(await standingOf(vault));

				const rows = allRows(other);
				const again = await other.client.import.preview({ source });
				expect(again.study).toMatchObject({ cards: 0, reviews: 0 });
				await other.client.import.apply({ source, withStudy });
				expect(allRows(other)).toEqual(rows);

				await other.client.system.undo({});
				expect(await other.client.card.list({})).toEqual([]);
				expect((await other.client.system.check({})).reviews).toBe(0);
				await other.client.system.redo({});
				expect(await standingOf(other)).toEqual(there);
			},
		),
		{ seed, numRuns: 25 },
	);
});

const lawSeed = 905;

test(`whatever two computers do apart, both end with every answer of both and one schedule (seed ${lawSeed})`, async () => {
	const graded = fc.array(
		fc.record({
			kind: fc.constant("grade" as const),
			at,
			grade: fc.constantFrom<Grade>("again", "hard", "good", "easy"),
			wait: fc.integer({ min: minute, max: 9 * day }),
		}),
		{ maxLength: 12 },
	);
	await fc.assert(
		fc.asyncProperty(graded, graded, graded, async (before, here, there) => {
			const vault = await withVault();
			for (const each of before) await take(vault, each);
			const laptop = await createTestEngine({ clock: { ...vault.clock } });
			const bring = async (from: TestEngine, to: TestEngine) =>
				to.client.import.apply({ source: await packageOf(from), withStudy });
			await bring(vault, laptop);
			for (const each of here) await take(vault, each);
			for (const each of there) await take({ ...vault, ...laptop }, each);
			await bring(laptop, vault);
			await bring(vault, laptop);
			expect(await logOf(laptop)).toEqual(await logOf(vault));
			expect(await logOf(vault)).toHaveLength(
				before.length + here.length + there.length,
			);
			expect(await schedulesOf(laptop)).toEqual(await schedulesOf(vault));
			const rows = allRows(vault);
			await bring(laptop, vault);
			expect(allRows(vault)).toEqual(rows);
		}),
		{ seed: lawSeed, numRuns: 12 },
	);
});
