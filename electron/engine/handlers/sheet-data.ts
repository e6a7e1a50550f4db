// Gathers what a sheet is laid out from: its title, the cards of its source in order, a note, or missed questions.
import type { NoteId } from "../contract/data.ts";
import { Failure } from "../contract/errors.ts";
import type { SheetOrder, SheetSource } from "../contract/sheet.ts";
import { readBlocks } from "../notes/reading.ts";
import { isWithin } from "../review/deck-rules.ts";
import { dateOf } from "../review/study-date.ts";
import type { SheetBody, SheetCard, SheetData } from "../sheet/data.ts";
import { readNoteMedia } from "../store/media.ts";
import { getNote } from "../store/note.ts";
import { listSheetRows, type SheetRow } from "../store/sheet.ts";
import type { Context } from "./context.ts";
import { reportOf } from "./exam-report.ts";
import { findCardIds } from "./find.ts";
import { orderForCram, tellRemark } from "./sheet-cram.ts";
import { missedItems } from "./sheet-missed.ts";
import { type PlacedItem, toQuestion } from "./sheet-question.ts";
import { reportBody } from "./sheet-report.ts";
import { sheetScenario } from "./sheet-scenario.ts";

export interface GatheredSheet {
	data: SheetData;
	count: number;
	left: number;
}

const usualLimit = { cram: 30, other: 500 };

/** Fails with `not-found`, `empty-sheet`, `sheet-mismatch` and what a search fails with. */
export function gatherSheet(
	context: Context,
	request: SheetOrder,
): GatheredSheet {
	const { kind, source } = request;
	if (kind === "missed") return gatherMissed(context, request);
	if (kind === "report") return gatherReport(context, request);
	if (kind === "note" && source.from !== "note")
		throw new Failure(
			"sheet-mismatch",
			"A note with its cards in the margin is made from one note. Open the note and make the sheet there.",
		);
	return gatherCards(context, request);
}

function gatherCards(context: Context, request: SheetOrder): GatheredSheet {
	const { kind, source } = request;
	// In the margin of a note there is no room for a situation with all its answers.
	const found = rowsOf(context, source).filter(
		({ isScenario }) => !isScenario || kind !== "note",
	);
	const moment = kind === "cram" ? momentOf(context, request) : null;
	const ordered = moment ? orderForCram(context, found, moment.at) : found;
	const limit = request.limit ?? (moment ? usualLimit.cram : usualLimit.other);
	const chosen = ordered.slice(0, limit);
	// A note is worth printing without any card.
	if (chosen.length === 0 && kind !== "note") throw emptySheet(source);
	const cards = chosen.map((row) =>
		toSheetCard(context, row, moment && tellRemark(context, row, moment)),
	);
	const left = found.length - chosen.length;
	const title = titleOf(context, source);
	return {
		count: cards.length,
		left,
		data: {
			title: kind === "cram" ? `Least known: ${lower(title)}` : title,
			about: [
				sayCards(cards.length, left),
				...(moment ? [moment.words] : []),
				sayDate(today(context)),
			],
			options: request,
			body: bodyOf(context, request, cards),
		},
	};
}

function bodyOf(
	context: Context,
	{ kind, source }: SheetOrder,
	cards: SheetCard[],
): SheetBody {
	if (kind !== "note" || source.from !== "note")
		return { kind: kind === "fold" || kind === "cram" ? kind : "list", cards };
	const { text, title } = getNote(context.db, source.noteId);
	const blocks = readBlocks(text, readNoteMedia(context.db, source.noteId));
	const [first, ...others] = blocks ?? [];
	// The sheet's title says it already.
	const isTitle = first?.type === "heading" && sayHeading(first) === title;
	return { kind: "note", blocks: isTitle ? others : blocks, text, cards };
}

function sayHeading(heading: { content: unknown }): string {
	const [only] = heading.content as { value?: string }[];
	return only?.value?.trim() ?? "";
}

function gatherMissed(context: Context, request: SheetOrder): GatheredSheet {
	const { source } = request;
	if (source.from !== "attempt" && source.from !== "missed")
		throw new Failure(
			"sheet-mismatch",
			"Missed questions come from exams. Open the report of an exam and make the sheet there.",
		);
	const { title, items } = missedItems(context, source);
	if (items.length === 0) throw emptySheet(source);
	const chosen = items.slice(0, request.limit ?? usualLimit.other);
	const left = items.length - chosen.length;
	return {
		count: chosen.length,
		left,
		data: {
			title: `To look at again: ${lower(title)}`,
			about: [sayQuestions(chosen.length, left), sayDate(today(context))],
			options: request,
			body: { kind: "missed", questions: chosen.map(toQuestion) },
		},
	};
}

function gatherReport(context: Context, request: SheetOrder): GatheredSheet {
	const { source } = request;
	if (source.from !== "attempt")
		throw new Failure(
			"sheet-mismatch",
			"A report is made of one exam. Open the report of an exam and make the sheet there.",
		);
	const report = reportOf(context, source.attemptId);
	const { title, submittedAt, createdAt } = report.attempt;
	const day = context.study().calendar.dayOf(submittedAt ?? createdAt);
	const count = report.items.length;
	return {
		count,
		left: 0,
		data: {
			title: `${title}, ${sayDate(day)}`,
			about: [sayQuestions(count, 0)],
			options: request,
			body: reportBody(report),
		},
	};
}

function rowsOf(context: Context, source: SheetSource): SheetRow[] {
	const { db } = context;
	const all = { cardIds: null, noteId: null };
	switch (source.from) {
		case "all":
			return listSheetRows(db, all);
		case "deck":
			return listSheetRows(db, all).filter(({ home }) =>
				isWithin(home, source.deck),
			);
		case "note":
			getNote(db, source.noteId);
			return listSheetRows(db, { ...all, noteId: source.noteId });
		case "search":
			return listSheetRows(db, {
				...all,
				cardIds: findCardIds(context, source.query),
			});
		case "cards":
			return listSheetRows(db, { ...all, cardIds: source.cardIds });
		case "attempt":
		case "missed":
			return listSheetRows(db, {
				...all,
				cardIds: missedItems(context, source).items.flatMap(
					({ reported }: PlacedItem) => reported.item.cardIds,
				),
			});
		default: {
			const never: never = source;
			return never;
		}
	}
}

function titleOf(context: Context, source: SheetSource): string {
	switch (source.from) {
		case "all":
			return "All cards";
		case "deck":
			return source.deck === "" ? "All cards" : source.deck;
		case "note":
			return getNote(context.db, source.noteId as NoteId).title;
		case "search":
			return source.query.trim() === "" ? "All cards" : source.query.trim();
		case "cards":
			return "Chosen cards";
		case "attempt":
		case "missed":
			return missedItems(context, source).title;
		default: {
			const never: never = source;
			return never;
		}
	}
}

/** After a colon the words of the app are small; names stay as they are. */
function lower(title: string): string {
	return title.replace(/^(All|Chosen)(?= cards$| exams$)/, (word) =>
		word.toLowerCase(),
	);
}

function toSheetCard(
	context: Context,
	{ id, isScenario }: SheetRow,
	remark: string | null,
): SheetCard {
	const card = context.cards.get(id);
	const { kind, front, back, noteTitle } = card;
	const depth = card.context.indexOf(noteTitle);
	return {
		kind,
		front,
		back,
		noteTitle,
		headings: card.context.slice(depth + 1),
		line: card.sources[0]?.line ?? 0,
		remark,
		scenario: isScenario ? sheetScenario(context, id) : null,
	};
}

/** When recall is asked for: now, or on the morning of the next exam that is set. */
function momentOf(context: Context, { knownOn }: SheetOrder) {
	const { calendar, exams } = context.study();
	const day = today(context);
	const next = exams
		.filter((exam) => exam.day > day)
		.sort((one, other) => one.day - other.day)[0];
	if (knownOn === "now" || !next)
		return { at: context.now(), words: "nearest to forgotten first" };
	return {
		at: calendar.startOf(next.day),
		words: `by what will be known on ${sayDate(next.day)}`,
	};
}

function today(context: Context): number {
	return context.study().calendar.dayOf(context.now());
}

const days = new Intl.DateTimeFormat("en-GB", {
	dateStyle: "long",
	timeZone: "UTC",
});

function sayDate(day: number): string {
	return days.format(Date.parse(dateOf(day)));
}

function sayCards(count: number, left: number): string {
	if (left > 0) return `${count} of ${count + left} cards`;
	return count === 1 ? "1 card" : `${count} cards`;
}

function sayQuestions(count: number, left: number): string {
	if (left > 0) return `${count} of ${count + left} questions`;
	return count === 1 ? "1 question" : `${count} questions`;
}

function emptySheet({ from }: SheetSource): Failure {
	const isExam = from === "attempt" || from === "missed";
	return new Failure(
		"empty-sheet",
		isExam
			? "Nothing was missed or guessed, so there is nothing to print. Well done."
			: "There are no cards for this sheet. Choose another deck, note or search.",
	);
}
