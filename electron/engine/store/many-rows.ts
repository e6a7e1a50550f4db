// What the connection does otherwise while very many rows are added.
import type { Db } from "./open.ts";
import { withSmallCache } from "./page-cache.ts";

/**
 * Runs `add`, which adds very many rows of a kind that one function makes. Their checks, which take a fifth
 * of the time, are left out; those of types, keys and references hold. Not inside a transaction
 * that began before: what is prepared is prepared anew.
 */
export function addMany<Result>(db: Db, add: () => Result): Result {
	db.pragma("ignore_check_constraints = on");
	try {
		return withSmallCache(db, add);
	} finally {
		db.pragma("ignore_check_constraints = off");
	}
}
