// Tells a note that was edited from another note that only has the same file name, where no folder tells them apart.

/** Shorter lines, such as "# Notes" or "- yes", stand in many notes and tell nothing. */
const tellingLength = 16;

/**
 * True if `text` is not `before` in another state but another note: both say something, and no telling line
 * stands in both. A note that was rewritten from end to end passes for another, which costs it nothing but its name.
 */
export function isOtherNote(before: string, text: string): boolean {
	const known = tellingLines(before);
	const lines = tellingLines(text);
	if (known.size === 0 || lines.size === 0) return false;
	for (const line of lines) if (known.has(line)) return false;
	return true;
}

function tellingLines(text: string): Set<string> {
	const lines = text
		.split(/\r\n|\r|\n/)
		.map((line) => line.replaceAll(/\s+/g, " ").trim());
	return new Set(lines.filter((line) => line.length >= tellingLength));
}
