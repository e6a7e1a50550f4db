// Which answers a change makes stale, and how broken connections and step-by-step history behave over the real contract.
import { createORPCClient } from "@orpc/client";
import { expect, test } from "vitest";
import type { EngineClient } from "../../electron/engine/contract/client.ts";
import { createApp, stepHistory } from "../../renderer/app.ts";
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
