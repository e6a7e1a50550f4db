// What could stand where the person is typing: keywords, their values, and the names that there are.
import type { Suggestion } from "../../contract/find.ts";
import { keywords, properties } from "../../contract/find-language.ts";

/** Names to choose from; each is asked for only where it is needed. */
export interface Names {
	decks(): readonly string[];
	tags(): readonly string[];
	rules(): readonly string[];
	noteTitles(): readonly string[];
}

export const mostSuggestions = 12;

/** The word that ends at the cursor, with any `keyword:` before it; minus signs and parentheses stay out. */
const wordBefore = /(?:^|[\s(])-*((?:[a-z]+:)?(?:"[^"]*|[^\s()"]*))$/i;

/** At most 12 suggestions for the word at `cursor`, best first; each replaces the whole word. */
export function suggest(
	query: string,
	cursor: number,
	names: Names,
): Suggestion[] {
	const at = Math.min(cursor, query.length);
	const word = wordBefore.exec(query.slice(0, at))?.[1];
	if (word === undefined || (word === "" && query.trim() !== "")) return [];
	const rest = /^[^\s()"]*/.exec(query.slice(at))?.[0] ?? "";
	const place = { start: at - word.length, end: at + rest.length };
	const colon = word.indexOf(":");
	const options =
		colon < 0
			? keywordOptions(word)
			: valueOptions(
					word.slice(0, colon).toLowerCase(),
					word.slice(colon + 1).replace(/^"/, ""),
					names,
				);
	return options
		.slice(0, mostSuggestions)
		.map((option) => ({ ...option, ...place }));
}

type Option = Pick<Suggestion, "insert" | "about">;

function keywordOptions(word: string): Option[] {
	return keywords
		.filter(({ name }) => name.startsWith(word.toLowerCase()))
		.map(({ name, about }) => ({ insert: `${name}:`, about }));
}

function valueOptions(keyword: string, typed: string, names: Names): Option[] {
	if (keyword === "prop")
		return fitting(Object.keys(properties), typed).map((name) => ({
			insert: `prop:${name}>`,
			about: properties[name as keyof typeof properties],
		}));
	const values = keywords.find(({ name }) => name === keyword)?.values;
	if (values)
		return fitting(Object.keys(values), typed).map((value) => ({
			insert: `${keyword}:${value}`,
			about: values[value] ?? "",
		}));
	return fitting(namesOf(keyword, names), typed).map((name) => ({
		insert: `${keyword}:${quoteName(name)}`,
		about: "",
	}));
}

function namesOf(keyword: string, names: Names): readonly string[] {
	if (keyword === "deck") return names.decks();
	if (keyword === "tag") return names.tags();
	if (keyword === "rule") return names.rules();
	return keyword === "note" ? names.noteTitles() : [];
}

/** Those that begin with what was typed, then those that hold it. */
function fitting(names: readonly string[], typed: string): string[] {
	const wanted = typed.toLowerCase();
	const holding = names.filter((name) => name.toLowerCase().includes(wanted));
	const begins = (name: string) => name.toLowerCase().startsWith(wanted);
	return [
		...holding.filter(begins),
		...holding.filter((name) => !begins(name)),
	];
}

/** A name as a value: in quotes if it has spaces or signs that mean something. */
export function quoteName(name: string): string {
	const literal = name.replaceAll(/["*_\\]/g, "\\$&");
	return /[\s()"*_\\]/.test(name) ? `"${literal}"` : name;
}
