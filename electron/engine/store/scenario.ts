// Scenario questions: what authors wrote, the cards that ask for them, and the cards of facts that a question rests on.
import type { CardId, NoteId, SourceSpan } from "../contract/data.ts";
import { Failure } from "../contract/errors.ts";
import type { ScenarioSource } from "../contract/scenario.ts";
import type { Tx } from "./history.ts";
import type { Db } from "./open.ts";
import { statement } from "./statement.ts";

/** A card that asks for a scenario. `source` is null where the question is drawn from the library of concepts. */
export interface ScenarioCard {
	id: CardId;
	noteId: NoteId;
	/** Names the question within its note: the id of an author's, or the concept's. */
	key: string;
	source: ScenarioSource | null;
	/** The lines that state it. */
	sources: SourceSpan[];
}

/** The same with what sorts it into a blueprint. */
export interface AskedScenario extends ScenarioCard {
	tags: string[];
	context: string[];
	deck: string;
	front: string;
	back: string;
}

interface Row {
	id: CardId;
	note_id: NoteId;
	block_id: string | null;
	source: string | null;
	sources: string;
	path: string;
}

const selectCard = `
	select card.*, note.path, scenario.source
	from card join note on note.id = card.note_id
	left join scenario on scenario.note_id = card.note_id and scenario.key = card.block_id
	where card.kind = 'scenario'`;

/** Puts the authored scenarios of a note in place of those it had; rows that stay the same are not touched. */
export function putScenarios(
	tx: Tx,
	noteId: NoteId,
	sources: readonly ScenarioSource[],
): void {
	dropScenarios(tx, noteId, sources);
	const put = statement<[Record<string, unknown>], never>(
		tx,
		`
		insert into scenario (note_id, key, source) values (@noteId, @key, @source)
		on conflict (note_id, key) do update set source = @source where source <> @source`,
	);
	for (const source of sources)
		put.run({ noteId, key: source.id, source: JSON.stringify(source) });
}

/** Drops the scenarios of a note that are not among `kept`; most notes have none. */
function dropScenarios(
	tx: Tx,
	noteId: NoteId,
	kept: readonly ScenarioSource[],
): void {
	const known = statement<[NoteId], { id: number; key: string }>(
		tx,
		"select id, key from scenario where note_id = ?",
	).all(noteId);
	if (known.length === 0) return;
	const keys = new Set(kept.map(({ id }) => id));
	for (const { id, key } of known)
		if (!keys.has(key))
			statement<[number], never>(tx, "delete from scenario where id = ?").run(
				id,
			);
}

/** Fails with `not-found` for a card that asks for no scenario. */
export function getScenarioCard(db: Db, id: CardId): ScenarioCard {
	const row = db
		.prepare<[CardId], Row>(`${selectCard} and card.id = ?`)
		.get(id);
	if (!row)
		throw new Failure(
			"not-found",
			"This card is no scenario question. Go back to the review for the next card.",
			{ cardId: id },
		);
	return toScenarioCard(row);
}

/** All scenario cards that are studied, in the order of their notes. */
export function listScenarioCards(db: Db): AskedScenario[] {
	return db
		.prepare<
			[],
			Row & {
				tags: string;
				context: string;
				deck: string;
				front_text: string;
				back_text: string;
			}
		>(
			`${selectCard} and is_retired = 0 and is_removed = 0 and standing = 'accepted'
			order by note.path, card.position, card.id`,
		)
		.all()
		.map((row) => ({
			...toScenarioCard(row),
			tags: JSON.parse(row.tags),
			context: JSON.parse(row.context),
			deck: row.deck,
			front: row.front_text,
			back: row.back_text,
		}));
}

function toScenarioCard(row: Row): ScenarioCard {
	const sources: Omit<SourceSpan, "path">[] = JSON.parse(row.sources);
	return {
		id: row.id,
		noteId: row.note_id,
		key: row.block_id ?? "",
		source: row.source === null ? null : JSON.parse(row.source),
		sources: sources.map((span) => ({ path: row.path, ...span })),
	};
}

/** The cards of facts that stand on the lines of a scenario's card: what to recall after a wrong answer. */
export function listLinkedCards(db: Db, id: CardId): CardId[] {
	return db
		.prepare<[CardId], CardId>(`
			select distinct fact.id
			from card as asked, json_each(asked.sources) as line
			join card as fact on fact.note_id = asked.note_id and fact.kind not in ('scenario', 'contrast')
				and fact.is_retired = 0 and fact.is_removed = 0 and fact.standing = 'accepted'
			join json_each(fact.sources) as stated
				on stated.value ->> 'line' <= line.value ->> 'endLine'
				and stated.value ->> 'endLine' >= line.value ->> 'line'
			where asked.id = ? order by fact.position, fact.id`)
		.pluck()
		.all(id);
}
