// Draws the boxes of a table with `|`, `-` and `+`. Knows rows of text, nothing of where they come from.

/** One box: `depth` is how many boxes it stands in. */
export interface Section {
	title: string;
	depth: number;
	header: readonly string[];
	rows: (readonly string[])[];
}

const terminalWidth = 80;
const cellPadding = 4;

/** All boxes under one another, as wide as the widest. A box that would not fit stands with its columns as rows. */
export function drawSections(sections: readonly Section[]): string {
	const isTooWide = widestOf(sections) > terminalWidth;
	const fitting = isTooWide ? sections.map(turned) : sections;
	const width = widestOf(fitting);
	const lines = fitting.flatMap((section) => drawSection(section, width));
	return ["-".repeat(width), ...lines].map((line) => `${line}\n`).join("");
}

/** A box of a single row, with each column on a line of its own. */
function turned(section: Section): Section {
	const [row] = section.rows;
	if (section.rows.length !== 1 || section.header.length === 0 || !row)
		return section;
	const rows = section.header.map((name, index) => [name, row[index] ?? ""]);
	return { ...section, header: [], rows };
}

function widestOf(sections: readonly Section[]): number {
	return Math.max(
		...sections.map((section) => {
			const cells = columnWidths(section).reduce((a, b) => a + b, 0);
			const outside = 2 * section.depth;
			const content = cells === 0 ? 2 : cells + 2;
			return Math.max(textWidth(section.title) + 2, content) + outside;
		}),
	);
}

function columnWidths({ header, rows }: Section): number[] {
	const widths: number[] = [];
	for (const row of [header, ...rows])
		row.forEach((cell, index) => {
			widths[index] = Math.max(
				widths[index] ?? 0,
				textWidth(cell) + cellPadding,
			);
		});
	return widths;
}

function drawSection(section: Section, totalWidth: number): string[] {
	const width = totalWidth - 2 * section.depth;
	const widths = scaled(columnWidths(section), width);
	const rule = `+${widths.map((_, index) => "-".repeat(insideOf(widths, index))).join("+")}+`;
	const lines: string[] = [];
	if (section.title !== "")
		lines.push(`|${centred(section.title, width, width - 2)}|`);
	if (section.title !== "" && isBare(section))
		lines.push(`+${"-".repeat(width - 2)}+`);
	if (section.header.length > 0) {
		const cells = section.header.map((cell, index) =>
			centred(cell, widths[index] ?? 0, insideOf(widths, index)),
		);
		lines.push(rule, `|${cells.join("|")}|`);
	}
	if (section.rows.length > 0 && widths.length > 0) {
		const rows = section.rows.map((row) => drawRow(row, widths));
		lines.push(rule, ...rows, rule);
	}
	const edge = "|".repeat(section.depth);
	return lines.map((line) => edge + line + edge);
}

function isBare({ header, rows }: Section): boolean {
	return header.length === 0 && rows.length === 0;
}

/** The first cell of a line has an edge on both sides, the others only on the right. */
function insideOf(widths: readonly number[], index: number): number {
	return (widths[index] ?? 0) - (index === 0 ? 2 : 1);
}

function drawRow(row: readonly string[], widths: readonly number[]): string {
	const cells = row.map((cell, index) => {
		const width = insideOf(widths, index);
		const indent = width - textWidth(cell) - 2 >= 0 ? "  " : "";
		return padded(indent + cell, width);
	});
	return `|${cells.join("|")}|`;
}

/** `inside` is what is left of `width` without the edges. */
function centred(text: string, width: number, inside: number): string {
	const before = Math.floor(width / 2) - Math.floor(textWidth(text) / 2) - 1;
	return padded(" ".repeat(Math.max(0, before)) + text, inside);
}

function padded(text: string, width: number): string {
	return text + " ".repeat(Math.max(0, width - textWidth(text)));
}

/** Column widths stretched to a sum of `width`; what rounding leaves over goes to the last columns, what is missing comes from the first. */
function scaled(widths: readonly number[], width: number): number[] {
	const sum = widths.reduce((a, b) => a + b, 0);
	const result = widths.map((cell) => roundHalfEven((width / sum) * cell));
	let excess = result.reduce((a, b) => a + b, 0) - width;
	while (excess !== 0 && result.length > 0) {
		for (let step = 0; step < result.length && excess !== 0; step += 1) {
			const index = excess > 0 ? step : result.length - 1 - step;
			const change = excess > 0 ? -1 : 1;
			result[index] = (result[index] ?? 0) + change;
			excess += change;
		}
	}
	return result;
}

function roundHalfEven(value: number): number {
	const floor = Math.floor(value);
	if (value - floor !== 0.5) return Math.round(value);
	return floor % 2 === 0 ? floor : floor + 1;
}

const wide =
	/[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** Columns that a text takes: East Asian and picture characters take two. */
function textWidth(text: string): number {
	let width = 0;
	for (const character of text) width += wide.test(character) ? 2 : 1;
	return width;
}
