// What the screen of extra study reads from the engine.
import { queryOptions } from "@tanstack/react-query";
import type { EngineClient } from "../../../electron/engine/contract/client.ts";
import type { CardId } from "../../../electron/engine/contract/data.ts";
import { type CramSetup, filterOf } from "./setup.ts";

/** The cards of a session; asked for again by whoever begins one, never in its midst. */
export function sessionQuery(client: EngineClient, setup: CramSetup) {
	return queryOptions({
		queryKey: ["cram", "list", setup],
		queryFn: async ({ signal }) => {
			const found =
				setup.choice === "search"
					? await client.find.ids({ query: setup.query }, { signal })
					: [];
			return client.cram.list(filterOf(setup, found), { signal });
		},
		staleTime: 0,
		gcTime: 0,
	});
}

export function crammedQuery(
	client: EngineClient,
	cardId: CardId,
	isRescheduling: boolean,
) {
	return queryOptions({
		queryKey: ["next", "cram", cardId, isRescheduling],
		queryFn: ({ signal }) =>
			client.cram.show({ cardId, isRescheduling }, { signal }),
		gcTime: 0,
	});
}
