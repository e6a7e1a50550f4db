// The list of all questions of an attempt: how each stands, in which order, and what to go to next. Pure.
import type { ItemState } from "../../../electron/engine/contract/exam.ts";
import type { AttemptView } from "../../../electron/engine/contract/exam-contract.ts";
import { capital, sayCount, sayList } from "../../wording.ts";
import { type Completeness, completeness } from "./answer.ts";

export interface QuestionRow {
	/** Its place in the paper, from 0. */
	item: number;
	status: Completeness;
	isFlagged: boolean;
	hasNote: boolean;
	isCurrent: boolean;
}

export function questionRows(
	view: Pick<AttemptView, "items" | "state">,
): QuestionRow[] {
	return view.items.flatMap((shown, item) => {
		const state: ItemState | undefined = view.state.items[item];
		if (!state) return [];
		return [
			{
				item,
				status: completeness(shown, state),
				isFlagged: state.isFlagged,
				hasNote: state.note !== "",
				isCurrent: item === view.state.current,
			},
		];
	});
}

export const sortKeys = ["item", "status", "flag"] as const;
export type SortKey = (typeof sortKeys)[number];

/** What is still to do comes first when sorted by status. */
const urgency: Record<Completeness, number> = {
	incomplete: 0,
	unseen: 1,
	complete: 2,
};

/** Sorted by a column; among equals the paper's order stays. */
export function sortRows(
	rows: readonly QuestionRow[],
	key: SortKey,
	isReversed: boolean,
): QuestionRow[] {
	const rank = (row: QuestionRow) => {
		if (key === "item") return row.item;
		return key === "status" ? urgency[row.status] : row.isFlagged ? 0 : 1;
	};
	const sign = isReversed ? -1 : 1;
	return rows.toSorted(
		(one, other) => sign * (rank(one) - rank(other)) || one.item - other.item,
	);
}

export type Filter = "all" | "incomplete" | "unseen" | "flagged";

/** "All 5", "Flagged 1": each name with how many there are. */
export function withCounts<Name extends string>(
	words: Readonly<Record<Name, string>>,
	count: (name: Name) => number,
): Record<Name, string> {
	const names = Object.keys(words) as Name[];
	return Object.fromEntries(
		names.map((name) => [name, `${words[name]} ${count(name)}`]),
	) as Record<Name, string>;
}

export function filterRows(
	rows: readonly QuestionRow[],
	filter: Filter,
): QuestionRow[] {
	return rows.filter(
		(row) =>
			filter === "all" ||
			(filter === "flagged" ? row.isFlagged : row.status === filter),
	);
}

/** The first question that is not answered in full; null when all are. */
export function firstIncomplete(rows: readonly QuestionRow[]): number | null {
	return rows.find(({ status }) => status !== "complete")?.item ?? null;
}

export const statusWords: Record<Completeness, string> = {
	complete: "Complete",
	incomplete: "Incomplete",
	unseen: "Not seen",
};

/** "41 answered, 3 incomplete and 21 not seen; 5 flagged." */
export function sayStanding(rows: readonly QuestionRow[]): string {
	const count = (status: Completeness) =>
		rows.filter((row) => row.status === status).length;
	const flagged = rows.filter(({ isFlagged }) => isFlagged).length;
	const parts = [
		count("complete") === rows.length
			? `all ${sayCount(rows.length, "question")} answered`
			: `${count("complete")} answered`,
		count("incomplete") > 0 ? `${count("incomplete")} incomplete` : "",
		count("unseen") > 0 ? `${count("unseen")} not seen` : "",
	].filter(Boolean);
	const tail = flagged > 0 ? `; ${flagged} flagged` : "";
	return `${capital(sayList(parts))}${tail}.`;
}
