// Finding the engine from a page: over the port that the desktop hands in, or with the token that the browser was opened with.
import { expect, test } from "vitest";
import {
	type DesktopBridge,
	enginePortMessage,
} from "../../electron/engine/contract/desktop.ts";
import { findEngine } from "../../renderer/engine.ts";
import { createFakeEngine } from "./fake-engine.ts";

/** A window of the desktop app: `deliver` is what the preload script does with a port. */
function desktopPage() {
	const listeners: ((event: unknown) => void)[] = [];
	let requests = 0;
	const bridge = {
		platform: "linux",
		requestEngine: () => {
			requests += 1;
		},
	} as unknown as DesktopBridge;
	const page = {
		amiableDesktop: bridge,
		addEventListener: (_type: string, listener: (event: unknown) => void) =>
			listeners.push(listener),
	} as unknown as Window;
	const post = (source: unknown, data: unknown, ports: MessagePort[]) => {
		for (const listener of listeners) listener({ source, data, ports });
	};
	return {
		page,
		requests: () => requests,
		post,
		deliver: (port: MessagePort) => post(page, enginePortMessage, [port]),
	};
}

test("the desktop's engine is asked for once and reached over its port", async () => {
	const desk = desktopPage();
	const engine = findEngine(desk.page);
	const next = engine?.client.review.next({});
	desk.deliver(createFakeEngine().connect().port);
	expect((await next)?.card?.id).toBe(1);
	expect(desk.requests()).toBe(1);
	expect(engine?.desktop).toBe(desk.page.amiableDesktop);
});

test("what the engine sends unasked is heard, and the calls after it are answered", async () => {
	const desk = desktopPage();
	const engine = findEngine(desk.page);
	const heard: unknown[] = [];
	engine?.onFirstAnswers?.((answers) => heard.push(answers));
	const { port1, port2 } = new MessageChannel();
	port2.postMessage({ firstAnswers: '{"today":{"cards":5}}' });
	desk.deliver(port1);
	await expect.poll(() => heard).toEqual([{ today: { cards: 5 } }]);
	const real = createFakeEngine();
	desk.deliver(real.connect().port);
	expect((await engine?.client.review.next({}))?.card?.id).toBe(1);
	expect(heard).toHaveLength(1);
	port2.close();
});

test("after a restart the new port is used", async () => {
	const desk = desktopPage();
	const engine = findEngine(desk.page);
	const first = createFakeEngine();
	const second = createFakeEngine();
	desk.deliver(first.connect().port);
	await engine?.client.review.today({});
	desk.deliver(second.connect().port);
	await engine?.client.review.today({});
	expect([first.calls.length, second.calls.length]).toEqual([1, 1]);
});

test("a port that does not come from this window, or under another name, is ignored", async () => {
	const desk = desktopPage();
	const engine = findEngine(desk.page);
	const forged = createFakeEngine();
	const real = createFakeEngine();
	desk.post({}, enginePortMessage, [forged.connect().port]);
	desk.post(desk.page, "something-else", [forged.connect().port]);
	desk.post(desk.page, enginePortMessage, []);
	desk.deliver(real.connect().port);
	await engine?.client.review.today({});
	expect([forged.calls, real.calls]).toEqual([[], ["review.today"]]);
});

test("a browser without a token finds no engine", () => {
	const page = {
		location: { hash: "", pathname: "/", search: "", origin: "http://x" },
		sessionStorage: { getItem: () => null },
	} as unknown as Window;
	expect(findEngine(page)).toBe(null);
});
