// Browse in a real browser: finding, choosing, acting on and looking at cards and notes.
import type { Page } from "playwright";
import { beforeEach, expect, test } from "vitest";
import { inBrowser } from "../e2e/app.ts";
import { type Host, runAxe } from "../e2e/browser.ts";

const app = inBrowser();
let host: Host;
let page: Page;

beforeEach(async () => {
	host = await app.start();
	page = await app.open(host);
	await page.getByRole("button", { name: /Start reviewing/ }).waitFor();
	await page.keyboard.press("Control+f");
	await page.locator("#row-0").waitFor();
});

const press = (key: string) => page.keyboard.press(key);
const status = () => page.locator(".browse-bar [role=status]");
const field = () => page.getByRole("combobox", { name: "Search cards" });
/** It stays as long as the pointer is on it. */
const holdMessage = () => page.locator(".toast").hover();

async function search(query: string, found: RegExp) {
	await field().fill(query);
	await press("Escape");
	await status().filter({ hasText: found }).waitFor();
}

/** Enters a query in any way; resolves with how many cards it finds once they are listed. */
async function countOf(query: string, enter: () => Promise<void>) {
	const reply = page.waitForResponse(
		(response) =>
			response.url().endsWith("/rpc/find/cards") &&
			(response.request().postData()?.includes(JSON.stringify(query)) ?? false),
	);
	await enter();
	const { json } = (await (await reply).json()) as { json: { total: number } };
	await status()
		.filter({ hasText: `${json.total} cards` })
		.waitFor();
	return json.total;
}

test("cards are found, chosen and suspended by keyboard alone, and it can be undone", async () => {
	const total = await countOf("snapshot", () => page.keyboard.type("snapshot"));
	expect(total).toBeGreaterThan(3);
	await press("Escape");
	await press("ArrowDown");
	await press("Home");
	await press("Shift+ArrowDown");
	await press("Shift+ArrowDown");
	await status().filter({ hasText: "3 chosen" }).waitFor();
	await press("Control+a");
	await status()
		.filter({ hasText: `${total} chosen` })
		.waitFor();
	await page.getByRole("button", { name: "Pause" }).focus();
	await press("Enter");
	// The menu takes the focus a moment after it is there.
	await page
		.locator("[role=menuitem]:focus")
		.filter({ hasText: "Suspend" })
		.waitFor();
	await press("Enter");
	await page.locator("#row-3", { hasText: "suspended" }).waitFor();
	await holdMessage();
	await search("is:suspended", new RegExp(`^${total} cards`));
	await page.getByRole("button", { name: "Undo" }).click();
	await status().filter({ hasText: "No cards" }).waitFor();
	expect(page.url()).toMatch(/#\/browse\?q=is%3Asuspended$/);
});

test("two chosen cards get a card that tells them apart, which undo takes away", async () => {
	await search("front:*provided*", /^2 cards/);
	await press("ArrowDown");
	await press("Control+a");
	await status().filter({ hasText: "2 chosen" }).waitFor();
	await page.getByRole("button", { name: "More" }).click();
	await page.getByRole("menuitem", { name: "Make a contrast card" }).click();
	const title = "AWS-provided AMIs or Community-provided AMIs?";
	await page.getByText(`Made the card “${title}”`).first().waitFor();
	await holdMessage();
	await search("kind:contrast", /^1 card/);
	await page.locator("#row-0", { hasText: title }).waitFor();
	await page.getByRole("button", { name: "Undo" }).click();
	await status().filter({ hasText: "No cards" }).waitFor();
});

test("a mistake is shown at its column, and the list stays until it is mended", async () => {
	await field().fill("snapshot prop:x>3");
	await press("Escape");
	const problem = page.getByRole("alert");
	await problem.filter({ hasText: "There is no property “x”" }).waitFor();
	expect(await problem.locator("mark").innerText()).toBe("x");
	expect(await problem.innerText()).toContain("column 15");
	expect(await page.locator("#row-5").count()).toBe(1);
	expect(await field().getAttribute("aria-invalid")).toBe("true");
	await search("snapshot prop:lapses<3", /^\d+ cards/);
	await problem.waitFor({ state: "detached" });
});

test("keywords and names are completed by the arrow keys", async () => {
	await page.keyboard.type("ki");
	await page.getByRole("option", { name: /^kind:/ }).waitFor();
	await press("ArrowDown");
	await press("Enter");
	expect(await field().inputValue()).toBe("kind:");
	await page.getByRole("option", { name: /^kind:sequence/ }).waitFor();
	await page.keyboard.type("seq");
	await page
		.getByRole("option", { name: /^kind:basic/ })
		.waitFor({ state: "detached" });
	await press("ArrowDown");
	await press("Enter");
	expect(await field().inputValue()).toBe("kind:sequence");
	await status()
		.filter({ hasText: /^\d+ cards$/ })
		.waitFor();
});

test("columns sort, and the chosen card shows its lines", async () => {
	await page.getByRole("button", { name: "Front" }).click();
	await page.locator("[aria-sort=ascending]").waitFor();
	await countOf("kind:basic", () => field().fill("kind:basic"));
	await press("Escape");
	await page
		.locator("#row-1 .always")
		.first()
		.filter({ hasNotText: "…" })
		.waitFor();
	const fronts = await page
		.locator(".card-grid-space .cell:first-child")
		.allInnerTexts();
	expect(fronts.length).toBeGreaterThan(5);
	expect(fronts).toEqual(
		fronts.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)),
	);
	await page.locator("#row-0").click();
	const preview = page.getByRole("complementary", { name: "Chosen card" });
	await preview
		.locator(".pair-front")
		.filter({ hasText: fronts[0] ?? "none" })
		.waitFor();
	await preview.getByText("This card was not studied yet.").waitFor();
	await preview.getByRole("link", { name: /^AWS AMI, lines? [\d–]+$/ }).click();
	await page.getByRole("heading", { level: 1, name: "AWS AMI" }).waitFor();
	expect(page.url()).toMatch(/#\/notes\/\d+\?card=\d+/);
});

test("what is found is listed as notes too, each leading to the line that has the words", async () => {
	await search("snapshot", /^\d+ cards/);
	await page.getByRole("button", { name: "Notes", exact: true }).click();
	const notes = page.getByRole("region", { name: "Found notes" });
	await notes.getByRole("status").filter({ hasText: "1 note" }).waitFor();
	expect(await runAxe(page)).toEqual([]);
	await field().fill("snapshot is:suspended");
	await press("Escape");
	await notes.getByRole("status").filter({ hasText: "No notes" }).waitFor();
	await field().fill("snapshot");
	await press("Escape");
	await notes.getByText(/^line \d+/).waitFor();
	await notes.getByRole("link", { name: "AWS AMI" }).click();
	await page.getByRole("heading", { level: 1, name: "AWS AMI" }).waitFor();
	expect(page.url()).toMatch(/#\/notes\/\d+\?lines=\d+-\d+$/);
});

test("a search is saved, used again, renamed and removed", async () => {
	await search("tag:none or volume", /cards?$/);
	await page.getByRole("button", { name: "Save this search…" }).click();
	await page.keyboard.type("Volumes");
	await press("Enter");
	const saved = page.getByRole("button", { name: "Volumes", exact: true });
	await saved.waitFor();
	await search("snapshot", /^\d+ cards/);
	await saved.click();
	expect(await field().inputValue()).toBe("tag:none or volume");
	await page.getByRole("button", { name: "Rename…" }).click();
	await page.keyboard.type(" and more");
	await press("Enter");
	await page.getByRole("button", { name: "Volumes and more" }).waitFor();
	await page.getByRole("button", { name: "Remove", exact: true }).click();
	await page
		.getByRole("button", { name: "Volumes and more" })
		.waitFor({ state: "detached" });
});

test("every bulk action is done and undone as one step", async () => {
	await countOf("kind:basic", () => field().fill("kind:basic"));
	await press("Escape");
	await page.locator("#row-0").click();
	await press("Control+a");
	await status().filter({ hasText: "chosen" }).waitFor();
	const undone: string[] = [];
	const takeBack = async () => {
		await page.getByRole("button", { name: "Undo", exact: true }).click();
		const said = page.locator(".toast p").filter({ hasText: "Undone: " });
		await said.waitFor();
		undone.push(await said.innerText());
	};
	for (const [menu, action] of [
		["Pause", "Suspend"],
		["Pause", "Leave out for today"],
		["Mark", "Mark"],
		["Mark", "Blue flag"],
		["More", "Remove from study"],
	] as const) {
		await page.getByRole("button", { name: menu, exact: true }).click();
		await page.getByRole("menuitem", { name: action, exact: true }).click();
		await takeBack();
	}
	for (const [button, words] of [
		["Set day…", "3-9"],
		["Move…", "elsewhere"],
		["Flag…", "look it up"],
	] as const) {
		await page.getByRole("button", { name: button }).click();
		await page.locator(".ask input:focus").waitFor();
		await page.keyboard.type(words);
		await press("Enter");
		await takeBack();
	}
	expect(undone).toHaveLength(8);
	await search("is:suspended or is:buried or is:marked or is:flagged", /^No/);
});

test("a row has a menu of its own, at the pointer and by key", async () => {
	const state = page.locator("#row-2 .medium").first();
	await page.locator("#row-2").click({ button: "right" });
	await page.getByRole("menuitem", { name: "Flag with a reason…" }).click();
	await page.locator(".ask input:focus").waitFor();
	await page.keyboard.type("unsure");
	await press("Enter");
	await state.filter({ hasText: "red flag" }).waitFor();
	await page.getByRole("button", { name: "Undo", exact: true }).click();
	await state.filter({ hasNotText: "red flag" }).waitFor();
	await page.locator("#row-2").click();
	await page.getByRole("grid").focus();
	await press("Shift+F10");
	await page.getByRole("menuitem", { name: "Suspend" }).click();
	await state.filter({ hasText: "suspended" }).waitFor();
});

test("every state of the screen passes axe, wide and narrow, light and dark", async () => {
	for (const [width, colorScheme] of [
		[1280, "light"],
		[1280, "dark"],
		[480, "light"],
	] as const) {
		await page.setViewportSize({ width, height: 900 });
		await page.emulateMedia({ colorScheme });
		await search("ami", /cards$/);
		await page.locator("#row-1").click();
		expect(await runAxe(page)).toEqual([]);
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - window.innerWidth,
		);
		expect(overflow).toBeLessThanOrEqual(0);
		for (const panel of ["How to search", "Find duplicates"]) {
			await page.getByRole("button", { name: panel }).click();
			await page.locator(".search-help, .duplicates").waitFor();
			expect(await runAxe(page)).toEqual([]);
			await page.getByRole("button", { name: panel }).click();
		}
		await field().fill("is:");
		await page.getByRole("option").first().waitFor();
		expect(await runAxe(page)).toEqual([]);
	}
});
