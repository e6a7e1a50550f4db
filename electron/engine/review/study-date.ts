// Study days as dates and back: day 0 is 1 January 1970.

const dayMs = 86_400_000;

/** The ISO date of a study day, such as "2026-11-22". */
export function dateOf(day: number): string {
	return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** The study day of an ISO date. */
export function dayOfDate(date: string): number {
	return Math.floor(Date.parse(`${date}T00:00:00Z`) / dayMs);
}
