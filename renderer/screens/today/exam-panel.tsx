// The next exam: days left, minutes a day, what the plan buys, and what to drop where it does not fit.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type {
	ExamDate,
	ExamScope,
	Plan,
} from "../../../electron/engine/contract/plan.ts";
import { sayFailure } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { applyAction } from "../../components/card-action.ts";
import {
	ExamForm,
	RemoveExam,
	sayScope,
	setExamDate,
} from "../../components/exam-date.tsx";
import { Section } from "../../components/screen.tsx";
import { useApp } from "../../context.tsx";
import { examDatesQuery, planQuery } from "../../query.ts";
import { sayCount } from "../../wording.ts";
import { planSentence, sayMisfit, sayRecall, shownDays } from "./plan-words.ts";
import "../../styles/exam-panel.css";

export function ExamPanel() {
	const { client } = useApp().engine;
	const exams = useQuery(examDatesQuery(client)).data;
	const [isSetting, setSetting] = useState(false);
	if (!exams) return null;
	const coming = exams.filter(({ daysLeft }) => daysLeft > 0);
	if (coming.length === 0 && !isSetting)
		return (
			<p className="exam-offer">
				<Button look="quiet" onPress={() => setSetting(true)}>
					Set an exam date…
				</Button>
			</p>
		);
	return (
		<Section title={coming.length > 1 ? "Exams" : "Exam"}>
			{coming.map((exam) => (
				<OneExam key={`${exam.scope} ${exam.name}`} exam={exam} />
			))}
			{isSetting && <ExamForm onDone={() => setSetting(false)} />}
		</Section>
	);
}

function OneExam({ exam }: { exam: ExamDate }) {
	const { client } = useApp().engine;
	const of: ExamScope = { scope: exam.scope, name: exam.name };
	const plan = useQuery(planQuery(client, of)).data;
	const [isChanging, setChanging] = useState(false);
	return (
		<div className="exam-plan">
			{plan ? (
				<>
					<p className="exam-sentence">{planSentence(plan, sayScope(of))}</p>
					{plan.cards > 0 && <p className="muted">{sayRecall(plan)}</p>}
					{!plan.fits && plan.cards > 0 && <Misfit plan={plan} of={of} />}
				</>
			) : (
				<p className="exam-sentence">&nbsp;</p>
			)}
			{isChanging ? (
				<ExamForm
					fixed={of}
					initial={{ date: exam.date, minutesPerDay: exam.minutesPerDay }}
					onDone={() => setChanging(false)}
				/>
			) : (
				<div className="exam-tools">
					<Button look="quiet" onPress={() => setChanging(true)}>
						Change date or minutes…
						<span className="visually-hidden"> of {sayScope(of)}</span>
					</Button>
					<RemoveExam of={of} />
				</div>
			)}
			{plan && plan.cards > 0 && <Days plan={plan} />}
		</div>
	);
}

/** Says it clearly, with both ways out one press away. */
function Misfit({ plan, of }: { plan: Plan; of: ExamScope }) {
	const app = useApp();
	const needed = Math.min(1440, Math.ceil(plan.minutesNeeded));
	const shown = plan.drop.length;
	return (
		<div className="notice exam-misfit">
			<p>{sayMisfit(plan)}</p>
			<div className="exam-tools">
				<Button
					onPress={() =>
						void setExamDate(app, of, {
							date: plan.exam,
							minutesPerDay: needed,
						}).catch((error) => sayFailure(app, error))
					}
				>
					Plan {needed} minutes a day
				</Button>
				{shown > 0 && (
					<Button
						onPress={() =>
							void applyAction(
								app,
								plan.drop.map(({ cardId }) => cardId),
								{ kind: "suspend" },
							)
						}
					>
						{`Suspend ${shown < plan.dropCount ? "the first " : ""}${sayCount(shown, "card")}`}
					</Button>
				)}
			</div>
			{shown > 0 && (
				<details>
					<summary>Which cards gain least</summary>
					<ol className="exam-drops">
						{plan.drop.slice(0, 20).map(({ cardId, front, minutes }) => (
							<li key={cardId}>
								<span>{front}</span>
								<span className="small">{minutes} min</span>
							</li>
						))}
					</ol>
					{plan.dropCount > 20 && (
						<p className="small">and {plan.dropCount - 20} more</p>
					)}
				</details>
			)}
		</div>
	);
}

function Days({ plan }: { plan: Plan }) {
	const days = shownDays(plan);
	return (
		<details className="exam-days">
			<summary>The plan, day by day</summary>
			<table className="table">
				<thead>
					<tr>
						<th scope="col">Day</th>
						<th scope="col">New</th>
						<th scope="col">Reviews</th>
						<th scope="col">Once more</th>
						<th scope="col">Minutes</th>
					</tr>
				</thead>
				<tbody>
					{days.map(({ date, label, newCards, reviews, sweep, minutes }) => (
						<tr key={date}>
							<th scope="row">{label}</th>
							<td>{newCards}</td>
							<td>{reviews}</td>
							<td>{sweep}</td>
							<td>{minutes}</td>
						</tr>
					))}
				</tbody>
			</table>
		</details>
	);
}
