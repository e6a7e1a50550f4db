// Tables to facts: the row's key and the column's header ask for one cell. A table of terms asks what they are.
import { plainText } from "../contract/rich.ts";
import { type Question, type Scope, skip } from "./fact.ts";
import { emptyInline, type Inline, linesOf, words } from "./inline.ts";
import type { Walk } from "./line.ts";
import { askMembers } from "./list.ts";
import type { Block, Entry } from "./section.ts";
import { statementOf } from "./statement-of.ts";
import { readContrast } from "./table-contrast.ts";
import { readCues } from "./table-cue.ts";
import { isData, readLists } from "./table-data.ts";
import { doubtTable } from "./table-doubt.ts";
import { askCell } from "./table-question.ts";
import { longestEvent, shapeTable } from "./table-shape.ts";
import { countWords } from "./words.ts";

type Table = Extract<Block, { type: "table" }>;

/** More cells than this are data to look up, not knowledge. */
const mostCells = 60;

const longestKey = 6;

/** A first column of days or runs: measured values, nothing to know. */
const log = /^(?:weeks?|days?|dates?|runs?|trials?|months?|#|no\.?|nr\.?)$/i;

/** "1–6", "7–78": the weeks of a rule rather than those of a record. */
function areSpans(rows: Table["rows"]): boolean {
	return (
		rows.length > 1 &&
		rows.every(([first]) =>
			/^\d+\s?[-–]\s?\d+$|^[<>≤≥]\s?\d+$|^\d+\s?\+$/.test(first?.text ?? ""),
		)
	);
}

/** Adds a statement for each cell (`above` is the label straight above, if any) that can be asked for; a table without any is skipped with the reason. */
export function readTableFacts(table: Table, walk: Walk, above: string | null) {
	const { scope, found } = walk;
	const lists = readLists(table.header);
	if (lists) return addLists(lists, table, walk);
	const cues = readCues(table, walk.scope);
	if (cues) return addCues(cues, table, walk);
	const cells = table.rows.length * (table.header.length - 1);
	const isLog =
		log.test(table.header[0]?.text.trim() ?? "") && !areSpans(table.rows);
	const shape = shapeTable(withCorner(table.header), table.rows);
	const { header, rows } = shape;
	const isNamed = header[0] !== table.header[0];
	const name = above ?? scope.trail.at(-1) ?? "";
	if (
		cells < 1 ||
		cells > mostCells ||
		(isLog && !isNamed) ||
		isData(table, shape, name)
	) {
		found.skipped.push(skip(table, "table"));
		return;
	}
	const keys = rows.map((row) => row.cells[0]?.text.toLowerCase() ?? "");
	const before = found.statements.length;
	const label = header[0]?.text ? null : above;
	const asked = { header, rows, scope: scopeOf(header, keys, scope), label };
	const columns = readContrast(asked);
	const doubt = columns ? null : doubtTable(shape);
	for (const row of rows) {
		const [key, ...values] = row.cells;
		const most = isNamed ? longestEvent : longestKey;
		if (!key || (!columns && !isKey(key, keys, most))) continue;
		for (const [index, value] of values.entries()) {
			const question = columns
				? columns(row.cells, index + 1)
				: askCell(asked, row, index + 1);
			if (!question) continue;
			const statement = statementOf(
				[doubt && !question.doubt ? { ...question, doubt } : question],
				null,
				{ line: row.line, endLine: row.line },
				scope,
				`${key.text} ${header[index + 1]?.text} ${value.text}`,
			);
			// A cell says nothing without its row, so nothing repeats it.
			statement.content = statement.core = new Set();
			// An answer that is the column's name stands in the header.
			const title = header[index + 1];
			if (title && plainText(question.back) === title.text)
				for (const fact of statement.facts) fact.also.push(linesOf(title));
			found.statements.push(statement);
		}
	}
	if (found.statements.length === before)
		found.skipped.push(skip(table, "table"));
}

/** "Pros | Cons": asks for each of the lists that stand side by side. */
function addLists(names: readonly string[], table: Table, walk: Walk) {
	const { scope, found } = walk;
	const statements = names.flatMap((name, column) => {
		const cells = table.rows.flatMap((row) => row[column] ?? []);
		const entries = cells.filter(({ text }) => text).map(entryOf);
		const question = askMembers(words(name, table.line), entries, scope);
		return question ? [statementOf([question], null, table, scope, name)] : [];
	});
	found.statements.push(...statements);
	if (statements.length === 0) found.skipped.push(skip(table, "table"));
}

/** "What is a berth? | …": each row for itself, its question as written. */
function addCues(
	cues: readonly (Question | null)[],
	table: Table,
	{ scope, found }: Walk,
) {
	for (const [index, question] of cues.entries()) {
		const [front, back] = table.rows[index] ?? [];
		if (!question || !front || !back) continue;
		const { line } = linesOf(front);
		found.statements.push(
			statementOf(
				[question],
				null,
				{ line, endLine: line },
				scope,
				`${front.text} ${back.text}`,
			),
		);
	}
}

/** A corner without a word, "xxx", "---", is left empty. */
function withCorner([corner, ...header]: readonly Inline[]): readonly Inline[] {
	const isWord = corner && !/^(\P{N})\1{2,}$/u.test(corner.text);
	return isWord ? [corner, ...header] : [emptyInline, ...header];
}

function entryOf(inline: Inline): Entry {
	return {
		...linesOf(inline),
		blockId: null,
		tags: [],
		inline,
		more: [],
		children: [],
		areChildrenOrdered: false,
		isTask: false,
	};
}

/**
 * Below "BRIN" a table that compares BRIN with others is about the note's topic; and so is one
 * whose rows or columns have headings of their own elsewhere.
 */
function scopeOf(
	header: readonly Inline[],
	keys: readonly string[],
	scope: Scope,
): Scope {
	// In a table of sides the columns are the things.
	const areSides = /^(?:|feature|aspect|property|criterion|attribute)$/i.test(
		header[0]?.text.trim() ?? "",
	);
	const columns = header.slice(1).map(({ text }) => text.toLowerCase());
	const things = areSides ? [...keys, ...columns] : keys;
	const isAmong = things.some(
		(thing) =>
			thing === scope.subject.name.toLowerCase() || scope.headings?.has(thing),
	);
	return isAmong ? { ...scope, subject: scope.topic, trail: [] } : scope;
}

/** A key names its row: there is text in it, and no other row has the same. */
function isKey(
	{ text }: Inline,
	keys: readonly string[],
	most: number,
): boolean {
	const lower = text.toLowerCase();
	return (
		/[\p{L}\p{N}]/u.test(text) &&
		countWords(text) <= most &&
		keys.filter((key) => key === lower).length === 1
	);
}
