// Looking for new versions, made of what Electron knows of this build and this computer.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { app } from "electron";
import type { Desk } from "./desk.ts";
import type { DesktopFile } from "./desktop-file.ts";
import type { Log } from "./log.ts";
import { updateAddress } from "./update.ts";
import { createUpdates, type Updates } from "./update-clock.ts";
import { requestText } from "./update-request.ts";

export function createAppUpdates(given: {
	desk: Desk;
	file: DesktopFile;
	log: Log;
}): Updates {
	const { desk, file, log } = given;
	const metadata = readFileSync(join(app.getAppPath(), "package.json"), "utf8");
	return createUpdates({
		file,
		log,
		address: updateAddress(JSON.parse(metadata)),
		version: app.getVersion(),
		now: () => Date.now(),
		request: (address, signal) =>
			requestText(address, {
				signal,
				fetch: (url, init) => fetch(url, init),
			}),
		isSitting: () => desk.isSitting(),
		tell: ({ version, page }) =>
			desk.tellMain({ kind: "new-version", version, page }),
	});
}
