// Items whose sub-items are the answer: `front ::` above a list, and Logseq's `#card` blocks.
import { belowOf, bothWays, dropProperties } from "./explicit-card.ts";
import type { Question } from "./fact.ts";
import { cut, type Inline, toRich } from "./inline.ts";
import type { Entry } from "./section.ts";

/** The cards of an item that asks for what stands below it; none when it does not. */
export function readChildAnswer(entry: Entry): Question[] {
	const isCard = hasCardTag(entry);
	const asked = dropProperties(dropCardTag(entry.inline));
	const colons = /(?<![:\s]):{2,3}$|(?<=\s):{2,3}$/.exec(asked.mask);
	if (!isCard && !colons) return [];
	const front = cut(asked, 0, colons?.index);
	const below = answerOf(entry);
	if (!front.text || below.length === 0) return [];
	return bothWays(
		"explicit-children",
		toRich(front, true),
		below,
		colons?.[0].length === 3,
	);
}

/** True for a block that Logseq takes as a card. */
export function hasCardTag({
	tags,
	inline,
}: Pick<Entry, "tags" | "inline">): boolean {
	return tags.some(isCardTag) || leading.test(inline.mask);
}

export function isCardTag(tag: string): boolean {
	return tag.toLowerCase() === "card";
}

const leading = /^#card[ \t]+/i;

export function dropCardTag(inline: Inline): Inline {
	return cut(inline, leading.exec(inline.mask)?.[0].length ?? 0);
}

/** One plain sub-item is the answer itself; several are shown as a list. */
function answerOf(entry: Entry) {
	const [only, second] = entry.children;
	const isPlain =
		only && !second && only.children.length + only.more.length === 0;
	return isPlain && entry.more.length === 0
		? toRich(dropProperties(only.inline), true)
		: belowOf(entry);
}
