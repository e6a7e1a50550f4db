// A note's text to its cards: text -> tree -> outline -> facts -> cards, each step in its own file.
import type { Diagnostic, Skipped } from "../contract/data.ts";
import type { CardSeparators } from "../contract/separator.ts";
import { besideMarked, isDeckOfMarks } from "./beside-marked.ts";
import { makeCards, makeMarkedCards, type NoteFrame } from "./card.ts";
import { withUsualTag } from "./cloze-choice.ts";
import { meansBraces } from "./cloze-mochi.ts";
import type { CardDraft, NoteText, ParsedNote, Schedule } from "./draft.ts";
import type { Trace } from "./explain.ts";
import { readMarked } from "./explicit.ts";
import { readMarkedBlocks } from "./explicit-block.ts";
import type { Marked } from "./explicit-card.ts";
import { scopeDecks } from "./explicit-deck.ts";
import {
	matchSchedules,
	readSchedules,
	type Schedules,
} from "./explicit-schedule.ts";
import { isCardNote, readSides } from "./explicit-side.ts";
import { readTables, withoutTables } from "./explicit-table.ts";
import { skip } from "./fact.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { findMarkProblems } from "./mark-problem.ts";
import { waitForReader } from "./meeting.ts";
import { mergeStatements } from "./merge.ts";
import { type Outline, onlyTopHeading, readOutline } from "./outline.ts";
import { readAddresses } from "./rich.ts";
import { readConcepts } from "./scenario/concept.ts";
import { readScenarios } from "./scenario/read.ts";
import { withUsualSeparators } from "./separator-choice.ts";
import { openingOf } from "./spoken.ts";
import { readStatements } from "./statement.ts";
import { readWithTabbedLists } from "./tabbed-list.ts";
import { deckOfTag, isFlashcardTag } from "./tag.ts";
import { findTopic, type Subject } from "./topic.ts";
import { type ReadTree, readTree } from "./tree.ts";
import { findUnmarked } from "./unmarked.ts";
import { createUsage, type Usage } from "./usage.ts";

/**
 * Reads a note: its cards in the order of the note, the places that yield none with the reason,
 * and what is wrong with the file. Never throws; the same text gives the same cards, whichever
 * reader of trees is given. `options` name other separators of marked cards, and who wants to be
 * told of each attempt.
 */
export function parseNote(
	note: NoteText,
	read: ReadTree = readTree,
	options: ParseOptions = {},
): ParsedNote {
	const given = note.text.replace(/^\u{feff}/u, "").replace(/\r\n?/g, "\n");
	const tree = readWithTabbedLists(
		withUsualSeparators(given, options.separators),
		read,
	);
	if ("tooDeepAt" in tree) return unread(note, tooDeep(note, tree.tooDeepAt));
	const { text } = tree;
	const { frontMatter, diagnostics } = readFrontMatter(
		tree.root,
		text,
		note.path,
	);
	frontMatter.tags = frontMatter.tags.map((tag) =>
		withUsualTag(tag, options.separators),
	);
	const isTagged =
		frontMatter.tags.some(isFlashcardTag) || /#flashcards?\b/i.test(text);
	const hasBraces = meansBraces(
		tree.root,
		text,
		isTagged || isCardNote(tree.root, frontMatter.tags),
	);
	const source = { text, addresses: readAddresses(tree.root), hasBraces };
	const { marked, root, rest } = readMarkedBlocks(
		tree.root,
		source,
		isTagged,
		read,
	);
	const usage = createUsage(text);
	const outline = readOutline(root, { ...source, text: rest });
	const { title, subject } = findTopic({
		name: note.name,
		usage,
		given: frontMatter.title,
		heading: onlyTopHeading(outline.sections),
		opening: openingOf(rest),
	});
	const frame = {
		...frameOf(note, title, subject, frontMatter, outline),
		isEnglish: usage.isEnglish,
		...(options.trace ? { trace: options.trace } : {}),
	};
	const { cards, skipped } = readCards(outline, usage, subject, frame, {
		blocks: marked,
		schedules: readSchedules(tree.root, text),
		readSides: () => readSides(tree.root, source),
		scopeDecks: (cards) => scopeDecks(cards, tree.root, text),
		isCardNote:
			hasBraces || isCardNote(tree.root, [...frame.tags, ...outline.tags]),
		hasBraces,
		hasTags: /#card(?![\p{L}\p{N}])|\[\[card\]\]/iu.test(text),
	});
	if (!text.trim()) skipped.push(skip({ line: 1, endLine: 1 }, "empty-note"));
	const { scenarios, ...scenarioProblems } = readScenarios(
		tree.root,
		text,
		note,
	);
	const concepts = readConcepts(outline.sections, {
		text,
		topic: title,
		wrapping: outline.wrapping,
	});
	return {
		path: note.path,
		name: note.name,
		title,
		deck: frame.deck,
		cards,
		skipped,
		diagnostics: [...diagnostics, ...scenarioProblems.diagnostics],
		...(scenarios.length > 0 && { scenarios }),
		...(concepts.length > 0 && { concepts }),
	};
}

/** What a caller may ask of the reading. */
export interface ParseOptions {
	/** Signs that part the sides of marked cards, where they are not the usual ones. */
	separators?: CardSeparators | undefined;
	trace?: Trace | undefined;
}

interface Cards {
	cards: CardDraft[];
	skipped: Skipped[];
}

/** What was found before the outline was read. */
interface Given {
	/** Marked cards that are blocks of their own. */
	blocks: Marked[];
	/** What another application keeps in the note; it says that the note holds flashcards. */
	schedules: Schedules;
	/** The note may be one card of several sides. */
	isCardNote: boolean;
	/** `{{x}}` hides words, also in the first of two sides. */
	hasBraces: boolean;
	hasTags: boolean;
	readSides: () => Marked[];
	scopeDecks: (cards: readonly Marked[]) => Marked[];
}

/** Marked cards alone where the author marked any; else what the statements give, with highlights among them. */
function readCards(
	outline: Outline,
	usage: Usage,
	topic: Subject,
	frame: NoteFrame,
	given: Given,
): Cards {
	const { sections, wrapping } = outline;
	const isFlashcardNote =
		[...frame.tags, ...outline.tags].some(isFlashcardTag) ||
		given.schedules.size > 0;
	const lines = [...given.blocks, ...readMarked(sections, isFlashcardNote)];
	const isOneCard =
		given.isCardNote &&
		lines.every(({ question }) => isInBraces(question.rule, given));
	const whole = isOneCard ? given.readSides() : [];
	const sides = whole.length > 0 ? whole : lines;
	const tables = readTables(sections, {
		lines: wrapping.lines,
		areAll: isFlashcardNote && sides.length === 0,
		others: sides,
	});
	const marked = given.scopeDecks(
		[...sides, ...tables.cards].sort(
			(one, other) => one.span.line - other.span.line,
		),
	);
	const own = withSchedules(
		makeMarkedCards(marked, frame),
		matchSchedules(marked, given.schedules),
	);
	if (isFlashcardNote || isDeckOfMarks(sections, marked))
		return {
			cards: own,
			skipped: [
				...findUnmarked(sections, isFlashcardNote, own),
				...findMarkProblems(sections),
			].sort((one, other) => one.line - other.line),
		};
	const rest = besideMarked(
		withoutTables(sections, tables.taken),
		sides,
		given.hasTags,
	);
	const found = readStatements(
		rest.sections,
		topic,
		usage,
		wrapping,
		frame.trace,
	);
	const merged = mergeStatements(found.statements);
	const made = makeCards(merged.statements, frame);
	const waiting = waitForReader(
		made.cards,
		wrapping.lines.join("\n"),
		frame.title,
	);
	return {
		cards: [...waiting, ...own].sort(
			(one, other) => lineOf(one) - lineOf(other),
		),
		skipped: [
			...rest.skipped,
			...found.skipped,
			...merged.skipped,
			...made.skipped,
			...findMarkProblems(sections),
		].sort((one, other) => one.line - other.line),
	};
}

/** What is hidden in the first of two sides belongs to the card of both. */
function isInBraces(rule: string, { hasBraces }: Given): boolean {
	return hasBraces && rule === "explicit-cloze";
}

function withSchedules(
	cards: readonly CardDraft[],
	schedules: readonly (Schedule | null)[],
): CardDraft[] {
	return cards.map((card, index) => {
		const schedule = schedules[index];
		return schedule ? { ...card, schedule } : card;
	});
}

function lineOf({ sources }: CardDraft): number {
	return sources[0]?.line ?? 0;
}

function frameOf(
	{ name }: NoteText,
	title: string,
	subject: Subject,
	{ tags, deck }: FrontMatter,
	{ noteTags }: Outline,
): Omit<NoteFrame, "isEnglish"> {
	const all = [...new Set([...tags, ...noteTags])];
	return {
		title,
		tags: all,
		deck:
			deck ??
			all.map(deckOfTag).find((own) => own !== null) ??
			name.split("/").slice(0, -1).join("/"),
		topic: subject.content,
		name: subject.name,
	};
}

function unread({ path, name }: NoteText, diagnostic: Diagnostic): ParsedNote {
	return {
		path,
		name,
		title: name,
		deck: "",
		cards: [],
		skipped: [],
		diagnostics: [diagnostic],
	};
}

function tooDeep({ path }: NoteText, line: number): Diagnostic {
	return {
		file: path,
		line,
		column: 1,
		code: "too-deep",
		message:
			"This line opens more than a hundred lists or quotes, so the note was not read. Remove the extra marks and import it again.",
	};
}
