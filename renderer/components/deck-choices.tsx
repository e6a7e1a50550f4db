// The decks below the whole collection as choices of a select, each under its path.
import type { Deck } from "../../electron/engine/contract/deck.ts";

export function DeckChoices({
	decks,
}: {
	decks: readonly Pick<Deck, "path">[];
}) {
	return decks
		.filter(({ path }) => path !== "")
		.map(({ path }) => (
			<option key={path} value={path}>
				{path}
			</option>
		));
}
