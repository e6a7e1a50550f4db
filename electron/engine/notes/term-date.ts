// Dates as terms: "1793: …" asks what happened then.

const months =
	"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const day = new RegExp(
	`^(?:\\d{1,2}(?:st|nd|rd|th)? ${months}|${months} \\d{1,2}(?:st|nd|rd|th)?)(?:,? \\d{3,4})?$`,
	"i",
);
const year = new RegExp(
	`^(?:(?:in |c\\. ?|ca\\. )?(?:${months} )?(?:\\d{3,4}|\\d{1,2}(?= (?:BCE?|CE|AD)$))(?:\\s?[-–/]\\s?\\d{2,4})?(?: (?:BCE?|CE|AD))?)$`,
	"i",
);

/**
 * True where the day of a year or a year of old is rather asked for what happened then, "Gauls sack Rome – when?": of a
 * year like 1793 both can be told.
 */
export function isEvent(date: string, event: string): boolean {
	return (
		!/\d{4}/.test(date) &&
		/\p{L}{3}/u.test(event) &&
		!/[→⇒=?!]|->|[.;]\s|^(?:it|they|this|he|she|we|i)\b/i.test(event) &&
		(/\p{Lu}\p{Ll}/u.test(event) || event.split(" ").length > 2) &&
		event.length < 90
	);
}

/** "1793: …" asks what happened, not what 1793 is. */
export function wordDate(term: string): string | null {
	if (day.test(term)) return `what happened on ${term}?`;
	// "404" is a code; years of three figures come with their era.
	const isYear =
		year.test(term) && /(?:1\d|20)\d\d|BCE?|CE|AD|^c|^in /i.test(term);
	return isYear ? `what happened in ${term.replace(/^in /i, "")}?` : null;
}
