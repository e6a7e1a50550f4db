// A line chart over an even or uneven axis, with one or two lines.
import { ChartPoints } from "./chart.tsx";
import { type ChartPoint, roundUp, spaceLabels } from "./chart-data.ts";

interface LineChartProps {
	name: string;
	points: readonly ChartPoint[];
	/** Where each point stands, in any unit; evenly apart if absent. */
	at?: readonly number[];
	/** Classes of the lines. */
	series?: readonly string[];
	top?: number;
	/** The value at the ground. */
	bottom?: number;
	say?: (value: number) => string;
}

const height = 148;
const ground = 120;
const tallest = 100;
/** The picture's own width: it is stretched, while words stand beside in per cent. */
const wide = 1000;

export function LineChart(props: LineChartProps) {
	const { name, points, series = ["main"], bottom = 0, say = String } = props;
	const places = placesOf(points.length, props.at);
	const most = Math.max(
		...points.flatMap(({ values }) => values.map((value) => value ?? 0)),
		0,
	);
	const top = props.top ?? roundUp(most);
	const labels = spaceLabels(
		points.map(({ label }) => label),
		places,
	);
	const y = (value: number) =>
		ground - ((value - bottom) / (top - bottom || 1)) * tallest;
	return (
		<ChartPoints name={name} spoken={points.map(({ spoken }) => spoken)}>
			{(at, look) => (
				<svg width="100%" height={height} aria-hidden="true">
					<line className="grid" x1="0" x2="100%" y1={y(top)} y2={y(top)} />
					<line className="ground" x1="0" x2="100%" y1={ground} y2={ground} />
					<text className="top" x="0" y={y(top) - 5}>
						{say(top)}
					</text>
					<svg
						width="100%"
						height={height}
						viewBox={`0 0 ${wide} ${height}`}
						preserveAspectRatio="none"
					>
						<title>{name}</title>
						{series.map((look, line) => (
							<polyline
								key={look}
								className={`line ${look}`}
								points={points
									.flatMap(({ values }, index) => {
										const value = values[line];
										return value == null
											? []
											: [`${(places[index] ?? 0) * wide},${y(value)}`];
									})
									.join(" ")}
							/>
						))}
					</svg>
					{points.map(({ values, spoken }, index) => {
						const label = labels[index];
						const x = `${(places[index] ?? 0) * 100}%`;
						return (
							<g
								key={`${spoken} ${places[index]}`}
								className={index === at ? "point looked" : "point"}
								onPointerEnter={() => look(index)}
							>
								<rect
									className="reach"
									{...reachOf(places, index)}
									y="0"
									height={height}
								/>
								{values.map((value, line) =>
									value == null ? null : (
										<circle
											key={series[line]}
											className={`dot ${series[line] ?? ""}`}
											cx={x}
											cy={y(value)}
											r="4"
										/>
									),
								)}
								{label && (
									<text
										className={endOf(places[index] ?? 0)}
										x={x}
										y={ground + 18}
									>
										{label}
									</text>
								)}
							</g>
						);
					})}
				</svg>
			)}
		</ChartPoints>
	);
}

/** From 0 to 1. */
function placesOf(count: number, at: readonly number[] | undefined): number[] {
	const values = at ?? Array.from({ length: count }, (_, index) => index);
	const first = values[0] ?? 0;
	const span = (values.at(-1) ?? 0) - first;
	return values.map((value) => (span === 0 ? 0.5 : (value - first) / span));
}

/** Half-way to the neighbours on both sides. */
function reachOf(places: readonly number[], index: number) {
	const here = places[index] ?? 0;
	const left = (here + (places[index - 1] ?? 0)) / 2;
	const right = (here + (places[index + 1] ?? 1)) / 2;
	return { x: `${left * 100}%`, width: `${Math.max(0, right - left) * 100}%` };
}

/** Words at the ends stay inside the picture. */
function endOf(place: number): string {
	if (place < 0.05) return "at-start";
	return place > 0.95 ? "at-end" : "";
}
