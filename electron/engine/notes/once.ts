// What was told of an object, remembered as long as the object is there.

/**
 * `tell`, asked once about each object: for what several rules want to know of the same question. The objects
 * must not change. Make it once, at the top of a file.
 */
export function onceFor<About extends object, Told extends boolean | string>(
	tell: (about: About) => Told | null,
): (about: About) => Told | null {
	const known = new WeakMap<About, Told | null>();
	return (about) => {
		const before = known.get(about);
		if (before !== undefined) return before;
		const told = tell(about);
		known.set(about, told);
		return told;
	};
}

/** `tell`, remembered for the object asked for last: for what is asked of the same several times running. */
export function againFor<About extends object, Told>(
	tell: (about: About) => Told,
): (about: About) => Told {
	let last: { about: About; told: Told } | null = null;
	return (about) => {
		if (last?.about !== about) last = { about, told: tell(about) };
		return last.told;
	};
}
