// Cells that the name of their row, or column, tells already.
import { contentOf, countWords, findWords } from "./words.ts";

/** What a cell is asked by, and the cells beside it that answer the same for others. */
export interface Told {
	/** "Standard", of which the cell tells something. */
	name: string;
	/** "Latency", which is asked for. */
	side: string;
	value: string;
	others: readonly string[];
}

/** True where who reads the question knows the answer: "Spring (tidal) – tides?", "Bronze – grade? Bronze grade". */
export function tellsItself(told: Told): boolean {
	return isInBrackets(told) || repeatsName(told) || isInName(told);
}

/** "Reed (Non-floating) – flotation?": the bracket is of the word that is asked for. */
function isInBrackets({ name, side }: Told): boolean {
	const inner = /\(([^()]+)\)/.exec(name)?.[1];
	if (!inner) return false;
	const asked = findWords(side).map(({ lower }) => lower);
	return findWords(inner.replace(/-/g, " ")).some(({ lower }) =>
		asked.some((word) => areAkin(word, lower)),
	);
}

/** "persistence" and "persistent" */
function areAkin(one: string, other: string): boolean {
	const least = Math.max(5, Math.max(one.length, other.length) - 4);
	return (
		Math.min(one.length, other.length) >= least &&
		one.slice(0, least) === other.slice(0, least)
	);
}

/** The name again, with what is asked for or what the cells of others end with as well. */
function repeatsName({ name, side, value, others }: Told): boolean {
	// Hardly any cell holds how the name of its row begins, and to read all of them takes long.
	const start = name.trim().slice(0, 3).toLowerCase();
	if (!value.toLowerCase().includes(start)) return false;
	if (countWords(value) > countWords(name) + 2) return false;
	const own = contentOf(name);
	const said = contentOf(value);
	if (own.size === 0 || !own.isSubsetOf(said)) return false;
	const more = [...said.difference(own)];
	const asked = contentOf(side);
	const rest = others.filter((other) => other && other !== value);
	return more.every(
		(word) =>
			asked.has(word) ||
			(rest.length > 0 && rest.every((other) => contentOf(other).has(word))),
	);
}

/** "/var/mailbox – content? mail box" */
function isInName({ name, value }: Told): boolean {
	const [own, said] = [letters(name), letters(value)];
	return said.length >= 5 && own.length > said.length && own.includes(said);
}

function letters(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
