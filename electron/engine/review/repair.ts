// Cards to mend: asked today because of a wrong answer elsewhere, whenever they would be due.
import type { Memory } from "../contract/memory.ts";
import type { Graded } from "./memory.ts";

/**
 * What a grade does to a card that is asked before its date to mend a mistake. The memory is what FSRS
 * makes of the days that have really passed; the date stays unless the new one is earlier, so that
 * looking ahead never pays. A lapse counts in full, and a card that is due today is graded as ever.
 */
export function keepDate(
	graded: Graded,
	before: Memory,
	today: number,
): Graded {
	const { memory } = graded;
	const isAhead = before.state === "review" && before.dueDay > today;
	if (!isAhead || memory.state !== "review" || memory.dueDay <= before.dueDay)
		return graded;
	const days = before.dueDay - today;
	return {
		memory: { ...memory, dueDay: before.dueDay, scheduledDays: days },
		interval: { unit: "days", count: days },
		why: ["repair"],
	};
}
