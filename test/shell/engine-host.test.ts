// The host over engines that exist only as a list of what they were told.
import type { MessagePortMain } from "electron";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
	createEngineHost,
	type EnginePage,
} from "../../electron/shell/engine-host.ts";
import type {
	EngineEvents,
	EnginePort,
} from "../../electron/shell/engine-process.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp(answer = true) {
	const engines: { events: EngineEvents; told: string[] }[] = [];
	const told: string[] = [];
	let now = 0;
	let channels = 0;
	const host = createEngineHost({
		launch(events) {
			const engine = { events, told: [] as string[] };
			engines.push(engine);
			return {
				connect: (port, isPage) =>
					engine.told.push(`connect ${port}${isPage ? "" : " for main"}`),
				close: () => engine.told.push("close"),
				kill: () => engine.told.push("kill"),
			};
		},
		openChannel() {
			channels += 1;
			return {
				port1: `inner-${channels}` as unknown as EnginePort,
				port2: `outer-${channels}` as unknown as MessagePortMain,
			};
		},
		log: () => {},
		now: () => now,
		askToRestart: async (problem) => {
			told.push(`asked: ${problem}`);
			return answer;
		},
		giveUp: () => told.push("gave up"),
	});
	return {
		host,
		engines,
		told,
		async die(how = "exit status SIGKILL") {
			engines.at(-1)?.events.exit(how);
			now += 10;
			await vi.advanceTimersByTimeAsync(2000);
		},
	};
}

function pageStub() {
	const ports: unknown[] = [];
	const gone: (() => void)[] = [];
	const page = {
		postMessage: (channel: string, message: unknown, sent: unknown[]) =>
			ports.push([channel, message, ...sent]),
		once: (_event: string, listener: () => void) => gone.push(listener),
	} as unknown as EnginePage;
	return { page, ports, leave: () => gone.at(-1)?.() };
}

test("a page that asks gets one end of a channel, the engine the other", () => {
	const { host, engines } = setUp();
	const { page, ports } = pageStub();
	host.connect(page);
	expect(engines[0]?.told).toEqual(["connect inner-1"]);
	expect(ports).toEqual([["amiable:engine-port", null, "outer-1"]]);
});

test("main is connected as what is shown nothing", () => {
	const { host, engines } = setUp();
	host.connect({ ...pageStub().page, isMain: true });
	expect(engines[0]?.told).toEqual(["connect inner-1 for main"]);
});

test("after a death there is a new engine, and each page that is still there gets a new port", async () => {
	const { host, engines, die } = setUp();
	const [one, other] = [pageStub(), pageStub()];
	host.connect(one.page);
	host.connect(other.page);
	other.leave();
	await die();
	expect(engines).toHaveLength(2);
	expect(engines[1]?.told).toEqual(["connect inner-3"]);
	expect(one.ports).toHaveLength(2);
	expect(other.ports).toHaveLength(1);
});

test("a page that asks while the engine is down is served once it is up", async () => {
	const { host, engines, die } = setUp();
	await die();
	engines.at(-1)?.events.exit("exit status 1");
	const { page, ports } = pageStub();
	host.connect(page);
	expect(ports).toEqual([]);
	await vi.advanceTimersByTimeAsync(250);
	expect(ports).toHaveLength(1);
	expect(engines).toHaveLength(3);
});

test("an engine that keeps dying is started five times, then the person is asked with its last error", async () => {
	const { engines, told, die } = setUp(false);
	for (let death = 0; death < 5; death++) await die();
	expect(engines).toHaveLength(6);
	expect(told).toEqual([]);
	engines.at(-1)?.events.output("Error: The disk ");
	engines.at(-1)?.events.output("is full.\n    at write\n");
	await die();
	expect(told).toEqual(["asked: The disk is full.", "gave up"]);
	expect(engines).toHaveLength(6);
});

test("Restart begins anew, with five more starts", async () => {
	const { engines, told, die } = setUp(true);
	for (let death = 0; death < 6; death++) await die("exit status 1");
	expect(told).toEqual(["asked: It ended with exit status 1."]);
	expect(engines).toHaveLength(7);
	for (let death = 0; death < 5; death++) await die();
	expect(engines).toHaveLength(12);
});

test("closing asks the engine, waits for its end and starts no other", async () => {
	const { host, engines } = setUp();
	let isClosed = false;
	const closing = host.close().then(() => {
		isClosed = true;
	});
	await vi.advanceTimersByTimeAsync(1000);
	expect(isClosed).toBe(false);
	engines[0]?.events.exit("exit status 0");
	await closing;
	await vi.advanceTimersByTimeAsync(60_000);
	expect(engines).toHaveLength(1);
	expect(engines[0]?.told).toEqual(["close"]);
});

test("an engine that does not close in ten seconds is ended", async () => {
	const { host, engines } = setUp();
	void host.close();
	await vi.advanceTimersByTimeAsync(9999);
	expect(engines[0]?.told).toEqual(["close"]);
	await vi.advanceTimersByTimeAsync(1);
	expect(engines[0]?.told).toEqual(["close", "kill"]);
});

test("closing while the engine is down waits for nothing and starts nothing", async () => {
	const { host, engines, die } = setUp();
	await die();
	engines.at(-1)?.events.exit("exit status 1");
	await host.close();
	await vi.advanceTimersByTimeAsync(60_000);
	expect(engines).toHaveLength(2);
});
