// Gives statements the subject that they leave to their surroundings: the heading, the item above, the sentence before.
import { type Clause, isPronoun, isVague } from "./clause.ts";
import { capital, contextName } from "./context.ts";
import { isExpletive } from "./expletive.ts";
import { lowerFirst, type Scope, say, small, upperFirst } from "./fact.ts";
import { cut, type Inline, words } from "./inline.ts";
import {
	countOf,
	isCleanName,
	isGeneric,
	isMass,
	isUncountable,
	needsArticle,
} from "./name.ts";
import { isNamed } from "./proper-name.ts";
import { isPluralName, type Subject } from "./topic.ts";
import { readVerb } from "./verb.ts";
import { contentOf, countWords, findWords, hasMoreWords } from "./words.ts";

/** A sentence as it can stand on a card. */
export interface Sentence {
	inline: Inline;
	/** Where the note's own words begin. */
	offset: number;
}

/** The sentence as it can stand on a card: with a subject, and with the topic where nothing in it names one. */
export function complete(
	inline: Inline,
	clause: Clause | null,
	scope: Scope,
): Sentence | null {
	const first = findWords(inline.text)[0];
	if (!first) return null;
	if (isExpletive(inline.text)) return placeBefore(inline, scope);
	if (isPronoun(first.lower)) {
		const subject = resolve(first.lower, scope);
		if (!subject) return null;
		return place(
			`${capital(subject.phrase)} `,
			cut(inline, first.end),
			inline.text.length,
		);
	}
	if (clause?.subjectEnd === 0 && scope.isUnsure) return null;
	// "Cached for 24 hours" below "CloudFront": what is done to it or by it, only the author knows.
	if (clause?.subjectEnd === 0 && lacksBe(inline.text, clause, scope))
		return placeBefore(inline, scope);
	if (clause?.subjectEnd === 0 && agrees(clause, scope.subject))
		return place(
			`${capital(scope.subject.phrase)} ${impliedBe(inline.text, clause, scope.subject)}`,
			clause.form === "past" ? small(inline) : lowerFirst(inline, scope.usage),
			inline.text.length,
		);
	if (clause && clause.subjectEnd > 0 && isNamed(inline.text, clause, scope))
		return { inline: upperFirst(inline), offset: 0 };
	if (isVague(first.lower) && clause && clause.subjectEnd > first.end)
		return isEach(inline.text) ? placeBefore(inline, scope) : null;
	if (isVague(first.lower) && clause && clause.subjectEnd > 0) return null;
	const content = contentOf(inline.text);
	if (scope.topic.content.isSubsetOf(content))
		return { inline: upperFirst(inline), offset: 0 };
	return placeBefore(inline, scope);
}

/** "Each tower needs …" names its subject. */
function isEach(text: string): boolean {
	return /^(?:each|all|most|many|some) (?!of\b|the\b|these\b|this\b)\p{Ll}/iu.test(
		text,
	);
}

export function placeBefore(inline: Inline, scope: Scope): Sentence {
	return place(
		`${contextName(scope, contentOf(inline.text))}: `,
		lowerFirst(inline, scope.usage),
		inline.text.length,
	);
}

/** `length` is that of the whole statement, from which `inline` is the kept end. */
function place(prefix: string, inline: Inline, length: number): Sentence {
	return {
		inline: say(prefix, inline),
		offset: prefix.length - (length - inline.text.length),
	};
}

function agrees({ auxiliary, form }: Clause, { isPlural }: Subject): boolean {
	if (auxiliary === null)
		return form === "past" || (form === "third" && !isPlural);
	const other = isPlural
		? /^(?:is|was|does|doesn't|isn't)/
		: /^(?:are|were|do|don't|aren't)$/;
	return !other.test(auxiliary);
}

/** A participle alone where the subject is a name that may do as well as suffer. */
function lacksBe(
	text: string,
	{ auxiliary, form }: Clause,
	{ subject }: Scope,
): boolean {
	return (
		auxiliary === null &&
		form === "past" &&
		!isDeed.test(text) &&
		!isYear.test(text) &&
		!/^(?:an?|the) /.test(subject.phrase) &&
		!subject.isPlural
	);
}

/** "Created in one zone" leaves out its "is". */
function impliedBe(
	text: string,
	{ auxiliary, form }: Clause,
	{ isPlural }: Subject,
): string {
	if (auxiliary !== null || form !== "past" || isDeed.test(text)) return "";
	if (isYear.test(text)) return isPlural ? "were " : "was ";
	return isPlural ? "are " : "is ";
}

const isYear = /(?<!\d)(?:1\d|20)\d\d(?!\d)|\d (?:BCE?|AD|CE)\b|century/;

/** "Won at Bosworth": somebody did it. */
const isDeed =
	/^(?:won|died|ruled|fought|fled|marched|landed|sailed|returned|retired|lived|reigned|arrived|travelled|emigrated|studied|served|worked|went|came|became|began)\b/i;

/** Whom "it" or "they" means, if it can be told. */
export function resolve(
	pronoun: string,
	{ antecedent, subject, topic }: Scope,
): Subject | null {
	const isPlural = /^(?:they|their|these|those)$/.test(pronoun);
	if (!/^(?:it|they)$/.test(pronoun)) return null;
	const found = antecedent ?? subject;
	if (found.isPlural === isPlural) return found;
	if (isPlural && antecedent === null && /^an? /.test(topic.phrase))
		return { ...topic, phrase: `${topic.name}s`, isPlural };
	return null;
}

/** A subject as it reads inside a question. */
export interface Own {
	inline: Inline;
	isPlural: boolean;
	given: Subject;
	/** The article was added to a name that may go without one, as its form or the question of `rule` tells. */
	isUnsure: (rule: string) => boolean;
}

/** The subject as it reads inside a question, or null when it names nothing. */
export function readSubject(
	inline: Inline,
	clause: Clause,
	scope: Scope,
): Own | null {
	const first = clause.words[0]?.lower ?? "";
	if (isExpletive(inline.text)) return null;
	const given =
		clause.subjectEnd === 0
			? agrees(clause, scope.subject)
				? scope.subject
				: null
			: isPronoun(first)
				? resolve(first, scope)
				: null;
	// "What can Tiered adjust?": the heading is only part of a name.
	if (given && isGeneric(given.name)) return null;
	if (given)
		return {
			inline: words(given.phrase),
			isPlural: given.isPlural,
			given,
			isUnsure: () => false,
		};
	if (clause.subjectEnd === 0 || isVague(first)) return null;
	// "$f^{-1}$ maps …": the last word of a formula ends before its braces.
	const closed = /^[}\]]*/.exec(inline.text.slice(clause.subjectEnd))?.[0];
	const subject = cut(inline, 0, clause.subjectEnd + (closed?.length ?? 0));
	const adverb = /\s(?:only|also|always|usually|often|\p{Ll}+ly)$/u.exec(
		subject.text,
	);
	const written = cut(subject, 0, adverb?.index);
	const bare = isCommonPlural(written.text, clause)
		? small(written)
		: lowerFirst(written, scope.usage);
	// What the author set in bold is a name as it stands.
	const isMarked = written.runs.every(
		({ type, marks }) => type === "code" || marks.length > 0,
	);
	const isBareName = !isMarked && lacksArticle(bare.text, clause, scope);
	// "zettel never deletes …" in a note about zettel.
	const isTopic =
		bare.text.toLowerCase() === scope.topic.name.toLowerCase() &&
		!/^(?:an?|the) /.test(scope.topic.phrase);
	const own = isBareName && !isTopic ? say("the ", bare) : bare;
	if (hasMoreWords(own.text, 8)) return null;
	if (isBare(own.text, clause) && !isMass(own.text)) return null;
	const isPlural = isPluralVerb(clause) ?? isPluralName(own.text);
	const name = own.text.replace(/^(?:an?|the) /i, "");
	return {
		inline: own,
		isPlural,
		given: { phrase: own.text, name, isPlural, content: contentOf(name) },
		// "the Crowding out", "the diamond is an allotrope".
		isUnsure: (rule) =>
			isBareName &&
			rule !== "superlative" &&
			(rule === "definition" ||
				!(
					needsArticle(bare.text, scope.usage) ||
					scope.usage.isDefinite(bare.text)
				) ||
				/\p{Lu}/u.test(bare.text) ||
				bare.runs[0]?.type === "code"),
	};
}

/** "Laptops are …", "Children grow …": a single word in the plural that names no people. */
function isCommonPlural(name: string, clause: Clause): boolean {
	return (
		/^\p{Lu}\p{Ll}{3,}$/u.test(name) &&
		countOf(name) !== "singular" &&
		(isPluralVerb(clause) === true || isModal.test(clause.auxiliary ?? "")) &&
		!/(?:ans|ards|ites|inese|anese|isis)$/i.test(name) &&
		!peoples.test(name)
	);
}

const isModal =
	/^(?:can|cannot|can't|may|must|mustn't|should|shouldn't|will|won't)$/;

const peoples =
	/^(?:Greeks|Turks|Vikings|Mongols|Jews|Arabs|Nazis|Celts|Goths|Huns|Vandals|Slavs|Aztecs|Incas|Mayas|Zulus|Sikhs|Muslims|Whigs|Tories|Jacobins|Huguenots|Bolsheviks|Mensheviks|Stuarts|Tudors|Habsburgs|Ottomans|Franks|Saxons|Catholics|Protestants|Quakers|Democrats|Liberals|Nationalists|Alps|Andes|Himalayas|Netherlands|Beatles|Olympics)$/;

/** "planner must prove …" for "the planner must prove …": terse notes drop articles. */
function lacksArticle(
	name: string,
	{ auxiliary }: Clause,
	{ usage }: Scope,
): boolean {
	const last = findWords(name).at(-1)?.text ?? "";
	const isCounted = needsArticle(name, usage);
	// "Total revenue rises …": who writes articles means it without one.
	if (
		usage.writesArticles &&
		!isCounted &&
		!usage.isDefinite(name) &&
		!usage.isCountable(last) &&
		!/(?:ous|ible|able|ful|less|istent)$/.test(last) &&
		!/^(?:out|in|up|down|off|on)$/.test(last) &&
		readVerb(last)?.form !== "past"
	)
		return false;
	const isTold = auxiliary !== null || countWords(name) > 1 || isCounted;
	return (
		isTold &&
		/^\p{Ll}[\p{Ll}-]+$/u.test(last) &&
		!/[`_./(]/.test(name) &&
		countWords(name) <= 4 &&
		countOf(name, usage) === "singular" &&
		!/^(?:an?|the|your|its|their|each|every|any|some|one|all|both|no|this|that|most|many|much|more|user data|what|how|who)\s/i.test(
			name,
		) &&
		!isUncountable(last) &&
		isCleanName(name)
	);
}

/** "client requests data", "imagine you have": what stands before the verb names nothing by itself. */
function isBare(subject: string, { auxiliary, form }: Clause): boolean {
	if (/^\p{L}$/u.test(subject) || /\s(?:you|we|they|it|i)$/i.test(subject))
		return true;
	return (
		auxiliary === null &&
		(form === "third" || form === "past") &&
		/^\p{Ll}+(?: \p{Ll}+ly)?$/u.test(subject)
	);
}

function isPluralVerb({ auxiliary, form }: Clause): boolean | null {
	if (auxiliary === null) return form === "past" ? null : form === "base";
	if (/^(?:is|was|does|isn't|doesn't|wasn't)$/.test(auxiliary)) return false;
	return /^(?:are|were|do|aren't|don't|weren't)$/.test(auxiliary) ? true : null;
}
