// Amiable in the system's tray, while that is wanted.
import { Menu, nativeImage, Tray } from "electron";
import { sayDue, type TrayActions, trayTemplate } from "./due.ts";

export interface TrayIcon {
	show(due: number): void;
	remove(): void;
}

/** Size of the icon, in device-independent pixels; systems without a fixed size scale it. */
const sizes: Partial<Record<NodeJS.Platform, number>> = {
	darwin: 18,
	win32: 16,
};

/** `icon` is the path of the app's picture. */
export function createTrayIcon(icon: string, actions: TrayActions): TrayIcon {
	const size = sizes[process.platform] ?? 24;
	const image = nativeImage
		.createFromPath(icon)
		.resize({ width: size, height: size, quality: "best" });
	const tray = new Tray(image);
	tray.on("click", actions.open);
	return {
		show(due) {
			tray.setToolTip(`Amiable: ${sayDue(due)}`);
			// Beside the icon, where the system has room for words.
			if (process.platform === "darwin") tray.setTitle(due > 0 ? `${due}` : "");
			tray.setContextMenu(Menu.buildFromTemplate(trayTemplate(due, actions)));
		},
		remove: () => tray.destroy(),
	};
}
