// Tables that state no facts cell by cell: records, traces and grids of one case, and two lists side by side.
import type { Inline } from "./inline.ts";
import type { Block } from "./section.ts";
import type { TableRow, TableShape } from "./table-shape.ts";

/** True for a table whose cells are the data of one case: what somebody measured, traced, filled in or made up. */
export function isData(table: Table, shape: TableShape, label: string) {
	const { header } = shape;
	const cells = shape.rows.map((row) => row.cells);
	return (
		ofOneCase.test(label) ||
		isRecord(table.header[0]?.text.trim() ?? "", table.rows) ||
		isGrid(header, cells) ||
		isBill(cells) ||
		isSparse(header, cells) ||
		isWordless(header, cells)
	);
}

type Table = Extract<Block, { type: "table" }>;
type Cells = readonly TableRow["cells"][];

/** Labels of what is shown once, "Worked example"; below "Examples" facts may stand. */
const ofOneCase =
	/\b(?:example|exercise|assignment|homework|walk-?through|dry run|trace|simulation)(?: \S{1,3})?$|^(?:sample|worked|practice|problem|question|task|q) ?(?:\d|\p{Ll}+$)|^(?:e\.g|for (?:example|instance)|would )/iu;

/** Numbers from 0 or 1 on, which say which record it is, unless the header has ranks, "Layer"; letters below no header. */
function isRecord(title: string, rows: Cells): boolean {
	if (rows.length < 2 || ranked.test(title)) return false;
	const keys = rows.map(([key]) => key?.text ?? "");
	const isCase = title === "" && keys.every((key) => /^\p{Lu}$/u.test(key));
	const first = Number(keys[0] || Number.NaN);
	return (
		isCase ||
		(first < 2 && keys.every((key, index) => key === String(first + index)))
	);
}

/** What somebody bought or spent, with its sum. */
function isBill(rows: Cells): boolean {
	const last = rows.at(-1)?.[0]?.text ?? "";
	return /^(?:grand )?totals?(?: cost| price| amount)?\s*(?:$|[:(])/i.test(
		last,
	);
}

/** What is counted from 0 or 1 and known by its number, and columns that only count. */
const ranked =
	/^(?:#|n(?:o|r)\.?|s\.?\s?no\.?)$|\b(?:layers?|levels?|bits?|bytes?|octets?|grades?|class(?:es)?|tiers?|bands?|groups?|periods?|generations?|orders?|degrees?|codes?|status|modes?|raid|pins?|categor(?:y|ies)|priorit(?:y|ies)|rank|acts?|quarters?|months?|days?|valenc[ey]|stages?|phases?|values?|protocols?|number|versions?)\b/i;

/** "0 the | 1 cat": rows and columns that count the same. */
function isGrid([, ...columns]: TableShape["header"], rows: Cells): boolean {
	const isCounted = (cell: Inline | undefined) =>
		/^\d+\b/.test(cell?.text ?? "");
	return (
		columns.length > 1 &&
		columns.every(isCounted) &&
		rows.every(([key]) => isCounted(key))
	);
}

/** Cells left open in several columns that have others filled: filled in for one case, or yet to be. */
function isSparse([, ...columns]: TableShape["header"], rows: Cells): boolean {
	const empty = columns
		.map((_, at) => rows.filter((row) => !row[at + 1]?.text).length)
		.filter((count) => count < rows.length);
	const sum = empty.reduce((all, count) => all + count, 0);
	return (
		empty.filter((count) => count > 0).length > 1 &&
		sum * 5 > empty.length * rows.length * 2
	);
}

/** Numbers and letters of numbered or lettered things in several columns: a truth table, a matrix, a reading. */
function isWordless(
	[, ...columns]: TableShape["header"],
	rows: Cells,
): boolean {
	const areNumbered = columns.every(({ text }) => /\s\d+(?:$|\W)/.test(text));
	return (
		columns.length > 1 &&
		rows.every((row) => !row.slice(areNumbered ? 1 : 0).some(hasWord))
	);
}

function hasWord({ text, runs }: Inline): boolean {
	return runs.some(
		({ type, start, end }) =>
			type === "image" ||
			(type !== "math" && /\p{L}{3}/u.test(text.slice(start, end))),
	);
}

const sides: readonly [RegExp, string][] = [
	[/^(?:adv\p{L}*|\+)\.?$/iu, "Advantages"],
	[/^(?:dis(?:-?adv\p{L}*)?|[-–−])\.?$/iu, "Disadvantages"],
	[
		/^(?:pros?|cons?|benefits?|drawbacks?|strengths?|weaknesse?s?|limitations?)$/i,
		"",
	],
];

/** "Pros | Cons": what the lists are called that stand side by side, whose rows belong together by chance; null for other tables. */
export function readLists(header: readonly Inline[]): string[] | null {
	if (header.length !== 2) return null;
	const names = header.flatMap(({ text }) => {
		const side = sides.find(([pattern]) => pattern.test(text.trim()));
		return side ? [side[1] || text.trim()] : [];
	});
	return names.length === 2 ? names : null;
}
