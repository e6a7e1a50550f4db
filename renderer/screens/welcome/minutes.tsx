// The last step: how long to study a day.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ExamDate } from "../../../electron/engine/contract/plan.ts";
import { type App, sayFailure } from "../../app.ts";
import { Loading } from "../../components/state.tsx";
import { useApp } from "../../context.tsx";
import { examDatesQuery } from "../../query.ts";
import { sayDay } from "../../wording.ts";
import { Choices, StepPage } from "./page.tsx";
import type { StepProps } from "./screen.tsx";
import { newCardsFor } from "./steps.ts";

const offers = [5, 10, 20, 30, 45, 60];

export function MinutesStep({ onNext }: StepProps) {
	const { client } = useApp().engine;
	const dates = useQuery(examDatesQuery(client)).data;
	if (!dates) return <Loading what="your plan" />;
	const [exam] = dates.filter(({ daysLeft }) => daysLeft > 0);
	return <MinutesForm exam={exam} onNext={onNext} />;
}

function MinutesForm(props: StepProps & { exam: ExamDate | undefined }) {
	const { exam, onNext } = props;
	const app = useApp();
	const [minutes, setMinutes] = useState(
		String(
			exam && offers.includes(exam.minutesPerDay) ? exam.minutesPerDay : 20,
		),
	);
	async function save() {
		try {
			await keep(app, exam, Number(minutes));
			onNext();
		} catch (error) {
			sayFailure(app, error);
		}
	}
	return (
		<StepPage
			title="How long a day?"
			lead={
				<p>
					{exam
						? `A little every day is worth more than a lot now and then. Until ${sayDay(exam.date)}, Today tells whether it is enough.`
						: "A little every day is worth more than a lot now and then."}
				</p>
			}
			next={{ label: "Start studying", onPress: () => void save() }}
			onSkip={onNext}
		>
			<Choices
				legend="Minutes a day"
				value={minutes}
				onChange={setMinutes}
				options={offers.map((offer) => ({
					value: String(offer),
					label: `${offer} minutes`,
					about: `about ${newCardsFor(offer)} new cards a day`,
				}))}
			/>
		</StepPage>
	);
}

/** With an exam its plan has the minutes, and new cards keep pace with them; all as settings that can be undone. */
async function keep(
	{ engine: { client } }: App,
	exam: ExamDate | undefined,
	minutesPerDay: number,
): Promise<void> {
	if (exam) {
		const { scope, name, date } = exam;
		await client.plan.setExam({ of: { scope, name }, date, minutesPerDay });
	}
	await client.setting.update({ newPerDay: newCardsFor(minutesPerDay) });
}
