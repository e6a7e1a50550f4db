// Puts the engine together: opens the store, wires the handlers, and offers them to any transport.
import { join } from "node:path";
import { createRouterClient } from "@orpc/server";
import type { EngineClient } from "./contract/client.ts";
import { applyRestore, keepBackups, noBackups } from "./handlers/backup.ts";
import type { Context, Log } from "./handlers/context.ts";
import { createContext } from "./handlers/context.ts";
import type { StartEndpoint } from "./handlers/lab-endpoint.ts";
import { createParsePool, type ParsePool } from "./handlers/parse-pool.ts";
import { router, toReply } from "./handlers/router.ts";
import {
	type StartWatch,
	usualPace,
	type WatchPace,
} from "./handlers/watch-state.ts";
import { countNotes } from "./store/note.ts";
import { closeStore, openStore } from "./store/open.ts";

export { mediaFolder } from "./handlers/media-folder.ts";

// What works on notes without a data file; loaded when it is used, since no start needs it.
export const askNotes = later(
	async () => (await import("./handlers/choice.ts")).askNotes,
);
export const checkNotes = later(
	async () => (await import("./handlers/note-check.ts")).checkNotes,
);
export const explainNotes = later(
	async () => (await import("./handlers/note-check.ts")).explainNotes,
);
export const parseNotes = later(
	async () => (await import("./handlers/parsed-note.ts")).parseNotes,
);
export const askScenarios = later(
	async () => (await import("./handlers/scenario-judging.ts")).askScenarios,
);

export interface EngineOptions {
	/** The SQLite file, or ":memory:". */
	file: string;
	/** The clock, in ms since 1970. */
	now: () => number;
	/** IANA name of the learner's time zone. */
	timeZone: string;
	/** Folder of what comes with the app: notes, terms, blueprints; null does without. */
	contentDir: string | null;
	/** True leaves an empty file empty; otherwise it begins with the bundled notes. */
	isBareStart?: boolean;
	version: string;
	log: Log;
	/** Offers the lab's EC2 endpoint on a port of this computer; without it the switch in the lab is refused. */
	startEndpoint?: StartEndpoint;
	/** Watches folders of notes; without it what changed is noticed at the next import. */
	watch?: StartWatch;
	/** Parses the notes of several engines, and is closed by whoever made it; without it the engine has its own. */
	parsePool?: ParsePool;
	/** Makes backups while it is used; without it only when asked. */
	keepsBackups?: boolean;
	/** Starts the engine again, for a restored backup; without it that waits for the next start. */
	restart?: () => void;
	/** How soon a changed note is read, and imported where that is automatic; `usualPace` if absent. */
	watchPace?: WatchPace;
}

export interface Engine {
	/** Calls every method of the contract directly. */
	client: EngineClient;
	/** For transports: the router, its context and what to do with errors. */
	router: typeof router;
	context: Context;
	interceptors: Interceptor[];
	/** Writes all to the file and lets it go. */
	close(): Promise<void>;
}

type Interceptor = (options: {
	next: () => Promise<unknown>;
}) => Promise<never>;

/**
 * Opens the data file and returns the engine, its bundled notes imported if it is empty. Call once
 * per file and process. Throws `newer-database`; a file that will not open is moved aside and told
 * of in `system.status`.
 */
export async function createEngine(options: EngineOptions): Promise<Engine> {
	const { file, version, timeZone, now, log, contentDir } = options;
	const restored = applyRestore(file, now());
	const { db, notices } = openStore(file, now());
	notices.unshift(...restored);
	const context = createContext({
		db,
		file,
		version,
		notices,
		timeZone,
		startEndpoint: options.startEndpoint ?? null,
		contentDir,
		parsePool: options.parsePool ?? createParsePool(log),
		restart: options.restart ?? null,
		now,
		log,
	});
	const backups = options.keepsBackups ? keepBackups(context) : noBackups;
	if (contentDir !== null && !options.isBareStart && countNotes(db) === 0)
		await importBundled(context, contentDir);
	const begin = options.watch
		? await beginWatch(context, options.watch, options.watchPace ?? usualPace)
		: null;
	const interceptors = [
		async ({ next }: { next: () => Promise<unknown> }) => {
			try {
				return (await next()) as never;
			} catch (error) {
				throw toReply(error, log, now());
			}
		},
	];
	return {
		router,
		context,
		interceptors,
		client: createRouterClient(router, { context, interceptors }),
		async close() {
			await begin?.end();
			await context.watch.close();
			await context.endpoint.close();
			await context.fits.close();
			if (!options.parsePool) await context.parsePool.close();
			await backups.close();
			closeStore(db);
		},
	};
}

/** Watches folders once `beginMs` have passed, so that no start waits for it; `end` calls that off. */
async function beginWatch(
	context: Context,
	start: StartWatch,
	pace: WatchPace,
): Promise<{ end(): Promise<void> }> {
	const begin = async () => {
		const { createFolderWatch } = await import("./handlers/watch.ts");
		context.watch = createFolderWatch(context, start, pace);
	};
	if (pace.beginMs === 0) {
		await begin();
		return { end: async () => {} };
	}
	let begun: Promise<void> | undefined;
	const timer = setTimeout(() => {
		begun = begin();
	}, pace.beginMs);
	return {
		async end() {
			clearTimeout(timer);
			await begun;
		},
	};
}

/** The function that `load` brings, loaded at its first call. */
function later<A extends unknown[], R>(
	load: () => Promise<(...given: A) => R | Promise<R>>,
): (...given: A) => Promise<R> {
	return async (...given) => (await load())(...given);
}

/** A first start begins with the notes that come with the app; they are ordinary notes from then on. */
async function importBundled(
	context: Context,
	contentDir: string,
): Promise<void> {
	// Loaded for this one start: all other notes are parsed in threads.
	const [
		{ applyReading },
		{ readFiles },
		{ findBundledFiles },
		{ createHerePool },
	] = await Promise.all([
		import("./handlers/import.ts"),
		import("./handlers/import-reading.ts"),
		import("./handlers/note-files.ts"),
		import("./handlers/parse-whole.ts"),
	]);
	const files = await findBundledFiles(join(contentDir, "notes"));
	const found = { files, diagnostics: [], folders: [], missing: [] };
	const reading = await readFiles(createHerePool(), found, []);
	applyReading(context, reading);
	context.history.forget();
	for (const { file, line, column, code, message } of reading.diagnostics)
		context.notices.push({
			code,
			message: `A note that comes with Amiable could not be read whole. ${file}:${line}:${column}: ${message}`,
		});
}
