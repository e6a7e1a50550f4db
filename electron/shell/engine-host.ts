// Keeps the engine running and gives each page a channel to it. It neither reads what crosses nor knows which kind of process runs.
import type { MessagePortMain } from "electron";
import { channel } from "./channel.ts";
import type {
	EngineEvents,
	EnginePort,
	EngineProcess,
} from "./engine-process.ts";
import type { Log } from "./log.ts";
import { findProblem, restartDelay } from "./restart.ts";

/** How long the engine may take to make the session's backup and close the data file before it is ended, in ms. */
const closeDeadline = 10_000;

/** The part of a page that the host needs; main itself is one, too. */
export interface EnginePage {
	/** Main is shown nothing, so the engine sends it nothing unasked. */
	readonly isMain?: true;
	postMessage(channel: string, message: null, ports: MessagePortMain[]): void;
	once(event: "destroyed", listener: () => void): unknown;
}

export interface EngineHost {
	/** Gives the page a new port, and again after each restart until the page is gone. */
	connect(page: EnginePage): void;
	/** Has the engine close the data file; resolves when it has ended. */
	close(): Promise<void>;
}

export interface EngineHostOptions {
	/** Starts an engine process. */
	launch(events: EngineEvents): EngineProcess;
	openChannel(): { port1: EnginePort; port2: MessagePortMain };
	log: Log;
	/** Milliseconds on a clock that only goes forward. */
	now(): number;
	/** The engine died too often; true starts it once more, false gives up. */
	askToRestart(problem: string): Promise<boolean>;
	giveUp(): void;
}

/** Starts the engine at once; starts it again when it ends without having been closed. */
export function createEngineHost(options: EngineHostOptions): EngineHost {
	const { log, now } = options;
	const pages = new Set<EnginePage>();
	let engine: EngineProcess | undefined;
	let deaths: number[] = [];
	let lastWords = "";
	let closed: (() => void) | undefined;

	function start(): void {
		log("engine starts");
		lastWords = "";
		engine = options.launch({
			output(text) {
				lastWords = (lastWords + text).slice(-4000);
				log(`engine: ${text}`);
			},
			exit(how) {
				log(`engine ended: ${how}`);
				engine = undefined;
				if (closed) closed();
				else void restart(how);
			},
		});
		for (const page of pages) handPort(engine, page);
	}

	async function restart(how: string): Promise<void> {
		deaths.push(now());
		const delay = restartDelay(deaths);
		if (delay !== undefined) {
			setTimeout(() => closed ?? start(), delay);
			return;
		}
		deaths = [];
		const problem = findProblem(lastWords) ?? `It ended with ${how}.`;
		if (await options.askToRestart(problem)) start();
		else options.giveUp();
	}

	function handPort(to: EngineProcess, page: EnginePage): void {
		const { port1, port2 } = options.openChannel();
		to.connect(port1, !page.isMain);
		page.postMessage(channel.enginePort, null, [port2]);
	}

	start();
	return {
		connect(page) {
			if (!pages.has(page)) page.once("destroyed", () => pages.delete(page));
			pages.add(page);
			if (engine) handPort(engine, page);
		},
		async close() {
			const running = engine;
			const ended = new Promise<void>((resolve) => {
				closed = resolve;
			});
			if (!running) return;
			running.close();
			const timer = setTimeout(() => running.kill(), closeDeadline);
			await ended;
			clearTimeout(timer);
		},
	};
}
