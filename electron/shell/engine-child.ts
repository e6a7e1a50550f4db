// Runs the engine in a Node program of its own, to attach an inspector or where Electron's Node is too old for SQLite. Main then carries the messages of each page over the child's one channel, unread.
import { type ChildProcess, spawn } from "node:child_process";
import {
	type EngineEvents,
	type EnginePort,
	type EngineProcess,
	type EngineStart,
	pipeOutput,
} from "./engine-process.ts";

/** Room for what a start makes, in MB, so that it is not cleared away three times meanwhile. A utility process takes no such flag. */
const nodeFlags = ["--min-semi-space-size=16"];

/** `node` is the path of a Node 24. */
export function startChild(
	{ entry, env }: EngineStart,
	node: string,
	events: EngineEvents,
): EngineProcess {
	const engine = spawn(node, [...nodeFlags, entry], {
		env,
		stdio: ["ignore", "pipe", "pipe", "ipc"],
		serialization: "advanced",
	});
	pipeOutput([engine.stdout, engine.stderr], events);
	const ended = once(events.exit);
	engine.on("error", ({ message }) => ended(message));
	engine.on("exit", (code, signal) => ended(`exit status ${signal ?? code}`));
	return {
		connect: createPump(engine),
		close: () => send(engine, { type: "close" }),
		kill: () => void engine.kill("SIGKILL"),
	};
}

function createPump(engine: ChildProcess): EngineProcess["connect"] {
	const ports = new Map<number, EnginePort>();
	engine.on("message", (message: { channel?: number; data?: unknown }) => {
		if (message.channel !== undefined)
			ports.get(message.channel)?.postMessage(message.data);
	});
	engine.on("exit", () => {
		for (const port of ports.values()) port.close();
	});
	let last = 0;
	return (port, isPage) => {
		last += 1;
		const channel = last;
		ports.set(channel, port);
		send(engine, { type: "connect", channel, isPage });
		port.on("message", ({ data }) =>
			send(engine, { type: "message", channel, data }),
		);
		port.on("close", () => {
			ports.delete(channel);
			send(engine, { type: "disconnect", channel });
		});
		port.start();
	};
}

/** A message to an engine that has just died is lost with it; the page asks again on its next port. */
function send(engine: ChildProcess, message: object): void {
	if (engine.connected) engine.send(message, () => {});
}

/** A program that cannot be started tells of its end by an error alone, others by an exit. */
function once(call: (how: string) => void): (how: string) => void {
	let isDone = false;
	return (how) => {
		if (!isDone) call(how);
		isDone = true;
	};
}
