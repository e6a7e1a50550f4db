// Pictures and sounds of notes: found while notes are read, copied beside the data file when they are imported, looked over on request.
import {
	copyFile,
	mkdir,
	readdir,
	readFile,
	rename,
	rm,
	stat,
	writeFile,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Diagnostic } from "../contract/data.ts";
import type { MediaCheck } from "../contract/media.ts";
import { isMediaName } from "../contract/media-name.ts";
import type { Rich, RichNode } from "../contract/rich.ts";
import type { CardDraft } from "../notes/draft.ts";
import { mentionedMedia } from "../notes/media-target.ts";
import { mediaIn } from "../store/backup.ts";
import { dropMedia, listShownMedia } from "../store/media.ts";
import { backupPaths } from "./backup.ts";
import { type Context, os } from "./context.ts";
import type { ReadNote } from "./import-reading.ts";
import {
	createMediaFinder,
	type FoundMedia,
	type MediaRefusal,
	maximumMediaBytes,
	mediaNameOf,
} from "./media-file.ts";
import { mediaFolder } from "./media-folder.ts";
import { isOnDisk, type Places } from "./note-place.ts";
import { createShelf, packNote, unpackNote } from "./packed-note.ts";
import { createUploadFinder, type SentMedia } from "./upload-media.ts";

export const media = {
	check: os.media.check.handler(({ context }) => checkMedia(context)),
	tidy: os.media.tidy.handler(async ({ context }) => {
		const checked = await checkMedia(context);
		const folder = mediaFolder(context.file);
		context.history.write(
			{ op: "media.tidy", label: "Tidying of media", at: context.now() },
			(tx) => dropMedia(tx, checked.unused),
		);
		if (folder !== null)
			for (const name of checked.unused) await rm(join(folder, name));
		return checked;
	}),
};

type Medium = Extract<RichNode, { src: string }>;

/**
 * Puts the store's names in the place of what the notes' cards call their pictures, and returns the
 * files to be copied. What cannot be shown becomes its words, with a diagnostic in its note.
 */
export async function findMedia(
	notes: readonly ReadNote[],
	{ places, sent }: { places: Places; sent: readonly SentMedia[] },
): Promise<{ media: FoundMedia[]; diagnostics: Diagnostic[] }> {
	const find = createTargetFinder(places, sent);
	const found = new Map<string, FoundMedia>();
	const diagnostics: Diagnostic[] = [];
	const shelve = createShelf();
	for (const note of notes) {
		if (!note.mayShow) continue;
		const parsed = unpackNote(note.packed);
		const { text } = parsed;
		const shown = new Map<string, FoundMedia | null>();
		const inCards = targetsOf(parsed.cards);
		for (const target of new Set([...inCards, ...mentionedMedia(text)])) {
			const result = await find(parsed.path, target);
			const isFound = typeof result !== "string";
			shown.set(target, isFound ? result : null);
			if (isFound) found.set(result.name, result);
			else if (inCards.has(target)) {
				const diagnostic = refuse(result, parsed.path, text, target);
				parsed.diagnostics.push(diagnostic);
				diagnostics.push(diagnostic);
			}
		}
		if (inCards.size > 0)
			parsed.cards = parsed.cards.map((card) => show(card, shown));
		note.packed = packNote(parsed);
		shelve(note.packed);
		note.media = new Map(
			[...shown].flatMap(([target, file]) =>
				file ? [[target, file.name]] : [],
			),
		);
	}
	return { media: [...found.values()], diagnostics };
}

/** Looks up a target on this computer or among what was sent, whichever its note is from. */
function createTargetFinder(places: Places, sent: readonly SentMedia[]) {
	const onDisk = createMediaFinder();
	const amongSent = createUploadFinder(sent);
	return async (
		notePath: string,
		target: string,
	): Promise<FoundMedia | MediaRefusal | "not-sent"> => {
		if (!isOnDisk(notePath)) return amongSent.find({ notePath, target });
		const root = (await places.rootOf(notePath)) ?? dirname(notePath);
		return onDisk.find({ notePath, root, target });
	};
}

function targetsOf(cards: readonly CardDraft[]): Set<string> {
	const targets = new Set<string>();
	for (const { front, back } of cards)
		for (const side of [front, back])
			mapMedia(side, (node) => {
				targets.add(node.src);
				return node;
			});
	return targets;
}

function show(
	card: CardDraft,
	shown: ReadonlyMap<string, FoundMedia | null>,
): CardDraft {
	const place = (node: Medium): RichNode => {
		const file = shown.get(node.src);
		return file
			? { type: file.kind, src: file.name, alt: node.alt }
			: { type: "text", value: node.alt };
	};
	return {
		...card,
		front: mapMedia(card.front, place),
		back: mapMedia(card.back, place),
	};
}

/** `rich` with its pictures as words, for a preview: what is not imported has no copy to be shown. */
export function withoutNewMedia(rich: Rich, known: ReadonlySet<string>): Rich {
	return mapMedia(rich, (node) =>
		known.has(node.src) ? node : { type: "text", value: node.alt },
	);
}

function mapMedia(rich: Rich, change: (node: Medium) => RichNode): Rich {
	return rich.map((node) => {
		if ("src" in node) return change(node);
		if (!("children" in node)) return node;
		return { ...node, children: mapMedia(node.children, change) };
	});
}

const reasons: Record<
	MediaRefusal | "not-sent",
	[code: string, message: string]
> = {
	outside: [
		"media-outside",
		"lies outside the folder of this note, so it was not copied. Move it into the folder, and import the note again.",
	],
	missing: [
		"media-missing",
		"is not in the folder of this note. Put it there, change the note, and import it again.",
	],
	"too-large": [
		"media-too-large",
		`is larger than ${maximumMediaBytes / 1024 / 1024} MB, so it was not copied. Make it smaller, and import the note again.`,
	],
	"other-type": [
		"media-type",
		"holds no picture or sound that can be shown. These can: PNG, JPEG, GIF, WebP, AVIF, SVG, MP3, Ogg, WAV, M4A.",
	],
	"not-sent": [
		"media-not-sent",
		"did not come along with this note. Choose or drop the whole folder, pictures and all, to see it.",
	],
};

function refuse(
	reason: MediaRefusal | "not-sent",
	file: string,
	text: string,
	target: string,
): Diagnostic {
	const [code, message] = reasons[reason];
	const before = text.slice(0, Math.max(0, text.indexOf(target)));
	const line = before.split(/\r\n?|\n/).length;
	return { file, line, column: 1, code, message: `“${target}” ${message}` };
}

/** Copies what is not there yet; call it before the rows are written. A file that changed meanwhile is left out. */
export async function copyMedia(
	context: Context,
	files: readonly FoundMedia[],
): Promise<void> {
	const folder = mediaFolder(context.file);
	if (folder === null || files.length === 0) return;
	await mkdir(folder, { recursive: true });
	for (const { name, source, content } of files) {
		const target = join(folder, name);
		if (await isFile(target)) continue;
		// Under another name first: a copy that was interrupted must not pass for the whole.
		const partial = `${target}.part`;
		if (content) await writeFile(partial, content);
		else await copyFile(source, partial);
		const ending = name.slice(name.indexOf(".") + 1);
		if (mediaNameOf(await readFile(partial), ending) === name)
			await rename(partial, target);
		else await rm(partial);
	}
}

async function isFile(path: string): Promise<boolean> {
	try {
		return (await stat(path)).isFile();
	} catch {
		return false;
	}
}

async function checkMedia(context: Context): Promise<MediaCheck> {
	const shown = listShownMedia(context.db);
	const files = await storedFiles(mediaFolder(context.file));
	const others = files.filter(({ name }) => !shown.has(name));
	// Backups hold the data file alone: what one of them shows has to stay here.
	const kept = new Set(
		others.length === 0
			? []
			: backupPaths(context.file).flatMap((path) => [...mediaIn(path)]),
	);
	const unused = others.filter(({ name }) => !kept.has(name));
	const present = new Set(files.map(({ name }) => name));
	const sum = (list: { bytes: number }[]) =>
		list.reduce((total, { bytes }) => total + bytes, 0);
	return {
		files: files.length,
		bytes: sum(files),
		unused: unused.map(({ name }) => name),
		unusedBytes: sum(unused),
		missing: [...shown].filter((name) => !present.has(name)).sort(),
	};
}

async function storedFiles(folder: string | null) {
	if (folder === null || !(await exists(folder))) return [];
	const names = (await readdir(folder)).filter(isMediaName).sort();
	return Promise.all(
		names.map(async (name) => ({
			name,
			bytes: (await stat(join(folder, name))).size,
		})),
	);
}

async function exists(path: string): Promise<boolean> {
	try {
		await stat(path);
		return true;
	} catch {
		return false;
	}
}
