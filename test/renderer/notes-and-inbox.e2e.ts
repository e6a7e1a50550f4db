// Notes as pages with their cards in the margin, the inbox by keyboard, and the list of problems, in a real browser on the real engine.
import type { Page } from "playwright";
import { beforeEach, expect, test } from "vitest";
import { inBrowser, monday } from "../e2e/app.ts";
import { type Host, runAxe } from "../e2e/browser.ts";

/** Lines of which the rules are not sure, among some of which they are, and content that means harm. */
const volumes = `# Block storage

> [!tip] In short
> A snapshot is **incremental**.

## Volumes

- A gp3 volume reaches up to 16,000 IOPS
- A golden image is a template w/ all programs of a team
- A volume group is a set of disks w/ one name
- A backup plan is a schedule w/ rules for snapshots
- [ ] try it out

| Type | Largest size |
|------|--------------|
| gp3 | 16 TiB |
| io2 | 64 TiB |

\`\`\`sh
aws ec2 create-volume --size 1
\`\`\`

<script>window.harmed = true</script> <img src=x onerror="window.harmed = true"> [a link](javascript:alert(1))
`;
const broken = "---\ntags: [a\n---\n\nA fact about disks :: it holds\n";

const app = inBrowser();
let host: Host;
let page: Page;

beforeEach(async () => {
	host = await app.start();
	page = await app.open(host, {
		viewport: { width: 1280, height: 860 },
		permissions: ["clipboard-read", "clipboard-write"],
		clock: monday,
	});
	await page.getByRole("heading", { level: 1 }).waitFor();
});

const press = (key: string) => page.keyboard.press(key);
const heading = () => page.getByRole("heading", { level: 1 }).innerText();

async function bring(files: Record<string, string>): Promise<void> {
	await go("notes");
	await page.getByLabel("Notes to import", { exact: true }).setInputFiles(
		Object.entries(files).map(([name, text]) => ({
			name,
			mimeType: "text/markdown",
			buffer: Buffer.from(text),
		})),
	);
	await page.getByRole("button", { name: /^(Add|Put|Apply) / }).click();
	await page.getByRole("button", { name: "See your notes" }).waitFor();
}

async function go(screen: string): Promise<void> {
	await page.evaluate((to) => {
		window.location.hash = `#/${to}`;
	}, screen);
	await page.getByRole("heading", { level: 1 }).waitFor();
}

/** The inbox with only the cards of this test in it. */
async function openInbox(): Promise<number> {
	await press("Control+i");
	await page.locator(".inbox").waitFor();
	await page.locator(".inbox-row", { hasText: "golden image" }).click();
	return waiting();
}

const waiting = async () => Number.parseInt(await heading(), 10);
const chosen = () =>
	page.locator('.inbox-row[aria-current="true"] .inbox-front').innerText();

async function heard(words: RegExp): Promise<void> {
	await page.locator(".toast", { hasText: words }).waitFor();
}

async function check(theme: "light" | "dark"): Promise<void> {
	await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
	expect(await runAxe(page)).toEqual([]);
}

test("the inbox is worked through by keys, and each decision is undone by one", async () => {
	await bring({ "volumes.md": volumes });
	const before = await openInbox();
	const first = await chosen();
	await press("a");
	await heard(/^Accepted /);
	await expect.poll(waiting).toBe(before - 1);
	const second = await chosen();
	expect(second).not.toBe(first);
	await press("r");
	await heard(/^Rejected /);
	await expect.poll(waiting).toBe(before - 2);
	await press("u");
	await heard(/^Undone: Rejected/);
	await page
		.locator(".inbox-row", { hasText: second })
		.waitFor({ state: "visible" });
	await expect.poll(waiting).toBe(before - 1);
	await press("k");
	const above = await chosen();
	await press("j");
	expect(await chosen()).not.toBe(above);
	const rejected = page.locator(".rejected");
	await rejected.waitFor({ state: "detached" });
	await press("n");
	await heard(/^Never “/);
	await rejected.locator("summary").click();
	await rejected.getByRole("button", { name: /^Allow again/ }).click();
	await heard(/again in “/);
	await expect.poll(waiting).toBe(before - 1);
});

test("a card is reworded in place, and the words stay when the note comes again", async () => {
	await bring({ "volumes.md": volumes });
	await openInbox();
	await press("e");
	await page.getByLabel("Front").fill("Which image is **ready** for a team?");
	await page.getByLabel("Back").fill(" ");
	await press("Control+Enter");
	await page.getByRole("alert").waitFor();
	// The browser reports the refusal as well; it is the only one.
	expect(app.forgive(/^status 400: .*decision\/edit$|status of 400/)).toBe(2);
	await page
		.getByLabel("Back")
		.fill("A template that has every program in it.");
	await press("Control+Enter");
	await heard(/has your words/);
	await bring({
		"volumes.md": volumes.replace("all programs", "the programs"),
	});
	await go("notes");
	await page.getByRole("link", { name: "Volumes" }).click();
	const row = page.locator(".card-row", { hasText: "Which image is ready" });
	expect(await row.locator(".pair-back").first().innerText()).toBe(
		"A template that has every program in it.",
	);
	await row.getByText("The note has changed").waitFor();
	await row.getByRole("button", { name: "Use the note’s words" }).click();
	await row.waitFor({ state: "detached" });
});

test("a note is a page with its cards in the margin, and nothing in it can do harm", async () => {
	await bring({ "volumes.md": volumes });
	await go("notes");
	await page.getByRole("link", { name: "Volumes" }).click();
	const paper = page.locator(".note-page");
	await paper.waitFor();
	expect(await page.locator(".note-head").innerText()).toMatch(
		/\d+ of \d+ statements have a card/,
	);
	expect(await paper.locator("h2, h3").allInnerTexts()).toEqual([
		"Block storage",
		"Volumes",
	]);
	expect(await paper.locator("td").allInnerTexts()).toEqual([
		"gp3",
		"16 TiB",
		"io2",
		"64 TiB",
	]);
	expect(await paper.locator(".callout-title").innerText()).toContain(
		"In short",
	);
	expect(await paper.locator("script, img, [onerror]").count()).toBe(0);
	expect(await page.evaluate(() => "harmed" in window)).toBe(false);
	const mark = page.getByRole("link", { name: /^Line 8\. New: / });
	await mark.click();
	const row = page.locator('.card-row[aria-current="true"]');
	expect(await row.innerText()).toContain("gp3");
	expect(await paper.locator(".lit").innerText()).toContain("16,000 IOPS");
	const task = page.getByRole("link", { name: /^Line 12\. No card: A task/ });
	await press("Tab");
	await task.focus();
	const tip = await task.evaluate(
		(element) => getComputedStyle(element, "::after").content,
	);
	expect(tip).toContain("A task to do");
	await page.getByRole("button", { name: "Source" }).click();
	expect(await page.locator(".note-text").innerText()).toContain("[!tip]");
});

test("problems are listed with their line, which is copied for an editor", async () => {
	await bring({ "broken.md": broken });
	await go("notes");
	await page.getByRole("link", { name: "1 problem in your notes" }).click();
	await page.locator(".problem").waitFor();
	expect(await page.locator(".problem .excerpt").innerText()).toBe("tags: [a");
	await page.getByRole("button", { name: /^Copy the place/ }).click();
	await heard(/^Copied .*broken\.md:2/);
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toMatch(/broken\.md:2$/);
	await page.getByRole("link", { name: /^broken\.md:2:/ }).click();
	await page.getByText("All problems").waitFor();
});

test("inbox, note and problems pass every rule of axe in light and dark, also while a card is edited", async () => {
	await bring({ "volumes.md": volumes, "broken.md": broken });
	await openInbox();
	await check("light");
	await check("dark");
	await press("e");
	await page.getByLabel("Front").waitFor();
	await check("dark");
	await check("light");
	await press("Escape");
	await press("n");
	await heard(/^Never/);
	await page.locator(".rejected summary").click();
	await check("light");
	await go("problems");
	await page.locator(".problem").waitFor();
	await check("light");
	await check("dark");
	await go("notes");
	await page.getByRole("link", { name: "Volumes" }).click();
	await page.locator(".note-page").waitFor();
	await page.locator(".mark").first().focus();
	await check("dark");
	await check("light");
});

test("on a phone's width nothing scrolls sideways", async () => {
	await bring({ "volumes.md": volumes });
	await page.setViewportSize({ width: 360, height: 740 });
	const overflow = () =>
		page.evaluate(
			() =>
				document.documentElement.scrollWidth -
				document.documentElement.clientWidth,
		);
	await press("Control+i");
	await page.locator(".inbox").waitFor();
	expect(await overflow()).toBe(0);
	await go("notes");
	await page.getByRole("link", { name: "Volumes" }).click();
	await page.getByRole("button", { name: "Text" }).click();
	await page.locator(".note-page").waitFor();
	expect(await overflow()).toBe(0);
});
