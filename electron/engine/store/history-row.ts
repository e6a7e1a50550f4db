// One changed row in the history of steps: how triggers record what it was, and how it is put back.
import type { Db } from "./open.ts";
import { statement } from "./statement.ts";
import { tracked } from "./tracked.ts";

/** The columns of `history` for what is set apart. */
export const valueColumns = Array.from(
	{ length: 12 },
	(_, n) => `v${n + 1}` as const,
);

export interface Change {
	id: number;
	table_name: string;
	kind: "insert" | "update" | "delete";
	row_id: number;
	/** All columns, or all that are not set apart, as JSON; null where the values are those of the columns set apart. */
	before: string | null;
	[value: `v${number}`]: unknown;
}

/** Has triggers record what happens to the rows of a table: those of this connection alone (temp), so that the file stays usable by any SQLite tool. */
export function recordChanges(db: Db, table: string): void {
	const columns = db
		.prepare<[string], string>("select name from pragma_table_info(?)")
		.pluck()
		.all(table);
	const apart = tracked[table]?.apart ?? [];
	const others = columns.filter(
		(name) => name !== "id" && !apart.includes(name),
	);
	const image = (names: readonly string[]) => ({
		before: `json_object(${names.map((name) => `'${name}', old.${name}`)})`,
	});
	const trigger = (
		kind: Change["kind"],
		of: readonly string[] = [],
		kept: Record<string, string> = {},
	) => `
		create temp trigger history_${table}_${kind}_${of[0] ?? "row"}
		after ${kind} ${of.length > 0 ? `of ${of}` : ""} on main.${table} begin
			insert into history (${["kind", "table_name", "row_id", ...Object.keys(kept)]})
			values ('${kind}', '${table}', ${[kind === "insert" ? "new.id" : "old.id", ...Object.values(kept)]});
		end;`;
	const update = (names: readonly string[], kept: Record<string, string>) =>
		names.length > 0 ? trigger("update", names, kept) : "";
	db.exec(
		[
			trigger("insert"),
			trigger("delete", [], image(columns)),
			update(others, image(others)),
			update(apart, valuesOf(apart)),
		].join(""),
	);
}

/** Calls no function: one in a trigger has SQLite copy every page that the statement changes. */
function valuesOf(names: readonly string[]): Record<string, string> {
	return Object.fromEntries(
		names.map((name, n) => [valueColumns[n] ?? "", `old.${name}`]),
	);
}

/** Puts one row back as it was. The triggers record that as well, so redo falls out by itself. */
export function revert(db: Db, change: Change): void {
	const { table_name: table, kind, row_id: id } = change;
	if (table === "review" && kind === "insert") {
		statement<[number], never>(
			db,
			"insert into review_void (id) values (?)",
		).run(id);
	} else if (kind === "insert") {
		statement<[number], never>(db, `delete from ${table} where id = ?`).run(id);
	} else {
		const row = imageOf(change);
		const names = Object.keys(row);
		const gaps = names.map(() => "?");
		statement<unknown[], never>(
			db,
			kind === "delete"
				? `insert into ${table} (${names}) values (${gaps})`
				: `update ${table} set (${names}) = (${gaps}) where id = ?`,
		).run(...Object.values(row), ...(kind === "delete" ? [] : [id]));
	}
}

function imageOf(change: Change): Record<string, unknown> {
	if (change.before !== null) return JSON.parse(change.before);
	const apart = tracked[change.table_name]?.apart ?? [];
	return Object.fromEntries(
		apart.map((name, n) => [name, change[`v${n + 1}`]]),
	);
}
