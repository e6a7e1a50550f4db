// What the desktop shell offers the page beyond the engine: dialogs, real paths, menu commands. Absent in browser mode.
import type { ShortcutId } from "./shortcut.ts";

/**
 * The message that hands the page its end of the engine's message channel. It is posted to the
 * window with the port as the only transferred object, once after each `requestEngine` and again
 * whenever the engine was restarted; the page then drops the former port.
 */
export const enginePortMessage = "amiable:engine-port";

/** Exposed by the preload script as `window.amiableDesktop`; undefined in browser mode. */
export interface DesktopBridge {
	readonly platform: "linux" | "darwin" | "win32";
	/** Asks main for an engine port; it arrives as `enginePortMessage`. */
	requestEngine(): void;
	/** Native dialog; an empty list when the person cancels. */
	chooseImport(kind: "files" | "folder"): Promise<string[]>;
	/** The path of a dropped or picked file on this computer. */
	pathForFile(file: File): string;
	/** Opens an https address in the person's browser after they confirm it. */
	openExternal(url: string): Promise<void>;
	/** Opens an imported note in the system's editor for Markdown. */
	openNote(path: string): Promise<void>;
	/**
	 * Asks where to, and saves what this window shows as a tagged PDF with its headings as outline: as it
	 * prints, so styles for print decide what is on it. Null when the person cancels.
	 */
	savePdf(request: { title: string }): Promise<string | null>;
	/** Calls back for menu commands and for files that the system asked to open; returns the unsubscriber. */
	onCommand(listener: (command: DesktopCommand) => void): () => void;
	/** Makes window frame and native menus follow the theme. */
	setTheme(theme: "system" | "light" | "dark" | "contrast"): void;
}

export type DesktopCommand =
	| { kind: "shortcut"; id: ShortcutId }
	| { kind: "open-files"; paths: string[] };
