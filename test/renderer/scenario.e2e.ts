// Scenario questions in a real browser: chosen, ordered and done by keyboard, explained by what was played, gone on with in the lab.
import { writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { createEngine } from "../../electron/engine/engine.ts";
import { dataFileName } from "../../electron/engine/hosts/environment.ts";
import { inBrowser, monday } from "../e2e/app.ts";
import { root, runAxe } from "../e2e/browser.ts";
import { launch, orderBlock, taskBlock } from "../engine/scenario-note.ts";

const note = `# Machine images

\`\`\`scenario
title: Another Region
given: |
  I=$(${launch} --query 'Instances[0].InstanceId' --output text)
  IMG=$(aws ec2 create-image --instance-id $I --name golden --query ImageId --output text)
ask: The image is in us-east-1. What gives an instance of it in us-west-2?
options:
  - text: Launch the image by its id in us-west-2
    run: aws ec2 run-instances --region us-west-2 --image-id $IMG --instance-type t3.micro
  - text: Copy the image to us-west-2, launch the copy
    run: |
      C=$(aws ec2 copy-image --region us-west-2 --source-region us-east-1 --source-image-id $IMG --name golden --query ImageId --output text)
      aws ec2 run-instances --region us-west-2 --image-id $C --instance-type t3.micro
goal: 1 instance running in us-west-2
\`\`\`

${orderBlock()}
${taskBlock}`;

const app = inBrowser();

/** The review in a browser, on a data file that holds what `prepare` made of the bundled notes, or of the note above. */
async function openReview({
	isBundled,
	look,
}: {
	isBundled: boolean;
	look: "light" | "dark";
}): Promise<Page> {
	const folder = app.folder();
	const dataDir = join(folder, "data");
	await mkdir(dataDir);
	await prepare(folder, dataDir, isBundled);
	const page = await app.open(await app.start({ dataDir }), {
		colorScheme: look,
	});
	await page.getByRole("button", { name: /Start reviewing/ }).waitFor();
	await page.keyboard.press("Space");
	await page.locator(".scenario .front").waitFor();
	return page;
}

/** Cards of facts are put aside, so that the questions come first. */
async function prepare(folder: string, dataDir: string, isBundled: boolean) {
	const engine = await createEngine({
		file: join(dataDir, dataFileName),
		now: () => Date.parse(monday),
		timeZone: "UTC",
		contentDir: isBundled ? join(root, "content") : null,
		version: "1.0.0",
		log: () => {},
	});
	const { client } = engine;
	await client.app.welcome({});
	if (!isBundled) {
		const path = join(folder, "images.md");
		writeFileSync(path, note);
		await client.import.apply({ source: { kind: "paths", paths: [path] } });
	}
	const cards = await client.card.list({});
	const facts = cards.filter(({ kind }) => kind !== "scenario");
	if (facts.length > 0)
		await client.action.apply({
			cardIds: facts.map(({ id }) => id),
			action: { kind: "bury" },
		});
	await engine.close();
}

const explained = (page: Page) =>
	page.getByRole("article", { name: "Scenario explained" });
const question = (page: Page) => page.locator(".scenario .front");

/** Presses the letter of the option that says `text`. */
async function choose(page: Page, text: string) {
	const option = page.locator(".scenario-option", { hasText: text });
	const letter = await option.locator(".keys").innerText();
	await page.keyboard.press(letter.trim().toLowerCase());
	expect(await option.getByRole("radio").isChecked()).toBe(true);
}

/** Moves a step up; gives what has the focus right after that, when the next key may come. */
function moveUp(page: Page, step: string) {
	return page
		.getByRole("button", { name: `Move up: ${step}` })
		.evaluate((button: HTMLElement) => {
			button.click();
			return document.activeElement?.textContent;
		});
}

/** Requests to such addresses wait; resolves with how to let them through. */
async function holdBack(page: Page, pattern: string) {
	const held = Promise.withResolvers<void>();
	await page.route(pattern, async (route) => {
		await held.promise;
		// The page may have given it up meanwhile.
		await route.continue().catch(() => {});
	});
	return () => {
		held.resolve();
		return page.unroute(pattern);
	};
}

test("an author's questions are chosen, ordered and done by keyboard, and explained by what was played", async () => {
	const page = await openReview({
		isBundled: false,
		look: "light",
	});
	expect(await runAxe(page)).toEqual([]);
	// Enter without a choice answers nothing.
	await page.keyboard.press("Enter");
	await choose(page, "by its id");
	await page.keyboard.press("Enter");
	await explained(page).waitFor();
	expect(await explained(page).innerText()).toContain("Not right");
	const wrong = page.locator("details.scenario-played[open]");
	expect(await wrong.innerText()).toContain("InvalidAMIID.NotFound");
	const right = page.locator("details.scenario-played", {
		hasText: "Copy the image",
	});
	await right.locator("summary").click();
	expect(await right.locator(".thing.changed").count()).toBeGreaterThan(0);
	expect(await runAxe(page)).toEqual([]);

	// Undo gives the question back, the same as before.
	await page.keyboard.press("u");
	await question(page).waitFor();
	await choose(page, "Copy the image");
	const goOn = await holdBack(page, "**/rpc/review/next");
	await page.keyboard.press("Enter");
	await explained(page).waitFor();
	expect(await explained(page).innerText()).toContain("Right");

	// The lab stands where the answer ended; going back shows the explanation again, even where the next card had not come yet.
	await page.keyboard.press("l");
	await page.locator(".lab .picture").waitFor();
	await goOn();
	expect(
		await page
			.getByRole("region", { name: "Region us-west-2" })
			.locator(".thing.instance")
			.count(),
	).toBe(1);
	await page.goBack();
	await explained(page).waitFor();
	await page.keyboard.press("Enter");

	await page.getByText("In which order?").waitFor();
	const first = page.locator(".ordering li").first();
	if ((await first.innerText()).includes("Make an image"))
		expect(await moveUp(page, "Launch")).toContain("Launch");
	await question(page).focus();
	await page.keyboard.press("Enter");
	await explained(page).waitFor();
	expect(await explained(page).innerText()).toContain("Your order works");
	await page.keyboard.press("Enter");

	await page.getByText("Run one instance and stop another.").waitFor();
	const line = page.getByRole("textbox", { name: "Command line" });
	await line.fill("aws ec2 describe-images --image-ids ami-00000000");
	await line.press("Enter");
	await page.locator(".refusal", { hasText: "InvalidAMIID" }).waitFor();
	await line.fill(launch);
	await line.press("Enter");
	await page.locator(".scenario-goals [data-reached=true]").first().waitFor();
	expect(await runAxe(page)).toEqual([]);
	await line.press("ArrowUp");
	expect(await line.inputValue()).toBe(launch);
	// Typing begins anew: the next Up is the newest line again, and Down gives back what was typed.
	await line.fill("echo");
	await line.press("ArrowUp");
	expect(await line.inputValue()).toBe(launch);
	await line.press("ArrowDown");
	expect(await line.inputValue()).toBe("echo");
	await line.fill(
		`I=$(${launch} --query 'Instances[0].InstanceId' --output text)`,
	);
	await line.press("Enter");
	await line.fill("aws ec2 stop-instances --instance-ids $I");
	await line.press("Enter");
	await page.locator(".scenario-goals [data-reached=true]").nth(1).waitFor();
	// Enter on the empty line is done.
	await line.press("Enter");
	await explained(page).waitFor();
	expect(await explained(page).innerText()).toContain("All goals reached");
	expect(await runAxe(page)).toEqual([]);
});

test("the bundled note's rules are asked as situations, with its own lines in the answer", async () => {
	const page = await openReview({
		isBundled: true,
		look: "dark",
	});
	// The keys of all cards work on questions too.
	await page.keyboard.press("Alt+1");
	await page
		.getByRole("list", { name: "Marks of this card" })
		.getByText("Red flag")
		.waitFor();
	for (let asked = 0; asked < 4; asked += 1) {
		const text = await question(page).innerText();
		expect(await runAxe(page), text).toEqual([]);
		if ((await page.locator(".scenario-option").count()) > 0) {
			const foot = page.locator(".card-foot");
			for (const letter of ["a", "b", "c"])
				if ((await foot.innerText()).includes("Choose"))
					await page.keyboard.press(letter);
		}
		await question(page).focus();
		await page.keyboard.press("Enter");
		await explained(page).waitFor();
		expect(
			await page.locator(".scenario-note .scenario-rule").innerText(),
		).not.toBe("");
		expect(
			await page.locator(".scenario-note blockquote").innerText(),
		).not.toBe("");
		expect(await runAxe(page), text).toEqual([]);
		await page.keyboard.press("Enter");
		await explained(page).waitFor({ state: "detached" });
		await question(page).waitFor();
	}
});
