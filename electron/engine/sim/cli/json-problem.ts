// Reads JSON as Python does and says, in Python's words, where it goes wrong: the AWS CLI prints that sentence.

export type Json =
	| null
	| boolean
	| number
	| string
	| readonly Json[]
	| { readonly [key: string]: Json };

/** Thrown for a text that is not JSON; the message has line, column and character. */
export class JsonProblem extends Error {}

/** The value that a JSON text stands for; throws a JsonProblem. */
export function readJson(text: string): Json {
	try {
		return JSON.parse(text) as Json;
	} catch {
		const [at, problem] = findProblem(text);
		throw new JsonProblem(`${problem}: ${place(text, at)}`);
	}
}

type Problem = readonly [at: number, problem: string];

const scalar =
	/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const textStart = /"(?:[^"\\]|\\.)*"/y;

/** Walks the text with a stack of open brackets; the first step that does not fit is the problem. */
function findProblem(text: string): Problem {
	const open: string[] = [];
	let at = skipSpace(text, 0);
	for (;;) {
		const mark = text.charAt(at);
		if (mark === "{" || mark === "[") {
			open.push(mark);
			at = skipSpace(text, at + 1);
			if (text.charAt(at) !== closing(mark)) {
				const key = mark === "{" ? skipKey(text, at) : at;
				if (typeof key !== "number") return key;
				at = key;
				continue;
			}
		} else {
			scalar.lastIndex = at;
			if (!scalar.test(text)) return [at, valueProblem(mark)];
			at = skipSpace(text, scalar.lastIndex);
			if (open.length === 0) return [at, "Extra data"];
		}
		const after = closeOrGoOn(text, at, open);
		if (typeof after !== "number") return after;
		at = after;
	}
}

/** After a value: closes what ends here and goes to the next value, or tells what is missing. */
function closeOrGoOn(
	text: string,
	from: number,
	open: string[],
): number | Problem {
	let at = from;
	for (;;) {
		const bracket = open.at(-1);
		if (bracket === undefined) return [at, "Extra data"];
		const mark = text.charAt(at);
		if (mark === closing(bracket)) {
			open.pop();
			at = skipSpace(text, at + 1);
			continue;
		}
		if (mark !== ",") return [at, "Expecting ',' delimiter"];
		at = skipSpace(text, at + 1);
		return bracket === "{" ? skipKey(text, at) : at;
	}
}

function skipKey(text: string, at: number): number | Problem {
	textStart.lastIndex = at;
	if (!textStart.test(text))
		return [at, "Expecting property name enclosed in double quotes"];
	const colon = skipSpace(text, textStart.lastIndex);
	if (text.charAt(colon) !== ":") return [colon, "Expecting ':' delimiter"];
	return skipSpace(text, colon + 1);
}

function valueProblem(mark: string): string {
	return mark === '"' ? "Unterminated string starting at" : "Expecting value";
}

function closing(bracket: string): string {
	return bracket === "{" ? "}" : "]";
}

function skipSpace(text: string, from: number): number {
	let at = from;
	while (/[ \t\n\r]/.test(text.charAt(at))) at += 1;
	return at;
}

function place(text: string, at: number): string {
	const before = text.slice(0, at).split("\n");
	const column = (before.at(-1) ?? "").length + 1;
	return `line ${before.length} column ${column} (char ${at})`;
}
