// Durable grades: `review.answer` one after the other, against a bare transaction of one update and one insert.
import { join } from "node:path";
import Database from "better-sqlite3";
import type { CardId } from "../../electron/engine/contract/data.ts";
import type { Engine } from "../../electron/engine/engine.ts";
import { createCollection, openEngine } from "./collection.ts";
import { interleave, type Measure } from "./measure.ts";

const sizes = {
	full: { cards: 20_000, grades: 300, rounds: 21 },
	quick: { cards: 5000, grades: 100, rounds: 5 },
	tiny: { cards: 200, grades: 10, rounds: 1 },
};

/** What makes a write durable, and slow: the bare connection takes the engine's own values. */
const pragmas = [
	"journal_mode",
	"synchronous",
	"foreign_keys",
	"cache_size",
	"temp_store",
	"wal_autocheckpoint",
];

export const gradeMeasure: Measure = {
	name: "grade",
	about:
		"grades that are on disk before the reply, with log and undo step, against a bare transaction of one update and one insert in a copy of the same file",
	unit: "per second",
	target: { of: "ratio", atMost: 1.5 },
	async run(folder, scale) {
		const { cards, grades, rounds } = sizes[scale];
		const file = await createCollection(folder, cards);
		const copy = join(folder, "bare.sqlite");
		const engine = await openEngine(file);
		engine.context.db.prepare("vacuum into ?").run(copy);
		const bare = openBare(copy, engine);
		const write = prepareBareGrade(bare);
		const nextId = cycleIds(engine);

		const samples = await interleave(rounds, {
			value: async () => {
				const start = performance.now();
				for (let n = 0; n < grades; n += 1)
					await engine.client.review.answer({
						cardId: nextId(),
						grade: "good",
					});
				return perSecond(grades, start);
			},
			floor: () => {
				const start = performance.now();
				for (let n = 0; n < grades; n += 1) write(nextId());
				return perSecond(grades, start);
			},
		});
		bare.close();
		await engine.close();
		return samples;
	},
};

function openBare(file: string, engine: Engine): Database.Database {
	const bare = new Database(file);
	for (const name of pragmas) {
		const value = engine.context.db.pragma(name, { simple: true });
		bare.pragma(`${name} = ${value}`);
	}
	return bare;
}

/** The least that a grade can be: the card's row and the log's row, in one transaction. Cards go to days as far apart as the model puts them. */
function prepareBareGrade(bare: Database.Database): (id: CardId) => void {
	const update = bare.prepare(`
		update card set state = 'review', due_day = @day + 36 + @id % 150, scheduled_days = 36 + @id % 150, stability = 12.5,
			difficulty = 5.1, reps = reps + 1, last_review_at = @now, last_review_day = @day
		where id = @id`);
	const insert = bare.prepare(`
		insert into review (card_id, at, study_day, grade, state_before, state_after, interval_days,
			stability_before, difficulty_before, stability, difficulty, last_review_at, last_review_day,
			elapsed_ms, time_zone, model)
		values (@id, @now, @day, 'good', 'review', 'review', 12, 10.5, 5, 12.5, 5.1, @now, @day, null,
			'UTC', 'bare')`);
	const write = bare.transaction((row: Record<string, number>) => {
		update.run(row);
		insert.run(row);
	}).immediate;
	return (id) => {
		const now = Date.now();
		write({ id, now, day: Math.floor(now / 86_400_000) });
	};
}

/** Ids of known cards in a mixed order, over and over: neighbours in the file are not neighbours in the queue. */
function cycleIds({ context }: Engine): () => CardId {
	const ids = context.db
		.prepare<[], CardId>(
			"select id from card where state = 'review' order by shuffle",
		)
		.pluck()
		.all();
	let next = 0;
	return () => {
		const id = ids[next % ids.length];
		if (id === undefined) throw new Error("expected known cards");
		next += 1;
		return id;
	};
}

function perSecond(count: number, start: number): number {
	return (count * 1000) / (performance.now() - start);
}
