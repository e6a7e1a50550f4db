// What can be done to the chosen cards, as the menus above the list offer it. Pure.
import type { CardAction } from "../../../electron/engine/contract/action.ts";
import { flagNames } from "../../../electron/engine/contract/flag.ts";
import { capital } from "../../wording.ts";

/** What needs nothing more to be said; `contrast` makes a card of the two that are chosen. */
export type BulkAction =
	| Exclude<CardAction, { kind: "move" | "set-due" }>
	| { kind: "contrast" };

export type BulkGroup = readonly [
	label: string,
	actions: Readonly<Record<string, BulkAction>>,
];

const groups: readonly BulkGroup[] = [
	[
		"Pause",
		{
			Suspend: { kind: "suspend" },
			"Study again": { kind: "unsuspend" },
			"Leave out for today": { kind: "bury" },
			"Bring back today": { kind: "unbury" },
		},
	],
	[
		"Mark",
		{
			Mark: { kind: "mark", isMarked: true },
			"Take the mark away": { kind: "mark", isMarked: false },
			...Object.fromEntries(
				flagNames.map((name, index) => [
					`${capital(name)} flag`,
					{ kind: "flag", flag: index + 1 } as const,
				]),
			),
			"No flag": { kind: "flag", flag: null },
			"No longer a leech": { kind: "unleech" },
		},
	],
	[
		"More",
		{
			"Forget: new again": { kind: "forget" },
			"Reset everything": { kind: "reset" },
			"Remove from study": { kind: "remove" },
			"Put back into study": { kind: "restore" },
		},
	],
];

/** The menus for so many chosen cards: two can be told apart by a card of their own. */
export function bulkGroups(count: number): readonly BulkGroup[] {
	if (count !== 2) return groups;
	return groups.map(
		([label, actions]): BulkGroup =>
			label === "More"
				? [label, { "Make a contrast card": { kind: "contrast" }, ...actions }]
				: [label, actions],
	);
}
