// The contract: every method that a screen, the command line or a test can call, with its schemas.
import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import {
	answered,
	card,
	cardId,
	grade,
	next,
	note,
	noteId,
	noteSummary,
	today,
} from "./data.ts";
import { importPreview, importResult, importSource } from "./import.ts";
import { labContract } from "./lab.ts";
import { settings } from "./setting.ts";
import { changeNotice, check, status } from "./system.ts";

const nothing = z.object({});

export const contract = {
	system: {
		/** Version, data file, notices about it, and what undo and redo would do. */
		status: oc.input(nothing).output(status),
		/** Looks the whole data file over (SQLite's integrity and foreign-key checks); slow on a large file. */
		check: oc.input(nothing).output(check),
		/** A stream of change notices, one a write; refetch what reads the named tables. Ends when the caller stops. */
		changes: oc.input(nothing).output(eventIterator(changeNotice)),
		/** Takes back the newest step, whatever it was. Fails with `nothing-to-undo`. */
		undo: oc.input(nothing).output(changeNotice),
		/** Does the newest undone step again. Fails with `nothing-to-redo`. */
		redo: oc.input(nothing).output(changeNotice),
	},
	review: {
		/** The cards of the current study day in the order in which `next` would give them; learning steps that are still to come are left out. */
		queue: oc.input(nothing).output(z.array(card)),
		/** What there is to do on the current study day. */
		today: oc.input(nothing).output(today),
		/** The card to study now with the interval of each grade; `card` is null when nothing is due. */
		next: oc.input(nothing).output(next),
		/**
		 * Grades a card; the answer is on disk before the reply. `reps` is what `next` gave: a
		 * second answer to the same showing fails with `stale-card`. Fails with `not-found`, `card-retired`.
		 */
		answer: oc
			.input(
				z.object({
					cardId,
					grade,
					reps: z.number().int().nonnegative().optional(),
					/** Milliseconds from showing the front to the grade; kept in the review log. */
					elapsedMs: z.number().int().nonnegative().optional(),
				}),
			)
			.output(answered),
	},
	card: {
		/** Cards in note order: of one note, or all. Retired ones come last. */
		list: oc
			.input(z.object({ noteId: noteId.optional() }))
			.output(z.array(card)),
		/** One card. Fails with `not-found`. */
		get: oc.input(z.object({ cardId })).output(card),
	},
	note: {
		list: oc.input(nothing).output(z.array(noteSummary)),
		/** A note with its text, for showing a card's source at its lines. Fails with `not-found`. */
		get: oc.input(z.object({ noteId })).output(note),
	},
	import: {
		/** What importing `source` would do; writes nothing. Fails with `nothing-to-import`. */
		preview: oc.input(z.object({ source: importSource })).output(importPreview),
		/** Reads `source` afresh and imports it as one undo step; a file that cannot be read is a diagnostic. */
		apply: oc.input(z.object({ source: importSource })).output(importResult),
	},
	setting: {
		get: oc.input(nothing).output(settings),
		/** Changes the given settings, as one undo step, and returns all of them. */
		update: oc.input(settings.partial()).output(settings),
	},
	lab: labContract,
};

export type Contract = typeof contract;
