// Questions for a number: wrong numbers come from the notes, from ladders of usual values, and from the key itself.
import type { OptionQuestion } from "../../contract/choice.ts";
import type { Ladder } from "../../contract/gazetteer.ts";
import { plainText } from "../../contract/rich.ts";
import { contentOf } from "../words.ts";
import type { Asked } from "./asked.ts";
import { hash } from "./hash.ts";
import { type Knowledge, unitKey, unitOf } from "./knowledge.ts";
import { type Candidate, distractorCount, makeOptions } from "./option.ts";
import {
	readNumber,
	readNumbers,
	significantDigits,
	type Written,
	writeNumber,
} from "./quantity.ts";
import { shared } from "./question.ts";

/** The number of a range, a choice, a version, an address, a formula or a price is not asked for. */
const unfit = [
	/[-–/.:#@$€£~\p{L}]\[…\]|\[…\](?:[.:/]\d|[-–]\d)/u,
	/\d\s?\S*\s*(?:[-–]|to|or|and)\s*(?:up to\s+)?\[…\]|\[…\]\s?\S*\s*(?:[-–]|to|or|and)\s*(?:up to\s+)?\d/i,
	/\b(?:version|step|port|chapter|layer|example|python|about|approximately|around|roughly|say|let's|class|phase)\s+\[…\]/i,
	/\([^)]*\[…\]|\[…\]\s*\S+\s*\(\D*\d|[+×]|\d\s*x\s|:\s*\d*$/i,
	/\b(?:the|all|one of the|any|each of the|more than|over)\s+\[…\]/i,
	/\[…\]k\b|\bone\b.*\bone\b/,
];
/** Numbers of a worked example are nobody's to remember. */
const example =
	/\b(?:if (?:you|have|we|I)|assum\w+|suppose|represents?|imagine|example|calculation|scenario|you need to|using an|was|were|bob|alice)\b/i;

/** "kept up to […] days": choose the number. */
export function askNumber(
	fact: Asked,
	knowledge: Knowledge,
): OptionQuestion | null {
	const { stem, kind, answer } = fact;
	if (!stem || kind !== "cloze") return null;
	const key = readNumber(answer);
	const text = plainText(stem);
	if (!key || isYear(key) || unfit.some((pattern) => pattern.test(text)))
		return null;
	if (example.test(`${text} ${fact.context.slice(1).join(" ")}`)) return null;
	if (readNumbers(text).includes(key.value)) return null;
	const unit = unitOf(text);
	if (key.value === 0 || isWhole(key, unit)) return null;
	// "two version": the note has slipped, and so would the options.
	if (key.style === "word" && !plural.test(text)) return null;
	if (isBareCount(text, unit, knowledge.gazetteer.ladders)) return null;
	if (tellsNumber(key, unit, knowledge.gazetteer.ladders)) return null;
	const candidates = findNumbers(key, unit, fact, knowledge);
	const base = shared("number", [fact], stem);
	const chosen = choose(key, candidates, base.id);
	if (!chosen) return null;
	const written = writeNumber(key.value, key) ?? answer;
	return {
		...base,
		kind: "single",
		select: 1,
		options: makeOptions(written, chosen),
	};
}

interface Wrong {
	value: number;
	from: "elsewhere" | "number";
	rank: number;
}

function findNumbers(
	key: Written,
	unit: string,
	fact: Asked,
	knowledge: Knowledge,
): Wrong[] {
	const stated = statedNumbers(fact, knowledge);
	if (!stated) return [];
	const ladder = findLadder(key, unit, knowledge.gazetteer.ladders);
	const isShare = key.suffix === "%" || /^(?:%|percent)/i.test(unit);
	// Shares of different things make odd neighbours: 17 % beside 99.9 %.
	const elsewhere = isShare
		? []
		: knowledge.values(unitKey(key.suffix || unit));
	const wrong: Wrong[] = [
		...elsewhere.map((value) => ({
			value,
			from: "elsewhere" as const,
			rank: 0,
		})),
		...(ladder?.values ?? []).map((value) => ({
			value,
			from: "number" as const,
			rank: 1,
		})),
		...(ladder?.values.includes(key.value) ? [] : derived(key, unit)).map(
			(value) => ({
				value,
				from: "number" as const,
				rank: 2,
			}),
		),
	];
	if (!Number.isInteger(key.value) && !ladder?.values.includes(key.value))
		return [];
	const isCounted = plural.test(fact.stemText);
	const seen = new Set<number>([key.value, ...stated]);
	return wrong.filter(({ value }) => {
		const isFit =
			value >= key.value / 10 &&
			value <= key.value * 10 &&
			value > 0 &&
			(!isShare || value <= 100) &&
			(value !== 1 || !isCounted) &&
			isOfPrecision(value, key.value) &&
			!seen.has(value);
		if (isFit) seen.add(value);
		return isFit;
	});
}

/** Numbers of the key's own make: one more or less for counts, else halves, doubles and tenfolds. */
function derived({ value, style }: Written, unit: string): number[] {
	const isCount = Number.isInteger(value) && !/^[A-Z%]/.test(unit);
	if (isCount && value > 7 && value <= 20)
		return [2, 4, 5, -2, -4, -5, value].map((step) => value + step);
	if ((isCount && value <= 7) || style === "word")
		return [1, 2, 3, 4, -1, -2, -3]
			.map((step) => value + step)
			.filter((near) => near >= 1);
	const isPower = value >= 8 && Number.isInteger(Math.log2(value));
	const factors = isPower
		? [0.5, 2, 0.25, 4, 0.125, 8]
		: [0.5, 2, 0.2, 5, 0.1, 10, 1.5, 4, 0.25];
	return factors
		.map((factor) => value * factor)
		.filter((near) => !Number.isInteger(value) || Number.isInteger(near));
}

function findLadder(
	key: Written,
	unit: string,
	ladders: readonly Ladder[],
): Ladder | undefined {
	const own = key.suffix || unit;
	const precise = ladders.find(
		({ units, values }) =>
			units.some((name) => name.startsWith("% ")) &&
			values.includes(key.value) &&
			key.value > 98,
	);
	if (precise && /^(?:%|percent)/.test(own)) return precise;
	return ladders.find(({ units }) =>
		units.some((name) => unitKey(name) === unitKey(own)),
	);
}

/** Numbers that the notes give for the same subject: any of them could be meant. Null where any number could. */
function statedNumbers(fact: Asked, knowledge: Knowledge): Set<number> | null {
	const alike = knowledge.alike(contentOf(fact.stemText), 0.5);
	if (!alike) return null;
	const same = [fact, ...knowledge.siblings(fact), ...alike];
	return new Set(same.flatMap(({ numbers }) => numbers));
}

/** The word behind "1" is in the singular: the grammar tells. Units such as GB have no plural. */
function tellsNumber(
	{ value }: Written,
	unit: string,
	ladders: readonly Ladder[],
): boolean {
	const isUnit = ladders.some(({ units }) => units.includes(unit));
	return value === 1 && !(isUnit && /^(?:%|\p{Lu})/u.test(unit));
}

/** "Server-side encryption: […] general types" is a heading rather than a statement. */
function isBareCount(
	text: string,
	unit: string,
	ladders: readonly Ladder[],
): boolean {
	const isLimit = /\b(?:max\w*|min\w*|limit|per|up to)\b/i.test(text);
	const isUnit = ladders.some(({ units }) =>
		units.some((name) => unitKey(name) === unitKey(unit)),
	);
	return /:\s*\[…\]/.test(text) && !isLimit && !isUnit;
}

/** "100 %" is no number to remember. */
function isWhole({ value, suffix }: Written, unit: string): boolean {
	return value === 100 && (suffix === "%" || /^(?:%|percent)/i.test(unit));
}

/** A plural soon after the blank: "[…] different caches" is not one. */
const plural =
	/\[…\][\s-]*(?:[\p{L}-]+\s+){0,2}\p{L}*(?:\p{Ll}[^s\P{L}]|[A-Z]{2})s\b/u;

function isYear({ value, isGrouped }: Written): boolean {
	return !isGrouped && value >= 1960 && value <= 2040;
}

/** A crooked number among round ones stands out. */
function isOfPrecision(value: number, key: number): boolean {
	const own = significantDigits(key);
	if (own >= 5 && Number.isInteger(key)) return false;
	const digits = significantDigits(value);
	if (!Number.isInteger(key)) return true;
	return Number.isInteger(value) && (own >= 3 ? digits >= 2 : digits <= 3);
}

/** Three wrong numbers, so many of them below the key as a lot of its own says: so its rank among the options tells nothing. */
function choose(
	key: Written,
	wrong: readonly Wrong[],
	seed: string,
): Candidate[] | null {
	const near = [...wrong].sort(
		(one, other) =>
			one.rank - other.rank ||
			distance(one.value, key.value) - distance(other.value, key.value),
	);
	const below = near.filter(({ value }) => value < key.value);
	const above = near.filter(({ value }) => value > key.value);
	const wanted = hash(`below ${seed}`) % (distractorCount + 1);
	const fewest = Math.max(0, distractorCount - above.length);
	const lower = Math.min(
		Math.max(wanted, fewest),
		below.length,
		distractorCount,
	);
	const chosen = [
		...below.slice(0, lower),
		...above.slice(0, distractorCount - lower),
	];
	if (chosen.length < distractorCount) return null;
	const written = chosen.map(({ value, from }) => ({
		text: writeNumber(value, key),
		from,
	}));
	return written.every(
		(option): option is Candidate & typeof option => option.text !== null,
	)
		? written
		: null;
}

function distance(one: number, other: number): number {
	return Math.abs(Math.log(one / other));
}
