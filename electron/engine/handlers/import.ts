// Importing notes: read, plan against the known cards, then show the plan or write it as one undo step.

import { setImmediate } from "node:timers/promises";
import type { CardId, NoteId } from "../contract/data.ts";
import type { ImportResult } from "../contract/import.ts";
import { plainText } from "../contract/rich.ts";
import type { CardDraft, Schedule } from "../notes/draft.ts";
import { shuffleKey } from "../review/queue.ts";
import { estimateMemory, type KnownMemory } from "../review/takeover.ts";
import { type CardText, createCardWriter } from "../store/card.ts";
import { moveBans } from "../store/decision.ts";
import { putFileStamps } from "../store/file-stamp.ts";
import { listFolders, rememberFolders } from "../store/folder.ts";
import type { Tx } from "../store/history.ts";
import { indexTogether } from "../store/index-pause.ts";
import { addMany } from "../store/many-rows.ts";
import { putMedia, putNoteMedia } from "../store/media.ts";
import { markMissing, putNote } from "../store/note.ts";
import { putScenarios } from "../store/scenario.ts";
import { type Context, os } from "./context.ts";
import { renewContrasts } from "./contrast.ts";
import { keepExams } from "./exam-bound.ts";
import {
	addCounts,
	makePlan,
	makePlans,
	noCounts,
	type Planned,
	type PlannedNotes,
} from "./import-plan.ts";
import { describe } from "./import-preview.ts";
import { type Reading, settleReading } from "./import-reading.ts";
import { readSource } from "./import-source.ts";
import { finishTail, StillParsing, sumTail } from "./import-tail.ts";
import { copyMedia } from "./media.ts";
import { authoredScenarios } from "./scenario-drafts.ts";
import { takeRecords } from "./study-record.ts";

export const importing = {
	preview: os.import.preview.handler(async ({ context, input, signal }) => {
		const job = { id: input.job, caller: signal };
		return context.jobs.run(job, async (task) =>
			describe(context, await readSource(context, input.source, task)),
		);
	}),
	apply: os.import.apply.handler(async ({ context, input, signal }) => {
		const job = { id: input.job, caller: signal };
		return context.jobs.run(job, async (task) => {
			const reading = await readSource(context, input.source, {
				...task,
				leavesTail: true,
			});
			task.report({ phase: "writing", done: 0, total: countRead(reading) });
			// Both sides of a large import take much memory: one at a time.
			if (isLarge(reading)) await context.parsePool.rest();
			// The write keeps the engine busy: whoever follows hears of it before.
			await setImmediate();
			return takeIn(
				context,
				input.withStudy ? reading : { ...reading, records: [] },
			);
		});
	}),
	progress: os.import.progress.handler(({ context, input, signal }) =>
		context.jobs.follow(input.job, signal),
	),
	cancel: os.import.cancel.handler(({ context, input }) => {
		context.jobs.cancel(input.job);
		return {};
	}),
};

/** An import so slow that loading a parser again does not matter, and so large that its memory does. */
function isLarge(reading: Reading): boolean {
	return countRead(reading) >= 500;
}

function countRead({ notes, tail = [] }: Reading): number {
	return notes.length + tail.length;
}

/** Copies what the notes show, then writes the reading as one undo step. */
export async function takeIn(
	context: Context,
	reading: Reading,
): Promise<ImportResult> {
	await copyMedia(context, reading.media);
	const write = (read: Reading) => {
		const apply = () => applyReading(context, read);
		return isLarge(read) ? addMany(context.db, apply) : apply();
	};
	try {
		return write(reading);
	} catch (error) {
		if (!(error instanceof StillParsing)) throw error;
		return write(await finishTail(reading));
	}
}

/** Writes a reading as one undo step. Nothing is written when nothing changed. Throws `StillParsing` where its tail cannot be waited for. */
export function applyReading(context: Context, read: Reading): ImportResult {
	if (changesNothing(context, read)) {
		const { counts } = makePlan(context, read);
		return { ...counts, diagnostics: read.diagnostics };
	}
	const at = context.now();
	const { calendar } = context.study();
	const { records = [] } = read;
	return context.history.write(
		{ op: "import.apply", label: importLabel(read), at },
		(tx) => {
			const reading = settleReading(tx, read);
			rememberFolders(tx, reading.folders, at);
			putFileStamps(tx, reading.stamps ?? []);
			putMedia(tx, reading.media, at);
			const recall = (schedule: Schedule) =>
				estimateMemory(schedule, { calendar, now: at });
			const added = new Set<CardId>();
			let counts = noCounts;
			indexTogether(tx, (keepUp) => {
				for (const planned of makePlans(context, reading)) {
					const noteIds = putNotes(tx, planned.notes, at);
					writeCards(tx, planned, { noteIds, recall, added });
					followMoves(tx, { gone: reading.gone, planned, noteIds });
					counts = addCounts(counts, planned.counts);
					keepUp();
				}
			});
			const late = sumTail(reading.tail);
			putFileStamps(tx, late.stamps);
			for (const note of reading.gone) markMissing(tx, note.id);
			const study = takeRecords(tx, context, { records, added });
			renewContrasts(tx, context);
			keepExams(tx, context);
			return {
				...counts,
				...(study && { study }),
				diagnostics: [...reading.diagnostics, ...late.diagnostics],
			};
		},
	);
}

/** Most imports of a watched folder: then no transaction has to reach the disk. */
function changesNothing({ db }: Context, reading: Reading): boolean {
	const { notes, tail = [], gone, media, stamps = [], records = [] } = reading;
	const news = [notes, tail, gone, media, stamps, records];
	if (news.some(({ length }) => length > 0)) return false;
	const known = listFolders(db).map(({ path }) => path);
	return reading.folders.every((path) => known.includes(path));
}

function putNotes(
	tx: Tx,
	notes: PlannedNotes["notes"],
	importedAt: number,
): Map<string, NoteId> {
	return new Map(
		notes.map(({ parsed, hash, parser, media }) => {
			const { cards: _, ...note } = parsed;
			const id = putNote(tx, {
				...note,
				hash,
				parser,
				importedAt,
			});
			putNoteMedia(tx, id, media ?? new Map());
			putScenarios(tx, id, authoredScenarios(parsed));
			return [parsed.path, id];
		}),
	);
}

interface Writing {
	noteIds: ReadonlyMap<string, NoteId>;
	/** What another application knew of a new card. */
	recall: (schedule: Schedule) => KnownMemory;
	/** Takes in the ids of new cards. */
	added: Set<CardId>;
}

function writeCards(
	tx: Tx,
	{ plan, known, standings }: Planned,
	{ noteIds, recall, added }: Writing,
): void {
	const writer = createCardWriter(tx, (id) => shuffleKey(id, 0));
	const places = new Map<string, number>();
	for (const id of plan.retired) writer.retire(id as CardId);
	for (const match of plan.matches) {
		const noteId = noteIds.get(match.path);
		if (noteId === undefined) throw new Error("expected the note of a draft");
		const position = places.get(match.path) ?? 0;
		places.set(match.path, position + 1);
		const standing = standings.get(match) ?? match.draft.standing;
		const text = { ...cardText(match.draft, noteId, position), standing };
		if (match.cardId === null) {
			const id = writer.add(text);
			added.add(id);
			const { schedule } = match.draft;
			if (schedule) writer.remember(id, recall(schedule));
		} else {
			const isReviewed = known.get(match.cardId)?.isReviewed ?? false;
			const isFlagged = match.isAnswerChanged && isReviewed;
			writer.change(match.cardId as CardId, text, isFlagged);
		}
	}
}

function cardText(
	draft: CardDraft,
	noteId: NoteId,
	position: number,
): CardText {
	return {
		...draft,
		noteId,
		position,
		frontText: plainText(draft.front, "answer"),
		backText: plainText(draft.back, "answer"),
		inboxReason: draft.inboxReason ?? null,
	};
}

/** A file that was renamed is another note: what was banned in the old one is banned in the one that took most of its cards. */
function followMoves(
	tx: Tx,
	{
		gone,
		planned: { plan, known },
		noteIds,
	}: {
		gone: Reading["gone"];
		planned: Planned;
		noteIds: ReadonlyMap<string, NoteId>;
	},
): void {
	for (const { id, path } of gone) {
		const heirs = plan.matches
			.filter(({ cardId }) => known.get(cardId ?? 0)?.path === path)
			.map((match) => match.path);
		const counts = [...Map.groupBy(heirs, (heir) => heir)].sort(
			([, one], [, other]) => other.length - one.length,
		);
		const heir = noteIds.get(counts[0]?.[0] ?? "");
		if (heir !== undefined) moveBans(tx, id, heir);
	}
}

function importLabel(reading: Reading): string {
	const { notes, gone, records = [] } = reading;
	const [first] = notes;
	const count = countRead(reading) + gone.length;
	if (count === 0 && records.length > 0)
		return "Import of schedule and answers";
	if (count === 1 && first) return `Import of “${first.packed.title}”`;
	return `Import of ${count} notes`;
}
