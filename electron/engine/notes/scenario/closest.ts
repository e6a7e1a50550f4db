// Finds the name that a mistyped one probably stands for.

/** The name nearest to `typed`, if it is near at all: at most every third letter differs. */
export function closest(
	typed: string,
	names: readonly string[],
): string | null {
	const [best] = names
		.map((name) => ({ name, edits: edits(typed.toLowerCase(), name) }))
		.sort((one, other) => one.edits - other.edits);
	return best && best.edits * 3 <= Math.max(typed.length, best.name.length)
		? best.name
		: null;
}

/** Levenshtein's distance. */
function edits(one: string, other: string): number {
	let row = Array.from({ length: other.length + 1 }, (_, index) => index);
	for (const [i, letter] of [...one].entries()) {
		const next = [i + 1];
		for (const [j, each] of [...other].entries())
			next.push(
				Math.min(
					(row[j + 1] ?? 0) + 1,
					(next[j] ?? 0) + 1,
					(row[j] ?? 0) + (letter === each ? 0 : 1),
				),
			);
		row = next;
	}
	return row.at(-1) ?? 0;
}
