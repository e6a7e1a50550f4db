// Which cards of a package's record are which cards here, by the text that both have.
import type { KnownCard } from "./identity.ts";
import { type Asked, createPool } from "./match.ts";

/** A card of a record, with the path that its note has here. */
export interface RecordedCard {
	id: number;
	path: string;
	draft: Asked;
	isRetired: boolean;
}

/**
 * The known card of each recorded one, by their ids. Both saw the same text of the note, so only the same
 * block, text or question counts, never a likeness; a card that moved to another note here must be the
 * same word for word. Cards in use choose before retired ones. Pure.
 */
export function matchRecorded(
	recorded: readonly RecordedCard[],
	known: readonly KnownCard[],
): Map<number, number> {
	const pool = createPool(known);
	const found = new Map<number, number>();
	const inUse = recorded.filter(({ isRetired }) => !isRetired);
	const retired = recorded.filter(({ isRetired }) => isRetired);
	const steps: [typeof recorded, typeof pool.byText][] = [
		[inUse, pool.byBlock],
		[inUse, pool.byText],
		[retired, pool.byText],
		[inUse, pool.byFront],
		[inUse, (_path, draft) => pool.byTextAnywhere(draft)],
		[retired, (_path, draft) => pool.byTextAnywhere(draft)],
	];
	for (const [cards, find] of steps)
		for (const { id, path, draft } of cards) {
			if (found.has(id)) continue;
			const card = find(path, draft);
			if (!card) continue;
			pool.take(card);
			found.set(id, card.id);
		}
	return found;
}
