// Decisions about cards, watched folders and media: what bringing notes in needs.
import { indexDecisions } from "./search.ts";

export const intake = `
-- Why the rules were unsure about a card; both null where they were sure.
alter table card add column inbox_code text;
alter table card add column inbox_message text;
create index card_inbox on card (note_id, position) where standing = 'inbox' and is_retired = 0;
create index card_rejected on card (rule) where standing = 'rejected';

-- What the learner decided about a card. front and back are the own wording as shown, with its Markdown, over the note's wording of that day.
create table decision (
	id integer primary key,
	card_id integer not null unique references card (id),
	choice text check (choice in ('accept', 'reject')),
	at integer not null,
	front text check (json_valid(front)),
	back text check (json_valid(back)),
	front_source text,
	back_source text,
	base_front text,
	base_back text,
	check ((front is null) = (back is null) and (front is null) = (front_source is null) and (front is null) = (back_source is null)
		and (front is null) = (base_front is null) and (front is null) = (base_back is null))
) strict;
${indexDecisions}
-- "Never this rule here": in a note, or in a deck and all below it.
create table rule_ban (
	id integer primary key,
	rule text not null,
	note_id integer references note (id),
	deck text,
	at integer not null,
	check ((note_id is null) <> (deck is null))
) strict;

create unique index rule_ban_of_note on rule_ban (note_id, rule);
create unique index rule_ban_of_deck on rule_ban (deck, rule);
-- A folder that notes came from. mode: null follows the setting.
create table folder (
	id integer primary key,
	path text not null unique,
	mode text check (mode in ('off', 'ask', 'automatic')),
	added_at integer not null
) strict;

-- A picture or sound copied beside the data file; name is the hash of its content and its ending.
create table media (
	id integer primary key,
	name text not null unique,
	bytes integer not null,
	source text not null,
	added_at integer not null
) strict;

-- What a note calls its pictures and sounds.
create table note_media (
	id integer primary key,
	note_id integer not null references note (id),
	target text not null,
	name text not null,
	unique (note_id, target)
) strict;

-- What a file looked like when its content was hashed, so that an unchanged one need not be read again. Only a memory: undo does not follow it.
create table file_stamp (
	id integer primary key,
	path text not null unique,
	size integer not null,
	modified_at real not null,
	hash text not null
) strict;
`;
