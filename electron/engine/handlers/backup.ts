// Backups: made every half hour of use and at the end, thinned out over time, and restored at a start.
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Backup, BackupKind } from "../contract/backup.ts";
import { Failure } from "../contract/errors.ts";
import type { StatusNotice } from "../contract/system.ts";
import { copyDatabase, lookInto, replaceDatabase } from "../store/backup.ts";
import type { History } from "../store/history.ts";
import type { Db } from "../store/open.ts";
import {
	backupEvery,
	chooseThinned,
	nameBackup,
	readBackupName,
} from "./backup-plan.ts";
import { type Log, os } from "./context.ts";

export const backup = {
	list: os.backup.list.handler(({ context: { file } }) => {
		const folder = backupFolder(file);
		return {
			folder,
			backups: folder === null ? [] : listBackups(folder),
			restoring: folder === null ? null : readWish(folder),
		};
	}),
	create: os.backup.create.handler(({ context }) =>
		makeBackup(context, "manual"),
	),
	look: os.backup.look.handler(({ context, input }) =>
		lookInto(pathOf(context.file, input.name)),
	),
	restore: os.backup.restore.handler(({ context, input }) => {
		const path = pathOf(context.file, input.name);
		lookInto(path);
		writeFileSync(wishFile(dirname(path)), input.name);
		context.restart?.();
		return { isNow: context.restart !== null };
	}),
	remove: os.backup.remove.handler(({ context, input }) => {
		rmSync(pathOf(context.file, input.name));
		return {};
	}),
};

/** Where the backups are, or null for a store that lives in memory. */
function backupFolder(dataFile: string): string | null {
	return dataFile === ":memory:" ? null : join(dirname(dataFile), "backups");
}

function listBackups(folder: string): Backup[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.flatMap((name) => {
			const read = readBackupName(name);
			return read
				? [{ name, ...read, bytes: statSync(join(folder, name)).size }]
				: [];
		})
		.sort(
			(one, other) => other.at - one.at || (one.name < other.name ? 1 : -1),
		);
}

/** Where each backup is. */
export function backupPaths(dataFile: string): string[] {
	const folder = backupFolder(dataFile);
	return folder === null
		? []
		: listBackups(folder).map(({ name }) => join(folder, name));
}

/** Only names that a backup can have lead to a file. */
function pathOf(dataFile: string, name: string): string {
	const folder = backupFolder(dataFile);
	const path = folder && readBackupName(name) ? join(folder, name) : null;
	if (path && existsSync(path)) return path;
	throw new Failure(
		"not-found",
		"This backup is no longer there. Choose another one.",
		{ name },
	);
}

type Source = { db: Db; file: string; now: () => number };

async function makeBackup(
	{ db, file, now }: Source,
	kind: BackupKind,
): Promise<Backup> {
	const folder = backupFolder(file);
	if (folder === null)
		throw new Failure(
			"data-unavailable",
			"This data is in memory alone, so there is no file to make a backup of.",
		);
	const at = now();
	const name = nameBackup(kind, at);
	try {
		mkdirSync(folder, { recursive: true });
		await copyDatabase(db, join(folder, name));
	} catch (error) {
		const cause = error instanceof Error ? error.message : String(error);
		throw new Failure(
			"data-unavailable",
			`The backup could not be made (${cause}). Nothing was changed; make room on the disk and try again.`,
			{ cause },
		);
	}
	return { name, kind, at, bytes: statSync(join(folder, name)).size };
}

export interface Backups {
	/** Makes a last one if there is something new; then the file may be closed. */
	close(): Promise<void>;
}

export const noBackups: Backups = { close: async () => {} };

/** A beginning is followed for so long before its first backup: what is only looked at needs none. */
const firstAfter = 2 * 60_000;

/** Makes backups of what is written from now on, and thins out older ones. */
export function keepBackups(
	source: Source & { history: History; log: Log },
): Backups {
	const { file, now, history, log } = source;
	const folder = backupFolder(file);
	if (folder === null) return noBackups;
	let lastAt = Math.max(0, ...listBackups(folder).map(({ at }) => at));
	let firstChangeAt: number | null = null;
	let running: Promise<void> | null = null;

	async function make(at: number): Promise<void> {
		lastAt = at;
		firstChangeAt = null;
		try {
			await makeBackup(source, "automatic");
			for (const { name } of chooseThinned(listBackups(folder ?? ""), at))
				rmSync(join(folder ?? "", name));
		} catch (error) {
			log("backup failed", { message: String(error) });
		}
	}

	const isDue = (at: number) => at - lastAt >= backupEvery;
	const stop = history.subscribe(() => {
		const at = now();
		firstChangeAt ??= at;
		if (running || !isDue(at) || at - firstChangeAt < firstAfter) return;
		running = make(at).finally(() => {
			running = null;
		});
	});
	return {
		async close() {
			stop();
			await running;
			if (firstChangeAt !== null && isDue(now())) await make(now());
		},
	};
}

const wishFile = (folder: string) => join(folder, "restore.txt");

function readWish(folder: string): string | null {
	const path = wishFile(folder);
	if (!existsSync(path)) return null;
	const name = readFileSync(path, "utf8").trim();
	return readBackupName(name) && existsSync(join(folder, name)) ? name : null;
}

/**
 * Does what `restore` asked for, before the data file is opened; tells what became of the former one. A
 * backup that cannot be copied now leaves the data file as it is, and is not tried again.
 */
export function applyRestore(file: string, now: number): StatusNotice[] {
	const folder = backupFolder(file);
	if (folder === null || !existsSync(wishFile(folder))) return [];
	const name = readWish(folder);
	rmSync(wishFile(folder));
	if (name === null) return [];
	const aside = join(folder, freeAside(folder, now));
	try {
		replaceDatabase(file, { backup: join(folder, name), aside });
	} catch (error) {
		const cause = error instanceof Error ? error.message : String(error);
		const message = `Amiable could not go back to the backup ${name} (${cause}). Your data is as it was; make room on the disk and try again.`;
		return [{ code: "backup-not-restored", message }];
	}
	return [
		{
			code: "backup-restored",
			message: `Amiable went back to the backup ${name}. What was there before is kept among the backups.`,
		},
	];
}

function freeAside(folder: string, now: number): string {
	for (let at = now; ; at += 1) {
		const name = nameBackup("aside", at);
		if (!existsSync(join(folder, name))) return name;
	}
}
