// Which cards study with a preset, and the reviews that its memory parameters can be fitted to.
import type { Grade } from "../contract/data.ts";
import { defaultPresetId, type PresetId } from "../contract/deck.ts";
import { listDeckRows } from "./deck.ts";
import type { Tx } from "./history.ts";
import { byCardAndDay } from "./log-order.ts";
import type { Db } from "./open.ts";
import type { FittedParameters } from "./preset.ts";

/** The preset of a deck: that of the nearest deck from it upwards that names one. */
export function presetOfDeck(db: Db, path: string): PresetId {
	const named = namedDecks(db);
	return nearest(named, path);
}

/** The decks with cards that study with a preset. */
export function homesOfPreset(db: Db, id: PresetId): string[] {
	const named = namedDecks(db);
	return db
		.prepare<[], string>("select distinct home from card")
		.pluck()
		.all()
		.filter((home) => nearest(named, home) === id);
}

function namedDecks(db: Db): Map<string, PresetId> {
	return new Map(
		listDeckRows(db).flatMap(({ path, presetId }) =>
			presetId === null ? [] : [[path, presetId] as const],
		),
	);
}

function nearest(named: ReadonlyMap<string, PresetId>, home: string): PresetId {
	for (let path = home; path !== ""; ) {
		const preset = named.get(path);
		if (preset !== undefined) return preset;
		path = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
	}
	return named.get("") ?? defaultPresetId;
}

/** Sets what a fit found, or (null) goes back to the usual parameters. */
export function writeParameters(
	tx: Tx,
	id: PresetId,
	fitted: FittedParameters | null,
): void {
	tx.prepare(`
		update preset set parameters = ?, parameters_version = ?, parameters_at = ?
		where id = ?`).run(
		fitted && JSON.stringify(fitted.values),
		fitted?.version ?? null,
		fitted?.at ?? null,
		id,
	);
}

/** A graded review as a fit sees it. */
export interface FitReview {
	cardId: number;
	id: number;
	day: number;
	grade: Grade;
	wasNew: 0 | 1;
}

/** Reviews of the cards in `homes`, card by card, the oldest first; taken-back ones and cram are left out. */
export function readFitReviews(db: Db, homes: readonly string[]): FitReview[] {
	return db
		.prepare<[string], FitReview>(`
			select card_id as cardId, id, study_day as day, grade, state_before = 'new' as wasNew from review
			where kind = 'study' and id not in (select id from review_void)
				and card_id in (select id from card where home in (select value from json_each(?)))
			order by card_id, id`)
		.all(JSON.stringify(homes))
		.sort(byCardAndDay);
}

/** A card that is waiting for its due day. */
export interface WaitingCard {
	id: number;
	home: string;
	tags: string[];
	family: number;
	reps: number;
	dueDay: number;
	lastReviewDay: number;
}

export function readWaiting(db: Db, homes: readonly string[]): WaitingCard[] {
	return db
		.prepare<[string], Omit<WaitingCard, "tags"> & { tags: string }>(`
			select id, home, tags, family, reps, due_day as dueDay, last_review_day as lastReviewDay from card
			where state = 'review' and home in (select value from json_each(?)) order by due_day, id`)
		.all(JSON.stringify(homes))
		.map(({ tags, ...card }) => ({ ...card, tags: JSON.parse(tags) }));
}

/** Gives cards what new parameters make of their history: memory and due day. */
export function writeMemories(
	tx: Tx,
	memories: readonly {
		id: number;
		stability: number;
		difficulty: number;
		dueDay: number;
		scheduledDays: number;
		why: readonly string[];
	}[],
): void {
	const update = tx.prepare(`
		update card set stability = @stability, difficulty = @difficulty, due_day = @dueDay,
			scheduled_days = @scheduledDays, due_why = @why
		where id = @id`);
	for (const memory of memories)
		update.run({ ...memory, why: JSON.stringify(memory.why) });
}
