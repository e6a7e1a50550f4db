// Finds highlights to hide, with what obsidian-spaced-repetition writes in and behind them: `==1;;x;;hint==`, `==x==^[hint][^1]`.
import type { Inline } from "./inline.ts";
import { countWords, hasContent, hasMoreWords } from "./words.ts";

/** A highlighted stretch: `start` to `end` is what it hides, `removed` are number and hint. */
export interface Highlight {
	start: number;
	end: number;
	/** A number that highlights of one card share, or letters: what each card does with this one. */
	sequence: string | null;
	hint: string | null;
	removed: { start: number; end: number }[];
}

/** The highlights of a text in its order. */
export function findHighlights(inline: Inline): Highlight[] {
	return findStretches(inline).map((stretch) => readNotes(stretch, inline));
}

/** True for `==ash;;x==`: its letters say ask, show or hide for one card after the other. */
export function isOverlapping({ sequence }: Highlight): boolean {
	return sequence !== null && /^[ash]/.test(sequence);
}

function findStretches({ runs }: Inline): { start: number; end: number }[] {
	const found: { start: number; end: number }[] = [];
	let previous: unknown = null;
	for (const { start, end, marks } of runs) {
		const mark = marks.find(({ type }) => type === "highlight") ?? null;
		const last = found.at(-1);
		if (mark && mark === previous && last) last.end = end;
		else if (mark) found.push({ start, end });
		previous = mark;
	}
	return found;
}

const numberBefore = /^(\d{1,4}|[ash]{1,30});;(?=.*\S)/;
const hintBehind = /(?<=\S.*);;(.*[\p{L}\p{N}].*)$/u;
const behind = /(?:\^\[([^[\]\n]{1,200})\])?(?:\[\^(\d{1,4}|[ash]{1,30})\])?/y;

function readNotes(
	{ start, end }: { start: number; end: number },
	{ text, mask }: Inline,
): Highlight {
	const inner = mask.slice(start, end);
	const before = numberBefore.exec(inner);
	const from = before?.[0].length ?? 0;
	const hint = hintBehind.exec(inner.slice(from));
	const to = hint ? from + hint.index : inner.length;
	behind.lastIndex = end;
	const after = behind.exec(mask);
	const length = after?.[0].length ?? 0;
	const hintText = hint
		? text.slice(start + to + 2, end).trim()
		: after?.[1]?.trim();
	return {
		start: start + from,
		end: start + to,
		sequence: before?.[1] ?? after?.[2] ?? null,
		hint: hintText || null,
		removed: [
			{ start, end: start + from },
			{ start: start + to, end: end + length },
		],
	};
}

/** True for a stretch that was marked to be read rather than hidden: what stands beside it does not ask for it. */
export function isStressed(inline: Inline, part: Stretch): boolean {
	return (
		isSentenceOf(inline, part) ||
		isLineOf(inline, part) ||
		tellsMost(inline, part)
	);
}

type Stretch = Pick<Highlight, "start" | "end">;

/** A whole sentence beside others was stressed: what the others say does not ask for it. */
function isSentenceOf({ text }: Inline, { start, end }: Stretch): boolean {
	return (
		/^\p{Lu}\S*\s.*[.!]$/su.test(text.slice(start, end)) &&
		/(?:^|[.!?]\s)$/.test(text.slice(0, start)) &&
		/^(?:$|\s\p{Lu})/u.test(text.slice(end))
	);
}

/** "Support for ==moving across regions==", "(==up to 5 m)==": too little is left to ask with, or a piece was marked. */
function tellsMost({ text }: Inline, { start, end }: Stretch): boolean {
	const hidden = text.slice(start, end);
	const shown = `${text.slice(0, start)} ${text.slice(end)}`;
	return (
		// "==⚠ Switch to the other view ⚠==" calls out.
		/^\p{Extended_Pictographic}/u.test(hidden) ||
		hidden.split("(").length !== hidden.split(")").length ||
		(hasMoreWords(hidden, 1) && !hasContent(shown, 2)) ||
		(hasMoreWords(hidden, 3) && !hasMoreWords(shown, countWords(hidden)))
	);
}

/** A whole line of several words among other lines, as where one marks all that one reads. */
function isLineOf({ text }: Inline, { start, end }: Stretch): boolean {
	return (
		text.includes("\n") &&
		(start === 0 || text[start - 1] === "\n") &&
		(end === text.length || text[end] === "\n") &&
		(/[-–—:]$/.test(text.slice(start, end)) ||
			hasMoreWords(text.slice(start, end), 5))
	);
}
