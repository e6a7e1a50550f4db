// Dates as terms: "1793: …" asks what happened then.

const months =
	"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const day = new RegExp(
	`^(?:\\d{1,2}(?:st|nd|rd|th)? ${months}|${months} \\d{1,2}(?:st|nd|rd|th)?)(?:,? \\d{3,4})?$`,
	"i",
);
const year = new RegExp(
	`^(?:(?:in |c\\. ?|ca\\. )?(?:${months} )?\\d{3,4}(?:\\s?[-–]\\s?\\d{2,4})?(?: (?:BCE?|CE|AD))?)$`,
	"i",
);

/** "1793: …" asks what happened, not what 1793 is. */
export function wordDate(term: string): string | null {
	if (day.test(term)) return `what happened on ${term}?`;
	// "404" is a code; years of three figures come with their era.
	const isYear =
		year.test(term) && /(?:1\d|20)\d\d|BCE?|CE|AD|^c|^in /i.test(term);
	return isYear ? `what happened in ${term.replace(/^in /i, "")}?` : null;
}
