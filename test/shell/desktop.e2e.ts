// The app as a person has it: a real Electron window, the bundled notes, the keyboard.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runAxe } from "../e2e/browser.ts";
import {
	type Desktop,
	type DesktopStart,
	enginePid,
	newDataDir,
	startDesktop,
	startSecond,
} from "../e2e/desktop.ts";
import { openDisplay } from "../e2e/display.ts";

let closeDisplay = async () => {};
beforeAll(async () => {
	closeDisplay = await openDisplay();
});
afterAll(() => closeDisplay());

const monday = "2026-03-02T09:00:00Z";
const tuesday = "2026-03-03T09:00:00Z";

const front = (page: Page) => page.locator(".card .front").innerText();

/** Reveals and grades the card on screen by keys; resolves with its front once the next one shows, that is, once the grade is stored. */
async function study(page: Page, grade: "1" | "2" | "3" | "4") {
	const shown = await front(page);
	await page.keyboard.press("Space");
	await page.locator(".card .sources").waitFor();
	await page.keyboard.press(grade);
	await page.locator(".card .sources").waitFor({ state: "detached" });
	await page.locator(".card .front").waitFor();
	return shown;
}

async function startReview(page: Page) {
	await page.getByRole("button", { name: /Start reviewing/ }).waitFor();
	await page.keyboard.press("Space");
	await page.locator(".card .front").waitFor();
}

interface LoggedGrade {
	grade: string;
	front: string;
	isVoid: number;
}

/** What the data file holds after the app has let go of it. */
function readFileOf(dataDir: string) {
	const db = new Database(join(dataDir, "amiable.sqlite"), { readonly: true });
	try {
		const grades = db
			.prepare(
				`select grade, front_text as front,
					exists (select 1 from review_void where id = review.id) as isVoid
				from review join card on card.id = card_id order by review.id`,
			)
			.all() as LoggedGrade[];
		const check = db.pragma("integrity_check", { simple: true });
		return { grades, check };
	} finally {
		db.close();
	}
}

test("three cards studied by keyboard are remembered, come back the next day as they should, and can be undone", async () => {
	const dataDir = newDataDir();
	const first = await startDesktop({ dataDir, now: monday });
	expect(await first.page.title()).toContain("Amiable");
	expect(first.page.url()).toMatch(/^amiable:\/\/app\//);
	await startReview(first.page);
	const easy = await study(first.page, "4");
	const good = await study(first.page, "3");
	const again = await study(first.page, "1");
	expect(new Set([easy, good, again]).size).toBe(3);
	expect(first.faults).toEqual([]);
	await first.quit();
	const monday3 = readFileOf(dataDir);
	expect(monday3.check).toBe("ok");
	expect(monday3.grades.map(({ grade }) => grade)).toEqual([
		"easy",
		"good",
		"again",
	]);

	const second = await startDesktop({ dataDir, now: tuesday });
	await startReview(second.page);
	expect(await second.page.locator(".counts").innerText()).toContain(
		"2 learning",
	);
	const due = await front(second.page);
	expect([good, again]).toContain(due);
	expect(await study(second.page, "4")).toBe(due);
	const other = await front(second.page);
	expect([due, other].sort()).toEqual([good, again].sort());
	await second.page.keyboard.press("u");
	await expect.poll(() => front(second.page)).toBe(due);
	expect(second.faults).toEqual([]);
	await second.quit();
	const { grades } = readFileOf(dataDir);
	expect(grades.map(({ grade, isVoid }) => [grade, isVoid])).toEqual([
		["easy", 0],
		["good", 0],
		["again", 0],
		["easy", 1],
	]);
});

test("an engine killed in the middle of a session is started again and has every grade that was shown as saved", async () => {
	const dataDir = newDataDir();
	const { app, page, quit } = await startDesktop({ dataDir, now: monday });
	await startReview(page);
	const before = [await study(page, "4"), await study(page, "4")];
	const dead = enginePid(app);
	process.kill(dead, "SIGKILL");
	const after = [await study(page, "4"), await study(page, "4")];
	expect(enginePid(app)).not.toBe(dead);
	await quit();
	const { grades, check } = readFileOf(dataDir);
	expect(check).toBe("ok");
	expect(grades).toHaveLength(4);
	expect(new Set([...before, ...after]).size).toBe(4);
});

test("a page that crashes is loaded again, and goes on with the same engine", () =>
	withDesktop(async ({ app }) => {
		const engine = enginePid(app);
		const heading = () =>
			app.evaluate(
				({ BrowserWindow }): Promise<string> =>
					BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
						"document.querySelector('h1')?.textContent",
					) ?? Promise.resolve(""),
			);
		const before = await heading();
		expect(before).toContain("cards");
		await app.evaluate(async ({ BrowserWindow }) => {
			const page = BrowserWindow.getAllWindows()[0]?.webContents;
			const loaded = new Promise<void>((resolve) =>
				page?.once("did-finish-load", resolve),
			);
			page?.forcefullyCrashRenderer();
			await loaded;
		});
		await expect.poll(heading).toBe(before);
		expect(enginePid(app)).toBe(engine);
	}));

/** Runs `use` in an app with a file of its own and quits it. */
async function withDesktop(
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
				.getByRole("link", { name: /aws-ami/ })
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

async function chooseTheme(page: Page, name: string) {
	await page.locator(".theme-choice", { hasText: name }).click();
}

test("menu commands reach the page, and place and theme of the window are kept", async () => {
	const dataDir = newDataDir();
	const bounds = { x: 90, y: 60, width: 800, height: 640 };
	const first = await startDesktop({ dataDir, now: monday });
	await first.app.evaluate(({ Menu }) =>
		Menu.getApplicationMenu()?.getMenuItemById("go-settings")?.click(),
	);
	await first.page.getByRole("heading", { name: "Settings" }).waitFor();
	await chooseTheme(first.page, "Dark");
	await first.app.evaluate(({ BrowserWindow }, place) => {
		BrowserWindow.getAllWindows()[0]?.setBounds(place);
	}, bounds);
	await first.page.waitForTimeout(100);
	await first.quit();
	const second = await startDesktop({ dataDir, now: monday });
	const seen = await second.app.evaluate(({ BrowserWindow, nativeTheme }) => ({
		bounds: BrowserWindow.getAllWindows()[0]?.getBounds(),
		colour: BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
		theme: nativeTheme.themeSource,
	}));
	expect(seen).toEqual({ bounds, colour: "#171613", theme: "dark" });
	await second.quit();
});

test("a note that the system opens shows what it would add, at the start and in the app that runs", async () => {
	const folder = newDataDir();
	const [one, other] = ["one.md", "other.md"].map((name) =>
		join(folder, name),
	) as [string, string];
	writeFileSync(one, "What is an AMI::A template for instances\n");
	writeFileSync(other, "What is EBS::Block storage\n");
	await withDesktop(
		async ({ page }, dataDir) => {
			await page.getByText("one.md").first().waitFor();
			const second = await startSecond({ dataDir, now: monday, args: [other] });
			expect(second).toBe(0);
			await page.getByText("other.md").first().waitFor();
		},
		{ args: [one], reload: false },
	);
});

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
				.getByRole("link", { name: /aws-ami/ })
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
