// Decks, presets, card actions, searches: what studying needs beyond the first schedule.
import { search } from "./search.ts";

export const study = `
-- What the learner did to a card; the note stays as it is. buried_until: the last study day on which it is left out.
alter table card add column is_suspended integer not null default 0 check (is_suspended in (0, 1));
alter table card add column is_removed integer not null default 0 check (is_removed in (0, 1));
alter table card add column buried_until integer;
-- Only accepted cards are studied: the others wait in the inbox, or were rejected.
alter table card add column standing text not null default 'accepted' check (standing in ('accepted', 'inbox', 'rejected'));
alter table card add column flag integer check (flag between 1 and 7);
alter table card add column flag_reason text;
alter table card add column is_marked integer not null default 0 check (is_marked in (0, 1));
alter table card add column is_leech integer not null default 0 check (is_leech in (0, 1));
-- The deck that the learner moved the card to; null leaves it where its note puts it.
alter table card add column deck_override text;
-- Why the due date is what it is: reason codes of the day picker, as JSON.
alter table card add column due_why text check (due_why is null or json_valid(due_why));
-- Where the card is studied: deck_override, else deck. Written by card.ts with either of them, as the indexes need a plain column.
alter table card add column home text not null default '';
-- Cards of the same lines of the same note, which are kept apart in time; 0: none. Written by card.ts.
alter table card add column family integer not null default 0;
update card set home = deck, family = note_id * 1048576 + coalesce(json_extract(sources, '$[0].line'), 0);

-- The queue reads these indexes alone, never the wide rows: hence the columns of the condition at their ends.
drop index card_due_review;
drop index card_due_learning;
drop index card_new;
create index card_due_review on card (home, due_day, shuffle, family, buried_until, state, is_retired, is_suspended, is_removed, standing)
	where state = 'review' and is_retired = 0 and is_suspended = 0 and is_removed = 0 and standing = 'accepted';
create index card_due_day on card (due_day, buried_until, state, is_retired, is_suspended, is_removed, standing)
	where state = 'review' and is_retired = 0 and is_suspended = 0 and is_removed = 0 and standing = 'accepted';
create index card_due_learning on card (due_at, last_review_day, home, family, buried_until)
	where state in ('learning', 'relearning') and is_retired = 0 and is_suspended = 0 and is_removed = 0 and standing = 'accepted';
create index card_new on card (home, note_id, position, family, buried_until, state, is_retired, is_suspended, is_removed, standing)
	where state = 'new' and is_retired = 0 and is_suspended = 0 and is_removed = 0 and standing = 'accepted';
create index card_of_family on card (family);

-- Options shared by decks: only what differs from the defaults. Preset 1 is the one that everything begins with.
create table preset (
	id integer primary key,
	name text not null unique,
	options text not null default '{}' check (json_valid(options)),
	-- Memory parameters fitted to the reviews of this preset, with the version of the model that they belong to.
	parameters text check (parameters is null or json_valid(parameters)),
	parameters_version text,
	parameters_at integer,
	check ((parameters is null) = (parameters_version is null))
) strict;

insert into preset (id, name, options) values (1, 'Default', coalesce((
	select json_group_object(key, json(value)) from setting
	where key in ('desiredRetention', 'maximumIntervalDays', 'newPerDay', 'reviewsPerDay', 'learningSteps', 'relearningSteps')), '{}'));
delete from setting
	where key in ('desiredRetention', 'maximumIntervalDays', 'newPerDay', 'reviewsPerDay', 'learningSteps', 'relearningSteps');

-- What the learner set for a deck; decks without a row inherit everything. The path '' is the root of all.
create table deck (
	id integer primary key,
	path text not null unique,
	preset_id integer references preset (id),
	options text not null default '{}' check (json_valid(options)),
	-- Limits for one study day alone.
	today_day integer,
	today_new integer check (today_new >= 0),
	today_reviews integer check (today_reviews >= 0)
) strict;
create index deck_of_preset on deck (preset_id);

-- The study day of an exam: no interval of the cards in its scope passes it.
create table exam_date (
	id integer primary key,
	scope text not null check (scope in ('deck', 'tag')),
	name text not null,
	day integer not null,
	minutes integer not null check (minutes between 1 and 1440),
	unique (scope, name)
) strict;

-- 'cram' rows are practice that left the memory alone (after is what was before; 0 where a new card had none):
-- whatever counts, fits or predicts reads kind = 'study' alone.
alter table review add column kind text not null default 'study' check (kind in ('study', 'cram'));
drop index review_of_day;
create index review_of_day on review (study_day, kind, card_id, state_before, elapsed_ms);
${search}`;
