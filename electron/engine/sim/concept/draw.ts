// Chance for templates: everything that varies from seed to seed is drawn here, and the same seed draws the same.
import { hexFrom, textSeed } from "../world/identifier.ts";

/** Lives for one question; each call draws anew. */
export interface Draw {
	/** A whole number from 0 up to, not including, `limit`. */
	below(limit: number): number;
	pick<T>(from: readonly T[]): T;
	/** `count` different ones, in an order of chance. */
	several<T>(from: readonly T[], count: number): T[];
}

/** Chance for one template and seed. */
export function createDraw(name: string, seed: number): Draw {
	const own = textSeed(`${name}/${seed}`);
	let drawn = 0;
	const below = (limit: number): number => {
		drawn += 1;
		return Number.parseInt(hexFrom(own, drawn).slice(9), 16) % limit;
	};
	const several = <T>(from: readonly T[], count: number): T[] => {
		const rest = [...from];
		return Array.from({ length: Math.min(count, from.length) }, () =>
			rest.splice(below(rest.length), 1),
		).flat();
	};
	return {
		below,
		several,
		pick<T>(from: readonly T[]): T {
			const found = from[below(from.length)];
			if (found === undefined) throw new Error("expected something to draw");
			return found;
		},
	};
}
