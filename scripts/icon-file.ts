// Puts PNG pictures into the icon files of Windows and macOS. Both are plain containers with a small table in front.

export interface Picture {
	/** Width and height in pixels. */
	size: number;
	png: Buffer;
}

/** An .ico of pictures up to 256 pixels, as Windows has read them since Vista. */
export function encodeIco(pictures: readonly Picture[]): Buffer {
	const head = Buffer.alloc(6 + 16 * pictures.length);
	head.writeUInt16LE(1, 2);
	head.writeUInt16LE(pictures.length, 4);
	let offset = head.length;
	for (const [index, { size, png }] of pictures.entries()) {
		const entry = 6 + 16 * index;
		// One byte for each side, in which 0 means 256.
		head.writeUInt8(size % 256, entry);
		head.writeUInt8(size % 256, entry + 1);
		head.writeUInt16LE(1, entry + 4);
		head.writeUInt16LE(32, entry + 6);
		head.writeUInt32LE(png.length, entry + 8);
		head.writeUInt32LE(offset, entry + 12);
		offset += png.length;
	}
	return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** Apple's names for a PNG of each size. */
const icnsTypes: Readonly<Record<number, string>> = {
	16: "icp4",
	32: "icp5",
	64: "icp6",
	128: "ic07",
	256: "ic08",
	512: "ic09",
	1024: "ic10",
};

/** An .icns; throws for a size that the format has no name for. */
export function encodeIcns(pictures: readonly Picture[]): Buffer {
	const parts = pictures.map(({ size, png }) => {
		const type = icnsTypes[size];
		if (!type) throw new Error(`An .icns has no picture of ${size} pixels.`);
		return chunk(type, png);
	});
	return chunk("icns", Buffer.concat(parts));
}

function chunk(type: string, data: Buffer): Buffer {
	const head = Buffer.alloc(8);
	head.write(type, "latin1");
	head.writeUInt32BE(8 + data.length, 4);
	return Buffer.concat([head, data]);
}
