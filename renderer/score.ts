// How well what was typed fits a name: words begun, within, as initials, or with a slip of the finger. Pure.

/**
 * From 0 (not at all) to about 1 (the very name). Every word of `query` has to fit some word of
 * `text`; an empty query fits nothing. Letter case, accents and signs do not count.
 */
export function score(query: string, text: string): number {
	const wanted = words(query);
	const given = words(text);
	if (wanted.length === 0 || given.length === 0) return 0;
	const fits = wanted.map((word) => fitAny(word, given));
	if (fits.includes(0)) return 0;
	const mean = fits.reduce((sum, each) => sum + each, 0) / fits.length;
	const isFirst = given[0]?.startsWith(wanted[0] ?? "") ? 0.05 : 0;
	// Of two that fit as well, the shorter one is meant.
	return mean + isFirst - Math.min(0.04, given.length * 0.004);
}

/** The entries that fit, the best first; those that fit as well stay in their order. */
export function rank<T>(
	query: string,
	entries: readonly T[],
	rate: (entry: T) => number,
): T[] {
	if (words(query).length === 0) return [];
	return entries
		.map((entry) => ({ entry, rate: rate(entry) }))
		.filter((each) => each.rate > 0)
		.toSorted((one, other) => other.rate - one.rate)
		.map(({ entry }) => entry);
}

function words(text: string): string[] {
	return text
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean);
}

function fitAny(word: string, given: readonly string[]): number {
	const initials = given.map((each) => each[0]).join("");
	const joined = given.join("");
	const best = Math.max(...given.map((each) => fitWord(word, each)));
	if (best >= 0.9) return best;
	if (word.length > 1 && initials.startsWith(word)) return 0.8;
	if (word.length > 1 && joined.startsWith(word)) return 0.75;
	return best;
}

function fitWord(word: string, given: string): number {
	if (given === word) return 1;
	if (given.startsWith(word)) return 0.9;
	if (word.length > 2 && given.includes(word)) return 0.7;
	const slips = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
	if (slips === 0) return 0;
	const distance = prefixDistance(word, given, slips);
	return distance > slips ? 0 : 0.6 - 0.1 * distance;
}

/**
 * How many letters differ between `word` and the likest beginning of `given`; two letters in the wrong
 * order count as one (optimal string alignment).
 */
function prefixDistance(word: string, given: string, limit: number): number {
	let before: number[] = [];
	let row = Array.from({ length: given.length + 1 }, (_, index) => index);
	for (let at = 1; at <= word.length; at += 1) {
		const next = [at];
		for (let to = 1; to <= given.length; to += 1) {
			const same = word[at - 1] === given[to - 1] ? 0 : 1;
			let cost = Math.min(
				(row[to] ?? 0) + 1,
				(next[to - 1] ?? 0) + 1,
				(row[to - 1] ?? 0) + same,
			);
			const isSwap =
				at > 1 &&
				to > 1 &&
				word[at - 1] === given[to - 2] &&
				word[at - 2] === given[to - 1];
			if (isSwap) cost = Math.min(cost, (before[to - 2] ?? 0) + 1);
			next.push(cost);
		}
		if (Math.min(...next) > limit) return limit + 1;
		before = row;
		row = next;
	}
	// The first letter is hardly ever wrong, and names that begin otherwise are other names.
	return word[0] === given[0] ? Math.min(...row) : limit + 1;
}
