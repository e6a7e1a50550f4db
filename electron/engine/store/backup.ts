// Copies of the data file: made while it is open, looked into, and put in its place before it is opened. Nothing is ever overwritten.
import { copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import Database from "better-sqlite3";
import type { BackupContent } from "../contract/backup.ts";
import { Failure } from "../contract/errors.ts";
import { listShownMedia } from "./media.ts";
import type { Db } from "./open.ts";
import { schemaVersion } from "./schema.ts";

/** How many pages of the file are copied before other work gets its turn. */
const pagesAtOnce = 1000;

/**
 * Copies the open file to `target` while it is read and written, and makes of it a file that needs no
 * companions. A copy that was interrupted stays under another name.
 */
export async function copyDatabase(db: Db, target: string): Promise<void> {
	const partial = `${target}.part`;
	rmSync(partial, { force: true });
	await db.backup(partial, { progress: () => pagesAtOnce });
	const copy = new Database(partial);
	try {
		copy.pragma("journal_mode = delete");
	} finally {
		copy.close();
	}
	renameSync(partial, target);
}

/** What is in a copy. Fails with `data-unavailable` for one that is not sound, `newer-database`. */
export function lookInto(path: string): BackupContent {
	try {
		const db = new Database(path, { readonly: true, fileMustExist: true });
		try {
			return readContent(db);
		} finally {
			db.close();
		}
	} catch (error) {
		if (error instanceof Failure) throw error;
		const cause = error instanceof Error ? error.message : String(error);
		throw new Failure(
			"data-unavailable",
			`This backup cannot be read (${cause}). Choose another one; nothing was changed.`,
			{ cause },
		);
	}
}

/** Names of the pictures and sounds that a copy shows; none where it cannot be read, as it cannot be gone back to either. */
export function mediaIn(path: string): Set<string> {
	try {
		const db = new Database(path, { readonly: true, fileMustExist: true });
		try {
			return listShownMedia(db);
		} finally {
			db.close();
		}
	} catch (error) {
		if (error instanceof Database.SqliteError) return new Set();
		throw error;
	}
}

function readContent(db: Db): BackupContent {
	const version = Number(db.pragma("user_version", { simple: true }));
	if (version > schemaVersion)
		throw new Failure(
			"newer-database",
			"This backup was written by a newer version of Amiable. Update Amiable, or choose another one.",
			{ version, known: schemaVersion },
		);
	const health = db.pragma("quick_check(1)", { simple: true });
	if (health !== "ok") throw new Error(String(health));
	const one = (sql: string) => db.prepare<[], number | null>(sql).pluck().get();
	return {
		notes: one("select count(*) from note") ?? 0,
		cards:
			one(
				"select count(*) from card where is_retired = 0 and standing = 'accepted'",
			) ?? 0,
		reviews: one("select count(*) from review") ?? 0,
		lastReviewAt: one("select max(at) from review") ?? null,
	};
}

/**
 * Puts a copy of `backup` in the place of `file`, which nobody has open; what was there is moved to
 * `aside` with its companions.
 */
export function replaceDatabase(
	file: string,
	{ backup, aside }: { backup: string; aside: string },
): void {
	const fresh = `${file}.part`;
	copyFileSync(backup, fresh);
	settle(file);
	for (const companion of ["", "-wal", "-shm"])
		if (existsSync(file + companion))
			renameSync(file + companion, aside + companion);
	renameSync(fresh, file);
}

/** Brings what a file's log still holds into the file itself; a file that cannot be opened stays as it is. */
function settle(file: string): void {
	if (!existsSync(`${file}-wal`)) return;
	try {
		const db = new Database(file);
		try {
			db.pragma("journal_mode = delete");
		} finally {
			db.close();
		}
	} catch (error) {
		if (!(error instanceof Database.SqliteError)) throw error;
	}
}
