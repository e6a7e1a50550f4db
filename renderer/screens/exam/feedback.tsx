// What practice says once the answer is shown: right or not, why, and the lines of the note that say so.
import type { ExamItem } from "../../../electron/engine/contract/exam.ts";
import { Excerpts, useExcerpts } from "./excerpt.tsx";
import { isRight } from "./result.ts";
import type { QuestionWork } from "./use-question.ts";

export function Feedback(props: { work: QuestionWork; item: ExamItem }) {
	const { work, item } = props;
	const excerpts = useExcerpts(item.sources);
	const { response, confidence } = work.state;
	const isGood = isRight(item, response);
	return (
		<section className="feedback" aria-label="The answer" role="status">
			<p className={isGood ? "outcome right" : "outcome wrong"}>
				{isGood
					? confidence === "guess"
						? "Right, by a guess"
						: "Right"
					: response === null
						? "Not answered"
						: confidence === "sure"
							? "Not right, although you were sure: look closely"
							: "Not right"}
			</p>
			{item.explanation.map((sentence) => (
				<p key={sentence}>{sentence}</p>
			))}
			<Excerpts excerpts={excerpts} />
		</section>
	);
}
