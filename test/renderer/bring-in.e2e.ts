// Bringing notes in, in a real browser on the real engine: a watched folder that changes, pictures and formulas, pasted text, a long import that is cancelled.
import { writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { inBrowser } from "../e2e/app.ts";
import { runAxe } from "../e2e/browser.ts";
import { importVault } from "../e2e/vault.ts";

const app = inBrowser();

/** A host on a data folder into which the folder `vault` was imported, and a page on it. */
async function start(notes: Record<string, string | Uint8Array>) {
	const { dataDir, write } = await importVault(app.folder(), notes, (client) =>
		client.app.welcome({}),
	);
	const page = await app.open(await app.start({ dataDir }));
	return { page, write };
}

const heading = (page: Page) => page.locator("h1").innerText();

const go = (page: Page, name: string) =>
	page.getByRole("link", { name: new RegExp(`^${name}`) }).click();

/** The picture is there, and it is that of the vault. */
async function seeDot(page: Page): Promise<void> {
	const picture = page.getByRole("img", { name: "dot" }).first();
	await picture.waitFor();
	const width = await picture.evaluate((img: HTMLImageElement) =>
		img.decode().then(() => img.naturalWidth),
	);
	expect(width).toBe(1);
}

test("a note that changes in its folder is offered, reviewed and taken over", async () => {
	const { page, write } = await start({
		"Units.md": "Which unit has force? :: newton\n",
	});
	write(
		"Units.md",
		"Which unit has force? :: newton\n\nWhich unit has work? :: joule\n",
	);
	const notice = page.getByRole("complementary", { name: "Changed notes" });
	await notice.waitFor();
	expect(await notice.getByRole("status").innerText()).toBe(
		"1 note changed: 1 new card.",
	);
	expect(await runAxe(page)).toEqual([]);
	await notice.getByRole("button", { name: "Review the changes" }).click();
	await page.getByRole("button", { name: "Add 1 card" }).click();
	await page.getByRole("heading", { name: "1 card added" }).waitFor();
	await go(page, "Notes");
	await page.getByText("Units", { exact: true }).waitFor();
	await notice.waitFor({ state: "detached" });
});

test("once it is automatic, a change needs no yes", async () => {
	const { page, write } = await start({
		"Units.md": "Which unit has force? :: newton\n",
	});
	await go(page, "Settings");
	await page.getByLabel("When a note changes").selectOption("automatic");
	await page.getByText("Saved: what a changed note does").first().waitFor();
	expect(await runAxe(page)).toEqual([]);
	await go(page, "Notes");
	const row = page.locator(".note-row", { hasText: "Units" });
	await row.getByText("1 card", { exact: true }).waitFor();
	write(
		"Units.md",
		"Which unit has force? :: newton\n\nWhich unit has work? :: joule\n",
	);
	await row.getByText("2 cards", { exact: true }).waitFor();
});

const png = Buffer.from(
	"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
	"base64",
);

test("pictures come from the media folder, formulas are MathML", async () => {
	const { page } = await start({
		"Shapes.md":
			"What does it look like? :: ![[dot.png]]\n\nHow large is it? :: $\\pi r^2$ with $\\cos x$ and `$not math$`\n",
		"dot.png": png,
		"drawn.svg":
			'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
	});
	await go(page, "Notes");
	await page.getByRole("link", { name: "Shapes" }).click();
	await seeDot(page);
	await page.locator("math msup").first().waitFor();
	const formulas = await page.locator(".note-cards math").allTextContents();
	expect(formulas.map((text) => text.replace(/[\s\u2061]/g, ""))).toEqual([
		"πr2",
		"cosx",
	]);
	expect(
		await page.locator("math [style], math a, math annotation").count(),
	).toBe(0);
});

test("a folder chosen in the browser brings the pictures that its notes show", async () => {
	const folder = app.folder();
	const chosen = join(folder, "chosen");
	await mkdir(join(chosen, "img"), { recursive: true });
	writeFileSync(
		join(chosen, "Forms.md"),
		"Which form is it? :: this: ![[dot.png]]\n",
	);
	writeFileSync(join(chosen, "img", "dot.png"), png);
	const page = await app.open(await app.start());
	await page
		.getByLabel("Folder of notes to import", { exact: true })
		.setInputFiles(chosen);
	await page.getByRole("button", { name: "Add 1 card" }).click();
	await page.getByRole("heading", { name: "1 card added" }).waitFor();
	await go(page, "Notes");
	await page.getByRole("link", { name: "Forms" }).click();
	await seeDot(page);
});

test("pasted Markdown becomes a note under its title", async () => {
	const { page } = await start({});
	await go(page, "Notes");
	await page.locator(".note-list").waitFor();
	await page.evaluate(() => {
		const clipboardData = new DataTransfer();
		clipboardData.setData(
			"text/plain",
			"# Bread\n\nWhat raises bread? :: yeast\n",
		);
		window.dispatchEvent(new ClipboardEvent("paste", { clipboardData }));
	});
	await page.getByRole("heading", { name: "Paste notes" }).waitFor();
	expect(await page.getByLabel("Title").inputValue()).toBe("Bread");
	expect(await runAxe(page)).toEqual([]);
	await page.getByRole("button", { name: "See the cards" }).click();
	await page.getByRole("button", { name: "Add 1 card" }).click();
	await page.getByRole("button", { name: "See your notes" }).click();
	const row = page.locator(".note-row", { hasText: "Bread" });
	expect(await row.locator(".note-name").innerText()).toBe(
		"Pasted notes/Bread.md",
	);
});

test("a long import shows how far it is and can be cancelled", async () => {
	const { page } = await start({});
	await go(page, "Notes");
	await page.locator(".note-list").waitFor();
	const before = await heading(page);
	const lines = (n: number) =>
		Array.from({ length: 40 }, (_, at) => `Fact ${at} of ${n} :: answer ${at}`);
	await page.getByLabel("Notes to import", { exact: true }).setInputFiles(
		Array.from({ length: 1500 }, (_, n) => ({
			name: `n${n}.md`,
			mimeType: "text/markdown",
			buffer: Buffer.from(lines(n).join("\n\n")),
		})),
	);
	await page.getByText(/^[\d,]+ of 1,500 notes read$/).waitFor();
	expect(Number(await page.getByRole("progressbar").getAttribute("max"))).toBe(
		1500,
	);
	await page.getByRole("button", { name: "Cancel" }).click();
	await page.locator(".note-list").waitFor();
	expect(await heading(page)).toBe(before);
});
