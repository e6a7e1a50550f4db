// The options of every window, as data: no page has Node, all are sandboxed and isolated.
import type { BrowserWindowConstructorOptions } from "electron";
import { paperColour, type Theme } from "./theme.ts";
import { type WindowKind, windowArgument } from "./window-kind.ts";
import { smallestSize } from "./window-state.ts";

/** For `new BrowserWindow`, without its place on the screen. `isDark` colours it until its page is drawn. */
export function windowOptions(given: {
	title: string;
	preload: string;
	theme: Theme;
	zoom: number;
	kind: WindowKind;
	isDark: boolean;
	isDeveloping: boolean;
}): BrowserWindowConstructorOptions {
	return {
		title: given.title,
		show: false,
		minWidth: smallestSize.width,
		minHeight: smallestSize.height,
		backgroundColor: paperColour(given.theme, given.isDark),
		webPreferences: {
			preload: given.preload,
			sandbox: true,
			contextIsolation: true,
			nodeIntegration: false,
			nodeIntegrationInWorker: false,
			nodeIntegrationInSubFrames: false,
			webSecurity: true,
			allowRunningInsecureContent: false,
			experimentalFeatures: false,
			webviewTag: false,
			navigateOnDragDrop: false,
			safeDialogs: true,
			spellcheck: false,
			zoomFactor: given.zoom,
			additionalArguments: [windowArgument(given.kind)],
			devTools: given.isDeveloping,
		},
	};
}
