// Study days in words. Pure; study days count from 1 January 1970.
const dayMs = 86_400_000;

function format(day: number, options: Intl.DateTimeFormatOptions): string {
	return new Date(day * dayMs).toLocaleDateString("en-GB", {
		...options,
		timeZone: "UTC",
	});
}

/** "Monday, 2 March 2026" */
export function sayDate(day: number): string {
	return format(day, {
		weekday: "long",
		day: "numeric",
		month: "long",
		year: "numeric",
	});
}

/** "2 Mar" */
export function sayShortDate(day: number): string {
	return format(day, { day: "numeric", month: "short" });
}

/** "Mar" */
export function sayMonth(day: number): string {
	return format(day, { month: "short" });
}

/** "2026-03-02", for tables and files. */
export function isoDate(day: number): string {
	return new Date(day * dayMs).toISOString().slice(0, 10);
}
