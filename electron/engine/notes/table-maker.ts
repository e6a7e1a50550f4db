// Tables of people and what they made: of a painter there are many works, of a work one painter.
import { type Question, type Scope, say } from "./fact.ts";
import { type Inline, unmark } from "./inline.ts";
import { isTime } from "./table-header.ts";
import { lead } from "./table-lead.ts";
import { cell, smallWord } from "./table-wording.ts";

const kinds =
	/^(?:period|era|epoch|style|movement|school|genre|type|category|class|group|century|country|field)$/i;

/** A painter has many works, a work one painter; of a period one may name many composers, of a composer one period. */
export function asksGroup(
	first: string,
	title: string,
	column: number,
	isUpright: boolean,
): boolean {
	return (
		(column === 1 && maker.test(first) && made.test(title)) ||
		(isUpright && maker.test(title) && kinds.test(first))
	);
}

/** Asks for the row's key by a cell of it. */
export function askGroup(
	value: Inline,
	key: Inline,
	title: Inline,
	scope: Scope,
): Question {
	const one = unmark(value, "strong");
	const question = cell(
		say(lead(value, scope), one, " – ", smallWord(title), "?"),
		key,
		"table-cell",
	);
	return /[,;/]|\b(?:and|or)\b/.test(value.text)
		? { ...question, doubt: "vague-question" }
		: question;
}

/**
 * Of "Artist | Work | Year" the year is the work's; of "Rule | Leading case | Year" it is the case's; of
 * "Case | Example | Meaning" the meaning is the example's.
 */
export function keyAt(
	column: number,
	header: readonly Inline[],
	cells: readonly Inline[],
): number {
	const title = (at: number) => header[at]?.text.trim() ?? "";
	const isMade =
		column > 1 &&
		maker.test(title(0)) &&
		made.test(title(1)) &&
		cells[1]?.text !== "";
	if (isMade) return 1;
	const left = column - 1;
	const isDated = left > 0 && isTime(title(column)) && dated.test(title(left));
	const isGloss =
		left > 0 && gloss.test(title(column)) && shown.test(title(left));
	return (isDated || isGloss) && cells[left]?.text ? left : 0;
}

const gloss = /^(?:meaning|translation|translated|gloss|(?:in )?english)$/i;
/** What a word of another language is shown in; a definition of the term may follow its example too. */
const shown = /^(?:(?:example )?(?:form|word|phrase|sentence)|examples?)s?$/i;

const maker =
	/^(?:artist|author|painter|composer|writer|poet|sculptor|architect|inventor|scientist|philosopher|director|who|person)s?$/i;
const made =
	/^(?:(?:main |major |famous |key )?works?|books?|novels?|plays?|poems?|paintings?|pieces?|operas?|symphon(?:y|ies)|films?|buildings?|invention|discovery|experiment|study|theory|model|law|title)$/i;
const dated =
	/(?:^|\s)(?:cases?|authority|statute|act|law|treaty|event|battle|works?|book|paper|study|experiment|discovery|invention)$/i;
