// Names before a colon whose values are no answers: remarks, plans and signs of the note, and the premises of an argument.

/** True where the names of a list make no pairs with their values. */
export function areLabels(names: readonly string[]): boolean {
	return (
		names.some((name) => label.test(name)) ||
		names.every((name) => premise.test(name))
	);
}

/** Where the values are no answers but remarks, plans and signs of the note itself. */
export const label =
	/^(?:notes?|analog(?:y|ies)|examples?|e\.?g|pros?|cons?|dates?|authors?|source|links?|tags?|created|updated|status|version|todo|due|tip|warning|when|where|who|with|who|time|place|attendees|present|questions?|answers?|see|step \d+|day \d+|week \d+|(?:mon|tue|wed|thu|fri|sat|sun)\p{Ll}*|\d{1,2}:\d\d|[qa]\d+)$/iu;

/** Signs of a table, which answer nothing. */
export const mark =
	/^(?:yes|no|y|n|n\/a|none|tbd|true|false|same|ditto|see (?:above|below))$/i;

/** "P1", "C2": what an argument supposes and concludes. */
const premise = /^[PC]\d{1,2}$/;

/** "The main knots are:" announces the main knots. */
export function announced(title: string): string {
	return title
		.replace(/:\s*$/, "")
		.replace(/^the (.+) (?:include|are)$/i, "$1");
}
