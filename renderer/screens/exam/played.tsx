// What the answers to a scenario question did in the simulator: commands, and the world before and after. Played when it is opened.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type {
	AttemptId,
	ExplainedAnswer,
} from "../../../electron/engine/contract/exam-contract.ts";
import { Failed, Loading } from "../../components/state.tsx";
import { useApp } from "../../context.tsx";
import { BeforeAfter } from "../review/scenario-picture.tsx";
import { Trace } from "../review/scenario-trace.tsx";
import { explainQuery } from "./query.ts";
import "../../styles/lab-console.css";
import "../../styles/lab-picture.css";
import "../../styles/scenario.css";

export function Played(props: { attemptId: AttemptId; itemId: string }) {
	const [isOpen, setOpen] = useState(false);
	return (
		<details
			className="played"
			onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
		>
			<summary className="played-summary">What it did in the simulator</summary>
			{isOpen && <Answers {...props} />}
		</details>
	);
}

function Answers(props: { attemptId: AttemptId; itemId: string }) {
	const { client } = useApp().engine;
	const { attemptId, itemId } = props;
	const answers = useQuery(explainQuery(client, attemptId, itemId));
	if (answers.isPending) return <Loading what="the simulator" />;
	if (!answers.data)
		return (
			<Failed
				what="The simulator"
				error={answers.error}
				onRetry={() => void answers.refetch()}
			/>
		);
	if (answers.data.length === 0)
		return (
			<p className="muted">
				Its options are your own words, so there is nothing to play.
			</p>
		);
	return answers.data.map((answer) => (
		<Answer key={answer.title} answer={answer} />
	));
}

function Answer({ answer }: { answer: ExplainedAnswer }) {
	const { title, trace, picture } = answer;
	return (
		<section className="played-answer">
			<h3>{title}</h3>
			<Trace steps={trace} />
			<BeforeAfter picture={picture} name={`of “${title}”`} />
		</section>
	);
}
