// Which cards a statistic is about: a deck, given cards, or what a search finds.
import { Failure } from "../contract/errors.ts";
import type { StatisticScope } from "../contract/statistic.ts";
import type { CardScope } from "../store/statistic.ts";
import type { Context } from "./context.ts";

/** Turns the scope of a call into what the store reads by; `context` is for searches. */
export function resolveScope(
	_context: Context,
	scope: StatisticScope | undefined,
): CardScope {
	if (scope?.query !== undefined && scope.query.trim() !== "")
		throw new Failure(
			"invalid-input",
			"Statistics of a search are not offered yet. Choose a deck instead.",
		);
	return { deck: scope?.deck, cardIds: scope?.cardIds };
}
