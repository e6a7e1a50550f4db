// A task to do oneself: the console and the world of a review's tasks. Each line that is run is the answer so far.
import type { ShownItem } from "../../../electron/engine/contract/exam-contract.ts";
import { useApp } from "../../context.tsx";
import { Task as Console } from "../review/scenario-task.tsx";
import type { QuestionWork } from "./use-question.ts";

type TaskItem = Extract<ShownItem, { kind: "task" }>;

export function Task(props: { work: QuestionWork; item: TaskItem }) {
	const { work, item } = props;
	const { exam } = useApp().engine.client;
	const { attemptId, place, state, goOn } = work;
	const lines = state.response?.kind === "task" ? state.response.lines : [];
	return (
		<div className="task">
			<p className="choose">Do it yourself</p>
			<p className="option-status">
				{work.mode === "exam"
					? "Whether the goals are reached is told when you hand in."
					: ""}
			</p>
			{item.given && (
				<details className="task-given">
					<summary>What was run before</summary>
					<pre>{item.given}</pre>
				</details>
			)}
			<Console
				id={`${attemptId}/${place}`}
				goals={item.goals}
				play={(typed, signal) =>
					exam.playTask({ attemptId, item: place, lines: typed }, { signal })
				}
				complete={(typed) =>
					exam.completeTask({ attemptId, item: place, ...typed })
				}
				lines={lines}
				onLines={(typed) => {
					if (state.isRevealed) return;
					work.answer(
						// Which goals hold is the engine's to say.
						typed.length > 0
							? { kind: "task", lines: [...typed], goals: [] }
							: null,
					);
				}}
				onDone={goOn}
			/>
			{lines.length > 0 && !state.isRevealed && (
				<button
					type="button"
					className="button quiet"
					onClick={() => work.answer(null)}
				>
					Start over
				</button>
			)}
		</div>
	);
}
