// What a note has spoken of before: what else it says of a thing later is one of many things, which no open question asks for.
import { plainText } from "../contract/rich.ts";
import type { Own } from "./completion.ts";
import type { Question, Scope } from "./fact.ts";

/** The things a note speaks of, each with the sentences about it so far. */
export type Spoken = Map<string, Set<string>>;

/** How many earlier sentences of the note are about the same; this one is remembered. */
export function countSpoken(
	{ given }: Own,
	sentence: string,
	{ spoken }: Scope,
): number {
	if (!spoken || given.content.size === 0) return 0;
	const key = [...given.content].sort().join(" ");
	const said = spoken.get(key) ?? new Set();
	if (said.size === 0) spoken.set(key, said);
	// Beyond a few it does not matter how many.
	if (said.size < 4) said.add(sentence);
	const at = [...said].indexOf(sentence);
	return at < 0 ? said.size : at;
}

/** "What does X do?", "What do X support?": nothing in the question but the thing tells what is asked, and `earlier` sentences told of it. */
export function asksOpenly(
	{ rule, front }: Question,
	earlier: number,
): boolean {
	if (rule !== "statement" || earlier === 0) return false;
	const end = plainText(front).slice(-24);
	if (/ to do\?$/.test(end)) return false;
	return / do\?$/.test(end) || (earlier > 1 && isOpen.test(end));
}

const isOpen =
	/\b(?:offer|support|provide|add|include|have|contain|need|require|use|allow|enable|create|help|send|receive|give|return|change|affect|cause|improve|reduce|increase|handle|manage|involve|store|produce|make|show)\?$/;
