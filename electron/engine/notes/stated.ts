// Whether what stands for a meaning is a statement of its own: somebody does something in it.
import { readClause } from "./clause.ts";
import type { Scope } from "./fact.ts";
import { looksPlural, mostlyNoun } from "./noun.ts";
import type { Term } from "./term.ts";
import { auxiliaries, readVerb } from "./verb.ts";
import { contentOf, findWords } from "./words.ts";

/** Nouns that name what happens, though they are verbs too. */
const isNounAsWell =
	/^(?:exchange|transport|flow|control|support|storage|release|signal|growth|use|trade|transfer|supply|demand|access|change|increase|decrease|share|attack|defen[cs]e|travel|study|research|work|play|speech|sleep|light|sound|power|water|waste|cover|contact|return|report|record|request|response|repair|reuse|display|review|test|purchase|sale|profit|export|import|harvest|design|delivery)$/;

/** "… for gas exchange": the last words complete a preposition. */
function endsInPhrase(words: ReturnType<typeof findWords>): boolean {
	return words
		.slice(-3, -1)
		.some(({ lower }) => /^(?:for|of|in|with|to|from|by|on)$/.test(lower));
}

/** "the claimant consented to the risk", "program runs with …": somebody does something. */
export function isStatement(answer: string): boolean {
	const words = findWords(answer);
	const end = words.findIndex(
		({ lower }, at) =>
			at > 0 &&
			/^(?:that|which|who|whose|where|when|what|how|whether|by|because|if|while)$/.test(
				lower,
			),
	);
	const head = end < 0 ? words : words.slice(0, end);
	if (
		/^(?:the|an?) \p{Ll}+ (?!used|designed|made|caused|supposed|intended|related|required|needed|compared)\p{Ll}+ed (?:to|the|an?|his|her|its|that)\b/iu.test(
			answer,
		)
	)
		return true;
	// "Truman told Stalin about …", "the chain never ends", "Germany to be divided".
	if (
		/^(?:(?!\b(?:that|which|who)\b).)*\b(?:never|always|no longer) \p{Ll}+s\b|^\P{L}*[\p{L} -]{2,30} to be \p{Ll}+/u.test(
			answer,
		) ||
		(!/^(?:an?|the) /i.test(answer) &&
			/^\p{L}[\p{Ll}-]+ \p{Ll}+(?:ed|old|ent|aught|ought|ook|ew|ade) (?:the|an?|his|her|its|their|\p{Lu}\p{Ll}+)\b/u.test(
				answer,
			))
	)
		return true;
	// "the Amish have many cases of it"
	const having = words.findIndex(({ lower }) =>
		/^(?:have|has|had)$/.test(lower),
	);
	if (
		having > 0 &&
		!words
			.slice(0, having)
			.some(({ lower }) =>
				/^(?:that|which|who|to|and|or|may|must|can)$/.test(lower),
			)
	)
		return true;
	// "arterioles near the skin widen", "half of the viewers missed the gorilla".
	const last = words.at(-1);
	const [first] = words;
	if (
		first &&
		last &&
		words.length > 2 &&
		end < 0 &&
		looksPlural(first) &&
		readVerb(last.lower)?.form === "base" &&
		!mostlyNoun.test(last.lower) &&
		!(isNounAsWell.test(last.lower) && endsInPhrase(words))
	)
		return true;
	if (
		words.some(
			(word, at) =>
				at > 0 &&
				readVerb(word.lower)?.form === "past" &&
				looksPlural(words[at - 1] ?? word) &&
				/^(?:the|an?|his|her|their)$/.test(words[at + 1]?.lower ?? "") &&
				!words
					.slice(0, at)
					.some(({ lower }) => /^(?:that|which|who)$/.test(lower)),
		)
	)
		return true;
	return head.some(({ lower, text }, at) => {
		if (at === 0 || text !== lower) return false;
		if (auxiliaries.has(lower)) return true;
		const form = readVerb(lower)?.form;
		const next = head[at + 1]?.lower ?? "";
		// "force of the water compresses air in cracks": a verb after a noun with its complement.
		if (
			form === "third" &&
			at > 2 &&
			/\b(?:of|in) the\b/.test(answer.slice(0, head[at]?.start)) &&
			!mostlyNoun.test(lower)
		)
			return true;
		// "the response fades when …"
		if (
			form === "third" &&
			at === head.length - 1 &&
			at > 1 &&
			/^(?:when|because|if|while)$/.test(words[end]?.lower ?? "")
		)
			return true;
		if (form === "third")
			return /^(?:an?|the|its|their|all|to|no|any|with|on|in|at|out|up|more|less)$/.test(
				next,
			);
		return (
			form === "past" &&
			/^(?:an?|the|his|her|its|their|to)$/.test(next) &&
			/^(?:the|an?|he|she|they|it)$/.test(head[0]?.lower ?? "")
		);
	});
}

/** True for a meaning that is a sentence with a subject of its own. */
export function isSentence(
	{ term, meaning, separator }: Term,
	{ topic }: Scope,
): boolean {
	// What stands behind a sign says what the term is.
	if (separator === "=" || separator === "->") return false;
	const clause = readClause(meaning.text);
	if (!clause || clause.subjectEnd === 0) return false;
	const subject = contentOf(meaning.text.slice(0, clause.subjectEnd));
	const isAmong = (words: ReadonlySet<string>) =>
		[...subject].some((word) => words.has(word));
	// "gp3 vs io2: gp3 is …"
	const isCompared = /\s(?:vs\.?|versus)\s/i.test(term.text);
	return (
		isAmong(topic.content) || (isCompared && isAmong(contentOf(term.text)))
	);
}
