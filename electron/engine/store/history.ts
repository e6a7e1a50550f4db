// Every write goes through here: one transaction, one undo step, one change notice. Undo needs no code in the features.

import { Failure } from "../contract/errors.ts";
import type { ChangeNotice } from "../contract/system.ts";
import {
	type Change,
	recordChanges,
	revert,
	valueColumns,
} from "./history-row.ts";
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
/** Forgetting costs pages of a commit, so it waits for this many writes, or the next start. */
export const pruneEvery = 256;

export function createHistory(db: Db): History {
	const listeners = new Set<(notice: ChangeNotice) => void>();
	for (const table of Object.keys(tracked)) recordChanges(db, table);
	const sql = prepare(db);
	let writes = 0;

	/** What better-sqlite3 calls a transaction, without what that costs at each grade. */
	function together<T>(work: () => T): T {
		sql.begin.run();
		try {
			const result = work();
			sql.commit.run();
			return result;
		} catch (error) {
			if (db.inTransaction) sql.rollback.run();
			throw error;
		}
	}

	/** Inside a transaction. What `change` does, from the row `first` on, becomes a step, unless it is nothing. */
	function record<T>(
		{ op, label, at }: Step,
		{ stack, first }: { stack: Stack; first: number },
		change: () => T,
	): { result: T; notice: ChangeNotice | null } {
		const result = change();
		const touched = sql.touched.all(first);
		if (touched.length === 0) return { result, notice: null };
		sql.addStep.run(stack, first, op, label, at);
		return { result, notice: { op, label, tables: tablesOf(touched) } };
	}

	/** The id that the next row will have, and the newest step that was undone. */
	function ends(): { next: number; redo: number | null } {
		const [newest = null, redo = null] = sql.ends.get() ?? [];
		return { next: (newest ?? 0) + 1, redo };
	}

	function newest(stack: Stack): StepRow | undefined {
		if (stack === "redo") return sql.newestRedo.get();
		let row = sql.stepBefore.get(Number.MAX_SAFE_INTEGER);
		while (row && row.kind !== stack) row = sql.stepBefore.get(row.first);
		return row;
	}

	/** Newest first, some at a time: an import changes more rows than memory should hold. */
	function* changesOf(step: StepRow): Iterable<Change> {
		let before = step.id;
		for (;;) {
			const changes = sql.changes.all(step.first, before);
			yield* changes;
			const last = changes.at(-1);
			if (!last) return;
			before = last.id;
		}
	}

	function drop(step: StepRow): void {
		sql.drop.run(step.first, step.id);
	}

	/** Forgets what was undone; returns the id that the next row will have. */
	function dropRedo(): number {
		const { next, redo } = ends();
		if (redo === null) return next;
		for (let step = newest("redo"); step; step = newest("redo")) drop(step);
		return ends().next;
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
		const { notice } = together(() =>
			record({ ...step, at }, { stack: to, first: ends().next }, () => {
				for (const change of changesOf(step)) revert(db, change);
				drop(step);
			}),
		);
		const done = notice ?? { op: step.op, label: step.label, tables: [] };
		announce({ ...done, op: from });
		return { ...done, op: from };
	}

	return {
		write(step, change) {
			const { result, notice } = together(() => {
				const first = dropRedo();
				if (writes % pruneEvery === 0) sql.prune.run(undoDepth);
				return record(
					typeof step === "function" ? step() : step,
					{ stack: "undo", first },
					() => change(db as Tx),
				);
			});
			writes += 1;
			announce(notice);
			return result;
		},
		keep(change) {
			return together(() => {
				const { next } = ends();
				const result = change(db as Tx);
				if (ends().next !== next)
					throw new Error("expected what undo follows to change in a step");
				return result;
			});
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

/** By the names that change notices have for them, each once. */
function tablesOf(touched: readonly string[]): ChangeNotice["tables"] {
	const tables = new Set<ChangeNotice["tables"][number]>();
	for (const name of touched)
		for (const table of tracked[name]?.tables ?? []) tables.add(table);
	return [...tables];
}

/** `id` is the row's, which comes after the changes of its step. */
interface StepRow {
	id: number;
	kind: Stack;
	op: string;
	label: string;
	/** The id of its first change. */
	first: number;
}

function prepare(db: Db) {
	const step = "select id, kind, op, label, row_id as first from history";
	return {
		begin: db.prepare("begin immediate"),
		commit: db.prepare("commit"),
		rollback: db.prepare("rollback"),
		ends: db
			.prepare<[], (number | null)[]>(
				"select max(id), (select max(id) from history where kind = 'redo') from history",
			)
			.raw(),
		addStep: db.prepare<[Stack, number, string, string, number]>(
			"insert into history (kind, row_id, op, label, at) values (?, ?, ?, ?, ?)",
		),
		/** What lies right before the first change of a step is the step before it. */
		stepBefore: db.prepare<[number], StepRow>(
			`${step} where id < ? and op is not null order by id desc limit 1`,
		),
		newestRedo: db.prepare<[], StepRow>(
			`${step} where kind = 'redo' order by id desc limit 1`,
		),
		// Tables more than once where others come between: to tell apart would build a table.
		touched: db
			.prepare<[number], string>(`
				select table_name from history where id >= ? and table_name is not
					(select earlier.table_name from history as earlier where earlier.id = history.id - 1)`)
			.pluck(),
		changes: db.prepare<[number, number], Change>(`
			select id, table_name, kind, row_id, before, ${valueColumns} from history
			where id >= ? and id < ? order by id desc limit 1000`),
		// Walks back from step to step: one look each, however many changes they have.
		prune: db.prepare<[number]>(`
			with recursive step (id, first) as (
				select * from (select id, row_id from history where op is not null order by id desc limit 1)
				union all
				select history.id, row_id from step join history
					on history.id = (select max(id) from history where id < first and op is not null)
			)
			delete from history where id <= (select id from step limit 1 offset ?)`),
		drop: db.prepare<[number, number]>(
			"delete from history where id between ? and ?",
		),
	};
}
