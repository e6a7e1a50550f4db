// Study in a real browser on the real engine: parts, orders, typed answers, card actions, decks, exams and their settings, and each under axe.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { beforeEach, expect, test } from "vitest";
import { inBrowser, monday } from "../e2e/app.ts";
import { type Host, runAxe } from "../e2e/browser.ts";
import { reveal } from "../e2e/study.ts";

const app = inBrowser();
let host: Host;
let page: Page;
let folder: string;

beforeEach(async () => {
	folder = app.folder();
	writeNotes(join(folder, "vault"));
	host = await app.start({ dataDir: join(folder, "data") });
	page = await app.open(host, { clock: monday });
	await call("import/apply", {
		source: { kind: "paths", paths: [join(folder, "vault")] },
	});
});

function writeNotes(vault: string) {
	mkdirSync(join(vault, "facts"), { recursive: true });
	mkdirSync(join(vault, "lists"));
	writeFileSync(
		join(vault, "facts", "Facts.md"),
		"# Facts\n\nThe powerhouse of the cell :: the mitochondrion\n\nWhat reads mRNA? :: the ribosome\n",
	);
	writeFileSync(
		join(vault, "lists", "Lists.md"),
		"# Lists\n\n## What are the phases of mitosis?\n\n- Prophase\n- Metaphase\n- Anaphase\n- Telophase\n\n## In which order does an instance start?\n\n1. pending\n2. running\n3. stopping\n4. terminated\n",
	);
}

async function call(method: string, json: unknown) {
	const token = await page.evaluate(() =>
		sessionStorage.getItem("amiable-token"),
	);
	const reply = await fetch(`${host.origin}/rpc/${method}`, {
		method: "POST",
		headers: {
			"content-type": "application/json",
			authorization: `Bearer ${token}`,
		},
		body: JSON.stringify({ json }),
	});
	expect(reply.status, await reply.clone().text()).toBe(200);
	return ((await reply.json()) as { json: unknown }).json;
}

const press = (key: string) => page.keyboard.press(key);
const front = () => page.locator(".card .front").innerText();
const go = (address: string) =>
	page.evaluate((hash) => {
		window.location.hash = hash;
	}, address);

async function studyDeck(deck: string) {
	await go(`#/review?deck=${encodeURIComponent(deck)}`);
	await page.locator(".card .front").waitFor();
}

/** Grades until the card with this front is on screen. */
async function studyUntil(words: RegExp) {
	while (!words.test(await front())) {
		const before = await front();
		await reveal(page);
		await press("3");
		await page.waitForFunction(
			(text) =>
				document.querySelector<HTMLElement>(".card .front")?.innerText !== text,
			before,
		);
	}
}

test("the parts of a list are revealed one by one, and what was known suggests the grade", async () => {
	await studyDeck("vault/lists");
	await studyUntil(/phases/);
	await press("Space");
	const boxes = page.getByRole("checkbox");
	await boxes.first().waitFor();
	expect(await boxes.count()).toBe(1);
	await press("Space");
	await press("1");
	await press("Space");
	expect(await boxes.count()).toBe(4);
	expect(await runAxe(page)).toEqual([]);
	await press("Space");
	await page.locator(".grade.again[data-suggested]").waitFor();
	expect(
		await boxes.evaluateAll((all) =>
			all.map((box) => (box as HTMLInputElement).checked),
		),
	).toEqual([true, false, true, true]);
	await boxes.nth(1).check();
	await page.locator(".grade.good[data-suggested]").waitFor();
	expect(await page.locator(".grade").count()).toBe(2);
	expect(await page.locator(".grade-why").innerText()).toMatch(/^Good: in /);
	expect(await runAxe(page)).toEqual([]);
});

test("steps are put in order by keys, by buttons and by dragging", async () => {
	await studyDeck("vault/lists");
	await studyUntil(/In which order/);
	const texts = () => page.locator(".step-text").allInnerTexts();
	const grip = (name: string) =>
		page.locator(".step-grip").filter({ hasText: name });
	await page.locator(".step-grip").first().waitFor();
	// By keys: up with the first step as far as it goes.
	await grip("pending").focus();
	await press("Space");
	for (let n = 0; n < 3; n++) await press("ArrowUp");
	await expect.poll(async () => (await texts())[0]).toBe("pending");
	// By its button, which is there for those who cannot drag.
	const up = page.getByRole("button", { name: "Move up: running" });
	while ((await texts()).indexOf("running") > 1) await up.click();
	// By dragging one onto the other.
	if ((await texts()).indexOf("stopping") > 2) {
		const from = await grip("stopping").boundingBox();
		const to = await grip("terminated").boundingBox();
		if (!from || !to) throw new Error("expected both steps on screen");
		await page.mouse.move(from.x + 60, from.y + 10);
		await page.mouse.down();
		await page.mouse.move(to.x + 60, to.y + 10, { steps: 4 });
		await page.mouse.up();
	}
	await expect
		.poll(texts)
		.toEqual(["pending", "running", "stopping", "terminated"]);
	expect(await runAxe(page)).toEqual([]);
	await page.getByRole("button", { name: /^Check the order/ }).click();
	await page.getByText("All in order.").waitFor();
	await page.locator(".grade.good[data-suggested]").waitFor();
});

test("a typed answer is marked character by character and graded by nobody", async () => {
	await studyDeck("vault/facts");
	await studyUntil(/powerhouse/);
	await press("t");
	await page.getByLabel("Your answer").waitFor();
	await page.keyboard.type("The Mitochondrin");
	await press("Enter");
	await page.getByText("1 character missing.").waitFor();
	expect(await page.locator(".typed-missing").allInnerTexts()).toEqual(["o"]);
	expect(await page.locator(".grades").count()).toBe(1);
	expect(await runAxe(page)).toEqual([]);
	await press("3");
	await page.locator(".grades").waitFor({ state: "detached" });
	await page.getByLabel("Your answer").waitFor();
});

test("a card is flagged, marked, reworded and suspended by keys, each undone from the screen", async () => {
	await studyDeck("vault/facts");
	const shown = await front();
	const marks = page.getByRole("list", { name: "Marks of this card" });
	await press("Alt+2");
	await marks.filter({ hasText: "Orange flag" }).waitFor();
	await press("*");
	await marks.filter({ hasText: "Marked" }).waitFor();
	await press("u");
	await marks.filter({ hasText: "Orange flag" }).waitFor();
	await expect.poll(() => marks.innerText()).not.toContain("Marked");
	await press("m");
	await page.getByRole("menuitem", { name: "Flag with a reason…" }).click();
	await page.locator(".ask input:focus").waitFor();
	await page.keyboard.type("name is unsure");
	await press("Enter");
	await marks.filter({ hasText: "Orange flag: name is unsure" }).waitFor();
	await press("e");
	await page.getByRole("textbox", { name: "Front" }).fill("Another question?");
	await press("Control+Enter");
	await page.locator(".card-edit").waitFor({ state: "detached" });
	await expect.poll(front).toBe("Another question?");
	await press("u");
	await expect.poll(front).toBe(shown);
	await press("@");
	await expect.poll(front).not.toBe(shown);
	await page.getByRole("button", { name: "Undo", exact: true }).click();
	await expect.poll(front).toBe(shown);
	await press("i");
	await page.getByText("This card was not studied yet.").waitFor();
});

test("Today shows decks, sets limits for today alone and an exam, and says when it does not fit", async () => {
	await go("#/today");
	const row = page.locator(".deck-row", { hasText: "facts" });
	await row.filter({ hasText: "2 new" }).waitFor();
	await page.getByRole("button", { name: "More for vault/facts" }).click();
	await page.getByRole("menuitem", { name: "More or fewer today…" }).click();
	await page.getByLabel("New cards today").fill("1");
	await press("Enter");
	await row.filter({ hasText: "1 new" }).waitFor();
	await page.getByRole("button", { name: "Undo", exact: true }).click();
	await row.filter({ hasText: "2 new" }).waitFor();

	await page.getByRole("button", { name: "Set an exam date…" }).click();
	await page.getByLabel("Day of the exam").fill("2026-03-01");
	await page.getByRole("button", { name: "Set", exact: true }).click();
	await page
		.getByRole("alert")
		.filter({ hasText: "not in the future" })
		.waitFor();
	await page.getByLabel("Day of the exam").fill("2026-03-04");
	await page.getByLabel("Minutes a day").fill("1");
	await page.getByRole("button", { name: "Set", exact: true }).click();
	const sentence = page.locator(".exam-sentence");
	await sentence
		.filter({ hasText: "Exam on 4 March: 2 days, 1 minute a day." })
		.waitFor();
	await page.getByText(/^This does not fit into 1 minute a day\./).waitFor();
	await page.getByRole("button", { name: /^Plan \d+ minutes a day$/ }).click();
	await page.getByText(/^This does not fit/).waitFor({ state: "detached" });
	await page.getByText(/^Recall on the day: \d+ % with the plan/).waitFor();
	// The refused date is what one part of this test is about.
	app.forgive(/plan\/setExam|status of 4/);
});

test("a deck sets its own option, another inherits it, and both can be taken back", async () => {
	await go("#/settings?deck=vault");
	const field = page.getByRole("combobox", { name: "Grades", exact: true });
	await field.selectOption("4");
	const own = page.locator(".option-row[data-own]", { hasText: "Grades" });
	await own.filter({ hasText: "Set here." }).waitFor();
	await page
		.getByRole("combobox", { name: "Options of" })
		.selectOption("deck vault/facts");
	await page
		.locator(".option-row", { hasText: "Grades" })
		.filter({ hasText: "From the deck vault." })
		.waitFor();
	expect(await field.inputValue()).toBe("4");
	await page
		.getByRole("combobox", { name: "Work on Sunday" })
		.selectOption("minimum");
	await page
		.locator(".option-row[data-own]", { hasText: "Easy days" })
		.waitFor();
	await page
		.getByRole("button", { name: "Use the inherited value of “Easy days”" })
		.click();
	await page
		.locator(".option-row[data-own]", { hasText: "Easy days" })
		.waitFor({ state: "detached" });
	await studyDeck("vault/facts");
	await reveal(page);
	expect(await page.locator(".grade b").allInnerTexts()).toEqual([
		"Again",
		"Hard",
		"Good",
		"Easy",
	]);
});

test("a leech is told with what would help, and a break is suggested in time", async () => {
	await call("deck/update", {
		path: "",
		options: { leechLapses: 1, timeBoxMinutes: 5, burySiblings: false },
	});
	const next = (await call("review/next", { deck: "vault/facts" })) as {
		card: { id: number; front: { value: string }[] };
	};
	const words = next.card.front[0]?.value ?? "none";
	const cardIds = [next.card.id];
	await call("review/answer", { cardId: next.card.id, grade: "easy" });
	await call("action/apply", { cardIds, action: { kind: "set-due", days: 0 } });
	await studyDeck("vault/facts");
	await studyUntil(new RegExp(`^${words.replace("?", "\\?")}`));
	await page.clock.fastForward("06:00");
	await reveal(page);
	await press("1");
	const notice = page.getByRole("complementary", {
		name: "A card that will not stay",
	});
	await notice.filter({ hasText: "is a leech" }).waitFor();
	await page
		.getByText(/^You have studied for \d+ minutes and answered \d cards?\./)
		.waitFor();
	expect(await runAxe(page)).toEqual([]);
	await notice.getByRole("button", { name: "Reword it" }).click();
	await page.getByRole("textbox", { name: "Front" }).fill("Asked anew?");
	await press("Control+Enter");
	await notice.filter({ hasText: "“Asked anew?” is a leech" }).waitFor();
	await notice.getByRole("button", { name: "No longer a leech" }).click();
	await notice.waitFor({ state: "detached" });
	await page.getByRole("button", { name: "Go on" }).click();
	await page.getByText(/^You have studied for/).waitFor({ state: "detached" });
});

const looks = [
	[1280, "light"],
	[1280, "dark"],
	[480, "light"],
] as const;

test.each(looks)("axe finds nothing: %i px, %s", async (width, colorScheme) => {
	await call("plan/setExam", {
		of: { scope: "deck", name: "" },
		date: "2026-03-04",
		minutesPerDay: 1,
	});
	await page.setViewportSize({ width, height: 900 });
	await page.emulateMedia({ colorScheme });
	const check = async (screen: string) => {
		expect(await runAxe(page), screen).toEqual([]);
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - window.innerWidth,
		);
		expect(overflow, `${screen} is not wider than the window`).toBe(0);
	};
	await go("#/today");
	await page.locator(".exam-misfit summary").click();
	await page.getByText("The plan, day by day").click();
	await page.getByRole("button", { name: "More for vault/facts" }).click();
	await page.getByRole("menuitem", { name: "More or fewer today…" }).click();
	await check("today");
	await studyDeck("vault/facts");
	await press("i");
	await page.getByRole("complementary", { name: "History" }).waitFor();
	await check("history");
	await press("m");
	await page.getByRole("menuitem", { name: "Suspend" }).waitFor();
	await check("menu");
	await page.getByRole("menuitem", { name: "Flag with a reason…" }).click();
	await page.getByLabel("Why").waitFor();
	await check("flag");
	await go("#/settings?deck=vault");
	await page.locator(".easy-days").waitFor();
	await check("deck options");
});
