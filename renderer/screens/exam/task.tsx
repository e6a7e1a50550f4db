// A task to do oneself in the simulator.
import type { ShownItem } from "../../../electron/engine/contract/exam-contract.ts";
import type { QuestionWork } from "./use-question.ts";

type TaskItem = Extract<ShownItem, { kind: "task" }>;

export function Task(props: { work: QuestionWork; item: TaskItem }) {
	return (
		<div className="task">
			<p className="choose">Do it yourself</p>
			<ul>
				{props.item.goals.map((goal) => (
					<li key={goal}>{goal}</li>
				))}
			</ul>
		</div>
	);
}
