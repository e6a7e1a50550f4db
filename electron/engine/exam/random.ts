// Repeatable chance: a seed gives the same numbers on every machine.

/** A function that gives numbers from 0 up to 1. */
export type Random = () => number;

/** Mulberry32, public domain, by Tommy Ettinger: 32 bits of state, good enough to shuffle and to simulate. */
export function createRandom(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** A seed that is its own for each `name`, so that one part of a paper never shifts another. */
export function seedOf(seed: number, name: string): number {
	let value = (seed ^ 0x811c9dc5) >>> 0;
	for (let index = 0; index < name.length; index += 1)
		value = Math.imul(value ^ name.charCodeAt(index), 0x01000193) >>> 0;
	return value;
}

/** A copy of `items` in an order drawn by Fisher and Yates' method. */
export function shuffle<T>(items: readonly T[], random: Random): T[] {
	const shuffled = [...items];
	for (let last = shuffled.length - 1; last > 0; last -= 1) {
		const other = Math.floor(random() * (last + 1));
		const held = shuffled[last] as T;
		shuffled[last] = shuffled[other] as T;
		shuffled[other] = held;
	}
	return shuffled;
}
