// Prepared statements, made once for each connection: preparing costs more than most of them take to run.
import type { Statement } from "better-sqlite3";
import type { Db } from "./open.ts";

const prepared = new WeakMap<Db, Map<string, Statement>>();

/** The statement of `sql` on this connection; use it for what runs often, with parameters bound. */
export function statement<Bind extends unknown[], Row>(
	db: Db,
	sql: string,
): Statement<Bind, Row> {
	let known = prepared.get(db);
	if (!known) {
		known = new Map();
		prepared.set(db, known);
	}
	let made = known.get(sql);
	if (!made) {
		made = db.prepare(sql);
		known.set(sql, made);
	}
	return made as Statement<Bind, Row>;
}
