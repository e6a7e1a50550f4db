// What kind of words the headers and cells of a table are, by their forms.
import { isNoun, mostlyNoun } from "./noun.ts";
import { readVerb } from "./verb.ts";
import { countWords, findWords } from "./words.ts";

/** A header that tells what a thing does, or what was done: not to be asked for as “the …”. */
export function isVerb(text: string): boolean {
	const words = findWords(text);
	const last = words.at(-1)?.lower ?? "";
	// "Aldehyde gives", "Errors found".
	const lastForm = words.length > 1 ? readVerb(last)?.form : undefined;
	if (
		lastForm === "past" ||
		(lastForm && last === "found") ||
		(lastForm === "third" && !isNounToo(last))
	)
		return true;
	const form = readVerb(words[0]?.lower ?? "")?.form;
	return form === "third" || (form === "past" && countWords(text) < 3);
}

/** "Expansionary", "optional": a header that tells how. */
export function isQuality(text: string): boolean {
	return (
		/(?:ary|ory|ous|ible|able|less|ful)$/.test(text) &&
		!/(?:mem|hist|cat|the|vocabul|summ|libr|bound|terri|fact|invent|batt)(?:ary|ory)$/i.test(
			text,
		)
	);
}

/** "Steps", "Changes": what a thing has rather than what it does. */
export function isNounToo(side: string): boolean {
	const lower = side.toLowerCase();
	return mostlyNoun.test(lower) || isNoun.test(lower);
}

/** "kept", "reset", "3–4": how or how many it is, not what. */
export function isState(text: string, isPlural: boolean): boolean {
	const [first, second] = findWords(text);
	if (isPlural && /^[\d\s.,–-]+$/.test(text)) return true;
	const form = readVerb(first?.lower ?? "")?.form;
	return second === undefined && (form === "past" || form === "base");
}

/** "inhibits reuptake": a cell that tells what its row does. */
export function isAction(text: string): boolean {
	return readVerb(findWords(text)[0]?.lower ?? "")?.form === "third";
}
