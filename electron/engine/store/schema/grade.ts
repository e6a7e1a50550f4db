// Makes a grade cheap. A trigger that calls no function leaves SQLite without a second journal of the pages that a statement
// changes, so a row's image is kept as values, and no check or computed column that a grade touches calls one either.

/** As many columns of a row as the widest group that `tracked.ts` sets apart. */
const values = Array.from({ length: 12 }, (_, n) => `v${n + 1} any`);
const elapsed = "(study_day - last_review_day)";

export const grade = `
alter table history rename to history_before;
-- The changes of a step and, after them, the step itself: the newest row is always a step, and a commit writes one page for all.
-- "kind in (…)" would build a small table at every row.
create table history (
	id integer primary key,
	kind text not null check (kind = 'insert' or kind = 'update' or kind = 'delete' or kind = 'undo' or kind = 'redo'),
	-- Of a change: which row, and what it was, as JSON or, columns that are set apart, in v1 and on.
	table_name text,
	-- Of a step: the id of its first change.
	row_id integer not null,
	before text,
	-- Of a step, whose kind is the stack on which it lies.
	op text,
	label text,
	at integer,
	${values}
) strict;
insert into history (id, kind, table_name, row_id, before, op, label, at)
	select place, kind, table_name,
		case when op is null then row_id else 1 + coalesce(max(case when op is not null then place end)
			over (order by place rows between unbounded preceding and 1 preceding), 0) end,
		before, op, label, at
	from (select row_number() over (order by id) as place, * from history_before);
drop table history_before;
create index history_redo on history (id) where kind = 'redo';

-- due_why without its check: nobody but the day picker writes it.
alter table card add column why text;
update card set why = due_why where due_why is not null;
alter table card drop column due_why;
alter table card rename column why to due_why;

-- The same number as before, without min and max.
drop index review_tally;
alter table review drop column tally;
alter table review add column tally integer generated always as (case kind when 'study' then
	(((study_day * 4 + case state_before when 'review' then 3 when 'new' then 0 when 'learning' then 1 else 2 end)
		* 4 + case grade when 'good' then 2 when 'again' then 0 when 'hard' then 1 else 3 end)
		* 96 + (at / 900000) % 96) * 33554432
	+ coalesce(case when elapsed_ms < 204600 then elapsed_ms / 100 + 1 when elapsed_ms >= 204600 then 2047 end, 0) * 16384
	+ coalesce(case when ${elapsed} > 0 then cast(${elapsed} * 8191 / (${elapsed} + stability_before) as integer) end, 0) * 2
	+ coalesce(${elapsed} >= 21, 0)
end) virtual;
create index review_tally on review (study_day, card_id, tally) where tally is not null;

-- Whether a card waits for a repair is asked at each grade.
create index repair_of_card on repair (card_id, due_day) where done_at is null;
`;
