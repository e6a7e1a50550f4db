// The second step: which exam, and when.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { readFailure } from "../../../electron/engine/contract/client.ts";
import type { BlueprintEntry } from "../../../electron/engine/contract/exam-contract.ts";
import type { ExamDate } from "../../../electron/engine/contract/plan.ts";
import { setExamDate } from "../../components/exam-date.tsx";
import { Loading } from "../../components/state.tsx";
import { useApp } from "../../context.tsx";
import { examDatesQuery } from "../../query.ts";
import { recallChoice, rememberChoice, rememberDay } from "../exam/choice.ts";
import { blueprintsQuery } from "../exam/query.ts";
import { Choices, StepPage } from "./page.tsx";
import type { StepProps } from "./screen.tsx";

export function ExamStep({ onNext }: StepProps) {
	const { client } = useApp().engine;
	const blueprints = useQuery(blueprintsQuery(client)).data;
	const dates = useQuery(examDatesQuery(client)).data;
	if (!blueprints || !dates) return <Loading what="the exams" />;
	return <ExamForm blueprints={blueprints} dates={dates} onNext={onNext} />;
}

/** Minutes until the last step asks for them. */
const usualMinutes = 20;
const everything = { scope: "deck", name: "" } as const;

function ExamForm(
	props: StepProps & {
		blueprints: readonly BlueprintEntry[];
		dates: readonly ExamDate[];
	},
) {
	const { blueprints, dates, onNext } = props;
	const app = useApp();
	const known = dates.find(
		({ scope, name }) => scope === "deck" && name === "",
	);
	const [code, setCode] = useState(
		() => recallChoice(window.localStorage) ?? "none",
	);
	const [date, setDate] = useState(known?.date ?? "");
	const [problem, setProblem] = useState<string | null>(null);
	async function save() {
		const isExam = code !== "none";
		if (isExam) rememberChoice(window.localStorage, code);
		try {
			if (date !== "" && date !== known?.date) {
				const minutesPerDay = known?.minutesPerDay ?? usualMinutes;
				await setExamDate(app, everything, { date, minutesPerDay });
				if (isExam) rememberDay(window.localStorage, code, date);
			}
			onNext();
		} catch (error) {
			setProblem(readFailure(error).message);
		}
	}
	return (
		<StepPage
			title="Is there an exam ahead?"
			lead={
				<p>
					With a date, every card comes back before it, and once more in the
					last days. Both can be set later.
				</p>
			}
			next={{ label: "Continue", onPress: () => void save() }}
			onSkip={onNext}
		>
			<Choices
				legend="Which exam"
				value={code}
				onChange={setCode}
				options={[
					...blueprints.map(({ blueprint }) => ({
						value: blueprint.code,
						label: blueprint.title,
					})),
					{ value: "none", label: "Another exam, or none" },
				]}
			/>
			<label className="welcome-date">
				<span>Day of the exam, if you know it</span>
				<input
					type="date"
					value={date}
					aria-describedby={problem ? "welcome-date-problem" : undefined}
					aria-invalid={problem ? true : undefined}
					onChange={(event) => {
						setProblem(null);
						setDate(event.target.value);
					}}
				/>
			</label>
			{problem && (
				<p id="welcome-date-problem" className="help wrong" role="alert">
					{problem}
				</p>
			)}
		</StepPage>
	);
}
