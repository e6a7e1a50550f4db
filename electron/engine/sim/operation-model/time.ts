// Times as people write them to AWS.

const form =
	/^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)\s?(Z|[+-]\d\d:?\d\d)?)?$/i;

/** An ISO 8601 time, or seconds since 1970, as ISO 8601 in UTC; null for any other text. Without an offset it is UTC, wherever one sits. */
export function isoTime(value: string | number): string | null {
	if (typeof value === "number" || /^\d+(\.\d+)?$/.test(value))
		return inRange(Number(value) * 1000);
	const [, day, clock = "00:00", offset = "Z"] = form.exec(value.trim()) ?? [];
	return day === undefined
		? null
		: inRange(Date.parse(`${day}T${clock}${offset.toUpperCase()}`));
}

function inRange(at: number): string | null {
	return Math.abs(at) <= 8.64e15 ? new Date(at).toISOString() : null;
}
