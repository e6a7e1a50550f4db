// Which cards are least known at a moment, and how a sheet says so.
import { sayShare } from "../contract/share.ts";
import type { SheetRow } from "../store/sheet.ts";
import type { Context } from "./context.ts";

export interface CramMoment {
	/** Milliseconds since 1970. */
	at: number;
	words: string;
}

/** Leeches first, then what was learnt by recall at `at`, lowest first; what was never asked comes last. */
export function orderForCram(
	context: Context,
	rows: readonly SheetRow[],
	at: number,
): SheetRow[] {
	return rows
		.map((row) => ({
			row,
			rank: rankOf(row),
			recall: recallOf(context, row, at),
		}))
		.sort(
			(one, other) =>
				one.rank - other.rank ||
				one.recall - other.recall ||
				one.row.id - other.row.id,
		)
		.map(({ row }) => row);
}

function rankOf({ isLeech, memory }: SheetRow): number {
	if (isLeech) return 0;
	return memory.state === "new" ? 2 : 1;
}

function recallOf(context: Context, row: SheetRow, at: number): number {
	const { scheduler } = context.study().rulesOf(row.home);
	return scheduler.retrievability(row.memory, at) ?? 0;
}

/** Why a card is on the sheet, in a few words. */
export function tellRemark(
	context: Context,
	row: SheetRow,
	{ at }: CramMoment,
): string {
	if (row.memory.state === "new") return "never asked yet";
	const recall = sayShare(recallOf(context, row, at));
	return `${row.isLeech ? "keeps slipping, " : ""}recall about ${recall}`;
}
