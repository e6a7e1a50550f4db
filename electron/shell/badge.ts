// How many cards are due, on the app's icon in the dock or the taskbar.
import { app, type BrowserWindow, nativeImage } from "electron";
import { dotBitmap } from "./dot.ts";
import { sayDue } from "./due.ts";

const dotSize = 16;
/** Shows the number; 0 takes it away. Windows has no place for a number, so a dot with words says it. */
export function showBadge(
	due: number,
	windows: readonly BrowserWindow[],
): void {
	if (process.platform !== "win32") {
		app.setBadgeCount(due);
		return;
	}
	const image = nativeImage.createFromBitmap(Buffer.from(dotBitmap(dotSize)), {
		width: dotSize,
		height: dotSize,
	});
	for (const window of windows)
		if (due > 0) window.setOverlayIcon(image, sayDue(due));
		else window.setOverlayIcon(null, "");
}
