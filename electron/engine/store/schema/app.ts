// What the app around the engine remembers: no part of the learner's work, so undo does not follow it.
export const app = `
	create table app_memory (
		id integer primary key,
		name text not null unique,
		value text not null
	) strict;
	create table recent_choice (
		id integer primary key,
		key text not null unique,
		title text not null
	) strict;
`;
