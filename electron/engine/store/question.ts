// The bank of questions: what the cards give as they are, and what the learner says of a question.
import type { CardId, SourceSpan } from "../contract/data.ts";
import type { QuestionEdit } from "../contract/exam-record.ts";
import type { TextRow } from "./card-text.ts";
import type { Tx } from "./history.ts";
import type { Db } from "./open.ts";

/** A question as it is kept: `json` is a choice question or a scenario. */
export interface StoredQuestion {
	key: string;
	hash: string;
	source: "choice" | "scenario";
	json: string;
	cardIds: CardId[];
	/** Tags, headings, types of terms and words, by which it is sorted into a blueprint. */
	described: {
		tags: string[];
		context: string[];
		types: string[];
		text: string;
		/** What it is about, and with what that is easily confused; null where it names nothing. */
		about?: { names: readonly string[]; set: string } | null;
	};
	madeAt: number;
}

export interface QuestionPatch {
	key: string;
	isSuspended: boolean;
	reason: string;
	edit: QuestionEdit | null;
	baseHash: string;
}

interface QuestionRow {
	key: string;
	hash: string;
	source: "choice" | "scenario";
	json: string;
	card_ids: string;
	described: string;
	made_at: number;
}

/** A card as questions are made of it: one that is studied, with its note's path in its sources. */
export interface QuestionCard
	extends Pick<
		TextRow,
		"kind" | "front" | "back" | "context" | "rule" | "tags" | "deck" | "sources"
	> {
	id: CardId;
	path: string;
}

export function isBankStale(db: Db): boolean {
	return (
		db
			.prepare<[], number>("select is_stale from question_bank where id = 1")
			.pluck()
			.get() !== 0
	);
}

/** All cards that questions may ask for, in the order of their notes. */
export function listQuestionCards(db: Db): QuestionCard[] {
	return db
		.prepare<[], QuestionCard>(
			`select card.id, card.kind, coalesce(decision.front, card.front) as front,
				coalesce(decision.back, card.back) as back, context, rule, tags, card.deck, sources, note.path
			from card join note on note.id = card.note_id
			left join decision on decision.card_id = card.id
			where is_retired = 0 and is_removed = 0 and standing = 'accepted' and kind not in ('scenario', 'contrast')
			order by note.path, card.position, card.id`,
		)
		.all();
}

/** Puts `questions` in place of the bank; those that are known keep the time at which they were first made. */
export function replaceBank(
	tx: Tx,
	questions: readonly Omit<StoredQuestion, "madeAt">[],
	at: number,
): void {
	tx.prepare("update question set is_live = 0 where is_live = 1").run();
	const put = tx.prepare(`
		insert into question (key, hash, source, json, card_ids, described, made_at, is_live)
		values (@key, @hash, @source, @json, @cardIds, @described, @at, 1)
		on conflict (key) do update set hash = @hash, source = @source, json = @json,
			card_ids = @cardIds, described = @described, is_live = 1`);
	for (const question of questions)
		put.run({
			key: question.key,
			hash: question.hash,
			source: question.source,
			json: question.json,
			cardIds: JSON.stringify(question.cardIds),
			described: JSON.stringify(question.described),
			at,
		});
	tx.prepare("update question_bank set is_stale = 0").run();
}

/** The bank as it stands, without questions that the learner left out; in the order of their keys. */
export function listQuestions(db: Db): StoredQuestion[] {
	return db
		.prepare<[], QuestionRow>(
			`select * from question where is_live = 1
				and key not in (select key from question_patch where is_suspended = 1)
			order by key`,
		)
		.all()
		.map((row) => ({
			key: row.key,
			hash: row.hash,
			source: row.source,
			json: row.json,
			cardIds: JSON.parse(row.card_ids),
			described: JSON.parse(row.described),
			madeAt: row.made_at,
		}));
}

export function listPatches(db: Db): QuestionPatch[] {
	return db
		.prepare<
			[],
			{
				key: string;
				is_suspended: number;
				reason: string;
				json: string | null;
				base_hash: string;
			}
		>("select * from question_patch order by key")
		.all()
		.map((row) => ({
			key: row.key,
			isSuspended: row.is_suspended === 1,
			reason: row.reason,
			edit: row.json === null ? null : JSON.parse(row.json),
			baseHash: row.base_hash,
		}));
}

/** Stores what the learner says of a question; saying nothing (not suspended, no edit) takes it back. */
export function putPatch(
	tx: Tx,
	patch: Omit<QuestionPatch, "baseHash">,
	at: number,
): void {
	if (!patch.isSuspended && patch.edit === null) {
		tx.prepare("delete from question_patch where key = ?").run(patch.key);
		return;
	}
	tx.prepare(`
		insert into question_patch (key, is_suspended, reason, json, base_hash, at)
		values (@key, @suspended, @reason, @json,
			coalesce((select hash from question where key = @key), ''), @at)
		on conflict (key) do update set is_suspended = @suspended, reason = @reason,
			json = @json, base_hash = excluded.base_hash, at = @at`).run({
		key: patch.key,
		suspended: patch.isSuspended ? 1 : 0,
		reason: patch.reason,
		json: patch.edit === null ? null : JSON.stringify(patch.edit),
		at,
	});
}

/** What recall depends on, for every card that was learned; cards that are not in it are new. */
export function readRecallBasis(
	db: Db,
): Map<CardId, { stability: number; lastReviewDay: number; home: string }> {
	return new Map(
		db
			.prepare<[], [CardId, number, number, string]>(
				"select id, stability, last_review_day, home from card where state <> 'new' and is_retired = 0",
			)
			.raw()
			.all()
			.map(([id, stability, lastReviewDay, home]) => [
				id,
				{ stability, lastReviewDay, home },
			]),
	);
}

/** Lines of the notes, to show what a question was made of. */
export function readExcerpt(
	db: Db,
	span: SourceSpan,
): { noteId: number; text: string } | null {
	const note = db
		.prepare<[string], { id: number; text: string }>(
			"select id, text from note where path = ?",
		)
		.get(span.path);
	if (!note) return null;
	const lines = note.text
		.split(/\r\n|\n|\r/)
		.slice(span.line - 1, span.endLine);
	return { noteId: note.id, text: lines.join("\n") };
}
