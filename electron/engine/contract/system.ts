// What the engine says about itself: its data file, its health and its changes.
import { z } from "zod";

const text = z.string();
const count = z.number().int().nonnegative();

/** Tables whose rows a write touched, by which screens decide what to fetch again. */
export const changeNotice = z.object({
	op: text,
	label: text,
	tables: z.array(
		z.enum([
			"note",
			"card",
			"review",
			"setting",
			"lab",
			"deck",
			"search",
			"decision",
			"folder",
			"media",
			"scenario",
			"exam",
		]),
	),
});
export type ChangeNotice = z.infer<typeof changeNotice>;

/** Something the person should know about the data file, such as one that would not open and was moved aside. */
export const statusNotice = z.object({ code: text, message: text });
export type StatusNotice = z.infer<typeof statusNotice>;

export const status = z.object({
	version: text,
	dataFile: text,
	notices: z.array(statusNotice),
	/** Names of what undo and redo would do now, or null. */
	undo: text.nullable(),
	redo: text.nullable(),
});
export type Status = z.infer<typeof status>;

/** Health of the data file: `problems` is empty when all is well. */
export const check = z.object({
	dataFile: text,
	schemaVersion: count,
	sqliteVersion: text,
	notes: count,
	cards: count,
	retired: count,
	reviews: count,
	problems: z.array(text),
});
export type Check = z.infer<typeof check>;
