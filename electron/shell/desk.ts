// The app's windows over their lifetime: opened and opened again, remembered, themed, and told what the system wants.
import { setTimeout as pause } from "node:timers/promises";
import { BrowserWindow, nativeTheme, type WebContents } from "electron";
import type {
	DesktopCommand,
	WindowPlace,
} from "../engine/contract/desktop.ts";
import { channel } from "./channel.ts";
import { withCommand } from "./command-queue.ts";
import { watchHang } from "./hang.ts";
import type { Log } from "./log.ts";
import type { Places } from "./place.ts";
import { restartDelay } from "./restart.ts";
import { paperColour, shownTheme, type Theme, themeSource } from "./theme.ts";
import { openWindow } from "./window.ts";
import { isSittingAddress, placeOf } from "./window-address.ts";
import {
	readWindowState,
	saveWindowState,
	type WindowSpot,
	type WindowState,
} from "./window-state.ts";

export interface DeskOptions {
	title: string;
	places: Places;
	/** Where the windows' places and the theme are kept. */
	statePath: string;
	isDeveloping: boolean;
	log: Log;
	/** A page crashed too often to be loaded again unasked; true loads it once more. */
	askToReload(): Promise<boolean>;
	giveUp(): void;
}

const mainKey = "main";

/** A class for the windows' lifetimes: the main one, and one for each exam, note or lab that has its own. */
export class Desk {
	readonly #options: DeskOptions;
	#state: WindowState;
	/** By what they show; the main window is there only between `show` and its closing. */
	readonly #windows = new Map<string, BrowserWindow>();
	/** When pages crashed, in ms. */
	readonly #crashes: number[] = [];
	/** For the main page, from while there was none to hear them. */
	#waiting: DesktopCommand[] = [];

	constructor(options: DeskOptions) {
		this.#options = options;
		this.#state = readWindowState(options.statePath);
		nativeTheme.themeSource = themeSource(this.#state.theme);
		nativeTheme.on("updated", () => this.#colourWindows());
	}

	/** Opens the main window, or brings it to the front. */
	show(): void {
		this.#bring(mainKey, undefined);
	}

	/** Opens a window on `place`, or brings the one that shows it to the front. */
	open(place: WindowPlace): void {
		this.#bring(`${place.kind} ${place.id}`, place);
	}

	/** Opens what the window in front shows in a window of its own; false if that is nothing that can have one. */
	openAgain(): boolean {
		const front = BrowserWindow.getFocusedWindow();
		const place = front ? placeOf(front.webContents.getURL()) : undefined;
		if (place) this.open(place);
		return place !== undefined;
	}

	owns(pageId: number): boolean {
		return this.#all().some(({ webContents }) => webContents.id === pageId);
	}

	/** Whether a window of ours is the one that the person works in. */
	isFocused(): boolean {
		return this.#all().some((window) => window.isFocused());
	}

	/** Whether an exam or a practice run is on screen. */
	isSitting(): boolean {
		return this.#all().some(({ webContents }) =>
			isSittingAddress(webContents.getURL()),
		);
	}

	/** Passes a menu's command to the window in front. */
	tell(command: DesktopCommand): void {
		const front = BrowserWindow.getFocusedWindow();
		const own = this.#all().find((window) => window === front);
		if (own) own.webContents.send(channel.command, command);
		else this.tellMain(command);
	}

	/** Passes something from outside to the main page, now or once it is there. */
	tellMain(command: DesktopCommand): void {
		this.#waiting = withCommand(this.#waiting, command);
		const page = this.#windows.get(mainKey)?.webContents;
		if (page && !page.isLoadingMainFrame()) this.#handOver(page);
	}

	tellAll(command: DesktopCommand): void {
		for (const { webContents } of this.#all())
			webContents.send(channel.command, command);
	}

	setTheme(theme: Theme): void {
		nativeTheme.themeSource = themeSource(theme);
		if (theme !== this.#state.theme) this.#remember({ theme });
		this.#colourWindows();
	}

	/** Behind the pages, where a window is being sized or its page is not drawn yet. */
	#colourWindows(): void {
		const paper = paperColour(this.#theme(), nativeTheme.shouldUseDarkColors);
		for (const window of this.#all()) window.setBackgroundColor(paper);
	}

	#theme(): Theme {
		return shownTheme(
			this.#state.theme,
			nativeTheme.shouldUseHighContrastColors,
		);
	}

	#all(): BrowserWindow[] {
		return [...this.#windows.values()];
	}

	#bring(key: string, place: WindowPlace | undefined): void {
		const window = this.#windows.get(key) ?? this.#open(key, place);
		if (window.isMinimized()) window.restore();
		window.focus();
	}

	#open(key: string, place: WindowPlace | undefined): BrowserWindow {
		const { places, title, isDeveloping } = this.#options;
		const kind = place?.kind ?? "main";
		const window = openWindow({
			title,
			isDeveloping,
			place,
			preload: places.preload,
			icon: places.icon,
			theme: this.#theme(),
			zoom: this.#state.zoom,
			spot: this.#state.spots[kind],
			remember: (spot) => this.#rememberSpot(kind, spot, window),
		});
		this.#windows.set(key, window);
		window.once("closed", () => this.#windows.delete(key));
		this.#watchPage(window, key);
		return window;
	}

	#watchPage(window: BrowserWindow, key: string): void {
		const { webContents } = window;
		if (key === mainKey)
			webContents.on("did-finish-load", () => this.#handOver(webContents));
		webContents.on("render-process-gone", (_event, { reason }) => {
			this.#options.log(`page ended: ${reason}`);
			if (reason !== "clean-exit") void this.#revive(webContents);
		});
		watchHang(window, this.#options.log);
	}

	/** Loads a page that crashed again, as long as that helps, then when asked to. Nothing is lost with it: the engine has every answer. */
	async #revive(page: WebContents): Promise<void> {
		this.#crashes.push(performance.now());
		const delay = restartDelay(this.#crashes);
		if (delay !== undefined) await pause(delay);
		else if (await this.#options.askToReload()) this.#crashes.length = 0;
		else return this.#options.giveUp();
		if (!page.isDestroyed()) page.reload();
	}

	#handOver(page: WebContents): void {
		for (const command of this.#waiting.splice(0))
			page.send(channel.command, command);
	}

	#rememberSpot(
		kind: keyof WindowState["spots"],
		spot: WindowSpot,
		{ webContents }: BrowserWindow,
	): void {
		const spots = { ...this.#state.spots, [kind]: spot };
		this.#remember({ spots, zoom: webContents.getZoomFactor() });
	}

	#remember(part: Partial<WindowState>): void {
		this.#state = { ...this.#state, ...part };
		saveWindowState(this.#options.statePath, this.#state);
	}
}
