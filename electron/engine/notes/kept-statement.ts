// Statements that no rule can ask about: a gap is hidden in them, and they wait until somebody has looked at them.
import { type Clause, isImperative, isPronoun, readClause } from "./clause.ts";
import { complete, placeBefore, type Sentence } from "./completion.ts";
import {
	type Fact,
	type Question,
	type Scope,
	type Statement,
	trimEnd,
} from "./fact.ts";
import { hide } from "./gap.ts";
import { cut, type Inline, toRich, unmark } from "./inline.ts";
import { findAll } from "./occurrence.ts";
import { contentOf, countWords, findWords } from "./words.ts";

/** Where the rest of a statement begins to say something of its own; the marks alone also end what is hidden. */
const opening =
	/[,;:]\s+|\s+(?:[-–—=]|->|=>|→|⇒)\s+|\s+(?:because|which|who|when|if|while|where|unless|until|that|to|by|with|for|in|from|of|as|than|into|on|at|under|over|about|after|before|between|during|through|via|per|is|are|was|were|means)\s+/g;
const closing =
	/(?:\s+(?=\()|,\s+(?:and\s+|but\s+)?(?:so|which|who|because|but|while|whereas|although|though|if|when|where|unless|then)\s|[;:]\s|\s+(?:[-–—=]|->|=>|→|⇒)\s|\s+(?:because|so|but|which|who|if|when|while|although|though|whereas|unless|until|than)\s)/g;

const fewestWords = 4;
const mostWords = 60;
const mostLetters = 500;
const longestGap = 12;
const mostTries = 40;

/** Talk: somebody speaks of himself, exclaims or asks. */
const talk =
	/(?<![\p{L}'’])(?:i|i'm|i've|i'll|we|we're|my|our|me|ok|okay|todo|tbd|lol|haha|anyway|yesterday|today|tomorrow|tonight|honestly|next time)(?![\p{L}'’])|\?|!!|\.\.|\\|:$|^(?:related|see also|links?|next|actions?|to-?dos?|agenda|attendees|present|apologies|sources?|tags?)\b[^:]{0,20}:/iu;

/** What a statement without a fact is asked for while it waits: nothing for an example, for talk, and for what is too short or too long. */
export function keepStatement(
	given: Inline,
	scope: Scope,
	{ missing, line, endLine }: Pick<Statement, "missing" | "line" | "endLine">,
): Fact[] {
	const way = missing === "example" ? null : hidePiece(given, scope);
	return way ? [{ ways: [way], span: { line, endLine }, also: [] }] : [];
}

/** The statement with a piece of it hidden. */
function hidePiece(given: Inline, scope: Scope): Question | null {
	if (given.text.length > mostLetters || !scope.usage.isEnglish) return null;
	if (isTalk(given.text)) return null;
	const inline = trimEnd(given);
	const { text } = inline;
	const words = findWords(text);
	if (words.length < fewestWords || words.length > mostWords) return null;
	const clause = readClause(text);
	// "survive the container" below "Volumes" tells what they do, "Add the salt" what to do.
	const isTold = scope.subject.isPlural && /^\p{Ll}/u.test(text);
	// "VACUUM removes …": a name.
	const isNamed = /^\p{Lu}{3}/u.test(text);
	if (isImperative(clause) && !isTold && !isNamed) return null;
	const gap = findGap(text, clause);
	if (!gap) return null;
	const full = complete(inline, clause, scope);
	// "This allows …": what it means stands in other lines.
	if (!full && /^(?:this|these|those|such)\s/i.test(text)) return null;
	const { inline: sentence, offset }: Sentence =
		full ?? placeBefore(inline, scope);
	const plain = unmark(sentence, "strong", "highlight");
	const place = {
		start: gap.start + offset,
		end: gap.end + offset,
		hint: null,
		rule: "kept",
	};
	return {
		kind: "cloze",
		rule: "kept",
		front: toRich(hide(plain, place)),
		back: toRich(cut(plain, place.start, place.end)),
		deletion: plain.text.slice(place.start, place.end),
		doubt: full && !isPronoun(words[0]?.lower ?? "") ? "guess" : "from-context",
	};
}

/** True for what somebody says or plans rather than for something to learn. */
export function isTalk(text: string): boolean {
	return talk.test(text);
}

interface Piece {
	start: number;
	end: number;
}

/** The piece that says most: the first of them that fits. */
function findGap(text: string, clause: Clause | null): Piece | null {
	const least = clause && clause.subjectEnd > 0 ? 1 : 2;
	let tries = 0;
	for (const piece of piecesOf(text, clause)) {
		if (isFit(text, piece, least)) return piece;
		tries += 1;
		if (tries === mostTries) break;
	}
	return null;
}

/** What follows the verb, as much of it as fits, else what the statement or its subject ends with; each looked for when the ones before did not fit. */
function* piecesOf(text: string, clause: Clause | null): Generator<Piece> {
	const rest = clause && clause.subjectEnd > 0 ? clause.restStart : 0;
	const start = rest + (/^\s*/.exec(text.slice(rest))?.[0].length ?? 0);
	if (rest > 0) yield { start, end: text.length };
	const ends = findAll(closing, text.slice(start)).map(
		({ index }) => start + index,
	);
	if (rest > 0) for (const end of ends.toReversed()) yield { start, end };
	const starts = findAll(opening, text).map(
		({ 0: mark, index }) => index + mark.length,
	);
	const within = starts.filter((from) => from > start);
	for (const from of within) yield { start: from, end: text.length };
	for (const from of within)
		for (const end of ends) if (end > from) yield { start: from, end };
	const subjectEnd = rest > 0 ? (clause?.subjectEnd ?? 0) : 0;
	for (const from of starts)
		if (from < subjectEnd) yield { start: from, end: subjectEnd };
	for (const end of [text.length, ...ends]) yield* lastWords(text, end);
}

/** The two words before `end`, and the last of them. */
function lastWords(text: string, end: number): Piece[] {
	const before = findWords(text).filter((word) => word.end <= end);
	return before.length < 3
		? []
		: before.slice(-2).map(({ start }) => ({ start, end }));
}

function isFit(text: string, { start, end }: Piece, least: number): boolean {
	const hidden = text.slice(start, end);
	const size = countWords(hidden);
	if (size === 0 || size > longestGap) return false;
	if (/^[,;:\s]|^(?:and|or|but|be|do|not)\s/.test(hidden)) return false;
	if (/[()[\]"“”]/.test(hidden) && !isBalanced(hidden)) return false;
	if (/^(?:it|them|this|that|these|those|so)\b/i.test(hidden)) return false;
	const content = contentOf(hidden);
	const shown = contentOf(text.slice(0, start) + text.slice(end));
	return (
		content.size > 0 &&
		shown.size >= least &&
		[...content].some((word) => !shown.has(word))
	);
}

function isBalanced(text: string): boolean {
	return (
		text.split("(").length === text.split(")").length &&
		text.split("[").length === text.split("]").length &&
		(text.match(/["“”]/g)?.length ?? 0) % 2 === 0
	);
}
