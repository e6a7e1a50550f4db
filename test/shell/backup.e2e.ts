// Backups in the desktop app: going back to one starts the engine again, and the page goes on with it.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { enginePid } from "../e2e/desktop.ts";
import { openDisplay } from "../e2e/display.ts";
import { withDesktop } from "../e2e/study.ts";

let closeDisplay = async () => {};
beforeAll(async () => {
	closeDisplay = await openDisplay();
});
afterAll(() => closeDisplay());

test("one goes back to a backup without leaving the app", () =>
	withDesktop(async ({ app, page }, dataDir) => {
		await page.keyboard.press("Control+,");
		await page.getByRole("button", { name: "Back up now" }).click();
		const look = page.getByRole("button", { name: "Look…" }).first();
		await look.waitFor();
		const vault = join(dataDir, "Units.md");
		writeFileSync(vault, "Unit of force :: newton\n");
		await app.evaluate(({ dialog }, path) => {
			Object.assign(dialog, {
				showOpenDialog: async () => ({ filePaths: [path] }),
			});
		}, vault);
		await page.keyboard.press("Control+O");
		await page.getByRole("button", { name: "Add 1 card" }).click();
		await page.getByRole("heading", { name: "1 card added" }).waitFor();
		const before = enginePid(app);
		await page.keyboard.press("Control+,");
		await look.click();
		const dialog = page.getByRole("dialog");
		await dialog.getByRole("button", { name: "Go back to this" }).click();
		await page
			.locator(".toast")
			.getByText(/^Back to /)
			.waitFor();
		await page.getByText("Amiable went back to the backup").waitFor();
		expect(enginePid(app)).not.toBe(before);
		await page.keyboard.press("Control+2");
		await expect.poll(() => page.locator(".note-row").count()).toBe(1);
	}));
