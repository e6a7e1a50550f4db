// Which cell of a row names it: not a number of order, a year or a group that several rows share, but what the row is about.
import { type Inline, join, linesOf, words } from "./inline.ts";
import { countWords } from "./words.ts";

/** A table with the cell that names each row in the first column. */
export interface TableShape {
	header: readonly Inline[];
	rows: readonly TableRow[];
}

export interface TableRow {
	cells: readonly Inline[];
	/** The row above that stands alone and says what those below it have in common, else "". */
	group: string;
	line: number;
}

/** The table as it is asked for: without numbers of order, group names filled in, and what names the rows in front. */
export function shapeTable(
	header: readonly Inline[],
	rows: readonly (readonly Inline[])[],
): TableShape {
	const areOwn = haveOwnNumbers(header, rows);
	const isNumbered =
		!areOwn &&
		header.length > 2 &&
		order.test(header[0]?.text.trim() ?? "") &&
		rows.every(
			([first], index) =>
				first?.text === String(index + 1) || first?.text === romans[index],
		);
	const from = isNumbered ? 1 : 0;
	const titles = header.slice(from);
	const grouped = readGroups(rows.map((row) => row.slice(from)));
	if (areKeyedByTwo(titles, grouped)) return joinKeys(titles, grouped);
	const at = areOwn ? 1 : keyColumn(titles, grouped);
	return {
		header: toFront(
			areOwn ? [words("Number"), ...titles.slice(1)] : titles,
			at,
		),
		rows: grouped.map((row) => ({ ...row, cells: toFront(row.cells, at) })),
	};
}

/** "No. III | Oculomotor", "7 | Application": numbers that belong to the names and do not just count the rows. */
function haveOwnNumbers(
	header: readonly Inline[],
	rows: readonly (readonly Inline[])[],
): boolean {
	const title = header[0]?.text.trim() ?? "";
	const numbers = rows.map(([first]) => first?.text ?? "");
	const areRoman =
		/^n(?:o|r|umber)\.?$/i.test(title) &&
		numbers.every((number, index) => number === romans[index]);
	const areApart =
		order.test(title) &&
		new Set(numbers).size === numbers.length &&
		numbers.every((number) => /^\d{1,4}$/.test(number)) &&
		numbers.some((number, index) => Number(number) !== index + 1);
	return (
		header.length > 2 &&
		(areRoman || areApart) &&
		canName(rows.map(([, name]) => name?.text ?? ""))
	);
}

/** "continuous | 2 paired | paired t": no one cell names the row, the first two do. */
function areKeyedByTwo(
	header: readonly Inline[],
	rows: readonly TableRow[],
): boolean {
	const cells = (at: number) =>
		rows.map((row) => row.cells[at]?.text.toLowerCase() ?? "");
	const [first, second] = [cells(0), cells(1)];
	const pairs = new Set(rows.map((_, at) => `${first[at]}|${second[at]}`));
	return (
		header.length > 2 &&
		rows.length > 2 &&
		new Set(first).size > 1 &&
		new Set(first).size < rows.length &&
		pairs.size === rows.length &&
		first.every((text) => /\p{L}{3}/u.test(text) && countWords(text) <= 3) &&
		second.every((text) => text !== "" && countWords(text) <= 3) &&
		keyColumn(header, rows) === 0
	);
}

function joinKeys(
	[first, second, ...header]: readonly Inline[],
	rows: readonly TableRow[],
): TableShape {
	const both = (
		one: Inline | undefined,
		other: Inline | undefined,
		sign: string,
	) => (one && other ? [join([one, words(sign), other])] : []);
	return {
		header: [...both(first, second, " and "), ...header],
		rows: rows.map((row) => {
			const [one, other, ...cells] = row.cells;
			return { ...row, cells: [...both(one, other, ", "), ...cells] };
		}),
	};
}

const romans =
	"I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(
		" ",
	);
const order = /^(?:#|no\.?|nr\.?|s\.?\s?no\.?|id)$/i;

function toFront(cells: readonly Inline[], at: number): readonly Inline[] {
	const own = cells[at];
	return at === 0 || !own
		? cells
		: [own, ...cells.slice(0, at), ...cells.slice(at + 1)];
}

/** A row that is a name alone heads those below; a row without its first cell goes on with the one above. */
function readGroups(rows: readonly (readonly Inline[])[]): TableRow[] {
	const found: TableRow[] = [];
	let group = "";
	let above: Inline | undefined;
	for (const [index, row] of rows.entries()) {
		const [first, ...rest] = row;
		const given = row.find(({ text }) => text);
		if (!first || !given) continue;
		const { line } = linesOf(given);
		if (first.text && isAlone(row) && headsNext(row, rows[index + 1]))
			group = first.text;
		else
			found.push({
				cells: first.text || !above ? row : [above, ...rest],
				group,
				line,
			});
		above = first.text ? first : above;
	}
	return found;
}

function isAlone([, ...rest]: readonly Inline[]): boolean {
	return rest.every(({ text }) => !text);
}

/** In two columns only bold type tells a heading from a row whose second cell is not filled in. */
function headsNext(
	row: readonly Inline[],
	next: readonly Inline[] | undefined,
): boolean {
	const isBold = row[0]?.runs.every(({ marks }) =>
		marks.some(({ type }) => type === "strong"),
	);
	return (
		next !== undefined && !isAlone(next) && (row.length > 2 || isBold === true)
	);
}

const time =
	/^(?:years?|dates?|when|time|century|decade|years? \(.*\)|dates? \(.*\))$/i;

/** The column whose cells name the rows. */
function keyColumn(
	header: readonly Inline[],
	rows: readonly TableRow[],
): number {
	if (header.length < 2) return 0;
	const isTime = time.test(header[0]?.text.trim() ?? "");
	const first = rows.map(({ cells }) => cells[0]?.text.toLowerCase() ?? "");
	if (!isTime && new Set(first).size === first.length) return 0;
	const names = rows.map(({ cells }) => cells[1]?.text ?? "");
	const areEvents = isTime && events.test(header[1]?.text.trim() ?? "");
	return (areEvents ? canTell(names) : canName(names)) ? 1 : 0;
}

const events =
	/^(?:(?:main |key |major |important )?(?:events?|milestones?|developments?|happenings?)|what(?: happened)?)$/i;

/** How many words may tell an event. */
export const longestEvent = 14;

/** What happened, each at its own time; a number alone is measured. */
function canTell(cells: readonly string[]): boolean {
	return (
		new Set(cells.map((text) => text.toLowerCase())).size === cells.length &&
		cells.every(
			(text) => /\p{L}{3}/u.test(text) && countWords(text) <= longestEvent,
		)
	);
}

/** Short names, each for one row. */
function canName(cells: readonly string[]): boolean {
	return (
		new Set(cells.map((text) => text.toLowerCase())).size === cells.length &&
		cells.every(
			(text) =>
				/^[^\p{L}]{0,2}\p{L}/u.test(text) &&
				!/[,;]/.test(text) &&
				countWords(text) <= 6,
		)
	);
}
