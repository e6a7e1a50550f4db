// Scenario questions as authors wrote them. Their cards are rows of `card` like all others, found by the key in `block_id`.
export const scenario = `
-- What a question is played from. It is found wanting and left out before it comes here.
create table scenario (
	id integer primary key,
	note_id integer not null references note (id),
	key text not null,
	source text not null check (json_valid(source)),
	unique (note_id, key)
) strict;
`;
