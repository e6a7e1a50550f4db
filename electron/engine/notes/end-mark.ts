// The marks at the end of a statement that are no part of what it says.

/** Where the mark begins that ends at `end`; `end` itself when there is none. */
export function endMark(text: string, end: number): number {
	const last = text[end - 1] ?? "";
	if (last && ".;:,!→⇒".includes(last)) return end - 1;
	let start = end - 1;
	while (last === ">" && text[start - 1] === "-") start -= 1;
	return start < end - 1 ? start : end;
}

export function isSpace(character: string | undefined): boolean {
	if (character === undefined || (character > " " && character <= "~"))
		return false;
	return /\s/.test(character);
}
