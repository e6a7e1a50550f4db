// The search over again, the plain way: every card is looked at in JavaScript. What SQL finds must be the same.
import type {
	Pattern,
	Query,
} from "../../../electron/engine/contract/find-query.ts";

/** A card of the tests, as its row has it. */
export interface Row {
	id: number;
	note: string;
	front: string;
	back: string;
	tags: string[];
	deck: string;
	kind: string;
	rule: string;
	position: number;
	state: "new" | "learning" | "review";
	due: number | null;
	ivl: number | null;
	s: number | null;
	d: number | null;
	last: number | null;
	reps: number;
	lapses: number;
	flag: number | null;
	buried: number | null;
	added: number;
	suspended: boolean;
	marked: boolean;
	leech: boolean;
	changed: boolean;
	retired: boolean;
	removed: boolean;
	standing: "accepted" | "inbox" | "rejected";
	reviews: { day: number; grade: string; isVoid: boolean }[];
}

export const today = 100;
const decay = -0.1542;

export function filterRows(rows: readonly Row[], query: Query): number[] {
	const isOpen = namesOutside(query);
	return rows
		.filter((row) => isOpen || isInStudy(row))
		.filter((row) => holds(row, query))
		.map(({ id }) => id);
}

function namesOutside(query: Query): boolean {
	if ("parts" in query) return query.parts.some(namesOutside);
	if (query.type === "not") return namesOutside(query.part);
	const outside = ["any", "retired", "removed", "inbox", "rejected"];
	return query.type === "is" && outside.includes(query.status);
}

function isInStudy(row: Row): boolean {
	return !row.retired && !row.removed && row.standing === "accepted";
}

function holds(row: Row, query: Query): boolean {
	switch (query.type) {
		case "all":
			return true;
		case "and":
			return query.parts.every((part) => holds(row, part));
		case "or":
			return query.parts.some((part) => holds(row, part));
		case "not":
			return !holds(row, query.part);
		case "text":
			return textsOf(row, query.field).some((text) =>
				fitsText(text, query.pattern, query.isExact),
			);
		case "regex": {
			const regex = new RegExp(query.source, "iu");
			return regex.test(row.front) || regex.test(row.back);
		}
		case "name":
			return namesOf(row, query.field).some((name) =>
				fitsName(name, query.pattern),
			);
		case "kind":
			return row.kind === query.kind;
		case "is":
			return isStatus(row, query.status);
		case "flag":
			return (row.flag ?? 0) === query.flag;
		case "property": {
			const value = numberOf(row, query.property);
			return value !== null && compare(value, query.comparison, query.value);
		}
		case "rated":
			return row.reviews.some(
				({ day, grade, isVoid }) =>
					!isVoid &&
					day > today - query.days &&
					(query.grade === null || query.grade === grade),
			);
		case "added":
			return row.added > today - query.days;
	}
}

function textsOf(row: Row, field: "any" | "front" | "back"): string[] {
	if (field !== "any") return [row[field]];
	return [row.front, row.back, JSON.stringify(row.tags)];
}

const fold = (text: string) =>
	text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
const wordsOf = (text: string) =>
	fold(text)
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean);

const isWordy = (sign: string | undefined) =>
	sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** Literal text is compared word by word; with wildcards, sign by sign from the start of any word. */
function fitsText(text: string, pattern: Pattern, isExact: boolean): boolean {
	const [first, second] = pattern;
	const isPlain =
		second === undefined || (pattern.length === 2 && second.type === "any");
	if (first?.type === "literal" && isPlain && wordsOf(first.value).length > 0) {
		const wanted = wordsOf(first.value);
		const last = wanted.at(-1) ?? "";
		const isOpen =
			second !== undefined ||
			(!isExact && last.length >= 3 && isWordy(first.value.at(-1)));
		const words = wordsOf(text);
		return words.some((_, at) =>
			wanted.every((word, n) =>
				isOpen && n === wanted.length - 1
					? words[at + n]?.startsWith(word)
					: words[at + n] === word,
			),
		);
	}
	const plain = fold(text);
	const start =
		first?.type === "literal" ? isWordy(first.value[0]) : first?.type === "one";
	const last = pattern.at(-1);
	const end = isExact && last?.type === "literal" && isWordy(last.value.at(-1));
	return [...plain, ""].some(
		(_, at) =>
			!(start && isWordy(plain[at - 1])) &&
			globEnds(plain, at, pattern, isExact).some(
				(stop) => !(end && isWordy(plain[stop])),
			),
	);
}

/** All places where a match that begins at `at` may end. */
function globEnds(
	text: string,
	at: number,
	pattern: Pattern,
	isExact: boolean,
): number[] {
	const [part, ...rest] = pattern;
	if (!part) return [at];
	if (part.type === "literal") {
		const value = fold(part.value);
		return text.startsWith(value, at)
			? globEnds(text, at + value.length, rest, isExact)
			: [];
	}
	if (part.type === "one")
		return at < text.length ? globEnds(text, at + 1, rest, isExact) : [];
	const ends: number[] = [];
	for (let stop = at; stop <= text.length; stop += 1) {
		ends.push(...globEnds(text, stop, rest, isExact));
		if (!isExact && /\s/.test(text[stop] ?? "")) break;
	}
	return ends;
}

function namesOf(row: Row, field: "deck" | "tag" | "note" | "rule"): string[] {
	if (field === "tag") return row.leech ? [...row.tags, "leech"] : row.tags;
	return [row[field]];
}

function fitsName(name: string, pattern: Pattern): boolean {
	const plain = name.toLowerCase();
	const lower = pattern.map((part) =>
		part.type === "literal"
			? { ...part, value: part.value.toLowerCase() }
			: part,
	);
	return globEnds(plain, 0, lower, true).some(
		(stop) => stop === plain.length || plain[stop] === "/",
	);
}

function isStatus(row: Row, status: string): boolean {
	const isBuried = row.buried !== null && row.buried >= today;
	const isDue = row.due !== null && row.due <= today;
	const answers: Record<string, boolean> = {
		due: isInStudy(row) && !row.suspended && !isBuried && isDue,
		new: row.state === "new",
		learning: row.state === "learning",
		review: row.state === "review",
		leech: row.leech,
		suspended: row.suspended,
		buried: isBuried,
		flagged: row.flag !== null,
		marked: row.marked,
		changed: row.changed,
		inbox: row.standing === "inbox",
		rejected: row.standing === "rejected",
		retired: row.retired,
		removed: row.removed,
		any: true,
	};
	return answers[status] ?? false;
}

function numberOf(row: Row, property: string): number | null {
	if (property === "due") return row.due === null ? null : row.due - today;
	if (property === "pos") return row.position + 1;
	if (property !== "r")
		return row[property as "s" | "d" | "ivl" | "reps" | "lapses"];
	if (row.s === null || row.last === null) return null;
	const factor = 0.9 ** (1 / decay) - 1;
	return (1 + (factor * Math.max(0, today - row.last)) / row.s) ** decay;
}

function compare(value: number, sign: string, limit: number): boolean {
	const decimals = String(limit).split(".")[1]?.length ?? 0;
	const isEqual = Math.abs(value - limit) < 0.5 * 10 ** -decimals;
	if (sign === "=") return isEqual;
	if (sign === "!=") return !isEqual;
	if (sign === "<") return value < limit;
	if (sign === "<=") return value <= limit;
	return sign === ">" ? value > limit : value >= limit;
}
