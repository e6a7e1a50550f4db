// Minutes, logs and lists of things to do among the notes: they hold facts of a day, which hardly anybody means to learn.
import { plainText } from "../contract/rich.ts";
import { readClause } from "./clause.ts";
import type { CardDraft, InboxReason } from "./draft.ts";

const present =
	/^[ \t>#*_-]*(?:attendees|participants|people present|absent|minutes|moderator|note[ -]?taker|teilnehmer(?:innen)?|anwesend|protokoll)[*_]*[ \t]*(?::|$)/im;
const business =
	/^[ \t>#*_-]*(?:agenda|action items?|actions|decisions|next steps|follow[ -]?ups?|parking lot|open points|tagesordnung|beschl[uü]sse)[*_]*[ \t]*(?::|$)/gim;

/** True for a note that says who was there, or that has two of the parts that minutes have. */
export function isMinutes(text: string): boolean {
	if (present.test(text)) return true;
	const found = text.match(business)?.map((line) => line.toLowerCase().trim());
	return new Set(found).size > 1;
}

const work =
	/^[ \t>]*(?:[-*+][ \t]+)?(?:\[[ xX]\][ \t]|TODO\b|FIXME\b|ask \p{Lu}|https?:\/\/\S+[ \t]*$)|\?\?|!!|\bTODO\b/gmu;
const dated =
	/^[ \t>#*_-]*\d{4}-\d\d-\d\d\b|^[ \t>#*_-]*\d{1,2}\.\d{1,2}\.\d{4}\b/;
const taught =
	/\b(?:lectures?|lessons?|class|course|seminar|chapter|week|unit|module|vorlesung|kapitel)\b/i;

/** True for a note that somebody works with: a log of one day, or one with three or more things to do, to ask or to look up. */
export function isWorking(text: string, title: string): boolean {
	const [first = ""] = text.trimStart().split("\n", 1);
	if (taught.test(first) || taught.test(title)) return false;
	if (dated.test(first) || dated.test(title)) return true;
	let count = 0;
	for (const _ of text.matchAll(work)) {
		count += 1;
		if (count > 2) return true;
	}
	return false;
}

const reasons = {
	minutes:
		"This note looks like the minutes of a meeting. Keep what you want to learn of it.",
	working:
		"This note looks like one of things to do. Keep what you want to learn of it.",
};

/** The cards of minutes, all of them waiting; those of other working notes where they are fragments, which may be true of a day alone. */
export function waitForReader(
	cards: readonly CardDraft[],
	text: string,
	title: string,
): CardDraft[] {
	if (isMinutes(text)) return cards.map((card) => waiting(card, "minutes"));
	if (!isWorking(text, title)) return [...cards];
	return cards.map((card) =>
		isFragment(card) ? waiting(card, "working") : card,
	);
}

function waiting(card: CardDraft, code: keyof typeof reasons): CardDraft {
	if (card.standing === "inbox") return card;
	const inboxReason: InboxReason = { code, message: reasons[code] };
	return { ...card, standing: "inbox", inboxReason };
}

/** A number in words without a verb: "heap dump 2.1 GB". */
function isFragment({ rule, front }: CardDraft): boolean {
	if (rule !== "number" && rule !== "value") return false;
	const said = plainText(front)
		.replace(/^[^[\]:]{1,60}: /, "")
		.replace(/\[…\]/g, "7");
	const clause = readClause(said);
	return clause === null || clause.subjectEnd === 0;
}
