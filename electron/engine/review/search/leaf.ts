// Reads one term of a query: what its keyword asks for, and whether its value makes sense.
import { type CardKind, cardKind, type Grade } from "../../contract/data.ts";
import {
	grades,
	keywords,
	longestRegex,
	properties,
	statuses,
} from "../../contract/find-language.ts";
import type {
	CardProperty,
	CardStatus,
	Comparison,
	Pattern,
	Query,
	TextField,
} from "../../contract/find-query.ts";
import { type Term, Unreadable } from "./token.ts";

/** The leaf of the tree for a term. Throws `Unreadable`. */
export function readLeaf(term: Term): Query {
	const { keyword } = term;
	if (keyword === null) return readText(term, "any");
	const read = readers[keyword];
	if (!read)
		throw new Unreadable(
			{ start: term.start, end: term.valueStart },
			`There is no “${keyword}:”. ${suggest(keyword)}To find the words themselves, put them in quotes.`,
		);
	if (term.raw === "")
		throw new Unreadable(
			{ start: term.start, end: term.end },
			`Nothing follows “${keyword}:”. Write it as in ${exampleOf(keyword)}.`,
		);
	return read(term);
}

const readers: Readonly<Record<string, (term: Term) => Query>> = {
	deck: (term) => readName(term, "deck"),
	tag: (term) => readName(term, "tag"),
	note: (term) => readName(term, "note"),
	rule: (term) => readName(term, "rule"),
	kind: (term) => ({
		type: "kind",
		kind: choose(term, cardKind.options) as CardKind,
	}),
	is: (term) => ({
		type: "is",
		status: choose(term, Object.keys(statuses)) as CardStatus,
	}),
	flag: (term) => ({
		type: "flag",
		flag: Number(choose(term, [..."01234567"])),
	}),
	prop: readProperty,
	rated: readRated,
	added: (term) => ({ type: "added", days: readDays(term, term.raw) }),
	front: (term) => readText(term, "front"),
	back: (term) => readText(term, "back"),
	re: readRegex,
};

function readText(term: Term, field: TextField): Query {
	if (term.raw === "")
		throw new Unreadable(
			term,
			"Nothing stands between these quotes. Put words between them, or take them away.",
		);
	const { pattern, isQuoted } = term;
	return { type: "text", field, pattern, isExact: isQuoted };
}

function readName(
	term: Term,
	field: Extract<Query, { type: "name" }>["field"],
): Query {
	return { type: "name", field, pattern: term.pattern };
}

/** The value among `options`, whatever its letter case. */
function choose(term: Term, options: readonly string[]): string {
	const value = literal(term.pattern).toLowerCase();
	if (options.includes(value)) return value;
	throw new Unreadable(
		placeOf(term),
		`“${term.keyword}:” does not know “${term.raw}”. Choose one of ${options.join(", ")}.`,
	);
}

const comparison = /^([a-z]+)(<=|>=|!=|<|>|=)(.*)$/i;

function readProperty(term: Term): Query {
	const [, name = "", sign = "", number = ""] = comparison.exec(term.raw) ?? [];
	const property = name.toLowerCase();
	if (sign === "")
		throw new Unreadable(
			placeOf(term),
			"“prop:” takes a name, a comparison and a number, as in prop:s>20. " +
				propertyNames(),
		);
	if (!(property in properties))
		throw new Unreadable(
			{ start: term.valueStart, end: term.valueStart + name.length },
			`There is no property “${name}”. ${propertyNames()}`,
		);
	if (!/^-?\d{1,9}(\.\d{1,9})?$/.test(number))
		throw new Unreadable(
			{ start: term.end - number.length, end: term.end },
			`A number belongs after “${name}${sign}”, such as ${name}${sign}${property === "r" ? "0.8" : "3"}.`,
		);
	return {
		type: "property",
		property: property as CardProperty,
		comparison: sign as Comparison,
		// Minus zero is no other number than zero.
		value: Number(number) + 0,
	};
}

function propertyNames(): string {
	return `The names are ${Object.keys(properties).join(", ")}.`;
}

function readRated(term: Term): Query {
	const [days = "", grade, ...rest] = term.raw.split(":");
	const given: Grade | null | undefined =
		grade === undefined ? null : (grades as Record<string, Grade>)[grade];
	if (given === undefined || rest.length > 0)
		throw new Unreadable(
			{ start: term.valueStart + days.length, end: term.end },
			"The grade after the days is a number from 1 (Again) to 4 (Easy), as in rated:7:1.",
		);
	return { type: "rated", days: readDays(term, days), grade: given };
}

function readDays(term: Term, text: string): number {
	if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
	throw new Unreadable(
		placeOf(term),
		`“${term.keyword}:” takes a number of days from 1 (today) on, as in ${exampleOf(term.keyword ?? "")}.`,
	);
}

function readRegex(term: Term): Query {
	const source = term.raw.replaceAll('\\"', '"');
	if (source.length > longestRegex)
		throw new Unreadable(
			placeOf(term),
			`The pattern is too long. Keep it under ${longestRegex} characters.`,
		);
	try {
		new RegExp(source, "iu");
	} catch (error) {
		const cause =
			error instanceof Error ? error.message.split(": ").at(-1) : "";
		throw new Unreadable(
			placeOf(term),
			`This is no regular expression (${cause?.toLowerCase()}). Put a backslash before signs that stand for themselves, and the whole in quotes if it has spaces or parentheses.`,
		);
	}
	return { type: "regex", field: "any", source };
}

function placeOf(term: Term) {
	return { start: term.valueStart, end: Math.max(term.end, term.valueStart) };
}

function literal(pattern: Pattern): string {
	return pattern
		.map((part) =>
			part.type === "literal" ? part.value : part.type === "any" ? "*" : "_",
		)
		.join("");
}

function exampleOf(keyword: string): string {
	return keywords.find(({ name }) => name === keyword)?.example ?? keyword;
}

/** The keyword that was probably meant: one that begins alike. */
function suggest(word: string): string {
	const near = keywords.find(
		({ name }) =>
			name.startsWith(word) || name.slice(0, 2) === word.slice(0, 2),
	);
	return near ? `Did you mean “${near.name}:”? ` : "";
}
