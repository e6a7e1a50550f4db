// Questions about why and when: the reason or the time that ends a statement is the answer.
import { type Question, say } from "./fact.ts";
import { cut, type Inline } from "./inline.ts";
import { isBe } from "./verb.ts";
import { type Asking, basic, positive, presentOrPast } from "./wording.ts";
import { countWords } from "./words.ts";

/**
 * "Glaciers move because of gravity": "Why do glaciers move?"; "Diffusion stops when …": "When
 * does diffusion stop?" Null when the statement ends in neither.
 */
export function wordCircumstance(
	asking: Asking,
	rest: Inline,
): Question | null {
	const because = /(?:^|\s)because\s/i.exec(rest.text);
	if (because) return word("Why", "reason", asking, rest, because.index);
	const isFull =
		asking.clause.participle === null && asking.clause.verb !== "be";
	// "shows when it was used": what it shows.
	const isObject =
		/^(?:show|know|tell|say|determine|define|decide|specify|indicate|control|see|record|set|check|ask|learn|detect|choose|state|list|describe|report|predict|calculate)$/.test(
			asking.clause.verb,
		);
	const isTimed =
		isFull &&
		!isObject &&
		/^(?:when|once|until|after|before)\s/i.test(rest.text);
	if (isTimed) {
		const wh = /^until\s/i.test(rest.text) ? "Until when" : "When";
		return word(wh, "time", asking, rest, 0);
	}
	const { verb, participle } = asking.clause;
	const from = verb === "take" ? /^place\s/i.exec(rest.text)?.[0].length : 0;
	const isPlaced = participle
		? /^(?:located|found|situated|born|buried|crowned|beheaded|baptised)$/i.test(
				participle,
			)
		: /^(?:happen|occur|take|reside)$/.test(verb);
	const after = cut(rest, from);
	if (isPlaced && from !== undefined && season.test(after.text))
		return word("When", "time", asking, rest, from);
	// "is released on the third Thursday of November"
	if (participle && onDay.test(rest.text))
		return word("When", "time", asking, rest, 0);
	return isPlaced &&
		from !== undefined &&
		/^(?:in|at|on|inside|outside|between|within|under|below|above) (?!(?:one|two|three|four|five|six|seven|order|case|response|time)\b|(?:constant|high|higher|low|lower|room|body|any|all|full|equal|normal|standard|least|most|once|last|random|a (?:constant|rate|speed|pressure|temperature|cost|time))\b|\d)/i.test(
			after.text,
		)
		? word("Where", "place", asking, rest, from)
		: null;
}

const onDay =
	/^on (?:the )?(?:(?:\p{Ll}+ ){0,2}(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b|\d{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/u;

/** "in May and June", "at night", "in the spring of 1953": when, not where. */
const season =
	/^(?:in|on|at|between) (?:the )?(?:early |late |mid-)?(?:Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?|Sept(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|spring|summer|autumn|winter|(?:new|full)(?: and (?:new|full))? moon|midnight|sunrise|sunset|night|dawn|dusk|noon|morning|evening|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/;

function word(
	wh: string,
	rule: string,
	{ clause, subject, isPlural }: Asking,
	rest: Inline,
	index: number,
): Question | null {
	const middle = cut(rest, 0, index);
	const back = untilNext(cut(rest, index));
	const fewest = rule === "place" && /\p{Lu}/u.test(back.text) ? 2 : 3;
	if (/[,;]/.test(middle.text) || countWords(back.text) < fewest) return null;
	// "The main reason was because …"
	if (/\b(?:reason|cause)$/.test(subject.text)) return null;
	const helper = positive(clause.auxiliary ?? presentOrPast(clause, isPlural));
	const not = clause.isNegated ? " not" : "";
	const verb = not + verbAfter(helper, clause);
	const end = middle.text ? say(" ", middle, "?") : "?";
	return basic(rule, say(`${wh} ${helper} `, subject, verb, end), back);
}

/** "because he is a pagan, and in the end the guide is …": what is said next is no part of it. */
function untilNext(given: Inline): Inline {
	const at = given.text.search(
		/,? (?:and|but|so) (?:(?:in|on|at|by|after|from) (?:[\p{L}\d-]+ ){1,4}?)?(?:the|an?|this|it|they|he|she|his|her|its|their|there) (?:[\p{L}-]+ ){0,3}?(?:is|are|was|were|can|has|have|had|will|must)\b/iu,
	);
	return at < 12 ? given : cut(given, 0, at);
}

/** The rest of the verb group once its helper went before the subject. */
function verbAfter(
	helper: string,
	{ participle, verb }: Asking["clause"],
): string {
	const be = isBe(helper) ? "" : " be";
	if (participle) return `${be} ${participle}`;
	return verb === "be" ? be : ` ${verb}`;
}
