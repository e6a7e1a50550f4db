// Watches a folder of notes on this computer: what a host gives the engine, so that the command line and tests need not.
import { relative, sep } from "node:path";
import type { FSWatcher } from "chokidar";
import type { EngineOptions } from "../engine.ts";

type StartWatch = NonNullable<EngineOptions["watch"]>;
type WatchEvents = Parameters<StartWatch>[1];

const note = /\.(md|markdown)$/i;
/** As when a folder is imported: nothing in programs' own folders is a note. */
const ignoredFolder = /^(\..+|node_modules)$/;

/** Tells of notes that come, change and go. An editor's way of saving through another file is one change. Links are not followed. */
export const watchFolder: StartWatch = (folder, events) => {
	const watcher = openWatcher(folder);
	return {
		ready: watcher.then((opened) => follow(opened, events)),
		close: async () => (await watcher).close(),
	};
};

/** The library is loaded with the first folder: no start of the engine needs it. */
async function openWatcher(folder: string): Promise<FSWatcher> {
	const { watch } = await import("chokidar");
	return watch(folder, {
		ignoreInitial: true,
		followSymlinks: false,
		atomic: true,
		ignored: (path, stats) => isIgnored(relative(folder, path), stats),
	});
}

/** Resolves once every change from then on is told. */
function follow(watcher: FSWatcher, { onChange, onProblem }: WatchEvents) {
	for (const event of ["add", "change", "unlink"] as const)
		watcher.on(event, (path) => {
			if (note.test(path)) onChange(path);
		});
	return new Promise<void>((resolve) => {
		watcher.once("ready", () => resolve());
		watcher.on("error", (error) => {
			onProblem(problemOf(error));
			resolve();
		});
	});
}

function isIgnored(
	path: string,
	stats: { isFile(): boolean } | undefined,
): boolean {
	const parts = path.split(sep);
	const name = parts.pop() ?? "";
	if (parts.some((part) => ignoredFolder.test(part))) return true;
	if (note.test(name)) return false;
	return ignoredFolder.test(name) || stats?.isFile() === true;
}

function problemOf(error: unknown): string {
	const code = error instanceof Error && "code" in error ? error.code : "";
	if (code === "ENOSPC" || code === "EMFILE")
		return "This system watches no more files. Changes are noticed when Amiable starts again.";
	return "Watching ended. Changes are noticed when Amiable starts again.";
}
