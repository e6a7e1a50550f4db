// The main window over its lifetime: opened and opened again, remembered, themed, and told what the system wants.
import { type BrowserWindow, nativeTheme, type WebContents } from "electron";
import type { DesktopCommand } from "../engine/contract/desktop.ts";
import { channel } from "./channel.ts";
import type { Log } from "./log.ts";
import type { Places } from "./place.ts";
import { restartDelay } from "./restart.ts";
import { paperColour, type Theme, themeSource } from "./theme.ts";
import { openMainWindow } from "./window.ts";
import {
	readWindowState,
	saveWindowState,
	type WindowState,
} from "./window-state.ts";

export interface DeskOptions {
	title: string;
	places: Places;
	/** Where the window's place and theme are kept. */
	statePath: string;
	isDeveloping: boolean;
	log: Log;
	/** The page crashed too often to be loaded again. */
	giveUp(): void;
}

/** A class for the window's lifetime: there is a window only between `show` and its closing. */
export class Desk {
	readonly #options: DeskOptions;
	#state: WindowState;
	#window: BrowserWindow | undefined;
	// When its page crashed, in ms.
	readonly #crashes: number[] = [];
	// Notes to open that came while there was no page to open them.
	#waitingNotes: string[] = [];

	constructor(options: DeskOptions) {
		this.#options = options;
		this.#state = readWindowState(options.statePath);
		nativeTheme.themeSource = themeSource(this.#state.theme);
	}

	/** Opens the window, or brings it to the front. */
	show(): void {
		if (!this.#window) this.#open();
		else if (this.#window.isMinimized()) this.#window.restore();
		this.#window?.focus();
	}

	owns(pageId: number): boolean {
		return this.#window?.webContents.id === pageId;
	}

	tell(command: DesktopCommand): void {
		this.#window?.webContents.send(channel.command, command);
	}

	/** Passes notes on to the page, now or once it is there. */
	openNotes(paths: string[]): void {
		this.#waitingNotes.push(...paths);
		const page = this.#window?.webContents;
		if (page && !page.isLoadingMainFrame()) this.#handOverNotes();
	}

	setTheme(theme: Theme): void {
		nativeTheme.themeSource = themeSource(theme);
		this.#window?.setBackgroundColor(
			paperColour(theme, nativeTheme.shouldUseDarkColors),
		);
		if (theme !== this.#state.theme) this.#remember({ theme });
	}

	#open(): void {
		const { places, title, isDeveloping } = this.#options;
		const window = openMainWindow({
			title,
			isDeveloping,
			preload: places.preload,
			icon: places.icon,
			state: this.#state,
			remember: (part) => this.#remember(part),
		});
		window.once("closed", () => {
			this.#window = undefined;
		});
		this.#watchPage(window);
		this.#window = window;
	}

	#watchPage({ webContents }: BrowserWindow): void {
		webContents.on("did-finish-load", () => this.#handOverNotes());
		webContents.on("render-process-gone", (_event, { reason }) => {
			this.#options.log(`page ended: ${reason}`);
			if (reason !== "clean-exit") this.#revive(webContents);
		});
	}

	/** Loads a page that crashed again, as long as that helps. Nothing is lost with it: the engine has every answer. */
	#revive(page: WebContents): void {
		this.#crashes.push(performance.now());
		const delay = restartDelay(this.#crashes);
		const reload = () => {
			if (!page.isDestroyed()) page.reload();
		};
		if (delay === undefined) this.#options.giveUp();
		else setTimeout(reload, delay);
	}

	#handOverNotes(): void {
		const paths = this.#waitingNotes.splice(0);
		if (paths.length > 0) this.tell({ kind: "open-files", paths });
	}

	#remember(part: Partial<WindowState>): void {
		this.#state = { ...this.#state, ...part };
		saveWindowState(this.#options.statePath, this.#state);
	}
}
