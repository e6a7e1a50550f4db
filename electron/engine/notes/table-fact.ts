// Tables to facts: the row's key and the column's header ask for one cell. A table of terms asks what they are.
import { contextName } from "./context.ts";
import { type Question, type Scope, say, skip, small } from "./fact.ts";
import { cut, type Inline, linesOf, toRich, unmark } from "./inline.ts";
import { statementOf, type Walk } from "./line.ts";
import { countOf, isCleanName } from "./name.ts";
import { isNounPhrase } from "./phrase.ts";
import type { Block } from "./section.ts";
import { readVerb } from "./verb.ts";
import { basic } from "./wording.ts";
import { contentOf, countWords, findWords } from "./words.ts";

type Table = Extract<Block, { type: "table" }>;

/** More cells than this are data to look up, not knowledge. */
const mostCells = 60;

/** Adds a statement for each cell that can be asked for; a table without any is skipped with the reason. */
export function readTableFacts(table: Table, { scope, found }: Walk) {
	const { header, rows } = table;
	const cells = rows.length * (header.length - 1);
	const keys = rows.map(([key]) => key?.text.toLowerCase() ?? "");
	if (cells < 1 || cells > mostCells || header.length < 2) {
		found.skipped.push(skip(table, "table"));
		return;
	}
	const before = found.statements.length;
	// Below "BRIN" a table that compares BRIN with others is about the note's topic.
	const isAmong = keys.some((key) => key === scope.subject.name.toLowerCase());
	const own = isAmong ? { ...scope, subject: scope.topic } : scope;
	for (const row of rows) {
		const [key, ...values] = row;
		if (!key || !isKey(key, keys)) continue;
		for (const [index, value] of values.entries()) {
			const question = askCell(header, index + 1, key, value, own);
			if (!question) continue;
			const statement = statementOf(
				[question],
				null,
				linesOf(key),
				scope,
				`${key.text} ${header[index + 1]?.text} ${value.text}`,
			);
			// A cell says nothing without its row, so nothing repeats it.
			statement.content = statement.core = new Set();
			found.statements.push(statement);
		}
	}
	if (found.statements.length === before)
		found.skipped.push(skip(table, "table"));
}

/** A key names its row: there is text in it, and no other row has the same. */
function isKey({ text }: Inline, keys: readonly string[]): boolean {
	const lower = text.toLowerCase();
	return (
		/[\p{L}\p{N}]/u.test(text) &&
		countWords(text) <= 6 &&
		keys.filter((key) => key === lower).length === 1
	);
}

const mark =
	/^(?:yes|no|y|n|x|✓|✔|✅|❌|✗|✘|-+|–|—|n\/?a|none|\?|tbd|true|false|ja|nein)[\s.!]*$/iu;
const meaningHeader =
	/^(?:definition|meaning|description|what it is|explanation|bedeutung)$/i;
const doingHeader =
	/^(?:what it does|function|action|purpose|effect|does|result)$/i;
const aspectColumn =
	/^(?:feature|aspect|property|criteri(?:on|a)|attribute|characteristic|dimension|category|)$/i;

function askCell(
	header: readonly Inline[],
	column: number,
	key: Inline,
	value: Inline,
	scope: Scope,
): Question | null {
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
	const isFlipped = aspectColumn.test(header[0]?.text ?? "");
	// "22" alone names nothing: "port 22".
	const numbered =
		/^\d+$/.test(name.text) && header[0]?.text
			? say(small(header[0]), " ", name)
			: header[0] && isSideOf(name.text, header[0].text)
				? say("the ", name, " ", small(header[0]))
				: name;
	// A name keeps its capitals.
	const thing = isFlipped
		? unmark(header[column] ?? title, "strong")
		: numbered;
	const side = isFlipped ? plainTitle(name) : unmark(title, "strong");
	return cell(wordCell(thing, side, value, scope), value, "table-cell");
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
		!isVerb(side.text);
	const year =
		/^(?:founded|born|built|published|discovered|invented|released|introduced)$/i;
	if (year.test(side.text) && /\d|century/.test(value.text))
		return say(`${before}when was `, thing, ` ${side.text.toLowerCase()}?`);
	const verb = readVerb(side.text.toLowerCase());
	if (verb?.form === "third" && countOf(thing.text) === "singular")
		return say(`${before}what does `, thing, ` ${verb.base}?`);
	const isPlural = countOf(small(side).text) === "plural";
	// "What are the owners of X?" with "one", "What is the inventor of X?" with a person.
	const isStiff =
		person.test(side.text) || (isPlural && countWords(value.text) < 2);
	if (!isNoun || isStiff)
		return say(before, thing, " – ", smallWord(side), "?");
	const be = isPlural ? "are" : "is";
	if (/^examples?$/i.test(side.text))
		return say(
			`${before}what ${be} ${be === "is" ? "an " : ""}`,
			small(side),
			" of ",
			thing,
			"?",
		);
	return say(`${before}what ${be} the `, small(side), " of ", thing, "?");
}

/** Columns of people, and of years that are no property of a thing. */
const person =
	/^(?:\p{L}+(?:[ct]or|(?<!numb|pow|ord|lay|ti|temp|wat|pap)er|ist|ian)|year|date|who)$/iu;

/** "axillary" in a column of nerves is the axillary nerve. */
function isSideOf(key: string, header: string): boolean {
	return (
		/^\p{Ll}+(?:al|ar|ary|an|ous|ic|ive)$/u.test(key) &&
		/^\p{L}{3,}$/u.test(header) &&
		countOf(header) === "singular"
	);
}

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

function isVerb(text: string): boolean {
	const form = readVerb(findWords(text)[0]?.lower ?? "")?.form;
	return form === "third" || (form === "past" && countWords(text) < 3);
}

function isAction(text: string): boolean {
	return readVerb(findWords(text)[0]?.lower ?? "")?.form === "third";
}

/** The topic before a cell's question, unless the thing names it. */
function lead(thing: Inline, scope: Scope): string {
	const own = contentOf(thing.text);
	const isNamed = [...scope.topic.content].some((word) => own.has(word));
	return isNamed ? "" : `${contextName(scope)}: `;
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
		/(?: – |the )(?:about|for|with|notes?|comments?|info|details?|other|vs|who|how)(?:\?$| of )/i.test(
			text,
		);
	return {
		...question,
		back: toRich(unmark(value, "strong")),
		...(isLoose ? { doubt: "vague-question" as const } : {}),
	};
}
