// How soon the screen changes after a key: each key of a review in Chromium, from the press until the next frame that was drawn after the app had heard it.
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { build } from "../build.ts";
import { skipFirstSteps } from "../first-steps.ts";
import { type Measure, quantile, type Sample } from "./measure.ts";
import { startHost, startStaticServer } from "./server.ts";
import { launchBrowser } from "./start-page.ts";

/** Fewer than a first day gives: after its last answer comes a pause. */
const cards = { full: 36, quick: 12, tiny: 3 };

export const keyPaintMeasure: Measure = {
	name: "key-paint",
	about:
		"every key of a review in Chromium, from the press until the next frame is drawn, the slowest of twenty; against a static page that hears the same key",
	unit: "ms",
	target: { of: "value", atMost: 50 },
	async run(folder, scale) {
		await build(["renderer"]);
		const browser = await launchBrowser();
		try {
			const data = join(folder, "data");
			await skipFirstSteps(data);
			const times = await timeReview(browser, data, cards[scale]);
			const floor = await timeStaticPage(browser, cards[scale]);
			return [summariseKeys(times, floor)];
		} finally {
			await browser.close();
		}
	},
};

/** A key of the review and how long its frame took, in ms. */
interface Press {
	key: string;
	ms: number;
}

const names: Readonly<Record<string, string>> = {
	Space: "show the answer",
	"3": "grade",
	u: "undo",
};

function summariseKeys(times: Press[], floor: Press[]): Sample {
	const of = (presses: Press[], key?: string) =>
		presses.filter((press) => !key || press.key === key).map(({ ms }) => ms);
	const worst = (presses: number[]) => quantile(presses, 0.95);
	return {
		value: worst(of(times)),
		floor: worst(of(floor)),
		parts: Object.fromEntries(
			Object.entries(names).map(([key, name]) => [name, worst(of(times, key))]),
		),
	};
}

async function timeReview(
	browser: Browser,
	data: string,
	count: number,
): Promise<Press[]> {
	const { child, url } = await startHost(data);
	const page = await browser.newPage();
	try {
		await page.goto(url);
		await page.locator(".page .actions .button.primary").waitFor();
		await page.keyboard.press("Enter");
		await page.locator("article.card .front").waitFor();
		await hearKeys(page);
		const presses: Press[] = [];
		const press = async (key: string) =>
			presses.push({ key, ms: await timeKey(page, key) });
		for (let card = 0; card < count; card += 1) {
			// A list is shown part by part.
			while ((await page.locator(".grades").count()) === 0)
				await press("Space");
			await press("3");
			await page.locator(".grades").waitFor({ state: "detached" });
			await page.locator("article.card .front").waitFor();
		}
		await press("u");
		return presses;
	} finally {
		await page.close();
		await child.end();
	}
}

async function timeStaticPage(
	browser: Browser,
	count: number,
): Promise<Press[]> {
	const { child, url } = await startStaticServer();
	const page = await browser.newPage();
	try {
		await page.goto(url);
		await hearKeys(page);
		const presses: Press[] = [];
		for (let n = 0; n < count; n += 1)
			presses.push({ key: "Space", ms: await timeKey(page, "Space") });
		return presses;
	} finally {
		await page.close();
		await child.end();
	}
}

interface Hearing {
	painted: Promise<number>;
}

/** Has the page tell how long each key took: from when it was pressed until after the frame that follows all that heard it. */
async function hearKeys(page: Page): Promise<void> {
	await page.evaluate(() => {
		const hearing = window as unknown as Hearing;
		window.addEventListener(
			"keydown",
			(event) => {
				hearing.painted = new Promise((resolve) => {
					requestAnimationFrame(() => {
						// A message comes right after the frame was drawn.
						const { port1, port2 } = new MessageChannel();
						port1.onmessage = () =>
							resolve(performance.now() - event.timeStamp);
						port2.postMessage(null);
					});
				});
			},
			{ capture: true },
		);
	});
}

async function timeKey(page: Page, key: string): Promise<number> {
	await page.keyboard.press(key);
	return page.evaluate(() => (window as unknown as Hearing).painted);
}
