// The repair queue: what is asked because of a wrong answer, and what a grade of it does.
import type { Graded } from "../review/memory.ts";
import { keepDate } from "../review/repair.ts";
import type { GradedCard } from "../store/card-memory.ts";

/** How a grade of the card is taken: as it is, or for a card that is asked early to mend a mistake without moving its date on. */
export function repairOf(
	card: GradedCard,
	day: number,
): (graded: Graded) => Graded {
	return waitsForRepair(card, day)
		? (graded) => keepDate(graded, card.memory, day)
		: (graded) => graded;
}

/** Whether the card is to be recalled on `day` because of an answer. */
export function waitsForRepair(
	{ repairDay }: GradedCard,
	day: number,
): boolean {
	return repairDay !== null && repairDay <= day;
}
