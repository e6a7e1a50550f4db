// Forms of verbs by what stands around them: participles and infinitives.
import { readVerb } from "./verb.ts";
import { findWords } from "./words.ts";

/** True for a form that stands after "is": "stored", "running". */
export function isParticiple(lower: string): boolean {
	const form = readVerb(lower)?.form;
	return form === "past" || form === "ing" || /[^e]ed$/.test(lower);
}

/** "to create …", also "to quickly and easily create …", but not "to the region". */
export function isInfinitive(rest: string): boolean {
	const [, ...following] = findWords(rest);
	const verb = following.find(
		({ lower }) => !/(?:ly|^and|^not|^only|^also)$/.test(lower),
	);
	return (
		verb !== undefined &&
		(verb.lower === "be" || readVerb(verb.lower)?.form === "base")
	);
}
