// The exam dates of decks and tags.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { ExamForm, RemoveExam, sayScope } from "../../components/exam-date.tsx";
import { Section } from "../../components/screen.tsx";
import { useApp } from "../../context.tsx";
import { examDatesQuery } from "../../query.ts";
import { sayCount, sayDay } from "../../wording.ts";

export function ExamDates() {
	const { client } = useApp().engine;
	const exams = useQuery(examDatesQuery(client)).data ?? [];
	const [isAdding, setAdding] = useState(false);
	return (
		<Section title="Exam dates">
			{exams.length > 0 && (
				<ul className="exam-rows">
					{exams.map(({ scope, name, date, minutesPerDay, daysLeft }) => {
						const of = { scope, name };
						return (
							<li key={`${scope} ${name}`}>
								<span>
									<b>{sayScope(of)}</b>: {sayDay(date)},{" "}
									{daysLeft > 0 ? `${sayCount(daysLeft, "day")} left` : "over"},{" "}
									{sayCount(minutesPerDay, "minute")} a day
								</span>
								<RemoveExam of={of} />
							</li>
						);
					})}
				</ul>
			)}
			<p className="help">
				No card of the deck or tag comes after its exam, and all come once more
				in its last days.
			</p>
			{isAdding ? (
				<ExamForm onDone={() => setAdding(false)} />
			) : (
				<div className="actions">
					<Button onPress={() => setAdding(true)}>Set an exam date…</Button>
				</div>
			)}
		</Section>
	);
}
