// Whether the columns of a table are the things and its rows what is told of them, or the other way round.
import type { Inline } from "./inline.ts";
import { example } from "./table-example.ts";
import { isTime, property } from "./table-header.ts";
import type { TableRow } from "./table-shape.ts";

const aspectColumn =
	/^(?:feature|aspect|property|criteri(?:on|a)|attribute|characteristic|dimension|category|)$/i;

/** "Speed | System 1 | System 2": the columns are the things, the rows their sides. */
export function areAspects(
	header: readonly Inline[],
	rows: readonly TableRow[],
): boolean {
	const [first, ...others] = header.map(({ text }) => text.trim());
	if (first === undefined || !aspectColumn.test(first)) return false;
	// A single column sets nothing side by side.
	if (first === "" && (others.length < 2 || areSides(others, rows)))
		return false;
	if (first !== "" && !/^category$/i.test(first)) return true;
	const areCodes = rows.every(
		({ cells }) =>
			isCode(cells[0]) || /^\p{Lu}\p{Ll}?[⁺⁻²+-]*$/u.test(cells[0]?.text ?? ""),
	);
	return !(
		(first === "" && areCodes) ||
		(others.length < 2 && first !== "") ||
		others.some((side) => property.test(side) || example.test(side))
	);
}

/** "| date | won by" above "Hastings": what is told of the names in front. */
function areSides(others: readonly string[], rows: readonly TableRow[]) {
	const isWritten = (text: string) => /^\P{L}*\p{Lu}/u.test(text);
	return (
		others.some((side) => isTime(side) || / by$/i.test(side)) ||
		(!others.some(isWritten) &&
			rows.every(({ cells }) => isWritten(cells[0]?.text ?? "")))
	);
}

/** "802.11a", "IPv6": a row of these is a thing, not a side of the columns. */
function isCode(key: Inline | undefined): boolean {
	return /^\S*(?:\d|\p{Lu}\S*\p{Lu})\S*$/u.test(key?.text ?? "");
}
