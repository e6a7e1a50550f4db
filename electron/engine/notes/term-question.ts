// Questions for terms: what a term is, does or is used for, by the form of its meaning.
import { plainText } from "../contract/rich.ts";
import { askAspect } from "./aspect-question.ts";
import { readClause } from "./clause.ts";
import { contextName, termPlace } from "./context.ts";
import { lowerFirst, type Question, type Scope, say, small } from "./fact.ts";
import { cut, type Inline } from "./inline.ts";
import {
	isDeedOfCode,
	isDoing,
	isMeaning,
	isScope,
	measure,
} from "./meaning.ts";
import { countOf, isGeneric, needsArticle } from "./name.ts";
import { looksPlural } from "./noun.ts";
import { isNounPhrase, looksLikeVerb } from "./phrase.ts";
import type { Term } from "./term.ts";
import { wordDate } from "./term-date.ts";
import { doubtOf } from "./term-doubt.ts";
import {
	canName,
	doesSurely,
	dropPictures,
	isCase,
	isInstance,
	lessonName,
	people,
	standsSurely,
	withoutRemark,
} from "./term-name.ts";
import { articleOf } from "./topic.ts";
import type { Usage } from "./usage.ts";
import { readVerb } from "./verb.ts";
import { basic } from "./wording.ts";
import { contentOf, findWords } from "./words.ts";

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
		return basic("date", say(`${termPlace(scope)}: ${date}`), meaning);
	const own = contentOf(term.text);
	const isOfTopic =
		own.size > 0 && [...own].every((word) => topic.content.has(word));
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
	if (
		aspects.test(term.text) &&
		!(measure.test(term.text) && isNounPhrase(meaning.text)) &&
		!definitionStart.test(meaning.text) &&
		!isStatement
	)
		return askAspect(name, meaning, scope);
	if (!canName(term.text, scope)) return null;
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
	const worded = wordTerm(name, meaning, scope);
	if (!worded) return null;
	const question = basic(
		"term-definition",
		place(worded.front, name, scope),
		worded.back,
	);
	const asks = plainText(question.front);
	const kind = / (?:do|for)\?$| used |^(?:\S+: )?what (?:can|must|may) /i.test(
		asks,
	)
		? "does"
		: "is";
	const doubt = doubtOf(name.text, meaning.text, separator, kind);
	return { ...question, about: name.text, ...(doubt ? { doubt } : {}) };
}

/** The question without its capital letter, and what of the meaning answers it. */
function wordTerm(
	written: Inline,
	meaning: Inline,
	{ usage, trail }: Scope,
): { front: Inline; back: Inline } | null {
	const heading = trail.at(-1) ?? "";
	const given = isGeneric(written.text) ? small(written) : written;
	const count = countOf(given.text, usage);
	const [start, next] = findWords(meaning.text);
	// "Dendrites: receive signals from …": the verb tells that they are several.
	const isPlural =
		count === "plural" ||
		(count === "unsure" &&
			readVerb(start?.lower ?? "")?.form === "base" &&
			!/^(?:of|in|for|that|which|with)$/.test(next?.lower ?? ""));
	const name =
		count === "singular" &&
		/^\p{L}/u.test(meaning.text) &&
		needsArticle(given.text, usage)
			? withArticle(given, usage)
			: given;
	const be = isPlural ? "are" : "is";
	const first = start;
	const use = /^used\s+(to|for|by|as|in|with|when)\b/i.exec(meaning.text);
	const fit =
		/^((?:responsible|suitable|good|ideal|best|useful|great|perfect|optimi[sz]ed|intended|designed|meant|measured|stored|located|made|composed|derived|based|billed|charged|managed|encrypted)(?: only)?)\s+(for|in|of|from|on|by|at)\s/i.exec(
			meaning.text,
		);
	if (use)
		return {
			front: say(
				`what ${be} `,
				name,
				` used ${use[1]?.toLowerCase()}${use[1] === "to" ? " do" : ""}?`,
			),
			back: cut(meaning, use[0].length),
		};
	if (fit)
		return {
			front: say(
				`what ${be} `,
				name,
				` ${fit[1]?.toLowerCase()} ${fit[2]?.toLowerCase()}?`,
			),
			back: cut(meaning, fit[0].length),
		};
	const relation =
		/^(consists of|needs|requires|contains|includes|involves|supports|covers|costs|suffers from|depends on|relies on|runs on|acts on|leads to|results in|causes|affects|stores|produces|secretes|inhibits|comes from|belongs to|refers to)\s/i.exec(
			meaning.text,
		);
	if (relation?.[1] && !isPlural) {
		const verb = relation[1].toLowerCase().replace(/^(\w+)s\b/, "$1");
		const isSure = name !== given || standsSurely(given.text);
		return {
			front: isSure
				? say("what does ", name, ` ${verb}?`)
				: say(given, ` – what does it ${verb}?`),
			back: cut(meaning, relation[0].length),
		};
	}
	if (
		!/^how (?:much|many|long|far|often)\b/i.test(meaning.text) &&
		!isMeaning(meaning.text, name.text)
	)
		return null;
	if (first && /^(?:can|must|may|should|will)$/.test(first.lower))
		return {
			front: say(`what ${first.lower} `, name, " do?"),
			back: cut(meaning, first.end),
		};
	if (
		/ing$/.test(first?.lower ?? "") &&
		readVerb(first?.lower ?? "")?.form === "ing" &&
		!/ing$/.test(name.text)
	)
		return {
			front: say("what is meant by ", name, "?"),
			back: meaning,
		};
	// "folds of the membrane" are folds.
	if (
		!/^(?:of|in|that|which|between|on|for|with)$/.test(next?.lower ?? "") &&
		(isDoing(first?.lower ?? "", name, isPlural) ||
			(count === "singular" && looksLikeVerb(meaning.text)))
	)
		return {
			front:
				isPlural || name !== given || doesSurely(given.text)
					? say(`what ${isPlural ? "do" : "does"} `, name, " do?")
					: say(given, " – what does it do?"),
			back: meaning,
		};
	const isRole =
		/^(?:key|main|primary|best|default|maximum|minimum|most|least|first|last|highest|lowest|largest|smallest|total|average)\s/i.test(
			name.text,
		);
	const isSure =
		readVerb(first?.lower ?? "")?.form !== "past" &&
		(isRole ||
			isPlural ||
			name !== given ||
			isInstance(given.text, meaning.text) ||
			(count === "singular" &&
				standsSurely(name.text) &&
				!(
					start &&
					/^\p{L}[\p{Ll}-]+$/u.test(given.text) &&
					looksPlural(start)
				)));
	const isPerson = people.test(heading) && /^\p{Lu}\p{Ll}/u.test(given.text);
	return {
		front: isPerson
			? say("who is ", given, "?")
			: isSure
				? say(
						`what ${be} ${isRole ? "the " : ""}`,
						isRole ? small(given) : name,
						"?",
					)
				: say("what is meant by ", name, "?"),
		back: meaning,
	};
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
	const lower = term.text.replace(/(?<=\s)\p{Lu}(?=\p{Ll})/gu, (letter) =>
		letter.toLowerCase(),
	);
	const isFound = lower !== term.text && usage.hasPhrase(lower);
	return lowerFirst(isFound ? { ...term, text: lower } : term, usage);
}

function withArticle(name: Inline, usage: Usage): Inline {
	if (
		/^(?:first|second|third|fourth|fifth|last|final) \p{Ll}/iu.test(name.text)
	)
		return say("the ", small(name));
	const isBare = !needsArticle(name.text, usage);
	return isBare ? name : say(articleOf(name.text), name);
}
