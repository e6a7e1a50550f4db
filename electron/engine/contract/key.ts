// How combinations of keys are written and compared.

/**
 * A combination in the one spelling by which combinations are compared: small letters, modifiers in
 * order, and no Shift on digits and signs, which are on the shifted level of some keyboards.
 */
export function sameKey(combination: string): string {
	const { modifiers, key } = partKey(combination);
	const isShiftFree = key.length === 1 && !/\p{L}/u.test(key);
	return ["Mod", "Alt", "Shift"]
		.filter((name) => modifiers.includes(name))
		.filter((name) => name !== "Shift" || !isShiftFree)
		.concat(key)
		.join("+")
		.toLowerCase();
}

/** The modifiers and the key of a combination; the key may be "+" itself. */
export function partKey(combination: string): {
	modifiers: string[];
	key: string;
} {
	const end = combination.lastIndexOf("+", combination.length - 2);
	return {
		modifiers: end < 0 ? [] : combination.slice(0, end).split("+"),
		key: combination.slice(end + 1),
	};
}
