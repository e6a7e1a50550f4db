// The four grades, each with its colour, its word, its key and when the card would come back.
import type {
	Grade,
	Intervals,
} from "../../../electron/engine/contract/data.ts";
import { Kbd } from "../../components/kbd.tsx";
import { useApp } from "../../context.tsx";
import { ariaKeys } from "../../shortcut.ts";
import { sayInterval } from "../../wording.ts";

const grades: readonly { grade: Grade; word: string }[] = [
	{ grade: "again", word: "Again" },
	{ grade: "hard", word: "Hard" },
	{ grade: "good", word: "Good" },
	{ grade: "easy", word: "Easy" },
];

interface GradeBarProps {
	intervals: Intervals;
	onGrade: (grade: Grade) => void;
}

export function GradeBar({ intervals, onGrade }: GradeBarProps) {
	const { isMac } = useApp();
	return (
		<fieldset className="grades">
			<legend className="visually-hidden">How well did you know it?</legend>
			{grades.map(({ grade, word }) => (
				<button
					key={grade}
					type="button"
					className={`grade ${grade}`}
					aria-keyshortcuts={ariaKeys(`grade-${grade}`, isMac)}
					onClick={() => onGrade(grade)}
				>
					<b>{word}</b>
					<Kbd id={`grade-${grade}`} />
					<span>{sayInterval(intervals[grade])}</span>
				</button>
			))}
		</fieldset>
	);
}
