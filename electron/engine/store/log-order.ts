// The order of answers where the log alone does not give it.

/** Rows in the order of the log, brought into that of time: answers from another computer may have come after later ones. */
export function byCardAndDay(
	one: { cardId: number; day: number },
	other: { cardId: number; day: number },
): number {
	return one.cardId - other.cardId || one.day - other.day;
}
