// Taking over what a package remembers of a learner: which card is which, whose schedule goes on, which answers are missing here. Preview and import ask the same questions.
import type { CardId, NoteId } from "../contract/data.ts";
import { plainText } from "../contract/rich.ts";
import {
	type RecordCard,
	reviewColumns,
	type StudyGain,
	type StudyRecord,
} from "../contract/study-record.ts";
import { shuffleKey } from "../review/queue.ts";
import { forgetCard, moveCard, setLeech } from "../store/action.ts";
import { createCardWriter } from "../store/card.ts";
import type { Tx } from "../store/history.ts";
import { listKnownCards } from "../store/known-card.ts";
import {
	addReviewRow,
	findNoteIds,
	listRecordCards,
	listReviewRows,
	markAsRecorded,
	readHere,
	restoreReview,
} from "../store/study-record.ts";
import type { Context } from "./context.ts";
import { ensureContrast } from "./contrast.ts";
import type { PlacedRecord } from "./import-reading.ts";
import {
	countSettings,
	newSettings,
	packSettings,
	takeSettings,
} from "./record-setting.ts";
import {
	gainOf,
	matchPlaced,
	sumGains,
	type Weighed,
	weighAll,
} from "./study-weighing.ts";

/** What a package keeps of the given cards; `noteOf` is a note's path in it. `isWhole`: of all cards, and so with the settings. */
export function packRecord(
	{ db }: Context,
	given: {
		ids: readonly CardId[];
		noteOf: (id: NoteId) => string;
		isWhole: boolean;
	},
): StudyRecord {
	const { ids, noteOf, isWhole } = given;
	return {
		version: 1,
		settings: isWhole ? packSettings(db) : null,
		cards: listRecordCards(db, ids, noteOf),
		reviews: {
			columns: [...reviewColumns],
			rows: listReviewRows(db, new Set<number>(ids)),
		},
	};
}

/** Takes over all records within the step of the import; `added` are the cards that it has just made. */
export function takeRecords(
	tx: Tx,
	context: Context,
	{
		records,
		added,
	}: { records: readonly PlacedRecord[]; added: ReadonlySet<CardId> },
): StudyGain | undefined {
	if (records.length === 0) return undefined;
	return sumGains(
		records.map((placed) => {
			const noteIds = findNoteIds(tx, [...placed.paths.values()]);
			const noteIdOf = ({ note }: RecordCard) =>
				noteIds.get(placed.paths.get(note) ?? "");
			const known = listKnownCards(tx, [...noteIds.values()]);
			const found = matchPlaced(placed, known) as Map<number, CardId>;
			const weighed = weighAll(placed, (card, isStudied) => {
				const id = card.pair
					? makePair(tx, context, { card, pair: card.pair, found })
					: (found.get(card.id) ??
						(isStudied ? addRetired(tx, card, noteIdOf(card)) : null));
				if (id === null) return null;
				const here = readHere(tx, id);
				const isUntouched = added.has(id) || here.isUntouched;
				return { id, here: { ...here, isUntouched } };
			});
			takeCards(tx, weighed);
			const settings = takeNewSettings(tx, placed);
			return { ...gainOf(weighed), settings };
		}),
	);
}

/** How many were set. */
function takeNewSettings(
	tx: Tx,
	{ record: { settings } }: PlacedRecord,
): number {
	if (!settings) return 0;
	const news = newSettings(tx, settings);
	const count = countSettings(tx, news);
	takeSettings(tx, news);
	return count;
}

/** Those of a record are made anew here, as they know their cards by other ids. */
function makePair(
	tx: Tx,
	context: Context,
	given: {
		card: RecordCard;
		pair: readonly [number, number];
		found: ReadonlyMap<number, CardId>;
	},
): CardId | null {
	const [one, other] = given.pair.map((id) => given.found.get(id));
	return one === undefined || other === undefined || given.card.isRetired
		? null
		: ensureContrast(tx, context, one, other);
}

/** A card whose text is in no note any more comes as a retired one, so that its answers have a place. */
function addRetired(
	tx: Tx,
	card: RecordCard,
	noteId: NoteId | undefined,
): CardId | null {
	if (noteId === undefined) return null;
	const writer = createCardWriter(tx, () => card.shuffle);
	const id = writer.add({
		...card,
		noteId,
		sources: card.sources.map(({ line, endLine }) => ({ line, endLine })),
		frontText: plainText(card.front, "answer"),
		backText: plainText(card.back, "answer"),
	});
	writer.retire(id);
	return id;
}

/** Answers in the order in which they were given, whatever their cards: so the log reads as it did. */
function takeCards(tx: Tx, weighed: readonly Weighed[]): void {
	for (const each of weighed) takeCard(tx, each);
	const missing = weighed.flatMap(({ id, missing }) =>
		missing.map((each) => ({ ...each, id })),
	);
	missing.sort((one, other) => one.place - other.place);
	for (const { id, row } of missing) addReviewRow(tx, id, row);
}

function takeCard(
	tx: Tx,
	{ id, card, here, isTaken, takenBack }: Weighed,
): void {
	if (here.isUntouched) {
		markAsRecorded(tx, id, card);
		if (card.marks.deck !== null) moveCard(tx, id, card.marks.deck);
		const isPlanned = here.memory.state !== "new";
		if (card.memory.state === "new" && isPlanned) forgetCard(tx, id);
	} else if (isTaken && card.marks.isLeech) setLeech(tx, id, false);
	if (isTaken && card.memory.state !== "new")
		createCardWriter(tx, (own) => shuffleKey(own, 0)).remember(
			id,
			card.memory,
			card.dueWhy ?? undefined,
		);
	for (const review of takenBack) restoreReview(tx, review);
}
