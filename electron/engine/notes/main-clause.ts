// Which words of a statement count when it is compared with others.

/** The words that are not among `others`; the given set itself where none is. */
export function without(
	words: ReadonlySet<string>,
	others: ReadonlySet<string>,
): ReadonlySet<string> {
	for (const other of others)
		if (words.has(other))
			return new Set([...words].filter((word) => !others.has(word)));
	return words;
}

/** Without what only explains at the end: ", allowing for …" and "(includes …)". */
export function mainClause(text: string): string {
	if (!/[,)]/.test(text)) return text;
	return text
		.replace(/,\s+(?:\p{L}+ing|which|so that|meaning)\b.*$/iu, "")
		.replace(/\s\([^()]*\)[\s.]*$/, "");
}
