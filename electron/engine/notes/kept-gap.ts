// What to hide in a statement that no rule can ask about: the noun phrase that it turns on.
import { type Clause, isImperative, readClause } from "./clause.ts";
import { type Inline, slice } from "./inline.ts";
import { type Phrase, phrasesOf } from "./noun-phrase.ts";
import { contentOf } from "./words.ts";

const leastTelling = 1.9;

/**
 * The phrase that tells most and that the rest of the statement does not show: a name, an
 * abbreviation or a compound, first what the verb is about. `known` are the stems that the card
 * shows anyhow. Null where no phrase decides the statement.
 */
export function findPhrase(
	inline: Inline,
	clause: Clause | null,
	known: ReadonlySet<string>,
): Pick<Phrase, "start" | "end"> | null {
	const { text } = inline;
	if (formula.test(text) || praise.test(text)) return null;
	const from = mainFrom(text);
	if (from === 0) return bestOf(inline, clause, known);
	const main = slice(inline, from, text.length);
	const own = readClause(main.text);
	if (isImperative(own)) return null;
	const shown = new Set([...known, ...contentOf(text.slice(0, from))]);
	const best = bestOf(main, own, shown);
	return best && { start: best.start + from, end: best.end + from };
}

function bestOf(
	inline: Inline,
	clause: Clause | null,
	known: ReadonlySet<string>,
): Phrase | null {
	let best: Phrase | null = null;
	let most = leastTelling;
	for (const phrase of phrasesOf(inline.text, clause)) {
		const worth = worthOf(phrase, inline, clause);
		const least = clause && phrase.end <= clause.verbStart ? 3 : 2;
		if (worth <= most || !canHide(phrase, inline.text, known, least)) continue;
		best = phrase;
		most = worth;
	}
	return best;
}

const formula = /[=^{}\\|×→⇒]|->|\+\+/;

/** "Locks are crucial for …": nothing to be learnt by heart. */
const praise =
	/\b(?:is|are) (?:\p{Ll}+ly |very |also )?(?:crucial|key|essential|important|vital|useful|helpful|beneficial)\b/iu;

/** Where the main clause begins behind a label or an "If …,"; the end where there is none. */
function mainFrom(text: string): number {
	const label = /^[^:.]{1,60}:\s+/.exec(text)?.[0].length ?? 0;
	if (!condition.test(text.slice(label))) return label;
	const comma = /,\s+/g;
	comma.lastIndex = label;
	return comma.test(text) ? comma.lastIndex : text.length;
}

const condition =
	/^(?:if|when|whenever|once|while|after|before|unless|until|as|since|because|although|though|whether|with|without|in|on|at|for|to|by|from|due|given|using)\b/i;

/** How much it would tell to hide the phrase; 0 where any word would do. */
function worthOf(
	phrase: Phrase,
	inline: Inline,
	clause: Clause | null,
): number {
	const { start, end, words } = phrase;
	const { text } = inline;
	const count = words.filter(({ lower }) => !plain.test(lower)).length;
	const isName = hasName(phrase) || isMarked(inline, start, end);
	const near = text.slice(Math.max(0, start - longestLead), start);
	const isCalled = naming.test(near);
	if (!isName && !isCalled && (count < 2 || phrase.isCut)) return 0;
	const size = isName ? 3 : Math.min(count, 3) - 0.5;
	const call = isCalled ? 4 : 0;
	if (clause === null) {
		const isFragment =
			preposition.test(near) || (isName && nameFirst.test(text.slice(start)));
		return isFragment || isCalled ? size + 0.5 + call : 0;
	}
	if (end <= clause.verbStart)
		return start === 0 && !hasName(phrase) ? 0 : size - 1;
	const between = text.slice(clause.restStart, start);
	const place = object.test(between) ? (clause.isNegated ? 0.5 : 1.5) : 0;
	const isPoint = scope.test(text.slice(clause.verbStart, start));
	return size + place + call + (isPoint ? 1 : 0);
}

/** Longer than what may stand before a phrase to tell what it is. */
const longestLead = 24;

/** The phrase stands for itself, and what is left does not show it but says enough. */
function canHide(
	{ start, end }: Phrase,
	text: string,
	known: ReadonlySet<string>,
	least: number,
): boolean {
	const before = text.slice(0, start);
	const after = text.slice(end);
	const isWhole =
		/(?:^|(?<!\bhow)[\s“"])$/.test(before.slice(-5)) &&
		/^(?:$|[,;.)”"]|\s(?!itself|themselves))/.test(after);
	if (!isWhole || isInBrackets(before) || example.test(before)) return false;
	const content = contentOf(text.slice(start, end));
	const shown = contentOf(`${before} ${after}`);
	const own = [...content].filter((word) => !shown.has(word));
	return (
		own.length * 2 > content.size &&
		shown.size >= least &&
		!own.every((word) => known.has(word))
	);
}

/** "known as", "called": a name comes, whatever it is. */
const naming =
	/\b(?:called|named|termed|known as|referred to as|dubbed|stands for)\s+(?:an?\s+|the\s+)?["“]?$/i;

/** What is given as an example may be another one. */
const example =
	/\b(?:such as|e\.?g\.?|like|including|for example|for instance|say)[,:]?\s[^.;:]*$/i;

/** "only at high tide": what the statement turns on. */
const scope = /\b(?:only|always|never|exactly)\b[^,;]*$/;

/** What stands between a verb and what it is about. */
const object =
	/^\s*(?:(?:in|on|at|by|to|for|from|with|within|into|between|of|as|via|part of|a (?:kind|type|form|set|number) of)\s)?(?:(?:an?|the)\s)?$/i;

const preposition =
	/\s(?:of|in|on|at|by|to|for|from|with|within|into|onto|over|under|between|among|through|during|against|across|via|per|as)\s(?:(?:an?|the)\s)?$/i;

/** "SNMP, used to …", "Roles that can …": a fragment that tells about a name. */
const nameFirst = /^[^,]{2,40},?\s(?:used|which|that|who|where)\s/;

function isInBrackets(before: string): boolean {
	return (
		before.lastIndexOf("(") > before.lastIndexOf(")") ||
		before.lastIndexOf("[") > before.lastIndexOf("]") ||
		(before.match(/["“”]/g)?.length ?? 0) % 2 === 1
	);
}

function isMarked({ runs }: Inline, start: number, end: number): boolean {
	return runs.some(
		(run) =>
			run.start < end &&
			run.end > start &&
			(run.type === "code" || run.marks.some(({ type }) => type === "strong")),
	);
}

/** "OSPF", "802.1Q", "Lyon" within the sentence: a word that names one thing. */
function hasName({ words, at }: Phrase): boolean {
	return words.some(
		({ text }, index) =>
			/\p{Lu}\p{Lu}|\p{Ll}\p{Lu}|\d.*\p{L}|\p{L}.*\d|_/u.test(text) ||
			(at + index > 0 && /^\p{Lu}\p{Ll}{2}/u.test(text)),
	);
}

/** Adjectives that make nothing special of their noun. */
const plain =
	/^(?:multiple|different|certain|specific|particular|various|new|additional|single|good|bad|huge|big|small|large|main|core|key|common|critical|important|crucial|essential|simple|easy|actual|whole|full|better|best|appropriate|correct|right|real|total|entire|extra|necessary|useful|great|possible|available)$/;
