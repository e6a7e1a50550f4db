// A note as it is read on screen: its blocks with their lines, how much of it has cards, and what is wrong in all notes.
import { z } from "zod";
import { diagnostic, noteId } from "./data.ts";
import type { Rich } from "./rich.ts";
import { richNode } from "./rich-node.ts";

const rich: z.ZodType<Rich> = z.array(richNode);
const text = z.string();
const count = z.number().int().nonnegative();

/** First and last line of the note, counted from 1. */
export interface BlockPlace {
	line: number;
	endLine: number;
}

export type NoteItem = BlockPlace & {
	/** State of a task; null for any other item. */
	isDone: boolean | null;
	blocks: NoteBlock[];
};

export type NoteRow = { line: number; isHead: boolean; cells: Rich[] };

/** One block of a note, safe to show: running text went through the same allow-list as cards. */
export type NoteBlock = BlockPlace &
	(
		| { type: "heading"; level: number; content: Rich }
		| { type: "paragraph"; content: Rich }
		| { type: "list"; isOrdered: boolean; start: number; items: NoteItem[] }
		| { type: "quote"; blocks: NoteBlock[] }
		| { type: "callout"; kind: string; title: Rich; blocks: NoteBlock[] }
		| { type: "code"; language: string; value: string }
		| { type: "table"; rows: NoteRow[] }
		| { type: "rule" }
	);

const place = { line: count, endLine: count };
const blocks: () => z.ZodType<NoteBlock[]> = () =>
	z.array(z.lazy(() => noteBlock));

export const noteBlock: z.ZodType<NoteBlock> = z.discriminatedUnion("type", [
	z.object({
		...place,
		type: z.literal("heading"),
		level: z.number().int().min(1).max(6),
		content: rich,
	}),
	z.object({ ...place, type: z.literal("paragraph"), content: rich }),
	z.object({
		...place,
		type: z.literal("list"),
		isOrdered: z.boolean(),
		start: z.number().int(),
		items: z.array(
			z.object({ ...place, isDone: z.boolean().nullable(), blocks: blocks() }),
		),
	}),
	z.object({ ...place, type: z.literal("quote"), blocks: blocks() }),
	z.object({
		...place,
		type: z.literal("callout"),
		kind: text,
		title: rich,
		blocks: blocks(),
	}),
	z.object({
		...place,
		type: z.literal("code"),
		language: text,
		value: text,
	}),
	z.object({
		...place,
		type: z.literal("table"),
		rows: z.array(
			z.object({ line: count, isHead: z.boolean(), cells: z.array(rich) }),
		),
	}),
	z.object({ ...place, type: z.literal("rule") }),
]);

/** How many of a note's statements have a card; `waiting` are those whose cards are all in the inbox. */
export const coverage = z.object({
	statements: count,
	covered: count,
	waiting: count,
});
export type Coverage = z.infer<typeof coverage>;

/** `blocks` is null for a note that is too long to be shown as a page; its text still can. */
export const noteReading = z.object({
	blocks: z.array(noteBlock).nullable(),
	coverage,
});
export type NoteReading = z.infer<typeof noteReading>;

/** Something wrong in a note, with its line as it is written. */
export const problem = diagnostic.extend({
	noteId,
	noteTitle: text,
	excerpt: text,
});
export type Problem = z.infer<typeof problem>;

/** Two places that answer one question in two ways. */
export const disagreement = z.object({
	message: text,
	places: z.array(
		z.object({
			noteId,
			noteTitle: text,
			path: text,
			line: count,
			endLine: count,
			excerpt: text,
		}),
	),
});
export type Disagreement = z.infer<typeof disagreement>;

export const problems = z.object({
	problems: z.array(problem),
	disagreements: z.array(disagreement),
});
export type Problems = z.infer<typeof problems>;
