// The one registry of keyboard shortcuts: menus, the palette, buttons, tooltips and `aria-keyshortcuts` all read it, by way of the learner's own keys in keymap.ts.

/** Where shortcuts work, with the name that people read, in the order of lists. */
export const shortcutScopes = {
	global: "Everywhere",
	today: "Today",
	review: "Review",
	scenario: "Scenario questions",
	inbox: "Inbox",
	exam: "Exam",
} as const;

/** Where a shortcut works. `global` ones work on every screen; the same key may serve two other scopes, never two actions of one. */
export type ShortcutScope = keyof typeof shortcutScopes;

/**
 * Keys in the order of preference; the first is shown. `Mod` is Cmd on macOS and Ctrl elsewhere.
 * Key names are those of `KeyboardEvent.key`, with `Space` for the space bar. An action without
 * keys is in menus and palette alone.
 */
export interface Shortcut {
	readonly scope: ShortcutScope;
	/** Other scopes in which it works at the same time. */
	readonly also?: readonly ShortcutScope[];
	readonly label: string;
	readonly keys: readonly string[];
}

export const shortcuts = {
	palette: {
		scope: "global",
		label: "Go to or do anything…",
		keys: ["Mod+K", "Mod+P"],
	},
	"show-shortcuts": {
		scope: "global",
		label: "Keyboard shortcuts",
		keys: ["?", "F1"],
	},
	"go-help": { scope: "global", label: "Help", keys: [] },
	"go-welcome": { scope: "global", label: "First steps", keys: [] },
	"go-back": { scope: "global", label: "Back", keys: ["Alt+ArrowLeft"] },
	"go-forward": {
		scope: "global",
		label: "Forward",
		keys: ["Alt+ArrowRight"],
	},
	"go-today": { scope: "global", label: "Today", keys: ["Mod+1"] },
	"go-notes": { scope: "global", label: "Notes", keys: ["Mod+2"] },
	"go-inbox": { scope: "global", label: "Inbox", keys: ["Mod+I"] },
	"go-browse": { scope: "global", label: "Browse", keys: ["Mod+F"] },
	"go-lab": { scope: "global", label: "Lab", keys: ["Mod+3"] },
	"go-exam": { scope: "global", label: "Exam", keys: ["Mod+4"] },
	"go-statistics": { scope: "global", label: "Statistics", keys: ["Mod+7"] },
	"go-sheet": { scope: "global", label: "Revision sheet", keys: ["Mod+6"] },
	"go-about": { scope: "global", label: "About and licences", keys: [] },
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
	"undo-grade": {
		scope: "review",
		also: ["scenario"],
		label: "Undo the last step",
		keys: ["U"],
	},
	"open-source": {
		scope: "review",
		also: ["scenario"],
		label: "Open source note",
		keys: ["O"],
	},
	"type-answers": {
		scope: "review",
		label: "Type answers",
		keys: ["T"],
	},
	"card-menu": {
		scope: "review",
		also: ["scenario"],
		label: "Card actions",
		keys: ["M"],
	},
	"card-edit": { scope: "review", label: "Edit the card", keys: ["E"] },
	"card-history": {
		scope: "review",
		also: ["scenario"],
		label: "History of the card",
		keys: ["I"],
	},
	"card-mark": {
		scope: "review",
		also: ["scenario"],
		label: "Mark the card",
		keys: ["*"],
	},
	"card-bury": {
		scope: "review",
		also: ["scenario"],
		label: "Leave the card out for today",
		keys: ["-"],
	},
	"card-suspend": {
		scope: "review",
		also: ["scenario"],
		label: "Suspend the card",
		keys: ["@"],
	},
	"flag-1": {
		scope: "review",
		also: ["scenario"],
		label: "Red flag",
		keys: ["Alt+1"],
	},
	"flag-2": {
		scope: "review",
		also: ["scenario"],
		label: "Orange flag",
		keys: ["Alt+2"],
	},
	"flag-3": {
		scope: "review",
		also: ["scenario"],
		label: "Green flag",
		keys: ["Alt+3"],
	},
	"flag-4": {
		scope: "review",
		also: ["scenario"],
		label: "Blue flag",
		keys: ["Alt+4"],
	},
	"flag-5": {
		scope: "review",
		also: ["scenario"],
		label: "Pink flag",
		keys: ["Alt+5"],
	},
	"flag-6": {
		scope: "review",
		also: ["scenario"],
		label: "Turquoise flag",
		keys: ["Alt+6"],
	},
	"flag-7": {
		scope: "review",
		also: ["scenario"],
		label: "Purple flag",
		keys: ["Alt+7"],
	},
	"leave-review": {
		scope: "review",
		also: ["today", "scenario"],
		label: "Leave review",
		keys: ["Escape"],
	},
	"choose-a": { scope: "scenario", label: "Choose option A", keys: ["A"] },
	"choose-b": { scope: "scenario", label: "Choose option B", keys: ["B"] },
	"choose-c": { scope: "scenario", label: "Choose option C", keys: ["C"] },
	"choose-d": { scope: "scenario", label: "Choose option D", keys: ["D"] },
	"choose-e": { scope: "scenario", label: "Choose option E", keys: ["E"] },
	"choose-f": { scope: "scenario", label: "Choose option F", keys: ["F"] },
	"choose-g": { scope: "scenario", label: "Choose option G", keys: ["G"] },
	"choose-h": { scope: "scenario", label: "Choose option H", keys: ["H"] },
	"scenario-answer": {
		scope: "scenario",
		label: "Answer, then next card",
		keys: ["Enter"],
	},
	"scenario-lab": {
		scope: "scenario",
		label: "Go on in the lab",
		keys: ["L"],
	},
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
	"exam-option-a": { scope: "exam", label: "Option A", keys: ["A"] },
	"exam-option-b": { scope: "exam", label: "Option B", keys: ["B"] },
	"exam-option-c": { scope: "exam", label: "Option C", keys: ["C"] },
	"exam-option-d": { scope: "exam", label: "Option D", keys: ["D"] },
	"exam-option-e": { scope: "exam", label: "Option E", keys: ["E"] },
	"exam-option-f": { scope: "exam", label: "Option F", keys: ["F"] },
	"exam-option-g": { scope: "exam", label: "Option G", keys: ["G"] },
	"exam-option-h": { scope: "exam", label: "Option H", keys: ["H"] },
	"exam-strike": {
		scope: "exam",
		label: "Strike out: then the option’s letter",
		keys: ["X"],
	},
	"exam-next": {
		scope: "exam",
		label: "Next question",
		keys: ["J", "ArrowRight"],
	},
	"exam-previous": {
		scope: "exam",
		label: "Previous question",
		keys: ["K", "ArrowLeft"],
	},
	"exam-go-on": {
		scope: "exam",
		label: "Start, continue, check or go on",
		keys: ["Enter"],
	},
	"exam-flag": { scope: "exam", label: "Flag for review", keys: ["L"] },
	"exam-note": { scope: "exam", label: "Note on the question", keys: ["M"] },
	"exam-navigator": { scope: "exam", label: "All questions", keys: ["N"] },
	"exam-review": { scope: "exam", label: "Review and hand in", keys: ["R"] },
	"exam-clock": {
		scope: "exam",
		label: "Hide or show the time",
		keys: ["T"],
	},
	"exam-pause": { scope: "exam", label: "Pause practice", keys: ["P"] },
	"exam-guess": {
		scope: "exam",
		label: "Practice: show the answer, I guessed",
		keys: ["1"],
	},
	"exam-unsure": {
		scope: "exam",
		label: "Practice: show the answer, I am unsure",
		keys: ["2"],
	},
	"exam-sure": {
		scope: "exam",
		label: "Practice: show the answer, I am sure",
		keys: ["3"],
	},
} as const satisfies Record<string, Shortcut>;

export type ShortcutId = keyof typeof shortcuts;
