// What a measure is, and how its rounds become one line of the report.

/** `full` is what figures are quoted from, `quick` is for a glance, `tiny` only shows that a measure works. */
export type Scale = "full" | "quick" | "tiny";

/** One round: what Amiable took and what the bare tools took right before or after it. */
export interface Sample {
	value: number;
	floor: number;
	/** What makes up the value, in its unit, where that is worth telling. */
	parts?: Readonly<Record<string, number>>;
}

/** The limit to keep, on the value itself or on how many times the floor it costs. */
export type Target =
	| { of: "value" | "ratio"; atMost: number }
	| { of: "value"; atLeast: number };

export interface Measure {
	name: string;
	/** What is compared with what, in one line. */
	about: string;
	unit: "ms" | "per second" | "MB" | "KB";
	target: Target | null;
	/** Runs all rounds; may use `folder` for its files. Throws `Unavailable` where the machine lacks something. */
	run(folder: string, scale: Scale): Promise<Sample[]>;
}

/** A measure that cannot be taken on this machine; the message says what is missing. */
export class Unavailable extends Error {}

export interface Result {
	name: string;
	about: string;
	/** Median of the rounds, and that of the bare tools. */
	value: number;
	unit: Measure["unit"];
	floor: number;
	/** How many times the floor's time it costs: median of the rounds' own ratios, which a slow moment of the machine changes least. */
	ratio: number;
	target: Measure["target"];
	/** Whether the target is kept; true where there is none. */
	ok: boolean;
	samples: Sample[];
	/** Of the last round. */
	parts?: Readonly<Record<string, number>>;
}

export function summarise(measure: Measure, samples: Sample[]): Result {
	const { name, about, unit, target } = measure;
	const cost = ({ value, floor }: Sample) =>
		unit === "per second" ? floor / value : value / floor;
	const ratio = round(median(samples.map(cost)));
	const parts = samples.at(-1)?.parts;
	const value = round(median(samples.map((sample) => sample.value)));
	return {
		name,
		about,
		value,
		unit,
		floor: round(median(samples.map((sample) => sample.floor))),
		ratio,
		target,
		ok: target === null || isKept(target, { value, ratio }),
		samples: samples.map((sample) => ({
			value: round(sample.value),
			floor: round(sample.floor),
		})),
		...(parts && { parts: roundAll(parts) }),
	};
}

function isKept(
	target: Target,
	{ value, ratio }: { value: number; ratio: number },
): boolean {
	if ("atLeast" in target) return value >= target.atLeast;
	return (target.of === "value" ? value : ratio) <= target.atMost;
}

/** Runs rounds, every other one with the floor first, so that neither side always has the warm caches. */
export async function interleave(
	rounds: number,
	sides: {
		value: () => Promise<number> | number;
		floor: () => Promise<number> | number;
	},
): Promise<Sample[]> {
	const samples: Sample[] = [];
	for (let n = 0; n < rounds; n += 1) {
		if (n % 2 === 0) {
			const value = await sides.value();
			samples.push({ value, floor: await sides.floor() });
		} else {
			const floor = await sides.floor();
			samples.push({ value: await sides.value(), floor });
		}
	}
	return samples;
}

export function median(values: readonly number[]): number {
	return quantile(values, 0.5);
}

/** The smallest value that at least `share` of all values do not pass; between the two middle ones for a median. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((one, other) => one - other);
	const place = share * sorted.length;
	const at = (index: number) =>
		sorted[Math.max(0, Math.min(sorted.length - 1, index))] ?? Number.NaN;
	return share === 0.5 && Number.isInteger(place)
		? (at(place - 1) + at(place)) / 2
		: at(Math.ceil(place) - 1);
}

function roundAll(parts: Readonly<Record<string, number>>) {
	return Object.fromEntries(
		Object.entries(parts).map(([name, value]) => [name, round(value)]),
	);
}

/** Four significant digits: more is noise. */
function round(value: number): number {
	return Number(value.toPrecision(4));
}
