// Answers a query's tree: words by the full-text index, everything else by the columns in memory, patterns by looking through texts.
import type { CardStatus, Query, TextField } from "../contract/find-query.ts";
import { exactIndex, leafRegex, roughLeaf } from "./search-index.ts";
import { everyPlace, maskOfLeaf, type Source } from "./search-leaf.ts";
import {
	keepBoth,
	keepEither,
	keepOthers,
	type Mask,
	maskOfIds,
	maskOfPresent,
} from "./search-mask.ts";
import { createTextReader, type TextName, textTest } from "./search-text.ts";
import { indexedLeaf, lookUp } from "./search-word.ts";

export interface Asked extends Source {
	/** A word that is in more cards is looked up in the first so many alone; Infinity looks up all. */
	mostOfWord: number;
}

/** Cards that fit: those of `mask`, and of these, where there is a pattern to look for, those that pass `test`. */
export interface Answer {
	mask: Mask;
	test: ((id: number) => boolean) | null;
	/** The answer holds for cards up to this id; Infinity for all. */
	upTo: number;
}

const outside: readonly CardStatus[] = [
	"any",
	"retired",
	"removed",
	"inbox",
	"rejected",
];

/** Answers a whole query. Unless it names them, cards that are not studied are left out. */
export function answerQuery(asked: Asked, query: Query): Answer {
	const textsOf = createTextReader(asked.db);
	const known = { ...asked, upTo: Number.POSITIVE_INFINITY, textsOf };
	const { mask, test } = answer(known, query);
	keepBoth(mask, maskOfPresent(asked.columns, !names(query, outside)));
	return { mask, test, upTo: known.upTo };
}

/** Whether the query is nothing but words that all must be there. */
export function isWordsOnly(query: Query): boolean {
	if (query.type === "and") return query.parts.every(isWordsOnly);
	return query.type === "text" && exactIndex(query) !== null;
}

function names(query: Query, wanted: readonly CardStatus[]): boolean {
	if (query.type === "and" || query.type === "or")
		return query.parts.some((part) => names(part, wanted));
	if (query.type === "not") return names(query.part, wanted);
	return query.type === "is" && wanted.includes(query.status);
}

/** While a query is answered; `upTo` falls where a word is in too many cards. All patterns look at the same texts. */
type Course = Asked & {
	upTo: number;
	textsOf: ReturnType<typeof createTextReader>;
};
type Part = Omit<Answer, "upTo">;

function answer(course: Course, query: Query): Part {
	switch (query.type) {
		case "and":
			return answerAll(course, query.parts);
		case "or":
			return query.parts.map((part) => answer(course, part)).reduce(either);
		case "not":
			return opposite(course, answer(course, query.part));
		case "text":
			return answerText(course, query);
		case "regex":
			return answerPattern(course, query.source, ["front", "back"]);
		default:
			return { mask: maskOfLeaf(course, query), test: null };
	}
}

/** Words that all must be there are one question to the index, which skips what lacks one of them. */
function answerAll(course: Course, parts: readonly Query[]): Part {
	const words: string[] = [];
	const others: Part[] = [];
	for (const part of parts) {
		const index =
			part.type === "text"
				? indexedLeaf(course.db, course.columns, part)
				: null;
		if (index === null) others.push(answer(course, part));
		else words.push(`(${index})`);
	}
	const masks = words.length
		? [
				{ mask: maskOfWords(course, words.join(" AND ")), test: null },
				...others,
			]
		: others;
	return masks.reduce(both);
}

function both(one: Part, other: Part): Part {
	const [first, second] = [one.test, other.test];
	return {
		mask: keepBoth(one.mask, other.mask),
		test: first && second ? (id) => first(id) && second(id) : (first ?? second),
	};
}

function either(one: Part, other: Part): Part {
	if (one.test === null && other.test === null)
		return { mask: keepEither(one.mask, other.mask), test: null };
	const [first, second] = [holds(one), holds(other)];
	return {
		mask: keepEither(one.mask.slice(), other.mask),
		test: (id) => first(id) || second(id),
	};
}

function opposite({ columns }: Course, part: Part): Part {
	if (part.test === null) return { mask: keepOthers(part.mask), test: null };
	const isFitting = holds(part);
	return { mask: everyPlace(columns), test: (id) => !isFitting(id) };
}

function holds({ mask, test }: Part): (id: number) => boolean {
	// The mask may be changed by what it becomes part of.
	const own = mask.slice();
	return (id) => own[id] === 1 && (test === null || test(id));
}

type Text = Extract<Query, { type: "text" }>;

const textNames: Record<TextField, readonly TextName[]> = {
	any: ["front", "back", "context", "tags"],
	front: ["front"],
	back: ["back"],
};

function answerText(course: Course, leaf: Text): Part {
	const exact = indexedLeaf(course.db, course.columns, leaf);
	if (exact !== null) return { mask: maskOfWords(course, exact), test: null };
	const found = answerPattern(course, leafRegex(leaf), textNames[leaf.field]);
	const wider = roughLeaf(leaf);
	const rough = wider && indexedLeaf(course.db, course.columns, wider);
	return rough === null
		? found
		: { ...found, mask: maskOfWords(course, rough) };
}

function answerPattern(
	{ columns, textsOf }: Course,
	source: string,
	names: readonly TextName[],
): Part {
	return { mask: everyPlace(columns), test: textTest(textsOf, source, names) };
}

function maskOfWords(course: Course, index: string): Mask {
	const { db, columns, mostOfWord } = course;
	const ids = lookUp(db, columns, index, mostOfWord + 1);
	if (ids.length > mostOfWord)
		course.upTo = Math.min(course.upTo, (ids.at(-1) ?? 0) - 1);
	return maskOfIds(columns.size, ids);
}
