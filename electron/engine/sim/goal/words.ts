// A goal's sentence as words, and patterns that match some of them: `with DEVICES`, `no downtime of REF`.
import { regions } from "../data/regions.ts";

/** Lives for one reading: where it stands, and how far any pattern has come. */
export interface Cursor {
	readonly words: readonly string[];
	/** Each word with the article before it, as it was written. */
	readonly shown: readonly string[];
	at: number;
	/** The farthest word that no pattern took, and what would have fitted there. */
	stuckAt: number;
	expected: Set<string>;
}

/** What stood in the places of a pattern that are written in capitals. */
export type Slots = Readonly<Record<string, string>>;

/** The sentence without articles, which tell nothing. Quoted words stay together, with their quotes. */
export function createCursor(sentence: string): Cursor {
	const all =
		sentence
			.trim()
			.replace(/[.!]$/, "")
			.match(/"[^"]*"|[^\s,]+/g) ?? [];
	const words: string[] = [];
	const shown: string[] = [];
	let article = "";
	for (const word of all)
		if (/^(the|a|an)$/i.test(word)) article = `${word} `;
		else {
			words.push(word);
			shown.push(`${article}${word}`);
			article = "";
		}
	return {
		words,
		shown,
		at: 0,
		stuckAt: -1,
		expected: new Set(),
	};
}

export function isAtEnd(cursor: Cursor): boolean {
	return cursor.at >= cursor.words.length;
}

/** Takes the pattern's words from the cursor; null, and nothing is taken, where they do not stand there. */
export function takePattern(cursor: Cursor, pattern: string): Slots | null {
	const start = cursor.at;
	const slots: Record<string, string> = {};
	for (const part of patternParts(pattern)) {
		const word = cursor.words[cursor.at] ?? "";
		const slot = slotKinds[part];
		const value = slot ? slot(cursor) : takeWord(cursor, part);
		if (value === null) {
			noteStuck(cursor, slot ? part : part.toLowerCase(), word);
			cursor.at = start;
			return null;
		}
		if (slot) slots[part] = value;
	}
	return slots;
}

/** Patterns are few and read over and over. */
const knownPatterns = new Map<string, readonly string[]>();

/** The words of a pattern, as the cursor sees them. */
export function patternParts(pattern: string): readonly string[] {
	const known = knownPatterns.get(pattern);
	if (known) return known;
	const parts = pattern.split(" ").filter((word) => !/^(the|a|an)$/.test(word));
	knownPatterns.set(pattern, parts);
	return parts;
}

function takeWord(cursor: Cursor, expected: string): string | null {
	const word = cursor.words[cursor.at];
	if (word?.toLowerCase() !== expected.toLowerCase()) return null;
	cursor.at += 1;
	return word;
}

function noteStuck(cursor: Cursor, expected: string, word: string): void {
	if (
		cursor.at < cursor.stuckAt ||
		(word === "" && isAtEnd(cursor) && cursor.at === 0)
	)
		return;
	if (cursor.at > cursor.stuckAt) cursor.expected = new Set();
	cursor.stuckAt = cursor.at;
	cursor.expected.add(expected);
}

/** What may stand in the place of a word in capitals; for the documentation. */
export const slotMeanings = {
	REF: "something in the world: `$NAME` as a command set it, an id, or the name of an image in quotes; also `root volume of $NAME`, `/dev/sdf of $NAME`, `disks of $NAME` and `snapshots of $NAME`",
	PLACE: "a Region or an Availability Zone",
	NUMBER: "a number, in digits or as a word up to ten",
	DEVICES: "device names, joined with `and`",
	WHO: "`I`, `partner`, `stranger`, `anyone` or twelve digits",
	TEXT: "one word, or several in quotes",
	CODE: "an error code of AWS",
	PAIR: "`KEY=VALUE`",
} as const;

const numerals = "zero one two three four five six seven eight nine ten".split(
	" ",
);

const slotKinds: Readonly<Record<string, (cursor: Cursor) => string | null>> = {
	REF: takeReference,
	PLACE: taking((word) => isPlace(word) || isVariable(word)),
	NUMBER: (cursor) => {
		const word = (cursor.words[cursor.at] ?? "").toLowerCase();
		const number = numerals.indexOf(word);
		const value =
			number >= 0 ? String(number) : /^\d+$/.test(word) ? word : null;
		if (value !== null) cursor.at += 1;
		return value;
	},
	DEVICES: takeDevices,
	WHO: taking((word) =>
		/^(i|me|you|partner|stranger|anyone|everybody|\d{12})$/i.test(word),
	),
	TEXT: taking((word) => word !== ""),
	CODE: taking((word) => /^[A-Za-z][A-Za-z.]+$/.test(word)),
	PAIR: taking((word) => /^"?[^=]+=/.test(word)),
};

function taking(fits: (word: string) => boolean) {
	return (cursor: Cursor): string | null => {
		const word = cursor.words[cursor.at] ?? "";
		if (!fits(word)) return null;
		cursor.at += 1;
		return word.replace(/^"(.*)"$/, "$1");
	};
}

function takeReference(cursor: Cursor): string | null {
	const [first = "", second = ""] = cursor.words.slice(cursor.at);
	const isOf = (at: number) =>
		cursor.words[cursor.at + at]?.toLowerCase() === "of";
	let part = "";
	let length = 0;
	if (/^root$/i.test(first) && /^volume$/i.test(second) && isOf(2))
		[part, length] = ["root", 3];
	else if (/^(disks|volumes|snapshots)$/i.test(first) && isOf(1))
		[part, length] = [
			first.toLowerCase() === "snapshots" ? "snapshots" : "disks",
			2,
		];
	else if (first.startsWith("/dev/") && isOf(1)) [part, length] = [first, 2];
	const whole = cursor.words[cursor.at + length] ?? "";
	if (
		!isVariable(whole) &&
		!/^(ami|i|vol|snap)-/.test(whole) &&
		!/^".*"$/.test(whole)
	)
		return null;
	cursor.at += length + 1;
	return part ? `${part} of ${whole}` : whole;
}

function takeDevices(cursor: Cursor): string | null {
	const found: string[] = [];
	const isDevice = (at: number) =>
		cursor.words[at]?.startsWith("/dev/") === true;
	while (isDevice(cursor.at)) {
		found.push(cursor.words[cursor.at] ?? "");
		cursor.at += 1;
		if (/^and$/i.test(cursor.words[cursor.at] ?? "") && isDevice(cursor.at + 1))
			cursor.at += 1;
	}
	return found.length > 0 ? found.join(" ") : null;
}

export function isVariable(word: string): boolean {
	return /^\$[A-Za-z_]\w*$/.test(word);
}

function isPlace(word: string): boolean {
	return regions.has(word) || regions.has(word.replace(/[a-f]$/, ""));
}
