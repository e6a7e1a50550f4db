// The way of a new user in the desktop app, with the engine kept from the network and every request of the session watched.
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nextWindow } from "../e2e/desktop.ts";
import { openDisplay } from "../e2e/display.ts";
import { packNotes, travel } from "../e2e/journey.ts";
import { guardNetwork } from "../e2e/network.ts";
import { withDesktop } from "../e2e/study.ts";

let closeDisplay = async () => {};
beforeAll(async () => {
	closeDisplay = await openDisplay();
});
afterAll(() => closeDisplay());

test("from a folder of notes to a printed sheet, and no request leaves this computer", async () => {
	const folder = mkdtempSync(join(tmpdir(), "amiable-journey-"));
	const vault = join(folder, "vault");
	const files = {
		pdf: join(folder, "sheet.pdf"),
		html: join(folder, "s.html"),
	};
	packNotes(vault);
	const guard = guardNetwork(folder);
	await withDesktop(
		async ({ app, page, faults }) => {
			// The dialogs are the system's own; the person's choices stand in for them.
			await app.evaluate(
				({ dialog, session }, { vault, files }) => {
					const requests: string[] = [];
					Object.assign(globalThis, { requests });
					Object.assign(dialog, {
						showOpenDialog: async () => ({ filePaths: [vault] }),
						showSaveDialog: async () => ({ filePath: files.pdf }),
					});
					const { webRequest } = session.defaultSession;
					webRequest.onCompleted(({ url }) => requests.push(url));
					webRequest.onErrorOccurred(({ url }) => requests.push(url));
					session.defaultSession.on("will-download", (_event, item) =>
						item.setSavePath(files.html),
					);
				},
				{ vault, files },
			);
			await travel({
				page,
				vault,
				chooseFolder: () => page.keyboard.press("Control+Shift+O"),
				async sitExam(begin) {
					const opened = nextWindow(app);
					await begin();
					return opened;
				},
				async printSheet() {
					await page.getByRole("button", { name: "Save as PDF…" }).click();
					await page
						.locator(".toast")
						.getByText(/^Saved: /)
						.waitFor();
					return readFileSync(files.pdf);
				},
				async savePage() {
					await page.getByRole("button", { name: "Save as web page" }).click();
					await expect
						.poll(
							() => existsSync(files.html) && readFileSync(files.html, "utf8"),
						)
						.toContain("</html>");
					return readFileSync(files.html, "utf8");
				},
			});
			const requests = await app.evaluate(
				() => (globalThis as unknown as { requests: string[] }).requests,
			);
			const foreign = requests.filter(
				(url) => !/^(amiable:\/\/app\/|blob:amiable:\/\/app\/)/.test(url),
			);
			expect(requests.length).toBeGreaterThan(5);
			expect(foreign).toEqual([]);
			expect(faults).toEqual([]);
		},
		{ guard },
	);
	expect(guard.attempts()).toEqual([]);
});
