// How a cell of a table is asked for: by its row's key and its column's header.
import { contextName } from "./context.ts";
import { type Question, type Scope, say, small } from "./fact.ts";
import { cut, type Inline, unmark } from "./inline.ts";
import { countOf } from "./name.ts";
import { isAdjective } from "./noun.ts";
import { areGroups, askBelow, isAmong } from "./table-compared.ts";
import { doubtCell } from "./table-doubt.ts";
import { askExample, example } from "./table-example.ts";
import {
	type Dates,
	datesOf,
	property,
	type Thing,
	wordHeader,
} from "./table-header.ts";
import { isPlaced, lead } from "./table-lead.ts";
import { tellsItself } from "./table-leak.ts";
import { askGroup, asksGroup, keyAt } from "./table-maker.ts";
import { tellMark } from "./table-mark.ts";
import type { TableRow } from "./table-shape.ts";
import { areAspects } from "./table-side.ts";
import { columnOf, plainTitle, thingOf, withKind } from "./table-thing.ts";
import { isAction, isState, isVerb } from "./table-word.ts";
import { cell, smallWord } from "./table-wording.ts";
import { isParticiple } from "./verb-form.ts";
import { countWords } from "./words.ts";

/** A table with what its cells are asked under. */
export interface AskedTable {
	header: readonly Inline[];
	rows: readonly TableRow[];
	scope: Scope;
	/** The line straight above a table whose corner is empty: what its cells answer. */
	label: string | null;
}

const mark =
	/^(?:yes|no|y|n|x|✓|✔|✅|❌|✗|✘|-+|–|—|n\/?a|none|\?|tbd|true|false|ja|nein|same|ditto|unclear|unknown|various|varies|variable|it depends|depends|"|〃|see above|as above)[\s.!]*$/iu;

/** The question for the cell of `row` in `column`; null for a mark or what says nothing. */
export function askCell(
	table: AskedTable,
	row: TableRow,
	column: number,
): Question | null {
	const { header, rows } = table;
	const at = keyAt(column, header, row.cells);
	const [key, value, title] = [
		row.cells[at],
		row.cells[column],
		header[column],
	];
	if (!key || !value || !title || isInitial(value.text, key.text)) return null;
	// Who knows one of the cells knows them all.
	const told = new Set(columnCells(rows, column));
	if (rows.length > 2 && told.size === 1) return null;
	const question = wordQuestion(table, row, column);
	if (!question || question.doubt || question.rule === "table-choice")
		return question;
	const isFlipped = at === 0 && areAspects(header, rows);
	const [side, name] = isFlipped ? [key, title] : [title, key];
	const others = isFlipped
		? row.cells.slice(1).map(({ text }) => text)
		: [...told];
	const isTold = tellsItself({
		name: name.text,
		side: side.text,
		value: value.text,
		others,
	});
	const doubt = isTold ? "doubtful" : doubtCell(key, side, value);
	return doubt ? { ...question, doubt } : question;
}

/** "Specific – letter? S" */
function isInitial(value: string, key: string): boolean {
	return value.length === 1 && /\p{L}/u.test(value) && key.startsWith(value);
}

function wordQuestion(
	{ header, rows, scope, label }: AskedTable,
	{ cells, group }: TableRow,
	column: number,
): Question | null {
	const at = keyAt(column, header, cells);
	const [key, value, given] = [cells[at], cells[column], header[column]];
	if (!key || !value || !given || isTwice(given, header)) return null;
	const title = plainTitle(withVerb(given, header[column - 1]));
	if (!title.text || countWords(value.text) > 30) return null;
	const isMark = mark.test(value.text) || !/[\p{L}\p{N}]/u.test(value.text);
	const name = withoutArrow(unmark(key, "strong", "highlight"));
	if (isMisleading.test(title.text)) return null;
	const isFlipped = at === 0 && areAspects(header, rows);
	const isOwn = isFlipped && isAmong(header, scope);
	const before = (thing: Inline) =>
		within(isOwn ? "" : lead(thing, scope), group);
	// A name keeps its capitals.
	const found = isFlipped
		? columnOf(given, scope)
		: thingOf(name, header[at], columnCells(rows, at), scope);
	const thing = isPlaced(scope) ? found : withKind(found, name, scope);
	const side = isFlipped ? plainTitle(name) : unmark(title, "strong");
	const isEnglish = scope.usage.isEnglish;
	if (isMark) {
		const alike = isFlipped
			? cells.slice(1)
			: rows.map((row) => row.cells[column]);
		return askMark(thing, side, value, alike, before(thing.name), scope);
	}
	if (example.test(side.text)) {
		if (!isEnglish) return null;
		const others = isFlipped
			? cells.slice(1).map(({ text }) => text)
			: columnCells(rows, column);
		return askExample(value, thing, others, scope);
	}
	const first = header[0];
	if (first && asksGroup(first.text, title.text, column, !isFlipped))
		return askGroup(value, name, first, scope);
	const [own, place] = [thing.name, before(thing.name)];
	// "Details" is no thing: the rows are the sides of what the note is about.
	if (isFlipped && header.length === 2 && saysNothing.test(given.text))
		return cell(
			say(before(side) || `${contextName(scope)}: `, smallWord(side), "?"),
			value,
			"table-cell",
		);
	if (isFlipped && label) return askBelow(label, own, side, value);
	if (
		isFlipped &&
		(areGroups(columnCells(rows, 0)) || /^model$/i.test(side.text))
	)
		return {
			...cell(say(place, own, " – ", side, "?"), value, "table-cell"),
			doubt: "vague-question",
		};
	const choice = choiceIn(side.text, value.text);
	if (choice || !isEnglish)
		return cell(
			say(place, own, " – ", choice ?? side, "?"),
			value,
			choice ? "table-choice" : "table-cell",
		);
	const isTerm = terms.test(side.text);
	return cell(
		wordCell(
			thing,
			side,
			value,
			place,
			datesOf(
				isFlipped
					? cells.slice(1).map(({ text }) => text)
					: columnCells(rows, column),
			),
		),
		value,
		isTerm ? "table-term" : "table-cell",
	);
}

/** "Cordless – quiet?" for a cell that says yes or no. */
function askMark(
	{ name, label = name }: Thing,
	side: Inline,
	value: Inline,
	alike: readonly (Inline | undefined)[],
	place: string,
	{ usage }: Scope,
): Question | null {
	const others = alike.map((other) => other?.text ?? "");
	const told = tellMark(value.text, side.text, others);
	// "Redis – supports?": what, the header leaves open.
	const isOpen = countWords(side.text) === 1 && isAction(side.text);
	return told === null || isOpen || !usage.isEnglish
		? null
		: cell(
				say(place, label, " – ", smallWord(side), "?"),
				say(told),
				"table-mark",
			);
}

/** "ice → water" is asked as "ice to water". */
function withoutArrow(name: Inline): Inline {
	const found = /\s(?:→|->|=>|⇒)\s/.exec(name.text);
	if (!found || name.runs.some(({ type }) => type === "code")) return name;
	const end = found.index + found[0].length;
	return say(cut(name, 0, found.index), " to ", cut(name, end));
}

/** "soft or hard" for the header "Soft/hard" of a cell that is one of them. */
function choiceIn(side: string, value: string): string | null {
	const parts = side
		.split(/\s?\/\s?|\sor\s|\svs\.?\s/i)
		.map((part) => part.trim());
	const areSigns = parts.every((part) => /^\p{Lu}$/u.test(part));
	const isFew = parts.length === 2 || (areSigns && parts.length < 6);
	const isOne = parts.some(
		(part) => part.toLowerCase() === value.toLowerCase(),
	);
	if (!isFew || !isOne || parts.includes("")) return null;
	const named = areSigns ? parts : parts.map((part) => part.toLowerCase());
	return `${named.slice(0, -1).join(", ")} or ${named.at(-1)}`;
}

/** Columns that tell what their rows are not. */
const isMisleading =
	/^(?:not|isn't|wrong|false|(?:looks|sounds|reads) like|(?:looks|sounds) similar to|mistaken for|confused with)$/i;

/** Headers of a single column that only say that there is something to say. */
const saysNothing =
	/^(?:values?|details?|descriptions?|info(?:rmation)?|notes?|summary|explanation|answer|content|data)(?:\s?\/\s?\p{L}+)?$/iu;

/** Columns that tell what their rows are. */
const terms =
	/^(?:definition|meaning|description|what it is|explanation|bedeutung|what it does|does)$/i;

/** "Storage – Cold: " for a row below the row "Cold". */
function within(lead: string, group: string): string {
	if (!group) return lead;
	return lead ? lead.replace(/: $/, ` – ${group}: `) : `${group}: `;
}

/** "by" right of "found" asks for who found it. */
function withVerb(given: Inline, left: Inline | undefined): Inline {
	return left &&
		isParticiple(left.text.trim().toLowerCase()) &&
		/^(?:by|in|at|from|to|with|on)$/i.test(given.text)
		? say(left, " ", given)
		: given;
}

/** Two columns of one name: which of them is meant, the question cannot tell. */
function isTwice({ text }: Inline, header: readonly Inline[]): boolean {
	return header.filter((other) => other.text === text).length > 1;
}

function columnCells(rows: readonly TableRow[], column: number): string[] {
	return rows.map(({ cells }) => cells[column]?.text ?? "");
}

/** "What is the size of BRIN?" where header and name allow it, else "BRIN – best for?". */
function wordCell(
	thing: Thing,
	side: Inline,
	value: Inline,
	before: string,
	dates: Dates,
): Inline {
	// "What it does (in a script)"
	const remark = /\s*\([^()]+\)$/.exec(side.text)?.[0] ?? "";
	const header = side.text.slice(0, side.text.length - remark.length);
	const worded = wordHeader(thing, header, value.text, dates);
	if (worded)
		return remark
			? say(before, cut(worded, 0, worded.text.length - 1), `${remark}?`)
			: say(before, worded);
	const { name } = thing;
	const isPlural = countOf(small(side).text) === "plural";
	const isSimple =
		(before === "" || name.text.startsWith("the ")) &&
		/^\p{L}?\p{Ll}+(?<!ing)$/u.test(side.text) &&
		!isAdjective(small(side).text) &&
		!/^(?:between|answers|data|description|explanation)$/i.test(side.text) &&
		!isVerb(side.text);
	if (
		!thing.isBare ||
		!(property.test(side.text) || isSimple) ||
		isAction(value.text) ||
		(isState(value.text, isPlural) && !/^\p{Lu}/u.test(value.text)) ||
		(isPlural && countWords(value.text) < 2)
	)
		return say(before, thing.label ?? name, " – ", smallWord(side), "?");
	const be = isPlural ? "are" : "is";
	const of = /^(?:formula|treatment)$/i.test(side.text) ? "for" : "of";
	return say(`${before}what ${be} the `, small(side), ` ${of} `, name, "?");
}
