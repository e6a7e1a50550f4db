// One question of a report: what was chosen, what is right, why, where the note says so; and saying that the question is wrong.

import type {
	AttemptId,
	ReportItem,
} from "../../../electron/engine/contract/exam-contract.ts";
import {
	letterOf,
	tellGiven,
	tellRight,
} from "../../../electron/engine/contract/exam-words.ts";
import { RichView } from "../../components/rich.tsx";
import { chosenOf } from "./answer.ts";
import { Confusion } from "./confusion.tsx";
import { Excerpts } from "./excerpt.tsx";
import { Played } from "./played.tsx";
import { WrongQuestion } from "./wrong-question.tsx";

export function QuestionReport(props: {
	item: ReportItem;
	attemptId: AttemptId;
}) {
	const { attemptId } = props;
	const { item, state, goals, excerpts, confusion } = props.item;
	return (
		<div className="question-report">
			{item.stimulus && (
				<details>
					<summary className="case-summary">The case</summary>
					<RichView rich={item.stimulus} />
				</details>
			)}
			<div className="stem">
				<RichView rich={item.stem} gap="blank" />
			</div>
			{"options" in item ? (
				<OptionReport item={item} state={state} />
			) : (
				<dl className="given">
					<dt>You gave</dt>
					<dd>
						<Lines lines={tellGiven(item, state.response)} />
					</dd>
					<dt>{item.kind === "task" ? "To be reached" : "Right"}</dt>
					<dd>
						{item.kind === "task" ? (
							<ul>
								{goals.map(({ goal, holds }) => (
									<li key={goal}>
										{goal}: {holds ? "reached" : "not reached"}
									</li>
								))}
							</ul>
						) : (
							<Lines lines={tellRight(item)} />
						)}
					</dd>
				</dl>
			)}
			{item.explanation.map((sentence) => (
				<p key={sentence} className="explanation">
					{sentence}
				</p>
			))}
			{state.note && (
				<p className="own-note">
					<span>Your note:</span> {state.note}
				</p>
			)}
			{confusion && <Confusion confusion={confusion} />}
			<Excerpts excerpts={excerpts} />
			{item.played && <Played attemptId={attemptId} itemId={item.id} />}
			<WrongQuestion item={item} />
		</div>
	);
}

function OptionReport(props: {
	item: Extract<ReportItem["item"], { kind: "single" | "multiple" }>;
	state: ReportItem["state"];
}) {
	const { item, state } = props;
	const chosen = chosenOf(state.response);
	return (
		<ul className="judged">
			{item.options.map(({ text, isKey, why }, at) => (
				<li
					key={letterOf(at)}
					className="option"
					data-chosen={chosen.includes(at) || undefined}
					data-struck={state.struck.includes(at) || undefined}
					data-verdict={isKey ? "right" : "wrong"}
				>
					<div className="judged-option">
						<span className="letter" aria-hidden="true">
							{letterOf(at)}
						</span>
						<div className="option-text">
							<RichView rich={text} />
						</div>
					</div>
					<p className="verdict">{sayJudged(isKey, chosen.includes(at))}</p>
					{why && <p className="why">{why}</p>}
				</li>
			))}
		</ul>
	);
}

function sayJudged(isKey: boolean, isChosen: boolean): string {
	if (isKey) return isChosen ? "Right, your answer" : "Right";
	return isChosen ? "Your answer" : "";
}

function Lines({ lines }: { lines: readonly string[] }) {
	if (lines.length === 0) return <p>nothing</p>;
	return lines.map((line) => <p key={line}>{line}</p>);
}
