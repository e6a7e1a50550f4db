// Main's side of the bridge: everything that a page can ask for, with the shape of each request.
import { BrowserWindow, type WebContents } from "electron";
import { channel } from "./channel.ts";
import { chooseImport, openExternal, openNote } from "./dialog.ts";
import type { EngineHost } from "./engine-host.ts";
import type { Ipc } from "./ipc.ts";
import { payloads } from "./payload.ts";
import { savePdf } from "./print.ts";
import type { Theme } from "./theme.ts";

/** Registers a listener for every channel on which pages may speak. */
export function connectBridge(options: {
	ipc: Ipc;
	engine: EngineHost;
	setTheme(theme: Theme): void;
}): void {
	const { ipc, engine, setTheme } = options;
	ipc.hear(channel.requestEngine, {
		schema: payloads.requestEngine,
		run: (_none, page) => engine.connect(page),
	});
	ipc.hear(channel.setTheme, { schema: payloads.setTheme, run: setTheme });
	ipc.answer(channel.chooseImport, {
		schema: payloads.chooseImport,
		run: (kind, page) => chooseImport(windowOf(page), kind),
	});
	ipc.answer(channel.openExternal, {
		schema: payloads.openExternal,
		run: (url, page) => openExternal(windowOf(page), url),
	});
	ipc.answer(channel.openNote, {
		schema: payloads.openNote,
		run: (path) => openNote(path),
	});
	ipc.answer(channel.savePdf, {
		schema: payloads.savePdf,
		run: (request, page) => savePdf(windowOf(page), request),
	});
}

function windowOf(page: WebContents): BrowserWindow {
	const window = BrowserWindow.fromWebContents(page);
	if (!window) throw new Error("The window is gone.");
	return window;
}
