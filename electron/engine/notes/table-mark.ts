// Cells that say yes or no: worth asking where a table tells by them which of its things have something and which have not.

const yes = /^(?:yes|y|✓|✔|✅|☑|true)\ufe0f?$/iu;
const no = /^(?:no|n|✗|✘|❌|✕|🚫|false)\ufe0f?$/iu;
const word = /^(?:yes|no|true|false)$/i;

/** What a person has done, owns or thinks, which tells nothing of the thing. */
const ofReader =
	/^(?:i |my |me\b|(?:done|read|seen|watched|bought|owned?|have|had|got|tested|tried|finished|checked|paid|to ?do|ready|reviewed|completed?|packed|learn(?:ed|t)|practi[cs]ed|submitted|status|like[ds]?|fav(?:ou?rite)?|again|worth it|keep|visited|present|(?:in|on) (?:the )?exam|exam|important|know|known)\??$)/iu;

/**
 * The answer to "Cordless – quiet?" for a cell that is a bare mark, "yes" or "no"; null for any other cell, and where
 * nothing is to be known: `others`, the cells that tell the same of other things, do not say the contrary, or `side` is
 * a matter of the note's reader.
 */
export function tellMark(
	value: string,
	side: string,
	others: readonly string[],
): string | null {
	const isYes = yes.test(value);
	if (!isYes && !no.test(value)) return null;
	const isContrary = (other: string) =>
		isYes
			? no.test(other) || /^no\b/i.test(other)
			: yes.test(other) || /^yes\b/i.test(other);
	if (!others.some(isContrary) || ofReader.test(side)) return null;
	return word.test(value) ? value.toLowerCase() : isYes ? "yes" : "no";
}
