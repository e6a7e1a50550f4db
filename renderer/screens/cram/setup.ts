// Which cards a session beside the daily queue takes: as an address, as a filter for the engine, and in words. Pure.
import type { CramFilter } from "../../../electron/engine/contract/cram.ts";
import type { CardId } from "../../../electron/engine/contract/data.ts";
import { sayCount } from "../../wording.ts";

export const choices = {
	ahead: "Review ahead: what comes due in the next days",
	lapsed: "Only what was forgotten lately",
	today: "Only what was answered today",
	new: "Only new cards",
	all: "All cards",
	search: "What a search finds",
} as const;
export type Choice = keyof typeof choices;

export const orders = {
	retrievability: "Nearest to forgotten first",
	note: "As in the notes",
	random: "Mixed up",
} as const;
export type Order = keyof typeof orders;

export interface CramSetup {
	choice: Choice;
	/** "" is all decks. Not used by a search, which names its own. */
	deck: string;
	/** Days ahead or back, where the choice asks for them. */
	days: number;
	query: string;
	order: Order;
	limit: number;
	/** Grades count as any review; otherwise the schedule stays as it is. */
	isRescheduling: boolean;
}

export const usualSetup: CramSetup = {
	choice: "ahead",
	deck: "",
	days: 3,
	query: "",
	order: "retrievability",
	limit: 100,
	isRescheduling: false,
};

/** The address of a setup, by what differs from the usual one; "go" starts it at once. */
export function writeSetup(setup: CramSetup, isStarted: boolean): string {
	const params = new URLSearchParams();
	for (const [name, value] of Object.entries(setup))
		if (value !== usualSetup[name as keyof CramSetup])
			params.set(name, String(value));
	if (isStarted) params.set("go", "1");
	return params.toString();
}

/** Reads an address; what cannot be read is as usual. */
export function readSetup(text: string): {
	setup: CramSetup;
	isStarted: boolean;
} {
	const params = new URLSearchParams(text);
	const oneOf = <T extends string>(
		name: keyof CramSetup,
		all: Readonly<Record<T, string>>,
		usual: T,
	): T => {
		const value = params.get(name) ?? "";
		return Object.hasOwn(all, value) ? (value as T) : usual;
	};
	const whole = (name: "days" | "limit", least: number, most: number) => {
		const value = Number(params.get(name) ?? usualSetup[name]);
		const isFit = Number.isInteger(value) && value >= least && value <= most;
		return isFit ? value : usualSetup[name];
	};
	return {
		setup: {
			choice: oneOf("choice", choices, usualSetup.choice),
			deck: params.get("deck") ?? usualSetup.deck,
			days: whole("days", 0, 3650),
			query: params.get("query") ?? usualSetup.query,
			order: oneOf("order", orders, usualSetup.order),
			limit: whole("limit", 1, 10_000),
			isRescheduling: params.get("isRescheduling") === "true",
		},
		isStarted: params.get("go") === "1",
	};
}

/** What the engine is asked for; `found` are the cards of a search. */
export function filterOf(
	setup: CramSetup,
	found: readonly CardId[] = [],
): CramFilter {
	const { choice, deck, days, order, limit } = setup;
	const shared: CramFilter = { order, limit };
	if (choice === "search") return { ...shared, cardIds: [...found] };
	const within: CramFilter = { ...shared, ...(deck !== "" && { deck }) };
	switch (choice) {
		case "ahead":
			return { ...within, aheadDays: days };
		case "lapsed":
			return { ...within, lapsedDays: Math.max(1, days) };
		case "today":
			return { ...within, isStudiedToday: true };
		case "new":
			return { ...within, state: "new" };
		case "all":
			return within;
		default:
			return choice satisfies never;
	}
}

export function hasDays({ choice }: CramSetup): boolean {
	return choice === "ahead" || choice === "lapsed";
}

/** A session: the cards still to come, the first one on screen. */
export interface Session {
	waiting: readonly CardId[];
	done: number;
	/** What each answer left behind, the newest last, to go back to. */
	past: readonly Former[];
	/** What was taken back, the newest last. */
	future: readonly Former[];
}

/** Another place of the session, and the name of the step that lies between. */
interface Former extends Pick<Session, "waiting" | "done"> {
	label: string;
}

export function beginSession(cardIds: readonly CardId[]): Session {
	return { waiting: cardIds, done: 0, past: [], future: [] };
}

/** How many other cards come before a forgotten one comes again. */
const againAfter = 5;

/** The card on screen is done, or comes again a little later; `label` names the step that did it. */
export function advance(
	session: Session,
	label: string,
	isForgotten: boolean,
): Session {
	const [first, ...rest] = session.waiting;
	if (first === undefined) return session;
	const { waiting, done, past } = session;
	return {
		waiting: isForgotten
			? [...rest.slice(0, againAfter), first, ...rest.slice(againAfter)]
			: rest,
		done: done + (isForgotten ? 0 : 1),
		past: [...past, { waiting, done, label }],
		future: [],
	};
}

/** Before the newest step, if it is the one that was taken back. */
export function goBack(session: Session, label: string): Session {
	const former = session.past.at(-1);
	if (former?.label !== label) return session;
	const { waiting, done } = session;
	return {
		waiting: former.waiting,
		done: former.done,
		past: session.past.slice(0, -1),
		future: [...session.future, { waiting, done, label }],
	};
}

/** After the newest step that was taken back, if it is the one that was done again. */
export function goForth(session: Session, label: string): Session {
	const next = session.future.at(-1);
	if (next?.label !== label) return session;
	const { waiting, done } = session;
	return {
		waiting: next.waiting,
		done: next.done,
		past: [...session.past, { waiting, done, label }],
		future: session.future.slice(0, -1),
	};
}

/** "12 cards left". */
export function sayLeft({ waiting }: Session): string {
	return `${sayCount(waiting.length, "card")} left`;
}
