// Around exams in a real browser: a task that is done and played again in the report, cards that tell confused things apart, records of questions.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AttemptId } from "../../electron/engine/contract/exam-contract.ts";
import type { Engine } from "../../electron/engine/engine.ts";
import { inBrowser } from "../e2e/app.ts";
import { type Host, runAxe, startHost } from "../e2e/browser.ts";
import { paths, writeFiles } from "../engine/fixture.ts";
import { fillExam, handIn } from "./screens/exam/fixture.ts";

const now = "2026-03-02T15:00:00Z";
const launch =
	"aws ec2 run-instances --image-id $amazon_linux --instance-type t3.micro";
const note = `# Machine images

\`\`\`scenario
title: One machine
ask: Run one machine.
goal: 1 running instance
solution: |
  ${launch}
\`\`\`
`;

const app = inBrowser();
let folder: string;
let host: Host;
let task: AttemptId;
/** Each single choice answered wrongly. */
let confused: AttemptId;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "amiable-exam-around-"));
	const dataDir = join(folder, "data");
	const engine = await fillExam(dataDir, Date.parse(now));
	const { client } = engine;
	confused = await answerWrongly(engine);
	const images = join(folder, "images");
	writeFiles(images, { "images.md": note });
	await client.import.apply(paths(images));
	const found = (await client.note.list({})).find(({ name }) =>
		name.endsWith("images.md"),
	);
	if (!found) throw new Error("expected the note");
	const blueprint = await client.exam.outlineNote({ noteId: found.id });
	await client.exam.saveBlueprint({ blueprint });
	const { code } = blueprint;
	({ id: task } = await client.exam.begin({ code, seed: 1, mode: "exam" }));
	await engine.close();
	host = await startHost({ dataDir, now });
});

afterAll(async () => {
	await host.stop();
	rmSync(folder, { recursive: true });
});

async function answerWrongly(engine: Engine): Promise<AttemptId> {
	const { id } = await engine.client.exam.begin({
		code: "saa-c03",
		seed: 7,
		mode: "exam",
	});
	const { items } = engine.context.sessions.open(id).attempt.paper;
	await handIn(
		engine,
		id,
		items.map((item) =>
			item.kind === "single"
				? {
						kind: "options",
						chosen: [item.options.findIndex(({ isKey }) => !isKey)],
					}
				: null,
		),
	);
	return id;
}

function open(hash: string): Promise<Page> {
	return app.open(host, { viewport: { width: 1180, height: 860 }, hash });
}

test("a task is done by commands that Tab completes, and the report plays it again", async () => {
	const page = await open(`#/exam/attempt/${task}`);
	await page.getByRole("heading", { name: "Ready when you are" }).waitFor();
	await page.keyboard.press("Enter");
	const line = page.getByLabel("Command line");
	await line.fill("aws ec2 run-inst");
	await line.press("Tab");
	await expect.poll(() => line.inputValue()).toBe("aws ec2 run-instances ");
	await line.fill(launch);
	await line.press("Enter");
	await page.getByText(/running, t3\.micro/).waitFor();
	await page
		.getByText("Whether the goals are reached is told when you hand in.")
		.waitFor();
	expect(await page.locator("[data-reached=true]").count()).toBe(0);
	expect(await runAxe(page)).toEqual([]);
	await page.getByRole("button", { name: /^Review/ }).click();
	await page.getByRole("button", { name: /^Hand in/ }).click();
	await page.getByText("Hand in now?").waitFor();
	await page.keyboard.press("Enter");
	await page.getByRole("heading", { name: /^A pass, by estimate/ }).waitFor();
	await page.locator(".report-questions summary").first().click();
	await page.getByText("What it did in the simulator").click();
	await page.getByRole("heading", { name: "Your commands" }).waitFor();
	await page.getByRole("heading", { name: "One way to do it" }).waitFor();
	await page.getByText("2 added").first().waitFor();
	expect(await runAxe(page)).toEqual([]);
});

test("what was taken for another thing has a card that tells the two apart", async () => {
	const page = await open(`#/exam/report/${confused}`);
	const question = page.locator("details", {
		has: page.getByText("You took one thing for another."),
	});
	await question.first().locator("summary").first().click();
	const link = question
		.first()
		.getByRole("link", { name: /asks for the difference/ });
	const title = /“(.*) or (.*)\?”/.exec(await link.innerText());
	await link.click();
	await page.getByRole("heading", { name: "Browse" }).waitFor();
	await page.getByText(`${title?.[1]} or ${title?.[2]}?`).first().waitFor();
});

test("records of questions sort, open, and leave a wrong question out", async () => {
	const page = await open("#/exam/questions");
	await page.getByRole("heading", { name: "Your questions" }).waitFor();
	const asked = page.getByRole("columnheader", { name: /^Asked/ });
	await asked.getByRole("button").click();
	expect(await asked.getAttribute("aria-sort")).toBe("descending");
	await page.locator(".records tbody th > button").first().click();
	expect(await runAxe(page)).toEqual([]);
	await page.getByRole("button", { name: "This question is wrong…" }).click();
	await page.getByRole("button", { name: "Leave it out of papers" }).click();
	await page.getByRole("button", { name: "Left out" }).click();
	await expect
		.poll(() =>
			page.locator(".records > tbody > tr:not(.record-detail)").count(),
		)
		.toBe(1);
	await page.getByRole("button", { name: "Ask it again" }).click();
	await page.getByText("None of this kind.").waitFor();
});
