// New ids in AWS's form, from the world's own seed and counter: the same commands always give the same ids.

/** The kinds of id that the simulator hands out, by AWS's prefix. */
export type IdPrefix = "ami" | "i" | "vol" | "snap" | "r" | "w";

/** An id with the number that it was made from; later resources have greater numbers. */
export interface Minted {
	readonly id: string;
	readonly order: number;
}

/** Hands out ids one after the other; made anew for each command from the world's counter. */
export type Mint = (prefix: IdPrefix) => Minted;

/** Ids from `counter` on. A command that is refused leaves the world's counter as it was. */
export function createMint(seed: number, counter: number): Mint {
	let order = counter;
	return (prefix) => {
		const minted = { id: `${prefix}-${hexFrom(seed, order)}`, order };
		order += 1;
		return minted;
	};
}

/** Seventeen hex digits (the first is 0, as AWS's are) that look random and never repeat for one seed. */
export function hexFrom(seed: number, order: number): string {
	const high = mix(order + Math.imul(seed, 0x9e3779b1) + 0x51ed270b);
	// The low half alone tells two orders apart: mix is a bijection on 32 bits.
	const low = mix(order ^ mix(seed));
	return `0${hex(high)}${hex(low)}`;
}

/** A stable number for a text, such as the name of a bundled image. */
export function textSeed(text: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++)
		hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return hash >>> 0;
}

function hex(value: number): string {
	return value.toString(16).padStart(8, "0");
}

/** The finaliser of MurmurHash3. */
function mix(value: number): number {
	let bits = value >>> 0;
	bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
	bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
	return (bits ^ (bits >>> 16)) >>> 0;
}
