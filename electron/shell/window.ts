// Makes the app's windows: one factory, so that every window has the same walls.
import {
	BrowserWindow,
	type BrowserWindowConstructorOptions,
	Menu,
	nativeTheme,
	screen,
} from "electron";
import type { WindowPlace } from "../engine/contract/desktop.ts";
import { contextMenuTemplate } from "./menu.ts";
import type { Theme } from "./theme.ts";
import { windowAddress } from "./window-address.ts";
import { windowOptions } from "./window-options.ts";
import { restoreBounds, type WindowSpot } from "./window-state.ts";

export interface AppWindowOptions {
	title: string;
	preload: string;
	icon: string;
	isDeveloping: boolean;
	theme: Theme;
	zoom: number;
	/** Where a window of this kind was last. */
	spot: WindowSpot | undefined;
	/** What it shows; undefined: the app as it starts. */
	place: WindowPlace | undefined;
	/** Called with what to keep whenever the window was moved, sized or is about to close. */
	remember(spot: WindowSpot): void;
}

/** In ms after its page was read. */
const iconAfter = 500;

/** Opens a window on the app's page; it shows itself once there is something to see. */
export function openWindow(options: AppWindowOptions): BrowserWindow {
	const { spot } = options;
	const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
	const window = new BrowserWindow({
		...windowOptions({
			...options,
			kind: options.place?.kind ?? "main",
			isDark: nativeTheme.shouldUseDarkColors,
		}),
		...restoreBounds(spot?.bounds, screens),
	} satisfies BrowserWindowConstructorOptions);
	if (spot?.isMaximized) window.maximize();
	window.once("ready-to-show", () => window.show());
	giveIcon(window, options.icon);
	offerContextMenu(window);
	rememberSpot(window, options.remember);
	void window.loadURL(windowAddress(options.place));
	return window;
}

/** Once the window is there, since it is read and handed over piece by piece. Programs that are installed have it from the system, on a Mac all. */
function giveIcon(window: BrowserWindow, icon: string): void {
	if (process.platform === "darwin") return;
	window.webContents.once("did-finish-load", () =>
		setTimeout(() => {
			if (!window.isDestroyed()) window.setIcon(icon);
		}, iconAfter),
	);
}

function offerContextMenu(window: BrowserWindow): void {
	window.webContents.on("context-menu", (_event, target) => {
		const template = contextMenuTemplate(target);
		if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
	});
}

function rememberSpot(
	window: BrowserWindow,
	remember: AppWindowOptions["remember"],
): void {
	const keep = () =>
		remember({
			bounds: window.getNormalBounds(),
			isMaximized: window.isMaximized(),
		});
	let timer: NodeJS.Timeout | undefined;
	const keepSoon = () => {
		clearTimeout(timer);
		timer = setTimeout(keep, 500);
	};
	window.on("resize", keepSoon);
	window.on("move", keepSoon);
	window.on("close", () => {
		clearTimeout(timer);
		keep();
	});
	// A window that its own page closes is gone without a "close".
	window.on("closed", () => clearTimeout(timer));
}
