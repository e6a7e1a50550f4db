// Two attempts side by side: what moved overall, by domain, and on the questions that both asked.

import { useQuery } from "@tanstack/react-query";
import type {
	AttemptId,
	Report,
} from "../../../electron/engine/contract/exam-contract.ts";
import { sayRaw } from "../../../electron/engine/contract/exam-words.ts";
import { ScreenHeading, Section, useTitle } from "../../components/screen.tsx";
import { Failed, Loading } from "../../components/state.tsx";
import { useApp } from "../../context.tsx";
import { routeHref } from "../../routes.tsx";
import { saySpent } from "./clock.ts";
import { type Comparison, compareReports, sayMove } from "./comparison.ts";
import { reportQuery } from "./query.ts";
import { sayDate } from "./words.ts";
import "../../styles/exam.css";
import "../../styles/exam-report.css";

export function CompareScreen(props: { one: number; other: number }) {
	useTitle("Two attempts");
	const { client } = useApp().engine;
	const one = useQuery(reportQuery(client, props.one as AttemptId));
	const other = useQuery(reportQuery(client, props.other as AttemptId));
	if (one.isPending || other.isPending)
		return <Loading what="the two attempts" />;
	if (!one.data || !other.data)
		return (
			<Failed
				what="The two attempts"
				error={one.error ?? other.error}
				onRetry={() => {
					void one.refetch();
					void other.refetch();
				}}
			/>
		);
	return <CompareView one={one.data} other={other.data} />;
}

function CompareView({ one, other }: { one: Report; other: Report }) {
	const comparison = compareReports(one, other);
	const days = [one, other].map(({ attempt }) =>
		sayDate(attempt.submittedAt ?? attempt.createdAt),
	);
	return (
		<div className="page exam-report">
			<p className="report-way">
				<a href={routeHref({ screen: "exam" })}>Exam</a>
			</p>
			<ScreenHeading>{sayMove(comparison)}</ScreenHeading>
			<p className="lead">
				{one.attempt.title}, {days[0]}, and {other.attempt.title}, {days[1]}.
			</p>
			<div className="table-frame">
				<table className="table">
					<thead>
						<tr>
							<th scope="col">
								<span className="visually-hidden">What</span>
							</th>
							<th scope="col">
								<a
									href={routeHref({
										screen: "exam-report",
										id: one.attempt.id,
									})}
								>
									First
								</a>
							</th>
							<th scope="col">
								<a
									href={routeHref({
										screen: "exam-report",
										id: other.attempt.id,
									})}
								>
									Second
								</a>
							</th>
						</tr>
					</thead>
					<tbody>
						<tr>
							<th scope="row">Estimate</th>
							<td>{sayEstimate(one)}</td>
							<td>{sayEstimate(other)}</td>
						</tr>
						<tr>
							<th scope="row">Right</th>
							<td>{sayRaw(one.score)}</td>
							<td>{sayRaw(other.score)}</td>
						</tr>
						<tr>
							<th scope="row">Time</th>
							<td>{saySpent(one.activeMs)}</td>
							<td>{saySpent(other.activeMs)}</td>
						</tr>
						{comparison.domains.map(({ title, one: first, other: second }) => (
							<tr key={title}>
								<th scope="row">{title}</th>
								<td>{first ? sayRaw(first) : "–"}</td>
								<td>{second ? sayRaw(second) : "–"}</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
			<Changes comparison={comparison} />
		</div>
	);
}

function sayEstimate({ attempt, score }: Report): string {
	if (attempt.mode === "practice") return "practice";
	return `${score.scaled} (${score.interval.low}–${score.interval.high})`;
}

function Changes({ comparison }: { comparison: Comparison }) {
	const { learnt, lost, shared } = comparison;
	return (
		<Section title="Questions that both asked">
			{shared === 0 ? (
				<p className="muted">
					None: the two papers have no question in common.
				</p>
			) : (
				<>
					<p className="muted">
						{shared} in common; {learnt.length} new right, {lost.length} no
						longer right.
					</p>
					<ul className="moved">
						{lost.map(({ id, stem }) => (
							<li key={id} data-move="lost">
								<b>Lost</b> {stem}
							</li>
						))}
						{learnt.map(({ id, stem }) => (
							<li key={id} data-move="learnt">
								<b>Learnt</b> {stem}
							</li>
						))}
					</ul>
				</>
			)}
		</Section>
	);
}
