// Cards by what they are: names, states, flags, numbers and dates, each from its column in memory.
import { leechTag } from "../contract/action.ts";
import type { CardStatus, Query } from "../contract/find-query.ts";
import type { Db } from "./open.ts";
import {
	marks as bits,
	type CardColumns,
	kept,
	states,
} from "./search-column.ts";
import { nameTest } from "./search-index.ts";
import {
	keepEither,
	keepOthers,
	type Mask,
	maskOfBits,
	maskOfCodes,
	maskOfDue,
	maskOfIds,
	maskOfNumber,
	maskOfRecall,
} from "./search-mask.ts";
import { daysToStep, type Moment } from "./search-state.ts";
import { statement } from "./statement.ts";

/** What a search reads from. */
export interface Source {
	db: Db;
	columns: CardColumns;
	moment: Moment;
}

export type Leaf = Exclude<
	Query,
	{ type: "and" | "or" | "not" | "text" | "regex" }
>;

/** Cards that one word of a query asks for, other than their texts. */
export function maskOfLeaf(course: Source, leaf: Leaf): Mask {
	const { columns, moment } = course;
	switch (leaf.type) {
		case "all":
			return everyPlace(columns);
		case "name":
			return maskOfName(course, leaf);
		case "kind":
			return maskOfWord(columns, "kind", (word) => word === leaf.kind);
		case "is":
			return maskOfStatus(course, leaf.status);
		case "flag":
			return maskOfCodes(columns.flag, tableOf([leaf.flag]));
		case "property":
			return maskOfProperty(course, leaf);
		case "rated":
			return maskOfIds(columns.size, listRated(course, leaf));
		case "added": {
			const from = moment.startOf(moment.today - leaf.days + 1);
			return maskOfNumber(columns.addedAt, ">=", from, 0);
		}
		default:
			return leaf satisfies never;
	}
}

function tableOf(codes: readonly number[]): Uint8Array {
	const table = new Uint8Array(256);
	for (const code of codes) table[code] = 1;
	return table;
}

function maskOfWord(
	columns: CardColumns,
	name: "kind" | "rule" | "home" | "tags",
	fits: (word: string) => boolean,
): Mask {
	const table = Uint8Array.from(columns.words, (word) => (fits(word) ? 1 : 0));
	return maskOfCodes(columns[name], table);
}

function maskOfName(
	{ db, columns }: Source,
	leaf: Extract<Query, { type: "name" }>,
): Mask {
	const fits = nameTest(leaf.pattern, leaf.field);
	switch (leaf.field) {
		case "deck":
			return maskOfWord(columns, "home", (word) => word !== "" && fits(word));
		case "rule":
			return maskOfWord(columns, "rule", fits);
		case "tag": {
			const tagged = maskOfWord(
				columns,
				"tags",
				(word) =>
					word.startsWith('["') && (JSON.parse(word) as string[]).some(fits),
			);
			return fits(leechTag)
				? keepEither(tagged, maskOfBits(columns.marks, bits.leech))
				: tagged;
		}
		case "note": {
			const notes = statement<[], { id: number; title: string; name: string }>(
				db,
				"select id, title, name from note",
			).all();
			const found = notes.filter(
				({ title, name }) => fits(title) || fits(name),
			);
			const highest = notes.reduce((most, { id }) => Math.max(most, id), 0);
			return maskOfCodes(
				columns.note,
				maskOfIds(
					highest + 1,
					found.map(({ id }) => id),
				),
			);
		}
	}
}

function maskOfStatus({ columns, moment }: Source, status: CardStatus): Mask {
	const stateIs = (...wanted: number[]) =>
		maskOfCodes(columns.state, tableOf(wanted));
	switch (status) {
		case "due":
			return maskOfDue(columns, moment);
		case "new":
			return stateIs(states.new);
		case "learning":
			return stateIs(states.learning, states.relearning);
		case "review":
			return stateIs(states.review);
		case "buried":
			return maskOfNumber(columns.buriedUntil, ">=", moment.today, 0);
		case "flagged":
			return keepOthers(maskOfCodes(columns.flag, tableOf([0])));
		case "any":
			return everyPlace(columns);
		default:
			return maskOfBits(columns.marks, bits[status]);
	}
}

const columnOf = {
	s: "stability",
	d: "difficulty",
	ivl: "scheduledDays",
	reps: "reps",
	lapses: "lapses",
} as const;

function maskOfProperty(
	{ columns, moment }: Source,
	leaf: Extract<Query, { type: "property" }>,
): Mask {
	const { property, comparison, value } = leaf;
	const decimals = String(value).split(".")[1]?.length ?? 0;
	if (property === "r")
		return maskOfRecall(columns, moment, comparison, value, decimals);
	if (property === "pos")
		return maskOfNumber(columns.position, comparison, value - 1, decimals);
	const column =
		property === "due"
			? dueColumn(columns, moment)
			: columns[columnOf[property]];
	return maskOfNumber(column, comparison, value, decimals);
}

/** Study days until each card is due, NaN for new ones; steps within a day count by their instant. Not to be written into. */
export function dueColumn(columns: CardColumns, moment: Moment): Float64Array {
	const dayStart = moment.startOf(moment.today);
	const name = `due in days ${moment.today} ${dayStart}`;
	return kept(columns.fromColumns, name, () =>
		findDueDays(columns, moment, dayStart),
	);
}

function findDueDays(
	{ size, state, dueDay, dueAt }: CardColumns,
	moment: Moment,
	dayStart: number,
): Float64Array {
	const due = new Float64Array(size);
	for (let id = 0; id < size; id += 1)
		due[id] =
			state[id] === states.review
				? (dueDay[id] ?? 0) - moment.today
				: daysToStep(dueAt[id] ?? 0, dayStart);
	return due;
}

function listRated(
	{ db, columns, moment }: Source,
	{ days, grade }: Extract<Query, { type: "rated" }>,
): number[] {
	const graded = grade === null ? "" : " and review.grade = @grade";
	return statement<[Record<string, unknown>], number>(
		db,
		`select distinct card_id from review where study_day > @after and kind = 'study'${graded}
			and not exists (select 1 from review_void where review_void.id = review.id)`,
	)
		.pluck()
		.all({ after: moment.today - days, ...(grade !== null && { grade }) })
		.filter((id) => id < columns.size);
}

/** Also where there is no card; what is no card falls out at the end. */
export function everyPlace({ size }: CardColumns): Mask {
	return new Uint8Array(size).fill(1);
}
