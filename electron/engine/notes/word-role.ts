// What a word can be in a clause, as far as the word alone tells: a verb, a plural, a word that ends the subject.
import {
	afterVerb,
	isActionNoun,
	isComplement,
	isNoun,
	looksPlural,
	mostlyNoun,
} from "./noun.ts";
import { auxiliaries, readVerb } from "./verb.ts";
import { aboutForm, type WordForm } from "./word-form.ts";
import type { Word } from "./words.ts";

/** The parts that a word may play. */
export interface Role {
	/** The verb that it may be a form of, or null. */
	verb: ReturnType<typeof readVerb>;
	isAuxiliary: boolean;
	/** It may stand inside a verb group: "is usually stored". */
	isAdverb: boolean;
	/** "that", "when": a clause of its own begins here, and the subject before it is over. */
	opensClause: boolean;
	/** "the", "of", "and", "a ship's": what follows belongs to a noun. */
	isDeterminer: boolean;
	isPlural: boolean;
	/** Third persons that are no plural: "demand becomes", but "store copies". */
	isSurelyVerb: boolean;
	isMostlyNoun: boolean;
	isNoun: boolean;
	isActionNoun: boolean;
	/** It begins what completes an action noun: "access to". */
	isComplement: boolean;
	/** It begins an object, so that the word before it is a verb. */
	followsVerb: boolean;
	/** After a noun in the plural that looks like a verb comes another verb, not an object. */
	followsNoun: boolean;
}

const clauseOpener =
	/^(?:that|which|who|whose|where|when|because|since|although|though|unless|whereas|while|if|until|what|how|whether)$/;

const adverb =
	/^(?:not|also|only|always|never|now|then|still|just|even|often|\p{Ll}{2,}ly)$/u;

const determiner =
	/^(?:(?!(?:that|there|here|what|who|where|it|he|she|let)['’])\p{L}+['’]s|a|an|the|this|that|these|those|your|its|their|our|each|every|any|some|no|of|for|to|in|on|by|with|from|and|or|as|at|via|per|into|between|using|both|all|more|most|very|new|own|same|other|another|multiple|single)$/u;

const sureVerb =
	/^(?:becomes|has|requires|includes|provides|allows|contains|remains|means|depends|consists|gets|makes|takes|keeps|lets|goes|comes|happens|exists|applies|involves|enables|helps)$/;

const usualBase =
	/^(?:keep|make|take|need|have|get|give|require|provide|allow|contain|become|remain|stay|include|consist|depend|belong|exist|live|cost)$/;

/** The role that `word` can have, whatever stands around it. */
export function roleOf({ form }: Word): Role {
	return readRole(form);
}

const readRole = aboutForm((form: WordForm): Role => {
	const { lower } = form;
	const verb = readVerb(lower);
	const isAuxiliary = auxiliaries.has(lower);
	const isMostlyNoun = mostlyNoun.test(lower);
	return {
		verb,
		isAuxiliary,
		isAdverb: adverb.test(lower),
		opensClause: clauseOpener.test(lower),
		isDeterminer: determiner.test(lower),
		isPlural: looksPlural(form),
		isSurelyVerb: sureVerb.test(lower),
		isMostlyNoun,
		isNoun: isNoun.test(lower),
		isActionNoun: isActionNoun.test(lower),
		isComplement: isComplement.test(lower),
		followsVerb: afterVerb.test(lower),
		followsNoun:
			isAuxiliary ||
			usualBase.test(lower) ||
			(verb?.form === "third" && !isMostlyNoun),
	};
});
