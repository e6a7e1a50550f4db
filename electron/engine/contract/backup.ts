// Backups of the data file: copies beside it, made while one studies, to look at and to go back to.
import { oc } from "@orpc/contract";
import { z } from "zod";

const count = z.number().int().nonnegative();
const at = z.number();

/** `aside`: the file that a restore took the place of. Only automatic ones are ever thinned out. */
export const backupKind = z.enum(["automatic", "manual", "aside"]);
export type BackupKind = z.infer<typeof backupKind>;

export const backup = z.object({
	/** Its file's name, which says kind and time. */
	name: z.string().max(200),
	kind: backupKind,
	at,
	bytes: count,
});
export type Backup = z.infer<typeof backup>;

/** What is in a backup, for choosing one. */
export const backupContent = z.object({
	notes: count,
	cards: count,
	reviews: count,
	lastReviewAt: at.nullable(),
});
export type BackupContent = z.infer<typeof backupContent>;

const named = z.object({ name: backup.shape.name });

export const backupContract = {
	/** Newest first. `folder` is null for a store that lives in memory and has none. */
	list: oc.input(z.object({})).output(
		z.object({
			folder: z.string().nullable(),
			backups: z.array(backup),
			/** The backup that takes the data file's place at the next start. */
			restoring: z.string().nullable(),
		}),
	),
	/** Makes one now, which stays until it is removed. Fails with `data-unavailable`. */
	create: oc.input(z.object({})).output(backup),
	/** Opens a backup and counts. Fails with `not-found`, `data-unavailable`. */
	look: oc.input(named).output(backupContent),
	/**
	 * Puts a backup in the place of the data file, which is set aside and kept among the backups. Where
	 * the engine can start itself again (`isNow`) it does; else this happens at the next start. Fails with
	 * `not-found`, `data-unavailable`, `newer-database`.
	 */
	restore: oc.input(named).output(z.object({ isNow: z.boolean() })),
	/** Deletes a backup. Fails with `not-found`. */
	remove: oc.input(named).output(z.object({})),
};
