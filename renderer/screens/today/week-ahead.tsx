// The cards of the next seven days: a sentence, a small bar chart, and the same as a table.
import type { Today } from "../../../electron/engine/contract/data.ts";
import { type ComingDay, comingDays, sayAhead } from "./words.ts";

export function WeekAhead({ today }: { today: Today }) {
	const days = comingDays(today);
	return (
		<figure className="week">
			<figcaption>{sayAhead(days)}</figcaption>
			<Bars days={days} />
			<details>
				<summary>As a table</summary>
				<DayTable days={days} />
			</details>
		</figure>
	);
}

const barBottom = 84;
const tallest = 58;

/** Widths in per cent and heights in pixels: the chart fits any column and its words keep their size. */
function Bars({ days }: { days: readonly ComingDay[] }) {
	const most = Math.max(1, ...days.map((day) => day.count));
	const share = 100 / days.length;
	return (
		<svg className="bars" width="100%" height="108" aria-hidden="true">
			<line x1="0" x2="100%" y1={barBottom} y2={barBottom} />
			{days.map(({ name, count }, index) => {
				const height = count === 0 ? 0 : Math.max(3, (count / most) * tallest);
				const middle = `${share * (index + 0.5)}%`;
				return (
					<g key={name}>
						<rect
							x={`${share * (index + 0.2)}%`}
							width={`${share * 0.6}%`}
							y={barBottom - height}
							height={height}
							rx="2"
						/>
						{count > 0 && (
							<text className="value" x={middle} y={barBottom - height - 6}>
								{count}
							</text>
						)}
						<text x={middle} y={barBottom + 18}>
							{name.slice(0, 3)}
						</text>
					</g>
				);
			})}
		</svg>
	);
}

function DayTable({ days }: { days: readonly ComingDay[] }) {
	return (
		<table className="table">
			<thead>
				<tr>
					<th scope="col">Day</th>
					<th scope="col">Cards</th>
				</tr>
			</thead>
			<tbody>
				{days.map(({ name, count }) => (
					<tr key={name}>
						<th scope="row">{name}</th>
						<td>{count}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
