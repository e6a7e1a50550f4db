// Keeps every folder of the table watched as its mode says, and sums up what waits in those that ask first.
import type {
	FolderId,
	WaitingChanges,
	WatchMode,
} from "../contract/folder.ts";
import { parserOf } from "../notes/draft.ts";
import { listFolders } from "../store/folder.ts";
import type { Context } from "./context.ts";
import { makePlan } from "./import-plan.ts";
import type { Reading } from "./import-reading.ts";
import {
	type FolderWatch,
	nothingWaits,
	type StartWatch,
	type WatchPace,
} from "./watch-state.ts";
import { createWatchedFolder, type WatchedFolder } from "./watched-folder.ts";

/** Starts watching; folders and modes are followed through the store's own notices. */
export function createFolderWatch(
	context: Context,
	startWatch: StartWatch,
	pace: WatchPace,
): FolderWatch {
	const watched = new Map<
		FolderId,
		{ mode: WatchMode; folder: WatchedFolder }
	>();
	let sums: Sums | null = null;
	const closing = new Set<Promise<void>>();
	const unsubscribe = context.history.subscribe(({ tables }) => {
		sums = null;
		if (tables.includes("folder") || tables.includes("setting")) refresh();
	});
	let parser: string | null = null;
	refresh();

	function refresh(): void {
		const { watch: fallback, separators } = context.study().settings;
		const isOther = parser !== null && parser !== parserOf(separators);
		parser = parserOf(separators);
		if (isOther) for (const { folder } of watched.values()) folder.lookAgain();
		const wanted = new Map(
			listFolders(context.db)
				.map(({ id, path, mode }) => ({ id, path, mode: mode ?? fallback }))
				.filter(({ mode }) => mode !== "off")
				.map((folder) => [folder.id, folder]),
		);
		for (const [id, { folder }] of watched)
			if (!wanted.has(id)) {
				watched.delete(id);
				const closed = folder.close().finally(() => closing.delete(closed));
				closing.add(closed);
			}
		for (const [id, { path, mode }] of wanted) {
			const known = watched.get(id);
			if (known) {
				known.mode = mode;
				known.folder.setMode(mode);
			} else watched.set(id, { mode, folder: open(path, mode) });
		}
	}

	function open(path: string, mode: WatchMode): WatchedFolder {
		return createWatchedFolder(context, {
			path,
			mode,
			startWatch,
			pace,
			onNews() {
				sums = null;
				context.history.announce({
					op: "folder.changed",
					label: "Changed notes",
					tables: ["folder"],
				});
			},
		});
	}

	function sumUp(): Sums {
		sums ??= sumOf(
			context,
			[...watched]
				.filter(([, { mode }]) => mode === "ask")
				.map(([id, { folder }]) => ({ id, reading: folder.pending() })),
		);
		return sums;
	}

	return {
		stateOf: (id) => ({
			waiting: sumUp().byFolder.get(id) ?? 0,
			problem: watched.get(id)?.folder.problem() ?? null,
		}),
		waiting: () => sumUp().waiting,
		async settled() {
			for (const { folder } of watched.values()) await folder.settled();
		},
		async close() {
			unsubscribe();
			const folders = [...watched.values()].map(({ folder }) => folder);
			await Promise.all([...closing, ...folders.map((one) => one.close())]);
		},
	};
}

interface Sums {
	waiting: WaitingChanges;
	/** How many notes of each folder would change cards. */
	byFolder: Map<FolderId, number>;
}

/** Counts notes whose cards would change; one whose words alone changed waits silently for the next import. */
function sumOf(
	context: Context,
	folders: readonly { id: FolderId; reading: Reading }[],
): Sums {
	const readings = folders.map(({ reading }) => reading);
	const notes = readings.flatMap((reading) => reading.notes);
	const gone = readings.flatMap((reading) => reading.gone);
	if (notes.length + gone.length === 0)
		return { waiting: nothingWaits, byFolder: new Map() };
	const { plan, known, counts } = makePlan(context, {
		notes,
		gone,
		unchanged: [],
		diagnostics: [],
		folders: [],
		media: [],
	});
	const touched = new Set([
		...plan.matches.flatMap(({ change, path }) =>
			change === "kept" ? [] : [path],
		),
		...plan.retired.flatMap((id) => known.get(id)?.path ?? []),
	]);
	const pathsOf = (reading: Reading) => [
		...reading.notes.map(({ packed }) => packed.path),
		...reading.gone.map(({ path }) => path),
	];
	const countOf = (reading: Reading) =>
		pathsOf(reading).filter((path) => touched.has(path)).length;
	return {
		waiting: {
			paths: readings.flatMap(pathsOf),
			notes: touched.size,
			added: counts.added + counts.restored,
			updated: counts.updated,
			retired: counts.retired,
		},
		byFolder: new Map(folders.map(({ id, reading }) => [id, countOf(reading)])),
	};
}
