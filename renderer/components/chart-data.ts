// What every chart is made of: named values that are spoken, drawn, listed in a table and saved as CSV alike.

export interface ChartPoint {
	/** Short words under the point; empty where there is no room for them. */
	label: string;
	/** The whole point in words, for pointer, keyboard and screen reader: "Monday, 2 March: 14 reviews". */
	spoken: string;
	/** One value a series, in the order of `columns`; null where there is none. */
	values: readonly (number | null)[];
}

export interface ChartTable {
	/** Heading of the first column, then one a series. */
	columns: readonly string[];
	rows: readonly (readonly (string | number)[])[];
}

/** Lines as RFC 4180 has them; a leading formula sign is kept from spreadsheets by a quote. */
export function toCsv({ columns, rows }: ChartTable): string {
	return [columns, ...rows]
		.map((row) => row.map(csvCell).join(","))
		.join("\r\n")
		.concat("\r\n");
}

function csvCell(value: string | number): string {
	if (typeof value === "number") return String(value);
	const text = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A round number at or above `value`, so that an axis ends well: 1, 2, 3, 4, 6, 8, 10, 20 … */
export function roundUp(value: number): number {
	if (value <= 0) return 1;
	const power = 10 ** Math.floor(Math.log10(value));
	const step =
		[1, 2, 3, 4, 6, 8, 10].find((each) => each * power >= value) ?? 10;
	return step * power;
}

/** Where the focus goes from `at` among `count` points by a key; null for keys that mean nothing here. `stride` is a step of up and down. */
export function movePoint(
	key: string,
	at: number,
	count: number,
	stride = 1,
): number | null {
	const steps: Record<string, number> = {
		ArrowLeft: -stride,
		ArrowRight: stride,
		ArrowUp: stride === 1 ? 1 : -1,
		ArrowDown: stride === 1 ? -1 : 1,
		PageUp: -10 * stride,
		PageDown: 10 * stride,
		Home: -count,
		End: count,
	};
	const step = steps[key];
	if (step === undefined) return null;
	return Math.max(0, Math.min(count - 1, at + step));
}

/** Which labels are shown: one that would come closer to the former than `apart` (of the whole width) is left out. */
export function spaceLabels(
	labels: readonly string[],
	places: readonly number[],
	apart = 0.09,
): string[] {
	let last = Number.NEGATIVE_INFINITY;
	return labels.map((label, index) => {
		const place = places[index] ?? 0;
		if (label === "" || place - last < apart) return "";
		last = place;
		return label;
	});
}
