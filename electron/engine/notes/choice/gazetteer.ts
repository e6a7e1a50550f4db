// Finds typed terms in text: longest match over words, whatever their case, hyphens and plurals. Knows no files.
import type {
	GazetteerFile,
	GazetteerTerm,
	GazetteerType,
	Ladder,
} from "../../contract/gazetteer.ts";

/** A term found in a text; `start` and `end` are offsets in it. */
export interface TermMatch {
	term: GazetteerTerm;
	start: number;
	end: number;
}

export interface Gazetteer {
	/** All terms that `text` names, in order, the longest at each place. */
	find(text: string): TermMatch[];
	/** The term that `text` as a whole names, articles and a bracketed alias aside. */
	whole(text: string): GazetteerTerm | null;
	/** Members of a type that may be offered as options. */
	members(type: string): readonly GazetteerTerm[];
	typeOf(term: GazetteerTerm): GazetteerType;
	type(name: string): GazetteerType | null;
	/** One is the other, or part of it, or both stand in one line of descent. */
	isKin(one: GazetteerTerm, other: GazetteerTerm): boolean;
	opposites: readonly (readonly [string, string])[];
	ladders: readonly Ladder[];
}

interface Word {
	key: string;
	start: number;
	end: number;
}

interface Entry {
	keys: string[];
	term: GazetteerTerm;
}

/** Builds the index once; `files` are the parsed files of `content/gazetteer/`. Throws when a term's type is missing. */
export function createGazetteer(files: readonly GazetteerFile[]): Gazetteer {
	const types = new Map(
		files.flatMap(({ types = [] }) => types.map((type) => [type.name, type])),
	);
	const terms = files.flatMap(({ terms = [] }) => terms);
	const byName = new Map(terms.map((term) => [term.term, term]));
	const byFirst = indexNames(terms);
	const find = (text: string) => findTerms(text, byFirst);
	const members = new Map<string, GazetteerTerm[]>();
	for (const term of terms) {
		if (!types.has(term.type))
			throw new Error(
				`The gazetteer's term “${term.term}” has the unknown type “${term.type}”.`,
			);
		if (term.isRetired) continue;
		members.set(term.type, [...(members.get(term.type) ?? []), term]);
	}
	const above = (term: GazetteerTerm): GazetteerTerm[] => {
		const parent = term.parent ? byName.get(term.parent) : undefined;
		return parent ? [term, ...above(parent)] : [term];
	};
	return {
		find,
		whole: (text) => readWhole(text, find),
		members: (type) => members.get(type) ?? [],
		typeOf: ({ type }) =>
			types.get(type) ?? { name: type, label: type, near: [] },
		type: (name) => types.get(name) ?? null,
		isKin: (one, other) =>
			above(one).includes(other) || above(other).includes(one),
		opposites: files.flatMap(({ opposites = [] }) => opposites),
		ladders: files.flatMap(({ ladders = [] }) => ladders),
	};
}

/** How a name is compared: "Read-Replicas" and "read replica" are one. */
export function termKey(name: string): string {
	return readWords(name)
		.map(({ key }) => key)
		.join(" ");
}

const article =
	/^(?:an?|the|your|one|a single|single|a specific|a particular)\s+/i;

function readWhole(
	text: string,
	find: Gazetteer["find"],
): GazetteerTerm | null {
	const full = text.trim().replace(/[.,;:!]+$/, "");
	const bare = full.replace(article, "");
	// "A record" and "One Zone-IA" begin with no article.
	const only = spans(full, find(full)) ?? spans(bare, find(bare));
	if (only) return only;
	// "Network Load Balancer (NLB)", "NLB (Network Load Balancer)"
	const [, outside = "", inside = ""] =
		/^(.+?)\s*\(([^()]+)\)$/.exec(bare) ?? [];
	const one = spans(outside, find(outside));
	return one && spans(inside, find(inside)) === one ? one : null;
}

function spans(
	text: string,
	matches: readonly TermMatch[],
): GazetteerTerm | null {
	const only = matches[0];
	return only &&
		matches.length === 1 &&
		only.start === 0 &&
		only.end === text.length
		? only.term
		: null;
}

function indexNames(terms: readonly GazetteerTerm[]): Map<string, Entry[]> {
	const index = new Map<string, Entry[]>();
	for (const term of terms)
		for (const name of [term.term, ...term.aliases]) {
			const keys = readWords(name).map(({ key }) => key);
			const first = keys[0];
			if (first === undefined) continue;
			index.set(first, [...(index.get(first) ?? []), { keys, term }]);
		}
	for (const entries of index.values())
		entries.sort((one, other) => other.keys.length - one.keys.length);
	return index;
}

function findTerms(
	text: string,
	byFirst: ReadonlyMap<string, Entry[]>,
): TermMatch[] {
	const words = readWords(text);
	const found: TermMatch[] = [];
	for (let at = 0; at < words.length; ) {
		const entry = byFirst
			.get(words[at]?.key ?? "")
			?.find(({ keys }) =>
				keys.every((key, index) => words[at + index]?.key === key),
			);
		const first = words[at];
		const last = words[at + (entry?.keys.length ?? 1) - 1];
		if (entry && first && last)
			found.push({
				term: entry.term,
				start: first.start,
				end: endOf(text, last),
			});
		at += entry?.keys.length ?? 1;
	}
	return found;
}

/** A bracket that belongs to a name, as in "SSH (22)", belongs to the match. */
function endOf(text: string, { end }: Word): number {
	const isOpen =
		text.lastIndexOf("(", end) > text.lastIndexOf(")", end - 1) &&
		text[end] === ")";
	return isOpen ? end + 1 : end;
}

function readWords(text: string): Word[] {
	return [...text.matchAll(/[\p{L}\p{N}]+(?:['’]s)?/gu)].map(
		({ 0: word, index }) => ({
			key: singular(word.replace(/['’]s$/, "")),
			start: index,
			end: index + word.length,
		}),
	);
}

/** Lower case without a plural's "s": "AZs" is "az", but "EBS", "DNS" and "access" stay. */
function singular(word: string): string {
	const lower = word.toLowerCase();
	if (word.length < 3 || !/[^su]s$/.test(word) || /is$/.test(word))
		return lower;
	return lower
		.replace(/(?<=.{3})ies$/, "y")
		.replace(/(?<=x|ch|sh|ss)es$|s$/, "");
}
