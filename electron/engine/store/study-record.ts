// Rows behind a package's record of study: cards with all that the learner did to them, and the log as it stands.
import type { CardId, NoteId } from "../contract/data.ts";
import type { Memory } from "../contract/memory.ts";
import type {
	RecordCard,
	RecordDecision,
	ReviewRow,
} from "../contract/study-record.ts";
import { type MarkRow, toMarks } from "./card-mark.ts";
import { type MemoryRow, toMemory } from "./card-memory.ts";
import { type TextRow, toText } from "./card-text.ts";
import type { Tx } from "./history.ts";
import type { Db } from "./open.ts";
import { insertReview, reviewColumns } from "./review.ts";
import { statement } from "./statement.ts";

interface RecordRow extends MemoryRow, TextRow, MarkRow {
	id: number;
	note_id: NoteId;
	position: number;
	deletion: string | null;
	block_id: string | null;
	is_answer_changed: number;
	shuffle: number;
	due_why: string | null;
	decided_at: number | null;
	choice: RecordDecision["choice"];
	edit_front: string | null;
	edit_back: string | null;
	front_source: string | null;
	back_source: string | null;
	base_front: string | null;
	base_back: string | null;
	one_id: number | null;
	other_id: number | null;
}

/** All cards of the given ids, in the order of their ids; `noteOf` says what the record calls a note. */
export function listRecordCards(
	db: Db,
	ids: readonly CardId[],
	noteOf: (id: NoteId) => string,
): RecordCard[] {
	return db
		.prepare<[string], RecordRow>(`
			select card.*, decision.at as decided_at, choice, decision.front as edit_front, decision.back as edit_back,
				front_source, back_source, base_front, base_back, one_id, other_id
			from card left join decision on decision.card_id = card.id left join contrast on contrast.card_id = card.id
			where card.id in (select value from json_each(?)) order by card.id`)
		.all(JSON.stringify(ids))
		.map((row) => toRecord(row, noteOf(row.note_id)));
}

function toRecord(row: RecordRow, note: string): RecordCard {
	return {
		note,
		id: row.id,
		position: row.position,
		...toText(row),
		deletion: row.deletion,
		blockId: row.block_id,
		isAnswerChanged: row.is_answer_changed === 1,
		shuffle: row.shuffle,
		memory: toMemory(row),
		dueWhy: row.due_why === null ? null : JSON.parse(row.due_why),
		marks: toMarks(row),
		decision: toDecision(row),
		pair:
			row.one_id === null || row.other_id === null
				? null
				: [row.one_id, row.other_id],
	};
}

function toDecision(row: RecordRow): RecordDecision | null {
	if (row.decided_at === null) return null;
	return {
		at: row.decided_at,
		choice: row.choice,
		wording:
			row.edit_front === null
				? null
				: {
						front: JSON.parse(row.edit_front),
						back: JSON.parse(row.edit_back ?? "[]"),
						frontSource: row.front_source ?? "",
						backSource: row.back_source ?? "",
						baseFront: row.base_front ?? "",
						baseBack: row.base_back ?? "",
					},
	};
}

/** The log of the given cards, in its own order. */
export function listReviewRows(db: Db, ids: ReadonlySet<number>): ReviewRow[] {
	return db
		.prepare<[], unknown[]>(
			`select ${reviewColumns}, exists (select 1 from review_void where review_void.id = review.id)
			from review order by id`,
		)
		.raw()
		.all()
		.filter(([cardId]) => ids.has(cardId as number))
		.map((row) => [...row.slice(0, -1), row.at(-1) === 1] as ReviewRow);
}

/** Adds one answer to the log of card `id`. */
export function addReviewRow(tx: Tx, id: CardId, row: ReviewRow): void {
	const isTakenBack = row.at(-1);
	const { lastInsertRowid } = statement<unknown[], never>(tx, insertReview).run(
		id,
		...row.slice(1, -1),
	);
	if (isTakenBack)
		statement<unknown[], never>(
			tx,
			"insert into review_void (id) values (?)",
		).run(lastInsertRowid);
}

/** An answer that was taken back counts again. */
export function restoreReview(tx: Tx, id: number): void {
	statement<[number], never>(tx, "delete from review_void where id = ?").run(
		id,
	);
}

/** How a card stands here, as far as a record is weighed against it. */
export interface HereCard {
	memory: Memory;
	/** Nobody answered it, decided about it or did anything to it. */
	isUntouched: boolean;
	reviews: { id: number; at: number; grade: string; isTakenBack: boolean }[];
}

export function readHere(db: Db, id: CardId): HereCard {
	const row = statement<[CardId], MemoryRow & { is_plain: number }>(
		db,
		`select *, is_suspended = 0 and is_removed = 0 and buried_until is null and flag is null and is_marked = 0
			and is_leech = 0 and deck_override is null
			and not exists (select 1 from decision where card_id = card.id) as is_plain
		from card where id = ?`,
	).get(id);
	if (!row) throw new Error(`expected card ${id}`);
	const reviews = statement<
		[CardId],
		{ id: number; at: number; grade: string; is_taken_back: number }
	>(
		db,
		`select id, at, grade, exists (select 1 from review_void where review_void.id = review.id) as is_taken_back
		from review where card_id = ?`,
	)
		.all(id)
		.map(({ is_taken_back, ...review }) => ({
			...review,
			isTakenBack: is_taken_back === 1,
		}));
	return {
		memory: toMemory(row),
		isUntouched:
			row.is_plain === 1 &&
			row.state === "new" &&
			reviews.every(({ isTakenBack }) => isTakenBack),
		reviews,
	};
}

const recordedColumns =
	"is_suspended, is_removed, buried_until, flag, flag_reason, is_marked, is_leech, standing, is_answer_changed, shuffle";

/** Gives an untouched card all that a record says of it but its schedule and its deck; what is so already is no change. */
export function markAsRecorded(tx: Tx, id: CardId, card: RecordCard): void {
	const { marks, decision } = card;
	const values = [
		...[Number(marks.isSuspended), Number(marks.isRemoved), marks.buriedUntil],
		...[marks.flag, marks.flagReason, Number(marks.isMarked)],
		...[Number(marks.isLeech), card.standing, Number(card.isAnswerChanged)],
		card.shuffle,
	];
	const bound = values.map(() => "?");
	statement<unknown[], never>(
		tx,
		`update card set (${recordedColumns}) = (${bound}) where id = ? and (${recordedColumns}) is not (${bound})`,
	).run(...values, id, ...values);
	if (decision) putDecision(tx, id, decision);
}

function putDecision(
	tx: Tx,
	id: CardId,
	{ choice, at, wording }: RecordDecision,
): void {
	statement<unknown[], never>(
		tx,
		`insert into decision (card_id, choice, at, front, back, front_source, back_source, base_front, base_back)
		values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
	).run(
		...[id, choice, at],
		...(wording
			? [
					...[JSON.stringify(wording.front), JSON.stringify(wording.back)],
					...[wording.frontSource, wording.backSource],
					...[wording.baseFront, wording.baseBack],
				]
			: [null, null, null, null, null, null]),
	);
}

/** The ids of the notes at these paths. */
export function findNoteIds(
	db: Db,
	paths: readonly string[],
): Map<string, NoteId> {
	const byPath = statement<[string], { id: NoteId }>(
		db,
		"select id from note where path = ?",
	);
	return new Map(
		paths.flatMap((path): [string, NoteId][] => {
			const row = byPath.get(path);
			return row ? [[path, row.id]] : [];
		}),
	);
}
