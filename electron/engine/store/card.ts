// Rows of cards: their text as the note gave it. What the scheduler knows of them is in `queue.ts`.
import type {
	Card,
	CardEdit,
	CardId,
	CardKind,
	InboxReason,
	NoteId,
	Standing,
} from "../contract/data.ts";
import { Failure } from "../contract/errors.ts";
import type { Memory } from "../contract/memory.ts";
import type { Rich } from "../contract/rich.ts";
import {
	createGradedReader,
	type GradedCard,
	type MemoryRow,
	rememberCard,
	toMemory,
} from "./card-memory.ts";
import { type StoredSource, type TextRow, toText } from "./card-text.ts";
import type { Tx } from "./history.ts";
import type { Db } from "./open.ts";
import { statement } from "./statement.ts";

/** A card's text, as an import writes it. `frontText` and `backText` are plain, with gaps filled in. */
export interface CardText {
	noteId: NoteId;
	position: number;
	kind: CardKind;
	front: Rich;
	back: Rich;
	frontText: string;
	backText: string;
	context: string[];
	rule: string;
	tags: string[];
	deck: string;
	sources: StoredSource[];
	deletion: string | null;
	blockId: string | null;
	/** Where the card stands from now on, and what the rules were unsure about. */
	standing: Standing;
	inboxReason: InboxReason | null;
}

/** A stored card: what screens need, with the memory in place of the schedule that is derived from it. */
export type StoredCard = Omit<Card, "schedule"> & { memory: Memory };

interface CardRow extends MemoryRow, TextRow {
	id: CardId;
	note_id: NoteId;
	note_title: string;
	note_path: string;
	is_answer_changed: number;
	front_text: string;
	back_text: string;
	edit_front: string | null;
	edit_back: string | null;
	base_front: string | null;
	base_back: string | null;
}

const selectCard = `
	select card.*, note.title as note_title, note.path as note_path,
		decision.front as edit_front, decision.back as edit_back, base_front, base_back
	from card join note on note.id = card.note_id
	left join decision on decision.card_id = card.id`;

export interface CardReader {
	get(id: CardId): StoredCard;
	getGraded(id: CardId): GradedCard;
	/** In note order, retired ones last; of one note or of all. */
	list(noteId: NoteId | null): StoredCard[];
	count(): number;
}

export function createCardReader(db: Db): CardReader {
	const byId = db.prepare<[CardId], CardRow>(`${selectCard} where card.id = ?`);
	const ofNote = db.prepare<[NoteId], CardRow>(`${selectCard}
		where card.note_id = ? order by is_retired, position, card.id`);
	const all = db.prepare<[], CardRow>(`${selectCard}
		order by is_retired, note.name, note.id, position, card.id`);
	const count = db
		.prepare<[], number>(
			"select count(*) from card where is_retired = 0 and standing = 'accepted'",
		)
		.pluck();
	const graded = createGradedReader(db);
	return {
		get: (id) => toCard(byId.get(id) ?? noCard(id)),
		getGraded: (id) => graded(id) ?? noCard(id),
		list: (noteId) =>
			(noteId === null ? all.all() : ofNote.all(noteId)).map(toCard),
		count: () => count.get() ?? 0,
	};
}

function noCard(id: CardId): never {
	throw new Failure("not-found", `There is no card with the id ${id}.`, {
		cardId: id,
	});
}

function toCard(row: CardRow): StoredCard {
	const { front, back, sources, ...text } = toText(row);
	const note = { front, back };
	const edit = readEdit(row, note);
	return {
		id: row.id,
		noteId: row.note_id,
		noteTitle: row.note_title,
		...(edit?.own ?? note),
		...text,
		sources: sources.map((source) => ({ path: row.note_path, ...source })),
		// Under the learner's own wording, a changed note is a conflict and not another answer.
		isAnswerChanged: row.is_answer_changed === 1 && edit === null,
		edit: edit?.shown ?? null,
		memory: toMemory(row),
	};
}

function readEdit(row: CardRow, note: CardEdit["note"]) {
	if (row.edit_front === null || row.edit_back === null) return null;
	const isConflict =
		row.base_front !== row.front_text || row.base_back !== row.back_text;
	return {
		own: { front: JSON.parse(row.edit_front), back: JSON.parse(row.edit_back) },
		shown: { isConflict, note },
	};
}

export interface CardWriter {
	/** Adds a new card; `shuffleOf` gives its place among the cards of one day. Nobody else adds any as long as this writer is in use. */
	add(text: CardText): CardId;
	/** Gives a card another text or place; its history stays. */
	change(id: CardId, text: CardText, isAnswerChanged: boolean): void;
	/** Takes a card whose text is gone out of study; nothing is deleted. */
	retire(id: CardId): void;
	/** What the scheduler knows from now on, and why the card comes on its day. */
	remember(
		id: CardId,
		memory: Exclude<Memory, { state: "new" }>,
		why?: readonly string[],
	): void;
}

const textColumns =
	"note_id position kind front back front_text back_text context rule tags deck sources deletion block_id standing inbox_code inbox_message".split(
		" ",
	);

/** The deck that the note names, parted by slashes; else the folder of the note. */
const home = `case when @deck <> '' then trim(replace(@deck, '::', '/'), '/') else
	(select rtrim(rtrim(name, replace(name, '/', '')), '/') from note where id = @note_id) end`;

const sql = {
	nextId:
		"select coalesce((select seq from sqlite_sequence where name = 'card'), 0) + 1 as id",
	// Bound by place and looking nothing up, as a large import runs it a hundred thousand times.
	insert: `
		insert into card (id, home, added_at, shuffle, ${textColumns}, family, is_retired, is_answer_changed, state, reps, lapses)
		values (?, ?, ?, ?, ${textColumns.map(() => "?")}, ?, 0, 0, 'new', 0, 0)`,
	place: `
		select ${home} as home, (select imported_at from note where id = @note_id) as addedAt`,
	update: `
		update card set ${textColumns.map((name) => `${name} = ?`)}, family = ?, is_retired = 0,
			home = coalesce(deck_override, ?),
			is_answer_changed = case state when 'new' then 0 else max(is_answer_changed, ?) end
		where id = ?`,
	retire: "update card set is_retired = 1 where id = ?",
};

export function createCardWriter(
	tx: Tx,
	shuffleOf: (id: number) => number,
): CardWriter {
	const run = (text: string, ...bound: unknown[]) =>
		statement<unknown[], unknown>(tx, text).run(...bound);
	const placeOf = createPlaces(tx);
	let newest: number | null = null;
	return {
		add(text) {
			const id = (newest === null ? nextId(tx) : newest + 1) as CardId;
			newest = id;
			const { home, addedAt } = placeOf(text);
			run(sql.insert, id, home, addedAt, shuffleOf(id), ...toValues(text));
			return id;
		},
		change(id, text, isAnswerChanged) {
			const { home } = placeOf(text);
			run(sql.update, ...toValues(text), home, isAnswerChanged ? 1 : 0, id);
		},
		retire(id) {
			run(sql.retire, id);
		},
		remember: (id, memory, why) => rememberCard(tx, id, memory, why),
	};
}

function nextId(tx: Tx): number {
	return statement<[], { id: number }>(tx, sql.nextId).get()?.id ?? 1;
}

interface Place {
	home: string;
	addedAt: number | null;
}

/** Where a new card stands and since when: the same for most cards that come one after the other. */
function createPlaces(tx: Tx): (text: CardText) => Place {
	let last: { noteId: NoteId; deck: string; place: Place } | null = null;
	return ({ noteId, deck }) => {
		if (last?.noteId === noteId && last.deck === deck) return last.place;
		const place = statement<[{ note_id: NoteId; deck: string }], Place>(
			tx,
			sql.place,
		).get({ note_id: noteId, deck });
		if (!place) throw new Error(`expected note ${noteId}`);
		last = { noteId, deck, place };
		return place;
	};
}

/** The values of `textColumns` and the family, in their order. */
function toValues(text: CardText): unknown[] {
	return [
		text.noteId,
		text.position,
		text.kind,
		JSON.stringify(text.front),
		JSON.stringify(text.back),
		text.frontText,
		text.backText,
		JSON.stringify(text.context),
		text.rule,
		JSON.stringify(text.tags),
		text.deck,
		JSON.stringify(text.sources),
		text.deletion,
		text.blockId,
		text.standing,
		text.inboxReason?.code ?? null,
		text.inboxReason?.message ?? null,
		familyOf(text),
	];
}

/** Cards of one line of one note are siblings: they would give each other away on the same day. */
function familyOf({ noteId, sources }: CardText): number {
	return noteId * 2 ** 20 + (sources[0]?.line ?? 0);
}
