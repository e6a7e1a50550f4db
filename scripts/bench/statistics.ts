// Looking back: the overview of a very long log, all of it and cold, against one bare count of its rows.
import Database from "better-sqlite3";
import { createCollection, dayMs, openEngine } from "./collection.ts";
import { interleave, type Measure } from "./measure.ts";

const sizes = {
	full: { cards: 20_000, reviews: 1_000_000, rounds: 7 },
	quick: { cards: 5000, reviews: 100_000, rounds: 3 },
	tiny: { cards: 500, reviews: 2000, rounds: 1 },
};

export const statisticsMeasure: Measure = {
	name: "statistics",
	about:
		"statistic.overview of all 1,000,000 reviews of 20,000 cards over ten years, 200 of them undone; against counting the reviews in their index",
	unit: "ms",
	target: { of: "value", atMost: 300 },
	async run(folder, scale) {
		const { cards, reviews, rounds } = sizes[scale];
		const file = await createCollection(folder, cards);
		logReviews(file, reviews, cards);
		const engine = await openEngine(file);
		const bare = new Database(file, { readonly: true });
		const query = bare.prepare(
			"select count(*) from review where tally is not null and study_day > (select ?)",
		);
		const samples = await interleave(rounds, {
			value: async () => {
				const start = performance.now();
				const view = await engine.client.statistic.overview({ days: null });
				const took = performance.now() - start;
				if (view.reviews < reviews * 0.9) throw new Error("expected the log");
				return took;
			},
			floor: () => {
				const start = performance.now();
				query.get(0);
				return performance.now() - start;
			},
		});
		bare.close();
		await engine.close();
		return samples;
	},
};

/** Spreads made-up reviews over the last ten years, nine of ten remembered. */
function logReviews(file: string, reviews: number, cards: number): void {
	const db = new Database(file);
	const now = Date.now();
	db.prepare(`
		with recursive log (n) as (select 1 union all select n + 1 from log where n < @reviews)
		insert into review (card_id, at, study_day, grade, state_before, state_after, interval_days,
			stability_before, difficulty_before, stability, difficulty, last_review_at, last_review_day,
			elapsed_ms, time_zone, model)
		select 1 + (n * 7919) % @cards, at, day, case when (n * 31) % 10 = 0 then 'again' else 'good' end,
			case (n * 17) % 10 when 0 then 'new' when 1 then 'learning' else 'review' end, 'review', 10,
			case when (n * 17) % 10 > 0 then 5 + (n * 13) % 90 end, 5, 20, 5,
			case when (n * 17) % 10 > 0 then at - ${dayMs} end,
			case when (n * 17) % 10 > 0 then day - 1 - (n * 7) % 60 end, 3000 + (n * 37) % 9000, 'UTC', 'bench'
		from (select n, at, at / ${dayMs} as day
			from (select n, cast(@now - (@reviews - n) * (3650.0 / @reviews) * ${dayMs} as integer) as at from log))`).run(
		{ reviews, cards, now },
	);
	db.exec(
		"insert into review_void select id from review where id % 5000 = 0; analyze;",
	);
	db.close();
}
