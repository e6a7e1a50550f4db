// Whether the learner would pass on the exam's day, on what evidence, what would help most, and how good such forecasts were.

import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { Blueprint } from "../../../electron/engine/contract/blueprint.ts";
import type { ReadinessReport } from "../../../electron/engine/contract/exam-contract.ts";
import { sayShare } from "../../../electron/engine/contract/share.ts";
import { say, sayFailure } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { ScreenHeading } from "../../components/screen.tsx";
import { useApp } from "../../context.tsx";
import { sayCount } from "../../wording.ts";
import { recallDay, rememberDay } from "./choice.ts";
import { datesQuery, readinessQuery } from "./query.ts";
import {
	isoDay,
	sayBrier,
	sayCoverage,
	sayEvidence,
	sayReadiness,
} from "./words.ts";

const dayMs = 86_400_000;
/** For who has not said when. */
const usualDays = 30;

interface ReadinessState {
	report: ReadinessReport | undefined;
	day: string;
	isSaid: boolean;
	setDay: (day: string) => void;
}

export function useReadiness(code: string): ReadinessState {
	const { client } = useApp().engine;
	const dates = useQuery(datesQuery(client)).data;
	const [chosen, setChosen] = useState(() =>
		recallDay(window.localStorage, code),
	);
	const planned = dates?.find(({ daysLeft }) => daysLeft >= 0)?.date;
	const said = chosen ?? planned;
	const day = said ?? isoDay(Date.now() + usualDays * dayMs);
	const report = useQuery(readinessQuery(client, code, day)).data;
	return {
		report: report?.code === code ? report : undefined,
		day,
		isSaid: said !== undefined,
		setDay(next) {
			if (!/^\d{4}-\d\d-\d\d$/.test(next)) return;
			rememberDay(window.localStorage, code, next);
			setChosen(next);
		},
	};
}

interface ReadinessProps {
	readiness: ReadinessState;
	blueprint: Blueprint;
}

export function ReadinessHead({ readiness, blueprint }: ReadinessProps) {
	const { report, day, isSaid, setDay } = readiness;
	const id = useId();
	return (
		<header className="readiness">
			<p className="readiness-exam">
				<span>{blueprint.title}</span>
				<label htmlFor={id}>{isSaid ? "on" : "say, on"}</label>
				<input
					id={id}
					type="date"
					aria-label="Day of the exam"
					value={day}
					onChange={(event) => setDay(event.target.value)}
				/>
			</p>
			<ScreenHeading>{report ? sayReadiness(report) : "…"}</ScreenHeading>
			<p className="lead">{report && sayEvidence(report)}</p>
			{report?.interval && report.chance !== null && (
				<Gauge chance={report.chance} interval={report.interval} />
			)}
			{report && report.missing.length > 0 && (
				<ul className="missing">
					{report.missing.map((what) => (
						<li key={what}>{what}</li>
					))}
				</ul>
			)}
		</header>
	);
}

/** The words above it say the same. */
function Gauge(props: {
	chance: number;
	interval: { low: number; high: number };
}) {
	const { chance, interval } = props;
	return (
		<div className="gauge" aria-hidden="true">
			<i
				style={{
					left: `${interval.low * 100}%`,
					width: `${(interval.high - interval.low) * 100}%`,
				}}
			/>
			<b style={{ left: `${chance * 100}%` }} />
		</div>
	);
}

export function ReadinessMore({ readiness, blueprint }: ReadinessProps) {
	const { report } = readiness;
	if (!report) return <p className="muted">…</p>;
	return (
		<div className="readiness-more">
			<ol className="gains">
				{report.gains.map(({ topic, domain, title, gain }) => (
					<li key={`${domain} ${topic}`}>
						<span>{title}</span>
						<span className="small">
							{domainTitle(blueprint, domain)}
							{gain >= 0.005 &&
								` · up to ${sayCount(Math.round(gain * 100), "point")} more chance`}
						</span>
					</li>
				))}
			</ol>
			<DomainTable report={report} />
			<p className="small">{sayBrier(report.brier, report.brierCount)}</p>
			<RealResult blueprint={blueprint} />
		</div>
	);
}

function domainTitle({ domains }: Blueprint, id: string): string {
	return domains.find((domain) => domain.id === id)?.title ?? id;
}

function DomainTable({ report }: { report: ReadinessReport }) {
	return (
		<details>
			<summary>By domain</summary>
			<table className="table">
				<thead>
					<tr>
						<th scope="col">Domain</th>
						<th scope="col">Expected right</th>
						<th scope="col">First answers</th>
						<th scope="col">Topics covered</th>
					</tr>
				</thead>
				<tbody>
					{report.domains.map(({ id, title, mean, attempts, coverage }) => (
						<tr key={id}>
							<th scope="row">{title}</th>
							<td>{sayShare(mean)}</td>
							<td>{attempts}</td>
							<td>{sayCoverage(coverage)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</details>
	);
}

/** What the real exam gave, which rates the forecasts. */
function RealResult({ blueprint }: { blueprint: Blueprint }) {
	const app = useApp();
	const id = useId();
	const [day, setDay] = useState(() => isoDay(Date.now()));
	const [score, setScore] = useState("");
	const [outcome, setOutcome] = useState("pass");
	async function save(): Promise<void> {
		try {
			await app.engine.client.exam.addResult({
				code: blueprint.code,
				day,
				isPassed: outcome === "pass",
				...(score !== "" && { score: Math.trunc(Number(score)) }),
			});
			say(app, "Kept. The forecasts before it are rated by it.");
			setScore("");
		} catch (error) {
			sayFailure(app, error);
		}
	}
	return (
		<details>
			<summary>I sat the real exam</summary>
			<div className="field-row">
				<label htmlFor={`${id}-day`}>Day</label>
				<input
					id={`${id}-day`}
					type="date"
					value={day}
					onChange={(event) => setDay(event.target.value)}
				/>
			</div>
			<div className="field-row">
				<label htmlFor={`${id}-outcome`}>Result</label>
				<select
					id={`${id}-outcome`}
					value={outcome}
					onChange={(event) => setOutcome(event.target.value)}
				>
					<option value="pass">Passed</option>
					<option value="fail">Did not pass</option>
				</select>
			</div>
			<div className="field-row">
				<label htmlFor={`${id}-score`}>Score</label>
				<input
					id={`${id}-score`}
					type="number"
					min={blueprint.scale.min}
					max={blueprint.scale.max}
					placeholder="if you know it"
					value={score}
					onChange={(event) => setScore(event.target.value)}
				/>
			</div>
			<div className="actions">
				<Button onPress={() => void save()}>Keep the result</Button>
			</div>
		</details>
	);
}
