// Minutes of meetings among the notes: they hold facts of a day, which hardly anybody means to learn.
import type { CardDraft } from "./draft.ts";

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

/** The cards, all waiting. */
export function waitForReader(cards: readonly CardDraft[]): CardDraft[] {
	return cards.map((card) =>
		card.standing === "inbox"
			? card
			: {
					...card,
					standing: "inbox",
					inboxReason: {
						code: "minutes",
						message:
							"This note looks like the minutes of a meeting. Keep what you want to learn of it.",
					},
				},
	);
}
