// Sorts the arguments of one command into options and their texts, by the rules of Python's argparse, which the AWS CLI uses.
import type { Option } from "./option.ts";
import { usageRefusal } from "./refusal.ts";

/** An option as it was given. `texts` is empty for a flag and for a switch without a value. */
export interface Given {
	option: Option;
	texts: readonly string[];
}
export interface Sorted {
	given: readonly Given[];
	/** What belongs to no option, in order. */
	rest: readonly string[];
}

/**
 * Options may be shortened as long as only one is meant, and may be written `--name=value`. The last of a repeated option counts.
 * Throws a Refusal for a missing value, a value too many, or a name that could be several options.
 */
export function sortArguments(
	words: readonly string[],
	options: readonly Option[],
): Sorted {
	const given = new Map<string, Given>();
	const rest: string[] = [];
	let at = 0;
	while (at < words.length) {
		const word = words[at] ?? "";
		at += 1;
		const found = looksLikeOption(word) ? findOption(word, options) : null;
		if (!found) {
			rest.push(word);
			continue;
		}
		const { option, inline } = found;
		const texts = inline === null ? valuesAt(words, at, option) : [inline];
		if (inline === null) at += texts.length;
		requireFit(option, texts, inline);
		given.set(option.name, { option, texts });
	}
	return { given: [...given.values()], rest };
}

/** Throws when a required option is missing, or when something was given that no option takes. */
export function requireComplete(
	{ given, rest }: Sorted,
	options: readonly Option[],
): void {
	const names = new Set(given.map(({ option }) => option.name));
	// A skeleton or a JSON input may stand for all of them.
	const isExempt =
		names.has("--cli-input-json") || names.has("--generate-cli-skeleton");
	const missing = options.filter(
		({ name, required }) => required && !names.has(name),
	);
	if (missing.length > 0 && !isExempt)
		throw usageRefusal(
			`aws: error: the following arguments are required: ${missing.map(({ name }) => name).join(", ")}`,
			`Give ${missing.map(({ name }) => name).join(" and ")}: the operation cannot run without.`,
		);
	if (rest.length > 0)
		throw usageRefusal(
			`Unknown options: ${rest.join(", ")}`,
			"The operation has no such option; `help` after its name lists those that it has.",
		);
}

/** Negative numbers and texts with spaces are values, not options. */
function looksLikeOption(word: string): boolean {
	return (
		word.startsWith("-") &&
		word !== "-" &&
		!/^-\d+(\.\d*)?$|^-\.\d+$/.test(word) &&
		!(word.includes(" ") && !word.includes("="))
	);
}

function findOption(
	word: string,
	options: readonly Option[],
): { option: Option; inline: string | null } | null {
	const equals = word.indexOf("=");
	const name = equals < 0 ? word : word.slice(0, equals);
	const inline = equals < 0 ? null : word.slice(equals + 1);
	const exact = options.find((option) => option.name === name);
	if (exact) return { option: exact, inline };
	if (!name.startsWith("--") || name === "--") return null;
	const meant = options.filter((option) => option.name.startsWith(name));
	if (meant.length > 1) throw ambiguous(word, meant);
	return meant[0] ? { option: meant[0], inline } : null;
}

function ambiguous(name: string, meant: readonly Option[]): Error {
	const names = meant.map((option) => option.name).join(", ");
	return usageRefusal(
		`aws: error: ambiguous option: ${name} could match ${names}`,
		`Write more of ${name}: it could mean ${names}.`,
	);
}

function valuesAt(
	words: readonly string[],
	at: number,
	{ arity }: Option,
): string[] {
	const most = { one: 1, many: Number.POSITIVE_INFINITY, flag: 0, switch: 1 };
	const values: string[] = [];
	for (const word of words.slice(at)) {
		if (values.length >= most[arity] || looksLikeOption(word)) break;
		values.push(word);
	}
	return values;
}

function requireFit(
	{ name, arity }: Option,
	texts: readonly string[],
	inline: string | null,
): void {
	if (arity === "one" && texts.length === 0)
		throw usageRefusal(
			`aws: error: argument ${name}: expected one argument`,
			`Write a value after ${name}.`,
		);
	if (arity === "flag" && inline !== null)
		throw usageRefusal(
			`aws: error: argument ${name}: ignored explicit argument '${inline}'`,
			`${name} takes no value.`,
		);
}
