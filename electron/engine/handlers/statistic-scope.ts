// Which cards a statistic is about: a deck, given cards, what a search finds, or what is in all of these.
import type { CardId } from "../contract/data.ts";
import type { StatisticScope } from "../contract/statistic.ts";
import type { CardScope } from "../store/statistic.ts";
import type { Context } from "./context.ts";
import { findCardIds } from "./find.ts";

/** Turns the scope of a call into what the store reads by. Fails as the search does for a query that cannot be read. */
export function resolveScope(
	context: Context,
	scope: StatisticScope = {},
): CardScope {
	const { deck, query = "" } = scope;
	if (query.trim() === "") return { deck, cardIds: scope.cardIds };
	const found = findCardIds(context, query);
	return { deck, cardIds: both(found, scope.cardIds) };
}

function both(found: CardId[], given: readonly CardId[] | undefined): CardId[] {
	if (!given) return found;
	const wanted = new Set(given);
	return found.filter((id) => wanted.has(id));
}
