// What makes a term with its meaning less than a definition, so that its card waits in the inbox.
import { isAdvice } from "./advice.ts";
import type { Doubt } from "./fact.ts";
import { namesKind } from "./kind-noun.ts";
import { isCleanName, isEmptyName, isUncountable } from "./name.ts";
import { isNoMeaning } from "./no-meaning.ts";
import { mostlyNoun } from "./noun.ts";
import { beginsWithName } from "./pair-doubt.ts";
import { isNounPhrase } from "./phrase.ts";
import { isStatement } from "./stated.ts";
import type { Term } from "./term.ts";
import { auxiliaries, readVerb } from "./verb.ts";
import { containment, contentOf, countWords, findWords } from "./words.ts";

/** A term as it is asked for. */
export interface AskedTerm {
	name: string;
	meaning: string;
	separator: Term["separator"];
	/** What the question asks. */
	kind: "is" | "does";
	isGlossary: boolean;
}

/** What makes a term with its meaning less than a definition. */
export function doubtOf(asked: AskedTerm): Doubt | null {
	const { name, meaning, separator, kind, isGlossary } = asked;
	if (
		isNoMeaning(meaning) ||
		isRepeated(name, meaning) ||
		beginsWithName(meaning, name)
	)
		return "loose-meaning";
	// "allkeys-lru => evicts …" reads on as a sentence, other arrows may mean anything.
	const first = findWords(meaning)[0]?.lower ?? "";
	const isDeed =
		kind === "does" &&
		readVerb(first)?.form === "third" &&
		!mostlyNoun.test(first);
	if (separator === "->" && !isDeed) return "loose-meaning";
	// "Command interpreter and …": a noun that tells which.
	const second = findWords(meaning)[1]?.text ?? "";
	if (
		kind === "does" &&
		readVerb(first)?.form === "base" &&
		/^\p{Ll}+(?:er|or|ist|ion|ment|ness|ity)$/u.test(second) &&
		!isUncountable(second)
	)
		return "loose-meaning";
	// "glycosides (renal)": a noun alone. "waiting time 2–3 h": how much. "linen rather than wool": a remark.
	if (kind === "does" && /^\p{L}+\s*(?:\(|$)/u.test(meaning))
		return "loose-meaning";
	if (
		/\s\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)\s?(?:%|\p{L}{1,7})$/u.test(meaning) ||
		/^\p{L}+ (?:more|less|rather) than \p{L}+$/u.test(meaning)
	)
		return "loose-meaning";
	// "looms = can add threads": somebody else can. "kiitos: thank you" is said, not done.
	if (separator === "=" && /^(?:can|must|may|should|will)\s/.test(meaning))
		return "loose-meaning";
	if (
		kind === "does" &&
		/^(?!allow|let|help)\p{L}+[^s\P{L}] (?:you|me)\b/iu.test(meaning)
	)
		return "loose-meaning";
	if (!isCleanName(name) || isEmptyName(name) || isOfToday.test(name))
		return "unclear-name";
	if (isRole.test(name) && /^[^,;:]+$/.test(meaning) && countWords(meaning) < 5)
		return null;
	// "Harry Hess: seafloor spreading": a person is not what they are known for.
	if (
		/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(name) &&
		kind === "is" &&
		!(isGlossary && namesKind(meaning)) &&
		!/^(?:an?|the)\s|\b(?:that|which|who|for|of)\b/i.test(meaning)
	)
		return "loose-meaning";
	if (isSentence(meaning, kind)) return "loose-meaning";
	if (kind === "is" && !isNounPhrase(meaning) && !isApposed(meaning))
		return "loose-meaning";
	if (/^["“„«]|: |^\p{Ll}+ like an? /u.test(meaning)) return "loose-meaning";
	// "Iconoclasm: first period started by …": a part of it.
	if (
		kind === "is" &&
		/^(?:first|second|third|last|next) \p{L}+ /iu.test(meaning)
	)
		return "loose-meaning";
	// "prisoners mistake shadows": a noun that looks like the verb of the name.
	if (kind === "does" && !isPredicate(meaning)) return "loose-meaning";
	const isTold = separator === "=" || isGlossary;
	if (kind === "is" && !isTold && isBareLabel(name, meaning))
		return "loose-meaning";
	// "UN Security Council: five permanent members": what it has.
	if (kind === "is" && /^\p{Lu}\S* \p{Lu}/u.test(name) && counts.test(meaning))
		return "loose-meaning";
	// "binding on its addressees": how it is, not what.
	if (kind === "is" && /^\p{Ll}+ing (?:on|upon|at|against)\b/u.test(meaning))
		return "loose-meaning";
	if (isSaying(name) || isAdvice(name, meaning)) return "unclear-name";
	// "S2", "Sc": a letter of a mnemonic.
	if (/^(?:\p{L}\d?|\p{Lu}\p{Ll})$/u.test(name)) return "unclear-name";
	// "Ethambutol = optic neuritis": what goes with it.
	if (isIllness.test(meaning) && !isIllness.test(name)) return "loose-meaning";
	if (kind === "is" && isPair.test(meaning)) return "loose-meaning";
	// "hardest to extinguish": what it is like. "record when earned": what to do.
	if (
		/^(\p{L}+) by \1\b|^\p{Ll}+ (?:everything|nothing|anything)\b/iu.test(
			meaning,
		)
	)
		return "loose-meaning";
	if (/^\p{Ll}+est to\b|^\p{Ll}+ (?:when|if|only)\b/u.test(meaning))
		return "loose-meaning";
	const isBrief = countWords(meaning) < 2 && separator !== "=";
	return isBrief || isRemark(meaning) ? "loose-meaning" : null;
}

/** "the carver holds the knife", "careful carvers are proud": somebody else does or is something. */
function isSentence(meaning: string, kind: AskedTerm["kind"]): boolean {
	const [first] = findWords(meaning);
	// "involves moving …": the verb is the name's.
	if (kind === "is" && readVerb(first?.lower ?? "")?.form === "third")
		return false;
	return kind === "is"
		? isStatement(meaning.replace(/\s\([^()]*\)/g, ""))
		: /^(?:(?!that |which |who )\p{L}+ ){1,3}(?:is|are|was|were|has|have)\b/u.test(
				meaning,
			);
}

/** "makes things simpler", "rent the entire host", "completely managed": what somebody does or how something is, no name. */
function isSaying(name: string): boolean {
	const [first, second, third] = findWords(name.replace(/^an? /i, ""));
	if (!first || !second) return false;
	if (/^\p{L}+ly \p{Ll}+ed$/u.test(name) || isPlace.test(name)) return true;
	if (/^(?:entire|whole|your|every|each)$/.test(second.lower)) return true;
	const form = mostlyNoun.test(first.lower)
		? null
		: readVerb(first.lower)?.form;
	if (form === "third" && third && /^\p{Ll}+s$/u.test(second.text)) return true;
	return (
		(form === "third" || form === "base") &&
		/^(?:all|any|own|the|an?|it|them)$/.test(second.lower)
	);
}

/** "rent test now": a remark on when. */
const isOfToday = /\s(?:now|today|nowadays|currently|still)$/i;

/** "Phase 3", "Row a": where something stands in its note. */
const isPlace =
	/^(?:phase|step|stage|row|column|option|case|figure|fig\.?|example|question|task|essay|day|week|chapter|section|unit|lecture|part|slide|page) (?:#?\d+|[a-z]|[ivx]+)$/i;

/** "Skill in carving: the skill that carving asks for …": `meaning` says its name again. */
export function isRepeated(name: string, meaning: string): boolean {
	const own = contentOf(name);
	return own.size > 1 && containment(own, contentOf(meaning)) === 1;
}

const counts =
	/^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|several|many) /i;

/** "smallest deployable unit, one or more …": what it is, said twice. */
function isApposed(meaning: string): boolean {
	const [first = ""] = /^[^,]+(?=, (?:an?|one|the) )/.exec(meaning) ?? [];
	return first !== "" && namesKind(first) && isNounPhrase(first);
}

/** "default isolation level": just one thing is. */
const isRole =
	/^(?:default|maximum|minimum|largest|smallest|highest|lowest|longest|shortest|oldest|capital of) \p{Ll}/iu;

const isIllness =
	/^(?:\p{L}+ )?\p{L}+(?:itis|aemia|emia|uria|pathy|penia|toxicity|toxic|rrhoea|rrhea)$/iu;
/** "interest rates and money supply": two things that it is about. */
const isPair =
	/^(?!an? )\p{Ll}+(?: \p{Ll}+)? (?:and|&|\+) (?:\p{Ll}+ )?\p{Ll}+$/u;

const joint =
	/\b(?:of|for|in|that|which|who|whose|where|when|from|to|by|with|between|on|at|per|used|into|against|without|via|as|than|an?|the|how)\b|^\p{L}{3,}ing\b|\b\p{L}+(?:est|most)\b|[÷×/+]/iu;

/** "Median nerve: carpal tunnel syndrome": a word or three that go with the name, though they do not say what it is. */
function isBareLabel(name: string, meaning: string): boolean {
	const words = findWords(meaning);
	const initials = words.map(({ lower }) => lower[0]).join("");
	const isNumbered = /\s\S{0,3}\d\S{0,3}$/.test(name);
	return (
		words.length < 7 &&
		!isNumbered &&
		!joint.test(meaning) &&
		name.toLowerCase().replace(/[^a-z]/g, "") !== initials
	);
}

/** Begins with a verb, its helper, or what it is used for. */
function isPredicate(meaning: string): boolean {
	const [first, second] = findWords(meaning);
	return (
		auxiliaries.has(first?.lower ?? "") ||
		readVerb(first?.lower ?? "") !== null ||
		(/^\p{Ll}+[^s]s$/u.test(first?.text ?? "") &&
			!/(?:ion|ment|ing|[eo]r|it[yi]e|ism|ist)s$/u.test(first?.text ?? "") &&
			/^(?:an?|the|its|all|each|every|any|no|to|\p{Lu}.*|\d.*|\p{L}+(?:ed|ing|ible|able|ous|al|ic))$/u.test(
				second?.text ?? "",
			))
	);
}

/** "reachable only inside …", "very cheap", "not for new apps": a remark about the thing, not what it is. */
function isRemark(meaning: string): boolean {
	const words = findWords(meaning);
	const first = words[0]?.lower ?? "";
	const second = words[1]?.lower ?? "";
	return (
		/^(?:reachable|available|essential|crucial|critical|vital|important|necessary|helpful|only|very|not|no|never|always|usually|often|just|also|like|same|similar|better|best|worse|worst|more|less|too|faster|slower|cheaper|easier|up|about|around|over|under|within|without|inside|outside|via|through|per|despite|see|e|i|such|as|because|if|when|for|in|on|at|by|from|with|to)$/.test(
			first,
		) ||
		(/(?:able|ible|ful|less|ous)$/.test(first) && !/^\p{Ll}/u.test(second)) ||
		/^(?:can|may|must|should|is|are|has|have|was|were|will)$/.test(second)
	);
}
