// What scenario questions say: what to do, how it went, what comes of it. Pure.

import type {
	ExplainedOption,
	ExplainedScenario,
	ShownScenario,
} from "../../../electron/engine/contract/scenario-card.ts";
import { sayShare } from "../../../electron/engine/contract/share.ts";
import { sayCount, sayInterval, sayNumber } from "../../wording.ts";

/** What there is to do, above the answers. */
export function sayTask({
	kind,
	select,
}: Pick<ShownScenario, "kind" | "select">): string {
	switch (kind) {
		case "choose-several":
			return `Choose ${sayNumber(select)}. Each answer is played to see what comes of it.`;
		case "predict":
			return "What happens? Choose one.";
		case "cheapest":
			return "Choose the one that works and costs least.";
		case "choose-one":
			return "Choose one. Each answer is played to see what comes of it.";
		case "order":
			return "Every order is played; more than one may work.";
		case "do-it":
			return "Reach the goals with commands of your own.";
		default: {
			const never: never = kind;
			return never;
		}
	}
}

/** "Right", or how much of it was. */
export function sayVerdict({
	kind,
	result: { isRight, share },
}: Pick<ExplainedScenario, "kind" | "result">): string {
	if (isRight) return kind === "do-it" ? "All goals reached" : "Right";
	if (share > 0) return `${sayShare(share)} of the goals reached`;
	return kind === "do-it" ? "Not reached" : "Not right";
}

/** When the question comes back, and what else comes because of the answer. */
export function sayOutcome({
	answered: { interval },
	repairs,
	rule,
}: Pick<ExplainedScenario, "answered" | "repairs" | "rule">): string {
	const what =
		rule === null
			? "This question comes back"
			: "The rule comes back, as another question,";
	const back = `${what} in ${sayInterval(interval)}.`;
	if (repairs === 0) return back;
	return `${back} ${sayCount(repairs, "card")} on the lines behind it ${repairs === 1 ? "comes" : "come"} today, to mend this.`;
}

/** What an option turned out to be, and whether it was chosen. */
export function sayOption({
	correct,
	isChosen,
}: Pick<ExplainedOption, "correct" | "isChosen">): string {
	if (correct) return isChosen ? "right, your choice" : "right";
	return isChosen ? "wrong, your choice" : "wrong";
}
