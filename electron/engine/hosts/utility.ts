// The engine's entry in the desktop app: a utility process that is handed message ports, or a plain Node child that speaks over its IPC channel.
import { EventEmitter } from "node:events";
import { RPCHandler } from "@orpc/server/message-port";
import {
	type FirstAnswersMessage,
	readFirstAnswers,
} from "../contract/first-answers.ts";
import { createEngine, type Engine } from "../engine.ts";
import { defaultDataDir, engineOptions } from "./environment.ts";
import { watchFolder } from "./watch-folder.ts";

/** What oRPC needs of a port; both kinds of process offer it. */
interface Port {
	on(event: string, listener: (event?: { data: unknown }) => void): void;
	postMessage(data: unknown): void;
	start?(): void;
}

/** Electron's `process.parentPort`, described here because the engine must not import electron. */
interface ParentPort {
	on(
		event: "message",
		listener: (event: { data: FromHost; ports: Port[] }) => void,
	): void;
	postMessage(message: unknown): void;
}

/** `isPage`: what asked is a page of a window, to be greeted with what it shows first. */
type FromHost = { type: "connect"; isPage: boolean } | { type: "close" };

type FromShell =
	| { type: "connect"; channel: number; isPage: boolean }
	| { type: "disconnect"; channel: number }
	| { type: "message"; channel: number; data: unknown }
	| { type: "close" };

/** Lets the reply to whoever asked for it go out first, in ms. */
const restartAfter = 200;

void serve();

async function serve(): Promise<void> {
	expectNoForms();
	const engine = await createEngine({
		...engineOptions({
			dataDir: defaultDataDir(process.env),
			contentDir: process.env.AMIABLE_CONTENT_DIR ?? null,
			version: process.env.AMIABLE_VERSION ?? "0",
			env: process.env,
		}),
		watch: watchFolder,
		keepsBackups: true,
		// The shell starts an engine again that ended unasked.
		restart: () => setTimeout(() => void close(engine, () => {}), restartAfter),
	});
	const connect = createConnect(engine);
	const { parentPort } = process as unknown as { parentPort?: ParentPort };
	if (parentPort) serveUtilityProcess(engine, connect, parentPort);
	else serveChildProcess(engine, connect);
	void answerAhead(engine);
}

/**
 * Only JSON values cross here. oRPC asks of each message whether it is a form, though, and at that
 * question Node loads all that `fetch` is made of, just when the first page waits for its answers.
 */
function expectNoForms(): void {
	// Taken away first: to define it anew over what Node has would be such a question, too.
	Reflect.deleteProperty(globalThis, "FormData");
	Object.defineProperty(globalThis, "FormData", {
		value: function NoForm() {},
	});
}

/** Works out what the first page will show while that page is still being made; then each answer is a look at what is known. */
async function answerAhead({ client, context }: Engine): Promise<void> {
	try {
		await readFirstAnswers(client);
	} catch (error) {
		context.log("no answers ahead", { reason: String(error) });
	}
}

type Connect = (port: Port, isPage: boolean) => void;

function createConnect(engine: Engine): Connect {
	const { router, interceptors, context } = engine;
	const handler = new RPCHandler(router, { clientInterceptors: interceptors });
	return (port, isPage) => {
		handler.upgrade(port, { context });
		if (isPage) greet(port, engine);
		port.start?.();
	};
}

/** Sends a page what it shows first before its script runs. From its first call on it follows changes; until then a write makes the answers anew. */
function greet(port: Port, { client, context }: Engine): void {
	const send = async () => {
		try {
			const answers = await readFirstAnswers(client);
			const message: FirstAnswersMessage = {
				firstAnswers: JSON.stringify(answers),
			};
			port.postMessage(message);
		} catch (error) {
			// The page asks itself.
			context.log("no first answers", { reason: String(error) });
		}
	};
	const stop = context.history.subscribe(() => void send());
	port.on("message", stop);
	port.on("close", stop);
	void send();
}

function serveUtilityProcess(
	engine: Engine,
	connect: Connect,
	shell: ParentPort,
): void {
	shell.on("message", async ({ data, ports: [port] }) => {
		if (data.type === "connect" && port) connect(port, data.isPage);
		if (data.type === "close") await close(engine, (m) => shell.postMessage(m));
	});
	shell.postMessage({ type: "ready" });
}

/** Several pages share the one IPC channel, so each message carries the number of its own. */
function serveChildProcess(engine: Engine, connect: Connect): void {
	const channels = new Map<number, ChannelPort>();
	const send = (message: unknown) => process.send?.(message);
	process.on("message", async (message: FromShell) => {
		switch (message.type) {
			case "connect": {
				const port = createChannelPort((data) =>
					send({ type: "message", channel: message.channel, data }),
				);
				channels.set(message.channel, port);
				return connect(port, message.isPage);
			}
			case "message":
				return channels.get(message.channel)?.receive(message.data);
			case "disconnect":
				channels.get(message.channel)?.end();
				channels.delete(message.channel);
				return;
			case "close":
				return close(engine, send);
		}
	});
	process.on("disconnect", () => close(engine, () => {}));
	send({ type: "ready" });
}

interface ChannelPort extends Port {
	receive(data: unknown): void;
	end(): void;
}

function createChannelPort(post: (data: unknown) => void): ChannelPort {
	const events = new EventEmitter();
	return {
		on: (event, listener) => events.on(event, listener),
		postMessage: post,
		receive: (data) => events.emit("message", { data }),
		end: () => events.emit("close"),
	};
}

async function close(
	engine: Engine,
	send: (message: unknown) => void,
): Promise<void> {
	await engine.close();
	send({ type: "closed" });
	process.exit(0);
}
