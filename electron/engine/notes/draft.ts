// What a parsed note consists of, before any of it has a row: the shapes between the notes room and the handlers.
import type { StatedConcept } from "../contract/concept.ts";
import type { CardKind, Diagnostic, Skipped } from "../contract/data.ts";
import type { Rich } from "../contract/rich.ts";
import { type CardSeparators, isUsual } from "../contract/separator.ts";
import type { ScenarioDraft } from "./scenario/draft.ts";

/** A note's text on its way in. `name` is the path relative to what is being imported, with `/` between folders. */
export interface NoteText {
	path: string;
	name: string;
	text: string;
}

/** A card that a note yields. It has no id yet: `planImport` finds whether it is a card that exists already. */
export interface CardDraft {
	kind: CardKind;
	front: Rich;
	back: Rich;
	/** Title of the note, then headings and parent items down to the source; outermost first. */
	context: string[];
	/** Name of the rule that made it, such as `explicit-inline` or `term-definition`. */
	rule: string;
	tags: string[];
	deck: string;
	/** Lines it comes from, the first the most trusted; more than one when the note says it again. */
	sources: { line: number; endLine: number }[];
	/** The author's `^block-id` on the source block, if there is one. */
	blockId: string | null;
	/** The hidden text of a cloze: siblings are told apart by it, never by their number. */
	deletion: string | null;
	/** What another application had planned for the card, where the note says so. */
	schedule?: Schedule;
	/** "inbox" where a reader has to look at it first: the rules are not sure enough that it is a good card. */
	standing: "accepted" | "inbox";
	/** Why it waits in the inbox, in a code and in words. */
	inboxReason?: InboxReason;
}

/** What made a card wait in the inbox. */
export interface InboxReason {
	code: string;
	message: string;
}

/** A schedule that obsidian-spaced-repetition left in a note. */
export interface Schedule {
	/** Local date, `2026-03-01`. */
	dueDate: string;
	intervalDays: number;
	/** In percent, 250 to begin with; null where the schedule came from FSRS. */
	ease: number | null;
	/** Days until the memory is at 90 %; only from FSRS. */
	stability?: number;
	/** 1 to 10; only from FSRS. */
	difficulty?: number;
}

export interface ParsedNote {
	path: string;
	name: string;
	title: string;
	deck: string;
	cards: CardDraft[];
	skipped: Skipped[];
	diagnostics: Diagnostic[];
	/** The scenario questions that its author wrote, not yet played; left out where there are none. */
	scenarios?: ScenarioDraft[];
	/** The concepts that it states, each with its lines; left out where there are none. */
	concepts?: StatedConcept[];
	/** The cards that ask scenario questions, found by playing those above; left out where there are none. */
	scenarioCards?: CardDraft[];
}

/** Raise it when the parser makes other cards of the same text, so that unchanged files are read again. */
export const parserVersion = "13";

/** Who parsed a note: the parser, and the signs that it was told to look for. */
export function parserOf(separators: CardSeparators): string {
	return isUsual(separators)
		? parserVersion
		: `${parserVersion} ${JSON.stringify(separators)}`;
}
