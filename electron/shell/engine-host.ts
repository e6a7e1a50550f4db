// Keeps the engine running and gives each page a channel to it. Main itself reads nothing of what crosses.
import { MessageChannelMain, type WebContents } from "electron";
import { channel } from "./channel.ts";
import {
	type EngineProcess,
	type EngineStart,
	startEngine,
} from "./engine-process.ts";
import type { Log } from "./log.ts";
import { findProblem, restartDelay } from "./restart.ts";

/** How long the engine may take to close the data file before it is ended, in ms. */
const closeDeadline = 3000;

export interface EngineHost {
	/** Gives the page a new port, and again after each restart until the page is gone. */
	connect(page: WebContents): void;
	/** Has the engine close the data file; resolves when it has ended. */
	close(): Promise<void>;
}

export interface EngineHostOptions {
	start: EngineStart;
	log: Log;
	/** Milliseconds on a clock that only goes forward. */
	now(): number;
	/** The engine died too often; true starts it once more, false gives up. */
	askToRestart(problem: string): Promise<boolean>;
	giveUp(): void;
}

export function createEngineHost(options: EngineHostOptions): EngineHost {
	const { log, now } = options;
	const pages = new Set<WebContents>();
	let engine: EngineProcess | undefined;
	let deaths: number[] = [];
	let lastWords = "";
	let whenClosed: (() => void) | undefined;

	function start(): void {
		log("engine starts");
		lastWords = "";
		engine = startEngine(options.start, {
			output(text) {
				lastWords = (lastWords + text).slice(-4000);
				log(`engine: ${text}`);
			},
			exit(how) {
				log(`engine ended: ${how}`);
				engine = undefined;
				if (whenClosed) whenClosed();
				else void restart(how);
			},
		});
		for (const page of pages) handPort(engine, page);
	}

	async function restart(how: string): Promise<void> {
		deaths.push(now());
		const delay = restartDelay(deaths);
		if (delay !== undefined) {
			setTimeout(() => whenClosed ?? start(), delay);
			return;
		}
		deaths = [];
		const problem = findProblem(lastWords) ?? `It ended with ${how}.`;
		if (await options.askToRestart(problem)) start();
		else options.giveUp();
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
				whenClosed = resolve;
			});
			if (!running) return;
			running.close();
			const timer = setTimeout(() => running.kill(), closeDeadline);
			await ended;
			clearTimeout(timer);
		},
	};
}

function handPort(engine: EngineProcess, page: WebContents): void {
	const { port1, port2 } = new MessageChannelMain();
	engine.connect(port1);
	page.postMessage(channel.enginePort, null, [port2]);
}
