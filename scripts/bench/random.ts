// Seeded random choices, so that every run of the bench works on the same notes and cards.

export interface Random {
	/** A whole number from `low` to `high`, both included. */
	between(low: number, high: number): number;
	pick<T>(items: readonly T[]): T;
	chance(share: number): boolean;
}

/** The mulberry32 generator: 32 bits of state, good enough to mix words. */
export function createRandom(seed: number): Random {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const between = (low: number, high: number) =>
		low + Math.floor(next() * (high - low + 1));
	return {
		between,
		chance: (share) => next() < share,
		pick(items) {
			const item = items[between(0, items.length - 1)];
			if (item === undefined) throw new Error("expected something to pick");
			return item;
		},
	};
}
