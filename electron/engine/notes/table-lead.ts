// What stands before the questions of a table: the label above it where that says what the rows are, else what the note is about.
import { readClause } from "./clause.ts";
import { contextName } from "./context.ts";
import type { Scope } from "./fact.ts";
import type { Inline } from "./inline.ts";
import { isQuestion } from "./label.ts";
import { countOf, isCleanName, isEmptyName } from "./name.ts";
import type { Block } from "./section.ts";
import { isCompound } from "./subject.ts";
import { contentOf, countWords, findWords } from "./words.ts";

/** "Volcano types" above the table, else the topic, before a cell's question; nothing where the thing names the topic. */
export function lead(thing: Inline, scope: Scope): string {
	const own = contentOf(thing.text);
	const names = (content: Iterable<string>) =>
		[...content].some((word) => own.has(word));
	const label = scope.trail.at(-1) ?? "";
	const told = contentOf(label);
	// "Criminal vs civil case" tells what "Civil" is.
	const isApart =
		/\s(?:vs?\.?|versus)\s/i.test(label) &&
		[...told].some((word) => !scope.topic.content.has(word));
	if (isApart) return `${label}: `;
	const isSaid = told.isSubsetOf(own);
	if (isKindLabel(label) && !isSaid) return `${label}: `;
	return names(scope.topic.content) ? "" : `${contextName(scope)}: `;
}

/** The label above the table says what its rows are, or sets them apart. */
export function isPlaced({ trail }: Scope): boolean {
	const label = trail.at(-1) ?? "";
	return isKindLabel(label) || /\s(?:vs?\.?|versus)\s/i.test(label);
}

/** "Volcano types", "Cadences": a label above a table that says what its rows are. */
function isKindLabel(label: string): boolean {
	const last = findWords(label).at(-1)?.lower ?? "";
	return (
		countWords(label) <= 4 &&
		countOf(label) === "plural" &&
		isCleanName(label) &&
		!isEmptyName(label) &&
		!isCompound(label) &&
		!isLoose.test(last)
	);
}

const isLoose =
	/^(?:differences|comparisons|features|details|facts|numbers|values|examples|notes|basics|characteristics|properties|similarities|limits|points|others)$/;

/** "which test?" straight above a table: what its cells answer. */
export function labelAbove(
	title: Inline | null,
	{ line }: Block,
	above: Block | undefined,
): string | null {
	if (title && isQuestion(title.text)) return title.text;
	if (above?.type !== "text" || above.endLine < line - 2) return null;
	const { text } = above.inline;
	const shown = showing.exec(text)?.[0];
	if (shown) return shown;
	if (above.endLine !== line - 1) return null;
	const isName = !/[.!;,:]|\n/.test(text) && readClause(text) === null;
	return countWords(text) <= 5 && (isQuestion(text) || isName) ? text : null;
}

/** What announces a table of data made up for an example. */
const showing =
	/\b(?:e\.g\.?|for (?:example|instance)|would (?:return|give|look like))\W*$/i;
