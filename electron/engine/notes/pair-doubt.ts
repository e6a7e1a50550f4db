// Pairs of a list whose name does not tell what is asked: remarks, praise, sides of anything; and values that answer something else.
import { isAdvice } from "./advice.ts";
import { readClause } from "./clause.ts";
import type { Doubt } from "./fact.ts";
import { mostlyNoun } from "./noun.ts";
import { readVerb } from "./verb.ts";
import { contentOf, findWords } from "./words.ts";

/** "Rule of Thumb", "Cost considerations": what follows may be anything. */
const remark =
	/^(?:rules? of thumb|caveats?|gotchas?|bottom line|key (?:point|takeaway|insight|fact|idea)s?|the catch|in (?:short|practice)|cleanup)$|\b(?:considerations?|remarks?|highlights?)$/i;

/** "Most Flexible", "Full Control": what somebody thinks of it; "Best for" asks what for. */
const praise =
	/^(?:(?:most|least|very|fully|highly|extremely) \p{L}+(?:ible|able|ive|al|ful|ous|ent|ant|ic|ed|ap|le|st)|(?:full|total|complete|deepest|great(?:er)?|better) (?:\p{L}+ )?(?:control|flexibility|discounts?|isolation|visibility|freedom|savings|power|support))$/iu;

/** Sides that anything has, of which there is much to say. */
const side =
	/^(?:security|(?:network |data )?access|network(?:ing)?|performance|reliability|management|monitoring|compatibility|integration|design|usage|operations?)$/i;

/** "min 30 days": of what, and how little, nothing asks. */
const bound = /^(?:min|max|minimum|maximum|up to)\.? \d/i;

/** "from the gland": where from, nothing asks. */
const circumstance =
	/^(?:from|by|in|at|on|via|after|before|during|when|if) [^,]*$/i;

/** What leaves open which value is the right one, or null. */
export function findPairDoubt(
	pair: { name: { text: string }; value: { text: string } },
	{ place, line }: { place: string; line: string },
): Doubt | null {
	const [name, value] = [pair.name.text, pair.value.text];
	if (remark.test(name) || praise.test(name)) return "vague-question";
	if (side.test(name) && (readClause(value)?.subjectEnd ?? 0) > 0)
		return "vague-question";
	if (bound.test(value) || circumstance.test(value))
		return tellsWhich.test(place) ? null : "from-context";
	if (isAdvice(name, value)) return "vague-question";
	// "Runs as root", "Not safe": statements, not names.
	if (saysOf.test(name) || beginsDeed(name)) return "vague-question";
	// "QLDB: QLDB (ledger)", "DynamoDB: Dynamo DB (no SQL)"
	if (beginsWithName(value, name)) return "doubtful";
	// "single width max 5 m": the name holds the value.
	if (/\b(?:max|min)(?:imum|\.)? \d/i.test(name)) return "rough-wording";
	// "wins over all other rules": what else there is to say of it.
	if (/^(?:wins? over|inherits|overrides|outranks) /i.test(value))
		return "vague-question";
	if (beginsWithWordOf(name, value)) return "doubtful";
	// "fit for wet days": what it is good for, of all that may be asked.
	if (fitness.test(value) && !asksFitness.test(place)) return "vague-question";
	if (uses.test(value) && !contentOf(name).isDisjointFrom(contentOf(value)))
		return "doubtful";
	// "rust, rarely used now": the value, and what else there is to say.
	if (/, (?:rarely|seldom|hardly|no longer) /i.test(value))
		return "several-facts";
	// "a low boat; carried by …", "for rowers, lugger – for sailors": half of it, or another pair.
	if (line.includes(`${value}; `) || /, \S+ [-–—] /.test(value))
		return "several-facts";
	return isTold(name, value) ? "doubtful" : null;
}

const saysOf =
	/^(?:not|no longer|never|always|cannot|can['’]t|doesn['’]t|isn['’]t|is|are|has|can|must) \p{L}/iu;

/** "Runs as root" */
function beginsDeed(name: string): boolean {
	const [, first = "", second = ""] = /^(\p{L}+) (\p{Ll}+)/u.exec(name) ?? [];
	const lower = first.toLowerCase();
	return (
		/^(?:as|in|on|at|by|to|from|with|for|an?|the|up|down|out|over|only|per)$/.test(
			second,
		) &&
		readVerb(lower)?.form === "third" &&
		!mostlyNoun.test(lower)
	);
}

/** "Dyna Dock (a dock)" of the DynaDock: true however it is spaced. */
export function beginsWithName(value: string, name: string): boolean {
	return /^\p{L}{3}/u.test(name) && squeezed(value).startsWith(squeezed(name));
}

/** "keylogger": what "records key strokes" is told by its name. */
export function beginsWithWordOf(name: string, value: string): boolean {
	const [verb, ...others] = findWords(value);
	return (
		others.length < 4 &&
		readVerb(verb?.lower ?? "")?.form === "third" &&
		others.some(
			({ lower }) =>
				lower.length > 2 &&
				name.length > lower.length + 3 &&
				name.toLowerCase().startsWith(lower) &&
				/^\p{Ll}+$/u.test(name),
		)
	);
}

function squeezed(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\d]+/gu, "");
}

const fitness =
	/^(?:ideal|best|suitable|good|great|perfect|recommended|suited|useful) for\b/i;
const asksFitness =
	/\b(?:uses?|use ?cases?|when|best|choos\p{L}*|choices?)\b/iu;

/** "Use a hand loom to …" of the hand loom: what to do with it. */
const uses = /^(?:use|using|leverag\p{L}+|utili[sz]\p{L}+) /iu;

/** "Times", "Durations", "Origin": what stands below such a heading tells of it. */
const tellsWhich =
	/\b(?:times?|durations?|origins?|sources?|places?|locations?|limits?|periods?|dates?|sites?|where|when|minimums?|maximums?|ranges?)$/i;

/** Words that say little beside what the name says already. */
const light =
	/^(?:only|just|special(?:i[sz]ed)?|optimi[sz]\p{L}*|design\p{L}*|mak\p{L}*|do|does|operat\p{L}*|us\p{L}*|for|kind|type|sort)$/u;

/** "Post mills: mills on a post": whoever reads the name can say it. */
function isTold(name: string, value: string): boolean {
	const own = contentOf(name);
	const head = contentOf(value.split(/[,;(]/, 1)[0] ?? "");
	const more = [...head].filter((word) => !own.has(word) && !light.test(word));
	return (
		(own.size > 1 && more.length === 0 && head.size > 0) ||
		tellsMostOf(name, value)
	);
}

/** "Latency": "the region with the lowest latency" only says it again. */
export function tellsMostOf(name: string, value: string): boolean {
	const most = /\b(?:low|high|least|most|larg|small|bigg)(?:est)? (.+)/i.exec(
		value,
	);
	return most?.[1]?.toLowerCase().startsWith(name.toLowerCase()) ?? false;
}
