// What an answer becomes when something is pressed, and how complete it is. Pure.
import type {
	ItemState,
	Response,
} from "../../../electron/engine/contract/exam.ts";
import type { ShownItem } from "../../../electron/engine/contract/exam-contract.ts";
import { sayNumber } from "../../wording.ts";

export type ChoiceItem = Extract<ShownItem, { kind: "single" | "multiple" }>;

export function chosenOf(response: Response | null): number[] {
	return response?.kind === "options" ? response.chosen : [];
}

/**
 * What the answer is after `option` was pressed. Of a single choice another option takes its
 * place; beyond the number that is asked for nothing changes, and `null` says so.
 */
export function toggleOption(
	item: Pick<ChoiceItem, "kind" | "select">,
	chosen: readonly number[],
	option: number,
): number[] | null {
	if (chosen.includes(option)) return chosen.filter((each) => each !== option);
	if (item.kind === "single") return [option];
	if (chosen.length >= item.select) return null;
	return [...chosen, option].sort((one, other) => one - other);
}

/** "Choose two", as it stands on the question. */
export function sayChoose({ select }: Pick<ChoiceItem, "select">): string {
	return `Choose ${sayNumber(select)}`;
}

/** "1 of 2 chosen". */
export function sayChosen(count: number, select: number): string {
	return `${count} of ${select} chosen`;
}

export function sayTooMany(select: number): string {
	return `Choose only ${sayNumber(select)}: take one back first.`;
}

/** The order with the step at `from` moved to `to`, the others closing up. */
export function moveStep(
	order: readonly number[],
	from: number,
	to: number,
): number[] {
	const place = Math.max(0, Math.min(order.length - 1, to));
	const rest = order.filter((_, at) => at !== from);
	return [
		...rest.slice(0, place),
		...order.slice(from, from + 1),
		...rest.slice(place),
	];
}

/** The matches with that of `prompt` set, or taken back by null. */
export function setMatch(
	matches: readonly (number | null)[],
	prompt: number,
	match: number | null,
): (number | null)[] {
	return matches.map((old, at) => (at === prompt ? match : old));
}

/** The matches so far, one a prompt. */
export function matchesOf(
	item: { prompts: readonly unknown[] },
	response: Response | null,
): (number | null)[] {
	return item.prompts.map((_, at) =>
		response?.kind === "matches" ? (response.matches[at] ?? null) : null,
	);
}

export type Completeness = "complete" | "incomplete" | "unseen";

/** As test centres class questions: answered in full, seen but not answered in full, not seen. */
export function completeness(item: ShownItem, state: ItemState): Completeness {
	if (isComplete(item, state.response)) return "complete";
	return state.isSeen ? "incomplete" : "unseen";
}

function isComplete(item: ShownItem, response: Response | null): boolean {
	switch (response?.kind) {
		case undefined:
			return false;
		case "options":
			return "select" in item && response.chosen.length === item.select;
		case "order":
			return response.order.length > 0;
		case "matches":
			return response.matches.every((match) => match !== null);
		case "task":
			// Whether it reaches its goals is not told before the end.
			return response.lines.length > 0;
		default: {
			const never: never = response;
			return never;
		}
	}
}
