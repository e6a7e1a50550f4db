// Start in a browser: from launching the loopback host until the first card can be read in Chromium, against a static page there.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright";
import { findBrowser } from "../browser.ts";
import { build } from "../build.ts";
import { skipFirstSteps } from "../first-steps.ts";
import { interleave, type Measure, Unavailable } from "./measure.ts";
import { startHost, startStaticServer } from "./server.ts";

const rounds = { full: 7, quick: 3, tiny: 1 };
/** The card's front on the review screen. */
const cardFront = "article.card .front";
const startButton = "button:has-text('Start reviewing')";

export const startPageMeasure: Measure = {
	name: "start-page",
	about:
		"the same until Chromium, open already, shows Today and after one key press the first card; against the static page shown there",
	unit: "ms",
	target: null,
	async run(folder, scale) {
		await build(["renderer"]);
		const browser = await launchBrowser();
		const data = join(folder, "data");
		await skipFirstSteps(data);
		await timeCardShown(browser, data);
		const samples = await interleave(rounds[scale], {
			value: () => timeCardShown(browser, data),
			floor: () => timeStaticPageShown(browser),
		});
		await browser.close();
		return samples;
	},
};

/** Chromium, or what to do for it where there is none. */
export function launchBrowser(): Promise<Browser> {
	const { platform, env } = process;
	const executablePath = findBrowser({ platform, env, exists: existsSync });
	if (executablePath === undefined)
		throw new Unavailable(
			"there is no Chromium or Chrome; install one, or name it in AMIABLE_BROWSER",
		);
	return chromium.launch({
		executablePath,
		// Chromium's sandbox refuses to run as root.
		args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
	});
}

async function timeCardShown(browser: Browser, data: string): Promise<number> {
	const page = await browser.newPage();
	const start = performance.now();
	const { child, url } = await startHost(data);
	await page.goto(url, { waitUntil: "commit" });
	await page.waitForSelector(startButton);
	await page.keyboard.press("Enter");
	await page.waitForSelector(cardFront);
	const ms = performance.now() - start;
	await page.close();
	await child.end();
	return ms;
}

async function timeStaticPageShown(browser: Browser): Promise<number> {
	const page = await browser.newPage();
	const start = performance.now();
	const { child, url } = await startStaticServer();
	await page.goto(url, { waitUntil: "commit" });
	await page.waitForSelector("h1");
	const ms = performance.now() - start;
	await page.close();
	await child.end();
	return ms;
}
