// Laws of choice questions over random vaults and seeds: nothing about the options gives the key away.
import fc from "fast-check";
import { expect, test } from "vitest";
import type {
	ChoiceQuestion,
	OptionQuestion,
} from "../../../../electron/engine/contract/choice.ts";
import { plainText } from "../../../../electron/engine/contract/rich.ts";
import { makeChoices } from "../../../../electron/engine/notes/choice/choices.ts";
import { isOverlap } from "../../../../electron/engine/notes/choice/option.ts";
import { orderOptions } from "../../../../electron/engine/notes/choice/order.ts";
import { readNumber } from "../../../../electron/engine/notes/choice/quantity.ts";
import { ask, cardsOf, gazetteer, type Line } from "./fixture.ts";

const seed = 20261122;
/** With three degrees of freedom, chance alone passes this once in a thousand times. */
const chiSquareLimit = 16.27;

const types = [
	"s3-class",
	"ebs-type",
	"ec2-purchase",
	"load-balancer",
	"routing-policy",
	"vpc-endpoint",
	"policy-type",
	"service/analytics",
	"service/security",
	"scope",
];
const subject = fc.constantFrom(
	..."SQS SNS EFS Lambda Fargate Neptune Redshift Kendra Athena CloudTrail".split(
		" ",
	),
);
const verb = fc.constantFrom(
	..."is kept inside|was built upon|is governed by|is billed through|is shared via|is limited by".split(
		"|",
	),
);
const topic = fc.constantFrom(..."Alpha Beta Gamma Delta".split(" "));
const term = fc
	.constantFrom(...types)
	.chain((type) => fc.constantFrom(...gazetteer.members(type)));
const number = fc.oneof(
	fc.integer({ min: 2, max: 400 }).map(String),
	fc.integer({ min: 1, max: 99 }).map((thousands) => `${thousands},000`),
	fc.constantFrom("two", "three", "four", "five"),
);
const unit = fc.constantFrom(
	..."days hours minutes GB TB IOPS replicas rules versions".split(" "),
);
const line: fc.Arbitrary<Line> = fc.oneof(
	fc.tuple(subject, verb, term, topic).map(([who, does, { term }, at]) => ({
		front: `${who} ${does} [${term}]`,
		at,
	})),
	fc
		.tuple(subject, verb, number, unit, topic)
		.map(([who, does, count, of, at]) => ({
			front: `${who} ${does} at most [${count}] ${of}`,
			at,
		})),
);
const vault = fc.array(line, { minLength: 1, maxLength: 40 });

function withOptions(questions: readonly ChoiceQuestion[]): OptionQuestion[] {
	return questions.filter((question) => "options" in question);
}

const texts = ({ options }: OptionQuestion) =>
	options.map(({ text }) => plainText(text));

const keyOf = ({ options }: OptionQuestion) =>
	plainText(options.find(({ isKey }) => isKey)?.text ?? []);

/** The hidden text of a cloze line. */
const answerOf = ({ front }: Line) => /\[(.+)\]/.exec(front)?.[1] ?? "";

test(`no option repeats or contains another, and three stand beside the keys (seed ${seed})`, () => {
	fc.assert(
		fc.property(vault, (lines) => {
			for (const question of withOptions(ask(lines))) {
				const all = texts(question);
				expect(all).toHaveLength(3 + question.select);
				expect(question.options.filter(({ isKey }) => isKey)).toHaveLength(
					question.select,
				);
				const isNumeric = all.every((text) => readNumber(text) !== null);
				for (const [at, one] of all.entries())
					for (const other of all.slice(at + 1))
						expect(isNumeric ? one === other : isOverlap(one, other)).toBe(
							false,
						);
			}
		}),
		{ seed, numRuns: 150 },
	);
});

test(`no wrong answer is one that the notes state for the same subject (seed ${seed})`, () => {
	fc.assert(
		fc.property(vault, (lines) => {
			for (const question of withOptions(ask(lines))) {
				const stem = plainText(question.stem);
				const stated = lines
					.filter(({ front }) => front.replace(/\[.+\]/, "[…]") === stem)
					.map(answerOf);
				const wrong = question.options
					.filter(({ isKey }) => !isKey)
					.map(({ text }) => plainText(text));
				expect(wrong.filter((text) => stated.includes(text))).toEqual([]);
			}
		}),
		{ seed, numRuns: 150 },
	);
});

test(`the same vault gives the same questions and orders (seed ${seed})`, () => {
	fc.assert(
		fc.property(vault, fc.integer(), (lines, sitting) => {
			const [one, other] = [ask(lines), ask(lines)];
			expect(other).toEqual(one);
			expect(other.map((question) => orderOptions(question, sitting))).toEqual(
				one.map((question) => orderOptions(question, sitting)),
			);
		}),
		{ seed, numRuns: 40 },
	);
});

test(`the key is the longest option in at most 35 % of items (seed ${seed})`, () => {
	const all = withOptions(
		fc.sample(vault, { seed, numRuns: 60 }).flatMap((lines) => ask(lines)),
	);
	const longest = all.filter((question) =>
		texts(question).every(
			(text) =>
				text === keyOf(question) || text.length < keyOf(question).length,
		),
	);
	expect(all.length).toBeGreaterThan(200);
	expect(longest.length / all.length).toBeLessThanOrEqual(0.35);
});

test("over 1,000 seeds the key of an item stands equally often at each place", () => {
	const questions = withOptions(
		ask([
			{ front: "Backups of SNS are kept inside [Amazon S3]" },
			{ front: "EFS is guarded by [AWS WAF]" },
			{ front: "Kendra is sold through [Spot Instances]" },
		]),
	);
	expect(questions).toHaveLength(3);
	for (const question of questions) {
		const counts = [0, 0, 0, 0];
		for (let sitting = 0; sitting < 1000; sitting += 1) {
			const place = orderOptions(question, sitting).findIndex(
				(index) => question.options[index]?.isKey,
			);
			counts[place] = (counts[place] ?? 0) + 1;
		}
		expect(chiSquare(counts)).toBeLessThan(chiSquareLimit);
	}
});

test("over 1,000 cards a number's rank among its options tells nothing", () => {
	const counts = [0, 0, 0, 0];
	for (let index = 0; index < 1000; index += 1) {
		const [card] = cardsOf([{ front: "SNS keeps its logs up to [14] days" }]);
		if (!card) throw new Error("no card");
		const cards = [{ ...card, key: `card-${index}` }];
		const [byCard] = withOptions(makeChoices({ cards, gazetteer }));
		if (!byCard) throw new Error("no question");
		const order = orderOptions(byCard, 1);
		const values = order.map(
			(at) => readNumber(texts(byCard)[at] ?? "")?.value ?? 0,
		);
		expect(values).toEqual([...values].sort((one, other) => one - other));
		const place = order.findIndex((at) => byCard.options[at]?.isKey);
		counts[place] = (counts[place] ?? 0) + 1;
	}
	expect(chiSquare(counts)).toBeLessThan(chiSquareLimit);
});

test("steps never stand in their right order, and every other order comes", () => {
	const question: ChoiceQuestion = {
		id: "ordering:x",
		rule: "ordering",
		kind: "ordering",
		stem: [],
		context: [],
		cardKeys: ["a"],
		sources: [],
		isNegative: false,
		steps: ["one", "two", "three"].map((value) => [{ type: "text", value }]),
	};
	const seen = new Set(
		Array.from({ length: 200 }, (_, sitting) =>
			orderOptions(question, sitting).join(""),
		),
	);
	expect([...seen].sort()).toEqual(["021", "102", "120", "201", "210"]);
});

function chiSquare(counts: readonly number[]): number {
	const expected =
		counts.reduce((sum, count) => sum + count, 0) / counts.length;
	return counts.reduce(
		(sum, count) => sum + (count - expected) ** 2 / expected,
		0,
	);
}
