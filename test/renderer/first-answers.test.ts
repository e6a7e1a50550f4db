// What a start asks the engine for before anything is drawn.

import { createORPCClient } from "@orpc/client";
import { expect, test } from "vitest";
import type { EngineClient } from "../../electron/engine/contract/client.ts";
import type { FirstAnswers } from "../../electron/engine/contract/first-answers.ts";
import { createApp } from "../../renderer/app.ts";
import type { Engine } from "../../renderer/engine.ts";
import { askFirst } from "../../renderer/first-answers.ts";
import { createPortLink } from "../../renderer/link.ts";
import { nextQuery, todayQuery } from "../../renderer/query.ts";
import { createFakeEngine } from "./fake-engine.ts";

function startApp() {
	const fake = createFakeEngine();
	const link = createPortLink();
	const client = createORPCClient<EngineClient>(link);
	const app = createApp({ client, desktop: null }, "linux");
	return { fake, link, client, app };
}

test("what Today shows is there when it is drawn, and the first card before its key is pressed", async () => {
	const { fake, link, client, app } = startApp();
	link.use(fake.connect().port);
	await askFirst(app, 60_000);
	expect(app.cache.getQueryData(todayQuery(client).queryKey)?.cards).toBe(2);
	await expect
		.poll(() => app.cache.getQueryData(nextQuery(client).queryKey)?.card?.id)
		.toBe(1);
	const asked = fake.calls.length;
	await app.cache.fetchQuery(nextQuery(client));
	expect(fake.calls).toHaveLength(asked);
	expect(fake.calls.at(-1)).toBe("review.next");
});

test("what the engine sends by itself is shown without a call, and anew when it comes again", async () => {
	const { fake, link, client } = startApp();
	link.use(fake.connect().port);
	let send = (_answers: FirstAnswers) => {};
	const engine: Engine = {
		client,
		desktop: null,
		onFirstAnswers(listener) {
			send = listener;
		},
	};
	const app = createApp(engine, "linux");
	const asked = askFirst(app, 60_000);
	const known = (cards: number) =>
		({ today: { cards }, next: { card: { id: cards } } }) as FirstAnswers;
	send(known(7));
	await asked;
	send(known(8));
	expect(app.cache.getQueryData(todayQuery(client).queryKey)?.cards).toBe(8);
	expect(app.cache.getQueryData(nextQuery(client).queryKey)?.card?.id).toBe(8);
	expect(fake.calls).toEqual([]);
});

test("an engine that does not answer holds up no page", async () => {
	const { app, client } = startApp();
	await askFirst(app, 1);
	expect(app.cache.getQueryState(todayQuery(client).queryKey)?.status).toBe(
		"pending",
	);
});
