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
	const rivals = new Set(
		groupRivals(
			cards.filter(({ rule }) => rule === "number"),
			unitOf,
		)
			.flatMap((group) => groupRivals(group, subjectOf))
			.flat(),
	);
	for (const card of findTwins(cards)) rivals.add(card);
	if (rivals.size === 0) return [...cards];
	return cards.map((card) => (rivals.has(card) ? waiting(card) : card));
}

/** Lists of one note with the same members: "price, place" are sides of each kind of thing, and not the things. */
function findTwins(cards: readonly CardDraft[]): CardDraft[] {
	const lists = cards.filter(({ rule }) => rule === "enumeration");
	if (lists.length < 2) return [];
	const groups = Map.groupBy(lists, ({ back }) => plainText(back));
	return [...groups.values()].filter(({ length }) => length > 1).flat();
}

/** The cards for which `keyOf` tells the same, where they stand in different lines. */
function groupRivals(
	cards: readonly CardDraft[],
	keyOf: (shown: Shown) => string | null,
): CardDraft[][] {
	const groups = new Map<string, CardDraft[]>();
	for (const card of cards) {
		const key = keyOf(shownBy(card));
		if (key === null) continue;
		const group = groups.get(key);
		if (group) group.push(card);
		else groups.set(key, [card]);
	}
	return [...groups.values()].filter(
		(group) => new Set(group.map(({ sources }) => sources[0]?.line)).size > 1,
	);
}

interface Shown {
	prefix: string;
	sentence: string;
}

function shownBy({ front }: CardDraft): Shown {
	const [, prefix = "", sentence = ""] =
		/^(?:([^?[\]]{1,60}): )?(.*)$/s.exec(plainText(front)) ?? [];
	return { prefix, sentence };
}

/** In which unit it is asked, and where; told before the sentence is read, as few cards of a note share it. */
function unitOf({ prefix, sentence }: Shown): string | null {
	// "[…] and 120 seconds" are seconds too.
	const unit = /\]\s?(?:(?:and|to|or|-|–)\s?[\d.,]+\s?)?([\p{L}%°]+)/u.exec(
		sentence,
	)?.[1];
	const place = prefix.includes(" – ") ? prefix : "";
	return unit ? `${place}|${unit}` : null;
}

/** Of what it is asked; null where a name tells which case is meant. */
function subjectOf({ sentence }: Shown): string | null {
	const clause = readClause(fillGaps(sentence, "7"));
	if (!clause || clause.subjectEnd === 0) return null;
	const subject = sentence.slice(0, clause.subjectEnd);
	if (/\s\p{Lu}|\p{Lu}{2}|\d|\[/u.test(subject)) return null;
	return `${[...contentOf(subject)].join(" ")}|${clause.verb}`;
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
