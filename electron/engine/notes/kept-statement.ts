// Statements that no rule can ask about: a gap is hidden in them, and they wait until somebody has looked at them.
import { isImperative, isPronoun, readClause } from "./clause.ts";
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
import { findPhrase } from "./kept-gap.ts";
import { findWords } from "./words.ts";
import { pointsElsewhere } from "./worth.ts";

const fewestWords = 4;
const mostWords = 36;
const mostLetters = 500;

/** Talk: somebody speaks of himself, exclaims or asks. */
const talk =
	/(?<![\p{L}'’])(?:i|i'm|i've|i'll|we|we're|my|our|me|ok|okay|todo|tbd|lol|haha|anyway|yesterday|today|tomorrow|tonight|honestly|next time)(?![\p{L}'’])|\?|!!|\.\.|\\|:$|^(?:related|see also|links?|next|actions?|to-?dos?|agenda|attendees|present|apologies|sources?|tags?)\b[^:]{0,20}:/iu;

/** "Therefore …", "the above …", "this code …": what it is about stands in other lines. */
const opener =
	/^(?:so|therefore|thus|hence|then|instead|otherwise|alternatively|however|finally|meanwhile|similarly|likewise|now|next|again|first(?:ly)?|second(?:ly)?|third(?:ly)?|lastly|also|conversely|overall|but|and|or|yet|still|here|there|that|another|other|others|both|each|some|one|what|how|why|where|who|he|she|we|in (?:this|that|these|other|previous|our|my|summary|conclusion|short|general)|at this|for (?:this|another|example)|as you)\b/i;

function leans(text: string): boolean {
	return opener.test(text) || pointsElsewhere.test(text);
}

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
	if (isTalk(given.text) || leans(given.text)) return null;
	const inline = trimEnd(given);
	const { text } = inline;
	const words = findWords(text);
	if (words.length < fewestWords || words.length > mostWords) return null;
	const clause = readClause(text);
	// "survive the container" below "Volumes" tells what they do, "Add the salt" what to do.
	const isTold = scope.subject.isPlural && /^\p{Ll}/u.test(text);
	// "VACUUM removes …": a name.
	const isNamed = /^\p{Lu}{3}/u.test(text);
	if (
		isImperative(readClause(text.replace(emphatic, ""))) &&
		!isTold &&
		!isNamed
	)
		return null;
	const gap = findPhrase(inline, clause, knownIn(scope));
	if (!gap) return null;
	const full = complete(inline, clause, scope);
	// "They allow …": whom it means stands in other lines.
	if (!full && isPronoun(words[0]?.lower ?? "")) return null;
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

const emphatic =
	/^(?:always|never|please|simply|just|only|try to|remember to)\s/i;

/** What the card shows before the statement, so that it cannot be asked for. */
function knownIn({ topic, subject }: Scope): ReadonlySet<string> {
	return new Set([...topic.content, ...subject.content]);
}

/** True for what somebody says or plans rather than for something to learn. */
export function isTalk(text: string): boolean {
	return talk.test(text);
}
