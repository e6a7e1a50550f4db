// Backups and packages in a real browser: a backup made by hand, looked into and gone back to; everything exported and imported elsewhere.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { inBrowser } from "../e2e/app.ts";
import { runAxe } from "../e2e/browser.ts";

const app = inBrowser();

const notes = (page: Page) => page.locator(".note-row").count();

test("one goes back to a backup, and to what was there before", async () => {
	const folder = app.folder();
	const dataDir = join(folder, "data");
	const host = await app.start({ dataDir });
	const page = await app.open(host, { hash: "#/settings?section=Backups" });
	await page.getByRole("button", { name: "Back up now" }).click();
	const row = page.locator(".backup-rows li");
	await row.first().waitFor();
	expect(await row.first().innerText()).toMatch(/KB · by hand/);
	const file = join(folder, "Units.md");
	writeFileSync(file, "Unit of force :: newton\n");
	await page.getByLabel("Notes to import", { exact: true }).setInputFiles(file);
	await page.getByRole("button", { name: "Add 1 card" }).click();
	await page.getByRole("heading", { name: "1 card added" }).waitFor();
	await page.keyboard.press("Control+,");
	await row.first().getByRole("button", { name: "Look…" }).click();
	const dialog = page.getByRole("dialog");
	await dialog.getByText(/^1 note, 40 cards and 0 answers\./).waitFor();
	for (const colorScheme of ["light", "dark"] as const) {
		await page.emulateMedia({ colorScheme });
		expect(await runAxe(page), colorScheme).toEqual([]);
	}
	await dialog.getByRole("button", { name: "Go back to this" }).click();
	await page.getByText("Amiable goes back to a backup the next time").waitFor();
	expect(await runAxe(page)).toEqual([]);
	await page.context().close();
	await host.stop();

	const again = await app.open(await app.start({ dataDir }), {
		hash: "#/notes",
	});
	await expect.poll(() => notes(again)).toBe(1);
	await again.keyboard.press("Control+,");
	await again.getByText("Amiable went back to the backup").waitFor();
	await again
		.locator(".backup-rows li", { hasText: "set aside when you went back" })
		.waitFor();
});

test("what was exported is imported elsewhere, after a preview", async () => {
	const folder = app.folder();
	const note = join(folder, "Units.md");
	writeFileSync(note, "Unit of force :: newton\n");
	const page = await app.open(await app.start());
	const picked = (on: Page) =>
		on.getByLabel("Notes to import", { exact: true });
	await picked(page).setInputFiles(note);
	await page.getByRole("button", { name: "Add 1 card" }).click();
	await page.getByRole("heading", { name: "1 card added" }).waitFor();
	await page.getByRole("button", { name: "Start reviewing" }).click();
	await page.locator(".card .front").waitFor();
	const studied = await page.locator(".card .front").innerText();
	await page.keyboard.press("Space");
	await page.locator(".grades").waitFor();
	await page.keyboard.press("3");
	await page.locator(".grades").waitFor({ state: "detached" });
	await page.keyboard.press("Control+,");
	const save = page.getByRole("button", { name: "Export…" });
	await save.waitFor();
	expect(await runAxe(page)).toEqual([]);
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		save.click(),
	]);
	expect(download.suggestedFilename()).toBe(
		"Amiable everything 2026-03-02.amiable",
	);
	const file = join(folder, "given.amiable");
	await download.saveAs(file);
	await page.getByText("Exported: 2 notes, 41 cards.").first().waitFor();
	const other = await app.open(await app.start());
	await picked(other).setInputFiles(file);
	const withAnswers = other.getByRole("checkbox", {
		name: "With schedule and answers",
	});
	await withAnswers.waitFor();
	await other.getByText(/1 answer joins your history/).waitFor();
	for (const colorScheme of ["light", "dark"] as const) {
		await other.emulateMedia({ colorScheme });
		expect(await runAxe(other), colorScheme).toEqual([]);
	}
	await withAnswers.click();
	// The bundled note is here already, and comes no second time.
	await other
		.getByRole("button", { name: "Add 1 card", exact: true })
		.waitFor();
	await withAnswers.click();
	await other
		.getByRole("button", { name: "Add 1 card and take over 1 answer" })
		.click();
	await other.getByRole("heading", { name: "1 card added" }).waitFor();
	await other.keyboard.press("Control+2");
	await other.getByRole("link", { name: "Units" }).waitFor();
	await other.evaluate(() => {
		window.location.hash = "#/review";
	});
	await other.locator(".card .front").waitFor();
	expect(await other.locator(".card .front").innerText()).not.toBe(studied);
});
