// The places of a text where a pattern matches.

/**
 * All matches of a global pattern that never matches nothing. As `matchAll` has them, but it makes a copy of the
 * pattern each time, which takes longer than looking through a sentence.
 */
export function findAll(pattern: RegExp, text: string): RegExpExecArray[] {
	const found: RegExpExecArray[] = [];
	pattern.lastIndex = 0;
	for (let match = pattern.exec(text); match; match = pattern.exec(text))
		found.push(match);
	return found;
}
