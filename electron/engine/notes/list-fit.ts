// Whether the members of a list answer a question for names: not where some of them say what the others are like or for.
import { readVerb } from "./verb.ts";
import { findWords } from "./words.ts";

/** Names with a whole statement among them. */
export function isMixed(shown: string, answer: string): boolean {
	// Who counted them knows that they belong together.
	if (/\b(?:two|three|four|five|six|seven|eight|nine|\d)\b/i.test(shown))
		return false;
	const counts = answer
		.split("\n")
		.map((member) => findWords(member).length)
		.sort((one, other) => one - other);
	const middle = counts[Math.floor(counts.length / 2)] ?? 0;
	return counts.length > 2 && middle <= 2 && (counts.at(-1) ?? 0) > 5;
}

/** Some members say what the others are for or like: "light tools" beside "For thick cloth". */
export function mixesUses(answer: string): boolean {
	const members = answer.split("\n");
	const uses = members.filter((member) =>
		/^(?:- |\d+\. )(?:For|With|Without|To|Has|Have|Is|Are|Can|Uses?) /i.test(
			member,
		),
	).length;
	return uses > 0 && uses < members.length;
}

const things =
	/\b(?:hormones|drugs|enzymes|organs?|tools|services|databases|engines|operators|protocols|products|organelles|components?|elements?|parts?|layers?|leaders|allies|families|cells|vitamins|systems|metals|acids)(?: of [^?]*)?\?$/i;

/** "What are the steroid hormones?" with "lipid soluble" and "act slowly": what they are like, not which they are. */
export function areQualities(shown: string, answer: string): boolean {
	if (!things.test(shown)) return false;
	const members = answer.replace(/^(?:- |\d+\. )/gm, "").split("\n");
	const like = members.filter((member) => {
		const words = findWords(member.replace(/\s*\([^()]*\)$/, ""));
		const [first, second] = words;
		const last = words.at(-1)?.lower ?? "";
		return (
			(second && /^(?:base|third|past)$/.test(formOf(first?.lower))) ||
			/^(?:slow|fast|small|large|big|short|long|cheap|expensive)$/.test(last) ||
			(words.length < 4 && /(?:[aiu]ble|ous|ful|less)$/.test(last))
		);
	});
	return like.length * 2 >= members.length;
}

function formOf(word = ""): string {
	return readVerb(word)?.form ?? "";
}
