// Lines that are a name and its figure, "Na 135–145 mmol/L", "K > 5.5": the figure is what is to be known.
import { readClause } from "./clause.ts";
import { placeBefore } from "./completion.ts";
import { contextName } from "./context.ts";
import { type Question, type Scope, trimEnd } from "./fact.ts";
import { hide } from "./gap.ts";
import { cut, type Inline, toRich, unmark } from "./inline.ts";
import { readVerb } from "./verb.ts";
import { askWhen } from "./wording.ts";
import { contentOf, countWords, findWords } from "./words.ts";

const number = String.raw`\d[\d.,]*`;
const time =
	"ms|s|secs?|min|mins|minutes|h|hrs?|hours?|d|days?|weeks?|months?|years?";
const unit = `%|°[CF]?|‰|[\\p{L}µ%°]{1,8}(?:\\/[\\p{L}\\dµ²³]{1,6}){1,2}|(?:[kcmnµµ]|mc)?(?:g|m|l|L|mol|A|V|W|J|Pa|Hz|Ω|bar)|[kKMGT]i?[BbW]|MHz|GHz|MΩ|eV|hPa|mmHg|bpm|rpm|AU|K|kcal|units|degrees|percent|volts|watts|${time}`;
const line = new RegExp(
	`^(\\p{L}[^,;:<>≤≥=|→]*?)\\s(?:([<>≤≥]=?)\\s?)?(${number}(?:\\s?[-–]\\s?${number})?)(?:\\s?(${unit}))?$`,
	"u",
);

const isDuration = new RegExp(`^(?:${time})$`);

/** "Step 3-5", "Chapter 2", "May 3–7": what is numbered is no figure. */
const numbered =
	/^(?:steps?|chapters?|ch|pages?|pp?|weeks?|days?|rooms?|units?|lectures?|lessons?|slides?|sections?|verses?|lines?|figs?|figures?|tables?|versions?|v|grades?|levels?|types?|class(?:es)?|nos?|nr|questions?|q|exercises?|ex|problems?|parts?|episodes?|volumes?|vol|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december|(?:mon|tues?|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?)$/i;

/** "max 12 hours": of what, the line above says. */
const limit =
	/^(?:max|min|maximum|minimum|default|limit|up|to|at|least|most|over|under|about|around|every|after|within|for|only|once|per|more|less|than|normal|usually|typically|range|retention|from|in|by|the|an?)$/;

/** The longest line of figures, and how many words name one. */
const longestLine = 160;
const longestName = 4;

/** The questions for a line that consists of names with their figures alone, each as a fact of its own; null for any other line. */
export function askFigures(statement: Inline, scope: Scope): Question[] | null {
	const inline = trimEnd(unmark(statement, "strong", "highlight"));
	if (inline.text.length > longestLine || !/\d/.test(inline.text)) return null;
	const parts = splitAtCommas(inline);
	const asked = parts.map((part) => askFigure(part, scope));
	return asked.some((question) => question === null)
		? null
		: asked.filter((question) => question !== null);
}

/** The parts between commas that end a figure. */
function splitAtCommas(inline: Inline): Inline[] {
	const parts: Inline[] = [];
	let from = 0;
	for (const { index } of inline.text.matchAll(/,\s(?=\p{L})/gu)) {
		parts.push(cut(inline, from, index));
		from = index + 1;
	}
	return [...parts, cut(inline, from)];
}

function askFigure(part: Inline, scope: Scope): Question | null {
	const found = line.exec(part.text);
	const [, name = "", sign = "", figure = "", measure = ""] = found ?? [];
	if (!found || !canName(name)) return null;
	// "Wait 30–40 min": what to do, and how long.
	const isTime = isDuration.test(measure);
	if (isTime && readVerb(name.toLowerCase())?.form === "base") return null;
	const isRange = /\d\s?[-–]\s?\d/.test(figure);
	// "Cannae 216": a year, perhaps; "West Vale 12" may be a name.
	if (!isRange && !sign && !measure)
		return /^\d{3,4}$/.test(figure) ? askYear(part, name, scope) : null;
	const { inline, offset } = placeBefore(part, scope);
	const end = part.text.length - measure.length;
	const at = part.text.lastIndexOf(figure, end) + offset;
	const gap = {
		start: at,
		end: at + figure.length,
		hint: null,
		rule: "number",
	};
	// "Autolyse 45 min" is a step, "Aspirin 300 mg" one dose of several.
	const isSure = (sign !== "" || (isRange && measure !== "")) && !isTime;
	return {
		kind: "cloze",
		rule: "number",
		front: toRich(hide(inline, gap)),
		back: toRich(cut(inline, gap.start, gap.end)),
		deletion: figure,
		about: `${name}: `,
		...(isSure ? {} : { doubt: "guess" as const }),
	};
}

function askYear(part: Inline, name: string, scope: Scope): Question {
	const place = contextName(scope, contentOf(name));
	const event = cut(part, 0, name.length);
	return {
		...askWhen("timeline", place, event, cut(part, name.length)),
		doubt: "guess",
	};
}

function canName(name: string): boolean {
	const words = findWords(name);
	return (
		words.length > 0 &&
		countWords(name) <= longestName &&
		readClause(name) === null &&
		!words.some(({ lower }) => numbered.test(lower)) &&
		!words.every(({ lower }) => limit.test(lower)) &&
		!(words.length > 1 && readVerb(words[0]?.lower ?? "")?.form === "base")
	);
}
