// The floor of the desktop measures: an Electron app that is one window with one line, and nothing else.
import { join } from "node:path";
import { app, BrowserWindow } from "electron";

app.setPath("userData", process.env.BARE_DATA_DIR);
// Not awaited: Electron is not ready before this module is done.
void app.whenReady().then(() => {
	const window = new BrowserWindow({
		show: false,
		width: 1120,
		height: 780,
		webPreferences: { sandbox: true },
	});
	window.once("ready-to-show", () => window.show());
	void window.loadFile(join(import.meta.dirname, "page.html"));
});
