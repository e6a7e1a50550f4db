// Full-text indexes over cards and notes, and the learner's saved searches. Triggers keep the indexes right under imports, undo and redo.

/**
 * A card's row in `card_index`: its words, and in `facet` what it is, as tokens that no text can hold (they begin with
 * U+E000, a private-use character): a (every card), d + hex of the deck, t + hex of a tag, k + kind, r + hex of the rule,
 * n + note. So that whole queries of words, decks and tags are one walk over the index, in the order of ids. A grade
 * touches none of these columns, and an import that changes nothing costs a comparison.
 */
const facets = (row: string) => `
	char(57344) || 'a ' || char(57344) || 'k' || ${row}.kind || ' ' || char(57344) || 'r' || hex(${row}.rule)
	|| ' ' || char(57344) || 'd' || hex(${row}.home) || ' ' || char(57344) || 'n' || ${row}.note_id
	|| case ${row}.tags when '[]' then '' else
		coalesce((select group_concat(' ' || char(57344) || 't' || hex(value), '') from json_each(${row}.tags)), '') end`;

const columns = "front_text back_text context tags".split(" ");
const watched = [
	...columns,
	"deck",
	"deck_override",
	"kind",
	"rule",
	"note_id",
];
const isChanged = (names: string[]) =>
	names.map((name) => `old.${name} is not new.${name}`).join(" or ");

/** The note's words, and with them the learner's own where there are some: either finds the card. */
const side = (row: string, name: "front" | "back") =>
	`${row}.${name}_text || coalesce((select char(10) || ${name}_source from decision where card_id = ${row}.id), '')`;
const ownColumns = (row: string) =>
	`${side(row, "front")}, ${side(row, "back")}, ${row}.context, ${row}.tags, ${facets(row)}`;

const addCard = (row: string) => `
	insert into card_index (rowid, front, back, context, tags, facet) values (${row}.id, ${ownColumns(row)});`;
const addCardOf = (decision: string) => `
	delete from card_index where rowid = ${decision}.card_id;
	insert into card_index (rowid, front, back, context, tags, facet)
		select id, ${ownColumns("card")} from card where id = ${decision}.card_id;`;
const addNote = (row: string) =>
	`insert into note_index (rowid, title, text) values (${row}.id, ${row}.title, ${row}.text);`;

/** Indexes the cards with a higher id than the given one: many at once cost a third of one after the other. */
export const indexCardsAfter = `
insert into card_index (rowid, front, back, context, tags, facet)
	select id, ${columns}, ${facets("card")} from card where id > ? order by id`;

/** Indexes the notes with a higher id than the given one. */
export const indexNotesAfter = `
insert into note_index (rowid, title, text) select id, title, text from note where id > ? order by id`;

/** Has new notes wait while the index pauses, as new cards do; for the migration that begins with it. */
export const pauseNotes = `
drop trigger note_index_insert;
create trigger note_index_insert after insert on note when not exists (select 1 from index_pause) begin ${addNote("new")} end;
`;

const fillNotes = `
delete from note_index;
insert into note_index (rowid, title, text) select id, title, text from note order by id;
`;

/** Empties and fills both indexes; changes nothing but them. */
export const rebuildIndexes = `
delete from card_index;
insert into card_index (rowid, front, back, context, tags, facet)
	select id, ${ownColumns("card")} from card order by id;
${fillNotes}`;

/** Keeps the learner's own wording in the index; for the migration that adds the table of decisions. */
export const indexDecisions = `
create trigger decision_index_insert after insert on decision when new.front_source is not null begin ${addCardOf("new")} end;
create trigger decision_index_delete after delete on decision when old.front_source is not null begin ${addCardOf("old")} end;
create trigger decision_index_update after update of front_source, back_source on decision
	when old.front_source is not new.front_source or old.back_source is not new.back_source begin ${addCardOf("new")} end;
`;

export const search = `
-- When the card was first imported.
alter table card add column added_at integer;
update card set added_at = (select imported_at from note where id = card.note_id);
create index card_added on card (added_at);
create index card_of_home on card (home);

-- States that few cards are in: an index entry only for those.
create index card_suspended on card (id) where is_suspended = 1;
create index card_buried on card (id) where buried_until is not null;
create index card_flagged on card (id) where flag is not null;
create index card_marked on card (id) where is_marked = 1;
create index card_leech on card (id) where is_leech = 1;
create index card_changed on card (id) where is_answer_changed = 1;
create index card_learning on card (id) where state in ('learning', 'relearning');
create index card_removed on card (id) where is_removed = 1;
create index card_waiting on card (id) where standing <> 'accepted';

create virtual table card_index using fts5 (
	front, back, context, tags, facet,
	content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
create virtual table note_index using fts5 (
	title, text,
	content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
insert into card_index (rowid, front, back, context, tags, facet)
	select id, ${columns}, ${facets("card")} from card order by id;
${fillNotes}
-- The terms of the index, by which tags and rules are listed.
create virtual table card_term using fts5vocab (card_index, row);

-- While it has a row, new cards are not indexed one by one: an import indexes its own together.
create table index_pause (
	id integer primary key
) strict;
create trigger card_index_insert after insert on card when not exists (select 1 from index_pause) begin ${addCard("new")} end;
create trigger card_index_delete after delete on card begin
	delete from card_index where rowid = old.id;
end;
create trigger card_index_update after update of ${watched} on card when ${isChanged(watched)} begin
	delete from card_index where rowid = old.id;
	${addCard("new")}
end;
create trigger note_index_insert after insert on note begin ${addNote("new")} end;
create trigger note_index_delete after delete on note begin
	delete from note_index where rowid = old.id;
end;
create trigger note_index_update after update of title, text on note when ${isChanged(["title", "text"])} begin
	delete from note_index where rowid = old.id;
	${addNote("new")}
end;

create table saved_search (
	id integer primary key,
	name text not null unique,
	query text not null
) strict;
`;
