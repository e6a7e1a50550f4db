// Lists of dates and what happened then, "390 BC - Gauls sack Rome": asked for the date of each event.
import { contextName } from "./context.ts";
import { type Question, type Scope, trimEnd } from "./fact.ts";
import { cut, type Inline, unmark } from "./inline.ts";
import { longestEvent } from "./table-shape.ts";
import { askWhen } from "./wording.ts";
import { contentOf, countWords } from "./words.ts";

const fewest = 3;
const months =
	"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
const day = `(?:\\d{1,2}(?:st|nd|rd|th)? ${months}|${months} \\d{1,2}(?:st|nd|rd|th)?)`;
const era = "(?:\\s?(?:BCE?|CE|AD))";
const dated = new RegExp(
	`^((?:c\\. ?|ca\\. ?|~)?(?:(?:${day},? |${months} )?(?:\\d{1,4}(?:\\s?[-–/]\\s?\\d{1,4})?${era}|(?:1\\d|20)\\d\\d(?:\\s?[-–/]\\s?\\d{2,4})?)(?:, ${day})?))(?::|\\s(?:[-–—=]{1,2}|-?->|→|⇒))\\s`,
);

/** True for lines of which nearly all begin with a date of their own. */
export function isTimeline(lines: readonly Inline[]): boolean {
	if (lines.length < fewest) return false;
	const dates = lines
		.map(({ text }) => dated.exec(text)?.[1])
		.filter((date) => date !== undefined);
	return dates.length >= fewest && dates.length * 4 >= lines.length * 3;
}

/** "Rome: Gauls sack Rome – when?" for a line that begins with its date, or null. */
export function askDated(inline: Inline, scope: Scope): Question | null {
	const line = trimEnd(unmark(inline, "strong", "highlight"));
	const found = dated.exec(line.text);
	if (!found?.[1]) return null;
	const event = cut(line, found[0].length);
	const isEvent =
		/\p{L}{3}/u.test(event.text) &&
		countWords(event.text) <= longestEvent &&
		!/[?!]|[.;]\s/.test(event.text);
	if (!isEvent || !scope.usage.isEnglish) return null;
	const place = contextName(scope, contentOf(event.text));
	return askWhen("timeline", place, event, cut(line, 0, found[1].length));
}
