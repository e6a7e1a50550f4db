// Finds Anki's `{{c1::x::hint}}`, nested and with several numbers, Mochi's `{{1::x}}` and Logseq's `{{cloze x}}`.
import { hidden, type Inline } from "./inline.ts";

/** A stretch in braces: `start` to `end` is what it hides, `removed` are the braces themselves. */
export interface Brace {
	/** One for each number; stretches of one name are hidden together. */
	names: string[];
	start: number;
	end: number;
	hint: string | null;
	removed: { start: number; end: number }[];
}

interface Open {
	at: number;
	start: number;
	names: string[];
	hintAt: number | null;
	canHint: boolean;
}

const marks =
	/\{\{(?:c(?<anki>\d{1,4}(?:,\d{1,4})*)::|(?<number>\d{1,4})::|cloze (?=\S))|::|\}\}/g;

/** The braces of a text in the order in which they open. One that is never closed is text, and so is `}}` alone. */
export function findBraces({ text, mask }: Inline): Brace[] {
	if (!mask.includes("{{")) return [];
	const found: Brace[] = [];
	const open: Open[] = [];
	for (const { 0: mark, index, groups } of mask.matchAll(marks)) {
		const top = open.at(-1);
		if (mark.startsWith("{{"))
			open.push({
				at: index,
				start: index + mark.length,
				names: namesOf(groups ?? {}),
				hintAt: null,
				canHint: mark.endsWith("::"),
			});
		else if (mark === "::" && top?.canHint) top.hintAt ??= index;
		else if (mark === "}}" && top) {
			open.pop();
			found.push(close(top, index, text));
		}
	}
	return found.sort((one, other) => one.start - other.start);
}

/** The mask with everything in braces hidden, for syntax that must not reach into them. */
export function maskBraces(inline: Inline): string {
	let mask = "";
	for (const { removed } of findBraces(inline)) {
		const start = removed[0]?.start ?? 0;
		const end = removed[1]?.end ?? 0;
		if (start < mask.length) continue;
		mask += inline.mask.slice(mask.length, start) + hidden.repeat(end - start);
	}
	return mask + inline.mask.slice(mask.length);
}

function namesOf({
	anki,
	number,
}: Record<string, string | undefined>): string[] {
	if (number) return [`n${Number(number)}`];
	return anki?.split(",").map((each) => `c${Number(each)}`) ?? ["cloze"];
}

function close(
	{ at, start, names, hintAt }: Open,
	end: number,
	text: string,
): Brace {
	return {
		names,
		start,
		end: hintAt ?? end,
		hint: (hintAt !== null && text.slice(hintAt + 2, end).trim()) || null,
		removed: [
			{ start: at, end: start },
			{ start: hintAt ?? end, end: end + 2 },
		],
	};
}
