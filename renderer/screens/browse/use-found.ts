// What a search finds, as it comes in: the first page at once, the number of all and the rest when all cards were looked at.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useApp } from "../../context.tsx";
import { countQuery, pageQuery, type Search } from "./query.ts";

/** The first page and the number of all; the former ones stay until the next have come. */
export function useFound(search: Search) {
	const { client } = useApp().engine;
	const first = useQuery({
		...pageQuery(client, search, 0),
		placeholderData: keepPreviousData,
	});
	const isOpen = first.data?.isTotalExact === false && !first.isPlaceholderData;
	const count = useQuery({
		...countQuery(client, search.query),
		enabled: isOpen && !first.error,
	});
	const isCounted = count.data !== undefined;
	const lookedAt = isOpen ? (first.data?.lookedAt ?? null) : null;
	return {
		total: (isOpen ? count.data?.total : undefined) ?? first.data?.total ?? 0,
		isExact: first.data?.isTotalExact === true || isCounted,
		/** How many cards the rows are of, while the others are still being looked at; null: all. */
		lookedAt: isCounted ? null : lookedAt,
		/** With rows of all cards, where the first ones were of some alone. */
		search: { ...search, isWhole: lookedAt !== null && isCounted },
		isPending: first.isPending,
		error: first.error ?? (isOpen ? count.error : null),
	};
}
