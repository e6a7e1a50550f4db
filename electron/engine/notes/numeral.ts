// Number words from zero to twelve, and counting with them.

/** Each at its own index. */
export const numerals: readonly string[] = [
	"zero",
	"one",
	"two",
	"three",
	"four",
	"five",
	"six",
	"seven",
	"eight",
	"nine",
	"ten",
	"eleven",
	"twelve",
];

/** True for "three" or "3" where there are three. */
export function isCount(written: string | undefined, size: number): boolean {
	const lower = (written ?? "").toLowerCase();
	return (
		(numerals.indexOf(lower) > 0 ? numerals.indexOf(lower) : Number(lower)) ===
		size
	);
}
