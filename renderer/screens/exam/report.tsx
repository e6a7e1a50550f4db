// The report of an attempt: the estimate with its interval, domains, what to look at again, and every question with its reasons.

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type {
	AttemptId,
	Report,
} from "../../../electron/engine/contract/exam-contract.ts";
import {
	placesOf,
	sayRaw,
	sayResult,
	sayScale,
} from "../../../electron/engine/contract/exam-words.ts";
import { Button } from "../../components/button.tsx";
import { Chart } from "../../components/chart.tsx";
import { BarChart } from "../../components/chart-bar.tsx";
import { LineChart } from "../../components/chart-line.tsx";
import { ScreenHeading, Section, useTitle } from "../../components/screen.tsx";
import { Failed, Loading } from "../../components/state.tsx";
import { useApp } from "../../context.tsx";
import { routeHref } from "../../routes.tsx";
import { sayCount } from "../../wording.ts";
import { recallLooked, rememberLooked } from "./choice.ts";
import { sayLeft } from "./clock.ts";
import { DomainResults } from "./domain-results.tsx";
import { ExportButtons } from "./export-buttons.tsx";
import { LookAtEach } from "./look-at-each.tsx";
import { tellPace } from "./pace.ts";
import { reportQuery } from "./query.ts";
import { QuestionList } from "./question-list.tsx";
import { tellTimes, toLookAt } from "./report-view.ts";
import { ScaleBar } from "./scale-bar.tsx";
import { sayDate } from "./words.ts";
import "../../styles/chart.css";
import "../../styles/exam.css";
import "../../styles/exam-question.css";
import "../../styles/exam-report.css";

export function ReportScreen({ id }: { id: number }) {
	useTitle("Exam report");
	const { client } = useApp().engine;
	const report = useQuery(reportQuery(client, id as AttemptId));
	if (report.isPending) return <Loading what="the report" />;
	if (!report.data)
		return (
			<Failed
				what="The report"
				error={report.error}
				onRetry={() => void report.refetch()}
			/>
		);
	return <ReportView report={report.data} />;
}

function ReportView({ report }: { report: Report }) {
	const [isLooking, setLooking] = useState(false);
	const [looked, keepLooked] = useLooked(report.attempt.id);
	const places = placesOf(report);
	const toLook = toLookAt(report);
	if (isLooking)
		return (
			<LookAtEach
				attemptId={report.attempt.id}
				items={toLook}
				places={places}
				looked={looked}
				onLooked={keepLooked}
				onClose={() => setLooking(false)}
			/>
		);
	const times = tellTimes(report, places);
	const pace = tellPace(report, places);
	return (
		<div className="page exam-report">
			<p className="report-way">
				<a href={routeHref({ screen: "exam" })}>Exam</a>
			</p>
			<Summary report={report} />
			<LookOffer
				left={toLook.filter(({ item }) => !looked.includes(item.id)).length}
				all={toLook.length}
				onLook={() => setLooking(true)}
			/>
			{report.repairs > 0 && (
				<p className="repairs">
					{sayCount(report.repairs, "card")} behind what you missed or guessed{" "}
					{report.repairs === 1 ? "waits" : "wait"} in today’s repair queue.
					Nothing was graded: recalling them there does that.
				</p>
			)}
			<Section title="By domain">
				<DomainResults domains={report.score.domains} />
			</Section>
			<Chart title="Time per question" file="amiable-exam-times" {...times}>
				<BarChart
					name="Seconds spent on each question"
					points={times.points}
					series={["main", "missed"]}
					say={(seconds) => `${seconds} s`}
				/>
			</Chart>
			<Chart title="Pace" file="amiable-exam-pace" {...pace}>
				<LineChart
					name="Minutes used up to each question, and an even pace"
					points={pace.points}
					series={["main", "quiet"]}
					say={(minutes) => `${minutes} min`}
				/>
			</Chart>
			<Section title="Every question">
				<QuestionList report={report} places={places} />
			</Section>
			<Section title="Take it with you">
				<ExportButtons report={report} />
			</Section>
		</div>
	);
}

function useLooked(attempt: number) {
	const [looked, setLooked] = useState(() =>
		recallLooked(window.localStorage, attempt),
	);
	const keep = (id: string) => {
		if (looked.includes(id)) return;
		const next = [...looked, id];
		rememberLooked(window.localStorage, attempt, next);
		setLooked(next);
	};
	return [looked, keep] as const;
}

function Summary({ report }: { report: Report }) {
	const { attempt, score, activeMs, interruptions } = report;
	const isExam = attempt.mode === "exam";
	return (
		<>
			<p className="report-what">
				{attempt.title} · {sayDate(attempt.submittedAt ?? attempt.createdAt)} ·{" "}
				{sayLeft(activeMs)}
				{interruptions > 0 && ` · ${sayCount(interruptions, "interruption")}`}
			</p>
			<ScreenHeading>
				{isExam ? sayResult(score) : `${sayRaw(score)} right`}
			</ScreenHeading>
			<p className="lead">
				{isExam
					? sayScale(score)
					: "Practice gives points for parts of an answer, so this is no estimate of the exam."}
			</p>
			{isExam && <ScaleBar score={score} />}
		</>
	);
}

/** Feedback that waits for the end must then be read: that is what is left to do. */
function LookOffer(props: { left: number; all: number; onLook: () => void }) {
	const { left, all, onLook } = props;
	if (all === 0)
		return (
			<p className="repairs">
				Nothing was missed and nothing guessed: there is nothing to look at
				again.
			</p>
		);
	const done = all - left;
	return (
		<div className="actions look-offer">
			<Button look={left > 0 ? "primary" : "plain"} onPress={onLook}>
				{left === 0
					? "Look at each again"
					: done === 0
						? `Look at the ${all} you missed or guessed`
						: `Look at the ${left} that are left`}
			</Button>
			<div
				className="look-progress"
				role="progressbar"
				aria-label="Looked at"
				aria-valuemin={0}
				aria-valuemax={all}
				aria-valuenow={done}
			>
				<i style={{ width: `${(done / all) * 100}%` }} />
			</div>
			<span className="small">
				{done} of {all} looked at
			</span>
		</div>
	);
}
