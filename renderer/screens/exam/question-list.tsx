// Every question of a report, closed until it is wanted, narrowed down by how it went.

import { useState } from "react";
import type { Report } from "../../../electron/engine/contract/exam-contract.ts";
import { sayOutcome } from "../../../electron/engine/contract/exam-words.ts";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { Switch } from "../../components/switch.tsx";
import { saySpent } from "./clock.ts";
import { withCounts } from "./navigator.ts";
import { QuestionReport } from "./question-report.tsx";
import { filterItems, type ReportFilter } from "./report-view.ts";

const filterWords: Record<ReportFilter, string> = {
	all: "All",
	wrong: "Wrong",
	guessed: "Guessed",
	flagged: "Flagged",
};

export function QuestionList(props: {
	report: Report;
	places: ReadonlyMap<string, number>;
}) {
	const { report, places } = props;
	const [filter, setFilter] = useState<ReportFilter>("all");
	const shown = filterItems(report.items, filter);
	return (
		<>
			<Switch
				legend="Which questions"
				className="question-filter"
				options={withCounts(
					filterWords,
					(name) => filterItems(report.items, name).length,
				)}
				value={filter}
				onChange={setFilter}
			/>
			<ul className="report-questions">
				{shown.map((item) => (
					<li key={item.item.id}>
						<details>
							<summary>
								<span className="report-place">{places.get(item.item.id)}</span>
								<span className="report-stem">{plainText(item.item.stem)}</span>
								<span
									className="report-outcome"
									data-outcome={
										item.credit === 1
											? "right"
											: item.isConfidentMiss
												? "sure"
												: "wrong"
									}
								>
									{sayOutcome(item)}
								</span>
								<span className="report-time">
									{saySpent(item.state.spentMs)}
								</span>
							</summary>
							<QuestionReport item={item} attemptId={report.attempt.id} />
						</details>
					</li>
				))}
			</ul>
			{shown.length === 0 && <p className="muted">None.</p>}
		</>
	);
}
