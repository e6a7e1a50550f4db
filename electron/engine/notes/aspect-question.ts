// "Cost: …" below a name asks for that name's cost.
import { isTask } from "./aspect-heading.ts";
import { contextName } from "./context.ts";
import { type Doubt, type Question, type Scope, say } from "./fact.ts";
import type { Inline } from "./inline.ts";
import { lowerLabel } from "./label-name.ts";
import { countOf, isCleanName, isEmptyName } from "./name.ts";
import { isNounPhrase } from "./phrase.ts";
import type { Term } from "./term.ts";
import { readVerb } from "./verb.ts";
import { basic } from "./wording.ts";
import { contentOf, countWords, findWords } from "./words.ts";

/** The question for a side of the subject and its value; a doubt where the value may be no value of it. */
export function askAspect(
	name: Inline,
	meaning: Inline,
	scope: Scope,
): Question {
	const { subject } = scope;
	// A label is no proper name, whatever its capitals.
	const be = countOf(name.text.toLowerCase()) === "plural" ? "are" : "is";
	const asked = lowerLabel(name);
	const front = /\s(?:of|for|in)\s/.test(name.text)
		? say(`${contextName(scope)}: what ${be} the `, asked, "?")
		: say(`What ${be} the `, asked, ` of ${subject.phrase}?`);
	const isOwner =
		// "Max speed 5 m/s": the name holds the value.
		!/\s\d[\d.,]*\s?\p{L}/u.test(name.text) &&
		!isGroup(subject.content, name.text, scope.trail.at(-2) ?? "") &&
		isCleanName(subject.name) &&
		!isEmptyName(subject.name) &&
		!isTask(subject.name);
	const first = readVerb(findWords(meaning.text)[0]?.lower ?? "");
	const isValue =
		first?.form !== "third" &&
		// "5 ms vs 30 s": of two things.
		!/\S vs\.? \S/.test(meaning.text) &&
		(countWords(meaning.text) < 4 || isNounPhrase(meaning.text));
	const doubt: Doubt | null = isOwner
		? isValue
			? null
			: "loose-meaning"
		: "unclear-name";
	return { ...basic("aspect", front, meaning), ...(doubt ? { doubt } : {}) };
}

/** "Deployment" below "Limits" groups limits, "execution time" below "Execution" is not the execution's. */
function isGroup(
	content: ReadonlySet<string>,
	aspect: string,
	above: string,
): boolean {
	return (
		limits.test(above) ||
		(content.size > 0 && content.isSubsetOf(contentOf(aspect)))
	);
}

const limits =
	/^(?:(?:service |default |hard |soft |key |main )?(?:limits?|quotas?|constraints|settings|pricing|costs?|prices|features|metrics|options|numbers|defaults))\b/i;

/** "Side effects: …" below a line about aminoglycosides: theirs, or the heading's? */
export function besides(
	question: Question,
	{ term }: Term,
	{ antecedent, subject, topic }: Scope,
): Question {
	const isSide =
		isEmptyName(term.text) || /^(?:aspect|enumeration)$/.test(question.rule);
	if (question.doubt || !antecedent || !isSide) return question;
	const isSame = [...subject.content, ...topic.content].some((word) =>
		antecedent.content.has(word),
	);
	return isSame ? question : { ...question, doubt: "from-context" };
}
