// What was done to cards and where they stand, as screens show it.
import type { CardMarks, DayReason } from "../contract/action.ts";
import type { CardId } from "../contract/data.ts";
import { explain } from "../review/day-picker.ts";
import { adviseLeech } from "../review/leech.ts";
import { dateOf } from "../review/study-date.ts";
import { findSimilar, listMarked, type MarkedCard } from "../store/action.ts";
import type { Context } from "./context.ts";

/** Marks of the given cards, in the order given. Fails with `not-found`. */
export function marksOf(context: Context, ids: readonly CardId[]): CardMarks[] {
	const study = context.study();
	const today = study.calendar.dayOf(context.now());
	return listMarked(context.db, ids).map((card) => {
		const exam = study.examOf(card, today);
		return {
			cardId: card.id,
			deck: card.home,
			isMoved: card.deck !== null,
			isSuspended: card.isSuspended,
			isRemoved: card.isRemoved,
			isBuried: card.buriedUntil !== null && card.buriedUntil >= today,
			flag: card.flag,
			flagReason: card.flagReason,
			isMarked: card.isMarked,
			isLeech: card.isLeech,
			advice: card.isLeech ? advise(context, card) : [],
			why: explain(card.dueWhy as DayReason["code"][]),
			exam: exam && dateOf(exam.day),
		};
	});
}

function advise(context: Context, card: MarkedCard) {
	return adviseLeech({ ...card, similar: findSimilar(context.db, card.id) });
}
