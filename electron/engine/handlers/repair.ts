// The repair queue: what is asked because of a wrong answer, and what a grade of it does.
import type { Memory } from "../contract/memory.ts";
import type { Graded } from "../review/memory.ts";
import { keepDate } from "../review/repair.ts";
import type { GradedCard } from "../store/card-memory.ts";
import { isInRepair } from "../store/exposure.ts";
import type { Context } from "./context.ts";

/** How a grade of the card is taken: as it is, or for a card that is asked early to mend a mistake without moving its date on. */
export function repairOf(
	context: Context,
	{ id, memory }: Pick<GradedCard, "id" | "memory">,
	now: number,
): (graded: Graded) => Graded {
	const day = context.study().calendar.dayOf(now);
	if (!isAhead(memory, day) || !isInRepair(context.db, id, day))
		return (graded) => graded;
	return (graded) => keepDate(graded, memory, day);
}

function isAhead(memory: Memory, day: number): boolean {
	return memory.state === "review" && memory.dueDay > day;
}
