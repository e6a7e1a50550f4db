// The two kinds of process that the engine runs in, behind one interface: a utility process, or a plain Node with an IPC channel.
import { type ChildProcess, spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { type MessagePortMain, utilityProcess } from "electron";

export interface EngineProcess {
	/** Hands the engine its end of a channel to a page. */
	connect(port: MessagePortMain): void;
	/** Asks it to close the data file and end. */
	close(): void;
	kill(): void;
}

export interface EngineEvents {
	/** Text that the engine wrote for the log. */
	output(text: string): void;
	/** Its end, wanted or not; the process is of no use from then on. */
	exit(how: string): void;
}

export interface EngineStart {
	/** Path of the engine's built entry. */
	entry: string;
	env: Record<string, string>;
	/** A Node 24 program to run it with; undefined takes a utility process. */
	node: string | undefined;
}

export function startEngine(
	start: EngineStart,
	events: EngineEvents,
): EngineProcess {
	return start.node
		? startChild(start, start.node, events)
		: startUtility(start, events);
}

function startUtility(
	{ entry, env }: EngineStart,
	events: EngineEvents,
): EngineProcess {
	const engine = utilityProcess.fork(entry, [], {
		env: { ...inherited(), ...env },
		stdio: "pipe",
		serviceName: "Amiable engine",
	});
	pipeOutput(engine.stdout, events);
	pipeOutput(engine.stderr, events);
	engine.on("exit", (code) => events.exit(`exit status ${code}`));
	return {
		connect: (port) => engine.postMessage({ type: "connect" }, [port]),
		close: () => engine.postMessage({ type: "close" }),
		kill: () => void engine.kill(),
	};
}

function startChild(
	{ entry, env }: EngineStart,
	node: string,
	events: EngineEvents,
): EngineProcess {
	const engine = spawn(node, [entry], {
		env: { ...inherited(), ...env },
		stdio: ["ignore", "pipe", "pipe", "ipc"],
		serialization: "advanced",
	});
	pipeOutput(engine.stdout, events);
	pipeOutput(engine.stderr, events);
	const ended = once(events.exit);
	engine.on("error", (error) => ended(String(error)));
	engine.on("exit", (code, signal) => ended(`exit status ${signal ?? code}`));
	return {
		connect: createPump(engine),
		close: () => send(engine, { type: "close" }),
		kill: () => void engine.kill("SIGKILL"),
	};
}

/** Carries the messages of each page's port over the child's one channel, unread. */
function createPump(engine: ChildProcess): (port: MessagePortMain) => void {
	const ports = new Map<number, MessagePortMain>();
	engine.on("message", (message: { channel?: number; data?: unknown }) => {
		if (message.channel !== undefined)
			ports.get(message.channel)?.postMessage(message.data);
	});
	engine.on("exit", () => {
		for (const port of ports.values()) port.close();
	});
	let last = 0;
	return (port) => {
		last += 1;
		const channel = last;
		ports.set(channel, port);
		send(engine, { type: "connect", channel });
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

function once(call: (how: string) => void): (how: string) => void {
	let isDone = false;
	return (how) => {
		if (!isDone) call(how);
		isDone = true;
	};
}

function pipeOutput(
	stream: NodeJS.ReadableStream | Readable | null,
	events: EngineEvents,
): void {
	stream?.on("data", (chunk: Buffer) => events.output(chunk.toString("utf8")));
}

function inherited(): Record<string, string> {
	const entries = Object.entries(process.env);
	return Object.fromEntries(
		entries.filter(
			(entry): entry is [string, string] => entry[1] !== undefined,
		),
	);
}
