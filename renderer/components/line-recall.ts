// Going through earlier lines with Up and Down, as in a terminal: what was being typed waits at the end.

export interface Recall {
	/** Which earlier line is shown, counted from the newest; null while one types. */
	at: number | null;
	/** What was being typed when one began to look back. */
	draft: string;
}

export const noRecall: Recall = { at: null, draft: "" };

/** The earlier lines, newest first, each once in a row. */
export function recallable(lines: readonly string[]): string[] {
	return lines.filter((line, index) => line !== lines[index + 1]).reverse();
}

/** One line back (1) or forth (-1); null where there is none. */
export function recall(
	current: Recall,
	{ lines, text, by }: { lines: readonly string[]; text: string; by: 1 | -1 },
): { recall: Recall; text: string } | null {
	const draft = current.at === null ? text : current.draft;
	const at = (current.at ?? -1) + by;
	if (at < -1) return null;
	if (at === -1) return { recall: noRecall, text: draft };
	const line = lines[at];
	return line === undefined ? null : { recall: { at, draft }, text: line };
}
