// Takes a statement apart: subject, verb, rest. Finds the verb by form and position; gives up rather than guess.
import { isActionNoun } from "./noun.ts";
import { createMemory } from "./recent-text.ts";
import { isBe, readVerb, type VerbForm } from "./verb.ts";
import { roleOf } from "./word-role.ts";
import { findWords, type Word } from "./words.ts";

/** A statement's parts as offsets into its text. */
export interface Clause {
	/** End of the subject; 0 when the statement begins with its verb. */
	subjectEnd: number;
	/** "is", "can", "cannot" and so on in lower case; null for a full verb alone. */
	auxiliary: string | null;
	isNegated: boolean;
	/** The full verb's base form; "be" for a form of be that stands alone. */
	verb: string;
	/** The participle as written, for "is stored" and "can be stored"; null for the active. */
	participle: string | null;
	form: VerbForm | null;
	/** The verb group, and where what follows it begins. */
	verbStart: number;
	restStart: number;
	/** The words of the text. */
	words: readonly Word[];
}

const openers =
	/^(?:if|when|while|because|for|in|with|by|to|after|before|on|at|from|as|since|unlike|although|though|however|but|and|or|so|then|once|until|unless|without|during|instead|otherwise|within|between|among|whereas|whenever|where|how|why|what|which|who|due|per|via|under|over|like|not|no|only|even|just|example|eg)$/;

const pronouns =
	/^(?:it|they|this|these|that|those|he|she|there|here|we|i|one|both|each|either|neither|some|many|most|all|others?|everything|nothing|(?:that|it|there|here|what)'s)$/;

/** True for a word that stands for something said before. */
export function isPronoun(lower: string): boolean {
	return /^(?:it|they|this|these|that|those|he|she|its|their)$/.test(lower);
}

/** The parts of `text`, or null when it is no plain statement. */
export function readClause(text: string): Clause | null {
	return recentClause(text, findClause);
}

/** One rule after the other asks for the parts of the same sentence. */
const recentClause = createMemory<Clause | null>();

function findClause(text: string): Clause | null {
	const words = findWords(text);
	const at = findVerb(words, text);
	const first = words[at];
	if (!first) return null;
	const { isAuxiliary, verb } = roleOf(first);
	if (!isAuxiliary) {
		if (!verb) return null;
		return {
			subjectEnd: at === 0 ? 0 : (words[at - 1]?.end ?? 0),
			auxiliary: null,
			isNegated: false,
			verb: verb.base,
			participle:
				at === 0 && verb.form === "past" ? first.text.toLowerCase() : null,
			form: verb.form,
			verbStart: first.start,
			restStart: first.end,
			words,
		};
	}
	return readAuxiliary(words, at);
}

/** True when the statement opens with a condition or another word that no subject begins with. */
export function hasOpener(words: readonly Word[]): boolean {
	return openers.test(words[0]?.lower ?? "");
}

/** True for a first word that is a subject but names nothing. */
export function isVague(lower: string): boolean {
	return pronouns.test(lower);
}

/** A statement that begins with the base form of a verb tells what to do. */
export function isImperative(clause: Clause | null): boolean {
	return (
		clause?.subjectEnd === 0 &&
		clause.form === "base" &&
		clause.auxiliary === null
	);
}

function readAuxiliary(words: readonly Word[], at: number): Clause {
	const auxiliary = words[at] as Word;
	const { lower } = auxiliary;
	const isNot =
		/n't$|^cannot$|.n?t$/.test(lower) && !/^(?:might|must)$/.test(lower);
	let next = skipAdverbs(words, at + 1);
	const isModal = !isBe(lower.replace(/n'?t$/, ""));
	const hasBe = isModal && words[next]?.lower === "be";
	if (hasBe) next = skipAdverbs(words, next + 1);
	const following = words[next];
	const verb = following ? roleOf(following).verb : null;
	const isPassive =
		(!isModal || hasBe) &&
		(verb?.form === "past" || isBareParticiple(words, next));
	const isFull =
		isPassive ||
		(isModal && !hasBe) ||
		(!isModal && verb?.form === "ing" && words[next + 1] !== undefined);
	// An adverb belongs to a noun or adjective: "is usually free", "is not a region".
	const last = isFull
		? next
		: hasBe
			? words.findIndex((word, index) => index > at && word.lower === "be")
			: at;
	const skipped = words.slice(at + 1, isFull ? next : at + 3);
	// "is heat, not light": the comma ends what is denied. "Never or OnFailure" are names.
	const not = skipped.findIndex(
		({ text, start }, index) =>
			/^(?:not|never|NOT|NEVER)$/.test(text) &&
			start - (skipped[index - 1]?.end ?? start) < 2,
	);
	return {
		subjectEnd: at === 0 ? 0 : (words[at - 1]?.end ?? 0),
		auxiliary: lower,
		isNegated: isNot || not >= 0,
		verb: isFull ? (verb?.base ?? words[next]?.lower ?? "") : "be",
		participle:
			isPassive || (isFull && !isModal) ? (words[next]?.text ?? null) : null,
		form: isFull ? (verb?.form ?? "base") : null,
		verbStart: auxiliary.start,
		restStart:
			words[Math.max(last, !isFull && not >= 0 ? at + 1 + not : 0)]?.end ??
			auxiliary.end,
		words,
	};
}

/** "is set to", "can be split into": participles that look like the base form. */
function isBareParticiple(words: readonly Word[], at: number): boolean {
	return (
		/^(?:set|put|cut|split|run|read|spread|shut|hit|cast)$/.test(
			words[at]?.lower ?? "",
		) && words[at + 1] !== undefined
	);
}

function skipAdverbs(words: readonly Word[], from: number): number {
	let at = from;
	for (let word = words[at]; word && roleOf(word).isAdverb; word = words[at])
		at += 1;
	return at;
}

/** Index of the first word of the verb group, or -1. */
function findVerb(words: readonly Word[], text: string): number {
	const limit = Math.min(words.length, 14);
	let lexical = -1;
	for (let at = 0; at < limit; at += 1) {
		const word = words[at];
		if (!word) break;
		const role = roleOf(word);
		if (
			at > 0 &&
			(role.opensClause || isParted(text, words[at - 1]?.end ?? 0, word.start))
		)
			break;
		// "AWS proves they are …": the first verb leads, the second has a subject of its own.
		// "ended on 3 May": a month.
		if (role.isAuxiliary && (at === 0 || word.text !== "May"))
			return lexical >= 0 && hasOwnSubject(words, lexical, at) ? lexical : at;
		if (isLexical(words, at) && (lexical < 0 || isModifier(words, lexical, at)))
			lexical = at;
	}
	return lexical;
}

/** A comma or bracket inside the subject: the structure is not plain enough. */
function isParted(text: string, from: number, to: number): boolean {
	const isBlank = to === from + 1 && text.charCodeAt(from) === 32;
	return !isBlank && /[,;:()—]|\s[-–]\s|->|→|=/.test(text.slice(from, to));
}

function hasOwnSubject(
	words: readonly Word[],
	first: number,
	at: number,
): boolean {
	return words
		.slice(first + 1, at)
		.some(({ lower }) => /^(?:it|they|you|we|and|or|but|so)$/.test(lower));
}

/** "Napoleon seized power" is a clause; "snapshots stored in S3" is a noun with a participle. */
function isPastTense({ lower }: Word, next: Word): boolean {
	if (
		/^(?:began|became|broke|came|chose|drew|drove|fell|fought|gave|went|grew|knew|rose|saw|spoke|took|wrote|led|won|overthrew)$/.test(
			lower,
		)
	)
		return true;
	// "AWS managed service": before anything else the form is an adjective.
	return /^(?:a|an|the|his|her|its|their|that|all|power|many)$/.test(
		next.lower,
	);
}

/** "Block device mapping links …": the first word looks like a verb but only describes the noun before the real one. */
function isModifier(
	words: readonly Word[],
	first: number,
	at: number,
): boolean {
	const start = words[0];
	const end = words[at];
	if (first !== 0 || !start || !end) return false;
	const between = words.slice(first + 1, at).map(roleOf);
	return (
		roleOf(start).verb?.form === "base" &&
		roleOf(end).verb?.form === "third" &&
		(between.length > 0 || roleOf(end).isSurelyVerb) &&
		between.every(({ isDeterminer, isPlural }) => !isDeterminer && !isPlural)
	);
}

function isLexical(words: readonly Word[], at: number): boolean {
	const word = words[at];
	if (!word || (at > 0 && word.text !== word.lower)) return false;
	const role = roleOf(word);
	const { verb } = role;
	const previous = words[at - 1];
	const next = words[at + 1];
	if (!verb || !next) return false;
	// "Changes require …": a plural noun before its verb, not a verb.
	if (at === 0 && verb.form === "past")
		return /^(?:in|on|at|by|to|from|with|for|as|via|between|per|using|across|within)$/.test(
			next.lower,
		);
	// "Foster v British Gas": a case.
	if (next.lower === "v" || next.lower === "vs") return false;
	const following = roleOf(next);
	// "Access to …", "Support for …": a noun with its complement.
	if (at === 0 && role.isActionNoun && following.isComplement) return false;
	if (at === 0)
		return (
			verb.form === "base" ||
			(verb.form === "third" &&
				!(
					following.verb?.form === "base" &&
					(role.isNoun || /^(?:an?|the)$/.test(words[at + 2]?.lower ?? ""))
				))
		);
	if (!previous) return false;
	const preceding = roleOf(previous);
	if (preceding.isDeterminer) return false;
	// "Knowing thread counts helps define …": no noun looks like that.
	if (role.isSurelyVerb && word.lower !== "means") return true;
	if (verb.form === "third")
		return (
			!preceding.isPlural &&
			!following.followsNoun &&
			!isNounBetween(words, at) &&
			!(role.isMostlyNoun && !following.followsVerb)
		);
	// "Gibbs free energy decides": an adjective, though the word before it looks plural.
	if (
		verb.form === "base" &&
		isAdjectiveToo.test(word.lower) &&
		!following.followsVerb &&
		!following.isDeterminer
	)
		return false;
	if (verb.form === "base")
		return preceding.isPlural || /^(?:you|we|they|i)$/.test(previous.lower);
	return verb.form === "past" && isPastTense(word, next);
}

const isAdjectiveToo =
	/^(?:free|live|open|clear|direct|secure|slow|complete|correct|separate|mature|perfect|cool|warm|lower|empty|double|equal|narrow|calm|dry|clean|own|present|subject|level|total|average|moderate|appropriate|alternate|duplicate|elaborate)$/;

/** "Menu costs arise because …", "Multi-stage builds let you …": after the first word a noun, then the verb with what follows it. */
function isNounBetween(words: readonly Word[], at: number): boolean {
	const [next, after] = words.slice(at + 1);
	return (
		at === 1 &&
		next !== undefined &&
		after !== undefined &&
		((readVerb(next.lower)?.form === "base" &&
			!(
				isActionNoun.test(next.lower) &&
				!/^(?:an?|the|its|their|all|most|more)$/.test(after.lower)
			) &&
			/^(?:an?|the|you|it|them|its|their|because|when|if|after|before|from|on|by|into|as|more|most|less|all|no|out|up|down|\p{L}+ly|\p{L}{2,}ing)$/u.test(
				after.lower,
			)) ||
			// "API calls made via the console": no sentence.
			(readVerb(next.lower)?.form === "past" &&
				/^(?:via|by|in|with|from|on|for|through|at|using|within)$/.test(
					after.lower,
				)))
	);
}
