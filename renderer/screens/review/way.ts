// How a card is answered: all at once, typed, item by item, or by putting steps in order. Pure.
import type { Card, Grade } from "../../../electron/engine/contract/data.ts";
import {
	plainText,
	type Rich,
	type RichNode,
} from "../../../electron/engine/contract/rich.ts";
import { compareTyped, isAnother } from "./typed-diff.ts";

export type Way = "plain" | "typed" | "items" | "order";

/** More than this nobody types to be compared. */
const longestTyped = 120;

type Asked = Pick<Card, "kind" | "front" | "back">;

export function wayOf(card: Asked, isTyping: boolean): Way {
	if (orderedSteps(card) !== null) return "order";
	if (itemsOf(card).length > 1) return "items";
	return isTyping && expectedText(card) !== null ? "typed" : "plain";
}

/** What is asked for one by one: the members of a list, or the gaps of a cloze. */
export function itemsOf({ kind, front, back }: Asked): Rich[] {
	if (kind === "cloze") return gapsOf(front).map(({ children }) => children);
	const list = kind === "list" ? onlyList(back) : null;
	return list ? list.children.map(contentOf) : [];
}

/** The steps of a card that asks for a whole order; null for all others. */
export function orderedSteps({ kind, back }: Asked): Rich[] | null {
	const list = kind === "list" ? onlyList(back) : null;
	if (!list?.ordered || list.children.length < 3) return null;
	return list.children.map(contentOf);
}

type Gap = Extract<RichNode, { type: "gap" }>;

/** The gaps of a text, from its start to its end. */
export function gapsOf(rich: Rich): Gap[] {
	return rich.flatMap((node) => {
		if (node.type === "gap") return [node];
		return "children" in node ? gapsOf(node.children) : [];
	});
}

/** The text that a typed answer is compared with; null where typing makes no sense. */
export function expectedText(card: Asked): string | null {
	const { kind, front, back } = card;
	if (kind === "list") return null;
	const [gap, ...more] = kind === "cloze" ? gapsOf(front) : [];
	if (kind === "cloze" && (!gap || more.length > 0)) return null;
	const text = plainText(gap ? gap.children : back, "answer").trim();
	const isShort = text.length > 0 && text.length <= longestTyped;
	return isShort && !text.includes("\n") ? text : null;
}

/**
 * What to suggest after `known` of `total` parts: all is Good; most of them is Hard where there are
 * four grades; less is Again, since a card is only known when its parts are.
 */
export function suggestGrade(
	known: number,
	total: number,
	grades: 2 | 4,
): Grade {
	if (known >= total) return "good";
	const isMost = known / total >= 0.75;
	if (grades === 4) return isMost ? "hard" : "again";
	return isMost && total > 4 ? "good" : "again";
}

/** What to suggest after a typed answer: another one than was expected is Again. Small slips are the learner's to judge. */
export function suggestForTyped(typed: string, expected: string): Grade {
	if (typed.trim() === "") return "good";
	return isAnother(compareTyped(typed, expected)) ? "again" : "good";
}

function onlyList(rich: Rich) {
	const [first, ...rest] = rich;
	return first?.type === "list" && rest.length === 0 ? first : null;
}

function contentOf(node: RichNode): Rich {
	return node.type === "item" ? node.children : [node];
}
