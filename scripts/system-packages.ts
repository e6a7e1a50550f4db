// What the end-to-end tests need from the system beyond npm's packages, and how Debian's apt provides it.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findBrowser, findCommand, type Machine } from "./browser.ts";
import { hasDisplay } from "./display.ts";

/** One thing that must be there. `packages` are Debian's names for it, newest first: releases renamed some. */
export interface Need {
	what: string;
	packages: string[];
	isMet: (found: Findings) => boolean;
}

/** What was seen on this machine; `libraries` is undefined where they cannot be listed. */
export interface Findings {
	browser: string | undefined;
	hasScreen: boolean;
	hasFonts: boolean;
	libraries: string | undefined;
}

export const needs: Need[] = [
	{
		what: "a Chromium browser",
		packages: ["chromium"],
		isMet: (found) => found.browser !== undefined,
	},
	{
		what: "a screen (Xvfb)",
		packages: ["xvfb"],
		isMet: (found) => found.hasScreen,
	},
	{
		what: "fonts",
		packages: ["fonts-liberation"],
		isMet: (found) => found.hasFonts,
	},
	libraryNeed("libgtk-3.so.0", ["libgtk-3-0t64", "libgtk-3-0"]),
	libraryNeed("libnss3.so", ["libnss3"]),
	libraryNeed("libasound.so.2", ["libasound2t64", "libasound2"]),
	libraryNeed("libgbm.so.1", ["libgbm1"]),
];

export function unmetNeeds(found: Findings): Need[] {
	return needs.filter((need) => !need.isMet(found));
}

/** What a person has to do about `missing`, in words for this platform. */
export function installAdvice(
	missing: Need[],
	platform: NodeJS.Platform,
): string {
	const list = missing.map((need) => need.what).join(", ");
	const names = missing.map((need) => need.packages.at(-1)).join(" ");
	const how =
		platform === "linux"
			? `On Debian or Ubuntu: sudo apt-get install ${names}`
			: "Install Google Chrome, Chromium or Microsoft Edge";
	return `The end-to-end tests need ${list}. ${how}, or name a browser with AMIABLE_BROWSER=/path/to/it.`;
}

/**
 * Makes sure that the end-to-end tests can run and returns the browser to run them in. As root on
 * Debian it installs what is missing; elsewhere, or where that fails, it throws with what to do.
 */
export function provideTestSystem(): string {
	const missing = unmetNeeds(findings());
	if (missing.length > 0 && canInstall()) installPackages(missing);
	const found = findings();
	const stillMissing = unmetNeeds(found);
	if (found.browser === undefined || stillMissing.length > 0) {
		throw new Error(installAdvice(stillMissing, process.platform));
	}
	return found.browser;
}

function libraryNeed(file: string, packages: string[]): Need {
	return {
		what: file,
		packages,
		isMet: ({ libraries }) =>
			libraries === undefined || libraries.includes(file),
	};
}

function thisMachine(): Machine {
	return { platform: process.platform, env: process.env, exists: existsSync };
}

function findings(): Findings {
	const machine = thisMachine();
	const { platform, env } = machine;
	return {
		browser: findBrowser(machine),
		hasScreen:
			hasDisplay(platform, env) || findCommand(machine, "Xvfb") !== undefined,
		hasFonts: platform !== "linux" || existsSync("/usr/share/fonts/truetype"),
		libraries: platform === "linux" ? listLibraries() : undefined,
	};
}

function listLibraries(): string | undefined {
	const listed = spawnSync("/sbin/ldconfig", ["-p"], { encoding: "utf8" });
	return listed.status === 0 ? listed.stdout : undefined;
}

function canInstall(): boolean {
	return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

/** Tries twice, as mirrors fail now and then; the caller sees by what is there whether it worked. */
function installPackages(missing: Need[]): void {
	console.log(
		`Installing for the end-to-end tests: ${missing.map((need) => need.what).join(", ")}…`,
	);
	for (const isLastTry of [false, true]) {
		apt(["update"], isLastTry);
		const names = missing.map((need) => knownPackage(need.packages));
		if (apt(["install", "-y", "--no-install-recommends", ...names], isLastTry))
			return;
	}
}

function knownPackage(names: string[]): string {
	const isKnown = (name: string) =>
		spawnSync("apt-cache", ["show", name], { stdio: "ignore" }).status === 0;
	return names.find(isKnown) ?? names.join(" ");
}

/** Runs apt-get in silence; when `isLastTry`, what it said is shown if it fails. */
function apt(args: string[], isLastTry: boolean): boolean {
	const result = spawnSync("apt-get", ["-q", ...args], {
		env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
		encoding: "utf8",
		timeout: 15 * 60_000,
	});
	if (result.status !== 0 && isLastTry) {
		console.error(
			`apt-get ${args.join(" ")}\n${result.stdout}${result.stderr}`,
		);
	}
	return result.status === 0;
}
