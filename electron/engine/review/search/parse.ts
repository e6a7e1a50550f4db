// Reads a query: tokens to tree, by recursive descent. `or` binds weaker than standing side by side, `-` strongest.
import { deepestNesting, longestQuery } from "../../contract/find-language.ts";
import type { Place, Query, QueryProblem } from "../../contract/find-query.ts";
import { readLeaf } from "./leaf.ts";
import { readTokens, type Token, Unreadable } from "./token.ts";

export type Parsed =
	| { ok: true; query: Query }
	| { ok: false; problem: QueryProblem };

/**
 * Reads what a person typed; the language is in `contract/find-language.ts`. Never throws: what
 * cannot be read is a problem with its column, which lies inside the query or right behind it.
 */
export function parseQuery(text: string): Parsed {
	try {
		if (text.length > longestQuery)
			throw new Unreadable(
				{ start: longestQuery, end: text.length },
				`The query is too long. Keep it under ${longestQuery} characters.`,
			);
		const tokens = readTokens(text);
		if (tokens.length === 0) return { ok: true, query: { type: "all" } };
		const { query, next } = readOr({ tokens, length: text.length }, 0, 0);
		const rest = tokens[next];
		if (rest)
			throw new Unreadable(
				rest,
				"This ) closes nothing. Take it away, or put a ( before what it ends.",
			);
		return { ok: true, query };
	} catch (error) {
		if (error instanceof Unreadable)
			return { ok: false, problem: error.problem };
		throw error;
	}
}

interface Source {
	tokens: readonly Token[];
	length: number;
}

interface Read {
	query: Query;
	/** Index of the first token that is not part of it. */
	next: number;
}

function readOr(source: Source, from: number, depth: number): Read {
	const parts: Query[] = [];
	let next = from;
	for (;;) {
		const part = readAnd(source, next, depth);
		parts.push(part.query);
		next = part.next;
		if (source.tokens[next]?.type !== "or") break;
		next += 1;
	}
	return { query: join("or", parts), next };
}

function readAnd(source: Source, from: number, depth: number): Read {
	const parts: Query[] = [];
	let next = from;
	for (;;) {
		const part = readNot(source, next, depth);
		parts.push(part.query);
		next = part.next;
		const type = source.tokens[next]?.type;
		if (type === undefined || type === "or" || type === "close") break;
		if (type === "and") next += 1;
	}
	return { query: join("and", parts), next };
}

function join(type: "and" | "or", parts: Query[]): Query {
	const [first] = parts;
	return parts.length === 1 && first ? first : { type, parts };
}

function readNot(source: Source, from: number, depth: number): Read {
	const token = source.tokens[from] ?? endOf(source);
	if (depth > deepestNesting)
		throw new Unreadable(
			token,
			`More than ${deepestNesting} levels of parentheses and minus signs. Take some away.`,
		);
	switch (token.type) {
		case "minus": {
			const { query, next } = readNot(source, from + 1, depth + 1);
			return { query: { type: "not", part: query }, next };
		}
		case "open":
			return readGroup(source, from, depth);
		case "term":
			return { query: readLeaf(token), next: from + 1 };
		default:
			throw new Unreadable(token, missing(source, from));
	}
}

function readGroup(source: Source, from: number, depth: number): Read {
	const { query, next } = readOr(source, from + 1, depth + 1);
	if (source.tokens[next]?.type !== "close")
		throw new Unreadable(
			source.tokens[from] ?? endOf(source),
			"This ( is never closed. Write a ) where the group ends.",
		);
	return { query, next: next + 1 };
}

/** What is wrong where something to look for should stand. */
function missing(source: Source, at: number): string {
	const before = source.tokens[at - 1]?.type;
	const token = source.tokens[at]?.type;
	if (before === "open" && token === "close")
		return "Nothing stands between these parentheses. Put words between them, or take them away.";
	if (before === "open" && token === undefined)
		return "This ( is never closed. Write what belongs to the group, and a ).";
	if (before === "minus")
		return "Nothing follows the minus sign. Write right after it what to leave out, or \\- for the sign itself.";
	if (before === "or" || before === "and")
		return `Nothing follows “${before}”. Write another word after it, or put "${before}" in quotes to find the word.`;
	if (token === "or" || token === "and")
		return `Nothing stands before “${token}”. Write a word before it, or put "${token}" in quotes to find the word.`;
	return "This ) closes nothing. Take it away, or put a ( before what it ends.";
}

function endOf({ length }: Source): { type: "end" } & Place {
	return { type: "end", start: length, end: length };
}
