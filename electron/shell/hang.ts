// A page that does not answer: the person decides whether to wait for it or to load it again.
import type { BrowserWindow } from "electron";
import { askAboutHang } from "./dialog.ts";
import type { Log } from "./log.ts";

/** Asks once for each time that the page hangs; the question goes away when the page answers again. */
export function watchHang(window: BrowserWindow, log: Log): void {
	const { webContents } = window;
	let asking: AbortController | undefined;
	window.on("unresponsive", async () => {
		log("page does not answer");
		if (asking) return;
		asking = new AbortController();
		const answer = await askAboutHang(window, asking.signal);
		asking = undefined;
		if (answer !== "reload" || window.isDestroyed()) return;
		log("page is loaded again, as asked");
		// A page in an endless loop hears no request to reload; its end brings it back.
		webContents.forcefullyCrashRenderer();
	});
	window.on("responsive", () => {
		log("page answers again");
		asking?.abort();
	});
	window.once("closed", () => asking?.abort());
}
