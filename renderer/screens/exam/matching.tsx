// Prompts with a list of matches each: one select a prompt, so that keyboard and screen reader need nothing special.

import type { ShownItem } from "../../../electron/engine/contract/exam-contract.ts";
import { letterOf } from "../../../electron/engine/contract/exam-words.ts";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { RichView } from "../../components/rich.tsx";
import { matchesOf, sayChosen, setMatch } from "./answer.ts";
import type { QuestionWork } from "./use-question.ts";

type MatchingItem = Extract<ShownItem, { kind: "matching" }>;

export function Matching(props: { work: QuestionWork; item: MatchingItem }) {
	const { work, item } = props;
	const matches = matchesOf(item, work.state.response);
	const matched = matches.filter((match) => match !== null).length;
	const right =
		work.full?.kind === "matching" ? work.full.rightMatches : undefined;
	const choose = (prompt: number, value: string) => {
		const next = setMatch(matches, prompt, value === "" ? null : Number(value));
		work.answer(
			next.some((match) => match !== null)
				? { kind: "matches", matches: next }
				: null,
		);
	};
	return (
		<div className="matching">
			<p className="choose">Match each with what belongs to it</p>
			<p className="option-status" role="status">
				{sayChosen(matched, item.prompts.length)}
			</p>
			<ul>
				{item.prompts.map((prompt, at) => (
					<li
						key={letterOf(at)}
						className="match-pair"
						data-verdict={
							right && (right[at] === matches[at] ? "right" : "wrong")
						}
					>
						<div className="option-text">
							<RichView rich={prompt} />
						</div>
						<select
							aria-label={`Match for ${plainText(prompt)}`}
							value={matches[at] ?? ""}
							disabled={right !== undefined}
							onChange={(event) => choose(at, event.target.value)}
						>
							<option value="">Choose…</option>
							{item.matches.map((match, index) => (
								<option key={letterOf(index)} value={index}>
									{plainText(match)}
									{matches.includes(index) && matches[at] !== index
										? " (used)"
										: ""}
								</option>
							))}
						</select>
						{right && (
							<p className="verdict">
								{right[at] === matches[at]
									? "Right"
									: `Right is: ${plainText(item.matches[right[at] ?? 0] ?? [])}`}
							</p>
						)}
					</li>
				))}
			</ul>
		</div>
	);
}
