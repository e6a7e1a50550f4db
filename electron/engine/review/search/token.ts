// Splits a query into tokens with their places; knows quotes, escapes and wildcards, but not what any word means.
import type {
	Pattern,
	PatternPart,
	Place,
	QueryProblem,
} from "../../contract/find-query.ts";

/** A word, a quoted piece, or `keyword:` with either. `raw` is the value as typed, without its quotes. */
export interface Term extends Place {
	type: "term";
	/** What stands before the colon, in lower case, or null. */
	keyword: string | null;
	/** Where the value begins, its opening quote included. */
	valueStart: number;
	raw: string;
	pattern: Pattern;
	isQuoted: boolean;
}

export type Token =
	| Term
	| ({ type: "open" | "close" | "minus" | "or" | "and" } & Place);

/** Thrown inside the reading of a query, caught in `parse.ts`. */
export class Unreadable extends Error {
	readonly problem: QueryProblem;
	constructor(place: Place, message: string) {
		super(message);
		const length = Math.max(1, place.end - place.start);
		this.problem = { column: place.start + 1, length, message };
	}
}

const signs = { "(": "open", ")": "close", "-": "minus" } as const;
const space = /\s/;
const endsWord = /[\s()"]/;

/** All tokens of a query in order. Throws `Unreadable` for a quote that is never closed and a backslash at the end. */
export function readTokens(query: string): Token[] {
	const tokens: Token[] = [];
	for (let at = 0; at < query.length; ) {
		const character = query.charAt(at);
		if (space.test(character)) {
			at += 1;
			continue;
		}
		const token = isSign(character)
			? { type: signs[character], start: at, end: at + 1 }
			: readTerm(query, at);
		tokens.push(token);
		at = token.end;
	}
	return tokens;
}

function isSign(character: string): character is keyof typeof signs {
	return character in signs;
}

function readTerm(query: string, start: number): Token {
	const keyword = /^([a-z]+):/i.exec(query.slice(start, start + 20))?.[1];
	const valueStart = start + (keyword === undefined ? 0 : keyword.length + 1);
	const isQuoted = query.charAt(valueStart) === '"';
	const end = isQuoted
		? findQuote(query, valueStart)
		: findWordEnd(query, valueStart);
	const raw = isQuoted
		? query.slice(valueStart + 1, end - 1)
		: query.slice(valueStart, end);
	const operator = raw.toLowerCase();
	const isWord = keyword === undefined && !isQuoted;
	if (isWord && (operator === "or" || operator === "and"))
		return { type: operator, start, end };
	return {
		type: "term",
		keyword: keyword?.toLowerCase() ?? null,
		valueStart,
		raw,
		pattern: readPattern(raw),
		isQuoted,
		start,
		end,
	};
}

/** The place after the quote that closes the one at `start`. */
function findQuote(query: string, start: number): number {
	for (let at = start + 1; at < query.length; at += 1) {
		if (query.charAt(at) === "\\") at += 1;
		else if (query.charAt(at) === '"') return at + 1;
	}
	throw new Unreadable(
		{ start, end: start + 1 },
		'This quote is never closed. Write a second " after the words, or \\" for the sign itself.',
	);
}

function findWordEnd(query: string, start: number): number {
	let at = start;
	while (at < query.length && !endsWord.test(query.charAt(at))) {
		if (query.charAt(at) === "\\" && at + 1 >= query.length)
			throw new Unreadable(
				{ start: at, end: at + 1 },
				"Nothing follows this backslash. Write \\\\ for the sign itself.",
			);
		at += query.charAt(at) === "\\" ? 2 : 1;
	}
	return at;
}

const wildcards: Record<string, PatternPart> = {
	"*": { type: "any" },
	_: { type: "one" },
};

function readPattern(raw: string): Pattern {
	const parts: PatternPart[] = [];
	for (const [piece] of raw.matchAll(/\\?./gsu)) {
		const wildcard = wildcards[piece];
		const last = parts.at(-1);
		if (wildcard) parts.push(wildcard);
		else {
			const value = piece.length > 1 ? piece.replace(/^\\/, "") : piece;
			if (last?.type === "literal") last.value += value;
			else parts.push({ type: "literal", value });
		}
	}
	return parts;
}
