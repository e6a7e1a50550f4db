// A bar chart: one bar a point, which may be stacked of several series.
import { ChartPoints } from "./chart.tsx";
import { type ChartPoint, roundUp } from "./chart-data.ts";

interface BarChartProps {
	name: string;
	points: readonly ChartPoint[];
	/** Classes of the series, from the bottom up. */
	series?: readonly string[];
	/** The value at the top; the highest bar's, rounded up, if absent. */
	top?: number;
	/** How the top is written. */
	say?: (value: number) => string;
	/** A value that each bar is compared with, drawn as a mark across it. */
	marks?: readonly (number | null)[];
}

const height = 132;
const ground = 104;
const tallest = 88;

/** Widths in per cent and heights in pixels: the chart fits any column and its words keep their size. */
export function BarChart(props: BarChartProps) {
	const { name, points, series = ["main"], marks, say = String } = props;
	const totals = points.map(({ values }) =>
		values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
	);
	const top = props.top ?? roundUp(Math.max(...totals, 0));
	const share = 100 / Math.max(1, points.length);
	// A first word that is wider than its bar stays inside the picture.
	const isDense = points.length > 15;
	const gap = points.length > 60 ? 0.04 : 0.14;
	return (
		<ChartPoints name={name} spoken={points.map(({ spoken }) => spoken)}>
			{(at, look) => (
				<svg width="100%" height={height} aria-hidden="true">
					<line
						className="grid"
						x1="0"
						x2="100%"
						y1={ground - tallest}
						y2={ground - tallest}
					/>
					<line className="ground" x1="0" x2="100%" y1={ground} y2={ground} />
					<text className="top" x="0" y={ground - tallest - 5}>
						{say(top)}
					</text>
					{points.map(({ label, values, spoken }, index) => (
						<g
							key={spoken}
							className={index === at ? "point looked" : "point"}
							onPointerEnter={() => look(index)}
						>
							<rect
								className="reach"
								x={`${share * index}%`}
								width={`${share}%`}
								y="0"
								height={height}
							/>
							{stack(values, top).map(({ y, size }, place) => (
								<rect
									key={series[place]}
									className={`bar ${series[place] ?? ""}`}
									x={`${share * (index + gap)}%`}
									width={`${share * (1 - 2 * gap)}%`}
									y={y}
									height={size}
								/>
							))}
							<Mark
								value={marks?.[index]}
								top={top}
								x={share * index}
								width={share}
							/>
							{label && (
								<text
									className={index === 0 && isDense ? "at-start" : ""}
									x={`${share * (index === 0 && isDense ? 0 : index + 0.5)}%`}
									y={ground + 18}
								>
									{label}
								</text>
							)}
						</g>
					))}
				</svg>
			)}
		</ChartPoints>
	);
}

/** Places of the stacked parts; what is there at all is seen. */
function stack(values: readonly (number | null)[], top: number) {
	let below = 0;
	return values.map((value) => {
		const size = value ? Math.max(2, (value / top) * tallest) : 0;
		below += size;
		return { y: ground - below, size };
	});
}

function Mark(props: {
	value: number | null | undefined;
	top: number;
	x: number;
	width: number;
}) {
	if (props.value == null) return null;
	const y = ground - (props.value / props.top) * tallest;
	return (
		<line
			className="mark"
			x1={`${props.x + props.width * 0.06}%`}
			x2={`${props.x + props.width * 0.94}%`}
			y1={y}
			y2={y}
		/>
	);
}
