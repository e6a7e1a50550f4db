// Minutes, logs and lists of things to do among the notes: they hold facts of a day, which hardly anybody means to learn.
import { plainText } from "../contract/rich.ts";
import { readClause } from "./clause.ts";
import type { CardDraft, InboxReason } from "./draft.ts";
import { isStudyPage } from "./page-property.ts";
import { isPlan } from "./plan-document.ts";
import { isDayWord, isSortOfNote } from "./title.ts";

const present =
	/^[ \t>#*_-]*(?:attendees|participants|people present|absent|minutes|moderator|note[ -]?taker|teilnehmer(?:innen)?|anwesend|protokoll)[*_]*[ \t]*(?::|$)/im;
const business =
	/^[ \t>#*_-]*(?:agenda|action items?|actions|decisions|next steps|follow[ -]?ups?|parking lot|open points|tagesordnung|beschl[uü]sse)[*_]*[ \t]*(?::|$)/gim;

const meeting =
	/\b(?:sync|stand-?up|retro(?:spective)?|1:1|one-on-one|all[ -]hands|kick-?off|check-?in|catch-?up|meeting|debrief|huddle|jour fixe|besprechung|sitzung)\b/i;

/** Who was there and who was not. */
const roll =
	/^[ \t>*_-]*present[*_]*:[^\n]*\n?[^\n]*\b(?:absent|apologies|excused|regrets)[*_]*:/im;

/** What is said in meetings alone, each of it a sign. */
const signs = [
	/^[ \t>*_-]*(?:absent|apologies|excused|regrets|scribe|chair|facilitator)[*_]*:/im,
	/^[ \t>#*_-]*next(?: (?:meeting|sync|call|time))?[*_]*:[^\n]*\d/im,
	/^[ \t>]*(?:[-*+]|\d+[.)])[ \t]+(?:AOB\b|\[[ xX]\][ \t])/m,
	/^[ \t>*_-]*(?:actions?|decisions?|decided|agreed|owner|todo)[*_]*:/im,
	/^[ \t>*_-]*(?:action: )?\p{Lu}\p{Ll}+ (?:→|->|to|will) \p{Ll}|\bby (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|EO[DW])\p{Ll}*\b/mu,
];

/**
 * True for a note that says who was there, or that has two of the parts that minutes have, or that is
 * called a meeting and has two other signs of one.
 */
export function isMinutes(text: string, title = ""): boolean {
	if (present.test(text) || roll.test(text)) return true;
	const found = text.match(business)?.map((line) => line.toLowerCase().trim());
	if (new Set(found).size > 1) return true;
	const names = `${title}\n${firstLine(text)}`;
	// Nearly no note is called so, and to look for all signs in each takes long.
	if (!meeting.test(names)) return false;
	const count =
		signs.filter((sign) => sign.test(text)).length +
		(anyDate.test(names) ? 1 : 0);
	return count > 1;
}

const anyDate = /\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.|\d{1,2}\/\d{1,2}/;

function firstLine(text: string): string {
	return text.trimStart().split("\n", 1)[0] ?? "";
}

const personal =
	/^[ \t>]*[-*+][ \t]+\[[ xX]\][ \t]|(?<![\p{L}\d])(?:I|I'm|I've|we|my|me)(?![\p{L}\d])|(?<!\d)(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:])/mu;

/** True for a note that is called after its day or week alone, and for one called so less surely that speaks of its person or of the hours. */
export function isDiary(text: string, title: string): boolean {
	const name = title.trim();
	if (isWeek(text, name)) return true;
	if (!isDayName(name)) return false;
	const first = /^# +(.+)/.exec(firstLine(text))?.[1];
	// "2024-03-12" above "# Tides" is a note on tides.
	if (first && !isDayName(first) && !isSortOfNote(first)) return false;
	const isSure = /^\d{4}-\d\d-\d\d\b/.test(name) || weekday.test(name);
	return isSure || personal.test(text);
}

/** "W07", "2026-W07", "Journal 2026-W07": a calendar week, which no course counts so. */
const calendarWeek =
	/^(?:\p{L}+[ -])?(?:20\d\d[-_ ]?)?K?W ?(?:0[1-9]|[1-4]\d|5[0-3])(?:[-_ /]20\d\d)?$/u;
const keptByWeek = /\b(?:week|wk|journal|diary|log|tagebuch|woche)\b/i;
const dayHeading =
	/^#{2,6}[ \t]+(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|weekend)\b[^\p{L}\n]*(?:\p{L}{3,9}[^\p{L}\n]*)?$/gimu;

/** True for a page of a journal that is kept by the week: called after it, or with days for headings. */
function isWeek(text: string, title: string): boolean {
	const first = /^# +(.+)/.exec(firstLine(text))?.[1]?.trim() ?? title;
	if (calendarWeek.test(title) && calendarWeek.test(first)) return true;
	if (!calendarWeek.test(title) && !keptByWeek.test(title)) return false;
	return (text.match(dayHeading)?.length ?? 0) > 1;
}

const weekday =
	/^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b/i;

/** "2024-03-12", "12.3.2024", "Tuesday 12 March", "March 12th, 2024"; "July 1914" is history. */
function isDayName(name: string): boolean {
	const year = /(?<!\d)(?:1\d|20)\d\d(?!\d)/.exec(name)?.[0];
	if (year && Number(year) < 2000) return false;
	const words = name.split(/[\s,]+/).filter((word) => /[\p{L}\d]/u.test(word));
	const isMonth = (word: string) => isDayWord(word.replace(/\.$/, ""));
	return (
		words.every(
			(word) => written.test(word) || isMonth(word) || ordinal.test(word),
		) &&
		(words.some((word) => written.test(word)) ||
			(words.some(isMonth) && words.some((word) => /^\d{1,2}\D*$/.test(word))))
	);
}

const written = /^\d{4}[-_.]\d\d[-_.]\d\d$|^\d{1,2}\.\d{1,2}\.(?:\d{2,4})?$/;
const ordinal = /^\d{1,4}(?:st|nd|rd|th)?\.?$|^(?:the|of)$/i;

const work =
	/^[ \t>]*(?:[-*+][ \t]+)?(?:\[[ xX]\][ \t]|TODO\b|FIXME\b|ask \p{Lu}|https?:\/\/\S+[ \t]*$)|\?\?|!!|\bTODO\b/gmu;
const dated =
	/^[ \t>#*_-]*\d{4}-\d\d-\d\d\b|^[ \t>#*_-]*\d{1,2}\.\d{1,2}\.\d{4}\b/;
const taught =
	/\b(?:lectures?|lessons?|class|course|seminar|chapter|week|unit|module|vorlesung|kapitel)\b/i;

/** True for a note that somebody works with: a log of one day, or one with three or more things to do, to ask or to look up. */
export function isWorking(text: string, title: string): boolean {
	const first = firstLine(text);
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
	diary:
		"This note looks like a page of a diary. Keep what you want to learn of it.",
	plan: "This note looks like the plan of a project. Keep what you want to learn of it.",
	working:
		"This note looks like one of things to do. Keep what you want to learn of it.",
};

/** The cards of minutes, diaries and plans, all of them waiting; those of other working notes where they are fragments, which may be true of a day alone. */
export function waitForReader(
	cards: readonly CardDraft[],
	text: string,
	title: string,
): CardDraft[] {
	if (isMinutes(text, title))
		return cards.map((card) => waiting(card, "minutes"));
	if (isDiary(text, title) && !isStudyPage(text))
		return cards.map((card) => waiting(card, "diary"));
	if (isPlan(text, title)) return cards.map((card) => waiting(card, "plan"));
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
