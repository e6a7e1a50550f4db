// Headers that are a question of their own: what something means, does or is used for, and when it was.
import { say } from "./fact.ts";
import type { Inline } from "./inline.ts";
import { countOf, isMass } from "./name.ts";
import { isActionNoun, isComplement } from "./noun.ts";
import { isNounPhrase } from "./phrase.ts";
import { isAction, isNounToo } from "./table-word.ts";
import { readVerb } from "./verb.ts";
import { findWords } from "./words.ts";

const meaning =
	/^(?:definition|meaning|means|stands for|bedeutung|actual(?:ly)?(?: means?| meaning)?|real(?:ly)? (?:means?|meaning))$/i;
const description =
	/^(?:description|desc|what it is|what is it\??|explanation)$/i;
const doing = /^(?:what it does|what does it do\??|does)$/i;
const what = /^what\??$/i;
const perhapsDoing = /^(?:function|action|purpose|effect)$/i;
const use =
	/^(?:(?:main |typical |common |primary )?(?:uses?|used for|use ?cases?|use for)|what for)$/i;
const fit =
	/^((?:very |not |not so |most |least )?(?:good|best|bad|ideal|great|suitable|suited|perfect)) for$/i;
const command =
	/^(?:commands?|cmd|flags?|options?|switch|shortcuts?|keybinding|key combo|combo|syntax|function|method|operator|snippet|tool)$/i;
const sign =
	/^(?:codes?|symbols?|signals?|signs?|abbr(?:eviation)?s?|acronyms?|status(?: code)?)$/i;
const asked = /^(why|how|when|where|what) it (?!is\b|does\b)(\p{Ll}+s)$/iu;
const language =
	/^(?:English|German|French|Spanish|Italian|Latin|Greek|Dutch|Portuguese|Russian|Polish|Swedish|Japanese|Chinese|Arabic|Turkish|Hebrew|Korean)(?: (?:meaning|translation|word))?$/;
const verb =
	/^(?:returns|stores|produces|secretes|supports|contains|requires|measures|inhibits|activates|converts|detects|prevents|provides|replaces|treats|causes|affects|matches|protects against|responds to|acts on|reacts with|binds to|listens on|runs on)$/i;
const year = /^\d{3,4}(?:\s?(?:AD|BCE?|CE))?$/;
const date =
	/(?<![\d.,])\d{3,4}(?![\d.,]*\s?(?:s|sec|min|[hdwmy]|hrs?|hours?|days?|weeks?|wks?|months?|yrs?|years?|ka|Ma|[MG]a?yr?)\b)|century|\b(?:AD|BCE?|CE)\b|\d \p{Lu}\p{Ll}{2}|\p{Lu}\p{Ll}{2,} \d/u;

/** What a thing has just one of, as everybody says it: "the size of X". */
export const property =
	/^(?:(?:max(?:imum)?|min(?:imum)?|default|average|total|typical|chemical|atomic|molar|main|official) )?(?:size|cost|price|purpose|role|function|scope|capital|currency|population|area|effects?|side effects|symptoms?|causes?|colou?r|shape|location|origin|symbol|unit|mass|charge|meaning|goal|speed|latency|durability|availability|throughput|limit|lifespan|length|height|weight|depth|range|structure|formula|founder|value|number|name|relative minor|relative major|cargo|material|movement|top speed|max speed|frequency|bandwidth|protocol|treatment|mechanism|duration|capacity|retention|header size)$/i;

/** Also ways of doing something, which are not called. */
const isAnyWay = /^(?:function|method|tool)$/i;

/** "parseInt", "map()": what a program calls, or what its description says it does. */
function isCalled({ text, runs }: Inline, value: string): boolean {
	return (
		runs.some(({ type }) => type === "code") ||
		/[()_.]|\p{Ll}\p{Lu}|^\p{Ll}+$/u.test(text) ||
		isAction(value)
	);
}

/** "remove the container on exit" as the meaning of a flag. */
function isDeed(value: string, side: string): boolean {
	const [first, second] = findWords(value);
	return (
		meaning.test(side) &&
		second !== undefined &&
		/^(?:base|third)$/.test(readVerb(first?.lower ?? "")?.form ?? "")
	);
}

/** "Evicts": no noun in the plural. */
function isPlainVerb(side: string): boolean {
	return (
		!/^(?:duplicates|repeats|contacts|extras|finds|remains|costs)$/i.test(
			side,
		) &&
		/^\p{L}\p{Ll}+s$/u.test(side) &&
		readVerb(side.toLowerCase())?.form === "third" &&
		!isNounToo(side)
	);
}

/** "Track API usage" tells what a thing does, "Managing users" what it is for. */
function wordDescription(
	name: Inline,
	value: string,
	isPlural: boolean,
): Inline | null {
	if (!/^\p{L}/u.test(value)) return null;
	const [first, second, third] = findWords(value.replace(/^\p{L}+ly /u, ""));
	if (!first || !second) return null;
	const form = readVerb(first.lower)?.form;
	const isAim = first.lower === "to" && readVerb(second.lower)?.form === "base";
	if (form === "ing" || isAim) return say(name, " – what for?");
	// "Block storage" is no deed.
	const isDone =
		form === "third" ||
		(form === "base" && second.lower === "against") ||
		(form === "base" &&
			third !== undefined &&
			!isActionNoun.test(first.lower) &&
			!isComplement.test(second.lower));
	if (!isDone) return null;
	return isPlural ? say(name, " – what does it do?") : askDeed(name);
}

/** "what does Redis do?"; "Rule – what does it do?" where the name wants an article. */
function askDeed(name: Inline): Inline {
	const isCommon =
		/^\p{Lu}?\p{Ll}+(?: \p{Ll}+)*$/u.test(name.text) &&
		countOf(name.text) === "singular" &&
		name.runs[0]?.type !== "code" &&
		!isMass(name.text.toLowerCase());
	return isCommon
		? say(name, " – what does it do?")
		: say("what does ", name, " do?");
}

/** A header of years or days. */
export function isTime(side: string): boolean {
	return /^(?:years?|date|when)$/i.test(side);
}

/** "1960s", "c. 1200–1450": when something was, of which nothing is meant. */
function isPeriod(name: string): boolean {
	return period.test(name);
}

const period =
	/^(?:(?:c\.|ca\.|early|mid|late|from|since|until|before|after)[\s-]?)*\d{3,4}s?(?:\s?(?:[-–]|to)\s?(?:\d{2,4}s?|present|now|today))?(?: (?:BCE?|AD|CE))?$/i;

/** What all cells of a column are, so that all are asked in one way. */
export type Dates = "years" | "dates" | null;

/** "1789" and "4 Aug 1789" are dates, "225 d" is none; empty cells and marks tell nothing. */
export function datesOf(values: readonly string[]): Dates {
	const told = values.filter((value) => /[\p{L}\p{N}]/u.test(value));
	if (!told.every((value) => date.test(value))) return null;
	return told.every((value) => year.test(value)) ? "years" : "dates";
}

/** A thing with how it stands in a question. */
export interface Thing {
	name: Inline;
	/** The name with its kind behind it, "Ribbon (mic)", where the name alone is an everyday word. */
	label?: Inline;
	/** It reads well without an article. */
	isBare: boolean;
	/** Header of its own column. */
	kind: string;
}

/** The words between what the table is about and the question mark, or null for a header that is asked for by its name. */
export function wordHeader(
	{ name, isBare, kind, label = name }: Thing,
	side: string,
	value: string,
	dates: Dates,
): Inline | null {
	const isPlural = countOf(name.text) === "plural";
	if (isPeriod(name.text)) return null;
	if (language.test(side)) return say(`what is the ${side} for `, name, "?");
	if (command.test(kind) && (!isAnyWay.test(kind) || isCalled(name, value))) {
		if (
			doing.test(side) ||
			what.test(side) ||
			description.test(side) ||
			isDeed(value, side)
		)
			return say("what does ", name, " do?");
		if (meaning.test(side)) return say("what does ", name, " mean?");
	}
	if (/^commands?$/i.test(side)) return say(label, " – which command?");
	if (sign.test(kind) && (meaning.test(side) || description.test(side)))
		return say(
			"what does ",
			name,
			` ${/^stands/i.test(side) ? "stand for" : "mean"}?`,
		);
	// "number 3" stands for what is described: nothing else is meant by it.
	if (description.test(side) && /\s\d+$/.test(name.text)) return null;
	if (
		description.test(side) ||
		(meaning.test(side) &&
			readVerb(findWords(value)[0]?.lower ?? "")?.form === "third")
	) {
		const told = wordDescription(name, value, isPlural);
		if (told) return told;
	}
	// "Interval – description? 30 s": how much, not what.
	if (description.test(side) && /^[~<>≤≥≈]?\s?\d/.test(value)) return null;
	if (meaning.test(side) || (description.test(side) && isNounPhrase(value)))
		return isNounPhrase(value)
			? say("what is meant by ", name, "?")
			: say("what does ", name, " mean?");
	if (doing.test(side) || (perhapsDoing.test(side) && isAction(value)))
		return isPlural ? null : askDeed(name);
	if (what.test(side)) return say(label, " – what?");
	if (isTime(side) && dates)
		return say(label, dates === "years" ? " – in which year?" : " – when?");
	const own = asked.exec(side);
	const third = own?.[2]?.toLowerCase() ?? "";
	const base = readVerb(third)?.base ?? third.replace(/s$/, "");
	const isSeveral = isPlural && !/^(?:events?|what)/i.test(kind);
	if (own)
		return say(
			label,
			` – ${own[1]?.toLowerCase()} ${isSeveral ? "do they" : "does it"} ${base}?`,
		);
	if (!isBare) return use.test(side) ? say(label, " – used for?") : null;
	const be = isPlural ? "are" : "is";
	if (use.test(side) && !isAction(value))
		return say(`what ${be} `, name, " used for?");
	const fits = fit.exec(side)?.[1];
	if (fits) return say(`what ${be} `, name, ` ${fits.toLowerCase()} for?`);
	if ((verb.test(side) || isPlainVerb(side)) && !isPlural) {
		const [first = "", ...rest] = side.toLowerCase().split(" ");
		const does = [readVerb(first)?.base ?? first, ...rest].join(" ");
		return say("what does ", name, ` ${does}?`);
	}
	return null;
}
