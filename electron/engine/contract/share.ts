// A share in per cent, alike wherever it is told. No schema in it: the page may compile none.

/** "91 %". What is neither none nor all is never rounded to it: 0.999 is "99 %", with one digit "99.9 %". */
export function sayShare(share: number, digits = 0): string {
	const least = 10 ** -digits;
	const percent =
		share > 0 && share < 1
			? Math.min(100 - least, Math.max(least, share * 100))
			: share * 100;
	return `${percent.toFixed(digits)} %`;
}
