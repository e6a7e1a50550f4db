// Finds the names that a mistyped one may stand for.

/** Up to three names, closest first, that are nearly like `typed`. */
export function closestNames(
	typed: string,
	names: readonly string[],
): readonly string[] {
	return names
		.map((name) => ({ name, likeness: likeness(typed, name) }))
		.filter(({ likeness }) => likeness >= 0.6)
		.sort((a, b) => b.likeness - a.likeness)
		.slice(0, 3)
		.map(({ name }) => name);
}

/** 1 for equal texts, 0 for texts without anything in common: Levenshtein's distance against the longer length. */
function likeness(a: string, b: string): number {
	return 1 - distance(a, b) / Math.max(a.length, b.length, 1);
}

function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const isSame = a.charAt(i - 1) === b.charAt(j - 1);
			next.push(
				Math.min(
					(row[j] ?? 0) + 1,
					(next[j - 1] ?? 0) + 1,
					(row[j - 1] ?? 0) + (isSame ? 0 : 1),
				),
			);
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
