// The screen Statistics in a real browser on the real engine: charts by keyboard, tables, CSV, fitting, and axe in every palette.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createEngine } from "../../electron/engine/engine.ts";
import { inBrowser, type Opening } from "../e2e/app.ts";
import { type Host, runAxe, startHost } from "../e2e/browser.ts";
import { day, noteWith, paths, writeFiles } from "../engine/fixture.ts";
import { logLearner } from "../engine/handlers/learner-log.ts";

const now = "2026-03-02T15:00:00Z";
const today = Math.floor(Date.parse(now) / day);

const app = inBrowser();
let folder: string;
let full: Host;
let empty: Host;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "amiable-statistics-"));
	await fill(join(folder, "full"));
	full = await startHost({ dataDir: join(folder, "full"), now });
	empty = await startHost({ dataDir: join(folder, "empty"), now });
});

afterAll(async () => {
	await full.stop();
	await empty.stop();
	rmSync(folder, { recursive: true });
});

/** A data folder with a year of a simulated learner's reviews. */
async function fill(dataDir: string): Promise<void> {
	const notes = join(folder, "notes");
	mkdirSync(notes, { recursive: true });
	writeFiles(notes, {
		"storage.md": `---\ndeck: aws/storage\n---\n# Storage\n\n${noteWith(150, "Volume")}`,
		"history.md": `---\ndeck: history\n---\n# History\n\n${noteWith(150, "Year")}`,
	});
	mkdirSync(dataDir, { recursive: true });
	const engine = await createEngine({
		file: join(dataDir, "amiable.sqlite"),
		now: () => Date.parse(now),
		timeZone: "UTC",
		contentDir: null,
		version: "1",
		log: () => {},
	});
	await engine.client.import.apply(paths(notes));
	const cards = (await engine.client.card.list({})).map(({ id }) => id);
	logLearner(engine, cards, 4000, today);
	await engine.close();
}

async function open(host: Host, options: Opening = {}): Promise<Page> {
	const viewport = { width: 1180, height: 900 };
	const page = await app.open(host, { viewport, clock: now, ...options });
	await page.getByRole("link", { name: "Statistics" }).click();
	return page;
}

test("without reviews it says what will be here", async () => {
	const page = await open(empty);
	await page
		.getByRole("heading", { name: "Nothing to look back on yet" })
		.waitFor();
	await page.getByRole("link", { name: "Go to Today" }).click();
	expect(page.url()).toContain("#/today");
});

test("a chart is one stop of the keyboard, and each of its points is spoken", async () => {
	const page = await open(full);
	const calendar = page.getByRole("slider", { name: "Answers of each day" });
	await calendar.focus();
	expect(await calendar.getAttribute("aria-valuetext")).toMatch(
		/^Monday, 2 March 2026: /,
	);
	await page.keyboard.press("ArrowLeft");
	expect(await calendar.getAttribute("aria-valuetext")).toMatch(
		/^Monday, 23 February 2026: /,
	);
	await page.keyboard.press("ArrowDown");
	const spoken = await calendar.getAttribute("aria-valuetext");
	expect(spoken).toMatch(/^Tuesday, 24 February 2026: /);
	expect(await page.locator(".chart-look").first().innerText()).toBe(spoken);
});

test("the table twin and the CSV hold the same numbers", async () => {
	const page = await open(full);
	await page
		.getByRole("button", { name: "As a table of “What you remembered”" })
		.click();
	const rows = await page.locator(".chart-table tbody tr").allInnerTexts();
	expect(rows.map((row) => row.split("\t")[0])).toEqual([
		"Being learned",
		"Young",
		"Mature",
	]);
	const saving = page.waitForEvent("download");
	await page
		.getByRole("button", { name: "CSV of “What you remembered”" })
		.click();
	const download = await saving;
	expect(download.suggestedFilename()).toBe("amiable-retention.csv");
	const csv = readFileSync(await download.path(), "utf8");
	expect(csv).toMatch(/^\uFEFFAge,Remembered,Forgotten,Per cent\r\n/);
	const [, young] = rows;
	expect(csv.replaceAll(",", "\t")).toContain(
		young?.split("\t").slice(0, 3).join("\t").replaceAll(",", ""),
	);
	await page
		.getByRole("button", { name: "As a chart of “What you remembered”" })
		.click();
	expect(await page.locator(".chart-table").count()).toBe(0);
});

test("a search chooses what is counted, and says what is wrong with it", async () => {
	const page = await open(full);
	const lead = page.locator(".statistics .lead");
	const all = await lead.innerText();
	const field = page.getByLabel("Only what a search finds");
	await field.fill("prop:x>3");
	await page.keyboard.press("Enter");
	await page
		.getByRole("alert")
		.filter({ hasText: "There is no property “x”" })
		.waitFor();
	expect(await lead.innerText()).toBe(all);
	await field.fill('"number 7"');
	await page.keyboard.press("Enter");
	await lead.filter({ hasText: "of the 2 cards" }).waitFor();
	expect(await page.getByRole("alert").count()).toBe(0);
});

test("deck and time choose what is counted", async () => {
	const page = await open(full);
	const lead = page.locator(".statistics .lead");
	await lead.waitFor();
	const all = await lead.innerText();
	await page.getByLabel("Deck").selectOption("history");
	await page.waitForFunction(
		(text) =>
			document.querySelector<HTMLElement>(".statistics .lead")?.innerText !==
			text,
		all,
	);
	const deck = await lead.innerText();
	await page.getByRole("button", { name: "30 days" }).click();
	await page.waitForFunction(
		(text) =>
			document.querySelector<HTMLElement>(".statistics .lead")?.innerText !==
			text,
		deck,
	);
	expect(
		await page
			.getByRole("button", { name: "30 days" })
			.getAttribute("aria-pressed"),
	).toBe("true");
});

test("fitting shows before and after, is applied, and undone", async () => {
	const page = await open(full);
	await page.getByText("The usual parameters are in use.").waitFor();
	await page.getByRole("button", { name: "Fit to my reviews" }).click();
	await page.getByText("the new parameters predict you better").waitFor();
	expect(await page.locator(".fit-outcome tbody th").allInnerTexts()).toEqual([
		"Predictions off by",
		"Log loss, less is better",
	]);
	await page
		.getByRole("button", { name: "Use, and plan all cards anew" })
		.click();
	await page
		.getByText(/^Fitted, and \d+ cards planned anew/)
		.first()
		.waitFor();
	await page.getByText(/^Fitted (just now|\d+ minutes? ago)\./).waitFor();
	await page.getByRole("button", { name: "Undo" }).click();
	await page.getByText("The usual parameters are in use.").waitFor();
});

test.each([
	["light", {}, "light"],
	["dark", { colorScheme: "dark" }, "dark"],
	["high contrast", {}, "contrast"],
	["480 pixels", { viewport: { width: 480, height: 900 } }, "light"],
] as const)(
	"axe finds nothing, charts and tables: %s",
	async (_name, options, theme) => {
		const page = await open(full, options);
		await page.locator(".fit").waitFor();
		await page.evaluate((name) => {
			document.documentElement.dataset.theme = name;
		}, theme);
		expect(await runAxe(page)).toEqual([]);
		for (const button of await page
			.getByRole("button", { name: "As a table" })
			.all()
			.then((all) => all.reverse()))
			await button.click();
		expect(await runAxe(page)).toEqual([]);
		const { wide, room } = await page.evaluate(() => ({
			wide: document.documentElement.scrollWidth,
			room: document.documentElement.clientWidth,
		}));
		expect(wide).toBe(room);
	},
);
