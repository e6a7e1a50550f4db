// What exams leave behind: answers to questions, cards to repair, forecasts and real results.
import type { CardId } from "../contract/data.ts";
import type { AttemptId } from "../contract/exam-contract.ts";
import type { Tx } from "./history.ts";
import type { Db } from "./open.ts";
import { statement } from "./statement.ts";

/** One answer to a question. `isFirst` is worked out when it is added. */
export interface Exposure {
	/** Null for a scenario answered in review; its domain and topic are then empty. */
	attemptId: AttemptId | null;
	key: string;
	at: number;
	domain: string;
	topic: string;
	credit: number;
	isAnswered: boolean;
	confidence: string | null;
	spentMs: number;
	chosen: string | null;
}

export interface StoredExposure extends Exposure {
	isFirst: boolean;
}

export function addExposure(tx: Tx, exposure: Exposure): void {
	tx.prepare(
		`insert into exposure (attempt_id, question_key, at, domain, topic, credit, is_first,
			is_answered, confidence, spent_ms, chosen)
		values (@attemptId, @key, @at, @domain, @topic, @credit,
			not exists (select 1 from exposure where question_key = @key),
			@answered, @confidence, @spentMs, @chosen)`,
	).run({ ...exposure, answered: exposure.isAnswered ? 1 : 0 });
}

/** All answers, oldest first. */
export function listExposures(db: Db): StoredExposure[] {
	return db
		.prepare<
			[],
			Omit<StoredExposure, "isFirst" | "isAnswered"> & {
				isFirst: number;
				isAnswered: number;
			}
		>(
			`select attempt_id as attemptId, question_key as key, at, domain, topic, credit,
				is_first as isFirst, is_answered as isAnswered, confidence, spent_ms as spentMs, chosen
			from exposure order by at, id`,
		)
		.all()
		.map((row) => ({
			...row,
			isFirst: row.isFirst === 1,
			isAnswered: row.isAnswered === 1,
		}));
}

/** How often each question was asked. */
export function countExposures(db: Db): Map<string, number> {
	return new Map(
		db
			.prepare<[], [string, number]>(
				"select question_key, count(*) from exposure group by question_key",
			)
			.raw()
			.all(),
	);
}

export function addRepair(
	tx: Tx,
	repair: {
		cardId: CardId;
		/** Null for an answer in review. */
		attemptId: AttemptId | null;
		reason: string;
		dueDay: number;
	},
): void {
	tx.prepare(
		"insert into repair (card_id, attempt_id, reason, due_day) values (?, ?, ?, ?)",
	).run(repair.cardId, repair.attemptId, repair.reason, repair.dueDay);
}

/** True if the card is to be recalled on `day` because of an answer. */
export function isInRepair(db: Db, cardId: CardId, day: number): boolean {
	return (
		statement<[number, CardId], number>(
			db,
			"select 1 from repair where done_at is null and due_day <= ? and card_id = ?",
		).get(day, cardId) !== undefined
	);
}

/** The card was recalled: everything that waited for it until `day` is done. */
export function closeRepairs(
	tx: Tx,
	cardId: CardId,
	{ day, at }: { day: number; at: number },
): void {
	statement(
		tx,
		"update repair set done_at = ? where card_id = ? and done_at is null and due_day <= ?",
	).run(at, cardId, day);
}

export function countRepairs(db: Db, attemptId: AttemptId): number {
	return (
		db
			.prepare<[AttemptId], number>(
				"select count(distinct card_id) from repair where attempt_id = ?",
			)
			.pluck()
			.get(attemptId) ?? 0
	);
}

export interface StoredForecast {
	at: number;
	code: string;
	examDay: number;
	chance: number;
}

/** Keeps one forecast a day of looking and exam day: the newest. */
export function putForecast(
	tx: Tx,
	forecast: StoredForecast & { dayStart: number },
): void {
	tx.prepare(
		"delete from forecast where blueprint_code = ? and exam_day = ? and at >= ?",
	).run(forecast.code, forecast.examDay, forecast.dayStart);
	tx.prepare(
		`insert into forecast (at, blueprint_code, exam_day, chance)
		values (?, ?, ?, ?)`,
	).run(forecast.at, forecast.code, forecast.examDay, forecast.chance);
}

/** Oldest first. */
export function listForecasts(db: Db, code: string): StoredForecast[] {
	return db
		.prepare<[string], StoredForecast>(
			`select at, blueprint_code as code, exam_day as examDay, chance from forecast
			where blueprint_code = ? order by at, id`,
		)
		.all(code);
}

export interface StoredResult {
	code: string;
	day: number;
	isPassed: boolean;
	score: number | null;
}

export function addResult(tx: Tx, result: StoredResult, at: number): void {
	tx.prepare(
		"insert into exam_result (blueprint_code, day, is_passed, score, at) values (?, ?, ?, ?, ?)",
	).run(result.code, result.day, result.isPassed ? 1 : 0, result.score, at);
}

export function listResults(db: Db, code: string): StoredResult[] {
	return db
		.prepare<[string], Omit<StoredResult, "isPassed"> & { isPassed: number }>(
			`select blueprint_code as code, day, is_passed as isPassed, score
			from exam_result where blueprint_code = ? order by day, id`,
		)
		.all(code)
		.map((row) => ({ ...row, isPassed: row.isPassed === 1 }));
}
