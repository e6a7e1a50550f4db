// Clozes that the author marked in a text: `==x==`, one card each, and `{{c1::x::hint}}`, one card for each number.
import type { Question } from "./fact.ts";
import {
	cut,
	type Inline,
	join,
	slice,
	toRich,
	unmark,
	wrap,
} from "./inline.ts";

/** A marked stretch: what to hide stands at `start` to `end` once the marks are gone. */
interface Stretch {
	/** Stretches of one group are hidden together. */
	group: string;
	start: number;
	end: number;
	hint: string | null;
}

/** Cards of one text; with more, each of them repeating the whole text, it is a list and no text. */
const mostClozes = 60;

/** The clozes of a text, in the order of their groups' first stretch. */
export function readClozes(marked: Inline): Question[] {
	const { inline, stretches } = removeBraces(marked);
	const all = [...stretches, ...findHighlights(inline)].slice(0, mostClozes);
	const groups = new Map<string, Stretch[]>();
	for (const stretch of all) {
		const group = groups.get(stretch.group);
		if (group) group.push(stretch);
		else groups.set(stretch.group, [stretch]);
	}
	groups.delete("c0");
	const plain = unmark(inline, "highlight");
	return [...groups.values()]
		.filter((group) => !coversAll(group, plain))
		.map((group) => toQuestion(plain, group));
}

/** True when the text has a stretch to hide. */
export function hasCloze({ mask, runs }: Inline): boolean {
	return (
		/\{\{c\d+::/.test(mask) ||
		runs.some(({ marks }) => marks.some(({ type }) => type === "highlight"))
	);
}

const braces = /\{\{c(\d+)::([\s\S]{0,1000}?)\}\}/g;

function removeBraces(marked: Inline): {
	inline: Inline;
	stretches: Stretch[];
} {
	const pieces: Inline[] = [];
	const stretches: Stretch[] = [];
	let done = 0;
	let length = 0;
	const push = (piece: Inline) => {
		pieces.push(piece);
		length += piece.text.length;
	};
	for (const {
		0: found,
		1: number = "",
		2: inner = "",
		index,
	} of marked.mask.matchAll(braces)) {
		push(slice(marked, done, index));
		const start = index + found.length - 2 - inner.length;
		const hintAt = inner.indexOf("::");
		const hidden = cut(
			marked,
			start,
			start + (hintAt < 0 ? inner.length : hintAt),
		);
		const hint =
			hintAt < 0
				? ""
				: marked.text.slice(start + hintAt + 2, start + inner.length).trim();
		if (hidden.text)
			stretches.push({
				group: `c${Number(number)}`,
				start: length,
				end: length + hidden.text.length,
				hint: hint || null,
			});
		push(hidden);
		done = index + found.length;
	}
	if (done === 0) return { inline: marked, stretches };
	push(slice(marked, done, marked.text.length));
	return { inline: join(pieces), stretches };
}

function findHighlights({ runs }: Inline): Stretch[] {
	const found: Stretch[] = [];
	let previous: unknown = null;
	for (const { start, end, marks } of runs) {
		const mark = marks.find(({ type }) => type === "highlight") ?? null;
		const last = found.at(-1);
		if (mark && mark === previous && last) last.end = end;
		else if (mark) found.push({ group: `h${start}`, start, end, hint: null });
		previous = mark;
	}
	return found;
}

/** A mark around the whole text leaves nothing to ask with. */
function coversAll(group: readonly Stretch[], { text }: Inline): boolean {
	let rest = text;
	for (const { start, end } of group.toReversed())
		rest = rest.slice(0, start) + rest.slice(end);
	return !/[\p{L}\p{N}]/u.test(rest);
}

function toQuestion(inline: Inline, group: readonly Stretch[]): Question {
	let front = inline;
	for (const { start, end, hint } of group.toReversed())
		front = wrap(
			front,
			start,
			end,
			hint ? { type: "gap", hint } : { type: "gap" },
		);
	const hidden = group.map(({ start, end }) => cut(inline, start, end));
	const back = join(hidden, ", ");
	return {
		kind: "cloze",
		rule: group[0]?.group.startsWith("h")
			? "explicit-highlight"
			: "explicit-cloze",
		front: toRich(front, true),
		back: toRich(back),
		deletion: back.text,
	};
}
