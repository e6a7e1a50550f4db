// Rows of labs and their lines. A lab is nothing but its lines: the world is what replaying them gives.

import { Failure } from "../contract/errors.ts";
import type { LabId, LabSummary, WalkId } from "../contract/lab.ts";
import type { Tx } from "./history.ts";
import type { Db } from "./open.ts";
import { statement } from "./statement.ts";

/** As it was typed at the console, or as JSON the call that came to the endpoint. */
export interface LabLine {
	line: string;
	source: "console" | "endpoint";
}

/**
 * Tells one state of a lab's lines from every other. Lines are only added at the end and only taken
 * from there, and ids are never given again, so that the newest id says what all the others are.
 */
export interface LabStamp {
	count: number;
	newest: number;
}

interface LabRow {
	id: LabId;
	name: string;
	walk: WalkId | null;
	steps: number;
	used_at: number | null;
}

const summarized = `
	select id, name, walk,
		(select count(*) from lab_line where lab_id = lab.id) as steps,
		(select at from lab_line where lab_id = lab.id order by id desc limit 1) as used_at
	from lab`;

/** Newest use first; a lab without lines counts from when it was made. */
export function listLabs(db: Db): LabSummary[] {
	return db
		.prepare<[], LabRow>(
			`${summarized} order by coalesce(used_at, created_at) desc, id desc`,
		)
		.all()
		.map(toSummary);
}

/** Fails with `not-found`. */
export function getLab(db: Db, id: LabId): LabSummary {
	const row = db.prepare<[LabId], LabRow>(`${summarized} where id = ?`).get(id);
	if (!row)
		throw new Failure("not-found", "This lab is not there any more.", {
			labId: id,
		});
	return toSummary(row);
}

function toSummary(row: LabRow): LabSummary {
	return {
		id: row.id,
		name: row.name,
		walk: row.walk,
		steps: row.steps,
		usedAt: row.used_at,
	};
}

export function stampOf(db: Db, id: LabId): LabStamp {
	const stamp = statement<[LabId], LabStamp>(
		db,
		"select count(*) as count, coalesce(max(id), 0) as newest from lab_line where lab_id = ?",
	).get(id);
	return stamp ?? { count: 0, newest: 0 };
}

/** Oldest first. */
export function listLines(db: Db, id: LabId): LabLine[] {
	return statement<[LabId], LabLine>(
		db,
		"select line, source from lab_line where lab_id = ? order by id",
	).all(id);
}

export function addLab(
	tx: Tx,
	lab: { name: string; walk: WalkId | null; at: number },
): LabId {
	const added = tx
		.prepare<[string, WalkId | null, number]>(
			"insert into lab (name, walk, created_at) values (?, ?, ?)",
		)
		.run(lab.name, lab.walk, lab.at);
	return Number(added.lastInsertRowid) as LabId;
}

export function addLine(
	tx: Tx,
	labId: LabId,
	{ line, source }: LabLine,
	at: number,
): void {
	statement(
		tx,
		"insert into lab_line (lab_id, line, source, at) values (?, ?, ?, ?)",
	).run(labId, line, source, at);
}

/** Gives lab `to` the first `count` lines of lab `from`. */
export function copyLines(
	tx: Tx,
	{ from, to, count }: { from: LabId; to: LabId; count: number },
): void {
	tx.prepare(
		`insert into lab_line (lab_id, line, source, at)
		select ?, line, source, at from lab_line where lab_id = ? order by id limit ?`,
	).run(to, from, count);
}

/** Takes away every line after the first `count`. */
export function dropLines(tx: Tx, labId: LabId, count: number): void {
	tx.prepare(
		`delete from lab_line where id in (
			select id from lab_line where lab_id = ? order by id limit -1 offset ?)`,
	).run(labId, count);
}

export function renameLab(tx: Tx, id: LabId, name: string): void {
	tx.prepare("update lab set name = ? where id = ?").run(name, id);
}

export function removeLab(tx: Tx, id: LabId): void {
	dropLines(tx, id, 0);
	tx.prepare("delete from lab where id = ?").run(id);
}
