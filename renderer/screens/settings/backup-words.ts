// Times and sizes of backups in words.

/** "Sunday, 22 November 2026, 09:40", in the person's own time. */
export function sayTime(at: number): string {
	return new Date(at).toLocaleString("en-GB", {
		weekday: "long",
		day: "numeric",
		month: "long",
		year: "numeric",
		hour: "2-digit",
		minute: "2-digit",
	});
}

/** "340 KB", "12 MB"; never zero. */
export function saySize(bytes: number): string {
	const kilobytes = Math.max(1, Math.round(bytes / 1000));
	if (kilobytes < 1000) return `${kilobytes} KB`;
	const megabytes = bytes / 1_000_000;
	return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`;
}
