// Undo in one tree: the changes of a step and, after them, the step itself, so that a commit writes one page for both.

export const history = `
-- id = step · 2^24 + place. A change has the place of its turn, the step itself the last one (2^24 - 1): the newest row is always a step.
create table history (
	id integer primary key,
	kind text not null check (kind in ('insert', 'update', 'delete', 'undo', 'redo')),
	-- Of a change: which row, and as JSON what it was.
	table_name text,
	row_id integer,
	before text,
	-- Of a step, whose kind is the stack on which it lies.
	op text,
	label text,
	at integer
) strict;
insert into history (id, kind, table_name, row_id, before)
	select id, op, table_name, row_id, before from history_change order by id;
insert into history (id, kind, op, label, at)
	select ((id + 1) << 24) - 1, stack, op, label, at from history_step;
drop table history_change;
drop table history_step;
create index history_redo on history (id) where kind = 'redo';
`;
