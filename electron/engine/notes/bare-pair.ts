// Names and numbers side by side, "EIGRP 90", "22 SSH", of which only the heading tells what they count.
import { cut, type Inline } from "./inline.ts";

/** "EIGRP 90", "glass ~5.5" */
const numbered =
	/^(\p{L}[\p{L}\d+'’-]*(?: \p{L}[\p{L}\d+-]*){0,2})(?:\s+|\s\|\s)[<>≤≥~≈]?\d[\d.,]*$/u;
/** "80/443 HTTP/HTTPS", "1066 Hastings" */
const numberFirst =
	/^(\d[\d.,]*(?:\s?[-–/]\s?\d[\d.,]*)*)\s+\p{Lu}[\p{L}\d+/-]*(?: \p{L}[\p{L}\d+/-]*){0,2}$/u;
/** What the heading of names with bare numbers counts. */
const quantity =
	/\b(?:ports?|codes?|numbers?|dates?|years?|battles?|distances?|costs?|prices?|temperatures?|kelvin|celsius|hardness|weights?|lengths?|heights?|depths?|speeds?|sizes?|times?|ages?|values?|scores?|rates?|ratios?|doses?|limits?|points?|scale|in (?:days|weeks|months|years|hours|minutes|seconds|metres|meters|km|kg|grams?|degrees))\b/i;

/** A name and its number with nothing between them, in either order. */
export function splitBare(
	line: Inline,
): { name: Inline; value: Inline } | null {
	const name = numbered.exec(line.text)?.[1];
	if (name)
		return {
			name: cut(line, 0, name.length),
			value: cut(
				line,
				line.text.slice(name.length).search(/[^\s|]/) + name.length,
			),
		};
	const number = numberFirst.exec(line.text)?.[1];
	return number
		? {
				name: cut(line, number.length),
				value: cut(line, 0, number.length),
			}
		: null;
}

/** True for a heading that counts or measures what stands below it. */
export function isQuantity(heading: string): boolean {
	return quantity.test(heading);
}
