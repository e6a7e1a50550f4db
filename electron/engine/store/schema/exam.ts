// Blueprints of one's own, the bank of questions, papers, attempts and their events, what they send to repair, and forecasts.
export const exam = `
-- Copies that the learner changed and blueprints of their own; those that come with the app are files.
create table blueprint (
	id integer primary key,
	code text not null unique,
	json text not null check (json_valid(json)),
	at integer not null
) strict;

-- Questions that can be drawn, made from the cards as they are: derived, so that undo passes it over.
-- A question that is no longer made stays with is_live 0: what is known of it comes back with it.
create table question (
	id integer primary key,
	key text not null unique,
	hash text not null,
	source text not null check (source in ('choice', 'scenario')),
	json text not null check (json_valid(json)),
	card_ids text not null check (json_valid(card_ids)),
	-- What sorts it into a blueprint: tags, headings, types of terms, words.
	described text not null check (json_valid(described)),
	made_at integer not null,
	is_live integer not null check (is_live in (0, 1))
) strict;
create index question_live on question (is_live, key);

-- One row: whether cards changed since the bank was made.
create table question_bank (
	id integer primary key check (id = 1),
	is_stale integer not null
) strict;
insert into question_bank (id, is_stale) values (1, 1);
${[
	"insert",
	"delete",
	"update of front, back, context, tags, deck, kind, rule, sources, standing, is_retired, is_removed",
]
	.map(
		(event) => `
create trigger question_bank_${event.split(" ")[0]} after ${event} on card
when (select is_stale from question_bank) = 0
begin update question_bank set is_stale = 1; end;`,
	)
	.join("")}
${["insert", "update", "delete"]
	.map(
		(event) => `
create trigger question_bank_decision_${event} after ${event} on decision
when (select is_stale from question_bank) = 0
begin update question_bank set is_stale = 1; end;`,
	)
	.join("")}
${["insert", "update", "delete"]
	.map(
		(event) => `
create trigger question_bank_scenario_${event} after ${event} on scenario
when (select is_stale from question_bank) = 0
begin update question_bank set is_stale = 1; end;`,
	)
	.join("")}

-- What the learner says of a question; survives every re-import, as the question keeps its key.
create table question_patch (
	id integer primary key,
	key text not null unique,
	is_suspended integer not null check (is_suspended in (0, 1)),
	reason text not null,
	-- Changed wording, or null: { stem?, options?: [{ text, isKey }] } over the question as made with this hash.
	json text check (json is null or json_valid(json)),
	base_hash text not null,
	at integer not null
) strict;

-- A frozen paper with one attempt at it. The events are the truth; submitted_at and score are what handing it in did.
create table exam_attempt (
	id integer primary key autoincrement,
	mode text not null check (mode in ('exam', 'practice')),
	title text not null,
	blueprint_code text,
	paper text not null check (json_valid(paper)),
	-- How many questions the paper has.
	items integer not null,
	rules text not null check (json_valid(rules)),
	created_at integer not null,
	submitted_at integer,
	score text check (score is null or json_valid(score))
) strict;

create table exam_event (
	id integer primary key,
	attempt_id integer not null,
	seq integer not null,
	run text not null,
	monotonic real not null,
	at integer not null,
	action text not null check (json_valid(action)),
	unique (attempt_id, seq)
) strict;
create trigger exam_event_is_never_updated before update on exam_event
begin select raise(abort, 'the log of an exam is append-only'); end;
create trigger exam_event_is_never_deleted before delete on exam_event
begin select raise(abort, 'the log of an exam is append-only'); end;

-- First and later answers to questions, written when an attempt is handed in: item statistics and readiness count these.
-- A scenario answered in review has no attempt, and no domain or topic of its own.
create table exposure (
	id integer primary key,
	attempt_id integer references exam_attempt (id),
	question_key text not null,
	at integer not null,
	domain text not null,
	topic text not null,
	credit real not null,
	is_first integer not null check (is_first in (0, 1)),
	is_answered integer not null check (is_answered in (0, 1)),
	confidence text,
	spent_ms integer not null,
	-- The text of the wrong option that was chosen, of questions with one right answer.
	chosen text
) strict;
create index exposure_of_question on exposure (question_key, at);
create index exposure_of_attempt on exposure (attempt_id);

-- Cards to recall because of an answer: on due_day or later, until they were answered once.
create table repair (
	id integer primary key,
	card_id integer not null,
	-- Null where a scenario question in review was answered wrongly.
	attempt_id integer references exam_attempt (id),
	reason text not null check (reason in ('confident-miss', 'miss', 'guess')),
	due_day integer not null,
	done_at integer
) strict;
create index repair_open on repair (due_day, card_id) where done_at is null;
create index repair_of_attempt on repair (attempt_id);

-- Cards made by the app that tell two cards of the notes apart. They are rows of card as well, which no import knows.
create table contrast (
	id integer primary key,
	card_id integer not null unique references card (id),
	one_id integer not null references card (id),
	other_id integer not null references card (id),
	check (one_id < other_id),
	unique (one_id, other_id)
) strict;
create index contrast_of_other on contrast (other_id);
-- It rests while one of the two is not studied.
create trigger contrast_follows after update of is_retired, is_removed, standing on card
when (old.is_retired <> new.is_retired or old.is_removed <> new.is_removed or old.standing <> new.standing)
	and exists (select 1 from contrast where one_id = new.id or other_id = new.id)
begin
	update card set is_retired = (
		select max(source.is_retired or source.is_removed or source.standing <> 'accepted')
		from contrast join card as source on source.id in (one_id, other_id) where contrast.card_id = card.id)
	where id in (select card_id from contrast where one_id = new.id or other_id = new.id);
end;

-- What was forecast, to be scored against later mocks and the real result.
create table forecast (
	id integer primary key,
	at integer not null,
	blueprint_code text not null,
	exam_day integer not null,
	chance real not null
) strict;
create table exam_result (
	id integer primary key,
	blueprint_code text not null,
	day integer not null,
	is_passed integer not null check (is_passed in (0, 1)),
	score integer,
	at integer not null
) strict;
`;
