// Paragraphs about a thing of their own: what stands behind their first sentence may be said of that thing alone.
import { plainText } from "../contract/rich.ts";
import { readClause } from "./clause.ts";
import { lowerFirst, type Question, type Scope } from "./fact.ts";
import { words } from "./inline.ts";
import { createMemory } from "./recent-text.ts";
import type { Usage } from "./usage.ts";
import { auxiliaries, readVerb } from "./verb.ts";
import { contentOf, countWords, findWords } from "./words.ts";

/** True where a card asks about a plain thing, "replication", of a paragraph that began with "Multi-AZ is …", and does not name that. */
export function leansOnHead(
	{ front, about, kind }: Question,
	scope: Scope,
): boolean {
	const { before, head = "", topic, subject, usage } = scope;
	if (!before || !head || scope.label !== undefined) return false;
	const shown = plainText(front).replace(/^[^?[\]]{1,60}?: /, "");
	if (isPeople(shown)) return true;
	const plain =
		kind === "basic" ? plainAbout(about ?? "") : plainSubject(shown, usage);
	if (!plain) return false;
	const name = nameOf(head);
	if (!name || !isProper(name, usage.isCapital)) return false;
	const own = contentOf(name);
	const known = contentOf(shown);
	return [...own].every(
		(word) =>
			!topic.content.has(word) &&
			!subject.content.has(word) &&
			!known.has(word),
	);
}

/** "Patients are hyperpigmented": with what, the sentences before tell. */
function isPeople(shown: string): boolean {
	return /^(?:(?:why|when|how|what|where) (?:do|does|did|are|were|can|must|should|may) |(?:are|do|can|may|should|must) )?(?:the )?(?:patients?|sufferers|victims|survivors|carriers|participants|subjects|infants|newborns|babies|women|men|children|members|workers|soldiers|settlers|inhabitants|supporters|opponents|critics|followers)(?:\?| (?!of\b|with\b|who\b|whose\b|in\b|from\b|on\b|at\b|under\b|over\b|that\b))/iu.test(
		shown,
	);
}

/** The subject that a paragraph begins with. */
const nameOf = (head: string): string => recentName(head, readName);
const recentName = createMemory<string>();

function readName(head: string): string {
	// "Faraday's first law: …" is done with once it is told.
	if (/^[^.]{2,40}:\s/.test(head)) return "";
	// "**API Gateway.**"
	const label = /^([^:.]{2,40})\.?$/.exec(head)?.[1];
	if (label && countWords(label) < 4) return label;
	const clause = readClause(head);
	if (clause) return head.slice(0, clause.subjectEnd);
	return /^\p{Lu}\S*(?: \p{Lu}[^\s,;:]*)*(?= \p{Ll})/u.exec(head)?.[0] ?? "";
}

function isProper(name: string, isCapital: (word: string) => boolean): boolean {
	if (countWords(name) > 4) return false;
	return (
		/\p{Lu}\p{Lu}|\p{Ll}\p{Lu}|-\p{Lu}|\S\s\p{Lu}\p{Ll}|^\p{Lu}.*['’]s\s/u.test(
			name,
		) ||
		(/^\p{Lu}\p{Ll}+$/u.test(name) && isCapital(name))
	);
}

/** One plain word, or "the" and one. */
function plainAbout(about: string): boolean {
	return /^(?:(?:the|an?) )?\p{Ll}{3,}$/u.test(about);
}

/** The same where a sentence with a gap begins with it. */
function plainSubject(shown: string, usage: Usage): boolean {
	const { text } = lowerFirst(
		words(shown.replace(/^(?:the|an?) /i, "")),
		usage,
	);
	const [first, second] = findWords(text);
	return (
		first !== undefined &&
		second !== undefined &&
		/^\p{Ll}{3,}$/u.test(first.text) &&
		isVerbAfter(first.lower, second.lower)
	);
}

function isVerbAfter(noun: string, lower: string): boolean {
	const form = readVerb(lower)?.form;
	return (
		auxiliaries.has(lower) ||
		form === "third" ||
		form === "past" ||
		(form === "base" && noun.endsWith("s"))
	);
}
