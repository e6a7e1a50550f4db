// A year of days as squares, a column a week: the darker, the more was done.
import { ChartPoints } from "./chart.tsx";

export interface HeatDay {
	day: number;
	value: number;
	spoken: string;
	/** The month's name, over the first week that begins in it. */
	month: string;
}

const size = 11;
const step = 13;
const head = 18;

/** Days run from top to bottom, Monday first; `days` has no gaps. */
export function Heatmap({
	name,
	days,
}: {
	name: string;
	days: readonly HeatDay[];
}) {
	const lead = mondayBased(days[0]?.day ?? 0);
	const weeks = Math.ceil((days.length + lead) / 7);
	const levels = levelsOf(days.map(({ value }) => value));
	return (
		<ChartPoints
			name={name}
			spoken={days.map(({ spoken }) => spoken)}
			stride={7}
			className="heatmap"
		>
			{(at, look) => (
				<svg width={weeks * step} height={head + 7 * step} aria-hidden="true">
					{days.map(({ day, value, month }, index) => {
						const place = index + lead;
						const x = Math.floor(place / 7) * step;
						return (
							<g key={day}>
								{month && (
									<text x={x} y={head - 7}>
										{month}
									</text>
								)}
								<rect
									className={`day level-${levels(value)}${index === at ? " looked" : ""}`}
									x={x + 1}
									y={head + (place % 7) * step + 1}
									width={size}
									height={size}
									rx="2"
									onPointerEnter={() => look(index)}
								/>
							</g>
						);
					})}
				</svg>
			)}
		</ChartPoints>
	);
}

/** 0 for Monday. Study day 0 was a Thursday. */
export function mondayBased(day: number): number {
	return (((day + 3) % 7) + 7) % 7;
}

/** Four levels by quarters of the days on which anything was done; 0 for none. */
export function levelsOf(values: readonly number[]): (value: number) => number {
	const busy = values.filter((value) => value > 0).sort((a, b) => a - b);
	const quarters = [0.25, 0.5, 0.75].map(
		(share) => busy[Math.floor(share * (busy.length - 1))] ?? 0,
	);
	return (value) =>
		value === 0 ? 0 : 1 + quarters.filter((bound) => value > bound).length;
}
