// Which cards ask the same: equal fronts by their words, and nearly equal ones by likeness, without comparing each with each.

export interface Front {
	id: number;
	text: string;
}

export interface Alike {
	/** Rising. */
	ids: number[];
	/** 1 if the words are the same, else the lowest likeness that holds the group together. */
	likeness: number;
}

export const leastLikeness = 0.9;
/** A word that more fronts share is no hint; of each front its rarest words are looked up. */
const commonest = 40;
const wordsTried = 4;

/** The words of a front alone: without accents, letter case and signs. */
export function normalise(text: string): string {
	return text
		.normalize("NFKD")
		.replaceAll(/\p{M}/gu, "")
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}

/**
 * Groups of two cards and more with fronts that are the same or alike by 0.9; same ones first, then
 * by the first id. `similarity` gives 1 for equal texts and less the more they differ.
 */
export function findDuplicates(
	fronts: readonly Front[],
	similarity: (one: string, other: string) => number,
): Alike[] {
	const same = Map.groupBy(fronts, ({ text }) => normalise(text) || text);
	const texts = [...same.keys()];
	const groupOf = texts.map((_, at) => at);
	const likeness = texts.map(() => 1);
	for (const [one, other] of nearPairs(texts)) {
		const value = similarity(texts[one] ?? "", texts[other] ?? "");
		if (value < leastLikeness) continue;
		const [from, to] = [find(groupOf, other), find(groupOf, one)];
		const lowest = Math.min(value, likeness[from] ?? 1, likeness[to] ?? 1);
		groupOf[from] = to;
		likeness[to] = lowest;
	}
	const groups = Map.groupBy(texts.keys(), (at) => find(groupOf, at));
	return [...groups]
		.map(([root, members]) => ({
			ids: members
				.flatMap((at) => same.get(texts[at] ?? "") ?? [])
				.map(({ id }) => id)
				.sort((one, other) => one - other),
			likeness: likeness[root] ?? 1,
		}))
		.filter(({ ids }) => ids.length > 1)
		.sort(
			(one, other) =>
				other.likeness - one.likeness ||
				(one.ids[0] ?? 0) - (other.ids[0] ?? 0),
		);
}

function find(groupOf: number[], at: number): number {
	let root = at;
	while (groupOf[root] !== root) root = groupOf[root] ?? root;
	groupOf[at] = root;
	return root;
}

/** Pairs that share one of their rarest words, each once. */
function nearPairs(texts: readonly string[]): [number, number][] {
	const words = texts.map((text) => [...new Set(text.split(" "))]);
	const holders = new Map<string, number[]>();
	for (const [at, list] of words.entries())
		for (const word of list) {
			const known = holders.get(word);
			if (known) known.push(at);
			else holders.set(word, [at]);
		}
	const count = (word: string) => holders.get(word)?.length ?? 0;
	const pairs = new Map<string, [number, number]>();
	for (const [at, list] of words.entries())
		for (const word of list
			.filter((word) => count(word) > 1 && count(word) <= commonest)
			.sort((one, other) => count(one) - count(other))
			.slice(0, wordsTried))
			for (const other of holders.get(word) ?? [])
				if (other > at) pairs.set(`${at} ${other}`, [at, other]);
	return [...pairs.values()];
}
