// How a found card's numbers and states read in the list. Pure.

import type {
	FoundCard,
	SortField,
} from "../../../electron/engine/contract/find.ts";
import { flagNames } from "../../../electron/engine/contract/flag.ts";
import { sayShare } from "../../../electron/engine/contract/share.ts";
import { sayCount } from "../../wording.ts";

export interface Column {
	field: SortField;
	label: string;
	/** What the heading means, where one word is not enough. */
	title?: string;
	say: (card: FoundCard) => string;
	isNumber?: boolean;
	/** From which width of the list on it is shown; the narrower ones keep what matters most. */
	from: "always" | "medium" | "wide";
}

export const columns: readonly Column[] = [
	{ field: "front", label: "Front", say: ({ front }) => front, from: "always" },
	{ field: "deck", label: "Deck", say: ({ deck }) => deck, from: "wide" },
	{ field: "note", label: "Note", say: (card) => card.noteTitle, from: "wide" },
	{ field: "state", label: "State", say: sayState, from: "medium" },
	{ field: "due", label: "Due", say: sayDue, isNumber: true, from: "always" },
	{
		field: "stability",
		label: "Stability",
		title: "Days until the chance to recall it is 9 in 10",
		say: ({ stability }) => (stability === null ? "" : shortDays(stability)),
		isNumber: true,
		from: "wide",
	},
	{
		field: "difficulty",
		label: "Difficulty",
		title: "From 1, easy, to 10",
		say: ({ difficulty }) => difficulty?.toFixed(1) ?? "",
		isNumber: true,
		from: "wide",
	},
	{
		field: "recall",
		label: "Recall",
		title: "Chance to recall it now",
		say: ({ recall }) => (recall === null ? "" : sayShare(recall)),
		isNumber: true,
		from: "medium",
	},
	{
		field: "lapses",
		label: "Lapses",
		title: "How often it was forgotten",
		say: ({ lapses }) => String(lapses),
		isNumber: true,
		from: "wide",
	},
];

/** "suspended", "leech, learning", "new": what keeps it from study first. */
export function sayState(card: FoundCard): string {
	const outside = [
		card.isRetired && "retired",
		card.isRemoved && "removed",
		card.standing !== "accepted" && card.standing,
		card.isSuspended && "suspended",
		card.isBuried && "buried",
	].find((word) => word !== false);
	const marks = [
		card.isLeech && "leech",
		card.isMarked && "marked",
		card.flag !== null && `${flagNames[card.flag - 1]} flag`,
	].filter((word) => word !== false);
	const state = card.state === "review" ? "known" : card.state;
	return [outside || state, ...marks].join(", ");
}

/** "today", "in 12 d", "3 d ago"; nothing for a new card. */
export function sayDue({ dueIn }: FoundCard): string {
	if (dueIn === null) return "";
	if (dueIn === 0) return "today";
	return dueIn > 0 ? `in ${shortDays(dueIn)}` : `${shortDays(-dueIn)} ago`;
}

/** Days in a narrow column: "12 d", "4.2 mo", "1.5 y". */
export function shortDays(days: number): string {
	if (days < 10) return `${Number(days.toFixed(1))} d`;
	if (days < 100) return `${Math.round(days)} d`;
	if (days < 365) return `${(days / 30.4375).toFixed(1)} mo`;
	return `${(days / 365.25).toFixed(1)} y`;
}

/** "1,204 cards", "more than 500 cards" while the exact number is still being counted, and of how many cards that is. */
export function sayTotal(
	total: number,
	isExact: boolean,
	lookedAt: number | null = null,
): string {
	if (total === 0 && isExact) return "No cards";
	const found = isExact
		? sayCount(total, "card")
		: total === 0
			? "No card yet"
			: `more than ${sayCount(total, "card")}`;
	return lookedAt === null
		? found
		: `${found} among the first ${lookedAt.toLocaleString("en")}; looking at the others…`;
}
