// Questions for terms: what a term is, does or is used for, by the form of its meaning.
import { plainText } from "../contract/rich.ts";
import { askAspect } from "./aspect-question.ts";
import { tellsClaims } from "./claim-heading.ts";
import { readClause } from "./clause.ts";
import { capital, contextName, termPlace } from "./context.ts";
import { lowerFirst, type Question, type Scope, say, trimEnd } from "./fact.ts";
import { isIdeaHeading, isPlainDefinition } from "./glossary.ts";
import type { Inline } from "./inline.ts";
import { namesKind } from "./kind-noun.ts";
import { isDeedOfCode, isScope, measure } from "./meaning.ts";
import { isCleanName, isEmptyName, isGeneric } from "./name.ts";
import { isNounPhrase } from "./phrase.ts";
import { isComparison, type Term } from "./term.ts";
import { isEvent, wordDate } from "./term-date.ts";
import { doubtOf } from "./term-doubt.ts";
import {
	canName,
	dropPictures,
	isCase,
	lessonName,
	people,
	withoutRemark,
} from "./term-name.ts";
import { withArticle, wordTerm } from "./term-wording.ts";
import type { Usage } from "./usage.ts";
import { readVerb } from "./verb.ts";
import { askWhen, basic } from "./wording.ts";
import { contentOf, countWords } from "./words.ts";

/** Names of a property rather than of a thing: "Cost: …" is about its subject's cost. */
const aspects =
	/^(?:costs?|price|pricing|limits?|defaults?|size|max(?:imum)?(?: .*)?|min(?:imum)?(?: .*)?|scope|format|purpose|goal|usage|use ?cases?|benefits?|advantages?|disadvantages?|drawbacks?|pros|cons|durability|availability|performance|latency|throughput|retention|location|types?|features?|components?|requirements?|meaning|definition|function|role|origin|causes?|effects?|symptoms?|treatment|results?|duration|capital|population|area|currency|language|formula|unit|symbol|founder|author|date)$/i;

/** A meaning that says what the word means, also for the name of a property. */
const definitionStart =
	/^(?:an?|the|all|any|each|every|one|how|amount|time|number|rate|measure|ability|process|percentage|set|degree|when)\b/i;

/** The question for a term, whose answer is its meaning. */
export function askTerm(
	{ term, meaning, separator }: Term,
	scope: Scope,
): Question | null {
	const { topic, usage } = scope;
	const name = asWritten(withoutRemark(dropPictures(term)), usage);
	const date = wordDate(term.text);
	if (date && usage.isEnglish)
		return isEvent(term.text, meaning.text)
			? askWhen("event-date", termPlace(scope), trimEnd(meaning), term)
			: basic("date", say(`${termPlace(scope)}: ${date}`), meaning);
	const own = contentOf(term.text);
	const isOfTopic = own.size > 0 && own.isSubsetOf(topic.content);
	const isTopic = isOfTopic && own.size === topic.content.size;
	if (isScope(meaning.text))
		return basic(
			"scope",
			say(
				"What is the scope of ",
				isTopic ? topic.phrase : withArticle(name, usage),
				"?",
			),
			meaning,
		);
	if (lessonName.test(meaning.text)) return null;
	if (isTopic)
		return {
			...basic(
				"definition",
				say(
					`${people.test(scope.trail.at(-1) ?? "") ? "Who is" : `What ${topic.isPlural ? "are" : "is"}`} ${topic.phrase}?`,
				),
				meaning,
			),
			...(isNounPhrase(meaning.text)
				? {}
				: { doubt: "loose-meaning" as const }),
		};
	const isStatement = (readClause(meaning.text)?.subjectEnd ?? 0) > 0;
	// "Scope: range of addresses that …" among other terms.
	const isDefined =
		scope.isGlossary === true &&
		namesKind(meaning.text) &&
		/\b(?:that|which|where)\b/.test(meaning.text);
	if (
		aspects.test(term.text) &&
		!isDefined &&
		!(measure.test(term.text) && isNounPhrase(meaning.text)) &&
		!definitionStart.test(meaning.text) &&
		!isStatement
	)
		return askAspect(name, meaning, scope);
	if (usage.isEnglish && isComparison(term.text))
		return askComparison(term, meaning, scope);
	if (!canName(term.text, scope) || isLink(meaning)) return null;
	if (usage.isEnglish && isDeedOfCode(term, meaning.text))
		return basic("term-command", say("What does ", name, " do?"), meaning);
	if (usage.isEnglish && isCase(term.text))
		return basic(
			"term-definition",
			say("What is ", name, " authority for?"),
			meaning,
		);
	if (!usage.isEnglish) {
		const front = say(`${termPlace(scope)}: `, name, "?");
		return basic("term-definition", front, meaning);
	}
	if (separator === "=" && isFormula(meaning.text))
		return basic(
			"term-formula",
			place(say("what is the formula for ", name, "?"), name, scope),
			meaning,
		);
	const worded = wordTerm(name, meaning, scope);
	if (!worded) return null;
	// "Grade 3 = walks slower …" says what a sign stands for, not what it does.
	const isSign =
		separator === "=" &&
		/\d\S{0,2}$/.test(name.text) &&
		/ do\?$/.test(worded.front.text);
	const question = basic(
		"term-definition",
		place(
			isSign ? say("what is meant by ", name, "?") : worded.front,
			name,
			scope,
		),
		worded.back,
	);
	const asks = plainText(question.front);
	const kind = / (?:do|for)\?$| used |^(?:\S+: )?what (?:can|must|may) /i.test(
		asks,
	)
		? "does"
		: "is";
	const isGlossary = scope.isGlossary ?? false;
	const doubt =
		doubtOf({
			name: name.text,
			meaning: meaning.text,
			separator,
			kind,
			isGlossary,
		}) ?? (isAside(term, meaning, scope) ? "loose-meaning" : null);
	return {
		...question,
		about: name.text,
		asks: kind,
		...(doubt ? { doubt } : {}),
		...(isGlossary ? { isGlossary } : {}),
	};
}

/** "Guild blog: [The history of the heddle](…)": a place to read. */
function isLink({ runs }: Inline): boolean {
	return runs.every(({ marks }) => marks.some(({ type }) => type === "link"));
}

/** Below "Advantages" a name is claimed, and "Job:" below every heading tells of what that heading names. */
function isAside(term: Inline, meaning: Inline, scope: Scope): boolean {
	return (
		(tellsClaims(scope.trail.at(-1) ?? "") &&
			!isPlainDefinition(meaning.text)) ||
		scope.labels?.has(term.text.toLowerCase()) === true
	);
}

/** "What does PED > 1 mean?" where a few words tell it; a whole sentence may be what to do about it. */
function askComparison(
	term: Inline,
	meaning: Inline,
	{ topic }: Scope,
): Question | null {
	const isTold =
		/^\p{L}[\p{L}-]*(?: [\p{L}-]+){0,4}$/u.test(meaning.text) &&
		(readVerb(meaning.text.split(" ", 1)[0]?.toLowerCase() ?? "")?.form !==
			"base" ||
			!meaning.text.includes(" "));
	return isTold
		? basic(
				"term-comparison",
				say(`${capital(topic.name)}: what does `, term, " mean?"),
				meaning,
			)
		: null;
}

/** "assets / liabilities", "(cost − value) / life": words with the signs of a sum. */
function isFormula(meaning: string): boolean {
	// "6670 M⁻¹": a measured number.
	if (/^\d[\d.,]*\s*\p{L}/u.test(meaning)) return false;
	// "tide (type 8) / ebb (type 0)": two names.
	if (/\(\p{L}+ \d+\)/u.test(meaning)) return false;
	// "√(g·d)", "½·m·v²": letters and signs alone.
	if (/[√∑∫·^²³½]/.test(meaning) && !/\p{L}{4}|[;=]/u.test(meaning))
		return (
			!units.test(meaning) &&
			/^[\p{L}\d(√∑∫½¼π].*(?:[√∑∫·^×*/+−-]|[²³])/u.test(meaning)
		);
	return (
		/[\p{L})%]\s[/÷×*−]\s(?:\(|\p{L}|\d)|[\p{L})]\/\(/u.test(meaning) &&
		!/[,;=]|\b(?:is|are|can|e\.g)\b|^to \p{L}/u.test(meaning) &&
		countWords(meaning) < 13
	);
}

/** "kg·m²" */
const units =
	/^(?:[kcmµnMG]?(?:m|g|s|N|J|W|A|V|Pa|mol|K|Hz|L|l|C|Ω|rad)[²³⁻¹]*(?:\s?[/·*]\s?|$))+$/u;

/** "where a river begins", "to stir until creamy": a meaning without its noun. */
const toldByPlace = /^(?:where|when|what|how|to) \p{L}/iu;

/** The question for a term that no other asks for, so that its line waits to be looked at; null where it names nothing. */
export function keepTerm(
	{ term, meaning }: Term,
	scope: Scope,
): Question | null {
	const name = asWritten(withoutRemark(dropPictures(term)), scope.usage);
	const isTold =
		scope.usage.isEnglish &&
		canName(term.text, scope) &&
		isCleanName(name.text) &&
		!isEmptyName(name.text) &&
		/\p{L}{2}/u.test(meaning.text) &&
		countWords(meaning.text) <= 25;
	if (!isTold) return null;
	const question: Question = {
		...basic(
			"term-definition",
			place(say("what is meant by ", name, "?"), name, scope),
			meaning,
		),
		about: name.text,
	};
	const isSaid =
		isIdeaHeading(scope.trail.at(-1) ?? "") &&
		!/^(?:it|its|they|their)\b/i.test(meaning.text) &&
		countWords(meaning.text) > 3 &&
		((readClause(meaning.text)?.subjectEnd ?? 0) > 0 ||
			toldByPlace.test(meaning.text)) &&
		scope.topic.name !== name.text;
	return isSaid
		? { ...question, isGlossary: true }
		: { ...question, doubt: "loose-meaning" };
}

/** Names the topic before a question about a word that could mean anything: "Routing: what is weighted?" */
function place(front: Inline, term: Inline, scope: Scope): Inline {
	const { topic, subject } = scope;
	const content = contentOf(term.text);
	const names = [...topic.content, ...subject.content];
	const isPlaced = names.some((word) => content.has(word));
	const isNumbered =
		/^(?:type|class|stage|phase|level|layer|step|grade|category|option|case|rule|article|chapter|mode|part|group|section)\s*\S{1,4}$|^(?:ss?|arts?|reg|para|cl)\.?\s\d\S{0,3}$/i.test(
			term.text,
		);
	const label = scope.trail.at(-1) ?? "";
	if (isNumbered && !isPlaced && label) {
		const isSame = contextName(scope)
			.toLowerCase()
			.endsWith(label.toLowerCase());
		return say(`${contextName(scope)}${isSame ? "" : `, ${label}`}: `, front);
	}
	// A single plain word means something else in another field.
	const isPlain = /^\p{Lu}?[\p{Ll}-]+(?: [\p{Ll}-]+){0,2}$/u.test(term.text);
	if (isPlaced || !(isPlain || isGeneric(term.text)))
		return {
			...front,
			text: front.text.slice(0, 1).toUpperCase() + front.text.slice(1),
		};
	return say(`${termPlace(scope)}: `, front);
}

/** The term in small letters where the note has it so: "AMI baking" for "AMI Baking". */
function asWritten(term: Inline, usage: Usage): Inline {
	// "Article 231" is written so everywhere.
	if (/^\p{Lu}\p{Ll}+ \d\S{0,3}$/u.test(term.text)) return term;
	const lower = term.text.replace(/(?<=\s)\p{Lu}(?=\p{Ll})/gu, (letter) =>
		letter.toLowerCase(),
	);
	const isFound = lower !== term.text && usage.hasPhrase(lower);
	return lowerFirst(isFound ? { ...term, text: lower } : term, usage);
}
