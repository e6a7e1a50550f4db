// What a start shows first, in the cache before anything is drawn: the desktop's engine sends it before the page has asked, any other is asked.
import type { QueryClient } from "@tanstack/react-query";
import type { EngineClient } from "../electron/engine/contract/client.ts";
import type { FirstAnswers } from "../electron/engine/contract/first-answers.ts";
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
	app: App,
	patience = usualPatience,
): Promise<void> {
	await Promise.race([
		app.engine.onFirstAnswers ? hearFirst(app) : ask(app),
		new Promise((resolve) => setTimeout(resolve, patience)),
	]);
}

function hearFirst({ cache, engine }: App): Promise<void> {
	return new Promise((resolve) =>
		engine.onFirstAnswers?.((answers) => {
			keep(cache, engine.client, answers);
			resolve();
		}),
	);
}

function keep(
	cache: QueryClient,
	client: EngineClient,
	answers: FirstAnswers,
): void {
	cache.setQueryData(todayQuery(client).queryKey, answers.today);
	cache.setQueryData(settingsQuery(client).queryKey, answers.settings);
	cache.setQueryData(appQuery(client).queryKey, answers.memory);
	cache.setQueryData(decksQuery(client).queryKey, answers.decks);
	cache.setQueryData(examDatesQuery(client).queryKey, answers.exams);
	cache.setQueryData(waitingQuery(client).queryKey, answers.waiting);
	cache.setQueryData(nextQuery(client).queryKey, answers.next);
}

function ask({ cache, engine: { client } }: App): Promise<unknown> {
	const shown = Promise.all([
		cache.prefetchQuery(todayQuery(client)),
		cache.prefetchQuery(settingsQuery(client)),
		cache.prefetchQuery(appQuery(client)),
		cache.prefetchQuery(decksQuery(client)),
		cache.prefetchQuery(examDatesQuery(client)),
		cache.prefetchQuery(waitingQuery(client)),
	]);
	void cache.prefetchQuery(nextQuery(client));
	return shown;
}
