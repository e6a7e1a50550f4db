// The wording that all questions for cells share.
import { type Question, small } from "./fact.ts";
import { type Inline, toRich, unmark } from "./inline.ts";
import { basic } from "./wording.ts";

/** "English", "Latin": written with a capital everywhere. */
export const isLanguage =
	/^(?:English|German|French|Spanish|Italian|Latin|Greek|Dutch|Portuguese|Russian|Polish|Swedish|Japanese|Chinese|Arabic|Turkish|Hebrew|Korean)\b/;

/** A header in small letters, acronyms excepted: "ATP". */
export function smallWord(given: Inline): Inline {
	const side = smallTitle(given);
	return isLanguage.test(side.text) ||
		/^[B-DF-HJ-NP-TV-Z][b-df-hj-np-tv-z]{1,2}$/.test(side.text) ||
		/^\S*\p{Lu}\S*\p{Lu}|^\p{Lu}(?:\s|$)|^\p{Lu}\S*\d/u.test(side.text)
		? side
		: small(side);
}

/** "How to Mend" as "How to mend": a title that writes its words with capitals. */
function smallTitle(side: Inline): Inline {
	const words = side.text.split(" ");
	const isTitle = words.every((word) => !/^\p{Ll}{4}/u.test(word));
	if (!isTitle || isLanguage.test(side.text)) return side;
	const text = words
		.map((word, index) =>
			(index === 0 ? compound : capital).test(word) && !isLanguage.test(word)
				? word.toLowerCase()
				: word,
		)
		.join(" ");
	return { ...side, text };
}

const compound = /^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$/u;
const capital = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+|\p{Ll}\P{L}*)$/u;

/** The card for a cell: a capital first, one question mark, and no sure card where the header asks for nothing. */
export function cell(front: Inline, value: Inline, rule: string): Question {
	const text = front.text;
	const isCode = front.runs[0]?.type === "code";
	const first = isCode ? text : text.slice(0, 1).toUpperCase() + text.slice(1);
	// "Chronic?" as header brings its own mark.
	const question = basic(
		rule,
		{ ...front, text: first.replace(/\?+$/, "?") },
		value,
	);
	// "about", "for", "notes", "keyword": headers that ask for nothing.
	const isLoose =
		/(?: – |the )(?:about|for|with|why|notes?|comments?|remarks?|(?:key|buzz|cue |trigger )?words?|key ?words?|cues?|hints?|tips?|mnemonics?|info|details?|other|vs|who|how|(?:what )?(?:you|i|we) (?:should|must|need|have to|can) .*|what to \p{L}+)(?:\?$| of )/iu.test(
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
