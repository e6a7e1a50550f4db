// The gaps of a cloze in its plain text: `[…]`, or `[hint]`.

/** `shown` with `filling` in place of each gap. As quick as can be: every cloze is asked several times. */
export function fillGaps(shown: string, filling: string): string {
	let filled = "";
	let done = 0;
	for (
		let start = shown.indexOf("[");
		start >= 0;
		start = shown.indexOf("[", done)
	) {
		const end = shown.indexOf("]", start);
		if (end < 0) break;
		filled += shown.slice(done, start) + filling;
		done = end + 1;
	}
	return done === 0 ? shown : filled + shown.slice(done);
}

/** `shown` with each gap as `[…]`, whatever hint stands in it. */
export function withoutHints(shown: string): string {
	return /\[(?!…\])/.test(shown) ? fillGaps(shown, "[…]") : shown;
}
