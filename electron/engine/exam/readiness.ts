// The chance to pass on the exam's day, from memory at that day and first attempts by domain: exam-level Monte Carlo over Beta posteriors.
import type { Readiness } from "../contract/exam.ts";
import { beta, binomial, normal, normalBelow } from "./distribution.ts";
import { createRandom } from "./random.ts";

/** A topic with the questions that it has and the chance to answer each on the exam's day. */
export interface TopicEvidence {
	readonly id: string;
	readonly title: string;
	/** `itemChance` of each question of the topic; empty where there is none. */
	readonly chances: readonly number[];
}

/** An answer to a question. Only the first to each question is evidence in full. */
export interface AnswerEvidence {
	/** 0 to 1. */
	readonly credit: number;
	readonly isFirst: boolean;
	/** Days before the day of the forecast. */
	readonly ageDays: number;
}

export interface DomainEvidence {
	readonly id: string;
	readonly title: string;
	/** Scored questions of the real exam. */
	readonly items: number;
	readonly topics: readonly TopicEvidence[];
	readonly answers: readonly AnswerEvidence[];
}

export interface ReadinessInput {
	readonly domains: readonly DomainEvidence[];
	/** Share of right answers at the pass mark. */
	readonly cutRaw: number;
	readonly seed: number;
	/** How many exams are drawn. */
	readonly draws?: number;
}

/** Weight of the prior, in answers. */
const priorWeight = 8;
/** A topic of which nothing is known; so studying one corner cannot raise the whole. */
const unknownTopic = 0.45;
/** A repeated question shows less: it may be remembered by its wording. */
const repeatWeight = 0.25;
const halfLifeDays = 30;
/** What form and day shift all domains by, on the logit scale. */
const sharedShift = 0.35;
const leastAttempts = 30;
const leastPerDomain = 8;
const leastCoverage = 0.6;

interface Posterior {
	readonly a: number;
	readonly b: number;
	readonly items: number;
}

/**
 * Says how likely a pass is. `chance` is null while there are fewer than 30 first attempts, 8 in each
 * domain or 60 % of topics covered, with what is missing; it is never 0 or 1. `interval` holds
 * the middle 80 % of the chances that the posteriors of the domains allow. The same input gives the same answer.
 */
export function assessReadiness(input: ReadinessInput): Readiness {
	const { domains } = input;
	const posteriors = domains.map(posteriorOf);
	const firstAttempts = domains.reduce(
		(all, { answers }) => all + firstOf(answers),
		0,
	);
	const coverage = coverageOf(domains.flatMap(({ topics }) => topics));
	const missing = missingEvidence(domains, firstAttempts, coverage);
	const draws = input.draws ?? 20_000;
	const chance = passChance(posteriors, input, draws);
	return {
		chance: missing.length > 0 ? null : clamp(chance),
		interval: missing.length > 0 ? null : chanceInterval(posteriors, input),
		missing,
		firstAttempts,
		coverage,
		domains: domains.map((domain, index) => ({
			id: domain.id,
			title: domain.title,
			mean: meanOf(posteriors[index]),
			attempts: firstOf(domain.answers),
			coverage: coverageOf(domain.topics),
		})),
		gains: gainsOf(input, posteriors),
	};
}

/** Never certain either way. */
function clamp(chance: number): number {
	return Math.min(0.99, Math.max(0.01, chance));
}

function meanOf(posterior: Posterior | undefined): number {
	return posterior ? posterior.a / (posterior.a + posterior.b) : 0;
}

function firstOf(answers: readonly AnswerEvidence[]): number {
	return answers.filter(({ isFirst }) => isFirst).length;
}

function coverageOf(topics: readonly TopicEvidence[]): number {
	const covered = topics.filter(({ chances }) => chances.length > 0).length;
	return topics.length === 0 ? 0 : covered / topics.length;
}

function priorMean(topics: readonly TopicEvidence[]): number {
	return topics.length === 0 ? unknownTopic : average(topics.map(topicChance));
}

function topicChance({ chances }: TopicEvidence): number {
	return chances.length === 0 ? unknownTopic : average(chances);
}

function average(numbers: readonly number[]): number {
	return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

function posteriorOf({ topics, answers, items }: DomainEvidence): Posterior {
	const mean = priorMean(topics);
	let a = mean * priorWeight;
	let b = (1 - mean) * priorWeight;
	for (const { credit, isFirst, ageDays } of answers) {
		const weight =
			(isFirst ? 1 : repeatWeight) *
			2 ** (-Math.max(0, ageDays) / halfLifeDays);
		a += weight * credit;
		b += weight * (1 - credit);
	}
	return { a: Math.max(a, 0.05), b: Math.max(b, 0.05), items };
}

function missingEvidence(
	domains: readonly DomainEvidence[],
	attempts: number,
	coverage: number,
): string[] {
	const few = domains
		.filter(({ answers }) => firstOf(answers) < leastPerDomain)
		.map(
			({ title, answers }) =>
				`${title}: ${firstOf(answers)} of ${leastPerDomain} questions answered for the first time.`,
		);
	return [
		...(attempts < leastAttempts
			? [
					`${attempts} of ${leastAttempts} questions answered for the first time.`,
				]
			: []),
		...few,
		...(coverage < leastCoverage
			? [
					`Questions cover ${Math.floor(coverage * 100 + 1e-9)} % of the topics; ${leastCoverage * 100} % are needed.`,
				]
			: []),
	];
}

/** Share of drawn exams that reach the cut. */
function passChance(
	posteriors: readonly Posterior[],
	{ cutRaw, seed }: ReadinessInput,
	draws: number,
): number {
	const random = createRandom(seed);
	const need = Math.ceil(cutRaw * total(posteriors) - 1e-9);
	let passes = 0;
	for (let draw = 0; draw < draws; draw += 1) {
		const shift = sharedShift * normal(random);
		let right = 0;
		for (const posterior of posteriors)
			right += binomial(
				posterior.items,
				shifted(beta(posterior, random), shift),
				random,
			);
		if (right >= need) passes += 1;
	}
	return passes / draws;
}

function total(posteriors: readonly Posterior[]): number {
	return posteriors.reduce((all, { items }) => all + items, 0);
}

/** How the chance would be if ability were known: its spread is what is not known yet. */
function chanceInterval(
	posteriors: readonly Posterior[],
	input: ReadinessInput,
): { low: number; high: number } {
	const random = createRandom(input.seed + 1);
	const chances = Array.from({ length: 400 }, () =>
		normalPass(
			posteriors.map((posterior) => ({
				share: beta(posterior, random),
				items: posterior.items,
			})),
			input.cutRaw,
		),
	).sort((one, other) => one - other);
	return {
		low: clamp(chances[Math.floor(chances.length * 0.1)] ?? 0),
		high: clamp(chances[Math.floor(chances.length * 0.9)] ?? 1),
	};
}

/** Chance to pass with known ability: the sum of right answers taken as normal, its variance with the shared shift in it. */
function normalPass(
	domains: readonly { share: number; items: number }[],
	cutRaw: number,
): number {
	const items = domains.reduce((all, domain) => all + domain.items, 0);
	const need = Math.ceil(cutRaw * items - 1e-9) - 0.5;
	let mean = 0;
	let variance = 0;
	let slope = 0;
	for (const { share, items: count } of domains) {
		mean += share * count;
		variance += share * (1 - share) * count;
		slope += share * (1 - share) * count;
	}
	const spread = Math.sqrt(variance + (slope * sharedShift) ** 2) || 1e-9;
	return normalBelow((mean - need) / spread);
}

/** The three topics whose mastery (95 %) would raise the chance most; the slope is taken by the normal approximation. */
function gainsOf(
	{ domains, cutRaw }: ReadinessInput,
	posteriors: readonly Posterior[],
): Readiness["gains"] {
	const now = posteriors.map((posterior) => ({
		share: meanOf(posterior),
		items: posterior.items,
	}));
	const chance = normalPass(now, cutRaw);
	return domains
		.flatMap((domain, index) =>
			domain.topics.map((topic) => {
				const lift =
					Math.max(0, 0.95 - topicChance(topic)) / domain.topics.length;
				const then = now.map((one, place) =>
					place === index
						? { ...one, share: Math.min(0.99, one.share + lift) }
						: one,
				);
				return {
					domain: domain.id,
					topic: topic.id,
					title: topic.title,
					gain: Math.max(0, normalPass(then, cutRaw) - chance),
				};
			}),
		)
		.sort((one, other) => other.gain - one.gain)
		.slice(0, 3);
}

/** A share moved on the logit scale. */
function shifted(share: number, shift: number): number {
	const safe = Math.min(1 - 1e-9, Math.max(1e-9, share));
	return 1 / (1 + ((1 - safe) / safe) * Math.exp(-shift));
}
