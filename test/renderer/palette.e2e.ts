// In a real browser: going anywhere from one field, keys of one's own, the sheet of them, help, menus of things.
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { inBrowser } from "../e2e/app.ts";
import { runAxe } from "../e2e/browser.ts";

const app = inBrowser();

async function openPalette(page: Page) {
	await page.keyboard.press("Control+k");
	const field = page.getByRole("combobox", { name: "Go to, do or find" });
	await field.waitFor();
	return field;
}

async function closeDialog(page: Page) {
	await page.keyboard.press("Escape");
	// Not by its role: it has none once it is closed, a moment before the page hears of that.
	await page.locator("dialog").waitFor({ state: "detached" });
}

const heading = (page: Page, name: string | RegExp) =>
	page.getByRole("heading", { level: 1, name }).waitFor();

const option = (page: Page, name: string | RegExp) =>
	page.getByRole("option", { name });

const chosen = (page: Page) =>
	page.locator("[role=option][aria-selected=true] .palette-name").innerText();

test("the palette goes anywhere, does anything, finds notes and cards, and puts what was chosen first", async () => {
	const page = await app.open(await app.start());
	await openPalette(page);
	await page.keyboard.type("statsitics");
	await expect.poll(() => chosen(page)).toBe("Statistics");
	await page.keyboard.press("Enter");
	await heading(page, /./);
	await page.waitForURL(/#\/statistics/);

	await openPalette(page);
	await page.getByText("Recent", { exact: true }).waitFor();
	await expect.poll(() => chosen(page)).toBe("Statistics");
	await page.keyboard.type("block device");
	await option(page, /What does block device mapping do/).waitFor();
	await option(page, /AWS AMI/)
		.first()
		.waitFor();
	await option(page, /Search all cards for “block device”/).waitFor();
	const remembered = page.waitForResponse(/\/rpc\/app\/choose$/);
	await option(page, /What does block device mapping do/).click();
	await remembered;
	await page.waitForURL(/#\/notes\/\d+\?card=\d+/);

	// What was chosen last comes first, also after a reload; what cannot be done says where it can.
	await page.reload();
	await heading(page, /AWS AMI/);
	await openPalette(page);
	await expect
		.poll(() => chosen(page))
		.toBe("What does block device mapping do?");
	await page.getByRole("combobox").fill("accept card");
	await option(page, /Accept the card Only in the inbox/).waitFor();
	expect(
		await option(page, /Accept the card/).getAttribute("aria-disabled"),
	).toBe("true");
	await page.getByRole("combobox").fill("zzzz");
	await page.getByText(/Nothing is called that/).waitFor();
	expect(await option(page, /./).count()).toBe(1);
	await page.getByRole("combobox").fill("is:(");
	await page.locator(".palette-status", { hasText: /\w/ }).waitFor();

	// The focus comes back to where it was.
	await closeDialog(page);
	const link = page.getByRole("link", { name: /^Exam/ });
	await link.focus();
	await openPalette(page);
	await closeDialog(page);
	expect(await link.evaluate((it) => it === document.activeElement)).toBe(true);

	// What undo would take back stands there by its name, and what a menu offers, too.
	await page.getByRole("link", { name: /^Today/ }).click();
	await page.getByRole("button", { name: /Start reviewing/ }).click();
	await page.locator(".card .front").waitFor();
	await openPalette(page);
	await page.keyboard.type("forget new again");
	await option(page, "Card: Forget: new again").waitFor();
	await page.getByRole("combobox").fill("leave out today");
	await option(page, /Leave the card out for today/)
		.first()
		.click();
	await page
		.getByText(/^Left out|left out|bur/i)
		.first()
		.waitFor();
	await openPalette(page);
	await page.keyboard.type("undo");
	await option(page, /^Undo: /)
		.first()
		.click();
	await page
		.getByText(/^Undone: /)
		.first()
		.waitFor();
});

test("keys are remapped, clashes refused in words, letters switched off, and all of it undone", async () => {
	const host = await app.start();
	const page = await app.open(host, { hash: "#/settings?section=keyboard" });
	const change = page.getByRole("button", { name: "Change Lab" });
	await page
		.getByRole("searchbox", { name: "Find an action or a key" })
		.fill("lab");
	await change.click();
	await page.keyboard.press("Control+k");
	await page
		.getByText(/Ctrl\+K is “Go to or do anything” everywhere/)
		.waitFor();
	await page.keyboard.press("Control+c");
	await page.getByText(/Ctrl\+C copies, in every app/).waitFor();
	await page.keyboard.press("Alt+b");
	await page.getByText("Alt+B is free.").waitFor();
	await page.getByRole("button", { name: "Use this key" }).click();
	await page.getByText("Saved: keys of “Lab”").first().waitFor();
	await page.getByRole("button", { name: "Reset Lab" }).waitFor();

	await page.getByRole("link", { name: /^Today/ }).click();
	await heading(page, /cards/);
	await page.keyboard.press("Control+3");
	await page.keyboard.press("Alt+b");
	await page.waitForURL(/#\/lab/);
	await page.getByRole("link", { name: /^Today/ }).click();
	await heading(page, /cards/);
	await expect
		.poll(() =>
			page
				.getByRole("link", { name: /^Lab/ })
				.getAttribute("aria-keyshortcuts"),
		)
		.toBe("Alt+B");
	await page.keyboard.press("?");
	const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
	await sheet.waitFor();
	await expect
		.poll(() => sheet.locator("h3").first().innerText())
		.toBe("Today · this screen");
	await expect.poll(() => sheet.getByText("Alt+B").count()).toBe(1);
	await closeDialog(page);

	// Kept over a reload; a key in a field is text.
	await page.reload();
	await heading(page, /cards/);
	await page.locator("a[aria-keyshortcuts='Alt+B']").waitFor();
	await page.keyboard.press("Alt+b");
	await page.waitForURL(/#\/lab/);
	await page.getByRole("link", { name: /^Settings/ }).click();
	const field = page.getByRole("searchbox", { name: "Find a setting" });
	await field.fill("");
	await field.pressSequentially("?keys");
	expect(await page.getByRole("dialog").count()).toBe(0);
	await openPalette(page);
	await closeDialog(page);
	await expect
		.poll(() => field.evaluate((it) => it === document.activeElement))
		.toBe(true);
	await page.getByRole("heading", { name: "Keyboard", exact: true }).waitFor();
	await expect
		.poll(() => page.getByRole("heading", { name: "Learning" }).count())
		.toBe(0);

	await page
		.getByRole("checkbox", { name: /Letters, digits and signs/ })
		.click();
	await page.getByText("Saved: keys without Ctrl").first().waitFor();
	await page.getByRole("link", { name: /^Today/ }).click();
	await heading(page, /cards/);
	await page.keyboard.press("?");
	await page.keyboard.press("F1");
	await sheet.waitFor();
	await expect
		.poll(() => sheet.getByText("Again", { exact: true }).count())
		.toBe(0);
	await closeDialog(page);
	await page.keyboard.press("Control+z");
	await page.getByText("Undone: Change of character keys").first().waitFor();
	await page.keyboard.press("Control+z");
	await page.getByText("Undone: Change of keys").first().waitFor();
	await expect
		.poll(() =>
			page
				.getByRole("link", { name: /^Lab/ })
				.getAttribute("aria-keyshortcuts"),
		)
		.toBe("Control+3");
});

test("help shows what the parser makes of notes, and things have menus", async () => {
	const page = await app.open(await app.start(), { hash: "#/help" });
	await page.getByText("What does an AMI contain?").last().waitFor();
	await page.getByText("Amazon Machine Image").first().waitFor();
	const field = page.getByRole("textbox", { name: "A note to try" });
	await field.fill("Where do snapshots live? :: In S3");
	await page.getByText("1 card. Nothing is kept.").waitFor();
	await field.fill("hello");
	await page.getByText(/^No card\./).waitFor();
	await page
		.getByRole("button", { name: "Begin The life of an AMI" })
		.or(page.getByRole("button", { name: /^Begin / }).first())
		.first()
		.click();
	await page.getByText("Guided walk", { exact: true }).waitFor();

	await page.getByRole("link", { name: /^Notes/ }).click();
	await page.locator(".note-row").first().click({ button: "right" });
	await page.getByRole("menuitem", { name: "Open the note" }).click();
	await heading(page, "AWS AMI");
	await page.locator(".card-row").first().click({ button: "right" });
	await page.getByRole("menuitem", { name: "Suspend" }).click();
	await page
		.getByText(/^Suspen/)
		.first()
		.waitFor();
	await page.keyboard.press("Control+z");
	await page
		.getByText(/^Undone: Suspen/)
		.first()
		.waitFor();
});

test("the first steps lead to real cards within a few keys, can be left, and come no second time", async () => {
	const host = await app.start({ firstSteps: true });
	const page = await app.open(host);
	await heading(page, "Remember what you write down");
	await page.getByText("Everything stays on this computer.").waitFor();
	await page.keyboard.press("Space");
	await heading(page, "Is there an exam ahead?");
	await page.getByRole("radio", { name: /Solutions Architect/ }).check();
	await page.getByLabel(/Day of the exam/).fill("2026-03-01");
	await page.getByRole("button", { name: "Continue" }).click();
	await page.getByRole("alert").waitFor();
	expect(app.forgive(/409/)).toBe(2);
	await page.getByLabel(/Day of the exam/).fill("2026-04-20");
	await page.getByRole("button", { name: "Continue" }).click();
	for (const place of ["Card 1 of 3", "Card 2 of 3", "Card 3 of 3"]) {
		await heading(page, place);
		while ((await page.locator(".grades").count()) === 0) {
			const before = await page.locator(".first-steps").innerText();
			await page.keyboard.press("Space");
			await page.waitForFunction(
				(text) =>
					document.querySelector<HTMLElement>(".first-steps")?.innerText !==
					text,
				before,
			);
		}
		await page.keyboard.press("3");
	}
	await heading(page, "That is how it goes");
	await page.keyboard.press("Space");
	await heading(page, "Bring your own notes");
	await page.getByRole("button", { name: "Paste text" }).click();
	await heading(page, "Paste notes");
	await page.getByRole("button", { name: "Go on with it" }).click();
	await heading(page, "How long a day?");
	await page.getByRole("radio", { name: /^10 minutes/ }).check();
	await page.getByRole("button", { name: "Start studying" }).click();
	await heading(page, /cards/);
	await page
		.getByText(/Exam on 20 April/)
		.first()
		.waitFor();
	await page.reload();
	await heading(page, /cards/);

	await openPalette(page);
	await page.keyboard.type("first st");
	await expect.poll(() => chosen(page)).toBe("First steps");
	await page.keyboard.press("Enter");
	await heading(page, "Remember what you write down");
	await page.keyboard.press("Space");
	await heading(page, "Is there an exam ahead?");
	// Nothing is asked twice: what was said stands there.
	expect(await page.getByLabel(/Day of the exam/).inputValue()).toBe(
		"2026-04-20",
	);
	await page.getByRole("button", { name: "Skip the first steps" }).click();
	await heading(page, /cards/);
});

const themes = ["light", "dark", "contrast"] as const;

/** Visits every place and has axe look at it in each of the themes. */
async function checkAll(page: Page, looks: readonly (typeof themes)[number][]) {
	const check = async (place: string) => {
		for (const look of looks) {
			await page.evaluate((theme) => {
				document.documentElement.dataset.theme = theme;
			}, look);
			const found = await runAxe(page);
			expect({ place, look, found }).toEqual({ place, look, found: [] });
		}
	};
	const go = (hash: string) =>
		page.evaluate((to) => {
			window.location.hash = to;
		}, hash);
	await openPalette(page);
	await page.keyboard.type("ami");
	await option(page, /AWS AMI/)
		.first()
		.waitFor();
	await check("palette");
	await closeDialog(page);
	await page.keyboard.press("F1");
	await page.getByRole("dialog").waitFor();
	await check("sheet");
	await closeDialog(page);
	await go("#/settings?section=keyboard");
	await page.getByRole("button", { name: "Change Lab" }).waitFor();
	await check("keys");
	await page.getByRole("button", { name: "Change Lab" }).click();
	await page.keyboard.press("Control+k");
	await page.getByText(/Ctrl\+K is/).waitFor();
	await check("new key");
	await closeDialog(page);
	await go("#/help");
	await page.locator(".example-cards li").nth(5).waitFor();
	await check("help");
	for (const [step, name] of [
		[1, "Remember what you write down"],
		[2, "Is there an exam ahead?"],
		[3, "Card 1 of 3"],
		[4, "Bring your own notes"],
	] as const) {
		await go(`#/welcome/${step}`);
		await heading(page, name);
		await check(name);
	}
}

test("palette, sheet, keys, help and first steps pass axe in light, dark and contrast", async () => {
	await checkAll(await app.open(await app.start()), themes);
});

test("they pass it at 200 %, too", async () => {
	const page = await app.open(await app.start(), {
		viewport: { width: 640, height: 400 },
		deviceScaleFactor: 2,
	});
	await checkAll(page, ["light"]);
});
