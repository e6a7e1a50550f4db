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
