// Statistics of single questions.
import fc from "fast-check";
import { expect, test } from "vitest";
import { pointBiserial } from "../../../electron/engine/exam/item-statistic.ts";

const answers = (pairs: readonly (readonly [number, number])[]) =>
	pairs.map(([credit, rest]) => ({ credit, rest }));
const repeat = <T>(count: number, value: T) =>
	Array.from({ length: count }, () => value);

test("agrees with Pearson's correlation of right and rest", () => {
	const pair = fc.tuple(fc.constantFrom(0, 1), fc.nat(100));
	fc.assert(
		fc.property(fc.array(pair, { minLength: 10, maxLength: 40 }), (pairs) => {
			const found = pointBiserial(
				answers(pairs.map(([credit, rest]) => [credit, rest / 100])),
			);
			if (found === null) return;
			expect(found).toBeCloseTo(pearson(pairs), 9);
		}),
		{ seed: 3, numRuns: 200 },
	);
});

function pearson(pairs: readonly (readonly [number, number])[]): number {
	const mean = (numbers: number[]) =>
		numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
	const [mx, my] = [0, 1].map((at) => mean(pairs.map((pair) => pair[at] ?? 0)));
	const sum = (of: (x: number, y: number) => number) =>
		pairs.reduce((all, [x, y]) => all + of(x - (mx ?? 0), y - (my ?? 0)), 0);
	return (
		sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y))
	);
}

test("a question that only good days answer parts them well, one that only bad days answer the other way", () => {
	const good = answers([
		...repeat(5, [1, 0.9] as const),
		...repeat(5, [0, 0.4] as const),
	]);
	expect(pointBiserial(good)).toBeCloseTo(1, 9);
	const flipped = good.map(({ credit, rest }) => ({
		credit: 1 - credit,
		rest,
	}));
	expect(pointBiserial(flipped)).toBeCloseTo(-1, 9);
});

test.each([
	["nine answers", [...repeat(5, [1, 0.9]), ...repeat(4, [0, 0.4])]],
	["one wrong answer", [...repeat(11, [1, 0.9]), [0, 0.4]]],
	[
		"a rest that never varies",
		[...repeat(6, [1, 0.5]), ...repeat(6, [0, 0.5])],
	],
] as const)("says nothing from %s", (_, pairs) => {
	expect(
		pointBiserial(answers(pairs as readonly (readonly [number, number])[])),
	).toBeNull();
});

test("answers that stood alone in their attempt do not count", () => {
	const alone = repeat(20, { credit: 1, rest: null });
	expect(pointBiserial(alone)).toBeNull();
});
