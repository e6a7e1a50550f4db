// Composes a paper: shares of the domains, questions that do not give each other away, one frozen order.
import type { Blueprint } from "../contract/blueprint.ts";
import type { ExamItem, Paper, Shortfall } from "../contract/exam.ts";
import { apportion } from "./apportion.ts";
import { createDraw, drawCases, inDrawOrder, newest } from "./paper-draw.ts";
import { createRandom, type Random, seedOf, shuffle } from "./random.ts";

/** A question that could be drawn, in its author's order: `freeze` gives it the order of a sitting. */
export interface BankItem {
	readonly id: string;
	readonly hash: string;
	readonly domain: string;
	readonly topic: string;
	readonly kind: ExamItem["kind"];
	/** How many options there are and how many of them are right; 0 where none are offered. */
	readonly options: number;
	readonly select: number;
	/** Asks what does not hold. */
	readonly isNegative: boolean;
	/** Questions that share one of these must not stand on one paper: the cards that they ask for. */
	readonly exclusive: readonly string[];
	/** What it prints before it is answered, as plain words between blanks, and what it asks for: one must not print the other's key. */
	readonly prints: string;
	readonly keys: readonly string[];
	/** Path of the note that it is of. */
	readonly note: string;
	/** The things that it asks about, and the set of things that are easily confused with them; null for the others. */
	readonly about: {
		readonly names: readonly string[];
		readonly set: string;
	} | null;
	/** Questions of one case stand together; null for the others. */
	readonly group: string | null;
	/** When it was first made, in ms: questions on trial are the newest. */
	readonly madeAt: number;
	/** How often it was asked before. */
	readonly exposures: number;
	/** The question as it stands on a paper, orders drawn from `random`. */
	readonly freeze: (random: Random, isScored: boolean) => ExamItem;
}

export interface PaperOrder {
	readonly blueprint: Blueprint;
	readonly bank: readonly BankItem[];
	readonly seed: number;
	/** Scored questions; without it as many as the blueprint has. */
	readonly scored?: number | undefined;
	/** Practice takes what was drawn for it, however many cases and negative questions that is. */
	readonly isDrawn?: boolean | undefined;
	/** Questions on trial; without it as many as the blueprint has, in proportion to `scored`. */
	readonly unscored?: number | undefined;
}

/** Which questions a paper has, before any is frozen. */
export interface DrawnPaper {
	readonly scored: readonly BankItem[];
	readonly trial: readonly BankItem[];
	readonly minutes: number;
	readonly domains: Paper["domains"];
	/** Domains that have too few questions; the paper is then shorter there. */
	readonly shortfalls: readonly Shortfall[];
	/** How many scored questions a paper with honest proportions could have. */
	readonly honestSize: number;
}

export interface Composed
	extends Pick<DrawnPaper, "shortfalls" | "honestSize"> {
	readonly paper: Paper;
}

/** At most a tenth of a paper asks what does not hold: more of them test reading, not knowledge. */
const negativeShare = 0.1;

/**
 * Draws a paper from `bank` and freezes it. Each domain gets its share by largest remainder; where the bank has too
 * few, the rest is left out and named in `shortfalls`. The same order always gives the same paper.
 */
export function composePaper(order: PaperOrder): Composed {
	const { blueprint, seed } = order;
	const { scored, trial, ...drawn } = drawPaper(order);
	return {
		paper: {
			blueprint: {
				code: blueprint.code,
				version: blueprint.version,
				title: blueprint.title,
			},
			seed,
			bankHash: hashBank(allowedOf(order)),
			minutes: drawn.minutes,
			scale: blueprint.scale,
			cutRaw: cutOf(blueprint),
			domains: drawn.domains,
			items: freezeAll(scored, trial, seed),
		},
		shortfalls: drawn.shortfalls,
		honestSize: drawn.honestSize,
	};
}

/** The questions of a paper as `composePaper` takes them, without the work of freezing any. */
export function drawPaper(order: PaperOrder): DrawnPaper {
	const { blueprint, seed } = order;
	const allowed = allowedOf(order);
	const scored = order.scored ?? blueprint.items.scored;
	const weights = blueprint.domains.map(({ weight }) => weight);
	const wanted = apportion(weights, scored);
	const negatives = Math.max(1, Math.floor(scored * negativeShare));
	const draw = createDraw(order.isDrawn ? allowed.length : negatives);
	const single = allowed.filter(({ group }) => group === null);
	const take = (items: readonly BankItem[], domain: string, count: number) =>
		draw(
			inDrawOrder(
				items.filter((item) => item.domain === domain),
				createRandom(seedOf(seed, `draw/${domain}`)),
			),
			count,
		);
	// Cases first: what stands alone would take their cards.
	const cases = drawCases(allowed, order);
	const inCases = blueprint.domains.map(({ id }, index) =>
		take(cases, id, wanted[index] ?? 0),
	);
	const chosen = blueprint.domains.map(({ id }, index) => {
		const drawn = inCases[index] ?? [];
		return [...drawn, ...take(single, id, (wanted[index] ?? 0) - drawn.length)];
	});
	const trial = draw(
		newest(single, createRandom(seedOf(seed, "trial"))),
		order.unscored ??
			Math.round(
				(blueprint.items.unscored * chosen.flat().length) /
					blueprint.items.scored,
			),
	);
	const counts = chosen.map((items) => items.length);
	return {
		scored: chosen.flat(),
		trial,
		minutes: minutesFor(blueprint, chosen.flat().length + trial.length),
		domains: blueprint.domains.map(({ id, title, weight }, index) => ({
			id,
			title,
			weight,
			scored: counts[index] ?? 0,
		})),
		shortfalls: listShortfalls(blueprint, { allowed, counts, wanted }),
		honestSize: honestSize(weights, counts, scored),
	};
}

/** In an order that does not depend on that of the bank. */
function allowedOf({ blueprint, bank }: PaperOrder): BankItem[] {
	return bank
		.filter(({ kind }) => blueprint.kinds.includes(kind))
		.toSorted((one, other) => compare(one.id, other.id));
}

function listShortfalls(
	{ domains }: Blueprint,
	found: {
		allowed: readonly BankItem[];
		counts: readonly number[];
		wanted: readonly number[];
	},
): Shortfall[] {
	const filled = new Set(found.allowed.map(({ topic }) => topic));
	return domains.flatMap(({ id, title, topics }, index) => {
		const count = found.counts[index] ?? 0;
		const most = found.wanted[index] ?? 0;
		if (count >= most) return [];
		const empty = topics.filter((topic) => !filled.has(topic.id));
		return [
			{
				domain: id,
				title,
				wanted: most,
				found: count,
				emptyTopics: empty.map((topic) => topic.title),
			},
		];
	});
}

/** The share of right answers at which the pass mark is reached. */
export function cutOf({ cutRaw, scale }: Blueprint): number {
	return cutRaw ?? scale.pass / scale.max;
}

/** A shorter paper has the same time for each question. */
function minutesFor({ minutes, items }: Blueprint, size: number): number {
	const full = items.scored + items.unscored;
	return Math.max(1, Math.round((minutes * Math.min(size, full)) / full));
}

/** The largest size whose shares all fit what each domain has. */
function honestSize(
	weights: readonly number[],
	found: readonly number[],
	most: number,
): number {
	for (let size = most; size > 0; size -= 1)
		if (
			apportion(weights, size).every(
				(part, index) => part <= (found[index] ?? 0),
			)
		)
			return size;
	return 0;
}

/** One order for scored and unscored questions, so that nothing tells which is which; questions of one case stay together. */
function freezeAll(
	scored: readonly BankItem[],
	trial: readonly BankItem[],
	seed: number,
): ExamItem[] {
	const all = [
		...scored.map((item) => ({ item, isScored: true })),
		...trial.map((item) => ({ item, isScored: false })),
	];
	const groups = Map.groupBy(all, ({ item }) => item.group ?? item.id);
	return shuffle([...groups.values()], createRandom(seedOf(seed, "order")))
		.flat()
		.map(({ item, isScored }) =>
			item.freeze(createRandom(seedOf(seed, `options/${item.id}`)), isScored),
		);
}

function hashBank(bank: readonly BankItem[]): string {
	let value = 0;
	for (const { id, hash } of bank) value = seedOf(value, `${id}:${hash}`);
	return value.toString(16).padStart(8, "0");
}

function compare(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}
