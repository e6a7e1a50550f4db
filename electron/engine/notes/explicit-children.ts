// Items whose sub-items are the answer: `front ::` above a list, and Logseq's `#card` blocks.
import { belowOf, bothWays, dropProperties } from "./explicit-card.ts";
import type { Question } from "./fact.ts";
import { cut, hidden, type Inline, join, slice, toRich } from "./inline.ts";
import { withoutMark } from "./qa-label.ts";
import type { Entry } from "./section.ts";
import { isLabel } from "./separator.ts";

/** The cards of an item that asks for what stands below it; none when it does not. */
export function readChildAnswer(entry: Entry): Question[] {
	const isCard = hasCardTag(entry);
	const asked = dropProperties(dropCardTag(entry.inline));
	const colons = /(?<![:\s]):{2,3}$|(?<=\s):{2,3}$/.exec(asked.mask);
	const label = asks.exec(asked.mask);
	if (!isCard && !colons && !label) return [];
	const front = cut(asked, label?.[0].length, colons?.index);
	const below = answerOf(entry);
	if (!front.text || isLabel.test(front.text) || below.length === 0) return [];
	return bothWays(
		"explicit-children",
		toRich(front, true),
		below,
		colons?.[0].length === 3,
	);
}

/** `Question:: why is the sea salt?` above its answer. */
const asks = /^(?:Q|Question)\s?\d{0,3}::\s+(?=\S)/i;

/** True for a block that Logseq takes as a card. */
export function hasCardTag({
	tags,
	inline,
}: Pick<Entry, "tags" | "inline">): boolean {
	return (
		tags.some(isCardTag) ||
		leading.test(inline.mask) ||
		findCardLink(inline) !== null
	);
}

export function isCardTag(tag: string): boolean {
	return tag.toLowerCase() === "card";
}

const leading = /^#card[ \t]+/i;

export function dropCardTag(inline: Inline): Inline {
	const link = findCardLink(inline);
	if (!link) return cut(inline, leading.exec(inline.mask)?.[0].length ?? 0);
	const before = slice(inline, 0, link.start);
	const after = slice(inline, link.end, inline.text.length);
	return cut(join([cut(before), after]));
}

/** `[[card]]` or `#[[card]]` at the start or the end of a block's first line. */
function findCardLink({ text, mask, runs }: Inline): Span | null {
	if (!/card/i.test(text)) return null;
	const end = text.includes("\n") ? text.indexOf("\n") : text.length;
	for (const run of runs) {
		const inner = text.slice(run.start, run.end).trimEnd();
		const isLink =
			run.type === "text" &&
			run.marks.length === 0 &&
			/^card$/i.test(inner) &&
			mask.startsWith(hidden.repeat(inner.length), run.start);
		if (!isLink) continue;
		const start = text[run.start - 1] === "#" ? run.start - 1 : run.start;
		const to = run.start + inner.length;
		if (start === 0 || !text.slice(to, end).trim()) return { start, end: to };
	}
	return null;
}

interface Span {
	start: number;
	end: number;
}

/** One plain sub-item is the answer itself; several are shown as a list. */
function answerOf(entry: Entry) {
	const [only, second] = entry.children;
	const isPlain =
		only && !second && only.children.length + only.more.length === 0;
	return isPlain && entry.more.length === 0
		? toRich(withoutMark(dropProperties(only.inline)), true)
		: belowOf(entry);
}
