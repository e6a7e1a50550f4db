// How many cards are due, on the app's icon in the dock or the taskbar.
import { app, type BrowserWindow, nativeImage } from "electron";
import { sayDue } from "./due.ts";

const dotSize = 16;
/** The ember of the app's icon, in the order blue, green, red, as bitmaps have it. */
const ember = [0x0f, 0x46, 0xb4] as const;

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

/** A round dot with a soft edge: four bytes a pixel, colours already weakened by the opacity that comes last. */
export function dotBitmap(size: number): Uint8Array {
	const pixels = new Uint8Array(size * size * 4);
	const radius = size / 2;
	for (let y = 0; y < size; y += 1)
		for (let x = 0; x < size; x += 1) {
			const distance = Math.hypot(x + 0.5 - radius, y + 0.5 - radius);
			const opacity = Math.max(0, Math.min(1, radius - distance));
			const bytes = [...ember.map((part) => part * opacity), 255 * opacity];
			pixels.set(bytes.map(Math.round), (y * size + x) * 4);
		}
	return pixels;
}
