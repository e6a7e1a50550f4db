// The last notes of a long first import: still being parsed while those before them are written.
import type { Diagnostic } from "../contract/data.ts";
import type { FileStamp } from "../store/file-stamp.ts";
import type { NoteResult } from "./import-note.ts";
import type { Reading, ReadNote } from "./import-reading.ts";
import type { NoteToParse, ParseOutcome, ParsePool } from "./parse-pool.ts";

/** A note that was handed to a parser; what it says comes in while the import is written. */
export interface PendingNote {
	path: string;
	/** All of the note but what the parser makes of it. */
	rest: Omit<ReadNote, "packed">;
	stamp?: FileStamp;
	/** What the parser said, once it did: for who cannot wait for `parsed`. */
	said: { outcome: ParseOutcome | null };
	parsed: Promise<ParseOutcome>;
}

/** Thrown inside a write that cannot be ended with what is parsed: everything is taken back, to be written once all is. */
export class StillParsing extends Error {}

/** Fewer files are over too soon. */
const fewestFiles = 100;
/** Of more, memory counts more than time: the parsers end before the write begins, as both together take much. */
const mostFiles = 2000;
/** A fifth of the notes takes as long to parse as the others to write, and while they are written the engine answers nobody. */
const share = 5;
/** Longer notes may take long, and are awaited with the engine answering. */
const longestText = 60_000;
/** How long the write waits for one note before it is taken back, in ms. */
const patienceMs = 500;

/** How many of `count` files may still be parsed when the writing begins. */
export function tailLength(count: number): number {
	return count < fewestFiles || isVast(count) ? 0 : Math.floor(count / share);
}

/** True for so many files that what an import holds in memory counts more than the time it takes. */
export function isVast(count: number): boolean {
	return count > mostFiles;
}

/** True for a text that asks for nothing but parsing: pictures have to be looked for before the write. */
export function mayPend(text: string): boolean {
	return text.length <= longestText && !mayShow(text);
}

/** True for a text that may show pictures or sounds. */
export function mayShow(text: string): boolean {
	return text.includes("![");
}

export function pathOf(note: ReadNote | PendingNote): string {
	return "packed" in note ? note.packed.path : note.path;
}

/** Hands a note to a parser. */
export function beginPending(
	parsePool: ParsePool,
	note: NoteToParse,
	known: Pick<PendingNote, "rest" | "stamp">,
): PendingNote {
	const said: PendingNote["said"] = { outcome: null };
	const parsed = parsePool.parse(note, (outcome) => {
		said.outcome = outcome;
	});
	return { path: note.path, ...known, said, parsed };
}

/** Waits for the parser. */
export async function finishPending({
	path,
	rest,
	stamp,
	parsed,
}: PendingNote): Promise<NoteResult> {
	const outcome = await parsed;
	if ("failure" in outcome)
		return { diagnostics: [parseFailure(path, outcome)] };
	const { packed } = outcome;
	return {
		note: { packed, ...rest },
		...(stamp && { stamp }),
		diagnostics: packed.diagnostics,
	};
}

/** The reading with its tail parsed. */
export async function finishTail(reading: Reading): Promise<Reading> {
	const { tail = [], ...rest } = reading;
	const results: NoteResult[] = await Promise.all(
		tail.map((note) =>
			"packed" in note ? { note, diagnostics: [] } : finishPending(note),
		),
	);
	return {
		...rest,
		notes: [...rest.notes, ...results.flatMap(({ note }) => note ?? [])],
		stamps: [
			...(rest.stamps ?? []),
			...results.flatMap(({ stamp }) => stamp ?? []),
		],
		diagnostics: [
			...rest.diagnostics,
			...results.flatMap(({ diagnostics }) => diagnostics),
		],
	};
}

/** Those of the tail in their order, each as soon as it is parsed. Throws `StillParsing`, also for a note that cannot be parsed. */
export function* takeTail(
	tail: NonNullable<Reading["tail"]>,
	parsePool: ParsePool,
): Generator<ReadNote, void, void> {
	for (const note of tail)
		yield "packed" in note ? note : take(note, parsePool);
}

/** What else is to be written of a tail that was taken whole. */
export function sumTail(
	tail: Reading["tail"] = [],
): Required<Pick<Reading, "stamps" | "diagnostics">> {
	const pending = tail.flatMap((note) => ("packed" in note ? [] : note));
	return {
		stamps: pending.flatMap(({ stamp }) => stamp ?? []),
		diagnostics: pending.flatMap(({ said: { outcome } }) =>
			outcome && "packed" in outcome ? outcome.packed.diagnostics : [],
		),
	};
}

function take({ said, rest }: PendingNote, parsePool: ParsePool): ReadNote {
	while (said.outcome === null)
		if (!parsePool.waitForAnswer(patienceMs)) throw new StillParsing();
	const { outcome } = said;
	if ("failure" in outcome) throw new StillParsing();
	return { ...rest, packed: outcome.packed };
}

function parseFailure(
	file: string,
	outcome: { failure: string; isTimeout: boolean },
): Diagnostic {
	const code = outcome.isTimeout ? "parse-timeout" : "parse-failed";
	return {
		file,
		line: 1,
		column: 1,
		code,
		message: `${outcome.failure}. The file was left out and the rest imported; split it up, or report it with the file.`,
	};
}
