// `--query`: picks values out of an answer with a JMESPath expression.
import jmespath from "jmespath";
import { Refusal } from "./refusal.ts";

/** What the expression picks; null when it finds nothing. Throws a Refusal for an expression that cannot be read or applied. */
export function applyQuery(value: unknown, expression: string): unknown {
	if (expression.trim() === "")
		throw badQuery(expression, "Invalid JMESPath expression: cannot be empty.");
	try {
		return jmespath.search(value, withNumericSort(expression)) ?? null;
	} catch (error) {
		throw badQuery(expression, error instanceof Error ? error.message : "");
	}
}

/**
 * `sort(x)` as `sort_by(x, &@)`: the library sorts numbers as if they were text, but only in `sort`. Its end would show in the test
 * "sorts numbers by value".
 */
function withNumericSort(expression: string): string {
	const opening = /(?<![\w"'`])sort\(/g;
	let result = expression;
	for (const match of [...expression.matchAll(opening)].reverse()) {
		const inside = match.index + match[0].length;
		const close = closingAt(result, inside);
		if (close < 0) continue;
		const argument = result.slice(inside, close);
		result = `${result.slice(0, match.index)}sort_by(${argument}, &@)${result.slice(close + 1)}`;
	}
	return result;
}

/** Where the parenthesis closes that was opened before `from`; quoted text is passed over. -1 when it stays open. */
function closingAt(expression: string, from: number): number {
	let depth = 1;
	const marks = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`|[()]/g;
	for (const match of expression.slice(from).matchAll(marks)) {
		if (match[0] === "(") depth += 1;
		if (match[0] === ")") depth -= 1;
		if (depth === 0) return from + match.index;
	}
	return -1;
}

function badQuery(expression: string, problem: string): Refusal {
	return new Refusal(
		252,
		"BadQuery",
		`Bad value for --query ${expression}: ${problem}`,
		"--query takes a JMESPath expression, such as 'Images[].ImageId'; put it in single quotes.",
	);
}
