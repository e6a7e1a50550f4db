// The law of decisions: whatever is decided and however often notes are edited and brought again, no decision is lost.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { EngineClient } from "../../../electron/engine/contract/client.ts";
import type { Card, CardId } from "../../../electron/engine/contract/data.ts";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { createFolder, paths, writeFiles } from "../fixture.ts";
import { createUnsureEngine } from "./unsure.ts";

/** Facts of one note; every third is one that the parser is unsure about. */
const facts = Array.from({ length: 9 }, (_, n) => {
	const doubt = n % 3 === 0 ? "unsure " : "";
	return `The ${doubt}size of volume type number ${n} :: ${n + 1} thousand gigabytes`;
});

type Step =
	| { kind: "accept" | "reject" | "edit" | "clear" | "study"; at: number }
	| { kind: "reword" | "drop" | "restore" | "doubt"; at: number }
	| { kind: "top" | "swap" };

const place = fc.nat(facts.length - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
	fc.record({
		kind: fc.constantFrom("accept", "reject", "edit", "clear", "study"),
		at: place,
	}),
	fc.record({
		kind: fc.constantFrom("reword", "drop", "restore", "doubt"),
		at: place,
	}),
	fc.record({ kind: fc.constantFrom("top", "swap") }),
) as fc.Arbitrary<Step>;

/** What the learner decided, as the law remembers it. */
interface Ledger {
	choices: Map<CardId, "accepted" | "rejected">;
	edits: Map<CardId, string>;
	/** Cards that were ever studied from: accepted in any way. */
	accepted: Set<CardId>;
}

const text = (lines: readonly string[]) => `${lines.join("\n\n")}\n`;

/** What a step does to the note, if it is one of those. */
function change(lines: readonly string[], { kind, ...step }: Step): string[] {
	const at = "at" in step ? step.at : 0;
	const line = lines[at] ?? "";
	switch (kind) {
		case "reword":
			return lines.with(at, line.replace(/\bThe\b/, "Every"));
		case "doubt":
			return lines.with(at, line.replace("thousand", "unsure thousand"));
		case "drop":
			return lines.with(at, "");
		case "restore":
			return lines.with(at, facts[at] ?? "");
		case "top":
			return [...lines.slice(-1), ...lines.slice(0, -1)];
		case "swap":
			return lines.toReversed();
		default:
			return [...lines];
	}
}

async function decide(
	client: EngineClient,
	{ kind, ...step }: Step,
	cards: readonly Card[],
	ledger: Ledger,
): Promise<void> {
	const card = "at" in step ? cards[step.at] : undefined;
	if (!card || card.isRetired) return;
	const cardIds = [card.id];
	if (kind === "accept" || kind === "reject") {
		await client.decision[kind]({ cardIds });
		ledger.choices.set(card.id, kind === "accept" ? "accepted" : "rejected");
		if (kind === "reject") ledger.accepted.delete(card.id);
	} else if (kind === "edit") {
		const front = `My words for ${card.id}`;
		await client.decision.edit({ cardId: card.id, front, back: "mine" });
		ledger.edits.set(card.id, front);
		if (card.standing === "inbox") ledger.choices.set(card.id, "accepted");
	} else if (kind === "clear") {
		await client.decision.clearEdit({ cardId: card.id });
		ledger.edits.delete(card.id);
	} else if (kind === "study" && card.standing === "accepted") {
		await client.review.answer({ cardId: card.id, grade: "good" });
	}
}

async function check(client: EngineClient, ledger: Ledger): Promise<void> {
	const cards = await client.card.list({});
	for (const card of cards) {
		const choice = ledger.choices.get(card.id);
		if (choice) expect([card.id, card.standing]).toEqual([card.id, choice]);
		if (ledger.accepted.has(card.id)) expect(card.standing).toBe("accepted");
		if (card.standing === "accepted") ledger.accepted.add(card.id);
		const words = ledger.edits.get(card.id);
		if (words) {
			expect(plainText(card.front)).toBe(words);
			expect(card.edit).not.toBeNull();
		} else expect(card.edit).toBeNull();
	}
	const known = new Set(cards.map(({ id }) => id));
	for (const id of [...ledger.choices.keys(), ...ledger.edits.keys()])
		expect(known).toContain(id);
	const { total } = await client.decision.inbox({});
	const waiting = cards.filter(
		({ isRetired, standing }) => !isRetired && standing === "inbox",
	);
	expect(total).toBe(waiting.length);
}

test("law: random decisions and random re-imports lose no decision (seed 23)", async () => {
	let decided = 0;
	const property = fc.asyncProperty(
		fc.array(step, { minLength: 4, maxLength: 12 }),
		async (steps) => {
			const { client, engine } = await createUnsureEngine();
			const folder = createFolder();
			const ledger: Ledger = {
				choices: new Map(),
				edits: new Map(),
				accepted: new Set(),
			};
			let lines: readonly string[] = facts;
			const bring = async () => {
				writeFiles(folder, { "note.md": text(lines) });
				await client.import.apply(paths(folder));
			};
			await bring();
			for (const one of steps) {
				await decide(client, one, await client.card.list({}), ledger);
				lines = change(lines, one);
				await bring();
				await check(client, ledger);
			}
			// Its threads go with it, so that the next case has the machine to itself.
			await engine.close();
			decided += ledger.choices.size + ledger.edits.size;
		},
	);
	await fc.assert(property, { seed: 23, numRuns: 15 });
	expect(decided).toBeGreaterThan(15);
}, 60_000);
