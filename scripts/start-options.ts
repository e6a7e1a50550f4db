// What the person asked `npm start` for, and which of the app's two faces that and this machine allow.
import { parseArgs } from "node:util";
import type { ElectronRuntime } from "./electron-runtime.ts";

export interface StartOptions {
	/** Browser mode is wanted even where the desktop app could run. */
	browser: boolean;
	/** Port of browser mode; 0 takes a free one. */
	port: number;
	/** Folder of the data; undefined for the platform's usual one. */
	data: string | undefined;
}

export const startUsage = `Usage: npm start [-- [--browser] [--port N] [--data DIR]]
  --browser   serve the app to your browser instead of opening a window
  --port N    the port to serve it at (a free one by default)
  --data DIR  keep the data in this folder instead of the usual one`;

/** Throws a TypeError that says what is wrong with the arguments. */
export function parseStartOptions(args: string[]): StartOptions {
	const { values } = parseArgs({
		args,
		options: {
			browser: { type: "boolean", default: false },
			port: { type: "string", default: "0" },
			data: { type: "string" },
		},
	});
	const port = Number(values.port);
	if (!Number.isInteger(port) || port < 0 || port > 65_535) {
		throw new TypeError(`${values.port} is not a port: give 0 to 65535.`);
	}
	if (values.data === "") throw new TypeError("--data takes a folder.");
	return { browser: values.browser, port, data: values.data };
}

/** `why` is what the person reads when they get another face than they might expect. */
export type Face =
	| { kind: "desktop"; runtime: ElectronRuntime }
	| { kind: "browser"; why?: string };

/** `findElectron` is asked only where a window could open, as it may take long. */
export async function chooseFace(
	options: StartOptions,
	hasScreen: boolean,
	findElectron: () => Promise<ElectronRuntime | undefined>,
): Promise<Face> {
	if (options.browser) return { kind: "browser" };
	if (!hasScreen) {
		return {
			kind: "browser",
			why: "There is no display here, so Amiable runs in browser mode.",
		};
	}
	const runtime = await findElectron();
	if (runtime !== undefined) return { kind: "desktop", runtime };
	return {
		kind: "browser",
		why: "Electron could not be downloaded, so Amiable runs in browser mode.",
	};
}

/** The address in a line that the browser-mode host prints, if it holds one. */
export function addressIn(line: string): string | undefined {
	return /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(line)?.[0];
}

/** The program that opens an address in the person's browser, or undefined without a desktop. */
export function browserOpener(
	platform: NodeJS.Platform,
	hasScreen: boolean,
): [string, ...string[]] | undefined {
	if (platform === "darwin") return ["open"];
	// `start` takes its first quoted argument for a window's title.
	if (platform === "win32") return ["cmd", "/c", "start", ""];
	return hasScreen ? ["xdg-open"] : undefined;
}
