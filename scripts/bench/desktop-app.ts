// Starts a desktop app for the bench, Amiable's or a bare window, with nothing in it but a probe that tells when something is on screen.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { root } from "../command.ts";
import { runtimeEnvironment } from "../desktop-runtime.ts";
import { hasDisplay, withVirtualDisplay } from "../display.ts";
import {
	type ElectronRuntime,
	ensureTestElectron,
} from "../electron-runtime.ts";
import { Unavailable } from "./measure.ts";

/** What to wait for on screen, and the key to press once it is there. */
export interface Step {
	see: string;
	press?: string;
}

export interface DesktopApp {
	pid: number;
	/** From launching the program until the last step was on screen, in ms. */
	shownAfter: number;
	/** Ends it as the system does, and waits until it is gone. */
	end(): Promise<void>;
}

/** What shows the first card: Today, a key, the card. */
export const firstCard: readonly Step[] = [
	{ see: ".page .actions .button.primary", press: "Enter" },
	{ see: "article.card .front" },
];

/** Amiable as it was built, on a data folder. */
export function startAmiable(
	runtime: ElectronRuntime,
	data: string,
): Promise<DesktopApp> {
	return startApp(runtime, root, firstCard, {
		AMIABLE_DATA_DIR: data,
		...runtimeEnvironment(runtime.version, process.execPath),
	});
}

export function startBareWindow(
	runtime: ElectronRuntime,
	data: string,
): Promise<DesktopApp> {
	const folder = join(root, "scripts/bench/window");
	return startApp(runtime, folder, [{ see: "h1" }], { BARE_DATA_DIR: data });
}

/** Runs `use` with an Electron and a screen; a machine without them cannot take the measure. */
export async function withElectron<T>(
	use: (runtime: ElectronRuntime) => Promise<T>,
): Promise<T> {
	const runtime = await ensureTestElectron().catch((error: Error) => {
		throw new Unavailable(error.message);
	});
	return hasDisplay(process.platform, process.env)
		? use(runtime)
		: withVirtualDisplay(() => use(runtime));
}

async function startApp(
	{ executable }: ElectronRuntime,
	folder: string,
	steps: readonly Step[],
	env: Record<string, string>,
): Promise<DesktopApp> {
	const probe = join(root, "scripts/bench/window/probe.cjs");
	const start = performance.now();
	const child = spawn(
		executable,
		["-r", probe, folder, ...electronArguments()],
		{
			env: { ...process.env, ...env, BENCH_STEPS: JSON.stringify(steps) },
			stdio: ["ignore", "pipe", "ignore"],
		},
	);
	const ended = once(child, "exit");
	const lines = createInterface({ input: child.stdout });
	await Promise.race([
		untilShown(lines),
		ended.then(([status]) => {
			throw new Error(`${folder} ended early, with ${status}`);
		}),
	]);
	return {
		pid: child.pid ?? 0,
		shownAfter: performance.now() - start,
		async end() {
			child.kill("SIGTERM");
			await ended;
		},
	};
}

function untilShown(lines: AsyncIterable<string>): Promise<void> {
	return (async () => {
		for await (const line of lines) if (line === "SHOWN") return;
	})();
}

/** Chromium's sandbox does not run as root, and a virtual screen has no graphics card. */
function electronArguments(): string[] {
	return process.getuid?.() === 0
		? ["--no-sandbox", "--disable-gpu"]
		: ["--disable-gpu"];
}
