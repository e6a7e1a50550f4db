// The wording that all questions for cells share.
import { type Question, small } from "./fact.ts";
import { type Inline, toRich, unmark } from "./inline.ts";
import { basic } from "./wording.ts";

/** "English", "Latin": written with a capital everywhere. */
export const isLanguage =
	/^(?:English|German|French|Spanish|Italian|Latin|Greek|Dutch|Portuguese|Russian|Polish|Swedish|Japanese|Chinese|Arabic|Turkish|Hebrew|Korean)\b/;

/** A header with a small first letter, acronyms excepted: "ATP". */
export function smallWord(side: Inline): Inline {
	return isLanguage.test(side.text) ||
		/^[B-DF-HJ-NP-TV-Z][b-df-hj-np-tv-z]{1,2}$/.test(side.text) ||
		/^\S*\p{Lu}\S*\p{Lu}|^\p{Lu}(?:\s|$)|^\p{Lu}\S*\d/u.test(side.text)
		? side
		: small(side);
}

/** The card for a cell: a capital first, one question mark, and no sure card where the header asks for nothing. */
export function cell(front: Inline, value: Inline, rule: string): Question {
	const text = front.text;
	const first = text.slice(0, 1).toUpperCase() + text.slice(1);
	// "Chronic?" as header brings its own mark.
	const question = basic(
		rule,
		{ ...front, text: first.replace(/\?+$/, "?") },
		value,
	);
	// "about", "for", "notes": headers that ask for nothing.
	const isLoose =
		/(?: – |the )(?:about|for|with|notes?|comments?|remarks?|info|details?|other|vs|who|how)(?:\?$| of )/i.test(
			text,
		);
	const isList = value.text.split("\n").length > 2;
	return {
		...question,
		back: toRich(unmark(value, "strong")),
		...(isLoose
			? { doubt: "vague-question" as const }
			: isList
				? { doubt: "several-facts" as const }
				: {}),
	};
}
