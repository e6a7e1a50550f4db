// Which decks, tags, rules and notes there are, read only when a query or its completion asks.
import { leechTag } from "../contract/action.ts";
import type { NoteId } from "../contract/data.ts";
import type { Db } from "./open.ts";
import { facetMark } from "./search-index.ts";
import { statement } from "./statement.ts";

export interface KnownNames {
	decks(): string[];
	tags(): string[];
	rules(): string[];
	notes(): { id: NoteId; title: string; name: string }[];
}

/** Steps from each deck to the next in its index, so that a million cards of ten decks are ten steps. */
const decksSql = `
	with recursive deck (name) as (
		select min(home) from card
		union all
		select (select min(home) from card where home > deck.name) from deck where deck.name is not null
	)
	select name from deck where name <> ''`;
/** Terms of one kind, which begin with the mark and its letter. */
const termsSql = "select term from card_term where term >= ? and term < ?";

function hasLeech(db: Db): boolean {
	const sql = "select 1 as found from card where is_leech = 1 limit 1";
	return statement<[], { found: number }>(db, sql).get() !== undefined;
}

export function createKnownNames(db: Db): KnownNames {
	const decode = (letter: string) => {
		const from = facetMark + letter;
		const until = facetMark + String.fromCodePoint(letter.charCodeAt(0) + 1);
		return statement<string[], { term: string }>(db, termsSql)
			.all(from, until)
			.map(({ term }) =>
				Buffer.from(term.slice(from.length), "hex").toString("utf8"),
			);
	};
	return {
		decks: () =>
			statement<[], { name: string }>(db, decksSql)
				.all()
				.map(({ name }) => name),
		tags: () => [
			...new Set([...decode("t"), ...(hasLeech(db) ? [leechTag] : [])]),
		],
		rules: () => decode("r"),
		notes: () =>
			statement<[], { id: NoteId; title: string; name: string }>(
				db,
				"select id, title, name from note order by id",
			).all(),
	};
}
