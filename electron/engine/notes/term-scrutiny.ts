// The strictest look at a term that is asked for: forms of its meaning that say something else than what it is or does.
import type { Doubt, Question } from "./fact.ts";
import { countOf, isGeneric } from "./name.ts";
import { beginsWithWordOf, tellsMostOf } from "./pair-doubt.ts";
import { isStatement } from "./stated.ts";
import { readVerb } from "./verb.ts";
import { contentOf, findWords } from "./words.ts";

/** A comma that neither lists nor explains: "vlan config, be careful". */
export function isSplit(answer: string): boolean {
	return (
		/[,;]/.test(answer) &&
		!/\b(?:and|or)\b/.test(answer) &&
		!/, (?:which|who|where|such as|including|e\.g|\p{Ll}+ing\b)/u.test(answer)
	);
}

/** "father of …": one, where several are asked for. */
function isOne(answer: string): boolean {
	const [head = ""] = answer
		.replace(/ (?:more|less|fewer) than .*$/, "")
		.split(
			/ (?:than|who|which|that|of|for|to|in|on|with|from|outside|inside|between) /,
			1,
		);
	return countOf(head) === "singular";
}

/** "beats divide in two": hardly ever the object of the word before. */
const isAlwaysVerb =
	/^(?:divide|happen|occur|become|arise|appear|disappear|differ|vary|belong|consist|depend|grow|fall|rise|meet|begin|end|lie|live|run|go|come|move|act|take|have|keep|get|give|make)$/;

/** Words for what one thing is to another. */
const relation =
	/^(?:antidote|remedy|cure|opposite|inverse|antonym|synonym|alternative|counterpart|plural|precursor|successor|predecessor)s?$/i;

/** "expiry: the hour of expiry", "Mill Miller: mills": says no more than its name. */
function isCircular(about: string, answer: string): boolean {
	const name = about.toLowerCase();
	const said = answer.replace(/\s*\([^()]*\)$/, "").toLowerCase();
	if (!/\s/.test(name))
		return said.endsWith(` ${name}`) || tellsMostOf(name, said);
	const own = contentOf(about);
	const words = findWords(said);
	return (
		words.length === 2 &&
		readVerb(words[0]?.lower ?? "")?.form === "third" &&
		[...contentOf(words[1]?.text ?? "")].some((word) => own.has(word))
	);
}

/** "plan trips or react to floods", "figure out who called": what somebody does. */
function isBareVerb(answer: string): boolean {
	const [first, second] = findWords(answer);
	const isBase = readVerb(first?.lower ?? "")?.form === "base";
	if (/^(?:figure|find|work|sort) out /i.test(answer)) return true;
	const [, other = "", next = ""] =
		/^[^,;]* (?:or|and) (\p{Ll}+) (\p{Ll}+) /u.exec(answer) ?? [];
	return (
		isBase &&
		second?.lower !== "of" &&
		readVerb(other)?.form === "base" &&
		/^(?:to|the|an?|on|for|with|its|their|your)$/.test(next)
	);
}

const takesPlace =
	/^(?:forms|occurs|happens|lies|appears|arises|develops|begins|starts|grows|lives) (?:where|when|whenever|if|in|at|on|along|near|between|during)\b/i;

function isToolFor(answer: string): boolean {
	const [first, second, third] = findWords(answer);
	return (
		readVerb(first?.lower ?? "")?.form === "base" &&
		/^(?:to|for|that|which)$/.test(third?.lower ?? "") &&
		/^(?:\p{Ll}+(?:er|or)|engine|tool|machine|device|service|system|agent|framework|platform)$/u.test(
			second?.lower ?? "",
		)
	);
}

/** What a strict reader would hold against asking for a term with `answer`, or null. */
export function doubtTerm(
	{ about = "", isGlossary }: Question,
	shown: string,
	answer: string,
): Doubt | null {
	// "cortical (85 %)": of what, the list above says.
	const bare = about.replace(/\s*\([^()]*\)$/, "");
	if (isGeneric(bare) && !isGlossary && !/^(?:an?|the)\s/i.test(answer))
		return "unclear-name";
	if (
		/^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thur?s?|fri|sat|sun|\d+s?|today|tomorrow|morning|evening|week \d+|day \d+)$/i.test(
			about,
		)
	)
		return "unclear-name";
	if (/\s[=<>≈]\s/.test(answer)) return "rough-wording";
	// "Miller's": whose, of a noun in the line above.
	if (/[’']s$/.test(bare)) return "unclear-name";
	// "delta: forms where …" asks for the place, not for a deed.
	if (/\bdo\?$/.test(shown) && takesPlace.test(answer)) return "rough-wording";
	if (isCircular(about, answer)) return "loose-meaning";
	// "antidote: honey": of what?
	if (relation.test(about)) return "unclear-name";
	if (isBareVerb(answer) && /\b(?:is|are) /.test(shown)) return "loose-meaning";
	// "query engine to search …": a noun with what it is for, not what it does.
	if (/\bdo\?$/.test(shown) && isToolFor(answer)) return "loose-meaning";
	// "Restart: kubectl …": what to do; "hippocrates: father of …": one, not several.
	if (
		!isGlossary &&
		readVerb(about.toLowerCase())?.form === "base" &&
		!/\bwhat (?:is|does) an? /i.test(shown) &&
		!/^(?:an?|the|\p{L}+ing)\s/iu.test(answer)
	)
		return "unclear-name";
	if (/\bwhat are \P{Lu}/iu.test(shown) && isOne(answer))
		return "loose-meaning";
	const words = findWords(answer);
	const [first, second] = words;
	const isDoing = /\b(?:do|for)\?$|\bused \p{Ll}+\?$/u.test(shown);
	if (isDoing && /\s\/\s/.test(answer)) return "rough-wording";
	// "leaves catch rain": a noun before its verb.
	if (
		isDoing &&
		readVerb(first?.lower ?? "")?.form === "third" &&
		readVerb(second?.lower ?? "")?.form === "base" &&
		/^[\p{Ll}\d]+$/u.test(words[2]?.text ?? "") &&
		(isAlwaysVerb.test(second?.lower ?? "") ||
			!/^(?:of|for|in|by|to|from|and|or|at|on|with|between|that|which)$/.test(
				words[2]?.lower ?? "",
			))
	)
		return "loose-meaning";
	if (isDoing && beginsWithWordOf(about, answer)) return "loose-meaning";
	if (isDoing) return isSplit(answer) ? "several-facts" : null;
	// "supportive / controlling / directive", "containerd / CRI-O": a choice, or examples.
	if (/\S \/ \S+ \/ |^\S+ \/ \S+(?: \([^()]*\))?$/.test(answer))
		return "loose-meaning";
	// "inspect how the team worked": what to do, not what it is.
	if (
		first &&
		second &&
		readVerb(first.lower)?.form === "base" &&
		/^(?:an?|the|your|all|each|every|any|one|how|what|when|whether|more|it|them|as|at|up|out|off|down|\p{L}*\d\p{L}*)$/u.test(
			second.lower,
		)
	)
		return "loose-meaning";
	if (!isGlossary && isStatement(answer)) return "loose-meaning";
	return null;
}
