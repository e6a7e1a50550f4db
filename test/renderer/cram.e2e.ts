// Extra study in a real browser: choosing cards, practising and counting.
import type { Page } from "playwright";
import { beforeEach, expect, test } from "vitest";
import { inBrowser } from "../e2e/app.ts";
import { type Host, runAxe } from "../e2e/browser.ts";
import { reveal } from "../e2e/study.ts";

const app = inBrowser();
let host: Host;
let page: Page;

beforeEach(async () => {
	host = await app.start();
	page = await app.open(host);
	await page.getByRole("link", { name: "Extra study…" }).click();
	await page.getByRole("heading", { name: "Extra study" }).waitFor();
});

const press = (key: string) => page.keyboard.press(key);
const front = () => page.locator(".card .front").innerText();
const counts = () => page.locator(".counts").innerText();
const start = async () => {
	await page.getByRole("button", { name: /^Start/ }).click();
	await page.locator(".card .front").waitFor();
};

/** Chooses three cards that a search finds. */
async function chooseThree() {
	await page.getByRole("radio", { name: "What a search finds" }).check();
	await page.getByLabel("Search, as in Browse").fill("kind:basic");
	await page.getByLabel("At most, cards").fill("3");
	await page.getByText(/^3 cards, /).waitFor();
}

test("what was missed comes again, undo goes back, and no day changes", async () => {
	await chooseThree();
	await start();
	const first = await front();
	expect(await counts()).toBe("3 cards left · practice");
	await reveal(page);
	await page.getByText("Practice: your schedule stays as it is.").waitFor();
	await press("1");
	await expect.poll(front).not.toBe(first);
	expect(await counts()).toBe("3 cards left · practice");
	await press("u");
	await expect.poll(front).toBe(first);
	await press("Control+Shift+Z");
	await expect.poll(front).not.toBe(first);
	for (const left of [2, 1]) {
		await reveal(page);
		await press("Space");
		await expect
			.poll(counts)
			.toBe(`${left} ${left === 1 ? "card" : "cards"} left · practice`);
	}
	await expect.poll(front).toBe(first);
	await reveal(page);
	await press("Space");
	await page.getByRole("heading", { name: "That was all of them" }).waitFor();
	await page.getByText(/No day has changed\.$/).waitFor();
	await page.getByRole("button", { name: /^Back to Today/ }).click();
	await page.getByText(/^All of them are new/).waitFor();
});

test("with grades that count, a card is learnt as in the daily review", async () => {
	await page.getByRole("radio", { name: "Only new cards" }).check();
	await page.getByLabel("Let the grades count").click();
	await page.getByText(/^\d+ cards, about /).waitFor();
	await start();
	const first = await front();
	await reveal(page);
	expect(await page.locator(".grade.good").innerText()).toContain("10 min");
	await press("Space");
	await expect.poll(front).not.toBe(first);
	await press("Escape");
	await page.getByText(/one you are still learning/i).waitFor();
});

test("a suspended card leaves the session and undo brings it back", async () => {
	await chooseThree();
	await start();
	const first = await front();
	await press("@");
	await expect.poll(front).not.toBe(first);
	expect(await counts()).toContain("2 cards left");
	await page.getByRole("button", { name: "Undo", exact: true }).click();
	await expect.poll(front).toBe(first);
	expect(await counts()).toContain("3 cards left");
});

test("where no card fits, nothing starts", async () => {
	await page
		.getByRole("radio", { name: "Only what was answered today" })
		.check();
	await page.getByText("No card fits.").waitFor();
	await press("Space");
	await page.getByRole("heading", { name: "Extra study" }).waitFor();
	expect(page.url()).toMatch(/#\/cram$/);
});

test.each([
	[1280, "light"],
	[1280, "dark"],
	[480, "light"],
] as const)("axe finds nothing: %i px, %s", async (width, colorScheme) => {
	await page.setViewportSize({ width, height: 900 });
	await page.emulateMedia({ colorScheme });
	await chooseThree();
	expect(await runAxe(page)).toEqual([]);
	const overflow = await page.evaluate(
		() => document.documentElement.scrollWidth - window.innerWidth,
	);
	expect(overflow).toBeLessThanOrEqual(0);
	await start();
	await reveal(page);
	expect(await runAxe(page)).toEqual([]);
});
