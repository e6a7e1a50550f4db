// Two things told apart in one sentence: "X is stateful, whereas Y is stateless", "Unlike Y, X is stateful".
import { readClause } from "./clause.ts";
import type { Question } from "./fact.ts";
import { cut, type Inline, toRich, wrap } from "./inline.ts";
import { isCleanName } from "./name.ts";
import { contentOf, countWords } from "./words.ts";

/** A sentence's two statements, and for each a cloze that the other one makes plain, where it is short enough. */
export interface Contrast {
	halves: { inline: Inline; cloze: Question | null }[];
}

const joint = /,?\swhereas\s|,\swhile\s/i;

/** The halves of a contrast, each a whole statement; null for any other sentence. */
export function splitContrast(inline: Inline): Contrast | null {
	const found = joint.exec(inline.mask);
	if (!found) return null;
	const second = found.index + found[0].length;
	const halves = [
		{ inline: cut(inline, 0, found.index), at: 0 },
		{ inline: cut(inline, second), at: second },
	];
	const areWhole = halves.every(
		(half) => (readClause(half.inline.text)?.subjectEnd ?? 0) > 0,
	);
	if (!areWhole) return null;
	const parts = halves.map((half) => partsOf(half.inline.text));
	const [one, other] = parts;
	const isPlain = one && other && areOpposed(one, other);
	// "While" also says when.
	if (!isPlain && /while/i.test(found[0])) return null;
	return {
		halves: halves.map((half, index) => {
			const part = parts[index];
			const start = half.at + (part?.start ?? 0);
			return {
				inline: half.inline,
				cloze:
					isPlain && part ? hide(inline, start, start + part.length) : null,
			};
		}),
	};
}

const unlike =
	/^(?:(?:unlike|in contrast to|as opposed to)\s[^,;]{2,60}|(?:in|by) contrast|on the other hand),\s+(?=\S)/i;

/** The statement after "Unlike Y, …" or "In contrast, …", which holds by itself. */
export function dropUnlike(inline: Inline): Inline {
	const lead = unlike.exec(inline.mask)?.[0].length ?? 0;
	if (lead === 0) return inline;
	const rest = cut(inline, lead);
	const { text } = rest;
	const end = readClause(text)?.subjectEnd ?? 0;
	return end > 0 && isCleanName(text.slice(0, end)) ? rest : inline;
}

interface Part {
	subject: string;
	verb: string;
	/** What is said of the subject. */
	said: string;
	start: number;
	length: number;
}

/** "X is …" with a few words after the verb. */
function partsOf(text: string): Part | null {
	const clause = readClause(text);
	if (!clause || clause.isNegated) return null;
	const { auxiliary, verbStart } = clause;
	const isState = /^(?:is|are|was|were)$/.test(auxiliary ?? "");
	// "is managed" says what it is, as "is self-managed" does.
	const from = isState
		? verbStart + (auxiliary?.length ?? 0)
		: clause.restStart;
	const whole = text.slice(from);
	const said = whole.slice(0, endOf(whole));
	const start = from + (said.length - said.trimStart().length);
	return {
		subject: text.slice(0, clause.subjectEnd),
		verb: isState ? "be" : clause.verb,
		said: said.trim(),
		start,
		length: said.trim().length,
	};
}

/** Where the marks and blanks at the end begin. */
function endOf(text: string): number {
	let end = text.length;
	while (end > 0 && /[\s.;,]/.test(text[end - 1] ?? "")) end -= 1;
	return end;
}

/** The same is said of two names, in a few words each, and differently. */
function areOpposed(one: Part, other: Part): boolean {
	const first = contentOf(one.said);
	const isApart = [...contentOf(other.said)].every((word) => !first.has(word));
	return (
		one.verb === other.verb &&
		one.subject.toLowerCase() !== other.subject.toLowerCase() &&
		isApart &&
		[one, other].every(
			({ subject, said }) =>
				isCleanName(subject) &&
				countWords(subject) <= 5 &&
				/[\p{L}\p{N}]/u.test(said) &&
				countWords(said) <= 4 &&
				!/[,()]/.test(said),
		)
	);
}

function hide(inline: Inline, start: number, end: number): Question {
	const hiddenPart = cut(inline, start, end);
	return {
		kind: "cloze",
		rule: "opposed",
		front: toRich(wrap(inline, start, end, { type: "gap" })),
		back: toRich(hiddenPart),
		deletion: hiddenPart.text,
	};
}
