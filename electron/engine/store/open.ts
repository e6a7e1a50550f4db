// Opens the one SQLite file: pragmas, migrations, and what to do with a file that will not open. Never deletes anything.
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { Failure } from "../contract/errors.ts";
import type { StatusNotice } from "../contract/system.ts";
import { setUsualCache } from "./page-cache.ts";
import { migrations, schemaVersion } from "./schema.ts";

/** A connection for reading. Writers take a `Tx`, which only `history.write` gives. */
export type Db = Database.Database;

export interface OpenedStore {
	db: Db;
	/** What the person should know: empty when the file opened as usual. */
	notices: StatusNotice[];
}

/**
 * Opens `file` (":memory:" in tests), creating and migrating it as needed. A file of a newer
 * version is refused with `newer-database`; one that is not a sound database is moved aside to
 * `<file>.unreadable-<now>` with its companions, reported in `notices`, and a new one is begun.
 */
export function openStore(file: string, now: number): OpenedStore {
	try {
		if (file !== ":memory:") makeFolder(dirname(file));
		return { db: openSound(file), notices: [] };
	} catch (error) {
		if (!isUnreadable(error)) throw asFailure(error, file);
		const kept = moveAside(file, now);
		return {
			db: openSound(file),
			notices: [
				{
					code: "database-moved-aside",
					message: `The data file could not be opened (${error.message}). It was kept as ${kept}, and a new one was begun. To get your history back, go to the settings and choose one of the backups.`,
				},
			],
		};
	}
}

/** Asked before every grade, hence not looked up by its text. */
const versions = new WeakMap<Db, Database.Statement<[], number>>();

/** A number that changes whenever another process has written to the file. */
export function dataVersionOf(db: Db): number {
	const known = versions.get(db);
	if (known) return known.get() ?? 0;
	const made = db.prepare<[], number>("pragma data_version").pluck();
	versions.set(db, made);
	return made.get() ?? 0;
}

/** Brings everything into the one file and lets it go. */
export function closeStore(db: Db): void {
	db.pragma("wal_checkpoint(truncate)");
	db.close();
}

function openSound(file: string): Db {
	const db = new Database(file, { timeout: 5000 });
	try {
		assertNotNewer(db);
		db.pragma("journal_mode = wal");
		db.pragma("synchronous = full");
		db.pragma("foreign_keys = on");
		setUsualCache(db);
		db.pragma("temp_store = memory");
		migrate(db);
		assertQuickCheck(db);
		return db;
	} catch (error) {
		db.close();
		throw error;
	}
}

/** Reads the first pages of every table, so that a torn file shows now and not in the middle of a review. */
function assertQuickCheck(db: Db): void {
	for (const table of ["note", "card", "review", "setting", "lab", "history"])
		db.prepare(`select * from ${table} limit 1`).get();
}

function versionOf(db: Db): number {
	return Number(db.pragma("user_version", { simple: true }));
}

/** Looked at before anything else, so that a newer version's file is not touched at all. */
function assertNotNewer(db: Db): void {
	const version = versionOf(db);
	if (version > schemaVersion)
		throw new Failure(
			"newer-database",
			`The data file was written by a newer version of Amiable (its format is ${version}, this version knows ${schemaVersion}). Update Amiable, or choose another data folder with --data; nothing was changed.`,
			{ version, known: schemaVersion },
		);
}

function migrate(db: Db): void {
	const version = versionOf(db);
	if (version === schemaVersion) return;
	db.transaction(() => {
		for (const migration of migrations)
			if (migration.version > version) db.exec(migration.sql);
		db.pragma(`user_version = ${schemaVersion}`);
	}).immediate();
}

/** Step by step, because Node's recursive mkdir never ends in some places where nothing can be made. */
function makeFolder(folder: string): void {
	if (existsSync(folder)) return;
	const parent = dirname(folder);
	if (parent !== folder) makeFolder(parent);
	mkdirSync(folder);
}

/** What keeps a file from being opened, in words; anything unforeseen stays the bug that it is. */
function asFailure(error: unknown, file: string): unknown {
	const code = error instanceof Error && "code" in error ? `${error.code}` : "";
	const cause = openProblems.find(([codes]) => codes.test(code))?.[1];
	if (cause === undefined) return error;
	return new Failure(
		"data-unavailable",
		`The data file ${file} cannot be used: ${cause} Nothing was changed; choose another data folder with --data, or mend this one.`,
		{ file, cause: code },
	);
}

const openProblems: readonly [RegExp, string][] = [
	[
		/^(EACCES|EPERM|EROFS|SQLITE_READONLY)/,
		"it or its folder may not be written.",
	],
	[/^(ENOTDIR|EEXIST)/, "a file stands where its folder would be."],
	[
		/^(ENOENT|SQLITE_CANTOPEN)/,
		"there is no place for it, or something else has its name.",
	],
	[/^(ENOSPC|SQLITE_FULL)/, "the disk is full."],
	[/^SQLITE_(BUSY|LOCKED)/, "another program holds it."],
];

function isUnreadable(error: unknown): error is Error {
	if (!(error instanceof Database.SqliteError)) return false;
	return ["SQLITE_NOTADB", "SQLITE_CORRUPT"].some((code) =>
		error.code.startsWith(code),
	);
}

function moveAside(file: string, now: number): string {
	const stamp = new Date(now).toISOString().replaceAll(/[:.]/g, "-");
	const kept = freeName(`${file}.unreadable-${stamp}`);
	for (const companion of ["", "-wal", "-shm"])
		if (existsSync(file + companion))
			renameSync(file + companion, kept + companion);
	return kept;
}

function freeName(name: string): string {
	let candidate = name;
	for (let n = 2; existsSync(candidate); n += 1) candidate = `${name}-${n}`;
	return candidate;
}
