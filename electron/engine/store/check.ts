// Looks the data file over: SQLite's own checks, and how much is in it.
import { SqliteError } from "better-sqlite3";
import type { Check } from "../contract/system.ts";
import type { Db } from "./open.ts";

/** Everything of a `Check` but the file's name. Reads every page. */
export function checkStore(db: Db): Omit<Check, "dataFile"> {
	const count = (sql: string) =>
		db.prepare<[], number>(`select count(*) from ${sql}`).pluck().get() ?? 0;
	return {
		schemaVersion: Number(db.pragma("user_version", { simple: true })),
		sqliteVersion:
			db.prepare<[], string>("select sqlite_version()").pluck().get() ?? "",
		notes: count("note"),
		cards: count("card where is_retired = 0"),
		retired: count("card where is_retired = 1"),
		reviews: count("review where id not in (select id from review_void)"),
		problems: [
			...integrityProblems(db),
			...keyProblems(db),
			...searchProblems(db),
		],
	};
}

function integrityProblems(db: Db): string[] {
	const lines = db
		.prepare<[], string>("select integrity_check from pragma_integrity_check")
		.pluck()
		.all();
	return lines.filter((line) => line !== "ok");
}

function keyProblems(db: Db): string[] {
	return db
		.prepare<[], { table: string; parent: string }>(
			'select "table", parent from pragma_foreign_key_check',
		)
		.all()
		.map(({ table, parent }) => `A row of ${table} names no row of ${parent}.`);
}

const howToRebuild =
	"Searches may miss some. `amiable doctor --reindex` builds the search index anew; nothing else is changed.";

/** What the search indexes say of themselves, and whether each row is in its own. */
function searchProblems(db: Db): string[] {
	return ["card", "note"].flatMap((table) => {
		const index = `${table}_index`;
		try {
			db.exec(`insert into ${index} (${index}) values ('integrity-check')`);
		} catch (error) {
			if (!(error instanceof SqliteError)) throw error;
			return [`The search index of ${table}s is damaged. ${howToRebuild}`];
		}
		const differing = db
			.prepare<[], number>(
				`select (select count(*) from ${table} where id not in (select id from ${index}_docsize))
					+ (select count(*) from ${index}_docsize where id not in (select id from ${table}))`,
			)
			.pluck()
			.get();
		return differing === 0
			? []
			: [
					`The search index of ${table}s differs from the ${table}s in ${differing} places. ${howToRebuild}`,
				];
	});
}
