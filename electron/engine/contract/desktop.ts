// What the desktop shell offers the page beyond the engine: dialogs, real paths, windows, menu commands, its own settings. Absent in browser mode.
import type { ShortcutId } from "./shortcut.ts";

/**
 * The message that hands the page its end of the engine's message channel. It is posted to the
 * window with the port as the only transferred object, once after each `requestEngine` and again
 * whenever the engine was restarted; the page then drops the former port.
 */
export const enginePortMessage = "amiable:engine-port";

/** Programs in which a note can be opened; `system` is whatever the system has for Markdown. */
export const editorIds = [
	"system",
	"vscode",
	"vscodium",
	"cursor",
	"zed",
	"sublime",
	"obsidian",
] as const;
export type EditorId = (typeof editorIds)[number];

/** What Amiable does outside of its windows on this computer; kept beside the data file, since another computer may want it otherwise. */
export interface DesktopSettings {
	/** Stays in the tray with what is due when its windows are closed. */
	tray: boolean;
	/** When to remind of due cards, once a day, as "08:30"; null: never. */
	reminder: string | null;
	/** No reminder from here to there, past midnight too; the same twice: no quiet hours. */
	quietFrom: string;
	quietTo: string;
	/** Shows on the app's icon what is due. */
	badge: boolean;
	/** An exam opens in a window of its own. */
	examWindow: boolean;
	/** In what notes are opened. */
	editor: EditorId;
	/** Looks for new versions once a day, where the build says at which address. */
	updates: boolean;
	/** Starts in the background when the person logs in. The system keeps this one. */
	login: boolean;
}

/** What is known of new versions, in a build that can ask for them. */
export interface UpdateView {
	/** Of this build. */
	version: string;
	/** When it was last asked, in ms. */
	askedAt: number | null;
	/** The last question had no answer, or none that makes sense. */
	hasFailed: boolean;
	/** The page is an https address of whoever made the build. */
	newer: { version: string; page: string } | null;
}

export interface DesktopView {
	settings: DesktopSettings;
	/** Only an installed app can be started at login. */
	canLogin: boolean;
	/** Null for a build that has nowhere to ask. */
	updates: UpdateView | null;
}

/** What a window of its own can show: an attempt, a note or a lab. */
export interface WindowPlace {
	kind: "exam" | "note" | "lab";
	id: number;
}

/** What an address such as "amiable://card/12" names. */
export type LinkTarget =
	| { kind: "card" | "note"; id: number }
	| { kind: "search"; query: string };

/** Exposed by the preload script as `window.amiableDesktop`; undefined in browser mode. */
export interface DesktopBridge {
	readonly platform: "linux" | "darwin" | "win32";
	/** What this window was opened for; `main` is the app itself. */
	readonly window: "main" | WindowPlace["kind"];
	/** Asks main for an engine port; it arrives as `enginePortMessage`. */
	requestEngine(): void;
	/** Native dialog; an empty list when the person cancels. */
	chooseImport(kind: "files" | "folder"): Promise<string[]>;
	/** The path of a dropped or picked file on this computer. */
	pathForFile(file: File): string;
	/** Puts dropped notes among the recent ones. */
	addRecent(paths: string[]): void;
	/** Opens an https address in the person's browser after they confirm it. */
	openExternal(url: string): Promise<void>;
	/** Opens an imported note in the person's editor, at the line where that editor takes one. */
	openNote(path: string, line?: number): Promise<void>;
	/**
	 * Asks where to, and saves what this window shows as a tagged PDF with its headings as outline: as it
	 * prints, so styles for print decide what is on it. Null when the person cancels.
	 */
	savePdf(request: { title: string }): Promise<string | null>;
	/** Opens a window on one thing, or brings the one that shows it to the front. */
	openWindow(place: WindowPlace): void;
	/** Calls back for menu commands and for files that the system asked to open; returns the unsubscriber. */
	onCommand(listener: (command: DesktopCommand) => void): () => void;
	/** Makes window frame and native menus follow the theme. */
	setTheme(theme: "system" | "light" | "dark" | "contrast"): void;
	settings(): Promise<DesktopView>;
	/** Changes the given settings; rejects in words for people where the system refuses. */
	changeSettings(change: Partial<DesktopSettings>): Promise<DesktopView>;
	/** Asks for a newer version now; rejects in words for people where there is no answer. */
	lookForUpdate(): Promise<DesktopView>;
	/** Copies what helps to find a fault: versions, counts, settings, the end of the log. No text of notes and no paths. */
	copyDiagnostics(): Promise<void>;
}

export type DesktopCommand =
	| { kind: "shortcut"; id: ShortcutId }
	| { kind: "open-files"; paths: string[] }
	| { kind: "open-link"; target: LinkTarget }
	| { kind: "new-version"; version: string; page: string }
	/** The computer is about to sleep, or has woken. */
	| { kind: "power"; event: "suspend" | "resume" };
