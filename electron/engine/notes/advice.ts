// Advice before a colon, "Keep stable names: call each …": not the name of anything.
import { mostlyNoun } from "./noun.ts";
import { readVerb } from "./verb.ts";
import { findWords } from "./words.ts";

/** "Keep stable names: call each …": advice and how to follow it. */
export function isAdvice(name: string, meaning: string): boolean {
	const [first, second] = findWords(name);
	const [doing] = findWords(meaning);
	return (
		second !== undefined &&
		advises.test(first?.lower ?? "") &&
		(/^(?:always|never|don['’]t|do)$/.test(doing?.lower ?? "") ||
			(/^\p{Lu}/u.test(meaning) &&
				readVerb(doing?.lower ?? "")?.form === "base" &&
				!mostlyNoun.test(doing?.lower ?? "")))
	);
}

const advises =
	/^(?:use|add|enhance|maintain|respect|leverage|avoid|keep|ensure|enable|implement|follow|apply|create|provide|validate|verify|prefer|choose|define|understand|consider|remove|reduce|optimi[sz]e|automate|encrypt|configure|deploy|rotate|restrict|grant|minimi[sz]e|maximi[sz]e|disable|install|be|make|set|write|test|work|stay|plan|learn|take|ask|read|check|monitor)$/;
