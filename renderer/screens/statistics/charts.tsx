// The charts of the screen Statistics, in three parts: what was, how it stands, what is to come.

import { useQuery } from "@tanstack/react-query";
import { sayShare } from "../../../electron/engine/contract/share.ts";
import type { Overview } from "../../../electron/engine/contract/statistic.ts";
import { Chart } from "../../components/chart.tsx";
import { BarChart } from "../../components/chart-bar.tsx";
import { Heatmap } from "../../components/chart-heatmap.tsx";
import { LineChart } from "../../components/chart-line.tsx";
import { useApp } from "../../context.tsx";
import {
	tellDifficulty,
	tellForecast,
	tellRetrievability,
	tellStability,
	tellWorkload,
} from "./ahead.ts";
import {
	neededForCalibration,
	tellCalibration,
	tellDays,
	tellHours,
	tellKnowledge,
	tellPace,
	tellRetention,
} from "./past.ts";
import { knowledgeQuery, type Look, workloadQuery } from "./query.ts";

interface Props {
	view: Overview;
	look: Look;
}

export function PastCharts({ view, look }: Props) {
	const days = tellDays(view);
	const retention = tellRetention(view.retention);
	const calibration = tellCalibration(view.calibration);
	return (
		<>
			<Chart title="Days of study" file="amiable-days" {...days}>
				<Heatmap name="Answers of each day" days={days.days} />
			</Chart>
			<Chart
				title="What you remembered"
				file="amiable-retention"
				{...retention}
			>
				<BarChart
					name="Share remembered, by the age of cards"
					points={retention.points}
					top={1}
					say={sayShare}
				/>
			</Chart>
			<Chart
				title="Expected and remembered"
				file="amiable-calibration"
				{...calibration}
			>
				{view.calibration.count >= neededForCalibration && (
					<BarChart
						name="Remembered, by what was expected"
						points={calibration.points}
						marks={calibration.marks}
						top={1}
						say={sayShare}
					/>
				)}
			</Chart>
			<Knowledge look={look} />
			<HabitCharts view={view} />
		</>
	);
}

function HabitCharts({ view }: { view: Overview }) {
	const hours = tellHours(view.hours);
	const pace = tellPace(view.pace);
	return (
		<>
			<Chart title="Hours of the day" file="amiable-hours" {...hours}>
				<BarChart
					name="Reviews of each hour"
					points={hours.points}
					series={["main", "missed"]}
				/>
			</Chart>
			<Chart title="Time for an answer" file="amiable-pace" {...pace}>
				<BarChart
					name="Seconds for an answer"
					points={pace.points}
					say={(seconds) => `${seconds} s`}
				/>
			</Chart>
		</>
	);
}

function Knowledge({ look }: { look: Look }) {
	const { client } = useApp().engine;
	const knowledge = useQuery(knowledgeQuery(client, look)).data;
	if (!knowledge) return null;
	const told = tellKnowledge(knowledge);
	return (
		<Chart title="Knowledge over time" file="amiable-knowledge" {...told}>
			<LineChart
				name="Cards known and met"
				points={told.points}
				at={knowledge.map(({ day }) => day)}
				series={["main", "quiet"]}
			/>
		</Chart>
	);
}

export function NowCharts({ view }: { view: Overview }) {
	const stability = tellStability(view);
	const difficulty = tellDifficulty(view);
	const recall = tellRetrievability(view);
	return (
		<>
			<Chart title="Recall right now" file="amiable-recall" {...recall}>
				<BarChart name="Cards by recall" points={recall.points} />
			</Chart>
			<Chart
				title="How long cards last"
				file="amiable-stability"
				{...stability}
			>
				<BarChart name="Cards by stability" points={stability.points} />
			</Chart>
			<Chart
				title="How hard cards are"
				file="amiable-difficulty"
				{...difficulty}
			>
				<BarChart name="Cards by difficulty" points={difficulty.points} />
			</Chart>
		</>
	);
}

export function FutureCharts({ view, look }: Props) {
	const { client } = useApp().engine;
	const workload = useQuery(workloadQuery(client, look)).data;
	const forecast = tellForecast(view);
	const cost = workload && tellWorkload(workload);
	return (
		<>
			<Chart title="What is to come" file="amiable-forecast" {...forecast}>
				<BarChart
					name="Reviews due on each day"
					points={forecast.points}
					series={["main", "missed"]}
				/>
			</Chart>
			{cost && (
				<Chart title="What remembering costs" file="amiable-workload" {...cost}>
					<LineChart
						name="Minutes a day, by what you aim at"
						points={cost.points}
						at={cost.at}
						say={(minutes) => `${minutes} min`}
					/>
				</Chart>
			)}
		</>
	);
}
