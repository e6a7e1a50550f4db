// A note's text to its cards: text -> tree -> outline -> facts -> cards, each step in its own file.
import type { Skipped } from "../contract/data.ts";
import { makeCards, type NoteFrame } from "./card.ts";
import type { NoteText, ParsedNote } from "./draft.ts";
import { skip } from "./fact.ts";
import { readFrontMatter } from "./front-matter.ts";
import { measureWrapping } from "./label.ts";
import { mergeStatements } from "./merge.ts";
import { readOutline, type Section } from "./outline.ts";
import { readAddresses } from "./rich.ts";
import { readStatements } from "./statement.ts";
import { findTopic } from "./topic.ts";
import { readTree } from "./tree.ts";

/**
 * Reads a note: its cards in the order of the note, the places that yield none with the reason,
 * and what is wrong with the file. Never throws; the same text gives the same cards.
 */
export function parseNote(note: NoteText): ParsedNote {
	const text = note.text.replace(/^\u{feff}/u, "").replace(/\r\n?/g, "\n");
	const tree = readTree(text);
	if ("tooDeepAt" in tree) return tooDeep(note, tree.tooDeepAt);
	const { root } = tree;
	const { frontMatter, diagnostics } = readFrontMatter(root, text, note.path);
	const sections = readOutline(root, { text, addresses: readAddresses(root) });
	const { title, subject } = findTopic({
		name: note.name,
		text,
		given: frontMatter.title,
		heading: onlyTopHeading(sections),
	});
	const frame: NoteFrame = {
		title,
		tags: frontMatter.tags,
		deck: frontMatter.deck ?? folderOf(note.name),
		topic: subject.content,
	};
	const found = readStatements(sections, subject, text, measureWrapping(text));
	const merged = mergeStatements(found.statements);
	const made = makeCards(merged.statements, frame);
	const skipped = [...found.skipped, ...merged.skipped, ...made.skipped];
	if (!text.trim()) skipped.push(skip({ line: 1, endLine: 1 }, "empty-note"));
	return {
		path: note.path,
		name: note.name,
		title,
		deck: frame.deck,
		cards: made.cards,
		skipped: skipped.sort(inOrder),
		diagnostics,
	};
}

/** The text of the first heading when no other stands as high. */
function onlyTopHeading(sections: readonly Section[]): string | null {
	const headings = sections.filter(({ level }) => level >= 1 && level <= 6);
	const top = headings.filter(({ level }) => level === headings[0]?.level);
	const outer = headings.every(
		({ level }) => level >= (headings[0]?.level ?? 1),
	);
	return top.length === 1 && outer ? (headings[0]?.title?.text ?? null) : null;
}

function folderOf(name: string): string {
	return name.split("/").slice(0, -1).join("/");
}

function inOrder(one: Skipped, other: Skipped): number {
	return one.line - other.line;
}

function tooDeep({ path, name }: NoteText, line: number): ParsedNote {
	return {
		path,
		name,
		title: name,
		deck: folderOf(name),
		cards: [],
		skipped: [],
		diagnostics: [
			{
				file: path,
				line,
				column: 1,
				code: "too-deep",
				message:
					"This line opens more than a hundred lists or quotes, so the note was not read. Remove the extra marks and import it again.",
			},
		],
	};
}
