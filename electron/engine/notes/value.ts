// "Label: value" lines whose value is no meaning: a number with its unit, a name, a date. The value is hidden where it stands.
import { termPlace } from "./context.ts";
import { type Question, type Scope, say } from "./fact.ts";
import { findNumbers, hide } from "./gap.ts";
import { cut, type Inline, toRich, unmark } from "./inline.ts";
import { isCleanName, isEmptyName } from "./name.ts";
import type { Term } from "./term.ts";
import { contentOf, countWords, hasMoreWords } from "./words.ts";

const properName =
	/^\p{Lu}\p{L}+(?:\s(?:\p{Lu}\S*|of|the|and|von|van|de|du|la|di|al|\(\S+\))){0,4}$/u;

/** "First president: Friedrich Ebert", "Antidote = glucagon": a label and who or what fills it, no word and its meaning. */
export function isRoleWithHolder({ term, meaning, separator }: Term): boolean {
	if (separator === "->" || separator === "-") return false;
	const isRole =
		/(?:^|\s)\p{Ll}[\p{Ll}-]+$/u.test(term.text) &&
		countWords(term.text) > 1 &&
		term.runs[0]?.type !== "code";
	const isOne = countWords(meaning.text) === 1 && holder.test(term.text);
	return isRole && (properName.test(meaning.text) || isOne);
}

/** "material contribution", "ping traffic": nobody holds these. */
const isThing = /(?:[ts]ion|ment|ness|ity|ism|[ae]nce|copy|traffic|data)$/i;

/** "deep copy: copy.deepcopy" */
function repeats(label: string, value: string): boolean {
	const lower = value.toLowerCase();
	return [...contentOf(label)].some((word) => lower.includes(word));
}

/** What one word in small letters may be. */
const holder =
	/(?:antidote|drug|enzyme|hormone|vitamin|metal|gas|acid|organism|virus|vector|host|symbol|unit|colou?r|protocol|port|service|command|tool|algorithm|format|language|currency|capital|catalyst|solvent|indicator|neurotransmitter|precursor|product|author|composer|instrument|key|value|setting|mode|class|method|engine)$/i;

/** Each number of the value hidden in turn, or the value as a whole; none where the label names nothing. */
export function askValue(named: Term, scope: Scope): Question[] {
	const { term, meaning, separator } = named;
	const label = term.text;
	const line = say(term, ": ", meaning);
	const isUnit = separator === "=" && /^\d+ \p{L}+$/u.test(label);
	if (separator === "->" || !(isUnit || isCleanName(label))) return [];
	if (
		/^(?:created|tags?|date|author|source|links?|topics?|aliases|related|updated|status)$/i.test(
			label,
		)
	)
		return [];
	const sure = isEmptyName(label) ? ({ doubt: "unclear-name" } as const) : {};
	const numbers = findNumbers(line.text).filter(
		({ start }) => start >= label.length + 2,
	);
	const isHeld = isRoleWithHolder(named);
	if (!isHeld && numbers.length > 0 && numbers.length < 4)
		return numbers.map((gap) => ({
			...clozeOf(line, gap.start, gap.end, scope, "number"),
			...sure,
		}));
	const isProper =
		(isHeld && !isThing.test(label) && !repeats(label, meaning.text)) ||
		(!isHeld &&
			!/^\p{Lu}[\p{Lu}\d]+$/u.test(label) &&
			properName.test(meaning.text) &&
			countWords(meaning.text) <= 6);
	const start = line.text.length - meaning.text.length;
	if (hasMoreWords(meaning.text, 12)) return [];
	return [
		{
			...clozeOf(line, start, line.text.length, scope, "value"),
			...(isProper ? sure : ({ doubt: "guess" } as const)),
		},
	];
}

/** The line with a part hidden, after the name of what it is about unless the line says it. */
function clozeOf(
	line: Inline,
	start: number,
	end: number,
	scope: Scope,
	rule: string,
): Question {
	const plain = unmark(line, "strong", "highlight");
	const own = contentOf(plain.text);
	const isPlaced = scope.topic.content.isSubsetOf(own);
	const prefix = isPlaced ? "" : `${termPlace(scope)} – `;
	const whole = say(prefix, plain);
	const from = start + prefix.length;
	const to = end + prefix.length;
	return {
		kind: "cloze",
		rule,
		front: toRich(hide(whole, { start: from, end: to, hint: null, rule })),
		// What is counted is the label, which stands before the gap.
		about: plain.text,
		back: toRich(cut(plain, start, end)),
		deletion: plain.text.slice(start, end),
	};
}
