// What a statement turns on beside its scope word: "Lakes are [private] by default", "Only [the owner] can close a lake".
import { type Clause, isPronoun, readClause } from "./clause.ts";
import type { Gap } from "./gap.ts";
import { countWords, findWords } from "./words.ts";

/** The part that "by default" or "only" makes the point of the statement, or null. */
export function findDeciding(text: string, clause: Clause | null): Gap | null {
	return findDefault(text, clause) ?? findOnly(text);
}

const longest = 5;

const empty =
	/^(?:attached|applied|used|created|set|added|included|given|provided|assigned|associated|selected|installed|kept|chosen|supported|supplied|present|available)$/i;

/** "Lakes are private by default", "By default, replication happens within a region". */
function findDefault(text: string, clause: Clause | null): Gap | null {
	const opening = /^by default,? /i.exec(text)?.[0] ?? "";
	const end = opening
		? text.replace(/[.;]$/, "").length
		: text.search(/\sby default[.;]?$/i);
	if (end < 0) return null;
	const own = opening ? readClause(text.slice(opening.length)) : clause;
	if (!own || own.subjectEnd === 0 || own.isNegated) return null;
	if (isPronoun(own.words[0]?.lower ?? "")) return null;
	// "No port is given by default", "are only saved by default": something else is the point.
	if (own.words[0]?.lower === "no" || /\bonly\b/i.test(text)) return null;
	// "are closed by default": what they are is the participle.
	const isBare = text.slice(opening.length + own.restStart, end).trim() === "";
	const start =
		opening.length +
		own.restStart -
		(isBare ? (own.participle?.length ?? 0) : 0);
	// "is attached by default": that it is, the words before tell.
	if (isBare && empty.test(own.participle ?? "")) return null;
	// "sent as a single stream": the preposition stays, "set to encrypt volumes": the verb does not.
	const before =
		/^\s+(?:(?:in|on|at|as|by|with|within|from|for|across|into|via)\s+)?/i;
	const shown = before.exec(text.slice(start, end))?.[0].length ?? 0;
	return gapAt(start + shown, end, text);
}

/** "Only the owner can close a lake": who, the word before tells to be all there are. */
function findOnly(text: string): Gap | null {
	const opening = /^only (?=\p{L})/iu.exec(text)?.[0];
	if (!opening) return null;
	const clause = readClause(text.slice(opening.length));
	if (!clause || clause.subjectEnd === 0 || clause.isNegated) return null;
	// "Only IPv4 is supported (NO DNS)": where, it does not say.
	if (text.includes("(")) return null;
	if (!/^(?:can|may|could|is|are|has|have)$/.test(clause.auxiliary ?? ""))
		return null;
	return gapAt(opening.length, opening.length + clause.subjectEnd, text);
}

/** A few words without a joint, which mean one thing. */
function gapAt(start: number, end: number, text: string): Gap | null {
	const value = text.slice(start, end);
	const size = countWords(value);
	const isOne =
		size > 0 &&
		size <= longest &&
		!/[,;:()[\]]|\s(?:and|or|but)\s/.test(value) &&
		!findWords(value).some(({ lower }) => isPronoun(lower));
	return isOne ? { start, end, hint: null, rule: "deciding" } : null;
}
