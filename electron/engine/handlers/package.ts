// Packages: everything, or a deck, as a zip of Markdown, JSON and CSV; and the notes of one, to be imported like any.
import { readFile } from "node:fs/promises";
import { basename, join, posix } from "node:path";
import type { Card, CardId, NoteId } from "../contract/data.ts";
import { Failure } from "../contract/errors.ts";
import type { PackageManifest } from "../contract/package.ts";
import { plainText } from "../contract/rich.ts";
import { isWithin } from "../review/deck-rules.ts";
import { readNoteMedia } from "../store/media.ts";
import { getNote, listNotes } from "../store/note.ts";
import { listAllReviews, type PackedReview } from "../store/package.ts";
import { cardView } from "./card.ts";
import { type Context, os } from "./context.ts";
import { mediaFolder } from "./media-folder.ts";
import { recordFile } from "./package-notes.ts";
import { packRecord } from "./study-record.ts";
import { writeZip, type ZipEntry } from "./zip-file.ts";

export const packages = {
	export: os.package.export.handler(async ({ context, input }) => {
		const { zip, manifest } = await packAll(context, input);
		const day = manifest.madeAt.slice(0, 10);
		const what = input.deck ? basename(input.deck) : "everything";
		const name = `Amiable ${what} ${day}.amiable`;
		return { name, base64: zip.toString("base64"), manifest };
	}),
};

interface Wish {
	deck?: string | undefined;
	hasAnswers: boolean;
}

/** The zip with its manifest first, so that whoever opens it sees what it is. */
async function packAll(
	context: Context,
	{ deck = "", hasAnswers }: Wish,
): Promise<{ zip: Buffer; manifest: PackageManifest }> {
	const now = context.now();
	const cards = context.cards
		.list(null)
		.map(cardView(context))
		.filter((card) => isWithin(card.deck, deck));
	const noteIds = new Set(cards.map(({ noteId }) => noteId));
	const notes = listNotes(context.db).filter(
		({ id }) => deck === "" || noteIds.has(id),
	);
	if (notes.length === 0)
		throw new Failure(
			"not-found",
			`There are no notes in “${deck}” to export.`,
		);
	const texts = placeNotes(notes);
	const media = await packMedia(context, texts);
	const ids = new Set(cards.map(({ id }) => id));
	const reviews = hasAnswers
		? listAllReviews(context.db).filter(({ cardId }) => ids.has(cardId))
		: [];
	const manifest: PackageManifest = {
		format: "amiable-package",
		version: 1,
		app: context.version,
		madeAt: new Date(now).toISOString(),
		deck: deck === "" ? null : deck,
		notes: notes.length,
		cards: cards.length,
		reviews: reviews.length,
		media: media.length,
	};
	const entries: ZipEntry[] = [
		json("manifest.json", manifest),
		...texts.map(({ id, path }) => ({
			path,
			bytes: Buffer.from(getNote(context.db, id).text),
		})),
		...media,
		json(
			"cards.json",
			cards.map((card) => packCard(card, hasAnswers)),
		),
		csv(
			"cards.csv",
			cards.map((card) => packRow(card, hasAnswers)),
		),
		...(hasAnswers
			? [
					csv("answers.csv", reviews.map(packReview)),
					json("settings.json", context.study().settings),
					packStudy(context, {
						ids: [...ids],
						notes: texts,
						isWhole: deck === "",
					}),
				]
			: []),
	];
	return { zip: writeZip(entries, now), manifest };
}

/** What Amiable itself reads again; without indentation, as it may be long. */
function packStudy(
	context: Context,
	given: {
		ids: readonly CardId[];
		notes: readonly PlacedNote[];
		isWhole: boolean;
	},
): ZipEntry {
	const { ids, notes, isWhole } = given;
	const paths = new Map(notes.map(({ id, path }) => [id, path]));
	const noteOf = (id: NoteId) => (paths.get(id) ?? "").slice("notes/".length);
	const record = packRecord(context, { ids, noteOf, isWhole });
	return { path: recordFile, bytes: Buffer.from(JSON.stringify(record)) };
}

type PlacedNote = { id: NoteId; path: string };

/** A path below `notes/` for each note, by its name; of two with one name the later gets a number. */
function placeNotes(
	notes: readonly { id: NoteId; name: string }[],
): PlacedNote[] {
	const taken = new Set<string>();
	return notes.map(({ id, name }) => {
		const safe = name
			.split(/[\\/]/)
			.filter((part) => part !== "" && part !== "." && part !== "..")
			.join("/");
		const stem = safe.replace(/\.(md|markdown|txt)$/i, "") || "note";
		let path = `notes/${stem}.md`;
		for (let n = 2; taken.has(path.toLowerCase()); n += 1)
			path = `notes/${stem} ${n}.md`;
		taken.add(path.toLowerCase());
		return { id, path };
	});
}

/** What the notes show, beside each note, where an import looks for it first. */
async function packMedia(
	context: Context,
	notes: readonly PlacedNote[],
): Promise<ZipEntry[]> {
	const folder = mediaFolder(context.file);
	const entries = new Map<string, ZipEntry>();
	if (folder === null) return [];
	for (const { id, path } of notes)
		for (const [target, name] of readNoteMedia(context.db, id)) {
			const bytes = await readOrNull(join(folder, name));
			const place = posix.join(posix.dirname(path), plainTarget(target));
			if (bytes && !entries.has(place))
				entries.set(place, { path: place, bytes });
		}
	return [...entries.values()];
}

/** A target as a path below the note: one that climbs or is foreign is its last part. */
function plainTarget(target: string): string {
	const path = decoded(target.replace(/[#?|].*$/s, "").trim()).replaceAll(
		"\\",
		"/",
	);
	const isBelow =
		!/^\/|^[a-z][a-z0-9+.-]*:/i.test(path) && !path.split("/").includes("..");
	return isBelow ? path : posix.basename(path);
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

async function readOrNull(path: string): Promise<Buffer | null> {
	try {
		return await readFile(path);
	} catch {
		return null;
	}
}

/** A card without the learner's own standing, unless that is wanted. */
function packCard(card: Card, hasAnswers: boolean) {
	const { id, noteTitle, kind, front, back, context, tags, deck } = card;
	const shared = { id, noteTitle, kind, front, back, context, tags, deck };
	const { schedule, standing, isRetired } = card;
	return hasAnswers ? { ...shared, schedule, standing, isRetired } : shared;
}

type Row = Record<string, string | number | null>;

function packRow(card: Card, hasAnswers: boolean): Row {
	const { schedule } = card;
	const row: Row = {
		id: card.id,
		note: card.noteTitle,
		deck: card.deck,
		kind: card.kind,
		front: plainText(card.front),
		back: plainText(card.back),
		tags: card.tags.join(" "),
	};
	if (!hasAnswers) return row;
	const memory = schedule.state === "review" ? schedule : null;
	return {
		...row,
		state: schedule.state,
		due: memory
			? new Date(memory.dueDay * 86_400_000).toISOString().slice(0, 10)
			: "",
		stability: memory?.stability ?? "",
		difficulty: memory?.difficulty ?? "",
		reps: schedule.state === "new" ? 0 : schedule.reps,
		lapses: schedule.state === "new" ? 0 : schedule.lapses,
	};
}

function packReview(review: PackedReview): Row {
	return {
		card: review.cardId,
		at: new Date(review.at).toISOString(),
		kind: review.kind,
		grade: review.grade,
		intervalDays: review.intervalDays,
		seconds: review.elapsedMs === null ? "" : review.elapsedMs / 1000,
		takenBack: review.isTakenBack ? "yes" : "",
	};
}

function json(path: string, value: unknown): ZipEntry {
	return { path, bytes: Buffer.from(`${JSON.stringify(value, null, "\t")}\n`) };
}

/** With a byte order mark, by which spreadsheets know UTF-8; what a spreadsheet would take for a formula is told to be text. */
function csv(path: string, rows: readonly Row[]): ZipEntry {
	const names = Object.keys(rows[0] ?? {});
	const lines = [names, ...rows.map((row) => names.map((name) => row[name]))];
	const text = lines.map((line) => line.map(cell).join(",")).join("\r\n");
	return { path, bytes: Buffer.from(`\uFEFF${text}\r\n`) };
}

function cell(value: string | number | null | undefined): string {
	const text = String(value ?? "");
	const plain =
		typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
