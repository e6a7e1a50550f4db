// Finding cards: what a search gives, completion, saved searches and duplicates.
import { oc } from "@orpc/contract";
import { z } from "zod";
import { cardId, cardKind, noteId } from "./data.ts";

const text = z.string();
const count = z.number().int().nonnegative();
/** In the language of `find-language.ts`; too long a one is a problem like any other. */
const query = z.string().max(100_000);

/** What a list of found cards can be ordered by; `added` is the order in which cards were imported, and the fastest. */
export const sortField = z.enum([
	"added",
	"front",
	"deck",
	"note",
	"state",
	"due",
	"stability",
	"difficulty",
	"recall",
	"lapses",
	"reps",
]);
export type SortField = z.infer<typeof sortField>;

/** A card as a row of a list. Numbers of memory are null for a card never answered. */
export const foundCard = z.object({
	id: cardId,
	noteId,
	noteTitle: text,
	kind: cardKind,
	/** The front as plain text, cut to what a line can show. */
	front: text,
	deck: text,
	state: z.enum(["new", "learning", "relearning", "review"]),
	/** Study days until it is due; 0 is today, below 0 is overdue. */
	dueIn: z.number().int().nullable(),
	stability: z.number().nullable(),
	difficulty: z.number().nullable(),
	recall: z.number().nullable(),
	lapses: count,
	reps: count,
	flag: z.number().int().nullable(),
	isMarked: z.boolean(),
	isLeech: z.boolean(),
	isSuspended: z.boolean(),
	isBuried: z.boolean(),
	isRemoved: z.boolean(),
	isRetired: z.boolean(),
	standing: z.enum(["accepted", "inbox", "rejected"]),
});
export type FoundCard = z.infer<typeof foundCard>;

export const foundPage = z.object({
	rows: z.array(foundCard),
	/** How many cards the query finds; at least so many if `isTotalExact` is false, and `count` knows. */
	total: count,
	isTotalExact: z.boolean(),
	/**
	 * Where looking at all cards would take too long, for a word in very many of them or a pattern that no index
	 * knows: only so many, the first in the order of import (or its reverse, if that is the order asked for), were
	 * looked at, and rows and total are of those. `isWhole`, `ids` and `count` look at all.
	 */
	lookedAt: count.optional(),
});
export type FoundPage = z.infer<typeof foundPage>;

export const queryProblem = z.object({
	column: z.number().int().positive(),
	length: z.number().int().positive(),
	message: text,
});

/** Something that could stand at the cursor: `insert` replaces the characters from `start` to `end`, counted from 0. */
export const suggestion = z.object({
	insert: text,
	about: text,
	start: count,
	end: count,
});
export type Suggestion = z.infer<typeof suggestion>;

export const savedSearchId = z
	.number()
	.int()
	.positive()
	.brand<"SavedSearchId">();
export type SavedSearchId = z.infer<typeof savedSearchId>;
export const savedSearch = z.object({ id: savedSearchId, name: text, query });
export type SavedSearch = z.infer<typeof savedSearch>;
const name = z.string().trim().min(1).max(80);

/** Cards that ask the same or nearly the same. */
export const duplicateGroup = z.object({
	/** 1 when all fronts are the same but for letter case, accents and signs; else the lowest likeness, from 0.9. */
	likeness: z.number(),
	cards: z.array(foundCard),
});
export type DuplicateGroup = z.infer<typeof duplicateGroup>;

export const foundNote = z.object({
	id: noteId,
	title: text,
	name: text,
	/** The first line that holds one of the words, counted from 1, with its text; null if only the title does. */
	line: count.nullable(),
	excerpt: text,
});
export type FoundNote = z.infer<typeof foundNote>;

const order = {
	sort: sortField.optional(),
	descending: z.boolean().optional(),
};

/** All that take a query fail with `unreadable-query`, whose data has `column` and `length`, and with `search-too-slow`. */
export const findContract = {
	/** One page of what a query finds, 100 rows of it unless `limit` says otherwise. */
	cards: oc
		.input(
			z.object({
				query,
				...order,
				offset: count.optional(),
				limit: z.number().int().min(1).max(1000).optional(),
				/** Looks at all cards, however long it takes, where the first rows would come of some alone. */
				isWhole: z.boolean().optional(),
			}),
		)
		.output(foundPage),
	/** How many cards a query finds, exactly. */
	count: oc.input(z.object({ query })).output(z.object({ total: count })),
	/** The ids of all found cards in order, for doing something to all of them. */
	ids: oc.input(z.object({ query, ...order })).output(z.array(cardId)),
	/** What is wrong with a query, or null; for showing it while typing. */
	check: oc
		.input(z.object({ query }))
		.output(z.object({ problem: queryProblem.nullable() })),
	/** What could stand at `cursor` (characters from 0): keywords, decks, tags, notes, states; at most 12. */
	suggest: oc
		.input(z.object({ query, cursor: count }))
		.output(z.array(suggestion)),
	/** Notes whose title or text has all words of the query, by how well they fit, and of which a card fits what else it asks for. Without words, in the order of their names. */
	notes: oc
		.input(
			z.object({ query, limit: z.number().int().min(1).max(100).optional() }),
		)
		.output(z.array(foundNote)),
	/** Groups of cards with the same or nearly the same front among those that a query finds; 100 groups at most. */
	duplicates: oc
		.input(z.object({ query }))
		.output(
			z.object({ groups: z.array(duplicateGroup), isComplete: z.boolean() }),
		),
	/** Builds the search indexes anew, for when `system.check` finds fault with them. Changes nothing else. */
	reindex: oc.input(z.object({})).output(z.object({})),
	/** Saved searches by name. */
	saved: oc.input(z.object({})).output(z.array(savedSearch)),
	/** Keeps a query under a name; a name that is taken gets the new query. */
	save: oc.input(z.object({ name, query })).output(savedSearch),
	/** Gives a saved search another name. Fails with `not-found`, `name-taken`. */
	rename: oc.input(z.object({ id: savedSearchId, name })).output(savedSearch),
	/** Forgets a saved search. Fails with `not-found`. */
	remove: oc.input(z.object({ id: savedSearchId })).output(z.object({})),
};
