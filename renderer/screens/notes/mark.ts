// What stands in a note's margin: which card comes from which line and how well it is known. Pure.
import type { Card, Skipped } from "../../../electron/engine/contract/data.ts";
import type { Coverage } from "../../../electron/engine/contract/reading.ts";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { capital, sayCount, sayDays, sayLines } from "../../wording.ts";

export type MarkState =
	| "new"
	| "learning"
	| "mature"
	| "inbox"
	| "rejected"
	| "skipped";

export interface Mark {
	key: string;
	state: MarkState;
	line: number;
	endLine: number;
	/** The card, or null for a place without one. */
	card: number | null;
	/** What it says on hover and focus. */
	tip: string;
}

/** From this stability on, in days, a card counts as known well. */
const matureDays = 21;

/** Marks of a note in the order of its lines; retired cards have no place in it. */
export function findMarks(
	cards: readonly Card[],
	skipped: readonly Skipped[],
	studyDay: number | undefined,
): Mark[] {
	const ofCards = cards
		.filter(({ isRetired }) => !isRetired)
		.flatMap((card) =>
			card.sources.map(({ line, endLine }): Mark => {
				const state = stateOf(card);
				const tip = `${capital(sayState(card, state, studyDay))}: ${oneLine(card)}`;
				const key = `${card.id} ${line}`;
				return { key, state, line, endLine, card: card.id, tip };
			}),
		);
	const without = skipped.map(
		({ line, endLine, code, message }): Mark => ({
			key: `${code} ${line}-${endLine}`,
			state: "skipped",
			line,
			endLine,
			card: null,
			tip: `No card: ${message}`,
		}),
	);
	return [...ofCards, ...without].sort((one, other) => one.line - other.line);
}

/** Where a card stands, as its mark shows it. */
export function stateOf({ standing, schedule }: Card): MarkState {
	if (standing !== "accepted") return standing;
	if (schedule.state === "new") return "new";
	const isMature =
		schedule.state === "review" && schedule.stability >= matureDays;
	return isMature ? "mature" : "learning";
}

function sayState(
	card: Card,
	state: MarkState,
	studyDay: number | undefined,
): string {
	if (state === "inbox")
		return `waits in the inbox (${card.inboxReason?.message.replace(/\.$/, "") ?? "for you to decide"})`;
	if (state === "rejected") return "rejected by you";
	if (state === "new") return "new";
	const { schedule } = card;
	if (schedule.state !== "review") return "learning";
	const days = schedule.dueDay - (studyDay ?? schedule.dueDay);
	const due = days <= 0 ? "due today" : `back in ${sayDays(days)}`;
	return state === "mature" ? `known well, ${due}` : `learning, ${due}`;
}

function oneLine({ front }: Card): string {
	const text = plainText(front).replaceAll(/\s+/g, " ").trim();
	return text.length <= 120 ? text : `${text.slice(0, 119).trimEnd()}…`;
}

/** "31 of 37 statements have a card; 2 more wait in the inbox." */
export function sayCoverage({
	statements,
	covered,
	waiting,
}: Coverage): string {
	if (statements === 0) return "There is no statement to ask for here.";
	const have = covered === 1 ? "has" : "have";
	const cover = `${covered} of ${sayCount(statements, "statement")} ${have} a card`;
	return waiting === 0
		? `${cover}.`
		: `${cover}; ${waiting} more ${waiting === 1 ? "waits" : "wait"} in the inbox.`;
}

/** What a mark is called for those who cannot see it: its lines and what it says. */
export function markName({ line, endLine, tip }: Mark): string {
	return `${capital(sayLines(line, endLine))}. ${tip}`;
}
