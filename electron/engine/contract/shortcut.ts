// The one registry of keyboard shortcuts: menus, buttons, tooltips and `aria-keyshortcuts` all read it.

/** Where a shortcut works. `global` ones work on every screen; the same key may serve two other scopes, never two actions of one. */
export type ShortcutScope = "global" | "today" | "review" | "notes" | "inbox";

/**
 * Keys in the order of preference; the first is shown. `Mod` is Cmd on macOS and Ctrl elsewhere.
 * Key names are those of `KeyboardEvent.key`, with `Space` for the space bar.
 */
export interface Shortcut {
	readonly scope: ShortcutScope;
	readonly label: string;
	readonly keys: readonly [string, ...string[]];
}

export const shortcuts = {
	"go-today": { scope: "global", label: "Today", keys: ["Mod+1"] },
	"go-notes": { scope: "global", label: "Notes", keys: ["Mod+2"] },
	"go-inbox": { scope: "global", label: "Inbox", keys: ["Mod+I"] },
	"go-browse": { scope: "global", label: "Browse", keys: ["Mod+F"] },
	"go-lab": { scope: "global", label: "Lab", keys: ["Mod+3"] },
	"go-statistics": { scope: "global", label: "Statistics", keys: ["Mod+7"] },
	"go-settings": { scope: "global", label: "Settings", keys: ["Mod+,"] },
	"import-files": { scope: "global", label: "Import notes…", keys: ["Mod+O"] },
	"import-folder": {
		scope: "global",
		label: "Import a folder…",
		keys: ["Mod+Shift+O"],
	},
	undo: { scope: "global", label: "Undo", keys: ["Mod+Z"] },
	redo: { scope: "global", label: "Redo", keys: ["Mod+Shift+Z", "Mod+Y"] },
	"start-review": {
		scope: "today",
		label: "Start reviewing",
		keys: ["Space", "Enter"],
	},
	"show-answer": {
		scope: "review",
		label: "Show answer, then Good",
		keys: ["Space", "Enter"],
	},
	"grade-again": { scope: "review", label: "Again", keys: ["1"] },
	"grade-hard": { scope: "review", label: "Hard", keys: ["2"] },
	"grade-good": { scope: "review", label: "Good", keys: ["3"] },
	"grade-easy": { scope: "review", label: "Easy", keys: ["4"] },
	"undo-grade": { scope: "review", label: "Undo the last step", keys: ["U"] },
	"open-source": { scope: "review", label: "Open source note", keys: ["O"] },
	"leave-review": { scope: "review", label: "Leave review", keys: ["Escape"] },
	"inbox-accept": { scope: "inbox", label: "Accept the card", keys: ["A"] },
	"inbox-edit": { scope: "inbox", label: "Edit the card", keys: ["E"] },
	"inbox-reject": { scope: "inbox", label: "Reject the card", keys: ["R"] },
	"inbox-never": {
		scope: "inbox",
		label: "Never such cards in this note",
		keys: ["N"],
	},
	"inbox-next": {
		scope: "inbox",
		label: "Next card",
		keys: ["J", "ArrowDown"],
	},
	"inbox-previous": {
		scope: "inbox",
		label: "Previous card",
		keys: ["K", "ArrowUp"],
	},
	"inbox-undo": {
		scope: "inbox",
		label: "Undo the last decision",
		keys: ["U"],
	},
} as const satisfies Record<string, Shortcut>;

export type ShortcutId = keyof typeof shortcuts;

/** Pairs of actions that would answer to the same key at the same time; empty in a sound registry. */
export function findClashes(
	registry: Readonly<Record<string, Shortcut>> = shortcuts,
): { key: string; actions: [string, string] }[] {
	const entries = Object.entries(registry).flatMap(([id, { scope, keys }]) =>
		keys.map((key) => ({ id, scope, key: key.toLowerCase() })),
	);
	return entries.flatMap((one, index) =>
		entries
			.slice(index + 1)
			.filter(
				(other) =>
					other.key === one.key &&
					other.id !== one.id &&
					(other.scope === one.scope ||
						other.scope === "global" ||
						one.scope === "global"),
			)
			.map((other) => ({
				key: one.key,
				actions: [one.id, other.id] as [string, string],
			})),
	);
}
