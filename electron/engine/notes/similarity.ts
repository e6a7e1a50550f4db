// How alike two texts are, and which of many belong together, without comparing each with each.

/** Texts that are less alike than this are different cards. */
export const alikeThreshold = 0.8;

/** Words that more texts share tell nothing; comparing all of those texts would take quadratic time. */
const commonest = 24;
/** How many neighbours in the order of the note are compared besides. */
const neighbours = 2;

/**
 * Pairs each text of `left` with at most one of `right`: the two that are most alike for each
 * other, at least 0.8, and without a rival that is just as much so. Gives pairs of indexes.
 */
export function findAlike(
	left: readonly string[],
	right: readonly string[],
): [number, number][] {
	const scores: { left: number; right: number; score: number }[] = [];
	const index = indexWords(right);
	for (const [at, text] of left.entries())
		for (const candidate of candidates(
			text,
			at,
			index,
			left.length,
			right.length,
		)) {
			const score = similarity(text, right[candidate] ?? "");
			if (score >= alikeThreshold)
				scores.push({ left: at, right: candidate, score });
		}
	return choosePairs(scores);
}

/** 1 for equal texts: 1 less the share of characters to change (Levenshtein). Texts below the threshold all give 0. */
export function similarity(one: string, other: string): number {
	const longest = Math.max(one.length, other.length);
	if (longest === 0) return 1;
	let start = 0;
	while (
		start < longest &&
		one[start] === other[start] &&
		start < one.length &&
		start < other.length
	)
		start += 1;
	let end = 0;
	const shortest = Math.min(one.length, other.length);
	while (
		end < shortest - start &&
		one[one.length - 1 - end] === other[other.length - 1 - end]
	)
		end += 1;
	const first = one.slice(start, one.length - end);
	const second = other.slice(start, other.length - end);
	const limit = Math.floor(longest * (1 - alikeThreshold) + 1e-9);
	const edits = editDistance(first, second, limit);
	return edits > limit ? 0 : 1 - edits / longest;
}

/** Edits from one text to the other; more than `limit` of them are not counted, and give a number above it. */
function editDistance(one: string, other: string, limit: number): number {
	const longest = Math.max(one.length, other.length);
	if (Math.abs(one.length - other.length) > limit) return longest;
	if (one.length === 0 || other.length === 0) return longest;
	let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
	for (let row = 1; row <= one.length; row += 1) {
		const current = new Array<number>(other.length + 1).fill(longest);
		const from = Math.max(1, row - limit);
		const to = Math.min(other.length, row + limit);
		current[0] = row;
		let least = from === 1 ? row : longest;
		for (let column = from; column <= to; column += 1) {
			const change = one[row - 1] === other[column - 1] ? 0 : 1;
			const cost = Math.min(
				(previous[column - 1] ?? longest) + change,
				(previous[column] ?? longest) + 1,
				(current[column - 1] ?? longest) + 1,
			);
			current[column] = cost;
			least = Math.min(least, cost);
		}
		if (least > limit) return longest;
		previous = current;
	}
	return previous[other.length] ?? longest;
}

function indexWords(texts: readonly string[]): Map<string, number[]> {
	const index = new Map<string, number[]>();
	for (const [at, text] of texts.entries())
		for (const word of new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))) {
			const list = index.get(word);
			if (list) list.push(at);
			else index.set(word, [at]);
		}
	return index;
}

function candidates(
	text: string,
	at: number,
	index: ReadonlyMap<string, number[]>,
	size: number,
	others: number,
): Set<number> {
	const found = new Set<number>();
	const lists = [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))]
		.map((word) => index.get(word) ?? [])
		.filter((list) => list.length > 0 && list.length <= commonest)
		.sort((one, other) => one.length - other.length);
	for (const list of lists.slice(0, 6))
		for (const candidate of list) found.add(candidate);
	const place = Math.round((at * others) / Math.max(1, size));
	for (let near = place - neighbours; near <= place + neighbours; near += 1)
		if (near >= 0 && near < others) found.add(near);
	return found;
}

/** The best pairs first; a pair is left out when either side has another partner just as good. */
function choosePairs(
	scores: { left: number; right: number; score: number }[],
): [number, number][] {
	const pairs: [number, number][] = [];
	const takenLeft = new Set<number>();
	const takenRight = new Set<number>();
	const sorted = scores.sort(
		(one, other) =>
			other.score - one.score ||
			one.left - other.left ||
			one.right - other.right,
	);
	for (let from = 0; from < sorted.length; ) {
		const score = sorted[from]?.score ?? 0;
		let to = from;
		while (to < sorted.length && sorted[to]?.score === score) to += 1;
		const level = sorted
			.slice(from, to)
			.filter(
				({ left, right }) => !takenLeft.has(left) && !takenRight.has(right),
			);
		const uses = countUses(level);
		for (const { left, right } of level) {
			const isUnique =
				uses.get(`l${left}`) === 1 && uses.get(`r${right}`) === 1;
			if (isUnique) pairs.push([left, right]);
			takenLeft.add(left);
			takenRight.add(right);
		}
		from = to;
	}
	return pairs;
}

function countUses(
	level: readonly { left: number; right: number }[],
): Map<string, number> {
	const uses = new Map<string, number>();
	for (const { left, right } of level)
		for (const side of [`l${left}`, `r${right}`])
			uses.set(side, (uses.get(side) ?? 0) + 1);
	return uses;
}
