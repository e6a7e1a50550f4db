// Running text as one string with marked runs, so that rules can look for words and still cut out formatted pieces.
import type { Rich, RichNode } from "../contract/rich.ts";

/** How a run is set off. `link` addresses were checked already; `gap` hides a cloze. */
export type Mark =
	| { type: "strong" }
	| { type: "emphasis" }
	| { type: "delete" }
	| { type: "highlight" }
	| { type: "link"; href: string }
	| { type: "gap"; hint?: string };

/** A stretch of text with the same marks on one source line, the line end included. */
export interface Run {
	start: number;
	end: number;
	type: "text" | "code" | "math" | "image" | "break";
	/** Of an image, whose text is one `hidden`: where it is, as the note says, and its words. */
	image?: { src: string; alt: string };
	/** Of math that stands apart, between `$$`. */
	isDisplay?: boolean;
	marks: readonly Mark[];
	line: number;
}

/**
 * Text, its runs in order, and `mask`: the same text with every character that must not be read
 * as syntax (code, math, escapes, link text) replaced by `hidden`.
 */
export interface Inline {
	text: string;
	mask: string;
	runs: readonly Run[];
}

/** Stands in `Inline.mask` for a character that is never syntax. */
export const hidden = "\u{fffc}";

/** A picture or sound in running text: one character that is no word, so that no rule reads it. */
export function picture(
	image: { src: string; alt: string },
	at: Pick<Run, "line" | "marks">,
): Inline {
	const run: Run = { ...at, start: 0, end: 1, type: "image", image };
	return { text: hidden, mask: hidden, runs: [run] };
}

/** The words alone: for headings, and for statements, whose pictures may show what is asked. */
export function withoutPictures(inline: Inline): Inline {
	const pictures = inline.runs.filter(({ type }) => type === "image");
	if (pictures.length === 0) return inline;
	const pieces: Inline[] = [];
	let done = 0;
	for (const { start, end } of pictures) {
		pieces.push(slice(inline, done, start));
		const isBetween = start === 0 || isBlank(inline.text, start - 1);
		done = isBetween && isBlank(inline.text, end) ? end + 1 : end;
	}
	return cut(join([...pieces, slice(inline, done, inline.text.length)]));
}

/** Gives pictures the names that the media store has for them. */
export function nameMedia(
	inline: Inline,
	names: ReadonlyMap<string, string>,
): Inline {
	const runs = inline.runs.map((run) => {
		const src = names.get(run.image?.src ?? "");
		return run.image && src ? { ...run, image: { ...run.image, src } } : run;
	});
	return { ...inline, runs };
}

export const emptyInline: Inline = { text: "", mask: "", runs: [] };

/** The part from `start` to `end`, with blanks at both ends left out. */
export function cut(
	inline: Inline,
	start = 0,
	end = inline.text.length,
): Inline {
	let from = Math.max(0, start);
	let to = Math.min(end, inline.text.length);
	while (from < to && isBlank(inline.text, from)) from += 1;
	while (to > from && isBlank(inline.text, to - 1)) to -= 1;
	return slice(inline, from, to);
}

/** The source line of the character at `position`. */
export function lineAt(inline: Inline, position: number): number {
	const run = inline.runs[findRun(inline, position)];
	return (run ?? inline.runs.at(-1))?.line ?? 0;
}

/** First and last source line of the text. */
export function linesOf(inline: Inline): { line: number; endLine: number } {
	return {
		line: inline.runs[0]?.line ?? 0,
		endLine: lineAt(inline, inline.text.length - 1),
	};
}

/** The lines of the source that the text consists of, blank ones left out. */
export function splitLines(inline: Inline): Inline[] {
	if (!inline.text.includes("\n")) return [cut(inline)];
	const lines: Inline[] = [];
	let start = 0;
	for (const line of inline.text.split("\n")) {
		if (line.trim()) lines.push(cut(inline, start, start + line.length));
		start += line.length + 1;
	}
	return lines;
}

/** One piece after the other; `glue` stands between them. */
export function join(pieces: readonly Inline[], glue = ""): Inline {
	let text = "";
	let mask = "";
	const runs: Run[] = [];
	for (const [index, piece] of pieces.entries()) {
		if (index > 0 && glue) {
			const line = runs.at(-1)?.line ?? 0;
			runs.push(run(text.length, glue.length, line));
			text += glue;
			mask += glue;
		}
		const { length } = text;
		for (const part of piece.runs)
			runs.push(
				length === 0
					? part
					: { ...part, start: part.start + length, end: part.end + length },
			);
		text += piece.text;
		mask += piece.mask;
	}
	return { text, mask, runs };
}

/** Plain words as an inline, such as the ones that a question is built with. */
export function words(text: string, line = 0): Inline {
	return { text, mask: text, runs: text ? [run(0, text.length, line)] : [] };
}

/** `inline` with one more mark around the part from `start` to `end`. */
export function wrap(
	inline: Inline,
	start: number,
	end: number,
	mark: Mark,
): Inline {
	const middle = slice(inline, start, end);
	const marked = {
		...middle,
		runs: middle.runs.map((part) => ({
			...part,
			marks: [mark, ...part.marks],
		})),
	};
	return join([
		slice(inline, 0, start),
		marked,
		slice(inline, end, inline.text.length),
	]);
}

/** The same text without marks of the given types. */
export function unmark(inline: Inline, ...types: Mark["type"][]): Inline {
	const isMarked = ({ type }: Mark) => types.includes(type);
	if (!inline.runs.some(({ marks }) => marks.some(isMarked))) return inline;
	const runs = inline.runs.map((part) => ({
		...part,
		marks: part.marks.filter((mark) => !isMarked(mark)),
	}));
	return { ...inline, runs };
}

/** Displayable nodes. A line end of the source becomes a blank, or a line break with `keepLines`. */
export function toRich(inline: Inline, keepLines = false): Rich {
	const rich: Rich = [];
	const open: { mark: Mark; children: Rich }[] = [];
	for (const part of inline.runs) {
		let shared = 0;
		while (shared < open.length && open[shared]?.mark === part.marks[shared])
			shared += 1;
		open.length = shared;
		for (const mark of part.marks.slice(shared)) {
			const children: Rich = [];
			(open.at(-1)?.children ?? rich).push({ ...mark, children });
			open.push({ mark, children });
		}
		const value = inline.text.slice(part.start, part.end);
		const target = open.at(-1)?.children ?? rich;
		for (const leaf of leaves(part, value, keepLines)) append(target, leaf);
	}
	return rich;
}

function leaves(part: Run, value: string, keepLines: boolean): RichNode[] {
	if (part.type === "code") return [{ type: "code", value }];
	if (part.type === "math")
		return [
			{ type: "math", value, ...(part.isDisplay && { isDisplay: true }) },
		];
	if (part.type === "image")
		return part.image ? [{ type: typeOf(part.image.src), ...part.image }] : [];
	// `<br>` breaks the line on the card without ending the line of the note.
	if (part.type === "break" && value !== "\n") return [{ type: "break" }];
	if (!value.includes("\n")) return [{ type: "text", value }];
	if (!keepLines) return [{ type: "text", value: value.replace(/\n/g, " ") }];
	return value
		.split("\n")
		.flatMap((line, index): RichNode[] => [
			...(index > 0 ? [{ type: "break" } as const] : []),
			...(line ? [{ type: "text", value: line } as const] : []),
		]);
}

/** By the ending alone; what a file holds is known only once it was read. */
function typeOf(src: string): "image" | "audio" {
	return /\.(?:mp3|ogg|oga|wav|m4a)(?:[#?].*)?$/i.test(src) ? "audio" : "image";
}

function append(target: Rich, node: RichNode) {
	const last = target.at(-1);
	if (last?.type === "text" && node.type === "text") last.value += node.value;
	else target.push(node);
}

/** As `cut`, keeping the blanks at both ends. */
export function slice(inline: Inline, from: number, to: number): Inline {
	if (from === 0 && to === inline.text.length) return inline;
	if (from >= to) return emptyInline;
	const runs: Run[] = [];
	for (
		let index = findRun(inline, from);
		index < inline.runs.length;
		index += 1
	) {
		const part = inline.runs[index];
		if (!part || part.start >= to) break;
		const start = Math.max(part.start, from);
		runs.push({
			...part,
			start: start - from,
			end: Math.min(part.end, to) - from,
		});
	}
	return {
		text: inline.text.slice(from, to),
		mask: inline.mask.slice(from, to),
		runs,
	};
}

/** Index of the run that holds `position`; the number of runs when none does. */
function findRun(inline: Inline, position: number): number {
	let low = 0;
	let high = inline.runs.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((inline.runs[middle]?.end ?? 0) <= position) low = middle + 1;
		else high = middle;
	}
	return low;
}

function run(start: number, length: number, line: number): Run {
	return { start, end: start + length, type: "text", marks: [], line };
}

function isBlank(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code === 32 || code === 10 || code === 9 || code === 0xa0;
}
