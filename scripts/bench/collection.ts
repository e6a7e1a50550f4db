// A large collection for the measures: real cards of made-up notes, multiplied by SQL, with a queue as after a long break.
import { join } from "node:path";
import Database from "better-sqlite3";
import { createEngine, type Engine } from "../../electron/engine/engine.ts";
import { writeNotes } from "./notes.ts";

export const dayMs = 86_400_000;

/** Opens the engine on `file` as the hosts do, but silent, in UTC and without the bundled notes. */
export function openEngine(
	file: string,
	now: () => number = Date.now,
): Promise<Engine> {
	return createEngine({
		file,
		now,
		timeZone: "UTC",
		contentDir: null,
		version: "bench",
		log: () => {},
	});
}

/**
 * Makes a database with `cards` cards in `folder` and returns its path. Of a hundred cards 80 are
 * known and due evenly from 60 days ago to 60 days ahead, 19 are new and one waits for a step. The
 * day's limits are lifted, so that all of it is in the queue.
 */
export async function createCollection(
	folder: string,
	cards: number,
): Promise<string> {
	const vault = join(folder, "collection");
	const file = join(folder, "collection.sqlite");
	writeNotes(vault, Math.min(100, Math.ceil(cards / 20)));
	const engine = await openEngine(file);
	await engine.client.import.apply({
		source: { kind: "paths", paths: [vault] },
	});
	await engine.client.setting.update({ newPerDay: 9999, reviewsPerDay: 9999 });
	await engine.close();
	const db = new Database(file);
	db.transaction(() => {
		multiplyCards(db, cards);
		spreadCards(db, Date.now());
	})();
	db.close();
	return file;
}

/** Copies the imported cards, all columns but the id, until there are `cards`. */
function multiplyCards(db: Database.Database, cards: number): void {
	const columns = db
		.prepare<[], string>(
			"select name from pragma_table_info('card') where name <> 'id'",
		)
		.pluck()
		.all();
	const count = db.prepare<[], number>("select count(*) from card").pluck();
	const copy = db.prepare(
		`insert into card (${columns}) select ${columns} from card order by id limit ?`,
	);
	// Copies stand on other lines than what they are copied from: else nearly all would be siblings.
	const part = db.prepare(
		"update card set family = note_id * 1048576 + id % 1048576",
	);
	for (let have = count.get() ?? 0; have < cards; have = count.get() ?? 0) {
		if (have === 0) throw new Error("expected cards of the imported notes");
		copy.run(cards - have);
	}
	part.run();
}

function spreadCards(db: Database.Database, now: number): void {
	const today = Math.floor(now / dayMs);
	db.prepare(`
		update card set state = 'review', step = null, due_at = null,
			due_day = @today - 60 + (id * 7919) % 121, scheduled_days = 30,
			stability = 10 + id % 90, difficulty = 1 + id % 9, reps = 4, lapses = id % 3,
			last_review_at = @now - 30 * ${dayMs}, last_review_day = @today - 30, due_why = '["model"]',
			shuffle = (id * 2654435761) & 4294967295
		where id % 100 < 80`).run({ today, now });
	db.prepare(`
		update card set state = 'learning', step = 1, due_at = @now + (id % 3600) * 1000,
			stability = 2, difficulty = 5, reps = 1, lapses = 0,
			last_review_at = @now - 600000, last_review_day = @today, due_why = '["step"]'
		where id % 100 = 99`).run({ today, now });
}
