// Whether lines around a term set out to say what their terms mean: by the heading above them, or by how most of them are worded.
import type { Inline } from "./inline.ts";
import { namesKind } from "./kind-noun.ts";
import { isNounPhrase } from "./phrase.ts";
import { splitTerm } from "./term.ts";
import { countWords } from "./words.ts";

const heading =
	/^(?:(?:(?:some|key|important|new|useful|basic|core|main|other|more|latin|legal|technical) )?(?:terms?|terminology|vocab(?:ulary)?|words|glossary|definitions?|defs?|jargon|lingo|abbreviations|acronyms|concepts))\b(?! (?:and|&|vs) (?:people|dates|cases))|\b(?:terms|terminology|vocab(?:ulary)?|glossary|definitions|jargon)$/i;

/** True for "Terms", "Key vocabulary" and "Sailing glossary". */
export function isGlossaryHeading(title: string): boolean {
	return heading.test(title.trim());
}

/** Below these the names of rules and happenings stand, which whole sentences explain. */
const ideas =
	/\b(?:principles|positions|schools of thought|doctrines|theories|theorems|concepts|effects|biases|fallacies|laws|rules|maxims|processes|paradoxes|phenomena|anomalies|attacks|vulnerabilities|patterns|anti-?patterns|gotchas|pitfalls|defen[cs]es|mechanisms|strategies|(?:design|sorting|erosion|weathering) \p{L}+)$/iu;

/** True for "Principles", "Cognitive biases": what stands below them may be said in a sentence. */
export function isIdeaHeading(title: string): boolean {
	return ideas.test(title.trim()) || isGlossaryHeading(title);
}

/** "a room for …", "waxy coating that …": says of itself that it tells what something is. */
export function isPlainDefinition(meaning: string): boolean {
	return (
		(/^(?:an?|the|any|someone|something|anything|one who)\s/i.test(meaning) &&
			isNounPhrase(meaning)) ||
		(countWords(meaning) > 2 && namesKind(meaning) && isNounPhrase(meaning))
	);
}

/** At least so many plain definitions tell what the other lines are. */
const fewest = 2;

/** True where `lines` stand below `title` as terms with their meanings. */
export function isGlossary(lines: readonly Inline[], title: string): boolean {
	if (lines.length < 2) return false;
	const meanings = lines
		.map(splitTerm)
		.filter((term) => term !== null)
		.filter(({ separator }) => separator !== "->")
		.map(({ meaning }) => meaning.text);
	if (meanings.length * 3 < lines.length * 2) return false;
	if (isGlossaryHeading(title)) return true;
	const plain = meanings.filter(isPlainDefinition).length;
	return plain >= fewest && plain * 2 >= meanings.length;
}
