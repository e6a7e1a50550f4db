// Which numbers of a fragment are worth asking for: measures and limits, dates, ports, not the figures of a worked example.

/** "1867", "July 1853", "1871 to 1873". */
export function isDate(value: string): boolean {
	return /(?:^|\s)(?:1\d|20)\d\d(?:\s?(?:-|–|to)\s?(?:1\d|20)?\d\d)?$/.test(
		value,
	);
}

/** "in 878", "since 930", "around 300 BC": a year of fewer digits at a place where only a year stands. */
export function isYearAt(text: string, start: number, end: number): boolean {
	const after = text.slice(end);
	if (/^[\s-]centur/.test(after)) return true;
	return (
		/^\d{1,4}$/.test(text.slice(start, end)) &&
		(/^\s(?:BCE?|AD|CE)\b/.test(after) ||
			(end - start > 2 &&
				/\b(?:in|since) $/.test(text.slice(0, start)) &&
				/^(?:$|[.,;])/.test(after)))
	);
}

/** "kubelet port 10250". */
export function isPort(text: string, start: number): boolean {
	return /\bport $/i.test(text.slice(0, start));
}

/** "up to 5 per account", "3-5 hours to restore": the number of a fragment that is clearly a limit or a measure. */
export function isMeasured(text: string, end: number): boolean {
	const after = text.slice(end);
	if (!/^\s?[%\p{L}]/u.test(after)) return false;
	return (
		/^\s?(?:%|[KMGTP]i?B|[KMG]bps|ms|s\b|sec|min|hours?\b|hrs?\b|days?\b|weeks?\b|months?\b|years?\b|IOPS|k[gm]|[mcn]?m\b|°|volts?|watts?|percent|degrees|bytes?\b|bits?\b|characters\b|pixels|mmHg|mmol|k?cal\b|kPa|RTTs?\b|[MGk]?Hz|km\/h|mph|inches|feet|miles|lit(?:er|re)s?|dollars|euros|people per|square)/.test(
			after,
		) ||
		/\b(?:up to|max(?:imum)?|min(?:imum)?|at (?:least|most)|per|each|every|within|default|limit|over|under|after|(?:less|more) than)\b/i.test(
			text,
		)
	);
}

/** Numbers of a worked example are no knowledge. */
export function isWorkedExample(
	trail: readonly string[],
	text: string,
): boolean {
	const isExample = trail
		.slice(-2)
		.some((title) =>
			/\b(?:examples?|calculations?|scenario|walkthrough|demo)\b/i.test(title),
		);
	return (
		(isExample && /\d/.test(text)) ||
		/\bexample\b|\bsuch as:?$|^(?:suppose|imagine|consider|assume|say) /i.test(
			trail.at(-1) ?? "",
		) ||
		/\b(?:in (?:this|our|the) (?:example|case)|for example|an example)\b/i.test(
			text,
		)
	);
}
