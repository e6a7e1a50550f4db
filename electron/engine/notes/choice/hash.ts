// Repeatable choices: the same name and seed always give the same numbers.

/** FNV-1a over UTF-16 code units, 32 bits: public domain, by Fowler, Noll and Vo. Finished with Murmur3's mixer. */
export function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let index = 0; index < text.length; index += 1) {
		value ^= text.charCodeAt(index);
		value = Math.imul(value, 0x01000193);
	}
	value ^= value >>> 16;
	value = Math.imul(value, 0x85ebca6b);
	value ^= value >>> 13;
	value = Math.imul(value, 0xc2b2ae35);
	return (value ^ (value >>> 16)) >>> 0;
}

/** `items` shuffled by Fisher and Yates, with numbers drawn from `seed` alone. */
export function shuffle<T>(items: readonly T[], seed: string): T[] {
	const shuffled = [...items];
	for (let last = shuffled.length - 1; last > 0; last -= 1) {
		const other = hash(`${seed}:${last}`) % (last + 1);
		const held = shuffled[last] as T;
		shuffled[last] = shuffled[other] as T;
		shuffled[other] = held;
	}
	return shuffled;
}
