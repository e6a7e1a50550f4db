// The answers to choose from, each with its letter: real radio buttons or boxes, so that every way to press them works.

import type { ShortcutId } from "../../../electron/engine/contract/shortcut.ts";
import { Kbd } from "../../components/kbd.tsx";
import { useShortcuts } from "../../context.tsx";

interface OptionsProps {
	options: readonly { label: string; text: string }[];
	select: number;
	chosen: readonly string[];
	onChoose: (label: string) => void;
	onAnswer: () => void;
}

export function Options(props: OptionsProps) {
	const { options, select, chosen, onChoose, onAnswer } = props;
	return (
		<form
			onSubmit={(event) => {
				event.preventDefault();
				onAnswer();
			}}
		>
			<fieldset className="scenario-options">
				<legend className="visually-hidden">Answers</legend>
				{options.map(({ label, text }) => (
					<label key={label} className="scenario-option">
						<input
							type={select === 1 ? "radio" : "checkbox"}
							name="scenario-option"
							checked={chosen.includes(label)}
							onChange={() => onChoose(label)}
						/>
						<Kbd id={keyOf(label)} />
						<span>{text}</span>
					</label>
				))}
			</fieldset>
			<button type="submit" hidden>
				Answer
			</button>
		</form>
	);
}

/** The letters choose, whatever has the focus. */
export function useOptionKeys(
	labels: readonly string[],
	choose: (label: string) => void,
): void {
	useShortcuts(
		Object.fromEntries(
			labels.map((label) => [keyOf(label), () => choose(label)]),
		),
	);
}

function keyOf(label: string): ShortcutId {
	return `choose-${label.toLowerCase()}` as ShortcutId;
}
