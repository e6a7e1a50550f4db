// Search: `find.cards` in a collection of a million cards, against one bare lookup of a word in the full-text index.
import Database from "better-sqlite3";
import { createCollection, openEngine } from "./collection.ts";
import { interleave, type Measure, quantile } from "./measure.ts";

const sizes = {
	full: { cards: 1_000_000, rounds: 5 },
	quick: { cards: 100_000, rounds: 3 },
	tiny: { cards: 500, rounds: 1 },
};

/** What people type: words, decks, states, numbers and mixtures of them, what no index knows and what no card fits. Patterns stand beside a word, as the help advises: alone they look through all texts and have their own time limit. */
export const typicalQueries: readonly string[] = [
	"",
	"snapshot",
	"snap",
	"replica quorum",
	'"key pair"',
	"lemma or matrix",
	"enzyme -membrane",
	"front:treaty",
	"back:tariff is:new",
	"is:due",
	"is:new",
	"is:learning",
	"is:suspended",
	"is:flagged",
	"is:leech",
	"is:due snapshot",
	"deck:Lessons",
	"deck:Lessons is:due gateway",
	"deck:L*",
	"tag:exam",
	"note:*gateway*",
	"kind:cloze subnet",
	"rule:term -is:new",
	"prop:s>20",
	"prop:lapses>=2 queue",
	"prop:due<=3",
	"prop:r<0.9 is:review shard",
	"rated:7",
	"rated:7:1",
	"added:3",
	"flag:1 or is:marked",
	"(alarm or topic) is:due -prop:d>8",
	"the",
	"sna*ot",
	"snapshot or is:leech",
	"deck:Lessons or is:flagged",
	"prop:s>1000",
	"prop:r<0.01",
	"prop:lapses>50",
	"-is:new -is:review -is:learning",
	"snapshot prop:s>1000",
	"added:3 prop:d>11",
];

/** Lists ordered by a column: all cards, those with a word, those with a word that are due. */
const typicalOrders = (
	["front", "deck", "note", "due", "stability", "recall", "lapses"] as const
).flatMap((sort) =>
	["", "snapshot", "snapshot is:due"].map((query, n) => ({
		query,
		sort,
		descending: n === 1,
	})),
);

const asked = [...typicalQueries.map((query) => ({ query })), ...typicalOrders];

const callsPerQuery = 5;

export const searchMeasure: Measure = {
	name: "search",
	about: `p99 of find.cards over ${asked.length} queries and orders, the first 100 rows, among 1,000,000 cards, once they are in memory, each query first after a card was reworded; against one bare lookup of a word`,
	unit: "ms",
	target: { of: "value", atMost: 20 },
	async run(folder, scale) {
		const { cards, rounds } = sizes[scale];
		const file = await createCollection(folder, cards);
		const engine = await openEngine(file);
		const [first] = await engine.client.find.ids({
			query: "-kind:cloze -kind:list",
		});
		if (first === undefined) throw new Error("expected a card");
		const reworded = first;
		const bare = new Database(file, { readonly: true });
		const lookup = bare.prepare<[string]>(
			"select rowid from card_index where card_index match ? order by rowid limit 100",
		);

		let changes = 0;
		/** What was worked out for former searches counts no longer. */
		async function reword(): Promise<void> {
			changes += 1;
			await engine.client.decision.edit({
				cardId: reworded,
				front: `Reworded ${changes}`,
				back: "an answer",
			});
		}

		async function searchAll(): Promise<number[]> {
			const times: number[] = [];
			for (const query of asked) {
				await reword();
				for (let call = 0; call < callsPerQuery; call += 1) {
					const start = performance.now();
					await engine.client.find.cards(query);
					times.push(performance.now() - start);
				}
			}
			return times;
		}

		function lookUp(): number[] {
			return Array.from({ length: 100 }, () => {
				const start = performance.now();
				lookup.all("snapshot");
				return performance.now() - start;
			});
		}

		await searchAll();
		const samples = await interleave(rounds, {
			value: async () => quantile(await searchAll(), 0.99),
			floor: () => quantile(lookUp(), 0.99),
		});
		bare.close();
		await engine.close();
		return samples;
	},
};
