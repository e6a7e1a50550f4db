// Reports of the paper with all kinds of questions, scored by the engine's own rules, for tests of views.
import type {
	ItemState,
	Response,
} from "../../../../electron/engine/contract/exam.ts";
import type {
	AttemptId,
	Report,
} from "../../../../electron/engine/contract/exam-contract.ts";
import { examCredit } from "../../../../electron/engine/exam/credit.ts";
import { scorePaper } from "../../../../electron/engine/exam/score.ts";
import { allKinds } from "./paper.ts";
import { seen } from "./shown.ts";

/** Of `allKinds`, in its order. */
export const rightAnswers: readonly Response[] = [
	{ kind: "options", chosen: [0] },
	{ kind: "options", chosen: [1, 3] },
	{ kind: "order", order: [3, 1, 0, 2] },
	{ kind: "matches", matches: [2, 1, 0] },
	{ kind: "options", chosen: [1] },
];

export function reportOf(
	states: readonly Partial<ItemState>[],
	more: Partial<Report["attempt"]> = {},
): Report {
	const items = allKinds.items.map((_, at) => ({ ...seen, ...states[at] }));
	const score = scorePaper(allKinds, items, "exam");
	return {
		attempt: {
			id: 1 as AttemptId,
			mode: "exam",
			title: "Storage",
			code: "storage",
			createdAt: Date.UTC(2026, 2, 2),
			submittedAt: Date.UTC(2026, 2, 2),
			isTakenBack: false,
			items: items.length,
			answered: items.length,
			leftMs: 0,
			score,
			...more,
		},
		score,
		items: allKinds.items.map((item, at) => {
			const state = items[at] ?? seen;
			const credit = examCredit(item, state.response);
			return {
				item,
				state,
				credit,
				isConfidentMiss: credit === 0 && state.confidence === "sure",
				goals: [],
				excerpts: [],
				confusion: null,
			};
		}),
		activeMs: 60_000,
		limitMs: 300_000,
		interruptions: 0,
		repairs: 0,
	};
}

/** All answered right but for the changes given. */
export function answered(
	changes: Record<number, Partial<ItemState>> = {},
): Partial<ItemState>[] {
	return rightAnswers.map((response, at) => ({ response, ...changes[at] }));
}
