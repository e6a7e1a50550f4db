// Takes an unfinished line apart for completion: the words of the command at the cursor, and the one being typed.

export interface TypedWords {
	/** Finished words, without their quotes. */
	before: readonly string[];
	/** The word up to the cursor, without quotes, and where it starts in the line. */
	current: string;
	from: number;
}

/** The command at `cursor`; what stands before `;`, `&&`, `||`, `$(` or a line break belongs to another one. */
export function typedWords(line: string, cursor: number): TypedWords {
	let before: string[] = [];
	let current = "";
	let from: number | null = null;
	let quote = "";
	const text = line.slice(0, cursor);
	for (let at = 0; at < text.length; at += 1) {
		const mark = text.charAt(at);
		if (quote !== "" && mark !== quote) current += mark;
		else if (quote !== "") quote = "";
		else if (mark === "\\" && text.charAt(at + 1) === "\n") at += 1;
		else if (/[;|&\n(`]/.test(mark)) {
			before = [];
			current = "";
			from = null;
		} else if (/\s/.test(mark)) {
			if (from !== null) before.push(current);
			current = "";
			from = null;
		} else {
			from ??= at;
			if (mark === "'" || mark === '"') quote = mark;
			else current += mark;
		}
	}
	const words = before.filter(
		(word, index) => index > 0 || !/^[A-Za-z_]\w*=/.test(word),
	);
	return { before: words, current, from: from ?? cursor };
}
