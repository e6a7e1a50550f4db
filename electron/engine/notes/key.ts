// A short stable name for a card that has no row: the `id` that the command line prints for notes that are not stored.
import { plainText } from "../contract/rich.ts";
import type { CardDraft, ParsedNote } from "./draft.ts";

/**
 * Twelve hex digits from the note's path and the card's own text: the same for the same card
 * whatever stands around it. Equal cards of one note get equal keys; `cardKeys` tells them apart.
 */
export function cardKey(
	path: string,
	draft: CardDraft,
	occurrence = 0,
): string {
	const { kind, front, back } = draft;
	const parts = [path, kind, plainText(front), plainText(back, "answer")];
	const text = [...parts, ...(occurrence ? [occurrence] : [])].join("\u0000");
	return hash(text, 0x811c9dc5) + hash(text, 0x01000193).slice(0, 4);
}

/** The keys of a note's cards in their order, each of them unique in the note. */
export function cardKeys({
	path,
	cards,
}: Pick<ParsedNote, "path" | "cards">): string[] {
	const seen = new Map<string, number>();
	return cards.map((draft) => {
		const key = cardKey(path, draft);
		const occurrence = seen.get(key) ?? 0;
		seen.set(key, occurrence + 1);
		return occurrence === 0 ? key : cardKey(path, draft, occurrence);
	});
}

/** FNV-1a over UTF-16 units, with a final mix so that both halves differ; eight hex digits. */
function hash(text: string, seed: number): string {
	let value = seed;
	for (let at = 0; at < text.length; at += 1)
		value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
	value ^= value >>> 16;
	value = Math.imul(value, 0x85ebca6b);
	value ^= value >>> 13;
	return (value >>> 0).toString(16).padStart(8, "0");
}
