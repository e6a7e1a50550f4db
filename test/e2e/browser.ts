// For end-to-end tests: starts the built app on the loopback host and opens it in a real browser, watching what must never happen.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright";
import { findBrowser } from "../../scripts/browser.ts";
import { build } from "../../scripts/build.ts";
import { skipFirstSteps } from "../../scripts/first-steps.ts";
import type { NetworkGuard } from "./network.ts";

export const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Host {
	/** The address with its token, as a person would open it. */
	url: string;
	origin: string;
	stop(): Promise<void>;
}

/** Starts the loopback host on `dataDir`; `now` is where the engine's clock starts. */
export async function startHost(options: {
	dataDir: string;
	now?: string;
	port?: number;
	/** Keeps the engine's process from the network. */
	guard?: NetworkGuard;
	/** True begins with the first steps, where the data is new. */
	firstSteps?: boolean;
}): Promise<Host> {
	await build(["renderer"]);
	if (!options.firstSteps) await skipFirstSteps(options.dataDir);
	const child = spawn(
		options.guard?.program ?? process.execPath,
		[
			"electron/engine/hosts/loopback.ts",
			...["--data", options.dataDir, "--port", String(options.port ?? 0)],
		],
		{
			cwd: root,
			env: {
				...process.env,
				TZ: "UTC",
				...(options.now && { AMIABLE_NOW: options.now }),
			},
			stdio: ["ignore", "pipe", "inherit"],
		},
	);
	const url = await addressOf(child);
	return { url, origin: new URL(url).origin, stop: () => stop(child) };
}

function addressOf(child: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let output = "";
		child.once("exit", (code) =>
			reject(new Error(`The host ended with status ${code}: ${output}`)),
		);
		child.stdout?.on("data", (chunk: Buffer) => {
			output += chunk.toString();
			const url = /http:\/\/127\.0\.0\.1:\d+\/#token=\S+/.exec(output)?.[0];
			if (url) resolve(url);
		});
	});
}

function stop(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null)
		return Promise.resolve();
	return new Promise((resolve) => {
		child.once("exit", () => resolve());
		child.kill("SIGTERM");
	});
}

/** Starts the machine's Chromium; rejects with what to install where there is none. */
export function launchBrowser(): Promise<Browser> {
	const { platform, env } = process;
	const executablePath = findBrowser({ platform, env, exists: existsSync });
	if (!executablePath)
		throw new Error(
			"These tests need Chromium or Chrome. Install one, or name it in AMIABLE_BROWSER.",
		);
	return chromium.launch({
		executablePath,
		args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
	});
}

export interface Watch {
	/** What the page must never cause; each entry says what and where. */
	faults: string[];
}

/** Collects script errors, policy violations, refused requests and those to anything but `origin`. */
export function watch(page: Page, origin: string): Watch {
	const faults = watchPage(
		page,
		(address) =>
			new URL(address).origin === origin || address.startsWith("blob:"),
	);
	page.on("response", (response) => {
		if (response.status() >= 400)
			faults.push(`status ${response.status()}: ${response.url()}`);
	});
	return { faults };
}

/** Collects script errors, policy violations and requests to any address that is not the app's own. */
export function watchPage(
	page: Page,
	isOwn: (address: string) => boolean,
): string[] {
	const faults: string[] = [];
	page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
	page.on("console", (message) => {
		if (message.type() === "error" || message.type() === "warning")
			faults.push(`${message.type()}: ${message.text()}`);
	});
	page.on("request", (request) => {
		if (!isOwn(request.url())) faults.push(`request: ${request.url()}`);
	});
	return faults;
}

const axeSource = readFileSync(
	createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
	"utf8",
);

export interface AxeFinding {
	rule: string;
	nodes: string[];
}

/** Runs every rule of axe, `target-size` too; an empty list is what is wanted. */
export async function runAxe(page: Page): Promise<AxeFinding[]> {
	await page.evaluate(axeSource);
	return await page.evaluate(async () => {
		// Colours on their way are of no theme. Asking for what moves makes it begin, and one end may begin the next.
		const moving = () =>
			document
				.getAnimations()
				.filter(({ effect }) =>
					Number.isFinite(effect?.getComputedTiming().endTime),
				);
		for (let each = moving(); each.length > 0; each = moving())
			for (const animation of each) animation.finish();
		const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
		const { violations } = await axe.run(document, {
			rules: { "target-size": { enabled: true } },
		});
		return violations.map((violation) => ({
			rule: `${violation.id}: ${violation.help}`,
			nodes: violation.nodes.map(
				(node) => `${node.html.slice(0, 160)} — ${node.failureSummary}`,
			),
		}));
	});
}
