// The screens in a real browser on the real engine: a study session by keyboard, an import with preview, settings, and every screen under axe.
import { writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { beforeEach, expect, test } from "vitest";
import { inBrowser, monday, type Opening } from "../e2e/app.ts";
import { type Host, runAxe } from "../e2e/browser.ts";
import { reveal } from "../e2e/study.ts";

const app = inBrowser();
let folder: string;
let host: Host;
let page: Page;

beforeEach(async () => {
	folder = app.folder();
	host = await app.start({ dataDir: join(folder, "data") });
	page = await openPage();
});

async function openPage(options: Opening = {}): Promise<Page> {
	return app.open(host, { clock: monday, ...options });
}

const heading = () => page.getByRole("heading", { level: 1 }).innerText();
const front = () => page.locator(".front").innerText();
const counts = () => page.locator(".counts").innerText();
const press = (key: string) => page.keyboard.press(key);

/** Waits until another card than `last` is shown. */
async function nextFront(last: string): Promise<string> {
	await page.waitForFunction(
		(text) => document.querySelector<HTMLElement>(".front")?.innerText !== text,
		last,
	);
	return front();
}

async function startReview(): Promise<string> {
	await press("Space");
	await page.locator(".front").waitFor();
	return front();
}

async function gradeWith(key: string): Promise<string> {
	const last = await front();
	await reveal(page);
	await press(key);
	return nextFront(last);
}

test("the launch token leaves the address bar and a reload still works", async () => {
	expect(page.url()).toBe(`${host.origin}/#/today`);
	await page.reload();
	await page.getByRole("heading", { level: 1 }).waitFor();
	expect(await heading()).toMatch(/^\d+ cards, about \d+ minutes$/);
});

test("three cards are studied with the keyboard alone, and undone", async () => {
	const first = await startReview();
	expect(await page.locator(".grades").count()).toBe(0);
	const before = await counts();
	const second = await gradeWith("4");
	const third = await gradeWith("Space");
	await gradeWith("1");
	expect(new Set([first, second, third]).size).toBe(3);
	expect(await counts()).not.toBe(before);
	await press("u");
	await page
		.getByText(/^Undone: /)
		.first()
		.waitFor();
	await page.waitForFunction(
		(text) => document.querySelector<HTMLElement>(".front")?.innerText === text,
		third,
	);
	await press("Escape");
	await page.getByRole("button", { name: "Start reviewing" }).waitFor();
	await press("Control+z");
	await page.getByRole("button", { name: "Redo" }).click();
	await page
		.getByText(/^Done again: /)
		.first()
		.waitFor();
});

test("holding a key down grades one card, not the deck", async () => {
	const first = await startReview();
	await reveal(page);
	await page.keyboard.down("3");
	await page.keyboard.down("3");
	await page.keyboard.down("3");
	await page.keyboard.up("3");
	await nextFront(first);
	expect(await page.locator(".grades").count()).toBe(0);
	expect(await page.locator(".counts").innerText()).toMatch(/learning/);
});

test("who is quicker than the reply to a grade can give the next one", async () => {
	const first = await startReview();
	const late = Promise.withResolvers<void>();
	await page.route(
		"**/rpc/review/answer",
		async (route) => {
			const response = await route.fetch();
			await late.promise;
			await route.fulfill({ response });
		},
		{ times: 1 },
	);
	const second = await gradeWith("3");
	expect(await gradeWith("3")).not.toBe(second);
	late.resolve();
	await page.getByRole("button", { name: "Undo" }).click();
	await page
		.getByText(/^Undone: /)
		.first()
		.waitFor();
	await expect.poll(front).toBe(second);
	expect(second).not.toBe(first);
});

test("the source of a card is shown at its lines, and Back returns to the same card", async () => {
	const shown = await startReview();
	await reveal(page);
	const source = page.locator(".sources a").first();
	const lines = /lines? (\d+)/.exec(await source.innerText())?.[1];
	await press("o");
	const lit = page.locator(".leaf.lit").first();
	await lit.waitFor();
	expect(await lit.getAttribute("data-line")).toBe(lines);
	expect(await page.locator(".card-row[aria-current=true]").count()).toBe(1);
	await press("Escape");
	await page.locator(".grades").waitFor();
	expect(await front()).toBe(shown);
	await source.click();
	await lit.waitFor();
	await page.goBack();
	await page.locator(".grades").waitFor();
	expect(await front()).toBe(shown);
});

test("a card that was left with its answer shown asks again when the session goes on", async () => {
	const shown = await startReview();
	const goOn = async () => {
		await page.getByRole("button", { name: "Start reviewing" }).waitFor();
		expect(await startReview()).toBe(shown);
		expect(await page.locator(".grades").count()).toBe(0);
	};
	await reveal(page);
	await press("Escape");
	await goOn();
	await reveal(page);
	await press("o");
	await page.locator(".leaf.lit").first().waitFor();
	await page.getByRole("link", { name: /^Today/ }).click();
	await goOn();
});

test("the tile of the high-contrast theme shows what the system makes of it", async () => {
	for (const colorScheme of ["light", "dark"] as const) {
		await page.context().close();
		page = await openPage({ colorScheme });
		await press("Control+,");
		const tile = page.locator(".theme-choice", { hasText: "High contrast" });
		const ground = (selector: string) =>
			page
				.locator(selector)
				.evaluate((element) => getComputedStyle(element).backgroundColor);
		const shown = await ground(".swatch.contrast");
		await tile.click();
		await page.locator(":root[data-theme=contrast]").waitFor();
		expect(await ground("html")).toBe(shown);
	}
});

test("a card answered in another window is not graded twice", async () => {
	const shown = await startReview();
	await reveal(page);
	// The change notice is held back, so that this page still shows the old card when it answers.
	const { key, value } = await page.evaluate(() => ({
		key: Object.keys(sessionStorage)[0] ?? "",
		value: Object.values(sessionStorage)[0] as string,
	}));
	expect(key).toBe("amiable-token");
	let letThrough = () => {};
	const answered = new Promise<void>((resolve) => {
		letThrough = resolve;
	});
	await page.route("**/rpc/review/next", async (route) => {
		await answered;
		await route.continue();
	});
	const call = (method: string, json: unknown) =>
		fetch(`${host.origin}/rpc/${method}`, {
			method: "POST",
			headers: {
				"content-type": "application/json",
				authorization: `Bearer ${value}`,
			},
			body: JSON.stringify({ json }),
		});
	const next = (await (await call("review/next", {})).json()) as {
		json: { card: { id: number }; reps: number };
	};
	const { card, reps } = next.json;
	await call("review/answer", { cardId: card.id, grade: "good", reps });
	await press("3");
	letThrough();
	await page.getByText("answered in another window").first().waitFor();
	expect(await nextFront(shown)).not.toBe(shown);
	// The refused answer is what this test is about.
	app.forgive(/review\/answer|status of 4/);
});

test("a folder is previewed, imported and undone", async () => {
	const notes = join(folder, "vault");
	await mkdir(join(notes, "deep"), { recursive: true });
	writeFileSync(join(notes, "one.md"), "What is EBS? :: Block storage\n");
	writeFileSync(join(notes, "deep", "two.md"), "S3 is ==object== storage.\n");
	writeFileSync(join(notes, "picture.png"), "not a note");
	await page.getByRole("link", { name: /^Notes/ }).click();
	const chooser = page.waitForEvent("filechooser");
	await press("Control+Shift+o");
	await (await chooser).setFiles(notes);
	await page
		.getByRole("heading", { name: "2 new cards from 2 notes" })
		.waitFor();
	expect(await page.getByText("What is EBS?").count()).toBe(1);
	expect(await page.locator(".change-row .gap-answer").innerText()).toBe(
		"object",
	);
	await page.getByRole("button", { name: "Cancel" }).click();
	await page.getByRole("heading", { name: /^1 note, / }).waitFor();

	const again = page.waitForEvent("filechooser");
	await page.getByRole("button", { name: "Import a folder…" }).click();
	await (await again).setFiles(notes);
	await page.getByRole("button", { name: "Add 2 cards" }).click();
	await page.getByRole("heading", { name: "2 cards added" }).waitFor();
	await page.getByRole("button", { name: /^Undo: / }).click();
	await page.getByRole("heading", { name: /^1 note, / }).waitFor();
});

test("a dropped file is previewed, something else is answered in words", async () => {
	const drop = (name: string) =>
		page.evaluate((file) => {
			const dataTransfer = new DataTransfer();
			dataTransfer.items.add(new File(["What is EFS? :: A file system"], file));
			for (const type of ["dragenter", "dragover", "drop"])
				window.dispatchEvent(
					new DragEvent(type, {
						dataTransfer,
						bubbles: true,
						cancelable: true,
					}),
				);
		}, name);
	await drop("picture.png");
	await page.getByText("There are no notes among these").first().waitFor();
	await drop("efs.md");
	await page.getByRole("heading", { name: "1 new card from 1 note" }).waitFor();
});

test("hostile notes are shown as the text they are", async () => {
	const chooser = page.waitForEvent("filechooser");
	await press("Control+o");
	await (await chooser).setFiles({
		name: "hostile.md",
		mimeType: "text/markdown",
		buffer: Buffer.from(
			"Is <script>window.hit = 1</script> safe? :: [yes](javascript:alert(1)) <img src=x onerror=window.hit=1> [docs](https://example.com/a)\n",
		),
	});
	await page.getByRole("heading", { name: /1 new card/ }).waitFor();
	expect(await page.evaluate(() => "hit" in window)).toBe(false);
	expect(await page.locator(".change-row :is(script, img)").count()).toBe(0);
	const hrefs = await page
		.locator(".change-row a")
		.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
	expect(hrefs).toEqual(["https://example.com/a"]);
});

test("settings are saved at once, refused when wrong, and undone", async () => {
	await press("Control+,");
	const perDay = page.getByRole("textbox", { name: "New cards a day" });
	await perDay.fill("3");
	await perDay.press("Enter");
	await page.getByText("Saved: new cards a day").first().waitFor();
	await page.reload();
	await page.getByRole("heading", { name: "Settings" }).waitFor();
	expect(await perDay.inputValue()).toBe("3");
	await expect
		.poll(() => page.getByRole("link", { name: /^Today/ }).innerText())
		.toContain("3");

	const steps = page.getByRole("textbox", { name: "Steps for new cards" });
	await steps.fill("ten");
	await steps.press("Enter");
	await page.getByText("Not saved yet").waitFor();
	await steps.fill("5, 20");
	await steps.press("Tab");
	await page.getByText("Saved: steps for new cards").first().waitFor();

	const sign = page.getByRole("textbox", { name: "On one line", exact: true });
	await sign.fill(":::");
	await page.getByText("other than the signs beside it").waitFor();
	await sign.fill(">>");
	await sign.press("Enter");
	await page.getByText("Saved: signs of marked cards").first().waitFor();
	await page.getByText("AMI >> a template for instances").waitFor();

	const slider = page.getByRole("slider", { name: "How much to remember" });
	await slider.focus();
	await press("ArrowRight");
	await page.getByText("Saved: how much to remember").first().waitFor();
	await page.getByText("about 91 times in 100").waitFor();
	await page.getByRole("button", { name: "Undo", exact: true }).click();
	await page.getByText("about 90 times in 100").waitFor();

	await page.locator(".theme-choice", { hasText: "Dark" }).click();
	await page.waitForFunction(
		() => document.documentElement.dataset.theme === "dark",
	);
});

test("a stopped engine is told, and the page goes on when it is back", async () => {
	const port = Number(new URL(host.origin).port);
	await host.stop();
	await page.clock.fastForward(3000);
	await page.getByText("Amiable’s engine is not answering.").waitFor();
	host = await app.start({ dataDir: join(folder, "data"), port });
	// Its token is new, so the old page must say how to open the app again.
	await expect
		.poll(async () => {
			await page.clock.fastForward(5000);
			return page.getByText("Open Amiable from its own address").count();
		})
		.toBe(1);
	app.forgive(/ERR_|status of 401|status 401/);
});

test("without a token the page says how to open the app", async () => {
	const stranger = await page.context().newPage();
	await stranger.goto(host.origin);
	await stranger.getByText("Open Amiable from its own address").waitFor();
	expect(await runAxe(stranger)).toEqual([]);
});

const looks = [
	{ name: "light", width: 1280, colorScheme: "light", theme: "As the system" },
	{ name: "dark", width: 1280, colorScheme: "dark", theme: "As the system" },
	{
		name: "contrast",
		width: 1280,
		colorScheme: "light",
		theme: "High contrast",
	},
	{
		name: "contrast dark",
		width: 1280,
		colorScheme: "dark",
		theme: "High contrast",
	},
	{
		name: "narrow light",
		width: 480,
		colorScheme: "light",
		theme: "As the system",
	},
	{
		name: "narrow dark",
		width: 480,
		colorScheme: "dark",
		theme: "As the system",
	},
	{
		name: "zoomed to 400 %",
		width: 320,
		colorScheme: "light",
		theme: "As the system",
	},
] as const;

test.each(looks)(
	"no screen has a fault that axe finds: $name",
	async (look) => {
		await page.context().close();
		const height = look.width === 320 ? 256 : 800;
		page = await openPage({
			viewport: { width: look.width, height },
			colorScheme: look.colorScheme,
		});
		const check = async (screen: string) => {
			expect(await runAxe(page), `${screen}, ${look.name}`).toEqual([]);
			const overflow = await page.evaluate(
				() => document.documentElement.scrollWidth - window.innerWidth,
			);
			expect(overflow, `${screen} is not wider than the window`).toBe(0);
		};
		await press("Control+,");
		await page.locator(".theme-choice", { hasText: look.theme }).click();
		await page.locator(".shortcuts").first().waitFor();
		await check("settings");
		await page.getByRole("link", { name: /^Today/ }).click();
		await page.getByRole("button", { name: "Start reviewing" }).waitFor();
		await check("today");
		await startReview();
		// After a grade the bar offers to undo it, by name.
		await gradeWith("3");
		await check("review, front");
		await reveal(page);
		await check("review, answer");
		await press("o");
		await page.locator(".note-page").waitFor();
		await check("note");
		await page.getByRole("link", { name: /^Notes/ }).click();
		await page.locator(".note-list").waitFor();
		await check("notes");
		const chooser = page.waitForEvent("filechooser");
		await press("Control+o");
		await (await chooser).setFiles({
			name: "new.md",
			mimeType: "text/markdown",
			buffer: Buffer.from("What is EFS? :: A ==shared== file system\n"),
		});
		await page.getByRole("button", { name: /^Add / }).waitFor();
		await check("import preview");
		await page.getByRole("button", { name: /^Add / }).click();
		await page.getByRole("heading", { name: /added$/ }).waitFor();
		await check("import result");
	},
);
