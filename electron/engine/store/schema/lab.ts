// Labs and the lines typed in them.
export const lab = `
-- Autoincrement: the newest id of a lab's lines tells one state of it from every other, so none is given twice.
create table lab (
	id integer primary key autoincrement,
	name text not null,
	walk text,
	created_at integer not null
) strict;

create table lab_line (
	id integer primary key autoincrement,
	lab_id integer not null references lab (id),
	line text not null,
	source text not null check (source in ('console', 'endpoint')),
	at integer not null
) strict;

create index lab_line_of_lab on lab_line (lab_id);

-- There is always a lab to type in.
insert into lab (name, created_at) values ('My lab', 0);
`;
