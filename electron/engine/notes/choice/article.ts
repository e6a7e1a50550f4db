// Noun phrases of notes, which often leave the article out, as an exam prints them behind "is".

import { isAdjective } from "../noun.ts";

/** Nouns that take no article. */
const mass =
	/^(?:storage|infrastructure|software|hardware|data|traffic|access|information|memory|capacity|encryption|authentication|text)$/i;
const article = /^(?:an?|the|one|two|three|your|any|each)\s/i;
/** What follows the head of a noun phrase. */
const after =
	/\s(?:\(|(?:for|which|that|of|from|with|in|on|to|used|built|made|between|when|where|presented|delivered|by|as)\s)/;

/** "template for new servers" → "a template for new servers", "templates for …" the same; null for what is no noun phrase in one number. */
export function asNounPhrase(text: string): string | null {
	if (article.test(text)) return text;
	const found = after.exec(`${text} `)?.index;
	const end = found ?? text.length;
	const words = text.slice(0, end).split(" ");
	const head = words.at(-1) ?? "";
	if (
		words.length > (found === undefined ? 3 : 5) ||
		!/^\p{Ll}[\p{Ll}-]+$/u.test(head.toLowerCase())
	)
		return null;
	if (isAdjective(head.toLowerCase()) || head === "free") return null;
	if (/[,;:]|ing$/.test(words.join(" ")) || /(?:ly|ed|ing)$/.test(head))
		return null;
	const first = words[0] ?? "";
	if (/^\p{Ll}+ing$/iu.test(first)) return null;
	const lead = /^\p{Lu}\p{Ll}/u.test(first)
		? first.slice(0, 1).toLowerCase() + first.slice(1)
		: first;
	const rest = text.slice(end);
	const isPlural = /[^su]s$/.test(head);
	// "boundaries which filter" would need its verb changed too.
	if (isPlural && /^\s(?:which|that)\s(?!can\b|may\b|\p{L}+ed\b)/u.test(rest))
		return null;
	const noun = isPlural ? singular(head) : head;
	const phrase = [lead, ...words.slice(1)].slice(0, -1);
	const whole =
		words.length === 1 ? noun.toLowerCase() : [...phrase, noun].join(" ");
	return mass.test(noun)
		? `${whole}${rest}`
		: `${/^[aeio]/i.test(whole) ? "an" : "a"} ${whole}${rest}`;
}

function singular(word: string): string {
	return word.replace(/ies$/, "y").replace(/(?<=x|ch|sh|ss)es$|s$/, "");
}
