// One watched folder: collects what changed, reads it as soon as it settles, and keeps it until it is imported.
import { stat } from "node:fs/promises";
import { Failure } from "../contract/errors.ts";
import type { WatchMode } from "../contract/folder.ts";
import type { NoteStamp } from "../store/note.ts";
import type { Context } from "./context.ts";
import { takeIn } from "./import.ts";
import {
	type Reading,
	type ReadNote,
	settleReading,
} from "./import-reading.ts";
import { readSource } from "./import-source.ts";
import type { FoundMedia } from "./media-file.ts";
import type { StartWatch, WatchPace } from "./watch-state.ts";

export interface WatchedFolder {
	/** What changed since it was imported, as of now. */
	pending(): Reading;
	problem(): string | null;
	setMode(mode: WatchMode): void;
	/** Reads the folder once more, as after a change of what is looked for. */
	lookAgain(): void;
	settled(): Promise<void>;
	close(): Promise<void>;
}

interface Options {
	path: string;
	mode: WatchMode;
	startWatch: StartWatch;
	pace: WatchPace;
	/** Something changed that screens show. */
	onNews(): void;
}

export function createWatchedFolder(
	context: Context,
	{ path, startWatch, pace, onNews, ...options }: Options,
): WatchedFolder {
	const changed = new Set<string>();
	const kept = createKept();
	const ending = new AbortController();
	const task = { signal: ending.signal, report: () => {} };
	const look = createTimer(pace.settleMs, () => {
		const paths = [...changed];
		changed.clear();
		work.add(() => read(paths));
	});
	const apply = createTimer(pace.quietMs, () => work.add(takeAll));
	const work = createQueue((error) => {
		if (ending.signal.aborted) return;
		context.log("watch-failed", { message: String(error) });
	});
	let { mode } = options;
	let problem: string | null = null;
	let isAbsent = false;

	const handle = startWatch(path, {
		onChange(file) {
			changed.add(file);
			look.start();
		},
		onProblem(message) {
			problem = message;
			onNews();
		},
	});
	// What changed while nobody watched is found once: from then on changes are told.
	work.add(async () => {
		await handle.ready;
		await read([path]);
	});

	async function read(paths: string[]): Promise<void> {
		if (!(await isFolder(path))) {
			isAbsent = true;
			return onNews();
		}
		isAbsent = false;
		const reading = await readPresent(context, paths, task);
		kept.take(context, reading, paths);
		onNews();
		if (mode === "automatic") apply.start();
	}

	async function takeAll(): Promise<void> {
		if (mode !== "automatic") return;
		const reading = settleReading(context.db, kept.reading());
		if (reading.notes.length + reading.gone.length === 0) return;
		await takeIn(context, reading);
		kept.clear();
	}

	return {
		pending: () => settleReading(context.db, kept.reading()),
		problem: () => (isAbsent ? absent : problem),
		setMode(next) {
			if (next === mode) return;
			mode = next;
			if (mode === "automatic") apply.start();
		},
		lookAgain() {
			changed.add(path);
			look.start();
		},
		async settled() {
			while (look.isOn() || work.isBusy() || apply.isOn())
				if (work.isBusy()) await work.done();
				else await (look.isOn() ? look : apply).rung();
		},
		async close() {
			ending.abort(new Error("closed"));
			look.stop();
			apply.stop();
			await handle.close();
			await work.done();
		},
	};
}

const absent = "The folder is not there now. Its cards stay as they are.";

/** Reads what changed; files that came and went again before they were known are nothing. */
async function readPresent(
	context: Context,
	paths: string[],
	task: Parameters<typeof readSource>[2],
): Promise<Reading> {
	try {
		return await readSource(context, { kind: "paths", paths }, task);
	} catch (error) {
		if (!(error instanceof Failure) || error.code !== "nothing-to-import")
			throw error;
		return emptyReading;
	}
}

const emptyReading: Reading = {
	notes: [],
	unchanged: [],
	gone: [],
	diagnostics: [],
	folders: [],
	media: [],
};

/** What was read and is not imported, by path; a later reading of a file replaces the earlier one. */
function createKept() {
	const notes = new Map<string, ReadNote>();
	const gone = new Map<string, NoteStamp>();
	const media = new Map<string, FoundMedia>();
	const reading = (): Reading => ({
		...emptyReading,
		notes: [...notes.values()],
		gone: [...gone.values()],
		media: [...media.values()],
	});
	function clear(): void {
		for (const map of [notes, gone, media]) map.clear();
	}
	/** Drops what was imported since. */
	function prune(context: Context): void {
		const left = settleReading(context.db, reading());
		notes.clear();
		gone.clear();
		for (const note of left.notes) notes.set(note.packed.path, note);
		for (const stamp of left.gone) gone.set(stamp.path, stamp);
	}
	return {
		reading,
		clear,
		take(context: Context, read: Reading, paths: readonly string[]): void {
			prune(context);
			for (const path of [...paths, ...read.unchanged.map((one) => one.path)]) {
				notes.delete(path);
				gone.delete(path);
			}
			for (const note of read.notes) notes.set(note.packed.path, note);
			for (const stamp of read.gone) gone.set(stamp.path, stamp);
			for (const file of read.media) media.set(file.name, file);
		},
	};
}

async function isFolder(path: string): Promise<boolean> {
	try {
		return (await stat(path)).isDirectory();
	} catch {
		return false;
	}
}

/** Rings once, `delayMs` after its last start. Keeps no process alive. */
function createTimer(delayMs: number, ring: () => void) {
	let timer: NodeJS.Timeout | null = null;
	let waiters: (() => void)[] = [];
	function settle(): void {
		timer = null;
		const woken = waiters;
		waiters = [];
		for (const wake of woken) wake();
	}
	return {
		isOn: () => timer !== null,
		start() {
			if (timer) clearTimeout(timer);
			timer = setTimeout(() => {
				ring();
				settle();
			}, delayMs).unref();
		},
		stop() {
			if (timer) clearTimeout(timer);
			settle();
		},
		/** Resolves when it has rung; never while it is off. */
		rung: () => new Promise<void>((resolve) => waiters.push(resolve)),
	};
}

/** One job after the other. */
function createQueue(onError: (error: unknown) => void) {
	let last: Promise<void> = Promise.resolve();
	let open = 0;
	return {
		isBusy: () => open > 0,
		add(job: () => Promise<void>) {
			open += 1;
			last = last
				.then(job)
				.catch(onError)
				.finally(() => {
					open -= 1;
				});
		},
		done: () => last,
	};
}
