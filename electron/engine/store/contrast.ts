// Pairs of cards and the cards that tell them apart.
import type { ContrastCard } from "../contract/contrast.ts";
import type { CardId } from "../contract/data.ts";
import type { Tx } from "./history.ts";
import type { Db } from "./open.ts";
import { statement } from "./statement.ts";

export type ContrastPair = Omit<ContrastCard, "title">;

const selectPair =
	"select card_id as cardId, one_id as oneId, other_id as otherId from contrast";

/** The smaller id stands first, so that a pair is one pair either way round. */
export function putContrastPair(tx: Tx, pair: ContrastPair): void {
	statement<[ContrastPair], never>(
		tx,
		`insert into contrast (card_id, one_id, other_id)
		values (@cardId, min(@oneId, @otherId), max(@oneId, @otherId))`,
	).run(pair);
}

export function findContrastPair(
	db: Db,
	oneId: CardId,
	otherId: CardId,
): ContrastPair | null {
	return (
		statement<[{ oneId: CardId; otherId: CardId }], ContrastPair>(
			db,
			`${selectPair} where one_id = min(@oneId, @otherId) and other_id = max(@oneId, @otherId)`,
		).get({ oneId, otherId }) ?? null
	);
}

/** Those that a card is part of or is. */
export function listContrastPairsOf(db: Db, cardId: CardId): ContrastPair[] {
	return statement<[{ cardId: CardId }], ContrastPair>(
		db,
		`${selectPair} where card_id = @cardId or one_id = @cardId or other_id = @cardId order by id`,
	).all({ cardId });
}

export function listContrastPairs(db: Db): ContrastPair[] {
	return statement<[], ContrastPair>(db, `${selectPair} order by id`).all();
}

/** A card that may be what was meant by the words of a wrong option. */
export interface NamingCard {
	id: CardId;
	noteId: number;
}

/** Studied cards of notes whose answer is `text`, or on whose front it stands; small and capital letters are alike. */
export function listNamingCards(db: Db, text: string): NamingCard[] {
	return statement<[string, string], NamingCard>(
		db,
		`select id, note_id as noteId from card
		where is_retired = 0 and is_removed = 0 and standing = 'accepted' and kind not in ('scenario', 'contrast')
			and (instr(lower(back_text), lower(?)) > 0 or instr(lower(front_text), lower(?)) > 0)
		order by note_id, position, id`,
	).all(text, text);
}

/** The note of a card; null where there is no such card any more. */
export function findNoteOf(db: Db, cardId: CardId): number | null {
	const row = statement<[CardId], { noteId: number }>(
		db,
		"select note_id as noteId from card where id = ?",
	).get(cardId);
	return row?.noteId ?? null;
}
