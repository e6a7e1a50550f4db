// What the rest of the engine knows of watched folders, and how a host gives the means to watch them.
import type { FolderId, WaitingChanges } from "../contract/folder.ts";

/** A folder that a host watches. */
export interface WatchHandle {
	/** Resolves once every change from then on is told. */
	ready: Promise<void>;
	close(): Promise<void>;
}

/** What a host tells of a folder. `path` is that of a note that came, changed or went. */
export interface WatchEvents {
	onChange(path: string): void;
	/** Watching has ended or is incomplete, in words for the learner. */
	onProblem(message: string): void;
}

/** Starts watching the notes below `folder`, a real path, whatever is in programs' own folders left out. */
export type StartWatch = (folder: string, events: WatchEvents) => WatchHandle;

/** How long after the engine's start folders are watched, after a file's last change it is read, and a folder must rest before an automatic import, in ms. */
export interface WatchPace {
	beginMs: number;
	settleMs: number;
	quietMs: number;
}

/** Begun when the first screen stands; read at once, well below what anyone notices; imported by itself only when the writer pauses. */
export const usualPace: WatchPace = {
	beginMs: 1000,
	settleMs: 30,
	quietMs: 5000,
};

export interface FolderState {
	waiting: number;
	problem: string | null;
}

export interface FolderWatch {
	stateOf(id: FolderId): FolderState;
	/** What waits for the person's yes. */
	waiting(): WaitingChanges;
	/** Resolves once all that was noticed so far has been read and, where it is automatic, imported. */
	settled(): Promise<void>;
	close(): Promise<void>;
}

export const nothingWaits: WaitingChanges = {
	paths: [],
	notes: 0,
	added: 0,
	updated: 0,
	retired: 0,
};

/** Watches nothing: the command line, and engines that no host gave the means. */
export const idleWatch: FolderWatch = {
	stateOf: () => ({ waiting: 0, problem: null }),
	waiting: () => nothingWaits,
	settled: async () => {},
	close: async () => {},
};
