// Exams in a real browser on the real engine: a whole exam by keyboard, a reload in the middle, the clock, practice, the report, and axe.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AttemptId } from "../../electron/engine/contract/exam-contract.ts";
import { inBrowser, type Opening } from "../e2e/app.ts";
import { type Host, runAxe, startHost } from "../e2e/browser.ts";
import { addAllKinds, fillExam, handIn } from "./screens/exam/fixture.ts";
import { rightAnswers } from "./screens/exam/report.ts";

const now = "2026-03-02T15:00:00Z";
const startsAt = Date.parse(now);

const app = inBrowser();
let folder: string;
let host: Host;
/** Attempts at the paper with all kinds of questions. */
let exams: AttemptId[] = [];
let practice: AttemptId;
/** Handed in: all of it right, and nothing answered. */
let allRight: AttemptId;
let allWrong: AttemptId;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "amiable-exam-"));
	const dataDir = join(folder, "data");
	const engine = await fillExam(dataDir, startsAt);
	for (let each = 0; each < 4; each += 1)
		exams = [...exams, await addAllKinds(engine, "exam", startsAt + each)];
	practice = await addAllKinds(engine, "practice", startsAt + 10);
	allRight = await addAllKinds(engine, "exam", startsAt - 2);
	await handIn(engine, allRight, rightAnswers);
	allWrong = await addAllKinds(engine, "exam", startsAt - 1);
	await handIn(engine, allWrong, []);
	await engine.close();
	host = await startHost({ dataDir, now });
});

afterAll(async () => {
	await host.stop();
	rmSync(folder, { recursive: true });
});

async function open(hash: string, options: Opening = {}): Promise<Page> {
	const viewport = { width: 1180, height: 860 };
	return app.open(host, { viewport, hash, ...options });
}

/** Presses keys one after the other, each once the one before is stored. */
async function press(page: Page, ...keys: string[]): Promise<void> {
	for (const key of keys) {
		await page.keyboard.press(key);
		await saved(page);
	}
}

/** Presses a key that leads somewhere. */
async function pressFor(
	page: Page,
	key: string,
	wanted: Locator,
): Promise<void> {
	await page.keyboard.press(key);
	await wanted.waitFor();
}

async function saved(page: Page): Promise<void> {
	await page.locator(".saved:not([data-saving])").waitFor();
}

async function atQuestion(page: Page, place: number): Promise<void> {
	await page.getByRole("heading", { name: `Question ${place} of 5` }).waitFor();
}

async function start(page: Page): Promise<void> {
	await page.getByRole("heading", { name: "Ready when you are" }).waitFor();
	await pressFor(
		page,
		"Enter",
		page.getByRole("heading", { name: "Question 1 of 5" }),
	);
}

test("a whole exam is sat by keyboard alone, with a reload in the middle that loses nothing", async () => {
	const page = await open(`#/exam/attempt/${exams[0]}`);
	await start(page);
	const chosen = page.locator(".option[data-chosen]");
	// Chosen by letter, struck out, flagged, with a note.
	await press(page, "b", "a", "x", "c", "l");
	await expect
		.poll(() => chosen.allInnerTexts())
		.toEqual([expect.stringContaining("Amazon S3")]);
	expect(await page.locator("[data-struck]").innerText()).toContain(
		"Amazon EFS",
	);
	await page.keyboard.press("m");
	await page.keyboard.type("about l and x");
	await page.keyboard.press("Escape");
	await saved(page);

	// "Choose two": the third is refused, in words.
	await press(page, "j");
	await atQuestion(page, 2);
	await press(page, "b", "a");
	await page.getByText("2 of 2 chosen").waitFor();
	await page.keyboard.press("d");
	await page.getByText("Choose only two: take one back first.").waitFor();
	expect(await chosen.count()).toBe(2);
	await press(page, "a", "d");

	await page.reload();
	await page.getByRole("heading", { name: "You were interrupted" }).waitFor();
	await page.getByText("Your answers are safe").waitFor();
	await page.keyboard.press("Enter");
	await atQuestion(page, 2);
	expect(await chosen.allInnerTexts()).toEqual([
		expect.stringContaining("Amazon RDS"),
		expect.stringContaining("Amazon Neptune"),
	]);
	await press(page, "k");
	await atQuestion(page, 1);
	expect(await page.getByLabel("Your note on this question").inputValue()).toBe(
		"about l and x",
	);
	expect(await page.locator("[data-struck]").count()).toBe(1);

	// Nothing of the notes is found while the exam runs.
	await page.keyboard.press("Control+k");
	const palette = page.getByRole("combobox", { name: "Go to, do or find" });
	await palette.fill("amazon");
	await page.getByText("neither notes nor cards are searched").waitFor();
	expect(await page.getByRole("option").count()).toBe(0);
	await palette.fill("statistics");
	await page.getByRole("option", { name: /Not during an exam/ }).waitFor();
	await page.keyboard.press("Escape");
	await palette.waitFor({ state: "detached" });

	// The list of questions leads to the third; a press beside it puts it away.
	await page.keyboard.press("n");
	const list = page.getByRole("dialog", { name: "All questions" });
	await list.waitFor();
	await page.mouse.click(2, 2);
	await list.waitFor({ state: "hidden" });
	await page.keyboard.press("n");
	await list.getByText("2 answered and 3 not seen; 1 flagged.").waitFor();
	await list.getByRole("button", { name: "Go to question 3" }).focus();
	await page.keyboard.press("Enter");
	await atQuestion(page, 3);

	// Steps are lifted, moved and put down; the focus stays on what moves.
	const handle = page.getByRole("button", { name: "Move Take a snapshot" });
	await handle.focus();
	await page.keyboard.press("Space");
	for (let up = 0; up < 3; up += 1) await page.keyboard.press("ArrowUp");
	await page.getByText("Take a snapshot: now 1 of 4").waitFor();
	await press(page, "Space");
	await page
		.getByRole("button", { name: "Down: Create a volume there" })
		.focus();
	await press(page, "Enter");
	expect(await page.locator(".step .option-text").allInnerTexts()).toEqual([
		"Take a snapshot",
		"Wait for the snapshot",
		"Create a volume there",
		"Attach the volume",
	]);

	await page.getByRole("button", { name: /^Next/ }).focus();
	await page.keyboard.press("Enter");
	await atQuestion(page, 4);
	// By the first letter: a list forgets within a second what was typed before.
	for (const [prompt, letter] of [
		["gp3", "m"],
		["st1", "l"],
		["sc1", "c"],
	] as const) {
		await page.getByLabel(`Match for ${prompt}`).focus();
		await page.keyboard.press(letter);
		await saved(page);
	}
	await page.getByText("3 of 3 chosen").waitFor();

	await page.getByRole("heading", { level: 1 }).focus();
	await press(page, "j");
	await atQuestion(page, 5);
	expect(
		await page.getByRole("region", { name: "The case" }).innerText(),
	).toContain("by Friday");
	await press(page, "b");

	// Review, the yes, and the report.
	await pressFor(
		page,
		"r",
		page.getByRole("heading", { name: "All answered" }),
	);
	await pressFor(page, "Enter", page.getByText("Hand in now?"));
	await page.keyboard.press("Enter");
	await page
		.getByRole("heading", { name: "A pass, by estimate: 1000" })
		.waitFor();
	await page.getByText(/1 interruption/).waitFor();
	// Back does not lead into the finished exam.
	await page.goBack();
	await page.getByRole("group", { name: "Which exam" }).waitFor();
});

test("the clock hides, returns at five minutes, warns, and hands in at zero", async () => {
	const page = await open("#/exam");
	await page.clock.install({ time: now });
	await page.clock.resume();
	await page.evaluate((id) => {
		window.location.hash = `#/exam/attempt/${id}`;
	}, exams[1]);
	await start(page);
	const clock = page.locator(".clock");
	await expect.poll(() => clock.innerText()).toMatch(/^(40:00|39:\d\d)/);
	await page.keyboard.press("t");
	await page.getByText("Time hidden").waitFor();
	const run = async (minutes: number) => {
		await page.clock.runFor(minutes * 60_000);
		await saved(page);
	};
	await run(10);
	const said = page.locator("[role=status]", { hasText: "minutes left." });
	await expect.poll(() => said.first().innerText()).toBe("30 minutes left.");
	expect(await clock.innerText()).toContain("Time hidden");
	// A little beyond, as the test's own time counts too.
	await run(25.1);
	await expect.poll(() => clock.innerText()).toMatch(/4:\d\d$/);
	await page.clock.runFor(5 * 60_000);
	await page
		.getByRole("heading", { name: /^Not a pass yet, by estimate: 100 of 700/ })
		.waitFor();
});

test("practice shows reasons and the note's lines at once, and pauses", async () => {
	const page = await open(`#/exam/attempt/${practice}`);
	await page.getByRole("heading", { name: "Practice, at your pace" }).waitFor();
	await page.keyboard.press("Enter");
	await atQuestion(page, 1);
	await press(page, "b");
	await page.keyboard.press("3");
	await page
		.getByText("Not right, although you were sure: look closely")
		.waitFor();
	await page.getByText("It stores blocks.").waitFor();
	expect(await page.locator(".excerpt").innerText()).toContain(
		"object storage with eleven nines",
	);
	await page.keyboard.press("p");
	await page.getByRole("heading", { name: "Paused" }).waitFor();
	await page.keyboard.press("Enter");
	await atQuestion(page, 1);
	await page.getByRole("link", { name: "Services.md, line 3" }).click();
	await page.getByRole("heading", { name: "Services" }).waitFor();
	await page.goBack();
	await page.getByRole("heading", { name: "Paused" }).waitFor();
});

test("a report is looked through, exported, and a wrong question is left out", async () => {
	const page = await open(`#/exam/attempt/${exams[2]}`);
	await start(page);
	await press(page, "b");
	await pressFor(
		page,
		"r",
		page.getByRole("heading", { name: "Before you hand in" }),
	);
	await pressFor(page, "Enter", page.getByText("4 questions are not answered"));
	await page.keyboard.press("Enter");
	await page
		.getByRole("button", { name: "Look at the 5 you missed or guessed" })
		.click();
	await page.getByText("1 of 5 to look at · question 1").waitFor();
	await page.keyboard.press("Enter");
	await page.getByText("2 of 5 to look at").waitFor();
	await page.getByRole("button", { name: "Back to the report" }).click();
	await page.getByText("1 of 5 looked at").waitFor();

	const saving = page.waitForEvent("download");
	await page.getByRole("button", { name: "Web page" }).click();
	const html = readFileSync(await (await saving).path(), "utf8");
	expect(html).toContain("Which service stores objects?");
	expect(html).not.toContain("<script");
	// On paper it is the same sheet.
	await page.getByRole("link", { name: "Print or PDF…" }).click();
	await page
		.getByRole("article", { name: "The sheet" })
		.getByRole("heading", { name: "Every question" })
		.waitFor();
	await page.goBack();

	await page.getByText("Which service stores objects?").first().click();
	await page
		.getByRole("button", { name: "This question is wrong…" })
		.first()
		.click();
	await page.getByLabel("What is wrong with it?").fill("Too easy");
	await page.getByRole("button", { name: "Leave it out of papers" }).click();
	await page.getByText("Left out of all papers from now on").first().waitFor();
	await page.getByRole("button", { name: "Undo" }).click();
	await page.getByText("Undone: Leaving out a question").first().waitFor();

	// Two attempts side by side.
	await page.evaluate(
		([one, other]) => {
			window.location.hash = `#/exam/compare/${one}/${other}`;
		},
		[allRight, allWrong],
	);
	await page.getByRole("heading", { name: /points down$/ }).waitFor();
	await page
		.getByText("5 in common; 0 new right, 5 no longer right.")
		.waitFor();
});

test("an exam is made of a note, changed, and practised", async () => {
	const page = await open("#/exam");
	await page.getByRole("button", { name: "Make one of a note…" }).click();
	await page.getByLabel("A note").selectOption({ label: "Services" });
	await page.getByRole("button", { name: "Make the exam" }).click();
	const own = page.getByRole("radio", { name: /Of your notes/ });
	await expect.poll(() => own.isChecked()).toBe(true);
	await page.getByText("Time and advanced").click();
	await page.getByRole("link", { name: "Edit it" }).click();
	await page.getByLabel("Minutes").fill("0");
	await page.getByText("Minutes are a whole number from 1 to 600.").waitFor();
	await page.getByLabel("Minutes").fill("15");
	await page.getByRole("button", { name: "Save" }).click();
	await page.getByText("20 questions · 15 min · pass 700").waitFor();
	await page.getByRole("button", { name: "Practice" }).click();
	await page.getByLabel("How much").fill("3");
	await page.getByRole("button", { name: "Start practising" }).click();
	await page.getByRole("heading", { name: "Practice, at your pace" }).waitFor();
	const first = page.getByRole("heading", { name: /^Question 1 of \d$/ });
	await pressFor(page, "Enter", first);
	await page.getByRole("button", { name: "Leave" }).click();
	await page.getByText(/A practice run waits for you/).waitFor();
});

async function expectSound(page: Page): Promise<void> {
	expect(await runAxe(page)).toEqual([]);
	const { wide, room } = await page.evaluate(() => ({
		wide: document.documentElement.scrollWidth,
		room: document.documentElement.clientWidth,
	}));
	expect(wide).toBe(room);
}

test.each([
	["light", {}, "light"],
	["dark", { colorScheme: "dark" }, "dark"],
	["high contrast", {}, "contrast"],
	["480 pixels", { viewport: { width: 480, height: 860 } }, "light"],
] as const)(
	"axe finds nothing on any exam screen: %s",
	async (_name, options, theme) => {
		const page = await open("#/exam", options);
		const go = async (hash: string) => {
			await page.evaluate((to) => {
				window.location.hash = to;
			}, hash);
		};
		await page.getByRole("group", { name: "Which exam" }).waitFor();
		await page.locator(".gains li").first().waitFor();
		await page.evaluate((name) => {
			document.documentElement.dataset.theme = name;
		}, theme);
		for (const summary of await page.locator(".exam-home summary").all())
			await summary.click();
		await expectSound(page);
		await page.getByRole("button", { name: "Practice" }).click();
		await expectSound(page);

		await go(`#/exam/attempt/${exams[3]}`);
		await page
			.getByRole("button", { name: /Start the exam|Continue/ })
			.waitFor();
		await expectSound(page);
		await pressFor(page, "Enter", page.locator(".question-place"));
		for (const place of [1, 2, 3, 4, 5]) {
			const there = page.getByRole("button", {
				name: `Go to question ${place}`,
			});
			await pressFor(page, "n", there);
			await there.click();
			await atQuestion(page, place);
			if (place < 3) await press(page, "b");
			await expectSound(page);
		}
		await pressFor(page, "n", page.getByRole("dialog"));
		await expectSound(page);
		await page.keyboard.press("Escape");
		// Not by its role: it has none once it is closed, a moment before the page hears of that.
		await page.locator("dialog").waitFor({ state: "detached" });
		await pressFor(
			page,
			"r",
			page.getByRole("heading", { name: "Before you hand in" }),
		);
		await pressFor(page, "Enter", page.getByText("Hand in now?"));
		await expectSound(page);

		await go(`#/exam/report/${allWrong}`);
		await page.locator(".report-questions").waitFor();
		for (const summary of await page
			.locator(".report-questions > li > details > summary")
			.all())
			await summary.click();
		await expectSound(page);
		await page.getByRole("button", { name: /^Look at the/ }).click();
		await page.getByText(/of 5 to look at/).waitFor();
		await expectSound(page);

		await go(`#/exam/compare/${allRight}/${allWrong}`);
		await page.getByRole("heading", { name: /points down$/ }).waitFor();
		await expectSound(page);
		await go("#/exam/blueprint/saa-c03");
		await page.getByLabel("Minutes").waitFor();
		await expectSound(page);
	},
);
