// What can be done to one card beside grading it, as a menu offers it, and doing it with an undo.
import type {
	CardAction,
	CardMarks,
} from "../../electron/engine/contract/action.ts";
import type { CardId } from "../../electron/engine/contract/data.ts";
import { flagNames } from "../../electron/engine/contract/flag.ts";
import type { ShortcutId } from "../../electron/engine/contract/shortcut.ts";
import { type App, say, sayFailure } from "../app.ts";
import { capital } from "../wording.ts";

/** Actions that need one more thing to be said. */
export type Asking = "move" | "set-due" | "flag";

export interface MenuEntry {
	label: string;
	act: CardAction | { ask: Asking };
	shortcut?: ShortcutId;
}

export interface MenuGroup {
	title: string;
	entries: MenuEntry[];
}

type Marks = Pick<
	CardMarks,
	| "isSuspended"
	| "isBuried"
	| "isRemoved"
	| "isMarked"
	| "isLeech"
	| "isMoved"
	| "flag"
>;

/** The menu of a card that has these marks: what is done already is offered to be taken back. */
export function cardMenu(marks: Marks): MenuGroup[] {
	return [
		{ title: "Pause", entries: pauses(marks) },
		{ title: "Mark", entries: markings(marks) },
		{ title: "Schedule", entries: schedules(marks) },
	];
}

function pauses({ isSuspended, isBuried, isRemoved }: Marks): MenuEntry[] {
	return [
		isBuried
			? { label: "Bring back today", act: { kind: "unbury" } }
			: {
					label: "Leave out for today",
					act: { kind: "bury" },
					shortcut: "card-bury",
				},
		isSuspended
			? { label: "Study again", act: { kind: "unsuspend" } }
			: {
					label: "Suspend",
					act: { kind: "suspend" },
					shortcut: "card-suspend",
				},
		isRemoved
			? { label: "Put back into study", act: { kind: "restore" } }
			: { label: "Remove from study", act: { kind: "remove" } },
	];
}

function markings({ isMarked, isLeech, flag }: Marks): MenuEntry[] {
	return [
		{
			label: isMarked ? "Take the mark away" : "Mark",
			act: { kind: "mark", isMarked: !isMarked },
			shortcut: "card-mark",
		},
		...flagNames.map(
			(name, index): MenuEntry => ({
				label: `${capital(name)} flag`,
				act: { kind: "flag", flag: index + 1 },
				shortcut: `flag-${index + 1}` as ShortcutId,
			}),
		),
		{ label: "Flag with a reason…", act: { ask: "flag" } },
		...(flag === null
			? []
			: [{ label: "No flag", act: { kind: "flag", flag: null } } as const]),
		...(isLeech
			? [{ label: "No longer a leech", act: { kind: "unleech" } } as const]
			: []),
	];
}

function schedules({ isMoved }: Marks): MenuEntry[] {
	return [
		{ label: "Set the day…", act: { ask: "set-due" } },
		{ label: "Move to another deck…", act: { ask: "move" } },
		...(isMoved
			? [
					{
						label: "Back to the deck of its note",
						act: { kind: "move", deck: null },
					} as const,
				]
			: []),
		{ label: "Forget: new again", act: { kind: "forget" } },
		{ label: "Reset everything", act: { kind: "reset" } },
	];
}

/** What a flag's key does: the same flag a second time goes away. */
export function flagAction(
	{ flag }: Pick<CardMarks, "flag">,
	pressed: number,
): CardAction {
	return { kind: "flag", flag: flag === pressed ? null : pressed };
}

/** "5", or "5-9" for spreading several cards. */
export function readDays(
	text: string,
): Extract<CardAction, { kind: "set-due" }> | null {
	const match = /^\s*(\d{1,5})(?:\s*[-–]\s*(\d{1,5}))?\s*$/.exec(text);
	if (!match) return null;
	const [days, until] = [Number(match[1]), match[2]];
	const isFit = (count: number) => count <= 36_500;
	if (until === undefined)
		return isFit(days) ? { kind: "set-due", days } : null;
	const untilDays = Number(until);
	return days <= untilDays && isFit(untilDays)
		? { kind: "set-due", days, untilDays }
		: null;
}

/** Does it as one step, offers to undo it and returns its name; null if the engine refused, which is then said. */
export async function applyAction(
	app: App,
	cardIds: readonly CardId[],
	action: CardAction,
): Promise<string | null> {
	try {
		const { label } = await app.engine.client.action.apply({
			cardIds: [...cardIds],
			action,
		});
		say(app, label, {
			label: "Undo",
			// As the key does it: a session may have to go back too.
			run: () => void app.hub.run("undo"),
		});
		return label;
	} catch (error) {
		sayFailure(app, error);
		return null;
	}
}
