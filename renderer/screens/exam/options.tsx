// Options of a question with one or several right answers: by letter, by pointer, struck out at will. More than asked for is refused.

import { useState } from "react";
import { letterOf } from "../../../electron/engine/contract/exam-words.ts";
import { RichView } from "../../components/rich.tsx";
import { useShortcuts } from "../../context.tsx";
import type { Actions } from "../../shortcut-hub.ts";
import {
	type ChoiceItem,
	chosenOf,
	sayChoose,
	sayChosen,
	sayTooMany,
	toggleOption,
} from "./answer.ts";
import type { QuestionWork } from "./use-question.ts";

interface OptionsProps {
	work: QuestionWork;
	item: ChoiceItem;
}

const letters = ["a", "b", "c", "d", "e", "f", "g", "h"] as const;

export function Options({ work, item }: OptionsProps) {
	const [isRefused, setRefused] = useState(false);
	const [isStriking, setStriking] = useState(false);
	const chosen = chosenOf(work.state.response);
	const isLocked = work.state.isRevealed;
	const choose = (option: number) => {
		if (isLocked) return;
		const next = toggleOption(item, chosen, option);
		setRefused(next === null);
		if (next === null) return;
		if (work.state.struck.includes(option)) work.strike(option, false);
		work.answer(next.length > 0 ? { kind: "options", chosen: next } : null);
	};
	const strike = (option: number) => {
		setStriking(false);
		work.strike(option, !work.state.struck.includes(option));
	};
	const press = (option: number) =>
		isStriking ? strike(option) : choose(option);
	const keys: Actions = Object.fromEntries(
		letters
			.slice(0, item.options.length)
			.map((letter, option) => [`exam-option-${letter}`, () => press(option)]),
	);
	useShortcuts(
		isLocked ? {} : { ...keys, "exam-strike": () => setStriking((is) => !is) },
	);
	return (
		<fieldset className="options" data-striking={isStriking || undefined}>
			<legend className={item.kind === "single" ? "visually-hidden" : "choose"}>
				{item.kind === "single" ? "Choose one" : sayChoose(item)}
			</legend>
			<p className="option-status" role="status">
				{isStriking
					? "Press the letter to strike out."
					: isRefused
						? sayTooMany(item.select)
						: item.kind === "multiple" && sayChosen(chosen.length, item.select)}
			</p>
			{item.options.map((text, option) => (
				<OptionRow
					key={letterOf(option)}
					work={work}
					item={item}
					option={option}
					isChosen={chosen.includes(option)}
					onChoose={() => choose(option)}
					onStrike={() => strike(option)}
				>
					<RichView rich={text} />
				</OptionRow>
			))}
		</fieldset>
	);
}

interface RowProps extends OptionsProps {
	option: number;
	isChosen: boolean;
	onChoose: () => void;
	onStrike: () => void;
	children: React.ReactNode;
}

function OptionRow(props: RowProps) {
	const { work, item, option, isChosen, children } = props;
	const letter = letterOf(option);
	const isStruck = work.state.struck.includes(option);
	const full = work.full && "options" in work.full ? work.full : null;
	const judged = full?.options[option];
	return (
		<div
			className="option"
			data-chosen={isChosen || undefined}
			data-struck={isStruck || undefined}
			data-verdict={judged && (judged.isKey ? "right" : "wrong")}
		>
			<label>
				<input
					type={item.kind === "single" ? "radio" : "checkbox"}
					name={`question-${work.place}`}
					checked={isChosen}
					disabled={judged !== undefined}
					aria-keyshortcuts={letter}
					onChange={props.onChoose}
					onKeyDown={(event) => {
						// Here Enter would do nothing; on the question it goes on.
						if (event.key === "Enter") work.goOn();
					}}
				/>
				<span className="letter" aria-hidden="true">
					{letter}
				</span>
				<span className="visually-hidden">
					{letter}
					{isStruck ? ", struck out" : ""}:{" "}
				</span>
				<span className="option-text">{children}</span>
			</label>
			{judged ? (
				<p className="verdict">
					{judged.isKey ? "Right" : isChosen ? "Your answer, wrong" : "Wrong"}
				</p>
			) : (
				<button
					type="button"
					className="strike"
					aria-pressed={isStruck}
					aria-label={`Strike out ${letter}`}
					title={isStruck ? "Bring it back" : "Strike out"}
					onClick={props.onStrike}
				>
					<span aria-hidden="true">✕</span>
				</button>
			)}
			{judged?.why && <p className="why">{judged.why}</p>}
		</div>
	);
}
