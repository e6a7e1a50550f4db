// How a cell of a table is asked for: by its row's key and its column's header.
import { type Question, type Scope, say, small } from "./fact.ts";
import { cut, type Inline, toRich, unmark } from "./inline.ts";
import { countOf, isCleanName } from "./name.ts";
import { isNounPhrase } from "./phrase.ts";
import { lead } from "./table-lead.ts";
import {
	isAction,
	isNounToo,
	isQuality,
	isState,
	isVerb,
} from "./table-word.ts";
import { readVerb } from "./verb.ts";
import { basic } from "./wording.ts";
import { countWords } from "./words.ts";

/** A table with what its cells are asked under. */
export interface AskedTable {
	header: readonly Inline[];
	rows: readonly (readonly Inline[])[];
	scope: Scope;
}

const mark =
	/^(?:yes|no|y|n|x|✓|✔|✅|❌|✗|✘|-+|–|—|n\/?a|none|\?|tbd|true|false|ja|nein)[\s.!]*$/iu;
const meaningHeader =
	/^(?:definition|meaning|description|what it is|explanation|bedeutung)$/i;
const doingHeader =
	/^(?:what it does|function|action|purpose|effect|does|result)$/i;
const aspectColumn =
	/^(?:feature|aspect|property|criteri(?:on|a)|attribute|characteristic|dimension|category|)$/i;

/** The question for the cell of `row` in `column`; null for a mark or what says nothing. */
export function askCell(
	{ header, rows, scope }: AskedTable,
	row: readonly Inline[],
	column: number,
): Question | null {
	const [key, value] = [keyFor(column, header, row), row[column]];
	if (!key || !value) return null;
	const title = header[column] && plainTitle(header[column]);
	if (!title || !/[\p{L}\p{N}]/u.test(value.text)) return null;
	if (mark.test(value.text) || countWords(value.text) > 30) return null;
	const name = unmark(key, "strong", "highlight");
	const isTerms = header.length === 2;
	if (!scope.usage.isEnglish)
		return cell(
			say(lead(name, scope), name, " – ", unmark(title, "strong"), "?"),
			value,
			"table-cell",
		);
	if (isTerms && meaningHeader.test(title.text) && isNounPhrase(value.text))
		return cell(
			say(`${lead(name, scope)}what is meant by `, name, "?"),
			value,
			"table-term",
		);
	if (isTerms && doingHeader.test(title.text) && isAction(value.text))
		return cell(
			say(`${lead(name, scope)}what does `, name, " do?"),
			value,
			"table-term",
		);
	if (!title.text) return null;
	// "Speed | System 1 | System 2": the columns are the things, the rows their sides.
	const isFlipped =
		aspectColumn.test(header[0]?.text ?? "") &&
		!(header[0]?.text === "" && rows.every(([first]) => isCode(first)));
	// "22" alone names nothing: "port 22"; nor does "--soft", or "A" among vitamins.
	const numbered =
		/^(?:\d+|[^\p{L}\d].*|\p{Lu}\d{0,2})$/u.test(name.text) && header[0]?.text
			? say(small(header[0]), " ", name)
			: header[0] && areSidesOf(header[0].text, name.text, rows)
				? say("the ", small(name), " ", small(header[0]))
				: name;
	// A name keeps its capitals.
	const thing = isFlipped
		? unmark(header[column] ?? title, "strong")
		: numbered;
	const side = isFlipped ? plainTitle(name) : unmark(title, "strong");
	if (example.test(side.text)) {
		const others = isFlipped ? row.slice(1) : rows.map((each) => each[column]);
		return askExample(value, thing, others, scope);
	}
	// Of a period one may name many composers, of a composer one period.
	if (!isFlipped && maker.test(side.text) && group.test(header[0]?.text ?? ""))
		return askGroup(value, name, header[0] ?? title, scope);
	return cell(wordCell(thing, side, value, scope), value, "table-cell");
}

const group =
	/^(?:period|era|epoch|style|movement|school|genre|type|category|class|group|century|country|field)$/i;

function askGroup(
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

/** Of "Artist | Work | Year" the year is the work's. */
function keyFor(
	column: number,
	header: readonly Inline[],
	row: readonly Inline[],
): Inline | undefined {
	const [who, what] = row;
	const isMade =
		column > 1 &&
		maker.test(header[0]?.text ?? "") &&
		made.test(header[1]?.text ?? "");
	return isMade && what?.text ? what : who;
}

const maker =
	/^(?:artist|author|painter|composer|writer|poet|sculptor|architect|inventor|scientist|philosopher|director|who|person)s?$/i;
const made =
	/^(?:(?:main |major |famous |key )?works?|books?|novels?|plays?|poems?|paintings?|pieces?|operas?|symphon(?:y|ies)|films?|buildings?|invention|discovery|experiment|study|theory|model|law|title)$/i;

/** "802.11a", "IPv6": a row of these is a thing, not a side of the columns. */
function isCode(key: Inline | undefined): boolean {
	return /^\S*(?:\d|\p{Lu}\S*\p{Lu})\S*$/u.test(key?.text ?? "");
}

/** "Access Frequency e.g." asks for the access frequency. */
function plainTitle(given: Inline): Inline {
	const end = /\s*(?:\(?e\.g\.?\)?|:)\s*$/i.exec(given.text)?.index;
	const title = cut(given, 0, end);
	if (!/^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2}$/u.test(title.text)) return title;
	const text = title.text.slice(0, 1) + title.text.slice(1).toLowerCase();
	return { ...title, text };
}

/** "What is the size of BRIN?" where the header is a noun, else "BRIN – best for?". */
function wordCell(
	thing: Inline,
	side: Inline,
	value: Inline,
	scope: Scope,
): Inline {
	const before = lead(thing, scope);
	const isNoun =
		!language.test(side.text) &&
		/^(?:\p{Lu}?[\p{Ll}-]+)(?: \p{Ll}+){0,2}$/u.test(side.text) &&
		isCleanName(side.text) &&
		!/\b(?:for|to|in|by|with|at|on|used|uses|when|best|of)$/i.test(side.text) &&
		!isVerb(side.text) &&
		!/ing$/.test(side.text);
	const year =
		/^(?:founded|born|built|published|discovered|invented|released|introduced)$/i;
	if (year.test(side.text) && /\d|century/.test(value.text))
		return say(`${before}when was `, thing, ` ${side.text.toLowerCase()}?`);
	const verb = isNounToo(side.text) ? null : readVerb(side.text.toLowerCase());
	if (verb?.form === "third" && countOf(thing.text) === "singular")
		return say(`${before}what does `, thing, ` ${verb.base}?`);
	const isPlural = countOf(small(side).text) === "plural";
	// "What are the owners of X?" with "one", "What is the inventor of X?" with a person.
	const isStiff =
		(!/\s/.test(side.text) && isQuality(side.text)) ||
		isAction(value.text) ||
		isState(value.text, isPlural) ||
		person.test(side.text) ||
		(isPlural && countWords(value.text) < 2);
	if (!isNoun || isStiff)
		return say(before, thing, " – ", smallWord(side), "?");
	const be = isPlural ? "are" : "is";
	return say(`${before}what ${be} the `, small(side), " of ", thing, "?");
}

/** Columns of people, and of years that are no property of a thing. */
const person =
	/^(?:\p{L}+(?:[ct]or|(?<!numb|pow|ord|lay|ti|temp|wat|pap)er|ist|ian)|year|date|who)$/iu;

/** "axillary" in a column of nerves is the axillary nerve, and "Perfect" among "Plagal" and others is the perfect cadence. */
function areSidesOf(
	header: string,
	key: string,
	rows: AskedTable["rows"],
): boolean {
	if (!/^\p{L}{3,}$/u.test(header) || countOf(header) !== "singular")
		return false;
	if (/^\p{Ll}+(?:al|ar|ary|an|ous|ic|ive)$/u.test(key)) return true;
	const keys = rows.map(([first]) => first?.text ?? "");
	return (
		!isKind.test(header) &&
		keys.every((each) => /^\p{Lu}\p{Ll}+(?<!s)$/u.test(each)) &&
		keys.filter((each) => sided.test(each)).length * 2 >= keys.length
	);
}

const sided =
	/(?:al|ary|ous|ic|ive|ed)$|^(?:Upper|Middle|Lower|Inner|Outer|Left|Right|Front|Rear|Early|Late|High|Low|Strong|Weak|Hot|Cold)$/;

/** Headers that name no kind of thing of their own. */
const isKind =
	/^(?:type|kind|name|term|class|category|method|option|group|item|thing)$/i;

/** "English", "Latin": written with a capital everywhere. */
const language =
	/^(?:English|German|French|Spanish|Italian|Latin|Greek|Dutch|Portuguese|Russian|Polish|Swedish|Japanese|Chinese|Arabic|Turkish|Hebrew|Korean)\b/;

/** A header with a small first letter, acronyms excepted: "ATP". */
function smallWord(side: Inline): Inline {
	return language.test(side.text) ||
		/^\S*\p{Lu}\S*\p{Lu}|^\p{Lu}(?:\s|$)|^\p{Lu}\S*\d/u.test(side.text)
		? side
		: small(side);
}

const example = /^(?:typical |common )?examples?$/i;

/** Of one example it can be told what it is an example of; which examples a note has, nobody can know. */
function askExample(
	value: Inline,
	thing: Inline,
	others: readonly (Inline | undefined)[],
	scope: Scope,
): Question | null {
	const isOnly =
		others.filter((other) => other?.text === value.text).length === 1;
	if (!isOnly) return null;
	const be = countOf(value.text) === "plural" ? "are" : "is";
	const example = unmark(value, "strong");
	const front = say(
		`${lead(value, scope)}what ${be} `,
		example,
		" an example of?",
	);
	const question = cell(front, thing, "table-cell");
	const isOne =
		!/[,;/]|\b(?:and|or)\b/.test(value.text) && countWords(value.text) <= 4;
	return isOne ? question : { ...question, doubt: "vague-question" };
}

function cell(front: Inline, value: Inline, rule: string): Question {
	const text = front.text;
	const first = text.slice(0, 1).toUpperCase() + text.slice(1);
	// "Chronic?" as header brings its own mark.
	const question = basic(
		rule,
		{ ...front, text: first.replace(/\?+$/, "?") },
		value,
	);
	// "about", "for", "notes": headers that ask for nothing.
	const isLoose =
		/(?: – |the )(?:about|for|with|notes?|comments?|remarks?|info|details?|other|vs|who|how)(?:\?$| of )/i.test(
			text,
		);
	return {
		...question,
		back: toRich(unmark(value, "strong")),
		...(isLoose ? { doubt: "vague-question" as const } : {}),
	};
}
