// Earlier attempts: how the estimate moved, each with its report, and two to set side by side.

import { useState } from "react";
import type { Blueprint } from "../../../electron/engine/contract/blueprint.ts";
import type { AttemptSummary } from "../../../electron/engine/contract/exam-contract.ts";
import { sayRaw } from "../../../electron/engine/contract/exam-words.ts";
import type { Command } from "../../command-hub.ts";
import { Button } from "../../components/button.tsx";
import { Chart } from "../../components/chart.tsx";
import { LineChart } from "../../components/chart-line.tsx";
import { MenuAt, useMenuPoint } from "../../components/context-menu.tsx";
import { useCommands } from "../../context.tsx";
import { navigate, type Route, routeHref } from "../../routes.tsx";
import { tellTrend } from "./trend.ts";
import { sayDate, sayUnfinished, sayVerdict } from "./words.ts";
import "../../styles/chart.css";

interface HistoryProps {
	attempts: readonly AttemptSummary[];
	blueprint: Blueprint;
}

export function History({ attempts, blueprint }: HistoryProps) {
	const [chosen, setChosen] = useState<number[]>([]);
	const trend = tellTrend(attempts, blueprint);
	useCommands(attempts.slice(0, 20).flatMap(attemptCommand));
	if (attempts.length === 0)
		return (
			<p className="muted">
				None yet. Each exam and practice run will stand here with its report.
			</p>
		);
	const toggle = (id: number) =>
		setChosen((old) =>
			old.includes(id)
				? old.filter((each) => each !== id)
				: [...old, id].slice(-2),
		);
	const [one, other] = chosen.toSorted((a, b) => a - b);
	return (
		<>
			{trend && (
				<Chart title="Your estimates" file="amiable-exam-trend" {...trend}>
					<LineChart
						name="Estimate of each exam, and the pass mark"
						points={trend.points}
						series={["main", "quiet"]}
						bottom={blueprint.scale.min}
						top={blueprint.scale.max}
					/>
				</Chart>
			)}
			<div className="table-frame">
				<table className="table attempts">
					<caption className="visually-hidden">Attempts, newest first</caption>
					<thead>
						<tr>
							<th scope="col">Day</th>
							<th scope="col">Exam</th>
							<th scope="col">Right</th>
							<th scope="col">Estimate</th>
							<th scope="col">Compare</th>
						</tr>
					</thead>
					<tbody>
						{attempts.map((attempt) => (
							<AttemptRow
								key={attempt.id}
								attempt={attempt}
								isChosen={chosen.includes(attempt.id)}
								onToggle={() => toggle(attempt.id)}
							/>
						))}
					</tbody>
				</table>
			</div>
			{one !== undefined && other !== undefined && (
				<div className="actions">
					<Button
						look="primary"
						onPress={() => navigate({ screen: "exam-compare", one, other })}
					>
						Compare these two
					</Button>
				</div>
			)}
		</>
	);
}

/** What the menu of an attempt opens, for the palette. */
function attemptCommand(attempt: AttemptSummary): Command[] {
	const { id, title, createdAt, submittedAt, isTakenBack } = attempt;
	if (isTakenBack) return [];
	const isDone = submittedAt !== null;
	return [
		{
			id: `attempt ${id}`,
			title: `${isDone ? "Report" : "Go on"}: ${title} of ${sayDate(submittedAt ?? createdAt)}`,
			run: () => navigate({ screen: isDone ? "exam-report" : "sitting", id }),
		},
	];
}

function AttemptRow(props: {
	attempt: AttemptSummary;
	isChosen: boolean;
	onToggle: () => void;
}) {
	const { attempt, isChosen, onToggle } = props;
	const { id, mode, title, createdAt, submittedAt, isTakenBack, score } =
		attempt;
	const isDone = submittedAt !== null;
	const route: Route = { screen: isDone ? "exam-report" : "sitting", id };
	const href = routeHref(route);
	const menu = useMenuPoint();
	const entries: Command[] = [
		{
			id: "open",
			title: isDone ? "Open the report" : "Go on with it",
			run: () => navigate(route),
		},
		...(score
			? [
					{
						id: "compare",
						title: isChosen ? "Do not compare it" : "Compare it with another",
						run: onToggle,
					},
				]
			: []),
	];
	return (
		<tr ref={menu.ref}>
			<th scope="row">
				{isTakenBack ? (
					sayDate(createdAt)
				) : (
					<a href={href}>{sayDate(submittedAt ?? createdAt)}</a>
				)}
				{menu.at && !isTakenBack && (
					<MenuAt
						label={`${title} of ${sayDate(createdAt)}`}
						at={menu.at}
						entries={entries}
						onClose={menu.close}
					/>
				)}
			</th>
			<td>
				{title}
				<span className="small"> {mode === "practice" && "· practice"}</span>
			</td>
			{score ? (
				<>
					<td>{sayRaw(score)}</td>
					<td>
						{mode === "exam" ? (
							<>
								{score.scaled}{" "}
								<span className={score.isPassed ? "meets" : "small"}>
									{sayVerdict(score)}
								</span>
							</>
						) : (
							"–"
						)}
					</td>
				</>
			) : (
				<td colSpan={2} className="small">
					{isTakenBack ? "taken back" : sayUnfinished(attempt)}
				</td>
			)}
			<td>
				{score && (
					<input
						type="checkbox"
						aria-label={`Compare ${title} of ${sayDate(createdAt)}`}
						checked={isChosen}
						onChange={onToggle}
					/>
				)}
			</td>
		</tr>
	);
}
