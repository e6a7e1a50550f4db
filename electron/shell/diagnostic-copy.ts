// Gathers what "Copy diagnostics" copies, and puts it on the clipboard.
import { readFile } from "node:fs/promises";
import { release } from "node:os";
import { join } from "node:path";
import { app, clipboard } from "electron";
import type { DesktopSettings } from "../engine/contract/desktop.ts";
import { formatDiagnostics } from "./diagnostic.ts";
import type { ShellClient } from "./engine-client.ts";

const lineCount = 200;
/** An engine that does not answer is itself what is to be found out, so its part is left out, in ms. */
const patience = 10_000;

export async function copyDiagnostics(given: {
	client: ShellClient;
	desktop: DesktopSettings;
	logDir: string;
}): Promise<void> {
	const { electron, chrome, node } = process.versions;
	const engine = await withPatience(given.client.engine());
	const text = formatDiagnostics({
		versions: {
			Amiable: app.getVersion(),
			Electron: electron,
			Chromium: chrome,
			Node: node,
		},
		platform: `${process.platform} ${process.arch} ${release()}`,
		check: engine && (await withPatience(engine.system.check({}))),
		settings: engine && (await withPatience(engine.setting.get({}))),
		desktop: given.desktop,
		log: await readEnd(join(given.logDir, "shell.log")),
	});
	clipboard.writeText(text);
}

async function withPatience<T>(answer: Promise<T>): Promise<T | null> {
	const late = new Promise<null>((resolve) => {
		setTimeout(() => resolve(null), patience).unref();
	});
	return Promise.race([answer.catch(() => null), late]);
}

async function readEnd(path: string): Promise<string[]> {
	const text = await readFile(path, "utf8");
	return text.trimEnd().split("\n").slice(-lineCount);
}
