// Main's side of the bridge: everything that a page can ask for, with the shape of each request.
import { BrowserWindow, type WebContents } from "electron";
import type { DesktopView } from "../engine/contract/desktop.ts";
import { channel } from "./channel.ts";
import type { Desk } from "./desk.ts";
import { chooseImport, openExternal, openNote } from "./dialog.ts";
import type { EngineHost } from "./engine-host.ts";
import type { Ipc } from "./ipc.ts";
import { isOpenedPath } from "./opened-file.ts";
import { payloads } from "./payload.ts";
import type { Presence } from "./presence.ts";
import { savePdf } from "./print.ts";
import type { Recent } from "./recent.ts";
import type { Updates } from "./update-clock.ts";

/** Registers a listener for every channel on which pages may speak. */
export function connectBridge(options: {
	ipc: Ipc;
	engine: EngineHost;
	desk: Pick<Desk, "open" | "setTheme">;
	presence: Pick<Presence, "view" | "change">;
	recent: Pick<Recent, "add">;
	updates(): Pick<Updates, "view" | "look" | "lookNow">;
	copyDiagnostics(): Promise<void>;
}): void {
	const { ipc, engine, desk, presence, recent, updates } = options;
	const view = (): DesktopView => ({
		...presence.view(),
		updates: updates().view(),
	});
	ipc.hear(channel.requestEngine, {
		schema: payloads.requestEngine,
		run: (_none, page) => engine.connect(page),
	});
	ipc.hear(channel.setTheme, {
		schema: payloads.setTheme,
		run: (theme) => desk.setTheme(theme),
	});
	ipc.hear(channel.openWindow, {
		schema: payloads.openWindow,
		run: (place) => desk.open(place),
	});
	ipc.hear(channel.addRecent, {
		schema: payloads.addRecent,
		run: (paths) => recent.add(paths.filter(isOpenedPath)),
	});
	ipc.answer(channel.settings, {
		schema: payloads.settings,
		run: view,
	});
	ipc.answer(channel.changeSettings, {
		schema: payloads.changeSettings,
		run(change) {
			presence.change(change);
			updates().look();
			return view();
		},
	});
	ipc.answer(channel.lookForUpdate, {
		schema: payloads.lookForUpdate,
		run: () => updates().lookNow().then(view),
	});
	ipc.answer(channel.copyDiagnostics, {
		schema: payloads.copyDiagnostics,
		run: () => options.copyDiagnostics(),
	});
	ipc.answer(channel.chooseImport, {
		schema: payloads.chooseImport,
		run: async (kind, page) => {
			const paths = await chooseImport(windowOf(page), kind);
			recent.add(paths.filter(isOpenedPath));
			return paths;
		},
	});
	ipc.answer(channel.openExternal, {
		schema: payloads.openExternal,
		run: (url, page) => openExternal(windowOf(page), url),
	});
	ipc.answer(channel.openNote, {
		schema: payloads.openNote,
		run: (place) => openNote(place, presence.view().settings.editor),
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
