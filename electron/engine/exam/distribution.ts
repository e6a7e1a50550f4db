// Draws from the distributions that the forecast needs, and the normal one's sum.
import type { Random } from "./random.ts";

/** Right answers among `count` questions that are each answered with chance `share`. */
export function binomial(count: number, share: number, random: Random): number {
	let hits = 0;
	for (let index = 0; index < count; index += 1)
		if (random() < share) hits += 1;
	return hits;
}

/** A standard normal number, by Box and Muller's method. */
export function normal(random: Random): number {
	return (
		Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
	);
}

/** A share from the Beta distribution, as a quotient of two gammas. */
export function beta(
	{ a, b }: { a: number; b: number },
	random: Random,
): number {
	const one = gamma(a, random);
	return one / (one + gamma(b, random));
}

/** Marsaglia and Tsang's method (2000), with their boost below 1. */
function gamma(shape: number, random: Random): number {
	if (shape < 1)
		return gamma(shape + 1, random) * (1 - random()) ** (1 / shape);
	const d = shape - 1 / 3;
	const c = 1 / Math.sqrt(9 * d);
	for (;;) {
		const x = normal(random);
		const v = (1 + c * x) ** 3;
		if (v <= 0) continue;
		const u = 1 - random();
		if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
	}
}

/** The normal distribution function, by Abramowitz and Stegun 26.2.17: wrong by less than 1e-7. */
export function normalBelow(x: number): number {
	if (x < 0) return 1 - normalBelow(-x);
	const t = 1 / (1 + 0.2316419 * x);
	const tail =
		t *
		(0.31938153 +
			t *
				(-0.356563782 +
					t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
	return 1 - (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * tail;
}
