// Names of notes and headings as the note's own sentences say them, and the title of a note without a heading.

import { isEveryday } from "./everyday.ts";
import { filedUnder } from "./page-property.ts";
import type { Usage } from "./usage.ts";

/** "Hippocampus" as the file's name is "hippocampus" where the text says "the hippocampus"; "Light reactions" are no name. */
export function asSpoken(name: string, usage: Usage): string {
	if (!/^\p{Lu}\p{Ll}+(?: \p{Ll}+)*$/u.test(name)) return name;
	const lower = name.slice(0, 1).toLowerCase() + name.slice(1);
	const [first = "", second] = name.split(" ");
	if (usage.isCapital(first)) return name;
	const isCommon = second
		? isEveryday(first)
		: process.test(lower) && !/^(?:notion|unity|trinity)$/.test(lower);
	return isCommon || (usage.isDefinite(lower) && !usage.isDefinite(name))
		? lower
		: name;
}

/** "photosynthesis", "inflation": few names end like them. */
const process = /(?:synthesis|lysis|osis|tion|ness|ity|ism|ology|ography)$/;

/** "Civil procedure, lecture 11" alone above the text of a note: its title, though no heading; else what its properties file it under. */
export function openingOf(text: string): string | null {
	const line = /^\s*(\p{Lu}[^\n]{3,70})\n\s*\n/u.exec(text.slice(0, 200))?.[1];
	return line && !/[.!?:;]\s*$|^https?:|[|`<>*_[\]]/.test(line)
		? line.replace(/,?\s+(?:lecture|lesson|week|chapter|part)\s*\d+\b/i, "")
		: filedUnder(text);
}
