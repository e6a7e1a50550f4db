// What the palette lists: places to go to, actions of the registry, and commands of the menus on screen. Pure but for what running them does.

import type { Deck } from "../../../electron/engine/contract/deck.ts";
import type {
	FoundCard,
	FoundNote,
} from "../../../electron/engine/contract/find.ts";
import {
	shortcutIds,
	shortcutOf,
} from "../../../electron/engine/contract/keymap.ts";
import type { LabSummary } from "../../../electron/engine/contract/lab.ts";
import type {
	ShortcutId,
	ShortcutScope,
} from "../../../electron/engine/contract/shortcut.ts";
import type { Command } from "../../command-hub.ts";
import { sectionId } from "../../components/screen.tsx";
import type { Route } from "../../routes.tsx";
import { rank, score } from "../../score.ts";
import { settingsSections } from "../settings/sections.ts";

export interface Entry {
	/** Tells it among recent choices. */
	key: string;
	title: string;
	/** Other words by which it is found. */
	words?: string;
	/** Quiet words after the title. */
	hint?: string;
	shortcut?: ShortcutId;
	/** Why it cannot be done now; undefined if it can. */
	why?: string;
	act: { go: Route } | { shortcut: ShortcutId } | { command: () => void };
}

export interface Group {
	title: string;
	entries: Entry[];
}

/** Screens without a shortcut of their own. */
const places: readonly Entry[] = [
	place("review", "Review", { screen: "review" }, "study cards due"),
	place("cram", "Extra study", { screen: "cram" }, "cram practice filtered"),
	place(
		"problems",
		"Problems in your notes",
		{ screen: "problems" },
		"errors diagnostics warnings",
	),
	place("paste", "Paste notes", { screen: "paste" }, "import clipboard text"),
];

const sectionEntries = (isDesktop: boolean): Entry[] =>
	settingsSections
		.filter((section) => isDesktop || !section.isDesktop)
		.map(({ title, words }) => ({
			key: `settings ${title}`,
			title: `Settings: ${title}`,
			words,
			act: { go: { screen: "settings", section: sectionId(title) } },
		}));

/** Words by which actions are found beside their labels. */
const synonyms: Partial<Record<ShortcutId, string>> = {
	"go-today": "home start due",
	"go-lab": "simulator console aws ec2",
	"go-exam": "exams practice questions readiness",
	"go-statistics": "charts graphs progress",
	"go-settings": "preferences options",
	"go-sheet": "print pdf paper cram fold phone",
	"go-about": "version licences licenses open source",
	"go-help": "manual guide how note format",
	"go-welcome": "tour introduction welcome begin first run",
	"show-shortcuts": "keys hotkeys cheat sheet",
	"go-browse": "search cards find list",
	"go-inbox": "waiting decide accept",
	"import-files": "add markdown open",
	"import-folder": "add vault obsidian directory",
};

function place(id: string, title: string, go: Route, words: string): Entry {
	return { key: `place ${id}`, title, words, act: { go } };
}

const where: Record<ShortcutScope, string> = {
	global: "not on this screen",
	today: "on Today, when something is due",
	review: "while you review",
	scenario: "at a scenario question",
	inbox: "in the inbox",
	exam: "during an exam",
};

export interface Present {
	offered: ReadonlySet<ShortcutId>;
	commands: readonly Command[];
	/** Names of what undo and redo would do. */
	undo: string | null;
	redo: string | null;
	isDesktop: boolean;
	/** While an exam is sat, only what it offers itself can be done. */
	isExam: boolean;
}

/** Everything that can be gone to or done, in the order of an empty search. */
export function listEntries(present: Present): Entry[] {
	const actions = shortcutIds
		.filter((id) => id !== "palette")
		.map((id) => actionEntry(id, present));
	const isPlace = ({ key }: Entry) =>
		/^do go-(?!back|forward|help|welcome)/.test(key);
	const isHere = ({ shortcut, why }: Entry) =>
		why === undefined &&
		shortcut !== undefined &&
		shortcutOf(shortcut).scope !== "global";
	const entries = [
		...actions.filter(isHere),
		...present.commands.map(
			({ id, title, run }): Entry => ({
				key: `command ${id}`,
				title,
				act: { command: run },
			}),
		),
		...actions.filter(isPlace),
		...places,
		...actions.filter((entry) => !isPlace(entry) && !isHere(entry)),
		...sectionEntries(present.isDesktop),
	];
	return present.isExam ? entries.map(withExamRule) : entries;
}

/** Leaving for the list of exams, and the keys; everything else of the frame waits. */
const allowedInExam: ReadonlySet<ShortcutId> = new Set([
	"go-exam",
	"show-shortcuts",
]);

function withExamRule(entry: Entry): Entry {
	const { shortcut, why } = entry;
	const isAllowed =
		shortcut !== undefined &&
		(shortcutOf(shortcut).scope === "exam" || allowedInExam.has(shortcut));
	return isAllowed ? entry : { ...entry, why: why ?? "Not during an exam" };
}

function actionEntry(id: ShortcutId, present: Present): Entry {
	const { label, scope } = shortcutOf(id);
	const step = id === "undo" || id === "redo" ? id : null;
	const name = step && present[step];
	const words = synonyms[id];
	const why = !present.offered.has(id)
		? `Only ${where[scope]}`
		: step && name === null
			? `Nothing to ${step}`
			: undefined;
	return {
		key: `do ${id}`,
		title: name ? `${label}: ${name}` : label,
		...(words && { words }),
		...(why && { why }),
		shortcut: id,
		act: { shortcut: id },
	};
}

/** Labs to open and decks to study, by their names; only a search lists them. */
export function thingEntries(things: {
	labs: readonly Pick<LabSummary, "id" | "name">[];
	decks: readonly Pick<Deck, "path">[];
}): Entry[] {
	return [
		...things.labs.map(
			({ id, name }): Entry => ({
				key: `lab ${id}`,
				title: name,
				words: "lab open",
				hint: "lab",
				act: { go: { screen: "lab", id } },
			}),
		),
		...things.decks
			.filter(({ path }) => path !== "")
			.map(
				({ path }): Entry => ({
					key: `deck ${path}`,
					title: `Study ${path}`,
					words: "deck review",
					hint: "deck",
					act: { go: { screen: "review", deck: path } },
				}),
			),
	];
}

export function noteEntry({ id, title, excerpt }: FoundNote): Entry {
	return {
		key: `note ${id}`,
		title,
		// Without the signs of Markdown at its start.
		hint: excerpt.replace(/^[\s>#*+-]+/, ""),
		act: { go: { screen: "note", id } },
	};
}

export function cardEntry({ id, noteId, front, noteTitle }: FoundCard): Entry {
	return {
		key: `card ${id} ${noteId}`,
		title: front,
		hint: noteTitle,
		act: { go: { screen: "note", id: noteId, card: id } },
	};
}

/** A former choice as an entry again: one of `entries`, or the note or card that it was; null if it cannot be done now. */
export function recentEntry(
	{ key, title }: { key: string; title: string },
	entries: readonly Entry[],
): Entry | null {
	const known = entries.find((entry) => entry.key === key);
	if (known) return known.why === undefined ? known : null;
	const [kind, first, second] = key.split(" ");
	if (kind === "note")
		return {
			key,
			title,
			hint: "note",
			act: { go: { screen: "note", id: Number(first) } },
		};
	if (kind !== "card") return null;
	const go: Route = { screen: "note", id: Number(second), card: Number(first) };
	return { key, title, hint: "card", act: { go } };
}

/** What can be done goes before what cannot; `recent` ones get a little ahead of their likes. */
export function searchEntries(
	query: string,
	entries: readonly Entry[],
	recent: ReadonlySet<string>,
): { fit: Entry[]; elsewhere: Entry[] } {
	const rate = ({ key, title, words = "" }: Entry) => {
		const named = score(query, title);
		const like = 0.8 * score(query, `${title} ${words}`);
		const best = Math.max(named, like);
		return best > 0 && recent.has(key) ? best + 0.08 : best;
	};
	const ranked = rank(query, entries, rate);
	return {
		fit: ranked.filter(({ why }) => why === undefined).slice(0, 9),
		elsewhere: ranked.filter(({ why }) => why !== undefined).slice(0, 3),
	};
}
