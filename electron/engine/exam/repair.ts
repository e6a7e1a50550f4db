// What an answer in an exam or in practice does to memory: never a grade, only what to look at again.
import type { CardId } from "../contract/data.ts";
import type { ExamItem, ItemState } from "../contract/exam.ts";
import { examCredit, isAnswered } from "./credit.ts";

/** Why a card is in the repair queue, the most urgent first. */
export const repairReasons = ["confident-miss", "miss", "guess"] as const;
export type RepairReason = (typeof repairReasons)[number];

export interface Repair {
	readonly cardId: CardId;
	readonly reason: RepairReason;
	/** Days after the answer on which the card is asked again, whatever its schedule says. */
	readonly checkAfterDays: readonly number[];
}

/** A pair that was taken for one another: what was chosen instead of what was right, as shown. */
export interface Confusion {
	readonly itemId: string;
	readonly chosen: number;
	readonly key: number;
}

/** High-confidence errors come back after a week if nothing verifies the correction (Butler, Fazio and Marsh 2011). */
const confidentMissDays = [1, 3, 7];

/**
 * Which cards an attempt sends to the repair queue: those of wrong, unanswered and guessed
 * questions, each card once under its most urgent reason. Stability and difficulty stay as they
 * are; recalling the card there gives the real grade.
 */
export function repairsOf(
	items: readonly ExamItem[],
	states: readonly ItemState[],
): Repair[] {
	const found = new Map<CardId, RepairReason>();
	for (const [index, item] of items.entries()) {
		const reason = reasonOf(item, states[index]);
		if (!reason) continue;
		for (const cardId of item.cardIds) {
			const before = found.get(cardId);
			if (!before || urgency(reason) < urgency(before))
				found.set(cardId, reason);
		}
	}
	return [...found]
		.map(([cardId, reason]) => ({
			cardId,
			reason,
			checkAfterDays: reason === "confident-miss" ? confidentMissDays : [],
		}))
		.sort((one, other) => urgency(one.reason) - urgency(other.reason));
}

function urgency(reason: RepairReason): number {
	return repairReasons.indexOf(reason);
}

function reasonOf(
	item: ExamItem,
	state: ItemState | undefined,
): RepairReason | null {
	const isRight = examCredit(item, state?.response ?? null) === 1;
	if (!isRight) return state?.confidence === "sure" ? "confident-miss" : "miss";
	const isSure = state?.confidence === "sure" || state?.confidence === null;
	return isSure ? null : "guess";
}

/** Pairs of a wrong choice with what was right, of questions with one right answer. */
export function confusionsOf(
	items: readonly ExamItem[],
	states: readonly ItemState[],
): Confusion[] {
	return items.flatMap((item, index) => {
		const response = states[index]?.response ?? null;
		if (item.kind !== "single" || response?.kind !== "options") return [];
		const [chosen] = response.chosen;
		const key = item.options.findIndex(({ isKey }) => isKey);
		if (chosen === undefined || chosen === key || !isAnswered(response))
			return [];
		return [{ itemId: item.id, chosen, key }];
	});
}
