// What a start shows first, asked of the engine before anything is drawn: the answers come while the page is still being made.
import type { App } from "./app.ts";
import { appQuery } from "./app-query.ts";
import {
	decksQuery,
	examDatesQuery,
	nextQuery,
	settingsQuery,
	todayQuery,
	waitingQuery,
} from "./query.ts";

/** What is not there by then, is drawn as loading, in ms. */
const usualPatience = 150;

/**
 * Resolves once Today can be drawn whole or `patience` is over. The first card is asked for last, so
 * that it is there when the key for it is pressed. Never rejects: the screens say what went wrong.
 */
export async function askFirst(
	{ cache, engine: { client } }: App,
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
