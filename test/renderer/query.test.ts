// Which answers a change makes stale, and how broken connections and step-by-step history behave over the real contract.
import { createORPCClient } from "@orpc/client";
import { expect, test } from "vitest";
import type { EngineClient } from "../../electron/engine/contract/client.ts";
import {
	attempt,
	createApp,
	sayDone,
	stepHistory,
} from "../../renderer/app.ts";
import { createPortLink } from "../../renderer/link.ts";
import {
	applyNotice,
	createCache,
	nextQuery,
	staleKinds,
	todayQuery,
} from "../../renderer/query.ts";
import { createFakeEngine } from "./fake-engine.ts";

function createLinked() {
	const fake = createFakeEngine();
	const link = createPortLink();
	link.use(fake.connect().port);
	return { fake, client: createORPCClient<EngineClient>(link) };
}

test("a setting leaves notes alone, a note leaves settings alone", () => {
	const kinds = staleKinds(["setting"]);
	for (const kind of [
		"today",
		"next",
		"cards",
		"waiting",
		"settings",
		"status",
	])
		expect(kinds).toContain(kind);
	expect(kinds).not.toContain("notes");
	expect(staleKinds(["note"])).not.toContain("settings");
	expect(staleKinds([])).toEqual([]);
});

test("every write makes stale what undo would do", () => {
	const tables = [
		"note",
		"card",
		"review",
		"setting",
		"lab",
		"folder",
	] as const;
	for (const table of tables) expect(staleKinds([table])).toContain("status");
});

test("an answer is read once and again only after a notice", async () => {
	const { fake, client } = createLinked();
	const cache = createCache();
	const read = () => cache.fetchQuery(todayQuery(client));
	await read();
	await read();
	expect(fake.calls).toEqual(["review.today"]);
	applyNotice(cache, { op: "x", label: "x", tables: ["setting"] });
	await read();
	expect(fake.calls).toEqual(["review.today", "review.today"]);
	cache.clear();
});

test("a card that was fetched ahead is not shown once anything changed", async () => {
	const { client } = createLinked();
	const cache = createCache();
	await cache.prefetchQuery(nextQuery(client));
	const ahead = () => cache.getQueryData(nextQuery(client).queryKey);
	applyNotice(cache, { op: "x", label: "x", tables: ["lab"] });
	expect(ahead()?.card?.id).toBe(1);
	applyNotice(cache, { op: "x", label: "x", tables: ["card"] });
	expect(ahead()).toBeUndefined();
});

test("being offline does not keep the app from its own engine", async () => {
	const { client } = createLinked();
	const cache = createCache();
	const { onlineManager } = await import("@tanstack/react-query");
	onlineManager.setOnline(false);
	const next = await cache.fetchQuery(nextQuery(client));
	onlineManager.setOnline(true);
	expect(next.card?.id).toBe(1);
	cache.clear();
});

test("undo says what was undone and offers to do it again; a refusal says why", async () => {
	const { fake, client } = createLinked();
	const app = createApp({ client, desktop: null }, "Linux");
	fake.state.answered = 1;
	await stepHistory(app, "undo");
	expect(app.toast.get()?.text).toBe("Undone: Answer");
	expect(app.toast.get()?.action?.label).toBe("Redo");
	await stepHistory(app, "undo");
	expect(app.toast.get()?.text).toBe("There is nothing to undo.");
	app.cache.clear();
});

test("what was done can be taken back at once; what failed is said in the engine's words", async () => {
	const { fake, client } = createLinked();
	const app = createApp({ client, desktop: null }, "Linux");
	fake.state.answered = 1;
	sayDone(app, "Answered");
	app.toast.get()?.action?.run();
	await expect.poll(() => app.toast.get()?.text).toBe("Undone: Answer");
	expect(await attempt(app, async () => 3)).toBe(3);
	expect(app.toast.get()?.text).toBe("Undone: Answer");
	expect(await attempt(app, () => client.system.undo({}))).toBeNull();
	expect(app.toast.get()?.text).toBe("There is nothing to undo.");
	app.cache.clear();
});
