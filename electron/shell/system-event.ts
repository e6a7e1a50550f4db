// What comes from outside of the app: files and links to open, a second start, the dock, sleep.
import { app, powerMonitor } from "electron";
import { isLink } from "./deep-link.ts";
import type { Desk } from "./desk.ts";
import type { Log } from "./log.ts";
import { isOpenedPath, openedFiles, openedLinks } from "./opened-file.ts";
import type { Presence } from "./presence.ts";
import type { Recent } from "./recent.ts";

export interface Outside {
	desk: Desk;
	log: Log;
	recent: Pick<Recent, "add">;
	presence: Pick<Presence, "staysInTray" | "wake">;
}

/** Listens from before the app is ready: macOS tells of the file that it was started with that early. */
export function listenToSystem(outside: Outside): void {
	const { desk } = outside;
	openArguments(outside, process.argv.slice(1), process.cwd());
	app.on("second-instance", (_event, args, cwd) => {
		desk.show();
		openArguments(outside, args.slice(1), cwd);
	});
	app.on("open-file", (event, path) => {
		event.preventDefault();
		if (isOpenedPath(path)) openFiles(outside, [path]);
		if (app.isReady()) desk.show();
	});
	app.on("open-url", (event, url) => {
		event.preventDefault();
		openLinks(outside, [url]);
		if (app.isReady()) desk.show();
	});
	app.on("activate", () => desk.show());
	app.on("window-all-closed", () => {
		const staysOpen =
			process.platform === "darwin" || outside.presence.staysInTray();
		if (!staysOpen) app.quit();
	});
}

/** Tells the pages of sleep, so that an exam's clock stands still. Once the app is ready. */
export function listenToPower({ desk, log, presence }: Outside): void {
	powerMonitor.on("suspend", () => {
		log("suspend");
		desk.tellAll({ kind: "power", event: "suspend" });
	});
	powerMonitor.on("resume", () => {
		log("resume");
		desk.tellAll({ kind: "power", event: "resume" });
		presence.wake();
	});
}

/** Opens files as if the system had asked for it, from the menu of recent ones too. */
export function openFiles(
	{ desk, recent }: Pick<Outside, "desk" | "recent">,
	paths: string[],
): void {
	if (paths.length === 0) return;
	recent.add(paths);
	desk.tellMain({ kind: "open-files", paths });
}

function openArguments(
	outside: Outside,
	args: readonly string[],
	cwd: string,
): void {
	openFiles(outside, openedFiles(args, cwd));
	openLinks(outside, args.filter(isLink));
}

/** What a link says is never logged: a search in it is the person's own. */
function openLinks({ desk, log }: Outside, links: readonly string[]): void {
	const { targets, refused } = openedLinks(links);
	if (refused > 0) log(`refused ${refused} links`);
	for (const target of targets) desk.tellMain({ kind: "open-link", target });
}
