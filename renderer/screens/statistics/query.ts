// What the screen Statistics asks the engine for. All keys begin with "statistics", so a review makes them stale together.
import { queryOptions } from "@tanstack/react-query";
import type { EngineClient } from "../../../electron/engine/contract/client.ts";
import type { CardId } from "../../../electron/engine/contract/data.ts";

/** What the screen looks at: a deck ("": all cards), of it what a search finds ("": all), and how many days back (null: everything). */
export interface Look {
	deck: string;
	query: string;
	days: number | null;
}

type Among = Pick<Look, "deck" | "query">;

const scopeOf = ({ deck, query }: Among) => ({
	...(deck && { deck }),
	...(query && { query }),
});

export function overviewQuery(client: EngineClient, look: Look) {
	return queryOptions({
		queryKey: ["statistics", "overview", look],
		queryFn: ({ signal }) =>
			client.statistic.overview(
				{ scope: scopeOf(look), days: look.days },
				{ signal },
			),
		placeholderData: (former) => former,
	});
}

export function knowledgeQuery(client: EngineClient, look: Look) {
	return queryOptions({
		queryKey: ["statistics", "knowledge", look],
		queryFn: ({ signal }) =>
			client.statistic.knowledge(
				{ scope: scopeOf(look), days: look.days },
				{ signal },
			),
		placeholderData: (former) => former,
	});
}

export function workloadQuery(client: EngineClient, { deck, query }: Among) {
	return queryOptions({
		queryKey: ["statistics", "workload", deck, query],
		queryFn: ({ signal }) =>
			client.statistic.workload(
				{ scope: scopeOf({ deck, query }) },
				{ signal },
			),
		placeholderData: (former) => former,
	});
}

export function decksQuery(client: EngineClient) {
	return queryOptions({
		queryKey: ["statistics", "decks"],
		queryFn: ({ signal }) => client.statistic.decks({}, { signal }),
	});
}

export function fitStatusQuery(client: EngineClient) {
	return queryOptions({
		queryKey: ["statistics", "fit"],
		queryFn: ({ signal }) => client.optimiser.status({}, { signal }),
	});
}

export function cardHistoryQuery(client: EngineClient, cardId: CardId) {
	return queryOptions({
		queryKey: ["statistics", "card", cardId],
		queryFn: ({ signal }) => client.statistic.card({ cardId }, { signal }),
	});
}
