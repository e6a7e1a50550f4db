// Clozes that the author marked in a text: `==x==` with its numbers and hints, `{{c1::x::hint}}`, and the `[x]` of hashcards.
import { type Brace, findBraces } from "./cloze-brace.ts";
import {
	findHighlights,
	type Highlight,
	isOverlapping,
	isStressed,
} from "./cloze-highlight.ts";
import { findStrikes } from "./cloze-strike.ts";
import type { Question } from "./fact.ts";
import {
	cut,
	type Inline,
	join,
	slice,
	toRich,
	unmark,
	words,
	wrap,
} from "./inline.ts";

/** A part of a text. */
interface Part {
	start: number;
	end: number;
}

interface Gap extends Part {
	hint: string | null;
}

/** What one card asks for, and what it hides without asking. */
interface Deletion {
	rule: string;
	asked: Gap[];
	hidden: Gap[];
}

/** Cards of one text; with more, each of them repeating the whole text, it is a list and no text. */
const mostClozes = 60;
/** Characters that all cards of one text may have together. */
const mostCharacters = 200_000;

function mostOf({ text }: Inline): number {
	const fitting = Math.floor(mostCharacters / Math.max(1, text.length));
	return Math.max(1, Math.min(mostClozes, fitting));
}

/**
 * The clozes of a text, in the order of each card's first gap. One around the whole text asks for
 * nothing, unless `isShownWithMore`. Whether a highlight was meant as a gap is doubted, but where its row is shown with it.
 */
export function readClozes(
	marked: Inline,
	isShownWithMore = false,
): Question[] {
	const most = mostOf(marked);
	const braces = findBraces(marked).slice(0, most);
	const highlights = findHighlights(marked).slice(0, most);
	const removals = [...braces, ...highlights].flatMap((found) => found.removed);
	const found = ask(
		unmark(marked, "highlight"),
		[...deletionsOfBraces(braces), ...deletionsOfHighlights(highlights)],
		removals,
		isShownWithMore,
	);
	return isShownWithMore ? found.map(asMeant) : found;
}

/** A gap of a note or block that says that it holds cards: its author meant it. */
export function asMeant({ doubt: _, ...question }: Question): Question {
	return question;
}

/** The text as it reads without any cloze. */
export function withoutClozes(marked: Inline): Inline {
	const found = [...findBraces(marked), ...findHighlights(marked)];
	return remove(
		unmark(marked, "highlight"),
		found.flatMap(({ removed }) => removed),
	).inline;
}

/** What is struck through in a text, where that means to hide it. */
export function readStrikes(marked: Inline): Question[] {
	const strikes = findStrikes(marked).slice(0, mostOf(marked));
	const groups = Map.groupBy(
		strikes,
		(strike) => strike.sequence ?? String(strike.start + 10_000),
	);
	return ask(
		unmark(marked, "delete"),
		[...groups.values()].map((asked) => ({
			rule: "explicit-cloze",
			asked,
			hidden: [],
		})),
		strikes.flatMap((strike) => strike.removed),
	);
}

/** The `[x]` of a text, one card each. Of nested brackets the inner ones count. */
export function readBrackets(inline: Inline): Question[] {
	const found = [
		...inline.mask.matchAll(/\[([^[\]]*[^[\]\s][^[\]]*)\]/g),
	].slice(0, mostOf(inline));
	const gaps = found.map(({ 0: all, index }) => ({
		start: index + 1,
		end: index + all.length - 1,
		hint: null,
	}));
	return ask(
		inline,
		gaps.map((gap) => ({ rule: "explicit-cloze", asked: [gap], hidden: [] })),
		gaps.flatMap(({ start, end }) => [
			{ start: start - 1, end: start },
			{ start: end, end: end + 1 },
		]),
	);
}

/** True when the text has a stretch to hide. */
export function hasCloze({ mask, runs }: Inline): boolean {
	return (
		(mask.includes("{{") && /\{\{(?:c?\d+(?:,\d+)*::|cloze )/.test(mask)) ||
		runs.some(({ marks }) => marks.some(({ type }) => type === "highlight"))
	);
}

/** Braces with the same number are asked together; number 0 is never asked. */
function deletionsOfBraces(braces: readonly Brace[]): Deletion[] {
	const groups = new Map<string, Gap[]>();
	for (const { start, end, hint, names } of braces)
		for (const name of names) {
			const group = groups.get(name) ?? [];
			groups.set(name, group);
			group.push({ start, end, hint });
		}
	groups.delete("c0");
	return [...groups.values()].map((asked) => ({
		rule: "explicit-cloze",
		asked,
		hidden: [],
	}));
}

/** A card for each highlight, for each number, or for each place in the letters of overlapping ones. */
function deletionsOfHighlights(highlights: readonly Highlight[]): Deletion[] {
	if (highlights.some(isOverlapping)) return overlap(highlights);
	const groups = new Map<string, Highlight[]>();
	for (const [index, highlight] of highlights.entries()) {
		const name = highlight.sequence ?? `-${index}`;
		const group = groups.get(name) ?? [];
		groups.set(name, group);
		group.push(highlight);
	}
	return [...groups.values()].map((asked) => ({
		rule: asked[0]?.sequence ? "explicit-cloze" : "explicit-highlight",
		asked,
		hidden: [],
	}));
}

/** Letter n of each highlight says what card n does with it: ask, hide or show. */
function overlap(highlights: readonly Highlight[]): Deletion[] {
	const cards = Math.max(
		...highlights.map(({ sequence }) => sequence?.length ?? 0),
	);
	return Array.from({ length: cards }, (_, card) => ({
		rule: "explicit-cloze",
		asked: highlights.filter(({ sequence }) => sequence?.[card] === "a"),
		hidden: highlights.filter(({ sequence }) => sequence?.[card] === "h"),
	})).filter(({ asked }) => asked.length > 0);
}

function ask(
	marked: Inline,
	deletions: readonly Deletion[],
	removals: readonly Part[],
	isShownWithMore = false,
): Question[] {
	const { inline, move } = remove(marked, removals);
	return deletions
		.map(({ rule, asked, hidden }) => ({
			rule,
			asked: outermost(asked.map(move)).map((gap) => trim(gap, inline)),
			hidden: outermost(hidden.map(move)).map((gap) => trim(gap, inline)),
		}))
		.filter((deletion) => deletion.asked.length > 0)
		.sort((one, other) => firstOf(one) - firstOf(other))
		.filter((deletion) => isShownWithMore || !coversAll(deletion, inline))
		.map((deletion) => toQuestion(inline, deletion));
}

function firstOf({ asked }: Deletion): number {
	return asked[0]?.start ?? 0;
}

/** The text without some parts, and where the others have moved to. */
function remove(
	marked: Inline,
	removals: readonly Part[],
): { inline: Inline; move: (gap: Gap) => Gap } {
	const parts = outermost(removals);
	if (parts.length === 0) return { inline: marked, move: (gap) => gap };
	const pieces: Inline[] = [];
	let done = 0;
	for (const { start, end } of parts) {
		pieces.push(slice(marked, done, start));
		done = end;
	}
	pieces.push(slice(marked, done, marked.text.length));
	const at = (position: number) => {
		let gone = 0;
		for (const { start, end } of parts)
			if (start < position) gone += Math.min(end, position) - start;
		return position - gone;
	};
	return {
		inline: join(pieces),
		move: ({ start, end, hint }) => ({ start: at(start), end: at(end), hint }),
	};
}

/** Parts that are not empty and stand in no other, in the order of the text. */
function outermost<T extends Part>(parts: readonly T[]): T[] {
	const kept: T[] = [];
	for (const part of [...parts].sort(
		(one, other) => one.start - other.start || other.end - one.end,
	))
		if (part.start < part.end && part.end > (kept.at(-1)?.end ?? 0))
			kept.push(part);
	return kept;
}

function trim(gap: Gap, { text }: Inline): Gap {
	const inner = text.slice(gap.start, gap.end);
	if (!inner.trim()) return gap;
	return {
		...gap,
		start: gap.start + inner.length - inner.trimStart().length,
		end: gap.end - (inner.length - inner.trimEnd().length),
	};
}

/** Marks around the whole text leave nothing to ask with, and a blank gap asks for nothing. */
function coversAll({ asked, hidden }: Deletion, { text }: Inline): boolean {
	if (!asked.some(({ start, end }) => text.slice(start, end).trim()))
		return true;
	let rest = text;
	for (const { start, end } of outermost([...asked, ...hidden]).toReversed())
		rest = rest.slice(0, start) + rest.slice(end);
	return !/[\p{L}\p{N}]/u.test(rest);
}

function toQuestion(
	inline: Inline,
	{ rule, asked, hidden }: Deletion,
): Question {
	let front = inline;
	for (const gap of outermost([...asked, ...hidden]).toReversed())
		front = asked.includes(gap) ? blank(front, gap) : hide(front, gap);
	const answers = asked.map(({ start, end }) => cut(inline, start, end));
	const back = join(
		answers.filter(
			({ text }, index) =>
				answers.findIndex((answer) => answer.text === text) === index,
		),
		", ",
	);
	return {
		kind: "cloze",
		rule,
		front: toRich(front, true),
		back: toRich(back),
		deletion: back.text,
		...(rule === "explicit-highlight" &&
		asked.some((gap) => isStressed(inline, gap))
			? { doubt: "vague-question" as const }
			: {}),
	};
}

function blank(inline: Inline, { start, end, hint }: Gap): Inline {
	const mark = { type: "gap" } as const;
	return wrap(inline, start, end, hint ? { ...mark, hint } : mark);
}

function hide(inline: Inline, { start, end }: Part): Inline {
	return join([
		slice(inline, 0, start),
		words("…"),
		slice(inline, end, inline.text.length),
	]);
}
