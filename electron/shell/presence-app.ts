// The presence outside of the windows, made of what Electron offers for it.
import { homedir } from "node:os";
import { join } from "node:path";
import { app, BrowserWindow, Notification } from "electron";
import { showBadge } from "./badge.ts";
import type { Desk } from "./desk.ts";
import type { DesktopFile } from "./desktop-file.ts";
import { createLoginItem } from "./login-item.ts";
import type { Places } from "./place.ts";
import { createPresence, type Presence } from "./presence.ts";
import { createTrayIcon } from "./tray.ts";

export function createAppPresence(given: {
	desk: Desk;
	file: DesktopFile;
	places: Places;
}): Presence {
	const { desk, file, places } = given;
	const start = () => {
		desk.show();
		desk.tellMain({ kind: "shortcut", id: "start-review" });
	};
	return createPresence({
		file,
		login: createLoginItem({
			app,
			platform: process.platform,
			isPackaged: app.isPackaged,
			program: process.env.APPIMAGE || process.execPath,
			configDir: process.env.XDG_CONFIG_HOME || join(homedir(), ".config"),
		}),
		now: () => Date.now(),
		openTray: () =>
			createTrayIcon(places.icon, {
				start,
				open: () => desk.show(),
				quit: () => app.quit(),
			}),
		showBadge: (due) => showBadge(due, BrowserWindow.getAllWindows()),
		notify(body) {
			const notification = new Notification({
				title: "Time to review",
				body,
				icon: places.icon,
			});
			notification.on("click", start);
			notification.show();
		},
		isSitting: () => desk.isSitting(),
		isFocused: () => desk.isFocused(),
	});
}
