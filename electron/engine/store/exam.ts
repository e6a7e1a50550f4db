// Rows of exams: blueprints of one's own, attempts with their papers, and the append-only log of events.
import type { Blueprint } from "../contract/blueprint.ts";
import { Failure } from "../contract/errors.ts";
import type { ExamEvent, Paper, Score } from "../contract/exam.ts";
import type { AttemptId } from "../contract/exam-contract.ts";
import type { Tx } from "./history.ts";
import type { Db } from "./open.ts";
import { statement } from "./statement.ts";

/** What an attempt is held under, beside its paper. */
export interface AttemptRules {
	accommodation: string;
	limitMs: number | null;
}

export interface StoredAttempt {
	id: AttemptId;
	mode: "exam" | "practice";
	title: string;
	code: string | null;
	paper: Paper;
	rules: AttemptRules;
	createdAt: number;
	submittedAt: number | null;
	score: Score | null;
}

interface AttemptRow {
	id: AttemptId;
	mode: "exam" | "practice";
	title: string;
	blueprint_code: string | null;
	paper: string;
	rules: string;
	created_at: number;
	submitted_at: number | null;
	score: string | null;
}

export function listBlueprints(db: Db): Blueprint[] {
	return db
		.prepare<[], string>("select json from blueprint order by code")
		.pluck()
		.all()
		.map((json) => JSON.parse(json));
}

export function putBlueprint(tx: Tx, blueprint: Blueprint, at: number): void {
	tx.prepare(
		`insert into blueprint (code, json, at) values (@code, @json, @at)
		on conflict (code) do update set json = @json, at = @at`,
	).run({ code: blueprint.code, json: JSON.stringify(blueprint), at });
}

/** Fails with `not-found`. */
export function removeBlueprint(tx: Tx, code: string): void {
	const removed = tx.prepare("delete from blueprint where code = ?").run(code);
	if (removed.changes === 0)
		throw new Failure(
			"not-found",
			"There is no blueprint of yours with this code. Those that come with the app stay.",
			{ code },
		);
}

export function addAttempt(
	tx: Tx,
	attempt: Omit<StoredAttempt, "id" | "submittedAt" | "score">,
): AttemptId {
	const added = tx
		.prepare(
			`insert into exam_attempt (mode, title, blueprint_code, paper, items, rules, created_at)
			values (?, ?, ?, ?, ?, ?, ?)`,
		)
		.run(
			attempt.mode,
			attempt.title,
			attempt.code,
			JSON.stringify(attempt.paper),
			attempt.paper.items.length,
			JSON.stringify(attempt.rules),
			attempt.createdAt,
		);
	return Number(added.lastInsertRowid) as AttemptId;
}

/** Fails with `not-found`. */
export function getAttempt(db: Db, id: AttemptId): StoredAttempt {
	const row = statement<[AttemptId], AttemptRow>(
		db,
		"select * from exam_attempt where id = ?",
	).get(id);
	if (!row)
		throw new Failure(
			"not-found",
			"This attempt is not there any more; it may have been undone.",
			{ attemptId: id },
		);
	return toAttempt(row);
}

/** An attempt as lists need it: papers are long, and most of them are done with. */
export type ListedAttempt = Omit<StoredAttempt, "paper" | "rules"> & {
	items: number;
	/** Its log says that it was handed in; undo may have taken the result back. */
	isHandedIn: boolean;
};

/** Newest first. */
export function listAttempts(db: Db): ListedAttempt[] {
	return statement<
		[],
		Omit<ListedAttempt, "score" | "isHandedIn"> & {
			score: string | null;
			isHandedIn: number;
		}
	>(
		db,
		`select id, mode, title, blueprint_code as code, items, created_at as createdAt,
			submitted_at as submittedAt, score,
			submitted_at is not null or exists (
				select 1 from exam_event where attempt_id = exam_attempt.id and action ->> 'kind' = 'submit') as isHandedIn
		from exam_attempt order by id desc`,
	)
		.all()
		.map(({ score, isHandedIn, ...row }) => ({
			...row,
			score: score === null ? null : JSON.parse(score),
			isHandedIn: isHandedIn === 1,
		}));
}

/** The papers of all attempts, newest first, one at a time. */
export function* readPapers(
	db: Db,
): Generator<{ id: AttemptId; paper: Paper }, void, void> {
	for (const { id } of statement<[], { id: AttemptId }>(
		db,
		"select id from exam_attempt order by id desc",
	).all())
		yield { id, paper: getAttempt(db, id).paper };
}

function toAttempt(row: AttemptRow): StoredAttempt {
	return {
		id: row.id,
		mode: row.mode,
		title: row.title,
		code: row.blueprint_code,
		paper: JSON.parse(row.paper),
		rules: JSON.parse(row.rules),
		createdAt: row.created_at,
		submittedAt: row.submitted_at,
		score: row.score === null ? null : JSON.parse(row.score),
	};
}

/** Marks the attempt as handed in, or keeps its first result when it was. */
export function closeAttempt(
	tx: Tx,
	id: AttemptId,
	{ at, score }: { at: number; score: Score },
): void {
	tx.prepare(
		"update exam_attempt set submitted_at = ?, score = ? where id = ? and submitted_at is null",
	).run(at, JSON.stringify(score), id);
}

export function addEvent(tx: Tx, id: AttemptId, event: ExamEvent): void {
	statement(
		tx,
		`insert into exam_event (attempt_id, seq, run, monotonic, at, action)
		values (?, ?, ?, ?, ?, ?)`,
	).run(
		id,
		event.seq,
		event.run,
		event.monotonic,
		event.at,
		JSON.stringify(event.action),
	);
}

/** The log of an attempt after `afterSeq`, oldest first. */
export function listEvents(db: Db, id: AttemptId, afterSeq = -1): ExamEvent[] {
	return statement<
		[AttemptId, number],
		Omit<ExamEvent, "action"> & { action: string }
	>(
		db,
		`select seq, run, monotonic, at, action from exam_event
		where attempt_id = ? and seq > ? order by seq`,
	)
		.all(id, afterSeq)
		.map((row) => ({ ...row, action: JSON.parse(row.action) }));
}
