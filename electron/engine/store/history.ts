// Every write goes through here: one transaction, one undo step, one change notice. Undo needs no code in the features.

import { Failure } from "../contract/errors.ts";
import type { ChangeNotice } from "../contract/system.ts";
import type { Db } from "./open.ts";
import { statement } from "./statement.ts";
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
		return current.step * perStep + current.changes;
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
			const id = stepOf(sql.newestId.get() ?? 0) + 1;
			current = { step: id, changes: 0, touched: new Set() };
			const result = change(id);
			const { touched } = current;
			if (touched.size === 0) return { result, notice: null };
			sql.addStep.run(placeOfStep(id), stack, op, label, at);
			const tables = [...touched].flatMap(
				(name) => tracked[name]?.tables ?? [],
			);
			return { result, notice: { op, label, tables: [...new Set(tables)] } };
		});
	}

	function newest(stack: Stack): StepRow | undefined {
		if (stack === "redo") return sql.newestRedo.get();
		let row = sql.stepBefore.get(Number.MAX_SAFE_INTEGER);
		while (row && row.kind !== stack) row = sql.stepBefore.get(firstPlace(row));
		return row;
	}

	/** Newest first, some at a time: an import changes more rows than memory should hold. */
	function* changesOf(step: StepRow): Iterable<Change> {
		let before = step.id;
		for (;;) {
			const changes = sql.changes.all(firstPlace(step), before);
			yield* changes;
			const last = changes.at(-1);
			if (!last) return;
			before = last.id;
		}
	}

	function drop(step: StepRow): void {
		sql.drop.run(firstPlace(step), step.id);
	}

	function dropRedo(): void {
		for (let step = newest("redo"); step; step = newest("redo")) drop(step);
	}

	function announce(notice: ChangeNotice | null): void {
		if (notice) for (const listener of listeners) listener(notice);
	}

	function reverse(from: Stack, to: Stack, at: number): ChangeNotice {
		const step = newest(from);
		if (!step)
			throw new Failure(
				`nothing-to-${from}`,
				from === "undo"
					? "There is nothing to undo."
					: "There is nothing to redo.",
			);
		const { notice } = record(to, { ...step, at }, () => {
			for (const change of changesOf(step)) revert(db, change);
			drop(step);
		});
		const done = notice ?? { op: step.op, label: step.label, tables: [] };
		announce({ ...done, op: from });
		return { ...done, op: from };
	}

	return {
		write(step, change) {
			const { result, notice } = record("undo", step, (id) => {
				dropRedo();
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
		peek: (stack) => newest(stack)?.label ?? null,
		forget: () => db.prepare("delete from history").run(),
		announce,
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}

interface Change {
	id: number;
	table_name: string;
	kind: "insert" | "update" | "delete";
	row_id: number;
	before: string | null;
}

/** `id` is the row's, which is at the last place of its step. */
interface StepRow {
	id: number;
	kind: Stack;
	op: string;
	label: string;
}

/** Places in a step, see `schema/history.ts`: bits would be too few for the whole of an id. */
const perStep = 2 ** 24;
const stepOf = (id: number) => Math.floor(id / perStep);
const placeOfStep = (step: number) => (step + 1) * perStep - 1;
const firstPlace = ({ id }: StepRow) => stepOf(id) * perStep;

function prepare(db: Db) {
	const step = "select id, kind, op, label from history";
	return {
		newestId: db
			.prepare<[], number | null>("select max(id) from history")
			.pluck(),
		addStep: db.prepare<[number, Stack, string, string, number]>(
			"insert into history (id, kind, op, label, at) values (?, ?, ?, ?, ?)",
		),
		/** What lies right before the first place of a step is the step before it. */
		stepBefore: db.prepare<[number], StepRow>(
			`${step} where id < ? order by id desc limit 1`,
		),
		newestRedo: db.prepare<[], StepRow>(
			`${step} where kind = 'redo' order by id desc limit 1`,
		),
		changes: db.prepare<[number, number], Change>(`
			select id, table_name, kind, row_id, before from history
			where id >= ? and id < ? order by id desc limit 1000`),
		// Walks back from step to step: one look each, however many changes they have.
		prune: db.prepare<[number]>(`
			with recursive step (id) as (
				select max(id) from history
				union all
				select (select max(id) from history where id < step.id >> 24 << 24)
				from step where step.id is not null
			)
			delete from history where id <= (select id from step limit 1 offset ?)`),
		drop: db.prepare<[number, number]>(
			"delete from history where id between ? and ?",
		),
	};
}

/** Puts one row back as it was. The triggers record that as well, so redo falls out by itself. */
function revert(db: Db, change: Change): void {
	const { table_name: table, kind, row_id: id, before } = change;
	if (table === "review" && kind === "insert") {
		statement<[number], never>(
			db,
			"insert into review_void (id) values (?)",
		).run(id);
	} else if (kind === "insert") {
		statement<[number], never>(db, `delete from ${table} where id = ?`).run(id);
	} else {
		const row: Record<string, unknown> = JSON.parse(before ?? "{}");
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
		kind: Change["kind"],
		id: string,
		before: string,
	) => `
		create temp trigger history_${table}_${name} after ${event} on main.${table} begin
			insert into history (id, kind, table_name, row_id, before)
			values (history_change_id('${table}'), '${kind}', '${table}', ${id}, ${before});
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
