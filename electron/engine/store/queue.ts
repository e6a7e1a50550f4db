// Questions about what is due. Each reads an index alone, deck by deck, however large the collection.
import type { CardId } from "../contract/data.ts";
import type { Db } from "./open.ts";

interface Due {
	id: CardId;
	home: string;
	family: number;
}

/** `recall` needs what the index has not: it is filled in by `withMemory`. */
export interface DueReview extends Due {
	dueDay: number;
	shuffle: number;
}

export interface DueNew extends Due {
	noteId: number;
	position: number;
}

/** A card to recall because of a wrong answer, known or new. */
export interface DueRepair extends DueNew {
	isNew: boolean;
}

export interface DueLearning extends Due {
	dueAt: number;
	lastReviewDay: number;
}

/** Where a card stands in its note, and its memory's strength. */
export interface Standing {
	noteId: number;
	position: number;
	stability: number;
	difficulty: number;
	lastReviewDay: number;
}

export interface QueueReader {
	/** Decks that have cards of a kind, in order of their paths. */
	homes(kind: "review" | "new"): string[];
	/** Due cards of one deck on `day`: longest overdue first, mixed within a day; buried ones left out. */
	reviews(home: string, day: number, limit: number): DueReview[];
	/** New cards of one deck in note order. */
	news(home: string, day: number, limit: number): DueNew[];
	/** Cards on their steps that come due before `until`. */
	learning(until: number, day: number): DueLearning[];
	/** Cards to recall because of a wrong answer, the oldest first; cards on their steps come anyway. */
	repairs(day: number): DueRepair[];
	standing(id: CardId): Standing;
	/** When the next learning step comes due after all, or null. */
	nextLearningAt(): number | null;
	/** The first study day after `day` on which a review comes due, or null; `homes` null: of all decks. */
	nextReviewDay(day: number, homes: readonly string[] | null): number | null;
	/** Known cards that come due on one study day, counted up to `limit`; `homes` null: of all decks. */
	countOn(day: number, limit: number, homes: readonly string[] | null): number;
	/** Titles of the notes of the given cards, with how many each, in note order. */
	titlesOf(ids: readonly CardId[]): { title: string; count: number }[];
}

const studied =
	"is_retired = 0 and is_suspended = 0 and is_removed = 0 and standing = 'accepted'";
const notBuried = "(buried_until is null or buried_until < @day)";
const inState = {
	review: `state = 'review' and ${studied}`,
	new: `state = 'new' and ${studied}`,
	learning: `state in ('learning', 'relearning') and ${studied}`,
};

export function createQueueReader(db: Db): QueueReader {
	const homesOf = (kind: "review" | "new") =>
		db
			.prepare<[], string>(`
			with recursive deck (home) as (
				select min(home) from card where ${inState[kind]}
				union all
				select (select min(home) from card where ${inState[kind]} and home > deck.home)
				from deck where deck.home is not null)
			select home from deck where home is not null`)
			.pluck();
	const homes = { review: homesOf("review"), new: homesOf("new") };
	const reviews = db
		.prepare(`
		select id, home, family, due_day, shuffle from card
		where ${inState.review} and home = @home and due_day <= @day and ${notBuried}
		order by due_day, shuffle limit @limit`)
		.raw();
	const news = db
		.prepare(`
		select id, home, family, note_id, position from card
		where ${inState.new} and home = @home and ${notBuried}
		order by note_id, position limit @limit`)
		.raw();
	const learning = db.prepare<[{ until: number; day: number }], DueLearning>(`
		select id, home, family, due_at as dueAt, last_review_day as lastReviewDay from card
		where ${inState.learning} and due_at < @until and ${notBuried} order by due_at, id`);
	const repairs = db.prepare<
		[{ day: number }],
		DueNew & { state: "new" | "review" }
	>(`
		select card.id, home, family, note_id as noteId, position, state
		from (select card_id, min(id) as first from repair
			where done_at is null and due_day <= @day group by card_id) as asked
		join card on card.id = asked.card_id
		where state in ('new', 'review') and ${studied} and ${notBuried}
		order by asked.first`);
	const standing = db.prepare<[CardId], Standing>(`
		select note_id as noteId, position, stability, difficulty, last_review_day as lastReviewDay
		from card where id = ?`);
	const one = (sql: string) => db.prepare<unknown[], number>(sql).pluck();
	const nextLearningAt = one(
		`select min(due_at) from card where ${inState.learning}`,
	);
	const nextDay = one(
		`select min(due_day) from card where ${inState.review} and due_day > (select ?)`,
	);
	const nextDayOf = one(
		`select min(due_day) from card where ${inState.review} and home = ? and due_day > (select ?)`,
	);
	const onDay = one(
		`select count(*) from (select 1 from card where ${inState.review} and due_day = (select ?) limit ?)`,
	);
	const onDayOf = one(
		`select count(*) from (select 1 from card where ${inState.review} and home = ? and due_day = (select ?) limit ?)`,
	);
	const titles = db.prepare<[string], { title: string; count: number }>(`
		select note.title, count(*) as count
		from card join note on note.id = card.note_id
		where card.id in (select value from json_each(?))
		group by note.id order by note.id`);
	return {
		homes: (kind) => homes[kind].all(),
		reviews: (home, day, limit) =>
			(reviews.all({ home, day, limit }) as ReviewRow[]).map(toReview),
		news: (home, day, limit) =>
			(news.all({ home, day, limit }) as NewRow[]).map(toNew),
		learning: (until, day) => learning.all({ until, day }),
		repairs: (day) =>
			repairs
				.all({ day })
				.map(({ state, ...card }) => ({ ...card, isNew: state === "new" })),
		standing(id) {
			const row = standing.get(id);
			if (!row) throw new Error(`expected card ${id}`);
			return row;
		},
		nextLearningAt: () => nextLearningAt.get() ?? null,
		nextReviewDay(day, of) {
			if (of === null) return nextDay.get(day) ?? null;
			const days = of
				.map((home) => nextDayOf.get(home, day) ?? null)
				.filter((found) => found !== null);
			return days.length === 0 ? null : Math.min(...days);
		},
		countOn: (day, limit, of) =>
			of === null
				? (onDay.get(day, limit) ?? 0)
				: of.reduce(
						(sum, home) => sum + (onDayOf.get(home, day, limit) ?? 0),
						0,
					),
		titlesOf: (ids) => titles.all(JSON.stringify(ids)),
	};
}

type ReviewRow = [CardId, string, number, number, number];

function toReview([id, home, family, dueDay, shuffle]: ReviewRow): DueReview {
	return { id, home, family, dueDay, shuffle };
}

type NewRow = [CardId, string, number, number, number];

function toNew([id, home, family, noteId, position]: NewRow): DueNew {
	return { id, home, family, noteId, position };
}
