// For end-to-end tests in the desktop app: what a person does in it, by keyboard.
import type { Page } from "playwright";
import {
	type Desktop,
	type DesktopStart,
	newDataDir,
	startDesktop,
} from "./desktop.ts";

/** A Monday morning at which the tests' clocks start. */
export const monday = "2026-03-02T09:00:00Z";

export const front = (page: Page) => page.locator(".card .front").innerText();

/** Reveals and grades the card on screen by keys; resolves with its front once the next one shows, that is, once the grade is stored. */
export async function study(page: Page, grade: "1" | "2" | "3" | "4") {
	const shown = await front(page);
	await reveal(page);
	await page.keyboard.press(grade);
	await page.locator(".grades").waitFor({ state: "detached" });
	await page.locator(".card .front").waitFor();
	return shown;
}

/** Shows the answer of the card on screen, part by part where it has parts. */
export async function reveal(page: Page) {
	while ((await page.locator(".grades").count()) === 0) {
		const before = await page.locator(".review").innerText();
		await page.keyboard.press("Space");
		await page.waitForFunction(
			(text) =>
				document.querySelector<HTMLElement>(".review")?.innerText !== text,
			before,
		);
	}
}

export async function startReview(page: Page) {
	await page.getByRole("button", { name: /Start reviewing/ }).waitFor();
	await page.keyboard.press("Space");
	await page.locator(".card .front").waitFor();
}

/** On the settings screen. */
export async function chooseTheme(page: Page, name: string) {
	await page.locator(".theme-choice", { hasText: name }).click();
}

/** Runs `use` in an app with a file of its own and quits it. */
export async function withDesktop(
	use: (desktop: Desktop, dataDir: string) => Promise<void>,
	options: Partial<DesktopStart> = {},
) {
	const dataDir = newDataDir();
	const desktop = await startDesktop({ dataDir, now: monday, ...options });
	try {
		await use(desktop, dataDir);
	} finally {
		await desktop.quit();
	}
}
