// Whether an answer was right, read from a whole question. Pure.
import type {
	ExamItem,
	Response,
} from "../../../electron/engine/contract/exam.ts";

/** As the exam counts: all or nothing. */
export function isRight(item: ExamItem, response: Response | null): boolean {
	switch (response?.kind) {
		case undefined:
			return false;
		case "options":
			return (
				"options" in item &&
				isSame(
					item.options.flatMap(({ isKey }, at) => (isKey ? [at] : [])),
					response.chosen.toSorted((one, other) => one - other),
				)
			);
		case "order":
			return (
				item.kind === "ordering" &&
				item.rightOrders.some((right) => isSame(right, response.order))
			);
		case "matches":
			return (
				item.kind === "matching" && isSame(item.rightMatches, response.matches)
			);
		case "task":
			return response.goals.length > 0 && response.goals.every(Boolean);
		default: {
			const never: never = response;
			return never;
		}
	}
}

function isSame(
	one: readonly (number | null)[],
	other: readonly (number | null)[],
): boolean {
	return (
		one.length === other.length && one.every((each, at) => each === other[at])
	);
}
