// Runs of words that name something: what stands between the small words, marks and verbs of a statement.
import type { Clause } from "./clause.ts";
import { looksPlural, mostlyNoun } from "./noun.ts";
import { auxiliaries, readVerb } from "./verb.ts";
import { aboutForm, type WordForm } from "./word-form.ts";
import { roleOf } from "./word-role.ts";
import { findWords, type Word } from "./words.ts";

/** Words that name something, as offsets into the text. */
export interface Phrase {
	start: number;
	end: number;
	words: readonly Word[];
	/** The number of the first word in the text. */
	at: number;
	/** An empty noun behind the words was left out. */
	isCut: boolean;
	/** A list that has not come to its "and". */
	isOpen: boolean;
}

const mostWords = 6;

/** The phrases of `text` in order, those that "and" or "of" joins as one; none that is a half of what is joined, or that may be the end of a subject. */
export function phrasesOf(text: string, clause: Clause | null): Phrase[] {
	const found: Phrase[] = [];
	for (const phrase of plainPhrases(text, clause)) {
		const last = found.at(-1);
		const between = last && text.slice(last.end, phrase.start);
		if (last && between !== undefined && joining.test(between))
			found[found.length - 1] = {
				...last,
				end: phrase.end,
				words: [...last.words, ...phrase.words],
				isCut: phrase.isCut,
				isOpen: between.startsWith(", ")
					? !/\w/.test(between)
					: last.isOpen && / of /.test(between),
			};
		else found.push(phrase);
	}
	return found.filter(
		({ words, start, end, isOpen }) =>
			words.length <= mostWords &&
			!isOpen &&
			!isHalf(text, start, end) &&
			(end === clause?.subjectEnd || !isSubject(text, start, end)),
	);
}

const joining = /^(?:,|,?\s(?:and|or|&|of))\s(?:(?:an?|the)\s)?$/;

/** What "and" joins with words that are no phrase is half of it. */
function isHalf(text: string, start: number, end: number): boolean {
	return (
		/(?:,|\b(?:and|or)|[&/-])\s?$/.test(text.slice(0, start)) ||
		/^\s?(?:,?\s(?:and|or)\s|[&/-])/.test(text.slice(end))
	);
}

/** Before a verb the phrase may only be the end of what does it. */
function isSubject(text: string, start: number, end: number): boolean {
	const next = findWords(text.slice(end, end + 30))[0];
	return (
		start > 0 && text[end] === " " && next?.start === 1 && beginsPredicate(next)
	);
}

function beginsPredicate({ lower }: Word): boolean {
	return (
		auxiliaries.has(lower) ||
		/^(?:has|have|had)$/.test(lower) ||
		(readVerb(lower)?.form === "third" && !mostlyNoun.test(lower))
	);
}

/** Runs of words between small words, marks and verbs. */
function* plainPhrases(text: string, clause: Clause | null): Generator<Phrase> {
	const words = findWords(text);
	let from = 0;
	for (const [index, word] of words.entries()) {
		const isVerb =
			clause !== null &&
			word.start >= clause.verbStart &&
			word.start < clause.restStart;
		const isEnd = isVerb || endsPhrase(words, index);
		const isApart =
			index > from && text.slice(words[index - 1]?.end, word.start) !== " ";
		if (isEnd || isApart) {
			const phrase = phraseOf(words, from, index);
			if (phrase) yield phrase;
			from = isEnd ? index + 1 : index;
		}
	}
	const phrase = phraseOf(words, from, words.length);
	if (phrase) yield phrase;
}

/** The words from `from` to `to` without what only goes before or behind a name. */
function phraseOf(
	words: readonly Word[],
	from: number,
	to: number,
): Phrase | null {
	let first = from;
	let last = to;
	while (last - first > 1 && isForm(words[first], "ing")) first += 1;
	while (last > first && isTrail(words, last - 1)) last -= 1;
	const one = words[first];
	const end = words[last - 1];
	if (!one || !end || last <= first) return null;
	if (last - first === 1 && isForm(one, "ing")) return null;
	// "two values map": somebody does something.
	const before = words[last - 2];
	if (last - first > 1 && before && looksPlural(before) && isForm(end, "base"))
		return null;
	return {
		isOpen: false,
		words: words.slice(first, last),
		at: first,
		start: one.start,
		end: end.end,
		isCut: empty.test(words[last]?.lower ?? "") && last < to,
	};
}

function isForm(word: Word | undefined, form: string): boolean {
	return (
		word?.text === word?.lower && readVerb(word?.lower ?? "")?.form === form
	);
}

/** "data stored", "a bus carrying the", "the drive possible": no part of the name before. */
function isTrail(words: readonly Word[], index: number): boolean {
	const word = words[index];
	const next = words[index + 1]?.lower ?? "";
	return (
		isForm(word, "past") ||
		(isForm(word, "third") && next === "that") ||
		(isForm(word, "ing") &&
			/^(?:an?|the|its|their|only|all|any|at)$/.test(next)) ||
		/(?:ous|ible|able|ful|less)$/.test(word?.lower ?? "") ||
		empty.test(word?.lower ?? "")
	);
}

/** Nouns that any sentence may have. */
const empty =
	/^(?:ways?|things?|lots?|amounts?|parts?|cases?|times?|types?|kinds?|sorts?|examples?|ends?|points?|places?|ones?|facts?|reasons?|problems?|results?|needs?|orders?|values?|people|person|numbers?|sets?|uses?|risks?|chances?|purposes?|terms|future|past|others?|rest|whole)$/;

/** True for a word that no name goes across: a small word, or a verb by what stands around it. */
function endsPhrase(words: readonly Word[], index: number): boolean {
	const word = words[index];
	if (!word) return true;
	const { isSmall, form } = kindOf(word.form);
	if (isSmall) return true;
	if (form !== "third" && form !== "base") return false;
	const before = words[index - 1]?.lower ?? "";
	if (beforeVerb.test(before)) return true;
	const after = words[index + 1]?.lower ?? "";
	if (form === "third")
		return afterThird.test(after) || roleOf(word).isSurelyVerb;
	return afterBase.test(after);
}

const beforeVerb =
	/^(?:to|can|cannot|can't|will|won't|would|may|might|must|should|shall|could|do|does|did|don't|doesn't|not|you|we|they|it|i|and|then|also|only|that|which|who|\p{Ll}{2,}ly)$/u;
const afterBase = /^(?:that|each|the|an?|its|their|how|whether)$/;
const afterThird =
	/^(?:an?|the|its|their|your|his|her|any|all|each|every|no|to|into|onto|as|at|on|in|by|for|from|with|how|that|which|when|what|more|less|up|out|down|off|going|being)$/;

const kindOf = aboutForm(({ lower }: WordForm) => {
	const form = mostlyNoun.test(lower) ? undefined : readVerb(lower)?.form;
	return {
		form,
		isSmall:
			auxiliaries.has(lower) ||
			small.has(lower) ||
			(/^\p{Ll}{2,}ly$/u.test(lower) && !nounInLy.test(lower)),
	};
});

const nounInLy =
	/^(?:family|supply|assembly|anomaly|monopoly|reply|butterfly)$/;

const small = new Set(
	`a an the this that these those its their his her your our my it they them he she we you i us me him one ones
	who which whom whose what when where why how whether if unless until while because since although though as so than then and or but nor
	not no never only also just even still very too more most less least much many several some any each every all both either neither such same other another own few
	of in on at by to for from with without within into onto out up down off over under between among through during before after above below against across along alongside throughout via per about around like upon toward towards
	be been being am have has had having do does did there here now again often sometimes always once twice etc e.g i.e eg ie vs
	however therefore thus hence instead otherwise rather quite yet ever already else almost enough
	depending based due able unable likely used using called named known you're they're it's we're i'm you've they've you'll it'll that's there's let's itself themselves yourself together back away`.split(
		/\s+/,
	),
);
