// What is due today, in the words and numbers that tray, badge and reminder show.
import type { MenuItemConstructorOptions } from "electron";
import type { Today } from "../engine/contract/data.ts";

export function countDue({ counts }: Pick<Today, "counts">): number {
	return counts.learning + counts.review + counts.new;
}

export function sayDue(due: number): string {
	if (due === 0) return "Nothing is due";
	return due === 1 ? "1 card is due" : `${due} cards are due`;
}

/** The reminder's words: how much there is and how long it takes. */
export function sayReminder(due: number, minutes: number): string {
	const time =
		minutes < 1 ? "" : ` – about ${minutes} minute${minutes === 1 ? "" : "s"}`;
	return `${sayDue(due)}${time}.`;
}

export interface TrayActions {
	start(): void;
	open(): void;
	quit(): void;
}

/** The tray's menu: what is due first, as that is what it is there for. */
export function trayTemplate(
	due: number,
	actions: TrayActions,
): MenuItemConstructorOptions[] {
	return [
		{ label: sayDue(due), enabled: false },
		{ type: "separator" },
		{ label: "Start reviewing", enabled: due > 0, click: actions.start },
		{ label: "Open Amiable", click: actions.open },
		{ type: "separator" },
		{ label: "Quit Amiable", click: actions.quit },
	];
}
