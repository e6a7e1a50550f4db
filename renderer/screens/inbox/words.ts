// What the inbox says. Pure.
import type { Card } from "../../../electron/engine/contract/data.ts";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { sayCount } from "../../wording.ts";

/** The screen's sentence: "12 cards wait for your decision". */
export function sayWaiting(total: number): string {
	return `${sayCount(total, "card waits", "cards wait")} for your decision`;
}

/** A rule's name as words: "term-definition" is "term definition". */
export function sayRule(rule: string): string {
	return rule.replaceAll("-", " ");
}

/** A card in one line, with its gap left blank. */
export function sayCard({ front }: Pick<Card, "front">): string {
	return plainText(front).replaceAll(/\s+/g, " ").trim();
}

/** The folder for "never in this folder"; null where the card lies in none. */
export function folderOf({ deck }: Pick<Card, "deck">): string | null {
	return deck === "" ? null : deck;
}

/** The place after the one at `index` went: the next card takes its place, at the end the one before. */
export function nextIndex(index: number, left: number): number {
	return Math.max(0, Math.min(index, left - 1));
}
