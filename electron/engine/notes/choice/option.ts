// Options: candidates for wrong answers, the rules by which they are refused, and the choice of three.
import type { ChoiceOption, OptionOrigin } from "../../contract/choice.ts";
import { contentOf, countWords } from "../words.ts";
import { normal } from "./asked.ts";
import { hash } from "./hash.ts";

/** A wrong answer before it is accepted. */
export interface Candidate {
	text: string;
	from: Exclude<OptionOrigin, "answer">;
	why?: string;
}

/** The number of wrong answers that an exam's single-choice question has. */
export const distractorCount = 3;

/** An option's words as they are printed: without article and end mark, first letter as in a list. */
export function optionText(text: string): string {
	const bare = text
		.trim()
		.replace(/\s+/g, " ")
		.replace(/[\s.,;:]+$/, "")
		.replace(/^(?:an?|the)\s+(?=\S)/i, "");
	return /^\p{Ll}+(?:[\s,]|$)/u.test(bare)
		? bare.slice(0, 1).toUpperCase() + bare.slice(1)
		: bare;
}

/** A key and its distractors as options. */
export function makeOptions(
	key: string,
	distractors: readonly Candidate[],
): ChoiceOption[] {
	return [
		{ text: [{ type: "text", value: key }], isKey: true, from: "answer" },
		...distractors.map(({ text, from, why }) => ({
			text: [{ type: "text" as const, value: text }],
			isKey: false,
			from,
			...(why === undefined ? {} : { why }),
		})),
	];
}

/**
 * Picks `count` candidates that go with the key and with one another, better origins first, or null
 * when there are not enough. Candidates of one origin are taken in an order that `seed` fixes, and so
 * that the key is the longest option in about a quarter of all questions.
 */
export function pick(
	keys: readonly string[],
	candidates: readonly Candidate[],
	seed: string,
	count = distractorCount,
): Candidate[] | null {
	const key = keys.reduce(
		(one, other) => (other.length > one.length ? other : one),
		"",
	);
	const fitting = candidates.filter(
		({ text }) =>
			keys.every((own) => !isOverlap(own, text)) && isAlike(key, text),
	);
	const mayBeLongest = hash(`longest ${seed}`) % 4 === 0;
	const isLonger = ({ text }: Candidate) => text.length >= key.length;
	const chosen: Candidate[] = [];
	const take = (from: readonly Candidate[]) => {
		for (const candidate of from)
			if (
				chosen.length < count &&
				chosen.every(({ text }) => !isOverlap(text, candidate.text))
			)
				chosen.push(candidate);
	};
	if (!mayBeLongest) take(fitting.filter(isLonger).slice(0, 1));
	take(fitting);
	if (chosen.length < count) return null;
	const lengths = chosen
		.map(({ text }) => text.length)
		.sort((one, other) => one - other);
	const median = lengths[Math.floor(lengths.length / 2)] ?? 1;
	return isNear(key.length, median) ? chosen : null;
}

/** Candidates in a repeatable order within each rank, the lower rank first. */
export function rank<T extends Candidate>(
	candidates: readonly T[],
	seed: string,
	rankOf: (candidate: T) => number,
): T[] {
	return candidates
		.map((candidate) => ({
			candidate,
			rank: rankOf(candidate),
			lot: hash(`${seed}/${candidate.text}`),
		}))
		.sort((one, other) => one.rank - other.rank || one.lot - other.lot)
		.map(({ candidate }) => candidate);
}

/** One option contains the other, in letters or in all its words. */
export function isOverlap(one: string, other: string): boolean {
	const left = ` ${normal(one)} `;
	const right = ` ${normal(other)} `;
	return (
		left.includes(right) || right.includes(left) || left.trim() === right.trim()
	);
}

/** Lengths that do not stand out; short names may differ more. */
function isNear(length: number, median: number): boolean {
	if (Math.abs(length - median) <= 12) return true;
	return length >= 0.6 * median && length <= 1.5 * median;
}

/** Of one make: absolutes, negation and digits in both or in neither, and of comparable length. */
export function isAlike(key: string, text: string): boolean {
	if (absolutes(key) !== absolutes(text)) return false;
	if (/\b(?:all|none) of\b/i.test(text)) return false;
	const one = key.length;
	const other = text.length;
	return (
		Math.abs(one - other) <= 16 || (other >= 0.5 * one && other <= 1.9 * one)
	);
}

function absolutes(text: string): boolean {
	return /\b(?:only|always|never|not|cannot|can't|no|must|every|all)\b/i.test(
		text,
	);
}

/** The stem shares a telling word with this option. */
export function leaks(
	stem: string,
	option: string,
	neutral: ReadonlySet<string>,
): boolean {
	const shown = contentOf(stem);
	for (const word of contentOf(option))
		if (shown.has(word) && !neutral.has(word)) return true;
	return false;
}

/** How many words of an option carry meaning. */
export function weight(text: string): number {
	return contentOf(text).size === 0
		? 0
		: Math.min(contentOf(text).size, countWords(text));
}
