// What the learner did to a card besides grading it, as columns of its row.
import type { Marks } from "../contract/study-record.ts";

export interface MarkRow {
	is_suspended: number;
	is_removed: number;
	buried_until: number | null;
	flag: number | null;
	flag_reason: string | null;
	is_marked: number;
	is_leech: number;
	deck_override: string | null;
}

export const markColumns =
	"is_suspended, is_removed, buried_until, flag, flag_reason, is_marked, is_leech, deck_override";

export function toMarks(row: MarkRow): Marks {
	return {
		isSuspended: row.is_suspended === 1,
		isRemoved: row.is_removed === 1,
		buriedUntil: row.buried_until,
		flag: row.flag,
		flagReason: row.flag_reason,
		isMarked: row.is_marked === 1,
		isLeech: row.is_leech === 1,
		deck: row.deck_override,
	};
}
