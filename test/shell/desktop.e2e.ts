// The app as a person has it: a real Electron window, the bundled notes, the keyboard.
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
	type Desktop,
	enginePid,
	newDataDir,
	startDesktop,
	startSecond,
} from "../e2e/desktop.ts";
import { openDisplay } from "../e2e/display.ts";
import {
	chooseTheme,
	front,
	monday,
	startReview,
	study,
	withDesktop,
} from "../e2e/study.ts";

let closeDisplay = async () => {};
beforeAll(async () => {
	closeDisplay = await openDisplay();
});
afterAll(() => closeDisplay());

const tuesday = "2026-03-03T09:00:00Z";

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

/** What an item of the native menu is called now. */
function menuLabel({ app }: Desktop, id: string) {
	return app.evaluate(
		({ Menu }, item) =>
			Menu.getApplicationMenu()?.getMenuItemById(item)?.label ?? "",
		id,
	);
}

test("three cards studied by keyboard are remembered, come back the next day as they should, and can be undone", async () => {
	const dataDir = newDataDir();
	const first = await startDesktop({ dataDir, now: monday });
	expect(await first.page.title()).toContain("Amiable");
	expect(first.page.url()).toMatch(/^amiable:\/\/app\//);
	await startReview(first.page);
	const known = await study(first.page, "3");
	const good = await study(first.page, "3");
	const again = await study(first.page, "1");
	expect(new Set([known, good, again]).size).toBe(3);
	expect(first.faults).toEqual([]);
	await first.quit();
	const monday3 = readFileOf(dataDir);
	expect(monday3.check).toBe("ok");
	expect(monday3.grades.map(({ grade }) => grade)).toEqual([
		"good",
		"good",
		"again",
	]);

	const second = await startDesktop({ dataDir, now: tuesday });
	await startReview(second.page);
	expect(await second.page.locator(".counts").innerText()).toContain(
		"3 learning",
	);
	const due = await front(second.page);
	expect([known, good, again]).toContain(due);
	expect(await study(second.page, "3")).toBe(due);
	const other = await front(second.page);
	expect([known, good, again]).toContain(other);
	expect(other).not.toBe(due);
	// The native menu says what it would take back.
	await expect.poll(() => menuLabel(second, "undo")).toMatch(/^Undo: Good/);
	await second.page.keyboard.press("u");
	await expect.poll(() => front(second.page)).toBe(due);
	await expect.poll(() => menuLabel(second, "redo")).toMatch(/^Redo: Good/);
	expect(second.faults).toEqual([]);
	await second.quit();
	// Compiled code of the pages and of the engine is kept for the next start.
	for (const cache of ["Code Cache/js", "engine-code"])
		expect(
			readdirSync(join(dataDir, "session", cache), { recursive: true }).length,
		).toBeGreaterThan(3);
	const { grades } = readFileOf(dataDir);
	expect(grades.map(({ grade, isVoid }) => [grade, isVoid])).toEqual([
		["good", 0],
		["good", 0],
		["again", 0],
		["good", 1],
	]);
});

test("an engine killed in the middle of a session is started again and has every grade that was shown as saved", async () => {
	const dataDir = newDataDir();
	const { app, page, quit } = await startDesktop({ dataDir, now: monday });
	await startReview(page);
	const before = [await study(page, "3"), await study(page, "3")];
	const dead = enginePid(app);
	process.kill(dead, "SIGKILL");
	// A grade given in the very moment of its end is refused in words; from then on grades wait for the new one.
	await expect.poll(() => enginePid(app)).not.toBe(dead);
	const after = [await study(page, "3"), await study(page, "3")];
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

test("menu commands reach the page, and place and theme of the window are kept", async () => {
	const dataDir = newDataDir();
	const bounds = { x: 90, y: 60, width: 800, height: 640 };
	const first = await startDesktop({ dataDir, now: monday });
	// The full menu is drawn once the page stands.
	await expect.poll(() => menuLabel(first, "go-settings")).toBe("Settings");
	await first.app.evaluate(({ Menu }) =>
		Menu.getApplicationMenu()?.getMenuItemById("go-settings")?.click(),
	);
	await first.page.getByRole("heading", { name: "Settings" }).waitFor();
	await chooseTheme(first.page, "Dark");
	await expect
		.poll(() =>
			first.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource),
		)
		.toBe("dark");
	await first.app.evaluate(({ BrowserWindow }, place) => {
		BrowserWindow.getAllWindows()[0]?.setBounds(place);
	}, bounds);
	await expect
		.poll(() =>
			first.app.evaluate(({ BrowserWindow }) =>
				BrowserWindow.getAllWindows()[0]?.getBounds(),
			),
		)
		.toEqual(bounds);
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
