// The dot that stands on the app's icon in the taskbar, as pixels.

/** The ember of the app's icon, in the order blue, green, red, as bitmaps have it. */
const ember = [0x0f, 0x46, 0xb4] as const;

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
