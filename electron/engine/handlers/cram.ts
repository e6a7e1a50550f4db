// Cramming: cards beside the daily queue. Practice is logged as such and leaves the schedule alone unless asked.
import type { CramFilter } from "../contract/cram.ts";
import type { CardId } from "../contract/data.ts";
import { isWithin } from "../review/deck-rules.ts";
import { fsrsVersion } from "../review/memory.ts";
import { estimateMinutes, shuffleKey } from "../review/queue.ts";
import { type CramCard, listCramCards } from "../store/cram.ts";
import { addReview, readPace } from "../store/review.ts";
import {
	type Answer,
	answerCard,
	assertAnswerable,
	inWords,
	shorten,
} from "./answer.ts";
import { type Context, os } from "./context.ts";
import { showCard } from "./review.ts";

export const cram = {
	list: os.cram.list.handler(({ context, input }) => {
		const cardIds = listSession(context, input);
		const pace = readPace(context.db);
		const minutes = estimateMinutes(
			{ learning: 0, review: cardIds.length, new: 0 },
			pace === null ? undefined : pace / 1000,
		);
		return { cardIds, minutes };
	}),
	show: os.cram.show.handler(({ context, input }) => {
		const { intervals, why, ...shown } = showCard(context, input.cardId);
		return input.isRescheduling
			? { ...shown, intervals, why }
			: { ...shown, intervals: null, why: null };
	}),
	answer: os.cram.answer.handler(({ context, input }) => {
		if (!input.isRescheduling) return practise(context, input);
		const { interval, label } = answerCard(context, input);
		return { interval, label };
	}),
};

/** The cards that pass all of the filter, in its order. */
function listSession(context: Context, filter: CramFilter): CardId[] {
	const study = context.study();
	const day = study.calendar.dayOf(context.now());
	const { deck, tag } = filter;
	const cards = listCramCards(context.db, {
		cardIds: filter.cardIds ?? null,
		noteId: filter.noteId ?? null,
		dueUntil: filter.aheadDays === undefined ? null : day + filter.aheadDays,
		lapsedFrom:
			filter.lapsedDays === undefined ? null : day - filter.lapsedDays + 1,
		studiedOn: filter.isStudiedToday ? day : null,
	}).filter(
		(card) =>
			(deck === undefined || isWithin(card.home, deck)) &&
			(tag === undefined || card.tags.some((own) => isWithin(own, tag))) &&
			(filter.state === undefined || stateOf(card) === filter.state),
	);
	return sort(context, cards, filter.order, day)
		.slice(0, filter.limit)
		.map(({ id }) => id);
}

function stateOf({ memory }: CramCard): CramFilter["state"] {
	return memory.state === "relearning" ? "learning" : memory.state;
}

/** Without an order what a search gave stays as it was; all else comes in note order. */
function sort(
	context: Context,
	cards: CramCard[],
	order: CramFilter["order"],
	day: number,
): CramCard[] {
	if (order === "random")
		return cards.sort((a, b) => shuffleKey(a.id, day) - shuffleKey(b.id, day));
	if (order !== "retrievability") return cards;
	const now = context.now();
	const recall = new Map(
		cards.map(({ id, home, memory }) => [
			id,
			context.study().rulesOf(home).scheduler.retrievability(memory, now) ?? 0,
		]),
	);
	return cards.sort(
		(a, b) => (recall.get(a.id) ?? 0) - (recall.get(b.id) ?? 0) || a.id - b.id,
	);
}

function practise(context: Context, input: Answer) {
	const { calendar } = context.study();
	const now = context.now();
	const card = context.cards.getGraded(input.cardId);
	const label = `Practice: ${inWords[input.grade]} on “${shorten(card.frontText)}”`;
	context.history.write({ op: "cram.answer", label, at: now }, (tx) => {
		assertAnswerable(context.cards.getGraded(card.id), {
			reps: input.reps,
			seen: card,
		});
		addReview(tx, {
			kind: "cram",
			cardId: card.id,
			at: now,
			studyDay: calendar.dayOf(now),
			grade: input.grade,
			before: card.memory,
			after: card.memory,
			intervalDays: 0,
			elapsedMs: input.elapsedMs ?? null,
			timeZone: calendar.timeZone,
			model: fsrsVersion,
		});
	});
	return { interval: null, label };
}
