// Draws the app's icon at the sizes that platforms ask for, from its SVG. Run by hand after the drawing changed; the results are kept.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";

const folder = fileURLToPath(
	new URL("../electron/shell/icon/", import.meta.url),
);
const sizes = [16, 32, 48, 64, 128, 256, 512, 1024];

const svg = await readFile(join(folder, "icon.svg"), "utf8");
const browser = await chromium.launch({
	executablePath: process.env.AMIABLE_BROWSER ?? "/usr/bin/chromium",
	args: ["--no-sandbox"],
});
for (const size of sizes) {
	const viewport = { width: size, height: size };
	const page = await browser.newPage({ viewport });
	await page.setContent(
		`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`,
	);
	const picture = await page.screenshot({ omitBackground: true });
	await writeFile(join(folder, `icon-${size}.png`), picture);
	await page.close();
}
await browser.close();
