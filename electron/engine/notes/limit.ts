// Numbers that a line names well enough without a verb: limits, and one after the other with a name each.

/** "Accounts: […] accounts per region": a limit says what it limits, and the words before the colon whose it is. */
export function isLimit(shown: string): boolean {
	return /\[…\]\+? (?:\p{L}+ ){1,4}(?:per \p{L}|by default|maximum\b|max\b|worldwide\b)(?<=^[^?[\]]+(?:: | – ).*\[…\].*)/u.test(
		shown,
	);
}

/** "Cool must be kept 30 days, Cold 90 days": each number has its own name. */
export function isSeries(sentence: string): boolean {
	return sentence
		.split(",")
		.slice(1)
		.every((part) =>
			/^ \p{L}\S*(?: \S+)? (?:\d\S*|\[…\]\S*)(?: \S+)?$/u.test(part),
		);
}

/** "one" or "two" that nothing before it counts or measures: any small number would fit. */
export function isFewAlone(shown: string, answer: string): boolean {
	const isFew = /^(?:one|two|both)$/i.test(answer);
	const counts =
		/\b(?:ha(?:s|ve|d)|contains?|consists? of|composed of|made (?:up )?of|spans?|includes?|there (?:are|were)|into|up to|at (?:least|most)|maximum|minimum|limit|default|of|is|are|takes?|needs?|requires?|only|exactly|than)\s\[…\]/i;
	const lasts =
		/\b(?:for|after|within|every|lasts?|the (?:first|last))\s\[…\]\s(?:year|month|week|day|hour|minute|second)/i;
	return isFew && !counts.test(shown) && !lasts.test(shown);
}
