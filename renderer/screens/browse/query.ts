// What the browse screen reads from the engine.
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { EngineClient } from "../../../electron/engine/contract/client.ts";
import type { CardId } from "../../../electron/engine/contract/data.ts";
import type { SortField } from "../../../electron/engine/contract/find.ts";

export const pageSize = 100;

export interface Search {
	query: string;
	sort: SortField;
	descending: boolean;
	/** Rows of all cards, however long it takes. */
	isWhole?: boolean;
}

export function pageQuery(client: EngineClient, search: Search, page: number) {
	return queryOptions({
		queryKey: ["find", "page", search, page],
		queryFn: ({ signal }) =>
			client.find.cards(
				{ ...search, offset: page * pageSize, limit: pageSize },
				{ signal },
			),
		gcTime: 60_000,
	});
}

export const mostNotes = 100;

export function notesQuery(client: EngineClient, query: string) {
	return queryOptions({
		queryKey: ["find", "notes", query],
		queryFn: ({ signal }) =>
			client.find.notes({ query, limit: mostNotes }, { signal }),
		placeholderData: keepPreviousData,
	});
}

export function countQuery(client: EngineClient, query: string) {
	return queryOptions({
		queryKey: ["find", "count", query],
		queryFn: ({ signal }) => client.find.count({ query }, { signal }),
	});
}

export function duplicatesQuery(client: EngineClient, query: string) {
	return queryOptions({
		queryKey: ["find", "duplicates", query],
		queryFn: ({ signal }) => client.find.duplicates({ query }, { signal }),
	});
}

export function cardQuery(client: EngineClient, cardId: CardId) {
	return queryOptions({
		queryKey: ["find", "card", cardId],
		queryFn: ({ signal }) => client.card.get({ cardId }, { signal }),
		placeholderData: (former) => former,
	});
}

export function savedQuery(client: EngineClient) {
	return queryOptions({
		queryKey: ["saved-searches"],
		queryFn: ({ signal }) => client.find.saved({}, { signal }),
	});
}
