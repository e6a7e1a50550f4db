// Notes that hold the words of a search, each with the first line that does.
import type { NoteId } from "../contract/data.ts";
import type { FoundNote } from "../contract/find.ts";
import type { Query } from "../contract/find-query.ts";
import type { Db } from "./open.ts";
import { exactIndex, foldText } from "./search-index.ts";
import { statement } from "./statement.ts";

type TextLeaf = Extract<Query, { type: "text" }>;

const longestExcerpt = 160;

/** A query in two: words that a note must have, and what one of its cards must fit besides; null: nothing. */
export function splitForNotes(query: Query): {
	words: readonly TextLeaf[];
	rest: Query | null;
} {
	const parts = query.type === "and" ? query.parts : [query];
	const isWord = (part: Query): part is TextLeaf =>
		part.type === "text" && part.field === "any" && exactIndex(part) !== null;
	const rest = parts.filter((part) => part.type !== "all" && !isWord(part));
	const [first] = rest;
	return {
		words: parts.filter(isWord),
		rest: rest.length > 1 ? { type: "and", parts: rest } : (first ?? null),
	};
}

/** Notes with all of the words, by how well they fit; without words in the order of their names. `among`: only those, null: all. */
export function searchNotes(
	db: Db,
	leaves: readonly TextLeaf[],
	{ among, limit }: { among: readonly NoteId[] | null; limit: number },
): FoundNote[] {
	const chosen = among === null ? null : JSON.stringify(among);
	const parts = leaves.flatMap((leaf) => {
		const cards = exactIndex({ ...leaf, field: "front" });
		return cards === null ? [] : [cards.replace("{front}", "{title text}")];
	});
	const words = leaves.flatMap(wordsOf);
	const isAmong =
		"(@chosen is null or note.id in (select value from json_each(@chosen)))";
	const from =
		parts.length === 0
			? `note where ${isAmong} order by note.name`
			: `note_index join note on note.id = note_index.rowid
				where note_index match @index and ${isAmong} order by note_index.rank`;
	return statement<
		[Record<string, unknown>],
		{ id: NoteId; title: string; name: string; text: string }
	>(
		db,
		`select note.id, note.title, note.name, note.text from ${from} limit @limit`,
	)
		.all({
			chosen,
			limit,
			...(parts.length > 0 && {
				index: parts.map((part) => `(${part})`).join(" AND "),
			}),
		})
		.map(({ text, ...note }) => ({ ...note, ...firstLine(text, words) }));
}

function wordsOf({ pattern }: TextLeaf): string[] {
	const [first] = pattern;
	if (first?.type !== "literal") return [];
	return simple(first.value)
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean);
}

function simple(text: string): string {
	return foldText(text).toLowerCase();
}

/** The line with most of the words, the first of such. */
function firstLine(
	text: string,
	words: readonly string[],
): Pick<FoundNote, "line" | "excerpt"> {
	let best = { line: 0, excerpt: "", count: 0 };
	for (const [at, line] of text.split(/\r\n|\r|\n/).entries()) {
		const plain = simple(line);
		const count = words.filter((word) => plain.includes(word)).length;
		if (count > best.count)
			best = { line: at + 1, excerpt: line.trim(), count };
	}
	return best.count === 0
		? { line: null, excerpt: "" }
		: { line: best.line, excerpt: best.excerpt.slice(0, longestExcerpt) };
}
