// Finds the `::` that parts front and back, and tells it from the colons of names and addresses.
import { maskBraces } from "./cloze-brace.ts";
import { isProperty } from "./explicit-card.ts";
import type { Inline } from "./inline.ts";

/** The first `::` or `:::` with text on both sides that is no part of a name or address. */
export function findSeparator(
	inline: Inline,
	isFlashcardNote: boolean,
): { start: number; end: number; isReversed: boolean } | null {
	if (!inline.mask.includes("::")) return null;
	const mask = maskBraces(inline);
	if (
		isProperty(mask) ||
		(!isFlashcardNote && (field.test(mask) || isBoldField(inline)))
	)
		return null;
	for (const { 0: colons, index } of mask.matchAll(/:{2,}/g)) {
		const end = index + colons.length;
		if (colons.length > 3) continue;
		const front = mask.slice(0, index).trim();
		const back = mask.slice(end).trim();
		if (!front || !back || isLabelOf(front, back)) continue;
		const isSpaced =
			/\s/.test(mask[index - 1] ?? "") && /\s/.test(mask[end] ?? "");
		const isMeant =
			isSpaced ||
			(!isPartOfName(mask, index, end) &&
				(isFlashcardNote || isPlainPair(mask, index, end)));
		if (isMeant) return { start: index, end, isReversed: colons.length === 3 };
	}
	return null;
}

/** A property as Logseq and Dataview write it: `author:: Jane Doe`. */
export const field = /^[\p{Ll}\d_-]+:: /u;

/** `**Core**:: text`: a property whose name is bold. */
function isBoldField({ mask, runs }: Inline): boolean {
	const end = runs[0]?.marks.some(({ type }) => type === "strong")
		? runs[0].end
		: 0;
	return end > 0 && mask.startsWith(":: ", end);
}

/** `Question:: why?`: what the line is for; `Q::Quebec` is a card. */
function isLabelOf(front: string, back: string): boolean {
	return (
		isLabel.test(front) || (/^[QA]$/.test(front) && /\S\s+\S+\s+\S/.test(back))
	);
}

export const isLabel = /^(?:Question|Answer|Ans)\s?\d{0,3}$/i;

/** `AWS::EC2::Instance`, `Fn::Sub`, `arn:aws:s3:::bucket`, `2001:db8::1`, `::/0`, `std::vector`. */
function isPartOfName(mask: string, start: number, end: number): boolean {
	const before =
		/\S*$/.exec(mask.slice(Math.max(0, start - 80), start))?.[0] ?? "";
	const after = /^\S*/.exec(mask.slice(end, end + 80))?.[0] ?? "";
	// `{{cx::no}}` is text where it is no cloze.
	if (
		/^arn:|\{\{[^\s{}]*$/i.test(before) ||
		/^\//.test(after) ||
		after.includes("::") ||
		before.includes("::")
	)
		return true;
	if (/^(?:Fn|AWS|std|Custom|Alexa|crate|self|super)$/.test(before))
		return true;
	// `::1`, `::ffff:10.0.0.1`: one side of a pair would begin after a blank.
	if (before === "" && /^(?:[\da-f]{1,4}:[\da-f:.]+|1)[.,;)]?$/i.test(after))
		return true;
	return (
		/^[\da-f:]*$/i.test(before) &&
		/^[\da-f:./]+$/i.test(after) &&
		/[\d:]/.test(before + after) &&
		before !== ""
	);
}

/**
 * `Capital of France::Paris`: without blanks and without a tag, `::` parts two sides only where
 * nothing looks like code: one pair of colons, more than a word in all but one side, no `Foo::bar`
 * amid a sentence, no camelCase and no call.
 */
function isPlainPair(mask: string, start: number, end: number): boolean {
	const left = mask.slice(0, start).trim().split(/\s+/);
	const right = mask.slice(end).trim().split(/\s+/);
	const halves = [left.at(-1) ?? "", right[0] ?? ""];
	const isOnlyPair = mask.match(/:{2,}/g)?.length === 1;
	const isAmidSentence =
		left.length > 1 &&
		right.length > 1 &&
		halves.every((half) => /^\p{Lu}?[\p{Ll}\d_]*$/u.test(half)) &&
		/^\p{Lu}/u.test(halves[0] ?? "");
	return (
		isOnlyPair &&
		left.length + right.length > 2 &&
		!isAmidSentence &&
		!halves.some((half) => /\p{Ll}\p{Lu}|[_()<>/\\]/u.test(half))
	);
}
