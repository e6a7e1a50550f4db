// Turns the words of a command into its arguments: variables and `$(…)` are replaced, and split at white space where they are not quoted.
import type { Word } from "./script.ts";

export interface Expansion {
	/** A variable's text; empty when it is not set, as in a shell. */
	variable: (name: string) => string;
	/** What the commands inside `$(…)` print, without the last line breaks. */
	substitution: (script: string) => string;
}

/** The arguments that a word stands for: none when it is an unquoted, empty expansion, several when one holds white space. */
export function expandWord(word: Word, expansion: Expansion): string[] {
	const finished: string[] = [];
	let current: string | null = null;
	for (const piece of word) {
		const text = piece.kind === "text" ? piece.text : replace(piece, expansion);
		if (piece.kind === "text" || piece.quoted) {
			current = (current ?? "") + text;
			continue;
		}
		const fields = text.split(/[ \t\n]+/);
		fields.forEach((field, index) => {
			if (index > 0 && current !== null) {
				finished.push(current);
				current = null;
			}
			if (field !== "") current = (current ?? "") + field;
		});
	}
	if (current !== null) finished.push(current);
	return finished;
}

/** A word's text when it is not split, as on the right of `NAME=`. */
export function expandText(word: Word, expansion: Expansion): string {
	return word
		.map((piece) =>
			piece.kind === "text" ? piece.text : replace(piece, expansion),
		)
		.join("");
}

function replace(
	piece: Exclude<Word[number], { kind: "text" }>,
	expansion: Expansion,
): string {
	return piece.kind === "variable"
		? expansion.variable(piece.name)
		: expansion.substitution(piece.script);
}
