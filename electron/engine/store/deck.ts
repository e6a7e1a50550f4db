// What the learner set for decks, and exam dates. Decks themselves are the paths that cards name.
import type { DeckOptions, PresetId } from "../contract/deck.ts";
import type { Tx } from "./history.ts";
import type { Db } from "./open.ts";
import { readOptions } from "./preset.ts";

export interface StoredDeck {
	path: string;
	presetId: PresetId | null;
	own: Partial<DeckOptions>;
	todayOnly: { day: number; new: number | null; reviews: number | null } | null;
}

interface DeckRow {
	path: string;
	preset_id: PresetId | null;
	options: string;
	today_day: number | null;
	today_new: number | null;
	today_reviews: number | null;
}

export function listDeckRows(db: Db): StoredDeck[] {
	return db
		.prepare<[], DeckRow>("select * from deck order by path")
		.all()
		.map((row) => ({
			path: row.path,
			presetId: row.preset_id,
			own: readOptions(row.options),
			todayOnly:
				row.today_day === null
					? null
					: {
							day: row.today_day,
							new: row.today_new,
							reviews: row.today_reviews,
						},
		}));
}

/** Writes what is set for a deck; a deck that inherits everything needs no row. */
export function putDeck(tx: Tx, deck: StoredDeck): void {
	const { path, presetId, own, todayOnly } = deck;
	const isEmpty =
		presetId === null && Object.keys(own).length === 0 && todayOnly === null;
	if (isEmpty) tx.prepare("delete from deck where path = ?").run(path);
	else
		tx.prepare(`
			insert into deck (path, preset_id, options, today_day, today_new, today_reviews)
			values (@path, @presetId, @options, @day, @new, @reviews)
			on conflict (path) do update set preset_id = @presetId, options = @options,
				today_day = @day, today_new = @new, today_reviews = @reviews`).run({
			path,
			presetId,
			options: JSON.stringify(own),
			day: todayOnly?.day ?? null,
			new: todayOnly?.new ?? null,
			reviews: todayOnly?.reviews ?? null,
		});
}

/** The decks that cards are studied in, with how many each has; retired, removed and undecided ones do not count. */
export function countHomes(db: Db): { home: string; cards: number }[] {
	return db
		.prepare<[], { home: string; cards: number }>(`
			select home, count(*) as cards from card
			where is_retired = 0 and is_removed = 0 and standing = 'accepted'
			group by home order by home`)
		.all();
}

export interface StoredExam {
	scope: "deck" | "tag";
	name: string;
	/** The study day of the exam. */
	day: number;
	minutes: number;
}

/** The next one first. */
export function listExamRows(db: Db): StoredExam[] {
	return db
		.prepare<[], StoredExam>(
			"select scope, name, day, minutes from exam_date order by day, scope, name",
		)
		.all();
}

export function putExam(tx: Tx, exam: StoredExam): void {
	tx.prepare(`
		insert into exam_date (scope, name, day, minutes) values (@scope, @name, @day, @minutes)
		on conflict (scope, name) do update set day = @day, minutes = @minutes`).run(
		exam,
	);
}

export function dropExam(
	tx: Tx,
	{ scope, name }: Pick<StoredExam, "scope" | "name">,
): void {
	tx.prepare("delete from exam_date where scope = ? and name = ?").run(
		scope,
		name,
	);
}
