// Notes and cards for what is typed in the palette: asked a moment after the last key, the former ones kept until then.
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { readFailure } from "../../../electron/engine/contract/client.ts";
import type {
	FoundNote,
	FoundPage,
} from "../../../electron/engine/contract/find.ts";
import { useApp } from "../../context.tsx";

/** Long enough to leave out most half-typed words, short enough for an answer within 100 ms. */
const pause = 40;

export interface Found {
	notes: readonly FoundNote[];
	cards: FoundPage["rows"];
	total: number;
	/** Why nothing could be searched, in the engine's words. */
	problem: string | null;
	isPending: boolean;
}

const nothing: Found = {
	notes: [],
	cards: [],
	total: 0,
	problem: null,
	isPending: false,
};

export function useFound(typed: string): Found {
	const { client } = useApp().engine;
	const query = useLater(typed.trim());
	const isAsked = query.length > 1 && typed.trim() !== "";
	const found = useQuery({
		queryKey: ["find", "palette", query],
		queryFn: async ({ signal }) => {
			// Half a query is no failure, so signs of the language are looked at first.
			const { problem } = isPlain(query)
				? { problem: null }
				: await client.find.check({ query }, { signal });
			if (problem) return { problem: problem.message, notes: [], cards: null };
			const [notes, cards] = await Promise.all([
				client.find.notes({ query, limit: 5 }, { signal }),
				client.find.cards({ query, limit: 7 }, { signal }),
			]);
			return { problem: null, notes, cards };
		},
		enabled: isAsked,
		retry: false,
		gcTime: 10_000,
		placeholderData: (former) => former,
	});
	if (!isAsked) return nothing;
	const problem = found.error
		? readFailure(found.error).message
		: (found.data?.problem ?? null);
	return {
		notes: found.data?.notes ?? [],
		cards: found.data?.cards?.rows ?? [],
		total: found.data?.cards?.total ?? 0,
		problem,
		isPending: found.isPending || found.isPlaceholderData,
	};
}

/** Words without anything that the language of searches could mean. */
function isPlain(query: string): boolean {
	return /^[\p{L}\p{N}\s]+$/u.test(query) && !/\b(?:and|or|not)\b/i.test(query);
}

/** The first search of a session reads what all others need; it is asked for while nothing is typed yet. */
export function useWarmSearch(isWanted: boolean): void {
	const { client } = useApp().engine;
	useQuery({
		queryKey: ["find", "palette", "warm"],
		queryFn: ({ signal }) => client.find.count({ query: "is:new" }, { signal }),
		enabled: isWanted,
		staleTime: Number.POSITIVE_INFINITY,
	});
}

function useLater(value: string): string {
	const [later, setLater] = useState(value);
	useEffect(() => {
		const timer = setTimeout(() => setLater(value), pause);
		return () => clearTimeout(timer);
	}, [value]);
	return later;
}
