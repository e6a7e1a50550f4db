// What was done to the card on screen, and why it comes today: small words above the front.
import type { CardMarks } from "../../../electron/engine/contract/action.ts";
import { flagNames } from "../../../electron/engine/contract/flag.ts";
import { FlagSign } from "../../components/card-menu.tsx";
import { capital } from "../../wording.ts";
import { sayExamDay } from "./words.ts";

export function MarkLine({ marks }: { marks: CardMarks }) {
	const { flag, flagReason, isMarked, isLeech, isMoved, deck, exam } = marks;
	const isPlain = flag === null && !isMarked && !isLeech && !isMoved && !exam;
	if (isPlain) return null;
	return (
		<ul className="mark-line" aria-label="Marks of this card">
			{flag !== null && (
				<li>
					<FlagSign flag={flag} /> {capital(flagNames[flag - 1] ?? "")} flag
					{flagReason && `: ${flagReason}`}
				</li>
			)}
			{isMarked && (
				<li>
					<span aria-hidden="true">★</span> Marked
				</li>
			)}
			{isLeech && <li>Leech</li>}
			{isMoved && <li>Studied in {deck === "" ? "all decks" : deck}</li>}
			{exam && <li>{sayExamDay(exam)}</li>}
		</ul>
	);
}

/** One press away, as most people trust the date most of the time. */
export function WhyThisDate({ marks }: { marks: CardMarks }) {
	if (marks.why.length === 0) return null;
	return (
		<details className="why">
			<summary>Why this date?</summary>
			<p>{marks.why.map(({ message }) => message).join(" ")}</p>
		</details>
	);
}
