// Rows of what the learner decided: about single cards, and about rules at a place. They stay when notes are read again.
import type { CardId, NoteId } from "../contract/data.ts";
import type { Ban } from "../contract/decision.ts";
import type { Rich } from "../contract/rich.ts";
import type { Tx } from "./history.ts";
import type { Db } from "./open.ts";
import { statement } from "./statement.ts";

export type Choice = "accept" | "reject";

const standingAfter = { accept: "accepted", reject: "rejected" } as const;

const idsIn = "(select value from json_each(?))";
/** Where the note's text puts a card by itself. */
const ownStanding =
	"case when inbox_code is null then 'accepted' else 'inbox' end";
const hasChoice =
	"exists (select 1 from decision where card_id = card.id and choice is not null)";
/** Cards of `card` on which a row `ban` bears. */
const bears = `ban.rule = card.rule and (ban.note_id = card.note_id or ban.deck = ''
	or ban.deck = card.deck or substr(card.deck, 1, length(ban.deck) + 1) = ban.deck || '/')`;

/** Keeps the choice for each card and gives it its standing; returns how many stood elsewhere before. */
export function putChoice(
	tx: Tx,
	ids: readonly CardId[],
	{ choice, at }: { choice: Choice; at: number },
): number {
	statement<[Choice, number, string], unknown>(
		tx,
		`insert into decision (card_id, choice, at)
		select id, ?, ? from card where id in ${idsIn}
		on conflict (card_id) do update set choice = excluded.choice, at = excluded.at
			where choice is not excluded.choice`,
	).run(choice, at, JSON.stringify(ids));
	return statement<[string, string, string], unknown>(
		tx,
		`update card set standing = ? where id in ${idsIn} and standing <> ?`,
	).run(standingAfter[choice], JSON.stringify(ids), standingAfter[choice])
		.changes;
}

/** Forgets the choices; returns how many cards stand elsewhere now. */
export function dropChoice(tx: Tx, ids: readonly CardId[]): number {
	const given = JSON.stringify(ids);
	statement<[string], unknown>(
		tx,
		`update decision set choice = null where choice is not null and card_id in ${idsIn}`,
	).run(given);
	dropEmpty(tx);
	return statement<[string], unknown>(
		tx,
		`update card set standing = ${ownStanding} where id in ${idsIn} and standing <> ${ownStanding}`,
	).run(given).changes;
}

/** The learner's wording as typed and as shown, with the note's wording that it was made over. */
export interface EditRow {
	front: Rich;
	back: Rich;
	source: { front: string; back: string };
}

export function putEdit(
	tx: Tx,
	id: CardId,
	{ edit, at }: { edit: EditRow; at: number },
): void {
	statement<[Record<string, unknown>], unknown>(
		tx,
		`insert into decision (card_id, at, front, back, front_source, back_source, base_front, base_back)
		select id, @at, @front, @back, @front_source, @back_source, front_text, back_text from card where id = @id
		on conflict (card_id) do update set at = excluded.at, front = excluded.front, back = excluded.back,
			front_source = excluded.front_source, back_source = excluded.back_source,
			base_front = excluded.base_front, base_back = excluded.base_back`,
	).run({
		id,
		at,
		front: JSON.stringify(edit.front),
		back: JSON.stringify(edit.back),
		front_source: edit.source.front,
		back_source: edit.source.back,
	});
}

export function dropEdit(tx: Tx, id: CardId): void {
	statement<[CardId], unknown>(
		tx,
		`update decision set front = null, back = null, front_source = null, back_source = null,
			base_front = null, base_back = null where card_id = ? and front is not null`,
	).run(id);
	dropEmpty(tx);
}

function dropEmpty(tx: Tx): void {
	statement<[], unknown>(
		tx,
		"delete from decision where choice is null and front is null",
	).run();
}

/** The Markdown that the learner typed for the card, or null. */
export function readEditSource(
	db: Db,
	id: CardId,
): { front: string; back: string } | null {
	return (
		statement<[CardId], { front: string; back: string }>(
			db,
			`select front_source as front, back_source as back from decision
			where card_id = ? and front is not null`,
		).get(id) ?? null
	);
}

/** Notes the ban and rejects what it bears on, but for cards accepted by hand or studied already; returns how many. */
export function putBan(
	tx: Tx,
	{ rule, noteId, deck }: Ban,
	at: number,
): number {
	statement<unknown[], unknown>(
		tx,
		"insert or ignore into rule_ban (rule, note_id, deck, at) values (?, ?, ?, ?)",
	).run(rule, noteId, deck, at);
	return statement<[], unknown>(
		tx,
		`update card set standing = 'rejected'
		where standing <> 'rejected' and not ${hasChoice} and (standing = 'inbox' or state = 'new')
			and exists (select 1 from rule_ban as ban where ${bears})`,
	).run().changes;
}

/** Takes the ban back, and with it what it alone had rejected; returns how many cards stand elsewhere now. */
export function dropBan(tx: Tx, { rule, noteId, deck }: Ban): number {
	const { changes } = statement<[Ban], unknown>(
		tx,
		`update card set standing = ${ownStanding}
		where standing = 'rejected' and not ${hasChoice}
			and exists (select 1 from rule_ban as ban where ${bears} and ${isThis})
			and not exists (select 1 from rule_ban as ban where ${bears} and not (${isThis}))`,
	).run({ rule, noteId, deck });
	statement<[Ban], unknown>(
		tx,
		`delete from rule_ban as ban where ${isThis}`,
	).run({ rule, noteId, deck });
	return changes;
}

const isThis =
	"ban.rule = @rule and ban.note_id is @noteId and ban.deck is @deck";

export function listBans(
	db: Db,
): (Ban & { title: string | null; cards: number })[] {
	return statement<[], Ban & { title: string | null; cards: number }>(
		db,
		`select ban.rule, ban.note_id as noteId, ban.deck, note.title,
			(select count(*) from card where standing = 'rejected' and is_retired = 0
				and not ${hasChoice} and ${bears}) as cards
		from rule_ban as ban left join note on note.id = ban.note_id order by ban.id`,
	).all();
}

/** The bans alone: what an import needs to know. */
export function readBans(db: Db): Ban[] {
	return statement<[], Ban>(
		db,
		"select rule, note_id as noteId, deck from rule_ban",
	).all();
}

/** A note that took over another's place takes over what was said about it. */
export function moveBans(tx: Tx, from: NoteId, to: NoteId): void {
	statement<[NoteId, NoteId], unknown>(
		tx,
		"update or ignore rule_ban set note_id = ? where note_id = ?",
	).run(to, from);
}

/** How many cards wait, of one note or of all. */
export function countWaiting(db: Db, noteId: NoteId | null): number {
	return (
		statement<[{ noteId: NoteId | null }], { count: number }>(
			db,
			`select count(*) as count from card
			where standing = 'inbox' and is_retired = 0 and is_removed = 0
				and (@noteId is null or note_id = @noteId)`,
		).get({ noteId })?.count ?? 0
	);
}

/**
 * Ids of the cards that wait, of one note or of all, with the names of their notes, in the notes' own order: last in each
 * note what only keeps a statement that no rule can ask about.
 */
export function listWaiting(
	db: Db,
	noteId: NoteId | null,
): { id: CardId; name: string }[] {
	return statement<[{ noteId: NoteId | null }], { id: CardId; name: string }>(
		db,
		`select card.id, note.name from card join note on note.id = card.note_id
		where standing = 'inbox' and is_retired = 0 and is_removed = 0
			and (@noteId is null or card.note_id = @noteId)
		order by note.name, note.id, card.rule in ('kept', 'kept-list'), position, card.id`,
	).all({ noteId });
}

/** Ids of rejected cards, those decided last first. */
export function listRejected(
	db: Db,
	limit: number,
): { total: number; ids: CardId[] } {
	const where = "standing = 'rejected' and is_retired = 0 and is_removed = 0";
	const rows = statement<[number], { id: CardId; total: number }>(
		db,
		`select card.id, count(*) over () as total from card
		left join decision on decision.card_id = card.id
		where ${where} order by decision.at desc, card.id limit ?`,
	).all(limit);
	return { total: rows[0]?.total ?? 0, ids: rows.map(({ id }) => id) };
}

/** The text of a note, for excerpts. */
export function readNoteText(db: Db, id: NoteId): string {
	return (
		statement<[NoteId], { text: string }>(
			db,
			"select text from note where id = ?",
		).get(id)?.text ?? ""
	);
}
