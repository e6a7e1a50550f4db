// Next card: `review.next` in large collections with long queues, against the bare query for one due row.
import Database from "better-sqlite3";
import { createCollection, dayMs, openEngine } from "./collection.ts";
import {
	interleave,
	type Measure,
	quantile,
	type Sample,
	type Scale,
} from "./measure.ts";

interface Size {
	cards: number;
	calls: number;
	rounds: number;
}

const sizes = {
	full: { cards: 100_000, calls: 1000, rounds: 7 },
	quick: { cards: 20_000, calls: 300, rounds: 3 },
	tiny: { cards: 500, calls: 20, rounds: 1 },
};

export const nextCardMeasure: Measure = {
	name: "next-card",
	about:
		"p99 of review.next with counts and intervals, 100,000 cards of which 40,000 are due, 1,000 of them graded in a day; against one bare query for a due row",
	unit: "ms",
	target: { of: "value", atMost: 2 },
	run: (folder, scale) => studyAll(folder, sizes[scale], { daysApart: 1 }),
};

const manySizes: Record<Scale, Size> = {
	full: { cards: 1_000_000, calls: 1000, rounds: 5 },
	quick: { cards: 100_000, calls: 300, rounds: 3 },
	tiny: { cards: 500, calls: 20, rounds: 1 },
};

export const nextOfManyMeasure: Measure = {
	name: "next-of-million",
	about:
		"p99 of review.next with counts, intervals and their reasons, 1,000,000 cards, each shown card graded before the next; against one bare query for a due row",
	unit: "ms",
	target: { of: "value", atMost: 1 },
	run: (folder, scale) => studyAll(folder, manySizes[scale], { daysApart: 0 }),
};

/** Studies `calls` cards a round; every call meets another queue, as the card shown is graded before the next. */
async function studyAll(
	folder: string,
	{ cards, calls, rounds }: Size,
	{ daysApart }: { daysApart: number },
): Promise<Sample[]> {
	const file = await createCollection(folder, cards);
	let day = 0;
	const engine = await openEngine(file, () => Date.now() + day * dayMs);
	const bare = new Database(file, { readonly: true });
	const query = bare.prepare<[number]>(`
		select * from card where state = 'review' and is_retired = 0 and is_suspended = 0
			and is_removed = 0 and standing = 'accepted' and due_day <= (select ?)
		order by due_day limit 1`);
	const today = Math.floor(Date.now() / dayMs);
	// Within one day the first call works the day's queue out, which is a measure of its own.
	if (daysApart === 0) await engine.client.review.next({});

	async function studyCards(): Promise<number[]> {
		const times: number[] = [];
		day += daysApart;
		while (times.length < calls) {
			const start = performance.now();
			const { card } = await engine.client.review.next({});
			times.push(performance.now() - start);
			if (!card) throw new Error("expected a card to study");
			await engine.client.review.answer({ cardId: card.id, grade: "good" });
		}
		return times;
	}

	function queryRows(): number[] {
		return Array.from({ length: calls }, () => {
			const start = performance.now();
			query.get(today);
			return performance.now() - start;
		});
	}

	const samples = await interleave(rounds, {
		value: async () => quantile(await studyCards(), 0.99),
		floor: () => quantile(queryRows(), 0.99),
	});
	bare.close();
	await engine.close();
	return samples;
}
