// For end-to-end tests in the browser: one Chromium a file; what a test opens ends with it; and a fault on any page fails the test.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import {
	type Host,
	launchBrowser,
	startHost,
	type Watch,
	watch,
} from "./browser.ts";
import type { NetworkGuard } from "./network.ts";

/** A Monday morning at which the tests' clocks start. */
export const monday = "2026-03-02T09:00:00Z";

export interface Opening extends BrowserContextOptions {
	/** The page's own clock starts here and goes on. */
	clock?: string;
	/** The address within the app, such as "#/exam". */
	hash?: string;
	permissions?: string[];
}

export interface App {
	/** A new folder that is removed after the test. */
	folder(): string;
	/** A host on `dataDir`, stopped after the test; on a new folder without one. */
	start(options?: {
		dataDir?: string;
		now?: string;
		port?: number;
		guard?: NetworkGuard;
		firstSteps?: boolean;
	}): Promise<Host>;
	/** Opens the app in a window of its own, closed after the test, once a screen is there. */
	open(host: Host, options?: Opening): Promise<Page>;
	/** Drops the faults so far that a test is about; resolves with how many those were. */
	forgive(faults: RegExp): number;
}

/** To be called once, at the top of a test file. */
export function inBrowser(): App {
	let browser: Browser;
	let watches: Watch[] = [];
	let ends: (() => Promise<void> | void)[] = [];

	beforeAll(async () => {
		browser = await launchBrowser();
	});
	afterAll(() => browser.close());
	afterEach(async () => {
		const faults = watches.flatMap((each) => each.faults);
		const ending = ends.toReversed();
		watches = [];
		ends = [];
		for (const end of ending) await end();
		expect(faults).toEqual([]);
	});

	function folder(): string {
		const made = mkdtempSync(join(tmpdir(), "amiable-e2e-"));
		ends.push(() => rmSync(made, { recursive: true }));
		return made;
	}

	return {
		folder,
		async start({
			dataDir = join(folder(), "data"),
			now = monday,
			port = 0,
			guard,
			firstSteps = false,
		} = {}) {
			const host = await startHost({
				dataDir,
				now,
				port,
				firstSteps,
				...(guard && { guard }),
			});
			ends.push(() => host.stop());
			return host;
		},
		async open(host, { clock, hash = "", ...options } = {}) {
			const context = await browser.newContext({
				viewport: { width: 1280, height: 800 },
				reducedMotion: "reduce",
				timezoneId: "UTC",
				...options,
			});
			ends.push(() => context.close());
			const page = await context.newPage();
			// The machine may be slow; what never comes is found all the same.
			page.setDefaultTimeout(60_000);
			// Playwright catches file dialogs from the first listener on: before the page could open one.
			page.on("filechooser", () => {});
			if (clock) await page.clock.install({ time: clock });
			watches.push(watch(page, host.origin));
			await page.goto(host.url);
			const heading = page.getByRole("heading", { level: 1 }).first();
			await heading.waitFor();
			if (hash) {
				const before = await heading.innerText();
				await page.evaluate((to) => {
					window.location.hash = to;
				}, hash);
				await page.waitForFunction(
					(text) => document.querySelector("h1")?.innerText !== text,
					before,
				);
			}
			return page;
		},
		forgive(pattern) {
			const count = () => watches.flatMap((each) => each.faults).length;
			const before = count();
			for (const each of watches)
				each.faults = each.faults.filter((fault) => !pattern.test(fault));
			return before - count();
		},
	};
}
