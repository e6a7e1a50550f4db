// Which cards fit a condition: one byte a card, 1 where it holds. Each loop is written for its kind of column, because a call for each card would cost ten times as much.
import type { Comparison } from "../contract/find-query.ts";
import { type CardColumns, kept, marks, states } from "./search-column.ts";
import { factorOf, type Moment, recallOf } from "./search-state.ts";

export type Mask = Uint8Array;

/** Cards whose code in `column` is one of those that `table` marks. */
export function maskOfCodes(
	column: Uint8Array | Int32Array,
	table: Uint8Array,
): Mask {
	const mask = new Uint8Array(column.length);
	for (let id = 0; id < mask.length; id += 1)
		mask[id] = table[column[id] ?? 0] ?? 0;
	return mask;
}

export function maskOfBits(column: Uint8Array, bits: number): Mask {
	const mask = new Uint8Array(column.length);
	for (let id = 0; id < mask.length; id += 1)
		mask[id] = ((column[id] ?? 0) & bits) === 0 ? 0 : 1;
	return mask;
}

export function maskOfIds(size: number, ids: ArrayLike<number>): Mask {
	const mask = new Uint8Array(size);
	for (let n = 0; n < ids.length; n += 1) mask[ids[n] ?? 0] = 1;
	return mask;
}

/** Four cards at once; the length of columns is a multiple of 4. */
function fours(mask: Mask): Int32Array {
	return new Int32Array(mask.buffer, mask.byteOffset, mask.length >> 2);
}

/** `one` where both hold; written into it. */
export function keepBoth(one: Mask, other: Mask): Mask {
	const [into, from] = [fours(one), fours(other)];
	for (let n = 0; n < into.length; n += 1)
		into[n] = (into[n] ?? 0) & (from[n] ?? 0);
	return one;
}

export function keepEither(one: Mask, other: Mask): Mask {
	const [into, from] = [fours(one), fours(other)];
	for (let n = 0; n < into.length; n += 1)
		into[n] = (into[n] ?? 0) | (from[n] ?? 0);
	return one;
}

export function keepOthers(mask: Mask): Mask {
	const into = fours(mask);
	for (let n = 0; n < into.length; n += 1)
		into[n] = (into[n] ?? 0) ^ 0x01010101;
	return mask;
}

/** How many cards of a mask have an id up to `last`. */
export function countMask(mask: Mask, last: number): number {
	const whole = fours(mask);
	const end = Math.min(whole.length, (last + 1) >> 2);
	let count = 0;
	for (let n = 0; n < end; n += 1)
		count += Math.imul(whole[n] ?? 0, 0x01010101) >>> 24;
	for (let id = end * 4; id <= last && id < mask.length; id += 1)
		count += mask[id] ?? 0;
	return count;
}

/** Cards that there are, or only those in study: neither retired nor removed, and accepted. Not to be written into. */
export function maskOfPresent(columns: CardColumns, isStudied: boolean): Mask {
	const name = isStudied ? "studied" : "present";
	return kept(columns.fromColumns, name, () => findPresent(columns, isStudied));
}

function findPresent(
	{ state, marks: column }: CardColumns,
	isStudied: boolean,
): Mask {
	const { retired, removed, inbox, rejected } = marks;
	const bits = isStudied ? retired | removed | inbox | rejected : 0;
	const mask = new Uint8Array(state.length);
	for (let id = 0; id < mask.length; id += 1)
		if (state[id] !== 0 && ((column[id] ?? 0) & bits) === 0) mask[id] = 1;
	return mask;
}

export function maskOfDue(columns: CardColumns, { now, today }: Moment): Mask {
	const { reviews, steps } = kept(columns.fromColumns, `due ${today}`, () =>
		findDue(columns, today),
	);
	const mask = reviews.slice();
	for (let n = 0; n < steps.length; n += 1) {
		const id = steps[n] ?? 0;
		if ((columns.dueAt[id] ?? 0) <= now) mask[id] = 1;
	}
	return mask;
}

/** Known cards due by a day, and all cards on their steps, which come due within it. */
function findDue(
	{ state, buriedUntil, dueDay, size, marks: column }: CardColumns,
	today: number,
): { reviews: Mask; steps: Int32Array } {
	const { retired, removed, inbox, rejected, suspended } = marks;
	const bits = retired | removed | inbox | rejected | suspended;
	const reviews = new Uint8Array(size);
	const steps: number[] = [];
	for (let id = 0; id < size; id += 1) {
		const at = state[id] ?? 0;
		if (at <= states.new || ((column[id] ?? 0) & bits) !== 0) continue;
		if ((buriedUntil[id] ?? 0) >= today) continue;
		if (at !== states.review) steps.push(id);
		else if ((dueDay[id] ?? 0) <= today) reviews[id] = 1;
	}
	return { reviews, steps: new Int32Array(steps) };
}

/** `=` rounds to the decimals that were typed; a card without the number never fits. */
export function maskOfNumber(
	column: Float64Array,
	comparison: Comparison,
	limit: number,
	decimals: number,
): Mask {
	const mask = new Uint8Array(column.length);
	const scale = 10 ** decimals;
	const near = Math.round(limit * scale);
	const size = mask.length;
	switch (comparison) {
		case "<":
			for (let id = 0; id < size; id += 1)
				if ((column[id] ?? 0) < limit) mask[id] = 1;
			return mask;
		case "<=":
			for (let id = 0; id < size; id += 1)
				if ((column[id] ?? 0) <= limit) mask[id] = 1;
			return mask;
		case ">":
			for (let id = 0; id < size; id += 1)
				if ((column[id] ?? 0) > limit) mask[id] = 1;
			return mask;
		case ">=":
			for (let id = 0; id < size; id += 1)
				if ((column[id] ?? 0) >= limit) mask[id] = 1;
			return mask;
		case "=":
			for (let id = 0; id < size; id += 1)
				if (rounded(column[id] ?? 0, scale) === near) mask[id] = 1;
			return mask;
		case "!=":
			for (let id = 0; id < size; id += 1) {
				const value = column[id] ?? 0;
				if (!Number.isNaN(value) && rounded(value, scale) !== near)
					mask[id] = 1;
			}
			return mask;
		default:
			return comparison satisfies never;
	}
}

/** Halves away from zero, as one expects of a number that one sees rounded. */
function rounded(value: number, scale: number): number {
	const scaled = value * scale;
	return scaled < 0 ? -Math.round(-scaled) : Math.round(scaled);
}

/** Cards by their chance of recall, NaN for those never answered. */
function recallColumn(columns: CardColumns, moment: Moment): Float64Array {
	const { size, stability, lastReviewDay, home } = columns;
	const decays = decaysOf(columns, moment);
	const values = new Float64Array(size);
	for (let id = 0; id < size; id += 1) {
		const card = {
			stability: stability[id] ?? 0,
			lastReviewDay: lastReviewDay[id] ?? 0,
		};
		const decay = decays[home[id] ?? 0] ?? 0;
		values[id] = recallOf(card, moment.today, decay);
	}
	return values;
}

const turned = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const;

/** Powers are dear, so bounds are asked of the days over the stability instead. */
export function maskOfRecall(
	columns: CardColumns,
	moment: Moment,
	comparison: Comparison,
	limit: number,
	decimals: number,
): Mask {
	const decays = decaysOf(columns, moment);
	const decay = decays[0] ?? 0;
	const isOne = decays.every((other) => other === decay);
	if (comparison === "=" || comparison === "!=" || limit <= 0 || !isOne)
		return maskOfNumber(
			recallColumn(columns, moment),
			comparison,
			limit,
			decimals,
		);
	const share = (limit ** (1 / decay) - 1) / factorOf(decay);
	return maskOfNumber(
		forgettingColumn(columns, moment),
		turned[comparison],
		share,
		decimals,
	);
}

/** The more a card is forgotten, the higher: orders cards against their recall, without its powers where one decay counts for all. Not to be written into. */
export function forgettingColumn(
	columns: CardColumns,
	moment: Moment,
): Float64Array {
	const decays = decaysOf(columns, moment);
	return kept(
		columns.fromColumns,
		`forgetting ${fading(columns, moment)}`,
		() => findForgetting(columns, moment, decays),
	);
}

/** The other way round: the better a card is known, the higher. */
export function rememberingColumn(
	columns: CardColumns,
	moment: Moment,
): Float64Array {
	const { fromColumns } = columns;
	return kept(fromColumns, `remembering ${fading(columns, moment)}`, () => {
		const decays = decaysOf(columns, moment);
		const values = findForgetting(columns, moment, decays);
		for (let id = 0; id < values.length; id += 1)
			values[id] = -(values[id] ?? 0);
		return values;
	});
}

/** What recall depends on besides the columns: the day, and how each deck's cards fade. */
function fading(columns: CardColumns, { today, decayOf }: Moment): string {
	const { words } = columns;
	return `${[today, ...deckCodes(columns).map((code) => decayOf(words[code] ?? ""))]}`;
}

function findForgetting(
	columns: CardColumns,
	moment: Moment,
	decays: Float64Array,
): Float64Array {
	const { size, stability, lastReviewDay, home } = columns;
	const factors = decays.map(factorOf);
	const isOne = decays.every((decay) => decay === decays[0]);
	const values = new Float64Array(size);
	for (let id = 0; id < size; id += 1) {
		const days = Math.max(0, moment.today - (lastReviewDay[id] ?? 0));
		const share = days / (stability[id] ?? 0);
		const deck = home[id] ?? 0;
		values[id] = isOne
			? share
			: -(decays[deck] ?? 0) * Math.log1p((factors[deck] ?? 0) * share);
	}
	return values;
}

/** The decay of each deck, at the deck's place among the words; what is no deck has the usual one. */
function decaysOf(columns: CardColumns, { decayOf }: Moment): Float64Array {
	const decays = new Float64Array(columns.words.length).fill(decayOf(""));
	for (const code of deckCodes(columns))
		decays[code] = decayOf(columns.words[code] ?? "");
	return decays;
}

function deckCodes({ fromColumns, words, home }: CardColumns): number[] {
	return kept(fromColumns, "decks", () => {
		const isDeck = new Uint8Array(words.length);
		for (let id = 0; id < home.length; id += 1) isDeck[home[id] ?? 0] = 1;
		return [...isDeck.keys()].filter((code) => isDeck[code] === 1);
	});
}
