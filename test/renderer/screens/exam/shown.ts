// Questions and attempts as the engine shows them, for tests of views.
import type {
	ExamItem,
	ItemState,
	SessionState,
} from "../../../../electron/engine/contract/exam.ts";
import type {
	AttemptView,
	ShownItem,
} from "../../../../electron/engine/contract/exam-contract.ts";
import { untouched } from "../../../../electron/engine/exam/session.ts";

export function shownOf(item: ExamItem): ShownItem {
	const shared = {
		id: item.id,
		stimulus: item.stimulus,
		stem: item.stem,
		context: [],
	};
	switch (item.kind) {
		case "single":
		case "multiple":
			return {
				...shared,
				kind: item.kind,
				select: item.select,
				options: item.options.map(({ text }) => text),
			};
		case "ordering":
			return { ...shared, kind: item.kind, steps: item.steps };
		case "matching":
			return {
				...shared,
				kind: item.kind,
				prompts: item.prompts,
				matches: item.matches,
			};
		case "task":
			return { ...shared, kind: item.kind, ...item.task };
		default: {
			const never: never = item;
			return never;
		}
	}
}

export const seen: ItemState = { ...untouched, isSeen: true };

/** A running attempt at `items`, with the states given and the rest not seen. */
export function viewOf(
	items: readonly ExamItem[],
	states: readonly Partial<ItemState>[] = [],
	more: Partial<SessionState> = {},
): AttemptView {
	return {
		id: 1 as AttemptView["id"],
		mode: "exam",
		title: "Storage",
		accommodation: "none",
		items: items.map(shownOf),
		revealed: [],
		remainingMs: 60_000,
		state: {
			phase: "running",
			current: 0,
			items: items.map((_, at) => ({
				...seen,
				isSeen: states[at] !== undefined,
				...states[at],
			})),
			activeMs: 0,
			limitMs: 60_000,
			interruptions: 0,
			submittedBy: null,
			lastSeq: 0,
			...more,
		},
	};
}
