// Turns a query's tree into SQL: what the full-text index answers and what is asked of each card's row. Parameters are bound, never pasted.
import type { CardStatus, Query } from "../contract/find-query.ts";
import {
	everyCard,
	exactIndex,
	kindIndex,
	leafRegex,
	nameIndex,
	roughIndex,
} from "./search-index.ts";
import { type Compiler, compileState, type Sql } from "./search-state.ts";

/** Cards that `index` (an FTS5 expression) finds and for which `where` holds; null asks nothing. */
export interface Condition {
	index: string | null;
	where: Sql | null;
}

const outside: readonly CardStatus[] = [
	"any",
	"retired",
	"removed",
	"inbox",
	"rejected",
];

/** The condition of a whole query. Unless it names them, cards that are not studied are left out. */
export function compileQuery(compiler: Compiler, query: Query): Condition {
	const found = compile(compiler, query);
	return names(query, outside) ? found : both(found, inStudy);
}

const inStudy: Condition = {
	index: null,
	where: {
		text: "card.is_retired = 0 and card.is_removed = 0 and card.standing = 'accepted'",
		bound: [],
	},
};

function names(query: Query, wanted: readonly CardStatus[]): boolean {
	if (query.type === "and" || query.type === "or")
		return query.parts.some((part) => names(part, wanted));
	if (query.type === "not") return names(query.part, wanted);
	return query.type === "is" && wanted.includes(query.status);
}

/** Whether the query looks through texts one by one, which may take long. */
export function isSlow(query: Query): boolean {
	if (query.type === "and" || query.type === "or")
		return query.parts.some(isSlow);
	if (query.type === "not") return isSlow(query.part);
	return (
		query.type === "regex" ||
		(query.type === "text" && exactIndex(query) === null)
	);
}

function compile(compiler: Compiler, query: Query): Condition {
	switch (query.type) {
		case "all":
			return { index: null, where: null };
		case "and":
			return query.parts.map((part) => compile(compiler, part)).reduce(both);
		case "or":
			return either(query.parts.map((part) => compile(compiler, part)));
		case "not":
			return without(compile(compiler, query.part));
		case "text":
			return compileText(query);
		case "name":
			return { index: nameIndex(query, compiler.names), where: null };
		case "kind":
			return { index: kindIndex(query.kind), where: null };
		default:
			return { index: null, where: compileState(compiler, query) };
	}
}

function both(one: Condition, other: Condition): Condition {
	return {
		index: joined(" AND ", one.index, other.index),
		where:
			one.where && other.where
				? join("and", [one.where, other.where])
				: (one.where ?? other.where),
	};
}

function joined(word: string, ...parts: (string | null)[]): string | null {
	const given = parts.filter((part) => part !== null);
	if (given.length < 2) return given[0] ?? null;
	return given.map((part) => `(${part})`).join(word);
}

function either(parts: readonly Condition[]): Condition {
	if (parts.every(({ index, where }) => index !== null && where === null))
		return {
			index: joined(" OR ", ...parts.map(({ index }) => index)),
			where: null,
		};
	return { index: null, where: join("or", parts.map(asWhere)) };
}

function without(part: Condition): Condition {
	if (part.index !== null && part.where === null)
		return { index: `(${everyCard}) NOT (${part.index})`, where: null };
	const where = asWhere(part);
	return { index: null, where: { ...where, text: `not ${where.text}` } };
}

function join(word: "and" | "or", parts: readonly Sql[]): Sql {
	return {
		text: `(${parts.map(({ text }) => text).join(` ${word} `)})`,
		bound: parts.flatMap(({ bound }) => bound),
	};
}

/** The whole condition as something that can be asked of a row, true or false, never null. */
function asWhere({ index, where }: Condition): Sql {
	if (index === null) return where ?? { text: "1", bound: [] };
	const found: Sql = {
		text: "card.id in (select rowid from card_index where card_index match ?)",
		bound: [index],
	};
	return where ? join("and", [found, where]) : found;
}

function compileText(leaf: Extract<Query, { type: "text" }>): Condition {
	const exact = exactIndex(leaf);
	if (exact !== null) return { index: exact, where: null };
	const columns = {
		any: ["front_text", "back_text", "context", "tags"],
		front: ["front_text"],
		back: ["back_text"],
	}[leaf.field];
	const pattern = leafRegex(leaf);
	return {
		index: roughIndex(leaf),
		where: {
			text: `(${columns.map((name) => `search_matches(?, card.${name})`).join(" or ")})`,
			bound: columns.map(() => pattern),
		},
	};
}
