// Where notes contradict one another, or themselves: the same fact stated with another number, the opposite, or another answer.
import { plainText } from "../contract/rich.ts";
import { readClause } from "./clause.ts";
import type { CardDraft, ParsedNote } from "./draft.ts";
import { fillGaps } from "./gap-text.ts";
import { containment, contentOf, countWords } from "./words.ts";

/** One fact that is stated in two ways. */
export interface Disagreement {
	/** The question, the hidden part as "[…]". */
	question: string;
	/** What each place answers; the first found first. */
	sides: { path: string; line: number; answer: string }[];
}

interface Claim {
	path: string;
	line: number;
	rule: string;
	question: string;
	answer: string;
	/** Stems of the question. */
	content: ReadonlySet<string>;
}

/** Rules whose answers are short values, so that two different ones cannot both be right. */
const valued =
	/^(?:number|opposite|value|aspect|scope|acronym|date|list-pair|table-cell|negation)$/;

/**
 * Finds the facts that the notes state differently: the same question with another number, another
 * word of a pair or another short value. Definitions in other words are no disagreement. Linear in
 * the number of cards, but for questions that share all their words.
 */
export function findDisagreements(
	notes: readonly Pick<ParsedNote, "path" | "cards">[],
): Disagreement[] {
	const groups = new Map<string, Claim[]>();
	for (const { path, cards } of notes)
		for (const card of cards) {
			const claim = claimOf(path, card);
			if (!claim) continue;
			const key = [...claim.content].sort().join(" ");
			const group = groups.get(key);
			if (group) group.push(claim);
			else groups.set(key, [claim]);
		}
	return [...groups.values()].flatMap((claims) => {
		const sides = distinct(claims);
		const [first] = sides;
		return sides.length > 1 && first
			? [{ question: first.question, sides: sides.map(sideOf) }]
			: [];
	});
}

function claimOf(path: string, card: CardDraft): Claim | null {
	if (!valued.test(card.rule)) return null;
	const question = plainText(card.front);
	const answer = plainText(card.back, "answer");
	// The hint of an opposite names both words and so is part of the question.
	const bare = fillGaps(question, " ");
	const content = contentOf(withoutPlace(bare));
	if (content.size < 2 || countWords(answer) > 8) return null;
	return {
		path,
		line: card.sources[0]?.line ?? 1,
		rule: card.rule,
		question,
		answer,
		content,
	};
}

/** What a subject tells by itself, wherever it stands: "gp3", "t3.micro", "DynamoDB". */
const ownName = /\p{L}\d|\p{Ll}\p{Lu}/u;

/** "Disks: a gp3 volume reaches …" without the note's topic, which another note may name otherwise. */
function withoutPlace(question: string): string {
	const place = /^[^:]{2,80}: /.exec(question)?.[0];
	if (!place) return question;
	const rest = question.slice(place.length);
	const subject = rest.slice(0, readClause(rest)?.subjectEnd ?? 0);
	return ownName.test(subject) ? rest : question;
}

/** One claim for each answer that differs from all before. */
function distinct(claims: readonly Claim[]): Claim[] {
	const kept: Claim[] = [];
	for (const claim of claims) {
		const isOther = kept.every(
			(other) => other.rule === claim.rule && differs(other, claim),
		);
		if (isOther) kept.push(claim);
	}
	return kept;
}

function differs(one: Claim, other: Claim): boolean {
	const [first, second] = [normal(one.answer), normal(other.answer)];
	if (first === second) return false;
	// Two numbers of one line are asked for in turn: the visible one tells them apart.
	if (normal(one.question) !== normal(other.question) && one.rule === "number")
		return sameGap(one.question, other.question);
	if (one.rule === "number" || one.rule === "opposite") return true;
	const [words, others] = [contentOf(one.answer), contentOf(other.answer)];
	return containment(words, others) < 0.5 && containment(others, words) < 0.5;
}

/** True when the words next to the gaps are the same: "at most […] GB" and "at most […] GB". */
function sameGap(one: string, other: string): boolean {
	const near = (text: string) => {
		const at = text.indexOf("[…]");
		const before = text.slice(0, at).trim().split(/\s+/).at(-1) ?? "";
		const after =
			text
				.slice(at + 3)
				.trim()
				.split(/\s+/)[0] ?? "";
		return `${before} ${after}`.toLowerCase();
	};
	return near(one) === near(other);
}

function normal(text: string): string {
	return text
		.toLowerCase()
		.replace(/(?<=\d),(?=\d{3})/g, "")
		.replace(/[^\p{L}\p{N}.%]+/gu, " ")
		.replace(/[.\s]+$/, "")
		.trim();
}

function sideOf({ path, line, answer }: Claim) {
	return { path, line, answer };
}
