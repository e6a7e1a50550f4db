// Notes, cards, the review log, settings and history.
export const notesAndReviews = `
create table note (
	id integer primary key,
	path text not null unique,
	name text not null,
	title text not null,
	deck text not null,
	text text not null,
	hash text not null,
	parser text not null,
	skipped text not null check (json_valid(skipped)),
	diagnostics text not null check (json_valid(diagnostics)),
	is_present integer not null check (is_present in (0, 1)),
	imported_at integer not null
) strict;

-- autoincrement: the log names cards by id, so the id of a card that an undo removed must never be given to another.
create table card (
	id integer primary key autoincrement,
	note_id integer not null references note (id),
	position integer not null,
	kind text not null,
	front text not null check (json_valid(front)),
	back text not null check (json_valid(back)),
	front_text text not null,
	back_text text not null,
	context text not null check (json_valid(context)),
	rule text not null,
	tags text not null check (json_valid(tags)),
	deck text not null,
	sources text not null check (json_valid(sources)),
	deletion text,
	block_id text,
	is_retired integer not null check (is_retired in (0, 1)),
	is_answer_changed integer not null check (is_answer_changed in (0, 1)),
	state text not null check (state in ('new', 'learning', 'relearning', 'review')),
	step integer,
	due_at integer,
	due_day integer,
	scheduled_days integer,
	stability real,
	difficulty real,
	reps integer not null,
	lapses integer not null,
	last_review_at integer,
	last_review_day integer,
	shuffle integer not null,
	check (
		case state
			when 'new' then stability is null and last_review_at is null
			when 'review' then due_day is not null and scheduled_days is not null
			else due_at is not null and step is not null
		end
	),
	check (state = 'new' or (stability is not null and difficulty is not null
		and last_review_at is not null and last_review_day is not null))
) strict;

-- What tells an import which files changed, without a look at the texts between.
create index note_stamp on note (path, name, hash, parser, is_present);
create index card_of_note on card (note_id, position, is_retired);
create index card_due_review on card (due_day, shuffle) where state = 'review' and is_retired = 0;
create index card_due_learning on card (due_at) where state in ('learning', 'relearning') and is_retired = 0;
create index card_new on card (note_id, position) where state = 'new' and is_retired = 0;
create index card_retired on card (note_id) where is_retired = 1;

-- The log outlives its cards: an undone import deletes cards, but never what was answered. Hence no foreign key.
create table review (
	id integer primary key,
	card_id integer not null,
	at integer not null,
	study_day integer not null,
	grade text not null check (grade in ('again', 'hard', 'good', 'easy')),
	state_before text not null,
	state_after text not null,
	interval_days real not null,
	stability_before real,
	difficulty_before real,
	stability real not null,
	difficulty real not null,
	last_review_at integer,
	last_review_day integer,
	elapsed_ms integer,
	time_zone text not null,
	model text not null
) strict;

create index review_of_card on review (card_id);
-- Covers what review.ts counts for a day.
create index review_of_day on review (study_day, state_before, elapsed_ms);

create trigger review_is_never_updated before update on review
begin select raise(abort, 'the review log is append-only'); end;
create trigger review_is_never_deleted before delete on review
begin select raise(abort, 'the review log is append-only'); end;

-- A review taken back by undo: the log keeps it, everything that counts reviews passes it over.
create table review_void (
	id integer primary key references review (id)
) strict;

create table setting (
	id integer primary key,
	key text not null unique,
	value text not null check (json_valid(value))
) strict;

create table history_step (
	id integer primary key,
	stack text not null check (stack in ('undo', 'redo')),
	op text not null,
	label text not null,
	at integer not null
) strict;

create index history_redo on history_step (id) where stack = 'redo';

-- Rows of a step in the order of their changes: id = step · 2^24 + place, so that recording one is an append to one tree.
create table history_change (
	id integer primary key,
	table_name text not null,
	op text not null check (op in ('insert', 'update', 'delete')),
	row_id integer not null,
	before text
) strict;
create trigger history_step_delete after delete on history_step begin
	delete from history_change where id >= old.id << 24 and id < (old.id + 1) << 24;
end;
`;
