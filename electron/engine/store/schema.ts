// The tables, as numbered migrations that are never edited once released: the newest number is the file's `user_version`.
import { app } from "./schema/app.ts";
import { exam } from "./schema/exam.ts";
import { grade } from "./schema/grade.ts";
import { history } from "./schema/history.ts";
import { intake } from "./schema/intake.ts";
import { lab } from "./schema/lab.ts";
import { noteIndex } from "./schema/note-index.ts";
import { notesAndReviews } from "./schema/notes-and-reviews.ts";
import { scenario } from "./schema/scenario.ts";
import { statistic } from "./schema/statistic.ts";
import { study } from "./schema/study.ts";

/** One step from version n-1 to n; run inside one transaction with all other missing steps. */
export interface Migration {
	readonly version: number;
	readonly sql: string;
}

export const migrations: readonly Migration[] = [
	notesAndReviews,
	lab,
	study,
	intake,
	scenario,
	exam,
	app,
	statistic,
	history,
	grade,
	noteIndex,
].map((sql, index) => ({ version: index + 1, sql }));

export const schemaVersion: number = migrations.length;
