// Readiness: the chance to pass, when it is shown, and whether it is honest.
import fc from "fast-check";
import { expect, test } from "vitest";
import { itemChance } from "../../../electron/engine/exam/item-chance.ts";
import { createRandom } from "../../../electron/engine/exam/random.ts";
import {
	assessReadiness,
	type DomainEvidence,
} from "../../../electron/engine/exam/readiness.ts";

const items = [15, 13, 12, 10];

/** Evidence of the same kind in each of SAA-C03's domains. */
function evidence({
	answers = 50,
	accuracy = 0.8,
	chances = [0.8],
	topics = 4,
	empty = 0,
} = {}): DomainEvidence[] {
	return items.map((count, index) => ({
		id: `d${index}`,
		title: `Domain ${index}`,
		items: count,
		topics: Array.from({ length: topics }, (_, topic) => ({
			id: `d${index}-${topic}`,
			title: `Topic ${index}.${topic}`,
			chances: topic < empty ? [] : chances,
		})),
		answers: Array.from({ length: answers }, (_, answer) => ({
			credit: answer < Math.round(accuracy * answers) ? 1 : 0,
			isFirst: true,
			ageDays: 0,
		})),
	}));
}

const assess = (domains: DomainEvidence[], cutRaw = 0.7) =>
	assessReadiness({ domains, cutRaw, seed: 7 });

test("nine in ten cards remembered are far less than nine in ten questions", () => {
	const four = { kind: "single" as const, options: 4, select: 1 };
	const chances = [1, 2, 3, 4].map((facts) =>
		itemChance(
			Array.from({ length: facts }, () => 0.9),
			four,
		),
	);
	expect(chances.map((chance) => Number(chance.toFixed(2)))).toEqual([
		0.88, 0.82, 0.76, 0.71,
	]);
});

test("guessing two of five is one in ten", () => {
	const two = { kind: "multiple" as const, options: 5, select: 2 };
	expect(itemChance([0], two)).toBeCloseTo(0.1, 12);
});

test.each([
	["too few answers in all", evidence({ answers: 7 }), /28 of 30/],
	["too few answers in a domain", evidence({ answers: 7 }), /Domain 0: 7 of 8/],
	["topics without questions", evidence({ empty: 2 }), /50 % of the topics/],
])(
	"gives no chance with %s, and says what is missing",
	(_name, domains, says) => {
		const { chance, interval, missing } = assess(domains);
		expect(chance).toBeNull();
		expect(interval).toBeNull();
		expect(missing.join(" ")).toMatch(says);
	},
);

test("eighty per cent on fifty new questions a domain is likely, eighty-five nearly sure", () => {
	const chanceAt = (accuracy: number) =>
		assess(evidence({ accuracy, chances: [accuracy] })).chance ?? 0;
	expect(chanceAt(0.7)).toBeGreaterThan(0.4);
	expect(chanceAt(0.7)).toBeLessThan(0.62);
	expect(chanceAt(0.8)).toBeGreaterThan(0.78);
	expect(chanceAt(0.8)).toBeLessThan(0.92);
	expect(chanceAt(0.85)).toBeGreaterThan(0.9);
});

test("never says 0 or 100 per cent, and the interval holds the chance", () => {
	fc.assert(
		fc.property(
			fc.double({ min: 0, max: 1, noNaN: true }),
			fc.integer({ min: 8, max: 80 }),
			(accuracy, answers) => {
				const result = assess(evidence({ accuracy, answers }));
				const chance = result.chance ?? -1;
				const { low, high } = result.interval ?? { low: 1, high: 0 };
				expect(chance).toBeGreaterThan(0);
				expect(chance).toBeLessThan(1);
				expect(low).toBeLessThanOrEqual(high);
				expect(low - 0.05).toBeLessThanOrEqual(chance);
				expect(high + 0.05).toBeGreaterThanOrEqual(chance);
			},
		),
		{ seed: 3, numRuns: 15 },
	);
});

test("the same evidence gives the same answer", () => {
	expect(assess(evidence())).toEqual(assess(evidence()));
});

test("a repeated question and an old answer are worth less than a first one today", () => {
	const withAnswers = (isFirst: boolean, ageDays: number) =>
		assess(
			evidence({ accuracy: 1, answers: 20, chances: [0.5] }).map((domain) => ({
				...domain,
				answers: [
					...domain.answers.slice(0, 8),
					...domain.answers
						.slice(8)
						.map((answer) => ({ ...answer, isFirst, ageDays })),
				],
			})),
		).domains[0]?.mean ?? 0;
	expect(withAnswers(true, 0)).toBeGreaterThan(withAnswers(false, 0));
	expect(withAnswers(true, 0)).toBeGreaterThan(withAnswers(true, 60));
});

test("studying one topic alone does not raise the whole: topics without questions count as hardly known", () => {
	const one = assess(
		evidence({ answers: 0, empty: 3, chances: [1] }),
	).domains.map(({ mean }) => mean);
	for (const mean of one) expect(mean).toBeCloseTo((3 * 0.45 + 1) / 4, 6);
});

test("names the three topics that would raise the chance most", () => {
	const domains = evidence({ chances: [0.9] });
	const weak = domains.map((domain, index) => ({
		...domain,
		topics: domain.topics.map((topic, place) =>
			index === 0 && place === 2 ? { ...topic, chances: [0.2] } : topic,
		),
	}));
	const { gains } = assess(weak);
	expect(gains).toHaveLength(3);
	expect(gains[0]).toMatchObject({ domain: "d0", topic: "d0-2" });
	expect(gains[0]?.gain ?? 0).toBeGreaterThan(gains[1]?.gain ?? 1);
});

test("forecasts are calibrated: of simulated learners a share passes that lies near the chance said", () => {
	const random = createRandom(17);
	const said: number[] = [];
	const passed: number[] = [];
	for (let learner = 0; learner < 160; learner += 1) {
		const ability = 0.62 + 0.28 * random();
		const domains = evidence({ chances: [ability], answers: 0 }).map(
			(domain) => ({
				...domain,
				answers: Array.from({ length: 25 }, () => ({
					credit: random() < ability ? 1 : 0,
					isFirst: true,
					ageDays: 0,
				})),
			}),
		);
		const { chance } = assessReadiness({
			domains,
			cutRaw: 0.72,
			seed: learner,
			draws: 1500,
		});
		said.push(chance ?? 0);
		let right = 0;
		for (let question = 0; question < 50; question += 1)
			if (random() < ability) right += 1;
		passed.push(right >= 36 ? 1 : 0);
	}
	const mean = (all: number[]) => all.reduce((a, b) => a + b, 0) / all.length;
	expect(Math.abs(mean(said) - mean(passed))).toBeLessThan(0.08);
	const brier = mean(
		said.map((chance, at) => (chance - (passed[at] ?? 0)) ** 2),
	);
	expect(brier).toBeLessThan(0.17);
});
