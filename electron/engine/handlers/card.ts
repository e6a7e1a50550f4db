// Cards as screens show them: the stored card with its schedule derived from memory and clock.
import type { Card, Schedule } from "../contract/data.ts";
import type { StoredCard } from "../store/card.ts";
import { type Context, os } from "./context.ts";

export const card = {
	list: os.card.list.handler(({ context, input }) => {
		const show = cardView(context);
		return context.cards.list(input.noteId ?? null).map(show);
	}),
	get: os.card.get.handler(({ context, input }) =>
		cardView(context)(context.cards.get(input.cardId)),
	),
};

/** Makes the function that turns stored cards into shown ones, with retrievability as of now. */
export function cardView(context: Context): (stored: StoredCard) => Card {
	const { scheduler } = context.study();
	const now = context.now();
	return ({ memory, ...stored }) => ({ ...stored, schedule: view(memory) });

	function view(memory: StoredCard["memory"]): Schedule {
		if (memory.state === "new") return { state: "new" };
		const { lapses, reps, lastReviewAt } = memory;
		if (memory.state !== "review")
			return {
				state: memory.state,
				dueAt: memory.dueAt,
				lapses,
				reps,
				lastReviewAt,
			};
		return {
			state: "review",
			dueDay: memory.dueDay,
			stability: memory.stability,
			difficulty: memory.difficulty,
			retrievability: scheduler.retrievability(memory, now) ?? 0,
			lapses,
			reps,
			lastReviewAt,
		};
	}
}
