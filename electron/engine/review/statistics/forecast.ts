// What is to come: cards due on each day, with what was left over.

/** `overdue`: due before today. `days[0]` is today, one number a day for `length` days. */
export function forecast(
	due: readonly { day: number; count: number }[],
	today: number,
	length: number,
): { overdue: number; days: number[] } {
	const days = Array.from({ length }, () => 0);
	let overdue = 0;
	for (const { day, count } of due) {
		const place = day - today;
		if (place < 0) overdue += count;
		else if (place < length) days[place] = count;
	}
	return { overdue, days };
}
