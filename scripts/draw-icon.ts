// Draws the app's icon from its SVG at the sizes and in the formats that platforms ask for. Run by hand after the drawing changed; the results are kept.
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright";
import { findBrowser } from "./browser.ts";
import { encodeIcns, encodeIco, type Picture } from "./icon-file.ts";

const folder = fileURLToPath(
	new URL("../electron/shell/icon/", import.meta.url),
);
const sizes = [16, 32, 48, 64, 128, 256, 512, 1024];

async function draw(
	browser: Browser,
	svg: string,
	size: number,
): Promise<Picture> {
	const page = await browser.newPage({
		viewport: { width: size, height: size },
	});
	await page.setContent(
		`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`,
	);
	const png = await page.screenshot({ omitBackground: true });
	await page.close();
	return { size, png };
}

const svg = await readFile(join(folder, "icon.svg"), "utf8");
const { platform, env } = process;
const executablePath = findBrowser({ platform, env, exists: existsSync });
if (!executablePath) throw new Error("Drawing the icon takes Chromium.");
const browser = await chromium.launch({
	executablePath,
	args: ["--no-sandbox"],
});
const pictures: Picture[] = [];
for (const size of sizes) pictures.push(await draw(browser, svg, size));
await browser.close();

const png = join(folder, "png");
await mkdir(png, { recursive: true });
for (const { size, png: content } of pictures)
	await writeFile(join(png, `${size}x${size}.png`), content);
const upTo256 = pictures.filter(({ size }) => size <= 256);
await writeFile(join(folder, "icon.ico"), encodeIco(upTo256));
const apples = pictures.filter(({ size }) => size !== 48);
await writeFile(join(folder, "icon.icns"), encodeIcns(apples));
