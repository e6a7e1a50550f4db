// Notes that hold the words of a search, each with the first line that does.
import type { NoteId } from "../contract/data.ts";
import type { FoundNote } from "../contract/find.ts";
import type { Query } from "../contract/find-query.ts";
import type { Db } from "./open.ts";
import { exactIndex, foldText } from "./search-index.ts";
import { statement } from "./statement.ts";

type TextLeaf = Extract<Query, { type: "text" }>;

const longestExcerpt = 160;

/** Notes by how well they fit. Only words that all must be there count; nothing is found without any. */
export function searchNotes(db: Db, query: Query, limit: number): FoundNote[] {
	const leaves = textLeaves(query);
	const parts = leaves.flatMap((leaf) => {
		const cards = exactIndex({ ...leaf, field: "front" });
		return cards === null ? [] : [cards.replace("{front}", "{title text}")];
	});
	if (parts.length === 0) return [];
	const words = leaves.flatMap(wordsOf);
	return statement<
		[string, number],
		{ id: NoteId; title: string; name: string; text: string }
	>(
		db,
		`select note.id, note.title, note.name, note.text
		from note_index join note on note.id = note_index.rowid
		where note_index match ? order by note_index.rank limit ?`,
	)
		.all(parts.map((part) => `(${part})`).join(" AND "), limit)
		.map(({ text, ...note }) => ({ ...note, ...firstLine(text, words) }));
}

function textLeaves(query: Query): TextLeaf[] {
	if (query.type === "text") return query.field === "any" ? [query] : [];
	return query.type === "and" ? query.parts.flatMap(textLeaves) : [];
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
