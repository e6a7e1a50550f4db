// The grades, each with its colour, its word, its key and when the card would come back; and why on that day.
import { useId, useState } from "react";
import type { DayReason } from "../../../electron/engine/contract/action.ts";
import type {
	Grade,
	Intervals,
} from "../../../electron/engine/contract/data.ts";
import { Kbd } from "../../components/kbd.tsx";
import { useApp, useKeymap } from "../../context.tsx";
import { ariaKeys } from "../../shortcut.ts";
import { sayInterval } from "../../wording.ts";
import { sayWhy } from "./words.ts";

const words: Record<Grade, string> = {
	again: "Again",
	hard: "Hard",
	good: "Good",
	easy: "Easy",
};
const offered: Record<2 | 4, readonly Grade[]> = {
	2: ["again", "good"],
	4: ["again", "hard", "good", "easy"],
};

interface GradeBarProps {
	grades: 2 | 4;
	/** Null in practice: nothing changes then. */
	intervals: Intervals | null;
	why: Record<Grade, readonly DayReason[]> | null;
	/** What Space and Enter give. */
	suggested: Grade;
	onGrade: (grade: Grade) => void;
}

export function GradeBar(props: GradeBarProps) {
	const { grades, intervals, why, suggested, onGrade } = props;
	const { isMac } = useApp();
	const keymap = useKeymap();
	const [looked, setLooked] = useState<Grade | null>(null);
	const id = useId();
	const at = looked ?? suggested;
	return (
		<div className="grade-area">
			<fieldset className={`grades of-${grades}`}>
				<legend className="visually-hidden">How well did you know it?</legend>
				{offered[grades].map((grade) => (
					<button
						key={grade}
						type="button"
						className={`grade ${grade}`}
						data-suggested={grade === suggested || undefined}
						aria-keyshortcuts={ariaKeys(keymap[`grade-${grade}`], isMac)}
						aria-describedby={grade === at && why ? id : undefined}
						onClick={() => onGrade(grade)}
						onPointerEnter={() => setLooked(grade)}
						onPointerLeave={() => setLooked(null)}
						onFocus={() => setLooked(grade)}
						onBlur={() => setLooked(null)}
					>
						<b>{words[grade]}</b>
						<Kbd id={`grade-${grade}`} />
						<span>
							{intervals ? sayInterval(intervals[grade]) : practice[grade]}
						</span>
					</button>
				))}
			</fieldset>
			<p id={id} className="grade-why">
				{intervals && why
					? sayWhy(words[at], intervals[at], why[at])
					: "Practice: your schedule stays as it is."}
			</p>
		</div>
	);
}

const practice: Record<Grade, string> = {
	again: "comes once more",
	hard: "done",
	good: "done",
	easy: "done",
};
