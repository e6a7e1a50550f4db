// Words compared by meaning rather than by form: stems, stop words and the few synonyms that notes use for one another.

/** A word of a text and where it stands. */
export interface Word {
	text: string;
	lower: string;
	start: number;
	end: number;
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}'’_+&./:@%-]*/gu;
const wordEnd = /[-./:@'’+&]+$/;

function trimWord(match: string): string {
	const last = match.charCodeAt(match.length - 1);
	const isLetter = (last >= 97 && last <= 122) || (last >= 48 && last <= 57);
	return isLetter ? match : match.replace(wordEnd, "");
}

/** The words of `text` in order; identifiers such as `/dev/xvda` and `ami-1` stay whole. */
export function findWords(text: string): readonly Word[] {
	const known = recent.get(text);
	if (known) return known;
	const found: Word[] = [];
	wordPattern.lastIndex = 0;
	for (let at = wordPattern.exec(text); at; at = wordPattern.exec(text)) {
		const word = trimWord(at[0]);
		const lower = word.toLowerCase();
		found.push({
			text: word,
			lower: lower.includes("’") ? lower.replace(/’/g, "'") : lower,
			start: at.index,
			end: at.index + word.length,
		});
	}
	if (recent.size >= mostRecent) recent.clear();
	recent.set(text, found);
	return found;
}

/** The words of the texts asked for last: one rule after the other reads the same sentence. */
const recent = new Map<string, readonly Word[]>();
const mostRecent = 500;

/** How many words `text` has. */
export function countWords(text: string): number {
	return findWords(text).length;
}

const stopWords = new Set(
	`a an the this that these those it its they them their there here he she his her we our us you your i my me
	is are was were be been being am do does did done doing has have had having can could may might must shall
	should will would cannot can't don't doesn't isn't aren't won't not no nor and or but if then else so than as at by for from in
	into of off on onto out over per to up via with within without about above across after against along among
	around before behind below between during through under until upon when where which while who whom whose why
	how what all any both each few more most other some such only own same too very just also often usually etc
	e.g i.e eg ie using used use uses make makes made get gets given like including include includes work works directly therefore however`.split(
		/\s+/,
	),
);

/** True for words that carry no fact of their own. */
export function isStopWord(lower: string): boolean {
	return stopWords.has(lower);
}

/** Words that learners use for the same thing, by stem. */
const synonyms = new Map(
	[
		["edit", "modif", "alter", "chang", "updat"],
		["creat", "build", "generat"],
		["custom", "configur"],
		["public", "publicly"],
		["begin", "start"],
		["delet", "remov", "destroy"],
		["price", "cost", "fee", "charg"],
		["need", "requir", "must"],
		["max", "maximum"],
		["min", "minimum"],
		["store", "storag"],
		["allow", "permit", "permission", "enabl"],
		["explicit", "explicitly"],
		["work", "function"],
	].flatMap(([first = "", ...others]) =>
		others.map((other): [string, string] => [other, first]),
	),
);

/** The stem of a lower-case word: enough to match "created" with "creating", not a dictionary form. */
export function stem(lower: string): string {
	let word = lower.replace(/'s$|'$/, "");
	if (word.length > 3 && /[^s]s$/.test(word) && !/(?:us|is)$/.test(word))
		word = word.replace(/ies$/, "y").replace(/(?<=x|ch|sh|ss|z)es$|s$/, "");
	word = word.replace(
		/(?<=.{4})(?:i[sz]ations?|i[sz]ed|i[sz]ing|i[sz]e|ations?|ating|ated|ates?|(?:ab|ib)(?:ility|le)|ments?|ions?)$/,
		"",
	);
	if (word.length > 4) word = word.replace(/(?:ings?|ed|ly)$/, "");
	if (word.length > 3) word = word.replace(/([^aeiou])\1$/, "$1");
	if (word.length > 3) word = word.replace(/e$/, "");
	if (word.length > 6) word = word.replace(/al$/, "");
	word = word.replace(/y$/, "i");
	return synonyms.get(word) ?? word;
}

/** The stems of the words that carry the fact. */
export function contentOf(text: string): ReadonlySet<string> {
	const known = recentContent.get(text);
	if (known) return known;
	const found = findContent(text);
	if (recentContent.size >= mostRecent) recentContent.clear();
	recentContent.set(text, found);
	return found;
}

const recentContent = new Map<string, ReadonlySet<string>>();

function findContent(text: string): Set<string> {
	const found = new Set<string>();
	for (const { text: word } of findWords(text))
		for (const stem of stemsOf(word)) found.add(stem);
	return found;
}

/** The stems of a word as written: none for a stop word, several for "read-only". */
function stemsOf(word: string): readonly string[] {
	const known = stems.get(word);
	if (known) return known;
	const found = findStems(word);
	// Notes repeat their words; a bound keeps a long import from piling them up.
	if (stems.size >= mostStems) stems.clear();
	stems.set(word, found);
	return found;
}

/** Stems worked out before: a pure function's memory, of bounded size. */
const stems = new Map<string, readonly string[]>();
const mostStems = 20_000;

function findStems(word: string): string[] {
	// "AMIs" is the plural of an acronym.
	const singular = /^[A-Z]{2,}s$/.test(word) ? word.slice(0, -1) : word;
	const lower = singular.toLowerCase().replace(/’/g, "'");
	if (stopWords.has(lower)) return [];
	return lower
		.split(/[/_]|(?<=\p{L})-(?=\p{L})/u)
		.filter((part) => part && !stopWords.has(part))
		.map(stem);
}

/** Share of `part` that `whole` has too; 0 for an empty part. */
export function containment(
	part: ReadonlySet<string>,
	whole: ReadonlySet<string>,
): number {
	if (part.size === 0) return 0;
	let shared = 0;
	for (const word of part) if (whole.has(word)) shared += 1;
	return shared / part.size;
}
