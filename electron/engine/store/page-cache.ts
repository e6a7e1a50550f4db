// How much of the data file is kept in memory.
import type { Db } from "./open.ts";

/** In KiB: what studying and searching read again and again. */
const usual = 65_536;
/** In KiB: enough for the ends of tables and indexes that new rows go to. */
const whileAdding = 8192;

/** Keeps as much in memory as studying and searching need. */
export function setUsualCache(db: Db): void {
	db.pragma(`cache_size = -${usual}`);
}

/**
 * Runs `add`, which adds very many rows: they are not read again soon, and with the usual cache all
 * of them would be in memory until they are on disk.
 */
export function withSmallCache<Result>(db: Db, add: () => Result): Result {
	db.pragma(`cache_size = -${whileAdding}`);
	try {
		return add();
	} finally {
		setUsualCache(db);
	}
}
