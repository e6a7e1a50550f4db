// Takes a statement apart: subject, verb, rest. Finds the verb by form and position; gives up rather than guess.
import {
	afterVerb,
	isActionNoun,
	isComplement,
	isNoun,
	looksPlural,
	mostlyNoun,
} from "./noun.ts";
import { auxiliaries, isBe, readVerb, type VerbForm } from "./verb.ts";
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
	/^(?:it|they|this|these|that|those|he|she|there|here|we|i|one|both|each|some|many|most|all|others?|everything|nothing)$/;

/** True for a word that stands for something said before. */
export function isPronoun(lower: string): boolean {
	return /^(?:it|they|this|these|that|those|he|she|its|their)$/.test(lower);
}

/** The parts of `text`, or null when it is no plain statement. */
export function readClause(text: string): Clause | null {
	const words = findWords(text);
	const at = findVerb(words, text);
	const first = words[at];
	if (!first) return null;
	if (!auxiliaries.has(first.lower)) {
		const verb = readVerb(first.lower);
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
	const verb = readVerb(words[next]?.lower ?? "");
	const isPassive =
		(!isModal || hasBe) &&
		(verb?.form === "past" || isBareParticiple(words, next));
	const isFull =
		isPassive ||
		(isModal && !hasBe) ||
		(!isModal && verb?.form === "ing" && words[next + 1] !== undefined);
	// Before a noun or adjective an adverb belongs to it: "is usually free", "is not a region".
	const last = isFull
		? next
		: hasBe
			? words.findIndex((word, index) => index > at && word.lower === "be")
			: at;
	const skipped = words
		.slice(at + 1, isFull ? next : undefined)
		.slice(0, isFull ? undefined : 2);
	// "Never" inside a sentence is a name: "must be Never or OnFailure".
	const not = skipped.findIndex(({ text }) =>
		/^(?:not|never|NOT|NEVER)$/.test(text),
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

const adverb =
	/^(?:not|also|only|always|never|now|then|still|just|even|often|\p{Ll}{2,}ly)$/u;

function skipAdverbs(words: readonly Word[], from: number): number {
	let at = from;
	while (adverb.test(words[at]?.lower ?? "")) at += 1;
	return at;
}

/** Index of the first word of the verb group, or -1. */
function findVerb(words: readonly Word[], text: string): number {
	const limit = Math.min(words.length, 14);
	let lexical = -1;
	for (let at = 0; at < limit; at += 1) {
		const word = words[at];
		if (!word) break;
		const before = text.slice(words[at - 1]?.end ?? 0, word.start);
		// A comma or bracket inside the subject: the structure is not plain enough.
		if (at > 0 && /[,;:()—]|\s[-–]\s|->|→|=/.test(before)) break;
		if (
			at > 0 &&
			/^(?:that|which|who|whose|where|when|because|since|although|though|unless|whereas|while|if|until|what|how|whether)$/.test(
				word.lower,
			)
		)
			break;
		// "AWS proves they are …": the first verb leads, the second has a subject of its own.
		if (auxiliaries.has(word.lower))
			return lexical >= 0 && hasOwnSubject(words, lexical, at) ? lexical : at;
		if (isLexical(words, at) && (lexical < 0 || isModifier(words, lexical, at)))
			lexical = at;
	}
	return lexical;
}

const determiners =
	/^(?:a|an|the|this|that|these|those|your|its|their|our|each|every|any|some|no|of|for|to|in|on|by|with|from|and|or|as|at|via|per|into|between|using|both|all|more|most|very|new|own|same|other|another|multiple|single)$/;

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
	const between = words.slice(first + 1, at);
	return (
		first === 0 &&
		readVerb(words[0]?.lower ?? "")?.form === "base" &&
		readVerb(words[at]?.lower ?? "")?.form === "third" &&
		(between.length > 0 || sureVerb.test(words[at]?.lower ?? "")) &&
		between.every((word) => !determiners.test(word.lower) && !looksPlural(word))
	);
}

/** Third persons that are no plural: "demand becomes", but "store copies". */
const sureVerb =
	/^(?:becomes|has|requires|includes|provides|allows|contains|remains|means|depends|consists|gets|makes|takes|keeps|lets|goes|comes|happens|exists|applies|involves|enables)$/;

function isLexical(words: readonly Word[], at: number): boolean {
	const word = words[at];
	const verb = word && readVerb(word.lower);
	if (!word || !verb || (at > 0 && word.text !== word.lower)) return false;
	const previous = words[at - 1];
	const next = words[at + 1];
	if (!next) return false;
	// "Changes require …": a plural noun before its verb, not a verb.
	if (at === 0 && verb.form === "past")
		return /^(?:in|on|at|by|to|from|with|for|as|via|between|per|using|across|within)$/.test(
			next.lower,
		);
	// "Foster v British Gas": a case.
	if (/^vs?$/.test(next.lower)) return false;
	// "Access to …", "Support for …": a noun with its complement.
	if (
		at === 0 &&
		isActionNoun.test(word.lower) &&
		isComplement.test(next.lower)
	)
		return false;
	if (at === 0)
		return (
			verb.form === "base" ||
			(verb.form === "third" &&
				!(
					readVerb(next.lower)?.form === "base" &&
					(isNoun.test(word.lower) ||
						/^(?:an?|the)$/.test(words[at + 2]?.lower ?? ""))
				))
		);
	if (!previous || determiners.test(previous.lower)) return false;
	if (verb.form === "third")
		return (
			!looksPlural(previous) &&
			!isNounAfter(next) &&
			!isNounBetween(words, at) &&
			!(mostlyNoun.test(word.lower) && !afterVerb.test(next.lower))
		);
	if (verb.form === "base")
		return looksPlural(previous) || /^(?:you|we|they|i)$/.test(previous.lower);
	return verb.form === "past" && isPastTense(word, next);
}

/** "Menu costs arise because …", "Multi-stage builds let you …": after the first word a noun, then the verb with what follows it. */
function isNounBetween(words: readonly Word[], at: number): boolean {
	const [next, after] = words.slice(at + 1);
	return (
		at === 1 &&
		next !== undefined &&
		after !== undefined &&
		((readVerb(next.lower)?.form === "base" &&
			!isActionNoun.test(next.lower) &&
			/^(?:an?|the|you|it|them|its|their|because|when|if|after|before|from|on|by|into|as|more|less|all|no|out|up|down|\p{L}+ly)$/u.test(
				after.lower,
			)) ||
			// "API calls made via the console": no sentence.
			(readVerb(next.lower)?.form === "past" &&
				/^(?:via|by|in|with|from|on|for|through|at|using|within)$/.test(
					after.lower,
				)))
	);
}

/** After a noun in the plural that looks like a verb comes another verb, not an object. */
function isNounAfter(next: Word): boolean {
	return (
		auxiliaries.has(next.lower) ||
		/^(?:keep|make|take|need|have|get|give|require|provide|allow|contain|become|remain|stay|include|consist|depend|belong|exist|live|cost)$/.test(
			next.lower,
		) ||
		(readVerb(next.lower)?.form === "third" && !mostlyNoun.test(next.lower))
	);
}
