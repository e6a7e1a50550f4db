// Parsed notes as bytes: how they cross from the parser's threads, and how a large vault waits in memory until it is written.
import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { ParsedNote } from "../notes/draft.ts";
import { type LeanCard, leanCards, wholeCards } from "./lean-card.ts";

/** A parsed note with its cards as bytes: a third of what they are as objects. */
export interface PackedNote
	extends Pick<ParsedNote, "path" | "name" | "title" | "diagnostics"> {
	/** Its JSON, or where that is on a shelf. */
	json: Uint8Array<ArrayBuffer> | ShelvedBytes;
}

interface ShelvedBytes {
	pack: Pack;
	start: number;
	end: number;
}

/** Many notes in one, an eighth of their size. */
interface Pack {
	zipped: Uint8Array;
	/** What it holds, as long as somebody goes through it. */
	open: Uint8Array | null;
	size: number;
}

/** A parsed note with its text, which is kept nowhere else: it would take as much again. */
export type WholeNote = ParsedNote & { text: string };

type LeanNote = Omit<WholeNote, "cards" | "scenarioCards"> & {
	cards: LeanCard[];
	scenarioCards?: LeanCard[];
};

export function packNote(whole: WholeNote): PackedNote {
	const { path, name, title, diagnostics } = whole;
	const { cards, scenarioCards } = whole;
	const lean: LeanNote = {
		...whole,
		cards: leanCards(cards),
		...(scenarioCards && { scenarioCards: leanCards(scenarioCards) }),
	};
	const json = new TextEncoder().encode(JSON.stringify(lean));
	return { path, name, title, diagnostics, json };
}

export function unpackNote({ json }: PackedNote): WholeNote {
	const bytes = json instanceof Uint8Array ? json : takeDown(json);
	const lean: LeanNote = JSON.parse(new TextDecoder().decode(bytes));
	const { cards, scenarioCards, ...note } = lean;
	return {
		...note,
		cards: wholeCards(cards),
		...(scenarioCards && { scenarioCards: wholeCards(scenarioCards) }),
	};
}

/** Usually as many bytes stay as they are: most vaults have no more, and packing takes its time. */
const shelfBegins = 16_000_000;
/** Bytes of one pack: enough to pack well, few enough to be unpacked in a moment. */
const packSize = 250_000;

/** Keeps the notes of a large vault small until they are taken up again, in the order in which they were put there if that is to be quick. */
export function createShelf(
	begins: number = shelfBegins,
): (note: PackedNote) => void {
	let total = 0;
	let waiting: PackedNote[] = [];
	let size = 0;
	return (note) => {
		if (!(note.json instanceof Uint8Array)) return;
		total += note.json.byteLength;
		if (total <= begins) return;
		waiting.push(note);
		size += note.json.byteLength;
		if (size < packSize) return;
		shelve(waiting);
		waiting = [];
		size = 0;
	};
}

/** The fastest level: packing takes a fiftieth of parsing. */
const params = { [constants.ZSTD_c_compressionLevel]: 1 };

function shelve(notes: readonly PackedNote[]): void {
	const parts = notes.flatMap(({ json }) =>
		json instanceof Uint8Array ? json : [],
	);
	const all = Buffer.concat(parts);
	// A copy of just its size: a buffer may be a window on a larger one.
	const zipped = new Uint8Array(zstdCompressSync(all, { params }));
	const pack: Pack = { zipped, open: null, size: all.byteLength };
	let start = 0;
	for (const [index, note] of notes.entries()) {
		const end = start + (parts[index]?.byteLength ?? 0);
		note.json = { pack, start, end };
		start = end;
	}
}

function takeDown({ pack, start, end }: ShelvedBytes): Uint8Array {
	// Room for one byte more: where a chunk is full, Node makes another.
	const chunkSize = Math.max(64, pack.size + 1);
	const open = pack.open ?? zstdDecompressSync(pack.zipped, { chunkSize });
	// Whoever takes the last has gone through all.
	pack.open = end === pack.size ? null : open;
	return open.subarray(start, end);
}
