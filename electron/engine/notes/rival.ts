// Cards of one note that ask the same of the same name and give different numbers: which case is meant, neither tells.
import { plainText } from "../contract/rich.ts";
import { readClause } from "./clause.ts";
import { findInboxReason } from "./doubt.ts";
import type { CardDraft } from "./draft.ts";
import type { Question } from "./fact.ts";
import { fillGaps } from "./gap-text.ts";
import { contentOf } from "./words.ts";

/**
 * The cards, those of them waiting that another line of the note rivals: "Failover takes 60 to 120
 * seconds" here, "failover takes less than 30 seconds" there. Names and places tell them apart.
 */
export function waitForRivals(cards: readonly CardDraft[]): CardDraft[] {
	const groups = new Map<string, CardDraft[]>();
	for (const card of cards) {
		const key = card.rule === "number" ? keyOf(plainText(card.front)) : null;
		if (key === null) continue;
		const group = groups.get(key) ?? [];
		groups.set(key, group);
		group.push(card);
	}
	const rivals = new Set([...groups.values()].filter(areRivals).flat());
	if (rivals.size === 0) return [...cards];
	return cards.map((card) => (rivals.has(card) ? waiting(card) : card));
}

/** Where it is asked, of what, and in which unit; null where a name tells which case is meant. */
function keyOf(front: string): string | null {
	const [, prefix = "", sentence = ""] =
		/^(?:([^?[\]]{1,60}): )?(.*)$/s.exec(front) ?? [];
	const clause = readClause(fillGaps(sentence, "7"));
	if (!clause || clause.subjectEnd === 0) return null;
	const subject = sentence.slice(0, clause.subjectEnd);
	if (/\s\p{Lu}|\p{Lu}{2}|\d|\[/u.test(subject)) return null;
	// "[…] and 120 seconds" are seconds too.
	const unit =
		/\]\s?(?:(?:and|to|or|-|–)\s?[\d.,]+\s?)?([\p{L}%°]+)/u.exec(
			sentence,
		)?.[1] ?? "";
	const place = prefix.includes(" – ") ? prefix : "";
	return unit
		? `${place}|${[...contentOf(subject)].join(" ")}|${clause.verb}|${unit}`
		: null;
}

/** Different lines that show about the same apart from their numbers. */
function areRivals(group: readonly CardDraft[]): boolean {
	return new Set(group.map(({ sources }) => sources[0]?.line)).size > 1;
}

const asVague: Question = {
	kind: "cloze",
	rule: "number",
	front: [],
	back: [],
	deletion: null,
	doubt: "vague-question",
};

function waiting(card: CardDraft): CardDraft {
	const inboxReason = findInboxReason(asVague);
	return card.standing === "inbox" || inboxReason === null
		? card
		: { ...card, standing: "inbox", inboxReason };
}
