// Filters of describe operations: values of one filter are alternatives, several filters must all hold, * and ? are wildcards.
import type { Tags } from "../world/resource.ts";
import {
	type Params,
	structuresParam,
	textParam,
	textsParam,
} from "./params.ts";
import { refuse } from "./refusal.ts";

/** What a filter compares: the texts of a resource under one name. */
export type FilterTexts<T> = (item: T) => readonly (string | null)[];

export type FilterTable<T> = Readonly<Record<string, FilterTexts<T>>>;

type Test<T> = (item: T) => boolean;

/** The command's filters as one test. Refuses a name that is neither in `table` nor a tag filter. */
export function filterOf<T>(
	params: Params,
	table: FilterTable<T>,
	tagsOfItem?: (item: T) => Tags,
): Test<T> {
	const tests = structuresParam(params, "Filters").map((filter) => {
		const name = textParam(filter, "Name") ?? "";
		const matches = textsParam(filter, "Values").map(matcher);
		const texts = textsFor(name, table, tagsOfItem);
		return (item: T) =>
			texts(item).some(
				(text) => text !== null && matches.some((match) => match(text)),
			);
	});
	return (item) => tests.every((test) => test(item));
}

function textsFor<T>(
	name: string,
	table: FilterTable<T>,
	tagsOfItem: ((item: T) => Tags) | undefined,
): FilterTexts<T> {
	if (Object.hasOwn(table, name)) return table[name] as FilterTexts<T>;
	if (tagsOfItem && name === "tag-key")
		return (item) => Object.keys(tagsOfItem(item));
	if (tagsOfItem && name.startsWith("tag:")) {
		const key = name.slice("tag:".length);
		return (item) => [tagsOfItem(item)[key] ?? null];
	}
	return refuse(
		"InvalidParameterValue",
		`The filter '${name}' is invalid`,
		"This operation has no filter of that name; names are written in lower case with hyphens.",
	);
}

/** A pattern as AWS reads it: * is any text, ? one character, a backslash takes the next character as it is. */
export function matcher(pattern: string): (text: string) => boolean {
	if (!/[*?\\]/.test(pattern)) return (text) => text === pattern;
	const source = pattern.replace(/\\(.)|[\s\S]/g, (found, escaped) => {
		if (escaped !== undefined) return escapeForPattern(escaped);
		if (found === "*") return "[\\s\\S]*";
		return found === "?" ? "[\\s\\S]" : escapeForPattern(found);
	});
	const expression = new RegExp(`^${source}$`);
	return (text) => expression.test(text);
}

function escapeForPattern(character: string): string {
	return /[\w\s]/.test(character) ? character : `\\${character}`;
}

/** How a flag reads in a filter. */
export function flagText(flag: boolean): string {
	return flag ? "true" : "false";
}
