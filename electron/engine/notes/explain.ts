// What the rules and gates made of a note, line by line: for whoever asks why there is a card, or none.
import { printedText } from "../contract/rich.ts";
import type { Question } from "./fact.ts";
import type { Span } from "./section.ts";

/** One way to ask for something, and what became of it. */
export interface Attempt extends Span {
	/** The rule that worded it. */
	rule: string;
	front: string;
	back: string;
	/** The gate that stopped it, or null where it became a card. */
	gate: string | null;
	/** Where the card stands; null without one. */
	standing: "accepted" | "inbox" | null;
	/** Why it waits in the inbox, in a code. */
	reason: string | null;
}

/** Told about each attempt while a note is parsed. */
export type Trace = (attempt: Attempt) => void;

/** The attempt for `question`, stopped by `gate`. */
export function refused(question: Question, span: Span, gate: string): Attempt {
	return { ...shown(question, span), gate, standing: null, reason: null };
}

/** The attempt for `question` that became a card. */
export function made(
	question: Question,
	span: Span,
	reason: string | null,
): Attempt {
	const standing = reason === null ? "accepted" : "inbox";
	return { ...shown(question, span), gate: null, standing, reason };
}

function shown({ rule, front, back }: Question, { line, endLine }: Span) {
	return {
		line,
		endLine,
		rule,
		front: printedText(front),
		back: printedText(back, "answer"),
	};
}
