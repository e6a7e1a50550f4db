// What was made of a text, remembered for a while: one rule after the other reads the same sentence and the same names.

/**
 * Remembers what was made of the texts asked for last: a pure function's memory, of bounded size.
 * For what is asked of the same text again and again. Make it once, at the top of a file.
 */
export function createMemory<Value>() {
	const texts: (string | null)[] = new Array(mostRecent).fill(null);
	const values: (Value | undefined)[] = new Array(mostRecent).fill(undefined);
	return (text: string, make: (text: string) => Value): Value => {
		const place = placeOf(text);
		const known = texts[place] === text ? values[place] : undefined;
		if (known !== undefined) return known;
		const value = make(text);
		texts[place] = text;
		values[place] = value;
		return value;
	};
}

/**
 * The same for what has a text and is asked for as an object: `tell`, remembered for those asked for last. The objects
 * must not change.
 */
export function createRecent<About extends { readonly text: string }, Told>(
	tell: (about: About) => Told,
): (about: About) => Told {
	const known: (About | null)[] = new Array(mostRecent).fill(null);
	const told: (Told | undefined)[] = new Array(mostRecent).fill(undefined);
	return (about) => {
		const place = placeOf(about.text);
		if (known[place] !== about) {
			told[place] = tell(about);
			known[place] = about;
		}
		return told[place] as Told;
	};
}

/**
 * A power of two. The texts of a few sentences: earlier ones are hardly asked for again, and to move what is
 * remembered for longer costs the garbage collector more than to make it anew.
 */
const mostRecent = 128;

/** Where a text is remembered: by its length and a few of its characters, as a hash of all would cost more than it saves. */
function placeOf(text: string): number {
	const { length } = text;
	const middle = text.charCodeAt(length >> 1);
	const last = text.charCodeAt(length - 1);
	const hash = Math.imul(length, 31) ^ (middle << 2) ^ (last << 4);
	return (hash ^ (text.charCodeAt(length >> 2) << 1)) & (mostRecent - 1);
}
