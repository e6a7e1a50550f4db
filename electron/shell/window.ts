// Makes the app's windows: one factory, so that every window has the same walls.
import {
	BrowserWindow,
	type BrowserWindowConstructorOptions,
	Menu,
	nativeTheme,
	screen,
} from "electron";
import { appPage } from "./address.ts";
import { contextMenuTemplate } from "./menu.ts";
import { windowOptions } from "./window-options.ts";
import { restoreBounds, type WindowState } from "./window-state.ts";

export interface MainWindowOptions {
	title: string;
	preload: string;
	icon: string;
	isDeveloping: boolean;
	state: WindowState;
	/** Called with what to keep whenever the window was moved, sized or is about to close. */
	remember(part: Pick<WindowState, "bounds" | "isMaximized">): void;
}

/** Opens the main window on the app's page; it shows itself once there is something to see. */
export function openMainWindow(options: MainWindowOptions): BrowserWindow {
	const { state } = options;
	const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
	const window = new BrowserWindow({
		...windowOptions({
			...options,
			theme: state.theme,
			isDark: nativeTheme.shouldUseDarkColors,
		}),
		...restoreBounds(state.bounds, screens),
	} satisfies BrowserWindowConstructorOptions);
	if (state.isMaximized) window.maximize();
	window.once("ready-to-show", () => window.show());
	offerContextMenu(window);
	rememberPlace(window, options.remember);
	void window.loadURL(appPage);
	return window;
}

function offerContextMenu(window: BrowserWindow): void {
	window.webContents.on("context-menu", (_event, target) => {
		const template = contextMenuTemplate(target);
		if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
	});
}

function rememberPlace(
	window: BrowserWindow,
	remember: MainWindowOptions["remember"],
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
}
