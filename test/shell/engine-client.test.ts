// Main's own way to the engine, over a real channel and a real engine, and over the engine's restart.
import { MessageChannel } from "node:worker_threads";
import { RPCHandler } from "@orpc/server/message-port";
import { expect, onTestFinished, test } from "vitest";
import { createEngine } from "../../electron/engine/engine.ts";
import { createShellClient } from "../../electron/shell/engine-client.ts";
import type {
	EngineHost,
	EnginePage,
} from "../../electron/shell/engine-host.ts";

async function startEngine() {
	const engine = await createEngine({
		file: ":memory:",
		now: () => 0,
		timeZone: "UTC",
		contentDir: null,
		version: "0",
		log: () => {},
	});
	onTestFinished(() => engine.close());
	return engine;
}

/** Hands out ports as the host does; `start` is an engine's beginning. */
function fakeHost() {
	const pages: EnginePage[] = [];
	const host: EngineHost = {
		connect: (page) => void pages.push(page),
		close: async () => {},
	};
	return {
		host,
		async start() {
			const engine = await startEngine();
			const { port1, port2 } = new MessageChannel();
			onTestFinished(() => port1.close());
			const handler = new RPCHandler(engine.router, {
				clientInterceptors: engine.interceptors,
			});
			handler.upgrade(port1, { context: engine.context });
			port1.start();
			for (const page of pages) page.postMessage("", null, [port2 as never]);
			return { engine, end: () => port1.close() };
		},
	};
}

test("it asks the engine, hears of changes, and goes over to the engine that comes after", async () => {
	const { host, start } = fakeHost();
	const client = createShellClient(host);
	const heard: unknown[] = [];
	client.follow((tables) => heard.push(tables));
	const first = await start();
	const { counts } = await (await client.engine()).review.today({});
	expect(counts).toEqual({ learning: 0, review: 0, new: 0 });
	await expect.poll(() => heard).toEqual(["all"]);
	// The stream is open once a change comes through.
	await expect
		.poll(async () => {
			await first.engine.client.setting.update({ rolloverHour: 5 });
			return heard.at(-1);
		})
		.toEqual(["setting"]);
	first.end();
	heard.length = 0;
	await start();
	await expect.poll(() => heard).toEqual(["all"]);
	const settings = await (await client.engine()).setting.get({});
	expect(settings.rolloverHour).toBe(4);
});
