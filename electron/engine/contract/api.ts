// The contract: every method that a screen, the command line or a test can call, with its schemas.
import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { actionContract } from "./action.ts";
import { appContract } from "./app.ts";
import { backupContract } from "./backup.ts";
import { contrastContract } from "./contrast.ts";
import { cramContract } from "./cram.ts";
import { card, cardId, note, noteId, noteSummary } from "./data.ts";
import { decisionContract } from "./decision.ts";
import { deckContract, presetContract } from "./deck.ts";
import { examContract } from "./exam-contract.ts";
import { findContract } from "./find.ts";
import { folderContract } from "./folder.ts";
import {
	importJob,
	importPreview,
	importProgress,
	importResult,
	importSource,
} from "./import.ts";
import { labContract } from "./lab.ts";
import { mediaContract } from "./media.ts";
import { optimiserContract } from "./optimiser.ts";
import { packageContract } from "./package.ts";
import { planContract } from "./plan.ts";
import { noteReading, problems } from "./reading.ts";
import { reviewContract } from "./review.ts";
import { scenarioContract } from "./scenario.ts";
import { scenarioCardContract } from "./scenario-card.ts";
import { settings } from "./setting.ts";
import { sheetContract } from "./sheet.ts";
import { statisticContract } from "./statistic.ts";
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
	app: appContract,
	review: reviewContract,
	action: actionContract,
	contrast: contrastContract,
	deck: deckContract,
	preset: presetContract,
	plan: planContract,
	cram: cramContract,
	find: findContract,
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
		/** A note's blocks for showing it as a page, and how much of it has cards. Fails with `not-found`. */
		read: oc.input(z.object({ noteId })).output(noteReading),
		/** What is wrong in all notes, and where notes disagree. */
		problems: oc.input(nothing).output(problems),
	},
	import: {
		/** What importing `source` would do; writes nothing. Fails with `nothing-to-import`. */
		preview: oc
			.input(z.object({ source: importSource, job: importJob.optional() }))
			.output(importPreview),
		/**
		 * Reads `source` afresh and imports it as one undo step; a file that cannot be read is a diagnostic.
		 * `withStudy` takes over the schedule and answers of a package, too: no answer is lost on either side,
		 * and a card that was studied here goes on from the later answer.
		 */
		apply: oc
			.input(
				z.object({
					source: importSource,
					job: importJob.optional(),
					withStudy: z.boolean().optional(),
				}),
			)
			.output(importResult),
		/** How far the preview or import that was called with `job` is; ends with it. May be asked for just before that call. */
		progress: oc
			.input(z.object({ job: importJob }))
			.output(eventIterator(importProgress)),
		/** Ends the preview or import of `job`, which then fails with `cancelled` and has written nothing. Too late or unknown: nothing happens. */
		cancel: oc.input(z.object({ job: importJob })).output(nothing),
	},
	folder: folderContract,
	media: mediaContract,
	setting: {
		get: oc.input(nothing).output(settings),
		/** Changes the given settings, as one undo step, and returns all of them. */
		update: oc.input(settings.partial()).output(settings),
	},
	exam: examContract,
	lab: labContract,
	scenario: { ...scenarioContract, ...scenarioCardContract },
	statistic: statisticContract,
	sheet: sheetContract,
	backup: backupContract,
	package: packageContract,
	optimiser: optimiserContract,
	decision: decisionContract,
};

export type Contract = typeof contract;
