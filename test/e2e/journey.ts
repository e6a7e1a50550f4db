// For end-to-end tests of both faces: the whole way of a new user, from the first folder of notes to a printed sheet.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect } from "vitest";
import { runAxe } from "./browser.ts";
import { startReview, study } from "./study.ts";

/** What differs between the faces. */
export interface Traveller {
	page: Page;
	/** Where the person's notes are; written by `packNotes`. */
	vault: string;
	/** Chooses the folder of notes, as the import command has them do. */
	chooseFolder(): Promise<void>;
	/** Begins an exam with `begin`; resolves with the window that it is sat in. */
	sitExam(begin: () => Promise<void>): Promise<Page>;
	/** Prints the sheet on screen; resolves with the PDF. */
	printSheet(): Promise<Buffer>;
	/** Saves it as a web page; resolves with the file. */
	savePage(): Promise<string>;
}

const storage = [
	["Amazon EBS", "block storage for one instance at a time"],
	["Amazon EFS", "a shared file system for many instances"],
	["Amazon S3", "object storage reached over HTTPS"],
	["Amazon FSx", "a managed file system such as Lustre"],
	["AWS Backup", "backups of many services in one place"],
	["AWS Snowball", "a device that carries data by post"],
] as const;

/** Writes the notes of a person who prepares for an exam into `folder`. */
export function packNotes(folder: string): void {
	mkdirSync(join(folder, "storage"), { recursive: true });
	writeFileSync(
		join(folder, "storage", "Storage services.md"),
		`# Storage services\n\n${storage.map(([term, meaning]) => `- **${term}**: ${meaning}`).join("\n")}\n`,
	);
	writeFileSync(
		join(folder, "Sizes.md"),
		"What is $2^{10}$ bytes? :: one KiB\n",
	);
}

/** Imports a folder, studies, sits a short exam, does a lab, prints a sheet, and takes an import back. */
export async function travel(traveller: Traveller): Promise<void> {
	const { page } = traveller;
	await importFolder(traveller, /^Add \d+ cards$/, /^\d+ cards added$/);
	await studyThree(page);
	await sitShortExam(traveller);
	await workInLab(page);
	await takeSheet(traveller);
	await takeImportBack(traveller);
	await readLicences(page);
}

async function importFolder(
	{ page, chooseFolder }: Traveller,
	offer: RegExp,
	done: RegExp,
): Promise<void> {
	await chooseFolder();
	await page.getByRole("button", { name: offer }).click();
	await page.getByRole("heading", { name: done }).waitFor();
}

async function studyThree(page: Page): Promise<void> {
	await page.keyboard.press("Control+1");
	await startReview(page);
	for (const grade of ["3", "4", "1"] as const) await study(page, grade);
	await page.keyboard.press("Escape");
	await page.getByRole("button", { name: /Start reviewing/ }).waitFor();
}

async function sitShortExam({ page, sitExam }: Traveller): Promise<void> {
	await page.keyboard.press("Control+4");
	const offer = page.getByRole("region", { name: "Sit it" });
	const begin = offer.locator(".button.primary");
	const sitting = await sitExam(() => begin.click());
	await sitting.getByRole("heading", { name: "Ready when you are" }).waitFor();
	await sitting.keyboard.press("Enter");
	await sitting.getByRole("heading", { name: /^Question 1 of/ }).waitFor();
	const save = () => sitting.locator(".saved:not([data-saving])").waitFor();
	await sitting.keyboard.press("a");
	await save();
	await sitting.keyboard.press("r");
	await sitting
		.getByRole("heading", { name: /Before you hand in|All answered/ })
		.waitFor();
	await sitting.getByRole("button", { name: /^Hand in…/ }).click();
	await sitting
		.getByRole("region", { name: "Hand in?" })
		.getByRole("button", { name: /^Hand in/ })
		.click();
	await sitting.locator(".exam-report").waitFor();
	if (sitting !== page) await sitting.close();
}

async function workInLab(page: Page): Promise<void> {
	await page.keyboard.press("Control+3");
	const line = page.getByRole("textbox", { name: "Command line" });
	await line.fill(
		"aws ec2 create-volume --availability-zone us-east-1a --size 8 --query Size",
	);
	await page.keyboard.press("Enter");
	await page.getByText(/^step \d+ of 1$/).waitFor();
	await expect
		.poll(() => page.locator(".thing.volume").count())
		.toBeGreaterThan(0);
}

async function takeSheet(traveller: Traveller): Promise<void> {
	const { page } = traveller;
	await page.keyboard.press("Control+1");
	await page.getByRole("link", { name: "Revision sheet" }).click();
	const sheet = page.getByRole("article", { name: "The sheet" });
	await sheet.getByRole("heading", { name: /^Least known/ }).waitFor();
	await sheet
		.getByText(/recall about \d+ %/)
		.first()
		.waitFor();
	const pdf = await traveller.printSheet();
	expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
	// Tags for screen readers and an outline of the headings.
	expect(pdf.toString("latin1")).toMatch(/\/StructTreeRoot/);
	expect(pdf.toString("latin1")).toMatch(/\/Outlines/);
	const html = await traveller.savePage();
	expect(html).toContain("<h1>Least known: all cards</h1>");
	expect(html).not.toMatch(/<script|\ssrc="(?!data:)/);
}

async function takeImportBack(traveller: Traveller): Promise<void> {
	const { page, vault } = traveller;
	writeFileSync(join(vault, "Units.md"), "Which unit has force? :: newton\n");
	await importFolder(traveller, /^Add 1 card$/, /^1 card added$/);
	await page.keyboard.press("Control+2");
	const note = page.getByRole("link", { name: "Units" });
	await note.waitFor();
	await page.keyboard.press("Control+z");
	await page
		.locator(".toast")
		.getByText(/^Undone: /)
		.waitFor();
	await note.waitFor({ state: "detached" });
	await page.getByRole("link", { name: "Storage services" }).waitFor();
}

async function readLicences(page: Page): Promise<void> {
	await page.keyboard.press("Control+k");
	const palette = page.getByRole("dialog");
	await palette.getByPlaceholder(/find anything/).fill("licences");
	await palette.getByText("About and licences").click();
	await page.getByRole("heading", { name: /^Amiable \d/ }).waitFor();
	const react = page.locator(".licences details", { hasText: /^react-dom/ });
	await react.locator("summary").click();
	await react.getByText("MIT License", { exact: false }).waitFor();
	expect(await page.locator(".licences details").count()).toBeGreaterThan(100);
	expect(await runAxe(page)).toEqual([]);
}
