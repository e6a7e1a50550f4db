// All that the notes state, indexed for one question: could this wrong answer be right after all?
import type { GazetteerTerm } from "../../contract/gazetteer.ts";
import type { Asked } from "./asked.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { readNumber } from "./quantity.ts";

export interface Knowledge {
	asked: readonly Asked[];
	gazetteer: Gazetteer;
	/** What else stands under the same heading or parent. */
	siblings(asked: Asked): readonly Asked[];
	isNamed(term: GazetteerTerm): boolean;
	/**
	 * Statements that have at least `share` of these stems: they may say the same of something else. Null where
	 * so many come into question that none can be ruled out; better not to ask then.
	 */
	alike(content: ReadonlySet<string>, share: number): readonly Asked[] | null;
	/** Values that the notes give with a unit, ascending; the unit as `unitKey` writes it. */
	values(unit: string): readonly number[];
}

/** Indexes all that the notes ask. */
export function createKnowledge(
	asked: readonly Asked[],
	gazetteer: Gazetteer,
): Knowledge {
	const byPlace = Map.groupBy(asked, ({ place }) => place);
	const named = new Set(asked.flatMap(({ named }) => [...named]));
	const byWord = indexWords(asked);
	const byUnit = indexNumbers(asked);
	return {
		asked,
		gazetteer,
		siblings: (one) =>
			(byPlace.get(one.place) ?? []).filter((other) => other !== one),
		isNamed: (term) => named.has(term),
		alike: (content, share) => findAlike(content, share, byWord),
		values: (unit) => byUnit.get(unit) ?? [],
	};
}

/** The terms that a fact's note and headings are about. */
export function topicsOf(
	{ context }: Asked,
	gazetteer: Gazetteer,
): Set<GazetteerTerm> {
	return new Set(
		context
			.map((heading) => gazetteer.whole(heading))
			.filter((term) => term !== null),
	);
}

/** The unit behind the blank as it is written, "" where there is none: "EC2" and "GB-seconds" are none. */
export function unitOf(stem: string): string {
	const after = stem.slice(stem.indexOf("[…]") + 3);
	return (
		/^[\s-]*(%|\p{L}[\p{L}/]*)(?![\p{L}\p{N}]|-\p{L})/u.exec(after)?.[1] ?? ""
	);
}

/** One spelling for singular and plural: "days" and "day" are one unit, "s" and "S" are not. */
export function unitKey(unit: string): string {
	if (unit.length < 3 || /^\p{Lu}/u.test(unit)) return unit;
	return unit.toLowerCase().replace(/s$/, "");
}

function indexWords(asked: readonly Asked[]): Map<string, Asked[]> {
	const index = new Map<string, Asked[]>();
	for (const one of asked)
		for (const word of one.content) {
			const list = index.get(word);
			if (list) list.push(one);
			else index.set(word, [one]);
		}
	return index;
}

function indexNumbers(asked: readonly Asked[]): Map<string, number[]> {
	const index = new Map<string, Set<number>>();
	for (const { kind, stemText, answer } of asked) {
		const number = kind === "cloze" && stemText ? readNumber(answer) : null;
		if (!number) continue;
		const unit = unitKey(number.suffix || unitOf(stemText));
		if (unit) index.set(unit, (index.get(unit) ?? new Set()).add(number.value));
	}
	return new Map(
		[...index].map(([unit, values]) => [
			unit,
			[...values].sort((one, other) => one - other),
		]),
	);
}

/** More statements are not compared with one question. */
const mostLookedAt = 2000;

/**
 * A statement with enough of the words has at least one of the rarest few: only those lists are walked, so that
 * words which every note uses cost nothing.
 */
function findAlike(
	content: ReadonlySet<string>,
	share: number,
	byWord: ReadonlyMap<string, readonly Asked[]>,
): Asked[] | null {
	const needed = Math.max(1, Math.ceil(share * content.size));
	const lists = [...content]
		.map((word) => byWord.get(word) ?? [])
		.sort((one, other) => one.length - other.length)
		.slice(0, content.size - needed + 1);
	const size = lists.reduce((sum, list) => sum + list.length, 0);
	if (size > mostLookedAt) return null;
	return [...new Set(lists.flat())].filter((one) => {
		let shared = 0;
		for (const word of content) if (one.content.has(word)) shared += 1;
		return shared >= needed;
	});
}
