// Revision sheets in a real browser: each kind on screen and under axe, what prints, and the saved page as a phone without a network has it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { inBrowser } from "../e2e/app.ts";
import { runAxe } from "../e2e/browser.ts";
import { importVault } from "../e2e/vault.ts";

const app = inBrowser();

const note =
	"# Storage\n\n## Blocks\n\nWhat does EBS store? :: blocks for **one** instance\n\nAn ==EFS== is shared by many instances\n\n## Sizes\n\nWhat is $2^{10}$? :: $\\frac{2048}{2}$\n";

/** A page on a vault of two notes beside the bundled one. */
async function start() {
	const folder = app.folder();
	let noteId: number | undefined;
	const { dataDir } = await importVault(
		folder,
		{ "Storage.md": note, "Units.md": "Unit of force :: newton\n" },
		async ({ note: { list } }) => {
			const notes = await list({});
			noteId = notes.find(({ title }) => title === "Storage")?.id;
		},
	);
	const page = await app.open(await app.start({ dataDir }));
	return { page, folder, noteId };
}

const paper = (page: Page) => page.getByRole("article", { name: "The sheet" });

const choose = (page: Page, label: string, option: string) =>
	page.getByRole("combobox", { name: label, exact: true }).selectOption(option);

test("every kind can be chosen, no screen has a fault that axe can find, and the address keeps the choice", async () => {
	const { page, noteId } = await start();
	await page.keyboard.press("Control+2");
	await page.getByRole("link", { name: "Storage" }).click();
	await page.getByRole("link", { name: "Revision sheet" }).click();
	await paper(page).getByRole("heading", { name: "Sizes" }).waitFor();
	expect(page.url()).toContain(`#/sheet?kind=note&from=note&note=${noteId}`);
	// Beside the line that it comes from.
	const row = paper(page).locator(".s-margin-row", { hasText: "is shared by" });
	expect(await row.locator(".s-margin-cards").innerText()).toContain("EFS");
	for (const colorScheme of ["light", "dark"] as const) {
		await page.emulateMedia({ colorScheme });
		expect(await runAxe(page), colorScheme).toEqual([]);
	}
	await choose(page, "Kind", "Two columns to fold");
	const rows = paper(page).locator("tbody tr");
	await expect.poll(() => rows.count()).toBe(3);
	expect(await rows.nth(1).innerText()).toMatch(/\[ … \][\s\S]*EFS/);
	expect(await runAxe(page)).toEqual([]);
	await choose(page, "Kind", "The least-known cards");
	await paper(page).getByText("never asked yet").first().waitFor();
	await choose(page, "Of", "All cards");
	await choose(page, "Kind", "Questions with answers");
	await paper(page).getByRole("navigation", { name: "Contents" }).waitFor();
	await choose(page, "Answers", "On pages at the end");
	await paper(page).getByRole("heading", { name: "Answers" }).waitFor();
	await page.getByLabel("At most, cards").fill("5");
	await paper(page)
		.getByText(/^5 of \d+ cards/)
		.waitFor();
	expect(await runAxe(page)).toEqual([]);
	await page.reload();
	await paper(page)
		.getByText(/^5 of \d+ cards/)
		.waitFor();
	expect(
		await page
			.getByRole("combobox", { name: "Answers", exact: true })
			.inputValue(),
	).toBe("end");
});

test("a search that finds nothing and one that cannot be read say so in place of the sheet", async () => {
	const { page } = await start();
	await page.evaluate(() => {
		window.location.hash = "#/sheet?kind=list&from=search&q=zebra";
	});
	await page.getByText("There are no cards for this sheet.").waitFor();
	expect(await paper(page).count()).toBe(0);
	expect(app.forgive(/status 409|status of 409/)).toBeGreaterThan(0);
});

test("on paper only the sheet is left, black on white in the dark too, and the page is of the size that was asked for", async () => {
	const { page } = await start();
	await page.emulateMedia({ colorScheme: "dark" });
	await page.evaluate(() => {
		window.location.hash =
			"#/sheet?kind=list&from=all&answers=folded&paper=letter";
	});
	await paper(page).locator("details").first().waitFor();
	await page.emulateMedia({ media: "print", colorScheme: "dark" });
	expect(
		await page.getByRole("navigation", { name: "Screens" }).isVisible(),
	).toBe(false);
	expect(await page.getByRole("button").count()).toBe(0);
	const look = await paper(page).evaluate((sheet) => ({
		ink: getComputedStyle(sheet).color,
		ground: getComputedStyle(document.documentElement).backgroundColor,
		isOpen: sheet
			.querySelector<HTMLElement>("details > .s-back")
			?.checkVisibility(),
	}));
	expect(look).toEqual({
		ink: "rgb(0, 0, 0)",
		ground: "rgba(0, 0, 0, 0)",
		isOpen: true,
	});
	const pdf = (
		await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })
	).toString("latin1");
	expect(pdf).toMatch(/\/MediaBox \[0 0 612 792\]/);
	expect(pdf).toMatch(
		/\/StructTreeRoot[\s\S]*\/Outlines|\/Outlines[\s\S]*\/StructTreeRoot/,
	);
});

test("the saved page needs no network and no script, tests oneself by a tap, and has no fault that axe can find", async () => {
	const { page, folder } = await start();
	await page.evaluate(() => {
		window.location.hash = "#/sheet?kind=list&from=all&answers=folded";
	});
	await paper(page).locator("details").first().waitFor();
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("button", { name: "Save as web page" }).click(),
	]);
	expect(download.suggestedFilename()).toBe("All cards.html");
	const file = join(folder, "sheet.html");
	await download.saveAs(file);
	expect(readFileSync(file, "utf8")).not.toMatch(/<script|<link|<iframe/);
	const phone = await page
		.context()
		.browser()
		?.newContext({
			viewport: { width: 390, height: 844 },
			offline: true,
			hasTouch: true,
		});
	if (!phone) throw new Error("expected a browser");
	try {
		const saved = await phone.newPage();
		const requests: string[] = [];
		const faults: string[] = [];
		saved.on("request", (request) => requests.push(request.url()));
		saved.on("console", (message) => faults.push(message.text()));
		await saved.goto(pathToFileURL(file).href);
		const answer = saved.locator("details .s-back", { hasText: "newton" });
		expect(await answer.isVisible()).toBe(false);
		await saved.getByText("Unit of force").tap();
		await answer.waitFor();
		await saved.locator("math mfrac").waitFor({ state: "attached" });
		const widths = await saved.evaluate(() => [
			document.documentElement.scrollWidth,
			Number.parseFloat(
				getComputedStyle(document.querySelector(".s-front") ?? document.body)
					.fontSize,
			),
		]);
		expect(widths[0]).toBeLessThanOrEqual(390);
		expect(widths[1]).toBeGreaterThanOrEqual(16);
		for (const colorScheme of ["light", "dark"] as const) {
			await saved.emulateMedia({ colorScheme });
			expect(await runAxe(saved), colorScheme).toEqual([]);
		}
		expect(requests.filter((url) => !url.startsWith("file:"))).toEqual([]);
		expect(faults).toEqual([]);
	} finally {
		await phone.close();
	}
});
