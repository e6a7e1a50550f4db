// Finds a Chromium browser on this machine for the end-to-end tests.
import { posix, win32 } from "node:path";

const commands = [
	"chromium",
	"chromium-browser",
	"google-chrome",
	"google-chrome-stable",
	"microsoft-edge",
];

const macApps = ["Google Chrome", "Chromium", "Microsoft Edge"];

const windowsPrograms = [
	"Google\\Chrome\\Application\\chrome.exe",
	"Chromium\\Application\\chrome.exe",
	"Microsoft\\Edge\\Application\\msedge.exe",
];

export interface Machine {
	platform: NodeJS.Platform;
	env: Record<string, string | undefined>;
	exists: (path: string) => boolean;
}

/**
 * Path of a Chromium browser, or undefined where there is none. `AMIABLE_BROWSER` names one
 * outright; a path there that does not exist counts as none, so that a typing error shows.
 */
export function findBrowser(machine: Machine): string | undefined {
	const named = machine.env.AMIABLE_BROWSER;
	const candidates = named ? [named] : browserPaths(machine);
	return candidates.find(machine.exists);
}

/** Path of a command that the shell would find, or undefined. */
export function findCommand(
	machine: Machine,
	name: string,
): string | undefined {
	return commandPaths(machine, name).find(machine.exists);
}

function browserPaths(machine: Machine): string[] {
	switch (machine.platform) {
		case "darwin":
			return macApps.map(
				(app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
			);
		case "win32":
			return windowsFolders(machine.env).flatMap((folder) =>
				windowsPrograms.map((program) => win32.join(folder, program)),
			);
		default:
			return commands.flatMap((name) => commandPaths(machine, name));
	}
}

function windowsFolders(env: Machine["env"]): string[] {
	return [env.ProgramFiles, env["ProgramFiles(x86)"], env.LOCALAPPDATA].filter(
		(folder) => folder !== undefined,
	);
}

function commandPaths({ env }: Machine, name: string): string[] {
	// Services often run with a short path, and these are where Debian puts browsers.
	const folders = `${env.PATH ?? ""}:/usr/local/bin:/usr/bin`.split(":");
	return folders.filter(Boolean).map((folder) => posix.join(folder, name));
}
