// Every template over many seeds: each variant can be asked, and only knowing the rule answers it.
import { expect, test } from "vitest";
import { concepts } from "../../../../electron/engine/contract/data/concepts.ts";
import { scenarioSource } from "../../../../electron/engine/contract/scenario.ts";
import {
	buildScenario,
	generateScenario,
	templatesOf,
} from "../../../../electron/engine/sim/concept/generate.ts";
import { templates } from "../../../../electron/engine/sim/concept/library.ts";
import { gradeTask } from "../../../../electron/engine/sim/scenario/task.ts";
import {
	faultsOf,
	isChoice,
	longestShare,
	nameOf,
	seeds,
	variantOf,
} from "./support.ts";

const all = Array.from({ length: seeds }, (_, seed) => seed);

test.each(templates.map((template) => [nameOf(template), template] as const))(
	`${seeds} seeds of %s are judged as they are meant, with nothing given away`,
	(_name, template) => {
		const faults = all.flatMap((seed) =>
			faultsOf(variantOf(template, seed)).map(
				(fault) => `seed ${seed}: ${fault}`,
			),
		);
		expect(faults).toEqual([]);
	},
	600_000,
);

test("the longest option is right about as often as chance would have it, template by template", () => {
	// Chance itself strays less over more seeds; from 400 on, 35 of 100 for one right option of four.
	const stray = Math.max(0.1, 2 / Math.sqrt(seeds));
	const telling = templates.filter(isChoice).flatMap((template) => {
		const { share, chance } = longestShare(
			all.map((seed) => variantOf(template, seed)),
		);
		return share > chance + stray ? [`${nameOf(template)}: ${share}`] : [];
	});
	expect(telling).toEqual([]);
}, 600_000);

test("over all templates with one right option, that one is the longest in at most 35 of 100", () => {
	const variants = templates
		.filter(({ kind }) => isChoice({ kind }) && kind !== "choose-several")
		.flatMap((template) => [1, 2, 3].map((seed) => variantOf(template, seed)));
	expect(longestShare(variants).share).toBeLessThanOrEqual(0.35);
});

test("every concept has questions of at least two kinds, and all six kinds occur", () => {
	for (const { id } of concepts) {
		const kinds = new Set(templatesOf(id).map(({ kind }) => kind));
		expect([id, kinds.size >= 2]).toEqual([id, true]);
	}
	expect([...new Set(templates.map(({ kind }) => kind))].sort()).toEqual([
		"cheapest",
		"choose-one",
		"choose-several",
		"do-it",
		"order",
		"predict",
	]);
	expect(concepts.length).toBeGreaterThanOrEqual(40);
});

test("a template has the same id for every seed, and no other template has it", () => {
	const ids = templates.map((template) => {
		const own = new Set(
			[0, 1, 2].map((seed) => buildScenario(template, seed).id),
		);
		expect(own.size).toBe(1);
		return [...own].join();
	});
	expect(new Set(ids).size).toBe(templates.length);
});

test("a seed gives the same question each time, and other seeds give others", () => {
	for (const { id } of concepts) {
		const drawn = [1, 2, 3, 4, 5, 6].map((seed) => generateScenario(id, seed));
		expect(drawn).toEqual(
			[1, 2, 3, 4, 5, 6].map((seed) => generateScenario(id, seed)),
		);
		expect(drawn.map(({ concepts: own }) => own)).toEqual(
			drawn.map(() => [id]),
		);
		const stories = new Set(drawn.map(({ prompt, given }) => prompt + given));
		expect([id, stories.size]).toEqual([id, 6]);
	}
});

test("seeds draw every template of a concept, and with it every kind", () => {
	for (const { id } of concepts) {
		const drawn = Array.from(
			{ length: 60 },
			(_, seed) => generateScenario(id, seed).id,
		);
		expect([id, new Set(drawn).size]).toEqual([id, templatesOf(id).length]);
	}
});

test("names, Regions, devices and sizes vary with the seed", () => {
	const template = templates.find(
		(each) => nameOf(each) === "regional/elsewhere",
	);
	if (!template) throw new Error("expected the template to be there");
	const sources = all.map((seed) => buildScenario(template, seed));
	const distinct = (pattern: RegExp) =>
		new Set(
			sources.map(({ prompt, given }) => pattern.exec(prompt + given)?.[0]),
		).size;
	for (const pattern of [
		/^.* runs/,
		/“.*?”/,
		/in [a-z]+-[a-z]+-\d/,
		/\/dev\/sd\w/,
		/VolumeSize=\d+/,
	])
		expect(distinct(pattern)).toBeGreaterThan(4);
	for (const source of sources)
		expect(scenarioSource.parse(source)).toEqual(source);
});

test("where the right answer stands among the options is left to chance", () => {
	const template = templates.find(
		(each) => nameOf(each) === "regional/elsewhere",
	);
	if (!template) throw new Error("expected the template to be there");
	const places = Array.from({ length: 80 }, (_, seed) =>
		variantOf(template, seed).scenario.options.findIndex(
			({ correct }) => correct,
		),
	);
	for (const place of [0, 1, 2, 3])
		expect(places.filter((each) => each === place).length).toBeGreaterThan(8);
});

test("a task is done by its own solution, and by nothing it is not", () => {
	for (const template of templates.filter(({ kind }) => kind === "do-it")) {
		const { source } = variantOf(template, 7);
		expect(gradeTask(source, source.solution ?? "").share).toBe(1);
		expect(gradeTask(source, "true").share).toBe(0);
	}
});

test("of an order to find, some orders work and most do not", () => {
	for (const template of templates.filter(({ kind }) => kind === "order")) {
		const { scenario } = variantOf(template, 3);
		const possible = [...scenario.options.keys()].reduce(
			(product, index) => product * (index + 1),
			1,
		);
		expect(scenario.orders.length).toBeGreaterThan(0);
		expect(scenario.orders.length).toBeLessThanOrEqual(possible / 4);
	}
});
