// The native menu as data: standard roles, and every entry of the shortcut registry under one of the menus.
import type { MenuItemConstructorOptions } from "electron";
import {
	type Keymap,
	shortcutOf,
	usualKeymap,
} from "../engine/contract/keymap.ts";
import type { ShortcutId } from "../engine/contract/shortcut.ts";

type Item = MenuItemConstructorOptions;
type Role = NonNullable<Item["role"]>;

export interface MenuOptions {
	platform: NodeJS.Platform;
	isDeveloping: boolean;
	/** Without it, the keys of the registry. */
	keymap?: Keymap;
	/** What some items are called now: "Undo: Good on …". */
	names?: Readonly<Partial<Record<ShortcutId, string>>>;
	/** Called with the shortcut whose item was chosen. */
	choose(id: ShortcutId): void;
	/** Opens the note or lab on screen in a window of its own. */
	openAgain(): void;
	/** The files opened last, newest first, as the menu calls them. */
	recent: readonly { label: string; open(): void }[];
	clearRecent(): void;
	showLogs(): void;
	copyDiagnostics(): void;
}

/** The application menu. Every shortcut of the registry is in it exactly once. */
export function menuTemplate(options: MenuOptions): Item[] {
	const isMac = options.platform === "darwin";
	const items = (...ids: ShortcutId[]) =>
		ids.map((id) => shortcutItem(id, options));
	return [
		...(isMac ? [appMenu(items("go-settings"))] : []),
		fileMenu(options, items("import-files", "import-folder"), items),
		editMenu(items("undo", "redo")),
		viewMenu(
			options,
			items(
				"go-today",
				"go-notes",
				"go-inbox",
				"go-browse",
				"go-lab",
				"go-exam",
				"go-statistics",
				"go-sheet",
			),
			items("go-back", "go-forward", "palette"),
		),
		studyMenu(items),
		inboxMenu(items),
		examMenu(items),
		{ role: "windowMenu" },
		helpMenu(
			options,
			items("go-help", "show-shortcuts", "go-welcome", "go-about"),
		),
	];
}

/** The menu bar without what is in it. */
export function menuTitles(platform: NodeJS.Platform): Item[] {
	const titles: Item[] = [
		...(platform === "darwin" ? [{ role: "appMenu" as const }] : []),
		{ role: "fileMenu" },
		{ role: "editMenu" },
		{ role: "viewMenu" },
		{ label: "Study" },
		{ label: "Inbox" },
		{ label: "Exam" },
		{ role: "windowMenu" },
		{ role: "help" },
	];
	return titles.map((title) => ({ ...title, submenu: [] }));
}

const separator: Item = { type: "separator" };

function roles(...names: Role[]): Item[] {
	return names.map((role) => ({ role }));
}

function appMenu(settings: Item[]): Item {
	return {
		role: "appMenu",
		submenu: [
			...roles("about"),
			separator,
			...settings,
			separator,
			...roles("services"),
			separator,
			...roles("hide", "hideOthers", "unhide"),
			separator,
			...roles("quit"),
		],
	};
}

function fileMenu(
	options: MenuOptions,
	imports: Item[],
	items: (...ids: ShortcutId[]) => Item[],
): Item {
	const end =
		options.platform === "darwin"
			? roles("close")
			: [...items("go-settings"), separator, ...roles("quit")];
	return {
		role: "fileMenu",
		submenu: [...imports, recentMenu(options), separator, ...end],
	};
}

function recentMenu({ recent, clearRecent }: MenuOptions): Item {
	const files = recent.map(({ label, open }) => ({ label, click: open }));
	return {
		label: "Recent notes",
		enabled: files.length > 0,
		submenu: [
			...files,
			separator,
			{ label: "Clear recent notes", click: clearRecent },
		],
	};
}

function editMenu(undo: Item[]): Item {
	return {
		role: "editMenu",
		submenu: [
			...undo,
			separator,
			...roles("cut", "copy", "paste", "selectAll"),
		],
	};
}

function viewMenu(
	{ isDeveloping, openAgain }: MenuOptions,
	screens: Item[],
	ways: Item[],
): Item {
	const forDevelopers = roles("reload", "toggleDevTools");
	return {
		role: "viewMenu",
		submenu: [
			...screens,
			separator,
			...ways,
			separator,
			{ label: "Open in a new window", click: openAgain },
			separator,
			...roles("resetZoom", "zoomIn", "zoomOut"),
			separator,
			...roles("togglefullscreen"),
			...(isDeveloping ? [separator, ...forDevelopers] : []),
		],
	};
}

const flagItems = [1, 2, 3, 4, 5, 6, 7].map(
	(flag) => `flag-${flag}` as const,
) as ShortcutId[];

const answerItems = ["a", "b", "c", "d", "e", "f", "g", "h"].map(
	(letter) => `choose-${letter}`,
) as ShortcutId[];

function studyMenu(items: (...ids: ShortcutId[]) => Item[]): Item {
	return {
		label: "Study",
		submenu: [
			...items("start-review"),
			separator,
			...items("show-answer"),
			...items("grade-again", "grade-hard", "grade-good", "grade-easy"),
			separator,
			...items("undo-grade", "open-source", "type-answers"),
			separator,
			...items("card-menu", "card-edit", "card-history"),
			...items("card-mark", "card-bury", "card-suspend"),
			{ label: "Flag", submenu: items(...flagItems) },
			separator,
			...items("scenario-answer", "scenario-lab"),
			{ label: "Choose an answer", submenu: items(...answerItems) },
			separator,
			...items("leave-review"),
		],
	};
}

function inboxMenu(items: (...ids: ShortcutId[]) => Item[]): Item {
	return {
		label: "Inbox",
		submenu: [
			...items("inbox-accept", "inbox-edit", "inbox-reject", "inbox-never"),
			separator,
			...items("inbox-next", "inbox-previous"),
			separator,
			...items("inbox-undo"),
		],
	};
}

const optionItems = ["a", "b", "c", "d", "e", "f", "g", "h"].map(
	(letter) => `exam-option-${letter}`,
) as ShortcutId[];

function examMenu(items: (...ids: ShortcutId[]) => Item[]): Item {
	return {
		label: "Exam",
		submenu: [
			...items("exam-go-on", "exam-next", "exam-previous"),
			{ label: "Choose", submenu: items(...optionItems) },
			...items("exam-strike", "exam-flag", "exam-note"),
			separator,
			...items("exam-navigator", "exam-review", "exam-clock"),
			separator,
			...items("exam-guess", "exam-unsure", "exam-sure", "exam-pause"),
		],
	};
}

function helpMenu(
	{ showLogs, copyDiagnostics }: MenuOptions,
	help: Item[],
): Item {
	return {
		role: "help",
		submenu: [
			...help,
			separator,
			{ label: "Copy diagnostics", click: copyDiagnostics },
			{ label: "Show log files", click: showLogs },
		],
	};
}

function shortcutItem(id: ShortcutId, options: MenuOptions): Item {
	const { label } = shortcutOf(id);
	const [key] = (options.keymap ?? usualKeymap)[id];
	const item: Item = {
		id,
		label: options.names?.[id] ?? label,
		click: () => options.choose(id),
	};
	// macOS would take a plain letter away from every text field.
	const isShown = options.platform !== "darwin" || key?.includes("Mod+");
	if (key === undefined || !isShown) return item;
	// Only shown: the page hears the key itself, so that one press acts once.
	return {
		...item,
		accelerator: accelerator(key),
		registerAccelerator: false,
	};
}

/** A key of the registry in Electron's spelling. */
export function accelerator(key: string): string {
	return key
		.replace("Mod+", "CmdOrCtrl+")
		.replace(/Escape$/, "Esc")
		.replace(/Arrow(Left|Right|Up|Down)$/, "$1")
		.replace(/(^|\+)\+$/, "$1Plus");
}

/** Menu for a right click: the editing commands that make sense there; empty where none does. */
export function contextMenuTemplate(target: {
	isEditable: boolean;
	selectionText: string;
}): Item[] {
	if (target.isEditable)
		return [
			...roles("undo", "redo"),
			separator,
			...roles("cut", "copy", "paste", "selectAll"),
		];
	return target.selectionText.trim() ? roles("copy") : [];
}
