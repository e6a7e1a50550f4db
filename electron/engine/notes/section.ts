// What the outline of a note consists of: sections, their blocks, and the items of lists.
import type { Rich } from "../contract/rich.ts";
import type { Inline } from "./inline.ts";
import type { Marks } from "./tag.ts";

/** Lines of the note, counted from 1, both included. */
export interface Span {
	line: number;
	endLine: number;
}

/** A list item with the items below it. */
export interface Entry extends Span, Marks {
	/** The item's own text; its lines are parted by `\n`. */
	inline: Inline;
	/** Further blocks of the item that are neither its text nor its sub-items. */
	more: Rich;
	children: Entry[];
	areChildrenOrdered: boolean;
	isTask: boolean;
}

/** A block of a section. */
export type Block =
	| ({ type: "text"; inline: Inline } & Span & Marks)
	| ({ type: "list"; isOrdered: boolean; entries: Entry[] } & Span)
	| ({ type: "table"; header: Inline[]; rows: Inline[][] } & Span)
	| ({ type: "other"; rich: Rich } & Span);

/** What stands below one heading, bold line or label. */
export interface Section {
	/** Headings and labels from the outermost to this one; empty before the first. */
	trail: string[];
	/** The innermost of the trail as it stands in the note, or null before the first. */
	title: Inline | null;
	/** Inside a callout: the trust is lower, for it often sums up what the note says itself. */
	isCallout: boolean;
	/** Depth of the section's own heading: 0 for none, 1 to 6, 7 for a bold line, 8 for a label. */
	level: number;
	/** The section begins with its heading here; else it goes on after a callout or a label's list. */
	isStart: boolean;
	blocks: Block[];
}

/** A label's words: without the colon, and without the pictures that chatbots decorate headings with. */
export function trimLabel(text: string): string {
	return text
		.replace(/^(?:\p{Extended_Pictographic}|\u{fe0f}|\s)+/u, "")
		.replace(/[\s:]+$/, "")
		.replace(/\n/g, " ");
}

/** A heading's words without the tags behind them. */
export function withoutTags(title: string): string {
	return title.includes(" #")
		? title.replace(/(?:\s+#\p{L}[\p{L}\d_/-]*)+$/u, "")
		: title;
}

/** Levels of bold lines and plain labels, which stand below all headings. */
export const boldLevel = 7;
export const labelLevel = 8;

/** The level of the labels that end with the list they announced; 0 where none did. A bold line with lists alone is such a label. */
export function announcedLevel(sections: readonly Section[]): number {
	const { level = 0, blocks = [] } = sections.at(-1) ?? {};
	if (level < boldLevel || blocks.length === 0) return 0;
	const bold = sections.findLast((section) => section.level <= boldLevel);
	const isBare = bold?.blocks.every(({ type }) => type === "list");
	if (bold?.level === boldLevel && isBare) return boldLevel;
	return level === labelLevel ? level : 0;
}
