// What a sitting says before it starts and after an interruption. Pure.
import type { AttemptView } from "../../../electron/engine/contract/exam-contract.ts";
import { capital } from "../../wording.ts";
import { sayLeft } from "./clock.ts";

/** What one should know before the first question. */
export function sayRules({
	mode,
	remainingMs,
}: Pick<AttemptView, "mode" | "remainingMs">): string[] {
	if (mode === "practice")
		return [
			"After each answer you see what is right, and why for every option.",
			"Say how sure you were: what you were sure of and got wrong is asked again soon.",
			"Pause whenever you like.",
		];
	return [
		"You see no answers until you hand in. A wrong answer costs no more than none, so answer every question.",
		remainingMs === null
			? "There is no clock."
			: "The clock cannot be paused. At zero the exam is handed in by itself.",
		"Letters choose, L flags, N shows all questions. Every key stands on its button.",
		"Each answer is stored at once: whatever happens to this computer, you can go on.",
	];
}

/** "Your answers are safe. 52 minutes left." */
export function sayInterrupted(left: number | null, isPaused: boolean): string {
	const time = left === null ? "" : ` ${capital(sayLeft(left))} left.`;
	return `Your answers are safe${isPaused ? "" : " and the clock stood still"}.${time}`;
}

/** "The case, for questions 10 to 12": those that stand together on it. */
export function sayCase(
	{ items }: Pick<AttemptView, "items">,
	place: number,
): string {
	const told = (at: number) => JSON.stringify(items[at]?.stimulus ?? null);
	let [first, last] = [place, place];
	while (first > 0 && told(first - 1) === told(place)) first -= 1;
	while (last + 1 < items.length && told(last + 1) === told(place)) last += 1;
	return first === last
		? "The case"
		: `The case, for questions ${first + 1} to ${last + 1}`;
}
