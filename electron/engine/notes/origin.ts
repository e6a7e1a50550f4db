// Where the characters of a text node stand in the source: the parser resolves escapes and entities, and drops quote marks of further lines.
import { hidden } from "./inline.ts";

/** A text node's value that begins at `start` of the running text and at `offset` of the source. */
export interface Origin {
	start: number;
	offset: number;
	end: number;
	value: string;
}

/** `value` with the characters hidden that the source escapes, so that they are not read as syntax. */
export function maskEscapes(value: string, raw: string): string {
	if (raw === value || !/[\\&]/.test(raw)) return value;
	let mask = "";
	walk(value, raw, (character, _at, isEscaped) => {
		mask += isEscaped ? hidden : character;
	});
	return mask;
}

/** The source offset of the character at `position` of the running text, or null outside text nodes. */
export function findOrigin(
	origins: readonly Origin[],
	source: string,
	position: number,
): number | null {
	const origin = origins.find(
		({ start, value }) => position >= start && position < start + value.length,
	);
	if (!origin) return null;
	const raw = source.slice(origin.offset, origin.end);
	const index = position - origin.start;
	if (raw === origin.value) return origin.offset + index;
	let found = 0;
	let step = 0;
	walk(origin.value, raw, (_character, at) => {
		if (step === index) found = at;
		step += 1;
	});
	return origin.offset + found;
}

/** Goes over value and source side by side; `at` is the offset in `raw`. */
function walk(
	value: string,
	raw: string,
	visit: (character: string, at: number, isEscaped: boolean) => void,
) {
	let at = 0;
	for (const character of value.split("")) {
		const length = sourceLength(character, raw, at);
		visit(character, at, length > 1 && character !== "\n");
		at += length;
	}
}

const lineStart = /\n[ \t>]*/y;
const entity = /&(?:[a-z][a-z0-9]{1,31}|#\d{1,7}|#x[0-9a-f]{1,6});/iy;

function sourceLength(character: string, raw: string, at: number): number {
	if (character === "\n") {
		// Blanks at the end of the line above were dropped.
		const next = raw.indexOf("\n", at);
		lineStart.lastIndex = next;
		return next - at + (lineStart.exec(raw)?.[0].length ?? 1);
	}
	if (raw[at] === "\\" && raw[at + 1] === character)
		return isEscapable(character) ? 2 : 1;
	if (raw[at] !== "&") return 1;
	entity.lastIndex = at;
	return entity.exec(raw)?.[0].length ?? 1;
}

function isEscapable(character: string): boolean {
	return /^[!-/:-@[-`{-~]$/.test(character);
}
