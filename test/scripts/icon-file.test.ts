// Icon containers byte by byte, and that the kept icons are made of the kept pictures.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { encodeIcns, encodeIco } from "../../scripts/icon-file.ts";

const folder = new URL("../../electron/shell/icon/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder));

/** Width and height stand at fixed places of a PNG's first chunk. */
const pngSize = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

test("an .ico names size, length and place of each picture", () => {
	const file = encodeIco([
		{ size: 16, png: Buffer.from("abc") },
		{ size: 256, png: Buffer.from("defg") },
	]);
	expect(file.toString("hex")).toBe(
		[
			"000001000200",
			"10100000010020000300000026000000",
			"00000000010020000400000029000000",
			Buffer.from("abcdefg").toString("hex"),
		].join(""),
	);
});

test("an .icns is a chunk of chunks, and a size without a name is an error", () => {
	const file = encodeIcns([{ size: 16, png: Buffer.from("abc") }]);
	expect(file.toString("latin1")).toBe("icns\0\0\0\x13icp4\0\0\0\x0babc");
	expect(() => encodeIcns([{ size: 48, png: Buffer.from("") }])).toThrow("48");
});

test("the kept icons are there in every size, made of the same pictures", () => {
	const names = readdirSync(new URL("png/", folder)).sort();
	const sizes = names.map((name) => Number.parseInt(name, 10));
	expect([...sizes].sort((a, b) => a - b)).toEqual([
		16, 32, 48, 64, 128, 256, 512, 1024,
	]);
	const pictures = names.map((name) => ({
		size: Number.parseInt(name, 10),
		png: read(`png/${name}`),
	}));
	for (const { size, png } of pictures)
		expect(pngSize(png)).toEqual([size, size]);
	const bySize = pictures.sort((a, b) => a.size - b.size);
	const ico = encodeIco(bySize.filter(({ size }) => size <= 256));
	const icns = encodeIcns(bySize.filter(({ size }) => size !== 48));
	expect(read("icon.ico").equals(ico)).toBe(true);
	expect(read("icon.icns").equals(icns)).toBe(true);
});
