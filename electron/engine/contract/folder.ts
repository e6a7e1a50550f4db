// Folders that notes came from and that are watched for changes.
import { oc } from "@orpc/contract";
import { z } from "zod";

const text = z.string();
const count = z.number().int().nonnegative();

/**
 * What happens when a note in a watched folder changes: nothing, a quiet notice that leads to the
 * import preview, or the import itself, which Undo takes back like any other.
 */
export const watchMode = z.enum(["off", "ask", "automatic"]);
export type WatchMode = z.infer<typeof watchMode>;

/** A folder's id in the database. */
export const folderId = z.number().int().positive().brand<"FolderId">();
export type FolderId = z.infer<typeof folderId>;

export const folder = z.object({
	id: folderId,
	/** Its real path, whichever link or relative name it was given by. */
	path: text,
	/** Null: as the setting `watch` says. */
	mode: watchMode.nullable(),
	/** How many of its notes have changed and wait for the person. */
	waiting: count,
	/** Why it is not watched now, in words, or null. */
	problem: text.nullable(),
});
export type Folder = z.infer<typeof folder>;

/** Notes that changed since they were imported, and what importing them would do to the cards. */
export const waitingChanges = z.object({
	/** Paths for `import.preview` and `import.apply`; a path may be of a note that is gone. */
	paths: z.array(text),
	notes: count,
	added: count,
	updated: count,
	retired: count,
});
export type WaitingChanges = z.infer<typeof waitingChanges>;

const nothing = z.object({});

export const folderContract = {
	list: oc.input(nothing).output(z.array(folder)),
	/** Watches a folder from now on; importing a folder does it as well. Fails with `nothing-to-import` when it is none. */
	add: oc.input(z.object({ path: text })).output(folder),
	/** Watches it no longer; its notes and cards stay. Fails with `not-found`. */
	remove: oc.input(z.object({ folderId })).output(nothing),
	/** Fails with `not-found`. */
	setMode: oc
		.input(z.object({ folderId, mode: watchMode.nullable() }))
		.output(folder),
	/** What waits in all folders that ask first. Notes whose cards stay as they are were taken over quietly. */
	waiting: oc.input(nothing).output(waitingChanges),
};
