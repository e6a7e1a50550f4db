// Case studies over many seeds: every question can be asked in the one world of its case, and nothing but the rule answers it.
import { expect, test } from "vitest";
import {
	buildCase,
	conceptsOfCase,
} from "../../../../electron/engine/sim/concept/case.ts";
import { cases } from "../../../../electron/engine/sim/concept/case-library.ts";
import { judgeScenario } from "../../../../electron/engine/sim/scenario/judge.ts";
import { faultsOf, longestShare, seeds } from "./support.ts";

const all = Array.from({ length: seeds }, (_, seed) => seed);

function variantsOf(template: (typeof cases)[number], seed: number) {
	const { tells, questions } = buildCase(template, seed);
	return questions.map(({ source }) => {
		const { scenario, problems } = judgeScenario(source);
		if (!scenario)
			throw new Error(
				`${source.id}, seed ${seed}: ${problems.map(({ message }) => message).join(" ")}`,
			);
		return {
			source: { ...source, prompt: `${tells} ${source.prompt}` },
			scenario,
		};
	});
}

test.each(cases.map((template) => [template.id, template] as const))(
	`${seeds} seeds of %s are judged as they are meant, with nothing given away`,
	(_, template) => {
		const faults = all.flatMap((seed) =>
			variantsOf(template, seed).flatMap((variant) =>
				faultsOf(variant).map(
					(fault) => `${variant.source.id}, seed ${seed}: ${fault}`,
				),
			),
		);
		expect(faults).toEqual([]);
	},
	600_000,
);

test("all questions of a case share one situation, and each is about another concept", () => {
	for (const template of cases)
		for (const seed of [1, 2, 3]) {
			const { questions } = buildCase(template, seed);
			const worlds = new Set(
				questions.map(({ source }) => `${source.seed} ${source.given}`),
			);
			expect(worlds.size).toBe(1);
			const concepts = questions.map(({ concept }) => concept);
			expect(new Set(concepts).size).toBe(questions.length);
			expect(concepts).toEqual(conceptsOfCase(template));
			expect(questions.length).toBeGreaterThanOrEqual(2);
			expect(questions.length).toBeLessThanOrEqual(3);
		}
});

test("a seed draws the same case each time, and other seeds draw others", () => {
	for (const template of cases) {
		const told = all.map((seed) => buildCase(template, seed).tells);
		expect(told).toEqual(all.map((seed) => buildCase(template, seed).tells));
		expect(new Set(told).size).toBeGreaterThan(0.9 * seeds);
	}
});

test("the longest option is right in at most 35 of 100 questions with one right option", () => {
	const variants = cases.flatMap((template) =>
		all.flatMap((seed) =>
			variantsOf(template, seed).filter(
				({ scenario }) => scenario.kind !== "choose-several",
			),
		),
	);
	expect(longestShare(variants).share).toBeLessThanOrEqual(0.35);
}, 600_000);
