// Names that keep their capital inside a sentence, by what follows their first word.
import { countOf, isUncountable } from "./name.ts";
import type { Usage } from "./usage.ts";
import { readVerb } from "./verb.ts";

/** "Global Accelerator", "On Demand Instances": capitals throughout. */
export function isTitle(text: string): boolean {
	const [, first, second] = /^(\S+)\s(\S+)/.exec(text) ?? [];
	if (!first || !second || determiner.test(first)) return false;
	return /^\p{Lu}\p{Ll}/u.test(second);
}

const determiner =
	/^(?:The|An?|This|That|These|Those|Your|Its|Their|All|Any|Each|Every|Some|Both|Most|Many|No|One|Two|Three|Four|Five|Another|Other|Can|Cannot|May|Must|Is|Are|Has|Have|Will|Only)$/;

/** "Route 53": a name with its number, which the note never writes small. */
export function isNumbered(text: string, usage: Usage): boolean {
	const [name, word] = /^(\p{Lu}\p{Ll}{2,}) \d+(?![^\s:])/u.exec(text) ?? [];
	return (
		name !== undefined &&
		word !== undefined &&
		usage.isCapital(word) &&
		!usage.hasPhrase(name.toLowerCase())
	);
}

/** "Otter v Finch", "Bank of England", "Baker argued …": names made of everyday words. */
export function isWho(text: string): boolean {
	if (
		/^\S+ (?:(?:v|vs)\.? |(?:&|and|of|von|van|de) )?(?:\p{Lu}|\d)/u.test(text)
	)
		return true;
	const [, name = "", next = ""] = /^(\S+) (\p{Ll}+)/u.exec(text) ?? [];
	return (
		readVerb(next)?.form === "past" &&
		countOf(name.toLowerCase()) === "singular" &&
		!isUncountable(name.toLowerCase())
	);
}
