// What looking back reads: the log as columns, the cards as they stand, and one card's own history.
import type { Grade } from "../contract/data.ts";
import type { CardStand, ReviewColumns } from "../contract/review-column.ts";
import { byCardAndDay } from "./log-order.ts";
import type { Db } from "./open.ts";

/** Which cards count: all, a deck with the decks inside it, or the given ones. */
export interface CardScope {
	deck?: string | undefined;
	cardIds?: readonly number[] | undefined;
}

/** One study day or a stretch of them, both ends included. */
export interface DaySpan {
	from: number;
	to: number;
}

const isStudied =
	"is_retired = 0 and is_suspended = 0 and is_removed = 0 and standing = 'accepted'";
const notTakenBack = "id not in (select id from review_void)";

/** A condition on a card's id, and what to bind to it. "0" comes right after "/". */
function scopeOf(
	{ deck, cardIds }: CardScope,
	column: string,
): { where: string; bind: Record<string, string> } {
	const parts: string[] = [];
	const bind: Record<string, string> = {};
	if (deck !== undefined && deck !== "") {
		parts.push(
			`${column} in (select id from card where home = @deck or (home >= @inside and home < @beyond))`,
		);
		Object.assign(bind, { deck, inside: `${deck}/`, beyond: `${deck}0` });
	}
	if (cardIds) {
		parts.push(`${column} in (select value from json_each(@ids))`);
		bind.ids = JSON.stringify(cardIds);
	}
	return { where: parts.map((part) => ` and ${part}`).join(""), bind };
}

/** The reviews of the given days; a million take about a sixth of a second. Layout of a tally: schema/statistic.ts. */
export function readReviews(
	db: Db,
	scope: CardScope,
	span: DaySpan,
): ReviewColumns {
	const { where, bind } = scopeOf(scope, "card_id");
	const read = (from: string) =>
		db
			.prepare<[Record<string, unknown>], number>(`
				select tally from ${from}
				where tally is not null and study_day between @from and @to${where}`)
			.pluck()
			.all({ ...bind, ...span });
	const tallies = read("review indexed by review_tally");
	return unpack(tallies, read("review_void join review using (id)"));
}

/**
 * The few reviews that were taken back are crossed off afterwards: asking for each of a million
 * whether it was would take as long again. Equal tallies are as good as each other.
 */
function unpack(
	tallies: readonly number[],
	takenBack: readonly number[],
): ReviewColumns {
	const length = tallies.length - takenBack.length;
	const columns = {
		length,
		day: new Int32Array(length),
		state: new Uint8Array(length),
		grade: new Uint8Array(length),
		slot: new Uint8Array(length),
		tenths: new Uint16Array(length),
		share: new Uint16Array(length),
		isOld: new Uint8Array(length),
	};
	const crossedOff = new Map<number, number>();
	const affected = new Set<number>();
	for (const tally of takenBack) {
		crossedOff.set(tally, (crossedOff.get(tally) ?? 0) + 1);
		affected.add(dayOf(tally));
	}
	let place = 0;
	let day = Number.NaN;
	let isAffected = false;
	for (const tally of tallies) {
		// Bit operations know 32 bits, so the two halves are taken apart first.
		const high = Math.floor(tally / 2 ** 25);
		const low = tally - high * 2 ** 25;
		const codes = Math.floor(high / 96);
		if (codes >> 4 !== day) {
			day = codes >> 4;
			isAffected = affected.has(day);
		}
		const crosses = isAffected ? (crossedOff.get(tally) ?? 0) : 0;
		if (crosses > 0) {
			crossedOff.set(tally, crosses - 1);
			continue;
		}
		columns.day[place] = day;
		columns.state[place] = (codes >> 2) & 3;
		columns.grade[place] = codes & 3;
		columns.slot[place] = high % 96;
		columns.tenths[place] = low >> 14;
		columns.share[place] = (low >> 1) & 8191;
		columns.isOld[place] = low & 1;
		place += 1;
	}
	return columns;
}

function dayOf(tally: number): number {
	return Math.floor(tally / 2 ** 25 / 96 / 16);
}

/** The study day of the first review in scope, or null. */
export function firstReviewDay(db: Db, scope: CardScope): number | null {
	const { where, bind } = scopeOf(scope, "card_id");
	return (
		db
			.prepare<[Record<string, string>], number>(`
				select study_day from review indexed by review_tally
				where tally is not null and ${notTakenBack}${where} order by study_day limit 1`)
			.pluck()
			.get(bind) ?? null
	);
}

/** How many cards come due on each day, in the order of days; what is left out of study is not counted. */
export function countDue(
	db: Db,
	scope: CardScope,
	to: number,
): { day: number; count: number }[] {
	const { where, bind } = scopeOf(scope, "id");
	return db
		.prepare<[Record<string, unknown>], { day: number; count: number }>(`
			select due_day as day, count(*) as count from card
			where state = 'review' and ${isStudied} and due_day <= @to${where} group by due_day order by due_day`)
		.all({ ...bind, to });
}

/** All graded cards in study, as they stand. */
export function readStands(db: Db, scope: CardScope): CardStand[] {
	const { where, bind } = scopeOf(scope, "id");
	return db
		.prepare<[Record<string, string>], CardStand>(`
			select stability, difficulty, last_review_day as lastReviewDay from card
			where state <> 'new' and ${isStudied}${where}`)
		.all(bind);
}

/** Cards in study that were never graded. */
export function countUnseen(db: Db, scope: CardScope): number {
	const { where, bind } = scopeOf(scope, "id");
	return (
		db
			.prepare<[Record<string, string>], number>(
				`select count(*) from card where state = 'new' and ${isStudied}${where}`,
			)
			.pluck()
			.get(bind) ?? 0
	);
}

/** A card's stability after each of its reviews, card by card, for knowledge over time. */
export function readTraces(
	db: Db,
	scope: CardScope,
): { cardId: number; day: number; stability: number }[] {
	const { where, bind } = scopeOf(scope, "card_id");
	return db
		.prepare<
			[Record<string, string>],
			{ cardId: number; day: number; stability: number }
		>(`
			select card_id as cardId, study_day as day, stability from review
			where kind = 'study' and ${notTakenBack}${where} order by card_id, id`)
		.all(bind)
		.sort(byCardAndDay);
}

/** One line of a card's history. */
export interface PastReview {
	id: number;
	at: number;
	day: number;
	grade: Grade;
	stateBefore: string;
	stability: number;
	difficulty: number;
	stabilityBefore: number | null;
	lastReviewDay: number | null;
	intervalDays: number;
	elapsedMs: number | null;
	isCram: boolean;
}

/** Every review of a card that was not taken back, the oldest first. */
export function readHistory(db: Db, cardId: number): PastReview[] {
	return db
		.prepare<[number], Omit<PastReview, "isCram"> & { kind: string }>(`
			select id, at, study_day as day, grade, state_before as stateBefore, stability, difficulty,
				stability_before as stabilityBefore, last_review_day as lastReviewDay,
				interval_days as intervalDays, elapsed_ms as elapsedMs, kind
			from review where card_id = ? and ${notTakenBack} order by at, id`)
		.all(cardId)
		.map(({ kind, ...review }) => ({ ...review, isCram: kind === "cram" }));
}

/** The decks that hold cards, in order of their names. */
export function listHomes(db: Db): string[] {
	return db
		.prepare<[], string>(
			"select distinct home from card where home <> '' order by home",
		)
		.pluck()
		.all();
}
