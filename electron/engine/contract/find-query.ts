// What a search asks for, as a tree of plain data: `review/search` reads it from text, `store` turns it into SQL.
import type { CardKind, Grade } from "./data.ts";

/** Where in the query something stands: characters counted from 0, the end not included. */
export interface Place {
	start: number;
	end: number;
}

/** Text with wildcards: `*` stands for any characters, `_` for exactly one. Other parts are literal. */
export type Pattern = readonly PatternPart[];
export type PatternPart =
	| { type: "literal"; value: string }
	| { type: "any" }
	| { type: "one" };

/** Which part of a card is looked through; `any` is front, back, headings above it and tags. */
export type TextField = "any" | "front" | "back";
/** What is named by a pattern that fits the whole name, or the name of something above it. */
export type NameField = "deck" | "tag" | "note" | "rule";
export type CardStatus =
	| "due"
	| "new"
	| "learning"
	| "review"
	| "leech"
	| "suspended"
	| "buried"
	| "flagged"
	| "marked"
	| "retired"
	| "removed"
	| "inbox"
	| "rejected"
	| "changed"
	| "any";
/** s stability and ivl interval in days, d difficulty 1 to 10, r probability of recall, due days from today. */
export type CardProperty =
	| "s"
	| "d"
	| "r"
	| "ivl"
	| "due"
	| "reps"
	| "lapses"
	| "pos";
export type Comparison = "<" | "<=" | "=" | "!=" | ">=" | ">";

/** `and` and `or` have two parts or more; `all` is the empty query. Days count study days back from today, today being 1. */
export type Query =
	| { type: "all" }
	| { type: "and"; parts: readonly Query[] }
	| { type: "or"; parts: readonly Query[] }
	| { type: "not"; part: Query }
	/** `isExact`: whole words; otherwise words that begin so. */
	| { type: "text"; field: TextField; pattern: Pattern; isExact: boolean }
	| { type: "regex"; field: TextField; source: string }
	| { type: "name"; field: NameField; pattern: Pattern }
	| { type: "kind"; kind: CardKind }
	| { type: "is"; status: CardStatus }
	| { type: "flag"; flag: number }
	| {
			type: "property";
			property: CardProperty;
			comparison: Comparison;
			value: number;
	  }
	| { type: "rated"; days: number; grade: Grade | null }
	| { type: "added"; days: number };

/** A query that cannot be read: what is wrong and what to write instead. `length` is at least 1, so that there is something to mark. */
export interface QueryProblem {
	/** Counted from 1; one beyond the query where something is missing at its end. */
	column: number;
	length: number;
	message: string;
}
