// A day's queue of fifty thousand due cards, worked out afresh.
import Database from "better-sqlite3";
import { createCollection, dayMs, openEngine } from "./collection.ts";
import { interleave, type Measure } from "./measure.ts";

const daySizes = {
	full: { due: 50_000, rounds: 9 },
	quick: { due: 10_000, rounds: 3 },
	tiny: { due: 200, rounds: 1 },
};
/** Of the cards of a collection this share is due. */
const dueShare = 0.8 * (61 / 121);

export const dayQueueMeasure: Measure = {
	name: "day-queue",
	about:
		"the queue of a day worked out afresh from 50,000 cards that are due, all mixed, with limits and siblings; against one bare query for the due ids in order",
	unit: "ms",
	target: { of: "value", atMost: 60 },
	async run(folder, scale) {
		const { due, rounds } = daySizes[scale];
		const file = await createCollection(folder, Math.round(due / dueShare));
		const engine = await openEngine(file);
		const { dayQueues } = engine.context;
		// This order has to look at every card that is due, whatever the limits.
		await engine.client.deck.update({
			path: "",
			options: { reviewOrder: "random" },
		});
		const bare = new Database(file, { readonly: true });
		const query = bare
			.prepare<[number], number>(`
			select id from card where state = 'review' and is_retired = 0 and is_suspended = 0
				and is_removed = 0 and standing = 'accepted' and due_day <= (select ?)
			order by due_day, shuffle`)
			.pluck();
		const today = Math.floor(Date.now() / dayMs);
		const timed = (run: () => void) => {
			const start = performance.now();
			run();
			return performance.now() - start;
		};
		const samples = await interleave(rounds, {
			value: () =>
				timed(() => {
					dayQueues.drop();
					if (dayQueues.of(null).reviews.count === 0)
						throw new Error("expected cards that are due");
				}),
			floor: () => timed(() => query.all(today)),
		});
		bare.close();
		await engine.close();
		return samples;
	},
};
