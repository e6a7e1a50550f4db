// Found cards as rows of a list: a page of ids becomes what the list shows.
import type { CardId, CardKind, NoteId } from "../contract/data.ts";
import type { FoundCard } from "../contract/find.ts";
import type { Db } from "./open.ts";
import { daysToStep, type Moment, recallOf } from "./search-state.ts";
import { statement } from "./statement.ts";

interface Row {
	id: CardId;
	note_id: NoteId;
	note_title: string;
	kind: CardKind;
	front: string;
	home: string;
	state: FoundCard["state"];
	due_day: number | null;
	due_at: number | null;
	last_review_day: number | null;
	stability: number | null;
	difficulty: number | null;
	lapses: number;
	reps: number;
	flag: number | null;
	is_marked: number;
	is_leech: number;
	is_suspended: number;
	buried_until: number | null;
	is_removed: number;
	is_retired: number;
	standing: FoundCard["standing"];
}

const longestFront = 200;

/** The rows of `ids`, in their order. */
export function readRows(
	db: Db,
	ids: readonly CardId[],
	moment: Moment,
): FoundCard[] {
	const text = `
		select card.id, card.note_id, note.title as note_title, card.kind,
			substr(card.front_text, 1, ${longestFront}) as front, card.home, card.state,
			card.due_day, card.due_at, card.last_review_day,
			card.stability, card.difficulty, card.lapses, card.reps,
			card.flag, card.is_marked, card.is_leech, card.is_suspended, card.buried_until,
			card.is_removed, card.is_retired, card.standing
		from card join note on note.id = card.note_id where card.id = ?`;
	const one = statement<[CardId], Row>(db, text);
	return ids.flatMap((id) => {
		const row = one.get(id);
		return row ? [toFound(row, moment)] : [];
	});
}

function dueIn(row: Row, { today, startOf }: Moment): number | null {
	if (row.state === "review") return (row.due_day ?? today) - today;
	return row.due_at === null ? null : daysToStep(row.due_at, startOf(today));
}

function recallNow(row: Row, { today, decayOf }: Moment): number | null {
	const { stability, last_review_day: lastReviewDay, home } = row;
	return stability === null || lastReviewDay === null
		? null
		: recallOf({ stability, lastReviewDay }, today, decayOf(home));
}

function toFound(row: Row, moment: Moment): FoundCard {
	const { today } = moment;
	return {
		id: row.id,
		noteId: row.note_id,
		noteTitle: row.note_title,
		kind: row.kind,
		front: row.front.replaceAll(/\s+/g, " "),
		deck: row.home,
		state: row.state,
		dueIn: dueIn(row, moment),
		stability: row.stability,
		difficulty: row.difficulty,
		recall: recallNow(row, moment),
		lapses: row.lapses,
		reps: row.reps,
		flag: row.flag,
		isMarked: row.is_marked === 1,
		isLeech: row.is_leech === 1,
		isSuspended: row.is_suspended === 1,
		isBuried: row.buried_until !== null && row.buried_until >= today,
		isRemoved: row.is_removed === 1,
		isRetired: row.is_retired === 1,
		standing: row.standing,
	};
}

/** The whole fronts of cards as plain text. */
export function readFronts(
	db: Db,
	ids: readonly CardId[],
): { id: CardId; text: string }[] {
	const one = statement<[CardId], { id: CardId; text: string }>(
		db,
		"select id, front_text as text from card where id = ?",
	);
	return ids.flatMap((id) => one.get(id) ?? []);
}
