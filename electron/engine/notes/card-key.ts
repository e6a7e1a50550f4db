// A short name for a card that has no row yet: the same text in the same note always gives the same one.
import { plainText } from "../contract/rich.ts";
import type { CardDraft } from "./draft.ts";

/** Twelve hex digits from the note's name and the card's text. Cards of one note with equal text share it; number them. */
export function cardKey(name: string, draft: CardDraft): string {
	const text = [
		name,
		draft.kind,
		plainText(draft.front),
		plainText(draft.back, "answer"),
		draft.deletion ?? "",
	].join("\u0000");
	const high = fnv1a(text, 0x811c9dc5);
	const low = fnv1a(text, high ^ 0x9e3779b9);
	return (hex(high) + hex(low)).slice(0, 12);
}

/** FNV-1a over UTF-16 code units, 32 bits: public domain, by Fowler, Noll and Vo. */
function fnv1a(text: string, basis: number): number {
	let hash = basis >>> 0;
	for (let index = 0; index < text.length; index += 1) {
		hash ^= text.charCodeAt(index);
		hash = Math.imul(hash, 0x01000193) >>> 0;
	}
	return hash;
}

function hex(value: number): string {
	return value.toString(16).padStart(8, "0");
}
