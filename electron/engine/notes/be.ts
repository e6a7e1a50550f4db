// Questions about what something is: definitions and properties after a form of "be".
import { isPronoun } from "./clause.ts";
import { polar } from "./denial.ts";
import { type Question, say } from "./fact.ts";
import { cut, type Inline } from "./inline.ts";
import { countOf } from "./name.ts";
import { isPerson } from "./person.ts";
import { isBe } from "./verb.ts";
import { isParticiple } from "./verb-form.ts";
import { type Asking, basic, preposition } from "./wording.ts";
import { countWords, findWords } from "./words.ts";

/** "AMIs are templates for …": "What are AMIs?" */
export function wordBe(asking: Asking, given: Inline): Question | null {
	const { clause, subject, isPlural } = asking;
	const filler =
		/^(?:(?:just|simply|basically|essentially|really|actually|also) (?=an?\s|the\s)|:\s+)/i.exec(
			given.text,
		);
	const rest = cut(given, filler?.[0].length ?? 0);
	const verb = clause.auxiliary ?? "is";
	if (clause.isNegated) return polar(asking);
	// "What can it be?" could have any answer.
	if (!isBe(verb)) return null;
	const first = findWords(rest.text)[0]?.lower ?? "";
	const comma = rest.text.search(/, (?!and |or |but |so )/);
	const most = comma < 0 ? rest : cut(rest, 0, comma);
	// "Right at the heart of it is the default bus": a place before the verb.
	const isPlace =
		/^\p{L}+ly\b|^(?:\p{L}+ )?(?:in|at|on|under|above|below|near|beside|behind|between|among|next|right|close)\s/iu.test(
			asking.inline.text.slice(0, clause.subjectEnd),
		);
	if (isMost(most.text) && !isPlace) {
		const wh = people.test(most.text) ? "Who " : "What ";
		const isNamed =
			clause.subjectEnd > 0 && !isPronoun(clause.words[0]?.lower ?? "");
		const name = isNamed ? cut(asking.inline, 0, clause.subjectEnd) : subject;
		return basic(
			"superlative",
			say(wh, agreeing(verb, most), " ", most, "?"),
			name,
		);
	}
	// "freedom from the passions": what it is, though without an article.
	const isState =
		/(?:dom|ness|tion|sion|ity|ment|[ae]nce|ism|hood|ship|ure|ance)$/.test(
			first,
		) &&
		/^\p{Ll}+ (?:of|from|between|that|in which|by which|by|to|for) /u.test(
			rest.text,
		);
	const isMade =
		!(isParticiple(first) || first === "found") &&
		/^(?!\p{Ll}*(?:ly|ed|ing) )(?!(?:well|best|often|always|never|not|also|still|now|only|just|once|later|then|soon|even|too|all|both|each|more|less|most|least|over|under|first|better) )\p{Ll}{4,} (?:\p{Ll}+ed|bound|made|grown|built|drawn|woven|spun|blown) (?:with|by|from|of|into|in|on) /u.test(
			rest.text,
		);
	const isKind =
		isState ||
		isMade ||
		(/^(?:an?|the|one|another)$/.test(first) &&
			!/^the (?:only|same)\b/i.test(rest.text)) ||
		(isPlural &&
			/ (?:for|that|which|of|with|to|in) /.test(rest.text) &&
			!preposition.test(first) &&
			!/^[^,]* (?:and|or) (?:are|is)|^\S+,/.test(rest.text) &&
			!isCompared.test(rest.text) &&
			isKindOf(rest.text));
	if (!isKind) return wordProperty(asking, rest);
	if (countWords(rest.text) < 2) return null;
	const wh = isPerson(subject.text, rest.text) ? "Who " : "What ";
	return basic("definition", say(wh, verb, " ", subject, "?"), rest);
}

/** "the longest battle of the war" has one answer: what it is said of. */
function isMost(text: string): boolean {
	return (
		/^the (?:\p{L}+ of choice|(?:classic|usual|typical|commonest) \p{L}|(?:most|least|first|last|default|leading|main|chief|principal) (?!(?:to|of|in|for|since|on|with|at|by|from|and|or)\b)\p{L}|(?:second |third )?(?!best|latest|nearest|closest|rest|west|test|request|interest|guest)\p{L}+est (?!of\b|to\b)\p{L}|only (?:\p{L}[\p{L}-]* ){1,4}?(?:that|which|who|to|in|of|for|with|from|on|at|able|capable|\p{L}+er than)\b)/iu.test(
			text,
		) &&
		countWords(text) > 2 &&
		!/[,;:]|\b(?:and|but|so)\b/.test(text)
	);
}

/** "Arterioles are the main site": "What is the main site?" */
function agreeing(verb: string, { text }: Inline): string {
	if (countOf(text) !== "singular") return verb;
	return verb === "are" ? "is" : verb === "were" ? "was" : verb;
}

const people =
	/^the (?:\S+ ){1,3}?(?:minister|president|king|queen|emperor|empress|leader|person|man|woman|chancellor|shogun|pope|judge|governor|general|scientist|doctor|lawyer|player|painter|poet|composer|author|writer|sculptor|architect|philosopher|historian|chemist|physicist|biologist|economist|novelist|founder|inventor|ruler|explorer)\b/i;

/** "high compared to …", "lower than …": how something is, not what. */
const isCompared =
	/^\S+ (?:compared|relative|than|enough|in (?:comparison|relation))\b/;

/** "reusable groups of resources": the word before the preposition is a noun in the plural. */
function isKindOf(text: string): boolean {
	const head =
		/^(.+?)\s(?:for|that|which|of|with|in|to|who|where|used|made|found)\s/.exec(
			text,
		)?.[1] ?? "";
	return (
		countWords(head) < 4 &&
		!/[,;]|\s(?:and|or|to|by|as)\s/.test(head) &&
		countOf(head) === "plural"
	);
}

/** "Names are unique across accounts": "What are names unique across?" */
function wordProperty(
	{ clause, subject }: Asking,
	rest: Inline,
): Question | null {
	const [first, second, third] = findWords(rest.text);
	const isAdjective =
		first &&
		/^\p{Ll}+$/u.test(first.text) &&
		!preposition.test(first.lower) &&
		!isParticiple(first.lower) &&
		!/ly$/.test(first.lower);
	const isJoined =
		second &&
		preposition.test(second.lower) &&
		/^\s$/.test(rest.text.slice(first?.end, second.start));
	if (
		!isAdjective ||
		!isJoined ||
		!third ||
		/^(?:as|of)$/.test(second.lower) ||
		preposition.test(third.lower)
	)
		return null;
	return basic(
		"statement",
		say(
			`What ${clause.auxiliary ?? "is"} `,
			subject,
			` ${first.text} ${second.lower}?`,
		),
		cut(rest, second.end),
	);
}
