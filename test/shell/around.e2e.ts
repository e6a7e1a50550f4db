// Around the app: links and files from the system, windows of their own, settings of this computer, and no screen that breaks a rule.
import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElectronApplication, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nextWindow, root, startSecond } from "../e2e/desktop.ts";
import { openDisplay } from "../e2e/display.ts";
import { front, monday, startReview, withDesktop } from "../e2e/study.ts";

let closeDisplay = async () => {};
beforeAll(async () => {
	closeDisplay = await openDisplay();
});
afterAll(() => closeDisplay());

/** Chooses an item of the application menu by its words. */
function choose(app: ElectronApplication, label: string) {
	return app.evaluate(({ Menu }, wanted) => {
		const all = (items: Electron.MenuItem[]): Electron.MenuItem[] =>
			items.flatMap((item) => [item, ...all(item.submenu?.items ?? [])]);
		const item = all(Menu.getApplicationMenu()?.items ?? []).find(
			({ label }) => label === wanted,
		);
		item?.click();
		return item !== undefined;
	}, label);
}

const hash = (page: Page) => page.evaluate(() => window.location.hash);

test("links lead to notes, cards and searches, and those that mean nothing lead nowhere", () =>
	withDesktop(async ({ page, faults }, dataDir) => {
		const follow = (...args: string[]) =>
			startSecond({ dataDir, now: monday, args });
		expect(await follow("amiable://note/1")).toBe(0);
		await expect.poll(() => hash(page)).toBe("#/notes/1");
		await follow("amiable://card/2");
		await expect.poll(() => hash(page)).toMatch(/^#\/notes\/1\?card=2&lines=/);
		await follow("amiable://search/snapshot%20tag%3Aebs");
		await expect.poll(() => hash(page)).toBe("#/browse?q=snapshot+tag%3Aebs");
		await follow("amiable://app/#/settings", "amiable://card/x");
		await follow("amiable://card/999999");
		await page.locator(".toast").waitFor();
		expect(await hash(page)).toBe("#/browse?q=snapshot+tag%3Aebs");
		expect(faults).toEqual([]);
		const log = readFileSync(join(dataDir, "logs/shell.log"), "utf8");
		expect(log).toContain("refused 2 links");
		expect(log).not.toContain("snapshot");
	}));

test("opened files are remembered in the menu, and can be forgotten", async () => {
	const folder = mkdtempSync(join(tmpdir(), "amiable-around-"));
	const note = join(folder, "lately.md");
	writeFileSync(note, "What is EBS::Block storage\n");
	await withDesktop(
		async ({ app, page }, dataDir) => {
			await page.getByText("lately.md").first().waitFor();
			await page.keyboard.press("Control+1");
			await expect.poll(() => choose(app, "lately.md")).toBe(true);
			await page.getByText("lately.md").first().waitFor();
			const kept = () =>
				JSON.parse(readFileSync(join(dataDir, "desktop.json"), "utf8")).recent;
			expect(kept()).toEqual([note]);
			await choose(app, "Clear recent notes");
			await expect.poll(() => choose(app, "lately.md")).toBe(false);
			expect(kept()).toEqual([]);
		},
		{ args: [note], reload: false },
	);
});

/** Sizes the window that was opened last, then the others; resolves once all have their new size. */
function sizeAll(app: ElectronApplication, width: number) {
	return app.evaluate(async ({ BrowserWindow }, width) => {
		const windows = BrowserWindow.getAllWindows();
		for (const window of windows.toSorted((a, b) => b.id - a.id)) {
			const sized = new Promise<void>((resolve) =>
				window.once("resize", () => resolve()),
			);
			window.setSize(width, 600);
			await sized;
		}
	}, width);
}

test("a note has a window of its own beside the first, and each goes its own way", () =>
	withDesktop(async ({ app, page, faults }, dataDir) => {
		await page.evaluate(() => {
			window.location.hash = "#/notes/1";
		});
		await page.getByRole("heading", { level: 1 }).waitFor();
		const opened = nextWindow(app);
		await page.evaluate(() =>
			(
				window as unknown as {
					amiableDesktop: { openWindow(place: object): void };
				}
			).amiableDesktop.openWindow({ kind: "note", id: 1 }),
		);
		const other = await opened;
		await other.getByRole("heading", { level: 1 }).waitFor();
		expect(await hash(other)).toBe("#/notes/1");
		expect(app.windows()).toHaveLength(2);
		await page.keyboard.press("Control+1");
		await startReview(page);
		expect(await front(page)).not.toBe("");
		expect(await hash(other)).toBe("#/notes/1");
		// What is gone has no place to keep, even if it was sized a moment ago.
		await sizeAll(app, 703);
		await other.close();
		expect(app.windows()).toHaveLength(1);
		await expect
			.poll(() => readFileSync(join(dataDir, "window.json"), "utf8"))
			.toMatch(/"width":\s*703/);
		expect(faults).toEqual([]);
	}));

test("what Amiable does on this computer is set in the settings, kept, and taken back", () =>
	withDesktop(async ({ app, page, faults }, dataDir) => {
		await page.keyboard.press("Control+,");
		const tray = page.getByRole("checkbox", { name: /Stay in the tray/ });
		await tray.click();
		await page.getByRole("checkbox", { name: "Remind me once a day" }).click();
		const time = page.getByLabel("Remind me at");
		await time.fill("08:15");
		await time.blur();
		const kept = () =>
			JSON.parse(readFileSync(join(dataDir, "desktop.json"), "utf8")).settings;
		await expect
			.poll(kept)
			.toMatchObject({ tray: true, reminder: "08:15", quietFrom: "22:00" });
		await page.locator(".toast").getByRole("button", { name: "Undo" }).click();
		await expect.poll(kept).toMatchObject({ tray: true, reminder: "18:00" });
		await expect.poll(() => time.inputValue()).toBe("18:00");
		// This build has no address to ask for new versions.
		expect(await page.getByText(/new versions/).count()).toBe(0);

		await page.getByRole("button", { name: "Copy diagnostics" }).click();
		await page
			.locator(".toast")
			.getByText(/^Copied\./)
			.waitFor();
		const text = await app.evaluate(({ clipboard }) => clipboard.readText());
		expect(text).toContain('reminder: "18:00"');
		expect(text).toMatch(/^1 notes, \d+ cards, 0 retired, 0 reviews$/m);
		expect(text).toMatch(/Z engine starts$/m);
		expect(text).not.toContain(dataDir);

		// In the tray the app outlives its window.
		await page.close();
		expect(app.windows()).toEqual([]);
		const again = nextWindow(app);
		expect(await startSecond({ dataDir, now: monday })).toBe(0);
		await (await again).getByRole("heading", { level: 1 }).waitFor();
		expect(faults).toEqual([]);
	}));

test("a page that hangs is loaded again if the person says so, and has lost nothing", () =>
	withDesktop(async ({ app, page }) => {
		await startReview(page);
		const asked = await app.evaluate(async ({ BrowserWindow, dialog }) => {
			const words: string[] = [];
			const [window] = BrowserWindow.getAllWindows();
			const answers = [0, 1];
			Object.assign(dialog, {
				showMessageBox: async (_window: unknown, box: { message: string }) => {
					words.push(box.message);
					return { response: answers.shift() };
				},
			});
			const loaded = new Promise<void>((resolve) =>
				window?.webContents.once("did-finish-load", () => resolve()),
			);
			window?.emit("unresponsive");
			await Promise.resolve();
			setTimeout(() => window?.emit("unresponsive"), 10);
			await loaded;
			return words;
		});
		const words = "Amiable’s window does not answer.";
		expect(asked).toEqual([words, words]);
		const shown = () =>
			app.evaluate(
				({ BrowserWindow }): Promise<string> =>
					BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
						"document.querySelector('.card .front')?.innerText ?? ''",
					) ?? Promise.resolve(""),
			);
		await expect.poll(shown).not.toBe("");
	}));

/** A copy of the app whose packager says where to ask for new versions. */
function appWithUpdates(): string {
	const folder = mkdtempSync(join(tmpdir(), "amiable-updates-"));
	const metadata = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
	const updates = "https://example.org/latest.json";
	writeFileSync(
		join(folder, "package.json"),
		JSON.stringify({ ...metadata, updates }),
	);
	for (const name of ["dist", "content", "node_modules"])
		symlinkSync(join(root, name), join(folder, name));
	return folder;
}

test("a build with an address asks for new versions only once it is wanted, and leads to the page of a newer one", () =>
	withDesktop(
		async ({ app, page, faults }) => {
			await app.evaluate(({ dialog, shell }) => {
				const seen: string[] = [];
				Object.assign(globalThis, {
					seen,
					fetch: async (url: string) => {
						seen.push(`asked ${url}`);
						return Response.json({
							version: "99.0.0",
							page: "https://example.org/99",
						});
					},
				});
				Object.assign(dialog, {
					showMessageBox: async (_window: unknown, box: { detail: string }) => {
						seen.push(`confirmed ${box.detail}`);
						return { response: 0 };
					},
				});
				Object.assign(shell, {
					openExternal: async (url: string) => seen.push(`opened ${url}`),
				});
			});
			const seen = () =>
				app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
			await page.keyboard.press("Control+,");
			const often = page.getByRole("checkbox", { name: /new versions/ });
			await often.waitFor();
			expect(await often.isChecked()).toBe(false);
			expect(await seen()).toEqual([]);
			await page.getByRole("button", { name: "Look now" }).click();
			await page.getByText("Version 99.0.0 is out.").waitFor();
			await page.getByRole("button", { name: /See what is new/ }).click();
			await expect
				.poll(seen)
				.toEqual([
					"asked https://example.org/latest.json",
					"confirmed https://example.org/99",
					"opened https://example.org/99",
				]);
			expect(await often.isChecked()).toBe(false);
			// What is found by itself is a quiet notice that leads there, too.
			await app.evaluate(({ BrowserWindow }) => {
				const [window] = BrowserWindow.getAllWindows();
				const page = "https://example.org/100";
				window?.webContents.send("amiable:command", {
					kind: "new-version",
					version: "100.0.0",
					page,
				});
			});
			const toast = page.locator(".toast");
			await toast.getByText("Version 100.0.0 of Amiable is out.").waitFor();
			await toast.getByRole("button", { name: /See what is new/ }).click();
			await expect
				.poll(async () => (await seen()).at(-1))
				.toBe("opened https://example.org/100");
			expect(faults).toEqual([]);
		},
		{ appDir: appWithUpdates() },
	));

/** Every screen that an address leads to without anything chosen. */
const screens = [
	...["today", "review", "cram", "inbox", "notes", "problems", "browse"],
	...["lab", "exam", "statistics", "settings", "help", "welcome"],
	...["import", "paste", "notes/1", "browse?q=snapshot"],
];

test("no screen breaks the content policy, asks for anything foreign or reports an error", () =>
	withDesktop(async ({ page, faults }) => {
		await page.evaluate(() => {
			const seen: string[] = [];
			Object.assign(window, { seen });
			document.addEventListener("securitypolicyviolation", (event) =>
				seen.push(`${event.violatedDirective} ${event.blockedURI}`),
			);
		});
		const linked = await page
			.locator("nav a[href^='#/']")
			.evaluateAll((links) =>
				links.map((link) => link.getAttribute("href")?.slice(2) ?? ""),
			);
		// A screen that the sidebar leads to cannot be forgotten here.
		expect(linked.filter((path) => !screens.includes(path))).toEqual([]);
		for (const path of screens) {
			await page.evaluate((to) => {
				window.location.hash = `#/${to}`;
			}, path);
			await page.locator("main h1").first().waitFor();
			await expect.poll(() => page.locator("[aria-busy=true]").count()).toBe(0);
		}
		const violations = await page.evaluate(
			() => (window as unknown as { seen: string[] }).seen,
		);
		expect(violations).toEqual([]);
		expect(faults).toEqual([]);
	}));
