// Every write goes through here: one transaction, one undo step, one change notice. Undo needs no code in the features.

import { Failure } from "../contract/errors.ts";
import type { ChangeNotice } from "../contract/system.ts";
import type { Db } from "./open.ts";
import { tracked } from "./tracked.ts";

/** A connection inside `history.write`: functions that change rows ask for it. */
export type Tx = Db & { readonly __writable: true };

type Stack = "undo" | "redo";

export interface Step {
	op: string;
	label: string;
	at: number;
}

export interface History {
	/**
	 * Runs `change` in one transaction that is on disk when this returns, as one undo step named
	 * by `label` ("Good on …"). Throwing takes everything back. A change that touches no row
	 * leaves no step and sends no notice. A step that is a function is asked inside the transaction: what
	 * it reads cannot change before the write.
	 */
	write<T>(step: Step | (() => Step), change: (tx: Tx) => T): T;
	/**
	 * Runs `change` in one transaction that makes no undo step, leaves redo as it is and sends no
	 * notice: for append-only logs and for what is derived. Changing a followed table here throws.
	 */
	keep<T>(change: (tx: Tx) => T): T;
	/** Takes back the newest step. Fails with `nothing-to-undo`. */
	undo(at: number): ChangeNotice;
	/** Does the newest undone step again. Fails with `nothing-to-redo`. */
	redo(at: number): ChangeNotice;
	/** The label of what undo or redo would do now. */
	peek(stack: Stack): string | null;
	/** Drops all steps: what was done so far can no longer be undone. For set-up that the person did not do. */
	forget(): void;
	/** Tells the listeners of something that is in no table, such as files that wait. */
	announce(notice: ChangeNotice): void;
	/** Hears of every committed change; returns the unsubscriber. */
	subscribe(listener: (notice: ChangeNotice) => void): () => void;
}

/** How many steps can be undone at least; older ones are forgotten, some at a time. */
export const undoDepth = 200;
/** Forgetting costs pages of every commit, so it waits for this many steps. */
export const pruneEvery = 64;

export function createHistory(db: Db): History {
	const listeners = new Set<(notice: ChangeNotice) => void>();
	let current = { step: 0, changes: 0, touched: new Set<string>() };
	db.function("history_change_id", (table: string) => {
		if (current.step === 0)
			throw new Error(`expected changes of ${table} to be in a step`);
		current.touched.add(table);
		current.changes += 1;
		return current.step * 2 ** 24 + current.changes;
	});
	for (const table of Object.keys(tracked)) db.exec(triggersOf(db, table));
	const sql = prepare(db);
	const transaction = db.transaction((work: () => unknown) => work()).immediate;
	/** Made once: making the wrapper costs as much as a small statement. */
	const together = <T>(work: () => T) => transaction(work) as T;

	function record<T>(
		stack: Stack,
		step: Step | (() => Step),
		change: (id: number) => T,
	): { result: T; notice: ChangeNotice | null } {
		return together(() => {
			const { op, label, at } = typeof step === "function" ? step() : step;
			const id = Number(sql.addStep.run(stack, op, label, at).lastInsertRowid);
			current = { step: id, changes: 0, touched: new Set() };
			const result = change(id);
			const { touched } = current;
			if (touched.size === 0) sql.dropStep.run(id);
			const tables = [...touched].flatMap(
				(name) => tracked[name]?.tables ?? [],
			);
			return {
				result,
				notice: touched.size
					? { op, label, tables: [...new Set(tables)] }
					: null,
			};
		});
	}

	function announce(notice: ChangeNotice | null): void {
		if (notice) for (const listener of listeners) listener(notice);
	}

	function reverse(from: Stack, to: Stack, at: number): ChangeNotice {
		const step = sql.newest.get(from);
		if (!step)
			throw new Failure(
				`nothing-to-${from}`,
				from === "undo"
					? "There is nothing to undo."
					: "There is nothing to redo.",
			);
		const { notice } = record(to, { ...step, at }, () => {
			for (const change of sql.changes.all({ step: step.id }))
				revert(db, change);
			sql.dropStep.run(step.id);
		});
		const done = notice ?? { op: step.op, label: step.label, tables: [] };
		announce({ ...done, op: from });
		return { ...done, op: from };
	}

	return {
		write(step, change) {
			const { result, notice } = record("undo", step, (id) => {
				if (sql.anyRedo.get()) sql.dropRedo.run();
				const made = change(db as Tx);
				if (id % pruneEvery === 0) sql.prune.run(undoDepth);
				return made;
			});
			announce(notice);
			return result;
		},
		keep(change) {
			current = { step: 0, changes: 0, touched: new Set() };
			return together(() => change(db as Tx));
		},
		undo: (at) => reverse("undo", "redo", at),
		redo: (at) => reverse("redo", "undo", at),
		peek: (stack) => sql.newest.get(stack)?.label ?? null,
		forget: () => db.prepare("delete from history_step").run(),
		announce,
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}

interface Change {
	table_name: string;
	op: "insert" | "update" | "delete";
	row_id: number;
	before: string | null;
}

function prepare(db: Db) {
	return {
		addStep: db.prepare<[Stack, string, string, number]>(
			"insert into history_step (stack, op, label, at) values (?, ?, ?, ?)",
		),
		dropStep: db.prepare<[number]>("delete from history_step where id = ?"),
		anyRedo: db.prepare(
			"select 1 from history_step where stack = 'redo' limit 1",
		),
		dropRedo: db.prepare("delete from history_step where stack = 'redo'"),
		prune: db.prepare<[number]>(`
			delete from history_step where stack = 'undo' and id <= (
				select id from history_step where stack = 'undo'
				order by id desc limit 1 offset ?)`),
		newest: db.prepare<[Stack], { id: number; op: string; label: string }>(
			"select id, op, label from history_step where stack = ? order by id desc limit 1",
		),
		changes: db.prepare<[{ step: number }], Change>(`
			select table_name, op, row_id, before from history_change
			where id >= @step << 24 and id < (@step + 1) << 24 order by id desc`),
	};
}

/** Puts one row back as it was. The triggers record that as well, so redo falls out by itself. */
function revert(db: Db, change: Change): void {
	const { table_name: table, op, row_id: id, before } = change;
	if (table === "review" && op === "insert") {
		db.prepare("insert into review_void (id) values (?)").run(id);
	} else if (op === "insert") {
		db.prepare(`delete from ${table} where id = ?`).run(id);
	} else {
		const row: Record<string, unknown> = JSON.parse(before ?? "{}");
		const names = Object.keys(row);
		const statement =
			op === "delete"
				? `insert into ${table} (${names}) values (${names.map((name) => `@${name}`)})`
				: `update ${table} set ${names.map((name) => `${name} = @${name}`)} where id = ${id}`;
		db.prepare(statement).run(row);
	}
}

/** Triggers of this connection alone (temp), so that the file stays usable by any SQLite tool. */
function triggersOf(db: Db, table: string): string {
	const columns = db
		.prepare<[string], string>("select name from pragma_table_info(?)")
		.pluck()
		.all(table);
	const apart = tracked[table]?.apart ?? [];
	const image = (names: string[]) =>
		`json_object(${names.map((name) => `'${name}', old.${name}`)})`;
	const trigger = (
		name: string,
		event: string,
		op: string,
		id: string,
		before: string,
	) => `
		create temp trigger history_${table}_${name} after ${event} on main.${table} begin
			insert into history_change (id, table_name, op, row_id, before)
			values (history_change_id('${table}'), '${table}', '${op}', ${id}, ${before});
		end;`;
	const group = (name: string, names: string[]) =>
		names.length
			? trigger(name, `update of ${names}`, "update", "old.id", image(names))
			: "";
	const together = columns.filter(
		(name) => name !== "id" && !apart.includes(name),
	);
	return [
		trigger("insert", "insert", "insert", "new.id", "null"),
		trigger("delete", "delete", "delete", "old.id", image(columns)),
		group("update", together),
		group("update_apart", apart),
	].join("");
}
