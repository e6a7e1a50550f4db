// What a start shows first, asked of the engine before anything is drawn: the answers come while the page is still being made.
import type { QueryClient } from "@tanstack/react-query";
import { appQuery } from "./app-query.ts";
import { type Engine, findEngine } from "./engine.ts";
import {
	createCache,
	decksQuery,
	examDatesQuery,
	nextQuery,
	settingsQuery,
	todayQuery,
	waitingQuery,
} from "./query.ts";

/** What is not there by then, is drawn as loading, in ms. */
const usualPatience = 150;

/** What is there before the screens are. */
export interface Beginning {
	engine: Engine;
	cache: QueryClient;
	/** As `askFirst` says. */
	asked: Promise<void>;
}

/** Finds the engine and asks it; null where this page cannot reach one. */
export function begin(page: Window): Beginning | null {
	const engine = findEngine(page);
	if (!engine) return null;
	const cache = createCache();
	return { engine, cache, asked: askFirst({ engine, cache }) };
}

/**
 * Resolves once Today can be drawn whole or `patience` is over. The first card is asked for last, so
 * that it is there when the key for it is pressed. Never rejects: the screens say what went wrong.
 */
export async function askFirst(
	{ cache, engine: { client } }: Pick<Beginning, "engine" | "cache">,
	patience = usualPatience,
): Promise<void> {
	const shown = Promise.all([
		cache.prefetchQuery(todayQuery(client)),
		cache.prefetchQuery(settingsQuery(client)),
		cache.prefetchQuery(appQuery(client)),
		cache.prefetchQuery(decksQuery(client)),
		cache.prefetchQuery(examDatesQuery(client)),
		cache.prefetchQuery(waitingQuery(client)),
	]);
	void cache.prefetchQuery(nextQuery(client));
	await Promise.race([
		shown,
		new Promise((resolve) => setTimeout(resolve, patience)),
	]);
}
