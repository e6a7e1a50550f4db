// The frame of a chart: what it says in a sentence, the picture, its table twin, and saving it as CSV.
import {
	type KeyboardEvent,
	type ReactNode,
	useEffect,
	useId,
	useRef,
	useState,
} from "react";
import { groupDigits } from "../wording.ts";
import { Button } from "./button.tsx";
import { type ChartTable, movePoint, toCsv } from "./chart-data.ts";

interface ChartProps {
	title: string;
	/** What the chart shows, in words. */
	says: ReactNode;
	table: ChartTable;
	/** Name of the file, without its ending. */
	file: string;
	children: ReactNode;
}

export function Chart({ title, says, table, file, children }: ChartProps) {
	const [view, setView] = useState<"chart" | "table">("chart");
	const id = useId();
	return (
		<section className="chart" aria-labelledby={id}>
			<div className="chart-head">
				<h2 id={id}>{title}</h2>
				<Button
					look="quiet"
					onPress={() => setView(view === "chart" ? "table" : "chart")}
				>
					{view === "chart" ? "As a table" : "As a chart"}
					<span className="visually-hidden"> of “{title}”</span>
				</Button>
				<Button look="quiet" onPress={() => saveCsv(file, table)}>
					CSV
					<span className="visually-hidden"> of “{title}”</span>
				</Button>
			</div>
			<p className="chart-says">{says}</p>
			{view === "chart" ? children : <TableTwin title={title} table={table} />}
		</section>
	);
}

function TableTwin({ title, table }: { title: string; table: ChartTable }) {
	const [first, ...others] = table.columns;
	return (
		<div className="chart-table">
			<table className="table">
				<caption className="visually-hidden">{title}</caption>
				<thead>
					<tr>
						<th scope="col">{first}</th>
						{others.map((name) => (
							<th key={name} scope="col">
								{name}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{table.rows.map(([name, ...values]) => (
						<tr key={name}>
							<th scope="row">{name}</th>
							{others.map((column, index) => (
								<td key={column}>{showCell(values[index])}</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

function showCell(value: string | number | undefined): string {
	return typeof value === "number"
		? groupDigits(Number(value.toFixed(2)))
		: (value ?? "");
}

/** A download in the browser; the desktop app asks where to. */
function saveCsv(name: string, table: ChartTable): void {
	const url = URL.createObjectURL(
		new Blob(["\uFEFF", toCsv(table)], { type: "text/csv;charset=utf-8" }),
	);
	const link = document.createElement("a");
	link.href = url;
	link.download = `${name}.csv`;
	link.click();
	URL.revokeObjectURL(url);
}

interface PointsProps {
	/** What the points are, for the group's name: "Reviews of each day". */
	name: string;
	/** Each point in words. */
	spoken: readonly string[];
	/** Points between two neighbours of a row; for charts that are read in columns. */
	stride?: number;
	className?: string;
	/** Draws the picture; `at` is the point that is looked at, null for none. */
	children: (at: number | null, look: (at: number) => void) => ReactNode;
}

/**
 * One stop of the Tab key for a whole chart: the arrow keys go from point to point, and each is
 * spoken as a value of a slider is. Pointers look by coming near.
 */
export function ChartPoints(props: PointsProps) {
	const { name, spoken, stride = 1, className = "", children } = props;
	const [at, setAt] = useState<number | null>(null);
	const picture = useRef<HTMLDivElement>(null);
	// What is wider than the window shows its end, which is the newest.
	useEffect(() => {
		const node = picture.current;
		if (node) node.scrollLeft = node.scrollWidth;
	}, []);
	const place = Math.min(at ?? spoken.length - 1, spoken.length - 1);
	const press = (event: KeyboardEvent) => {
		const to = movePoint(event.key, place, spoken.length, stride);
		if (to === null) return;
		event.preventDefault();
		setAt(to);
	};
	return (
		<div className={`chart-points ${className}`}>
			<div
				ref={picture}
				className="chart-picture"
				role="slider"
				tabIndex={0}
				aria-label={name}
				aria-orientation="horizontal"
				aria-valuemin={1}
				aria-valuemax={Math.max(1, spoken.length)}
				aria-valuenow={place + 1}
				aria-valuetext={spoken[place] ?? "nothing"}
				onKeyDown={press}
				onFocus={() => setAt(place)}
				onBlur={() => setAt(null)}
				onPointerLeave={() => setAt(null)}
			>
				{children(at === null ? null : place, setAt)}
			</div>
			<p className="chart-look" aria-hidden="true">
				{at === null ? "\u00A0" : spoken[place]}
			</p>
		</div>
	);
}
