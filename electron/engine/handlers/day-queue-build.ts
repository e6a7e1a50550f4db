// Works out the queue of a study day from the rows: what is due, within limits, siblings left out, in order.
import type { CardId } from "../contract/data.ts";
import type { DeckOptions } from "../contract/deck.ts";
import {
	type Candidate,
	createLearningList,
	type Families,
	meet,
	orderReviews,
	type Room,
	takeTurns,
	takeWithin,
} from "../review/day-queue.ts";
import { chainOf, isWithin } from "../review/deck-rules.ts";
import { shuffleKey } from "../review/queue.ts";
import type {
	DueLearning,
	DueNew,
	DueRepair,
	DueReview,
	QueueReader,
} from "../store/queue.ts";
import type { Done } from "../store/review.ts";
import type { Study } from "./study.ts";

/** What was done today, in the decks that are studied. */
export interface DayRecord {
	new: number;
	review: number;
	answered: number;
	/** Answers whose thinking time is known, and its sum in ms. */
	timed: number;
	timedMs: number;
}

export interface DayQueue {
	day: number;
	options: DeckOptions;
	done: DayRecord;
	learning: ReturnType<typeof createLearningList>;
	/** Known cards to recall because of a wrong answer, whenever they are due; not among `reviews`. */
	repairs: Line;
	reviews: Line;
	news: Line;
	/** Decks of the queue with cards, or null for all. */
	homes: readonly string[] | null;
	/** How many cards are left that a wrong answer brought here, new ones within their limit included. */
	countRepairs(): number;
}

/** Cards in their order, of which any may go. */
export interface Line {
	readonly count: number;
	first(): CardId | null;
	list(): CardId[];
	remove(id: CardId): boolean;
}

export interface Building {
	queue: QueueReader;
	study: Study;
	day: number;
	deck: string | null;
	done: readonly Done[];
}

/** The queue of `deck` (null: of all decks) on `day`. The same rows give the same queue. */
export function buildQueue(building: Building): DayQueue {
	const { queue, study, day, deck, done } = building;
	const { options } = study.rulesOf(deck ?? "");
	const isStudied = ({ home }: { home: string }) => isWithin(home, deck ?? "");
	const aheadMs = options.learnAheadMinutes * 60_000;
	const until = study.calendar.startOf(day + 1) + aheadMs;
	const learning = queue.learning(until, day);
	const asked = queue.repairs(day).filter(isStudied);
	const repairs = asked.filter(({ isNew }) => !isNew);
	const families: Families = new Map();
	for (const { cardId, family } of done) meet(families, { id: cardId, family });
	for (const card of [...learning, ...repairs]) meet(families, card);
	// What is to be repaired takes its place in the day's limit as if it were answered already.
	const counted = { ...building, done: [...done, ...repairs.map(asDone)] };
	const reviews = takeReviews(counted, families, options, idsOf(repairs));
	for (const card of reviews) meet(families, card);
	const newRepairs = asked.filter(({ isNew }) => isNew);
	const news = takeNew(building, families, options, newRepairs);
	const repairLine = createLine(repairs.map(({ id }) => id));
	const newLine = createLine(news.map(({ id }) => id));
	const newIds = idsOf(newRepairs);
	return {
		day,
		options,
		done: recordOf(done.filter(isStudied)),
		learning: createLearningList(
			learning.filter(isStudied).map((card) => waiting(card, study, day)),
		),
		repairs: repairLine,
		reviews: createLine(reviews.map(({ id }) => id)),
		news: newLine,
		countRepairs: () =>
			repairLine.count +
			(newIds.size === 0
				? 0
				: newLine.list().filter((id) => newIds.has(id)).length),
		homes:
			deck === null
				? null
				: queue.homes("review").filter((home) => isWithin(home, deck)),
	};
}

/** A step that reaches over night is due as the day begins. */
function waiting(card: DueLearning, { calendar }: Study, day: number) {
	const dueAt =
		card.lastReviewDay < day
			? Math.min(card.dueAt, calendar.startOf(day))
			: card.dueAt;
	return { id: card.id, dueAt };
}

function idsOf(cards: readonly { id: CardId }[]): ReadonlySet<CardId> {
	return new Set(cards.map(({ id }) => id));
}

function asDone({ id, home, family, noteId }: DueRepair): Done {
	const state = "review";
	return { cardId: id, state, elapsedMs: null, home, family, noteId };
}

function takeReviews(
	building: Building,
	families: Families,
	{ reviewOrder }: DeckOptions,
	taken: ReadonlySet<CardId>,
): DueReview[] {
	const { queue, study, day, done } = building;
	const isByDue = reviewOrder === "due" || reviewOrder === "interleaved";
	const found = takeKind(building, "review", families, {
		isLimited: isByDue,
		fetch: (home, limit) =>
			queue
				.reviews(home, day, limit + taken.size)
				.filter(({ id }) => !taken.has(id))
				.slice(0, limit)
				.map((card) => ({
					...card,
					noteId: noteOf(card),
					position: card.family,
					rank: rankOf(card),
				})),
		order: orderReviews(reviewOrder),
	});
	if (reviewOrder !== "interleaved") return found;
	const doneOf = countBy(
		done.filter(({ state }) => state === "review").map(({ noteId }) => noteId),
	);
	return takeTurns(found, (noteId) => doneOf.get(noteId) ?? 0);

	function rankOf(card: DueReview): number {
		if (reviewOrder === "random") return shuffleKey(card.id, day);
		return reviewOrder === "retrievability" ? recallOf(card) : 0;
	}

	function recallOf({ id, home }: DueReview): number {
		const { stability, difficulty, lastReviewDay } = queue.standing(id);
		return study
			.rulesOf(home)
			.scheduler.recallAfter({ stability, difficulty }, day - lastReviewDay);
	}
}

/** The note is the upper part of a family. */
function noteOf({ family }: Candidate): number {
	return Math.floor(family / 2 ** 20);
}

function countBy(values: readonly number[]): Map<number, number> {
	const counts = new Map<number, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return counts;
}

/** New cards to repair come first, within the limit like all others. */
function takeNew(
	building: Building,
	families: Families,
	{ newOrder }: DeckOptions,
	repairs: readonly DueNew[],
) {
	const { queue, day } = building;
	const isRandom = newOrder === "random";
	const first = new Map(repairs.map(({ id }, index) => [id, index]));
	const rankOf = ({ id }: DueNew) => first.get(id) ?? first.size;
	return takeKind(building, "new", families, {
		isLimited: !isRandom,
		fetch: (home, limit) =>
			[
				...repairs.filter((card) => card.home === home),
				...queue.news(home, day, limit).filter(({ id }) => !first.has(id)),
			].slice(0, limit),
		order: (a, b) =>
			rankOf(a) - rankOf(b) ||
			(isRandom
				? shuffleKey(a.id, day) - shuffleKey(b.id, day)
				: a.noteId - b.noteId || a.position - b.position || a.id - b.id),
	});
}

/** As many of each deck as could be taken at most; more only when siblings left gaps. */
function takeKind<Card extends Candidate>(
	{ queue, study, day, deck, done }: Building,
	kind: "review" | "new",
	families: Families,
	how: {
		isLimited: boolean;
		fetch: (home: string, limit: number) => Card[];
		order: (one: Card, other: Card) => number;
	},
): Card[] {
	const homes = queue.homes(kind).filter((home) => isWithin(home, deck ?? ""));
	const room = roomOf(study, day, kind, done);
	const buries = (home: string) => study.rulesOf(home).options.burySiblings;
	for (let factor = 1; ; factor *= 4) {
		const cut: string[] = [];
		const candidates: Card[] = [];
		for (const home of homes) {
			const limit = Math.min(roomIn(room, home) * factor, 2 ** 31);
			if (limit <= 0) continue;
			const cards = how.fetch(home, how.isLimited ? limit : 2 ** 31);
			if (how.isLimited && cards.length === limit) cut.push(home);
			for (const card of cards) candidates.push(card);
		}
		candidates.sort(how.order);
		const left = new Map(room);
		const taken = takeWithin(candidates, {
			room: left,
			families: new Map(families),
			buries,
		});
		if (cut.every((home) => roomIn(left, home) <= 0)) return taken;
	}
}

function roomIn(room: Room, home: string): number {
	return Math.min(...chainOf(home).map((path) => room.get(path) ?? 2 ** 31));
}

/** What each deck's limit leaves, after what was done in it today. */
function roomOf(
	study: Study,
	day: number,
	kind: "review" | "new",
	done: readonly Done[],
): Room {
	const room: Room = new Map();
	for (const path of new Set(["", ...study.decks.keys()])) {
		const limits = study.limitsOf(path, day);
		const limit = kind === "new" ? limits.new : limits.reviews;
		if (limit !== null) room.set(path, limit);
	}
	for (const { state, home } of done)
		if (state === kind)
			for (const path of chainOf(home)) {
				const left = room.get(path);
				if (left !== undefined) room.set(path, left - 1);
			}
	return room;
}

function recordOf(done: readonly Done[]): DayRecord {
	const timed = done
		.map(({ elapsedMs }) => elapsedMs)
		.filter((ms) => ms !== null);
	return {
		new: done.filter(({ state }) => state === "new").length,
		review: done.filter(({ state }) => state === "review").length,
		answered: done.length,
		timed: timed.length,
		timedMs: timed.reduce((sum, ms) => sum + ms, 0),
	};
}

function createLine(ids: readonly CardId[]): Line {
	const left = new Set(ids);
	let head = 0;
	return {
		get count() {
			return left.size;
		},
		first() {
			while (head < ids.length && !left.has(ids[head] as CardId)) head += 1;
			return ids[head] ?? null;
		},
		list: () => ids.filter((id) => left.has(id)),
		remove: (id) => left.delete(id),
	};
}
