// What a page in the desktop app can not do, tried in a real Electron window: leave, open, ask, fetch; and what checkers find in its screens.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runAxe } from "../e2e/browser.ts";
import { newDataDir } from "../e2e/desktop.ts";
import { openDisplay } from "../e2e/display.ts";
import { chooseTheme, startReview, study, withDesktop } from "../e2e/study.ts";

let closeDisplay = async () => {};
beforeAll(async () => {
	closeDisplay = await openDisplay();
});
afterAll(() => closeDisplay());

test("a page gets no permission, no window, no other address and nothing from the network", () =>
	withDesktop(async ({ app, page }) => {
		const attempts = await page.evaluate(async () => {
			const name = (error: unknown) => (error as Error).name;
			const isDenied = async (attempt: Promise<unknown>) =>
				await attempt.then(() => "granted", name);
			const located = new Promise((resolve, reject) =>
				navigator.geolocation.getCurrentPosition(resolve, () =>
					reject(new Error("denied")),
				),
			);
			return {
				notify: await Notification.requestPermission(),
				locate: await isDenied(located),
				record: await isDenied(
					navigator.mediaDevices.getUserMedia({ video: true }),
				),
				watchScreen: await isDenied(navigator.mediaDevices.getDisplayMedia()),
				readClipboard: await isDenied(navigator.clipboard.readText()),
				open: String(window.open("https://example.com/")),
				openOwn: String(window.open("amiable://app/")),
				fetch: await isDenied(fetch("https://example.com/")),
				file: await isDenied(fetch("file:///etc/hostname")),
				climb: (await fetch("amiable://app/%2e%2e%2fshell/main.js")).status,
				require: typeof (globalThis as { require?: unknown }).require,
				process: typeof (globalThis as { process?: unknown }).process,
			};
		});
		expect(attempts).toEqual({
			notify: "denied",
			locate: "Error",
			record: expect.stringMatching(/^Not(Allowed|Found)Error$/),
			watchScreen: "NotAllowedError",
			readClipboard: "NotAllowedError",
			open: "null",
			openOwn: "null",
			fetch: "TypeError",
			file: "TypeError",
			climb: 404,
			require: "undefined",
			process: "undefined",
		});
		for (const target of ["https://example.com/", "file:///etc/hostname"]) {
			await page.evaluate((address) => {
				location.href = address;
			}, target);
			await page.waitForTimeout(200);
			expect(page.url()).toMatch(/^amiable:\/\/app\//);
		}
		expect(app.windows()).toHaveLength(1);
	}));

test("the bridge refuses addresses and files that it must not open, in words for people", () =>
	withDesktop(async ({ page }) => {
		const answers = await page.evaluate(async () => {
			const { amiableDesktop: desktop } = window as unknown as {
				amiableDesktop: {
					openExternal(url: unknown): Promise<void>;
					openNote(path: unknown): Promise<void>;
				};
			};
			const words = async (attempt: Promise<void>) =>
				await attempt.then(
					() => "done",
					(error: Error) => error.message,
				);
			return [
				await words(desktop.openExternal("file:///etc/passwd")),
				await words(desktop.openExternal({ href: "https://example.com" })),
				await words(desktop.openNote("/etc/passwd")),
			];
		});
		expect(answers).toEqual([
			"Amiable opens only web addresses that begin with https.",
			"Amiable refused the request amiable:open-external.",
			expect.stringContaining("not a Markdown file on this computer"),
		]);
	}));

test("an address is opened only after the person has seen all of it and said yes", () =>
	withDesktop(async ({ app, page }) => {
		await app.evaluate(({ dialog, shell }) => {
			const seen: unknown[] = [];
			Object.assign(globalThis, { seen });
			const answers = [1, 0];
			Object.assign(dialog, {
				showMessageBox: async (_window: unknown, box: { detail: string }) => {
					seen.push(`asked ${box.detail}`);
					return { response: answers.shift() };
				},
			});
			Object.assign(shell, {
				openExternal: async (url: string) => seen.push(`opened ${url}`),
			});
		});
		const url = "https://docs.aws.amazon.com/AWSEC2/?a=b#c";
		for (const _answer of ["cancel", "open"])
			await page.evaluate(
				(address) =>
					(
						window as unknown as {
							amiableDesktop: { openExternal(url: string): Promise<void> };
						}
					).amiableDesktop.openExternal(address),
				url,
			);
		const seen = await app.evaluate(
			() => (globalThis as unknown as { seen: string[] }).seen,
		);
		expect(seen).toEqual([`asked ${url}`, `asked ${url}`, `opened ${url}`]);
	}));

test("no screen has a fault that axe can find, in light or dark, and the window's frame follows the setting", () =>
	withDesktop(async ({ app, page, faults }) => {
		// Colours half-way through a transition are nobody's choice.
		await page.emulateMedia({ reducedMotion: "reduce" });
		for (const theme of ["Light", "Dark"]) {
			await page.keyboard.press("Control+,");
			await chooseTheme(page, theme);
			await expect
				.poll(() =>
					app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors),
				)
				.toBe(theme === "Dark");
			expect(await runAxe(page), `Settings, ${theme}`).toEqual([]);
			await page.keyboard.press("Control+2");
			await page
				.getByRole("link", { name: /AWS AMI/ })
				.first()
				.waitFor();
			expect(await runAxe(page), `Notes, ${theme}`).toEqual([]);
			await page.keyboard.press("Control+1");
			await startReview(page);
			expect(await runAxe(page), `Review, ${theme}`).toEqual([]);
			await page.keyboard.press("Space");
			await page.locator(".card .sources").waitFor();
			expect(await runAxe(page), `Answer, ${theme}`).toEqual([]);
			// An answer that was left open would be open again under the next theme.
			await page.keyboard.press("3");
			await page.locator(".card .sources").waitFor({ state: "detached" });
			await page.keyboard.press("Escape");
			await page.getByRole("button", { name: /Start reviewing/ }).waitFor();
			expect(await runAxe(page), `Today, ${theme}`).toEqual([]);
		}
		expect(faults).toEqual([]);
	}));

/** Chromium's own record of everything that its network service did. */
interface NetLog {
	constants: { logEventTypes: Record<string, number> };
	events: { type: number; params?: { url?: string } }[];
}

test("from the first start to the end no name is looked up, no socket opened, no address asked for", async () => {
	const path = join(newDataDir(), "net.json");
	await withDesktop(
		async ({ page }) => {
			await startReview(page);
			await study(page, "3");
			await page.keyboard.press("Control+2");
			await page
				.getByRole("link", { name: /AWS AMI/ })
				.first()
				.waitFor();
			await page.keyboard.press("Control+,");
			await page.locator(".theme-choice").first().waitFor();
		},
		{ args: [`--log-net-log=${path}`] },
	);
	const log: NetLog = JSON.parse(readFileSync(path, "utf8"));
	const names = new Map(
		Object.entries(log.constants.logEventTypes).map(([name, id]) => [id, name]),
	);
	// An empty record would prove nothing.
	expect(log.events.length).toBeGreaterThan(0);
	const busy = log.events
		.map(({ type, params }) => `${names.get(type)} ${params?.url ?? ""}`)
		.filter((text) =>
			/SOCKET|HOST_RESOLVER|DNS_TRANS|REQUEST|https?:/.test(text),
		);
	expect(busy).toEqual([]);
});
