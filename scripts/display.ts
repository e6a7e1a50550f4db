// A screen for programs with windows on a machine that has none: a virtual one, by Xvfb.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** Whether windows can be shown. Only Linux runs without a desktop. */
export function hasDisplay(
	platform: NodeJS.Platform,
	env: Record<string, string | undefined>,
): boolean {
	return platform !== "linux" || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Calls `use` with DISPLAY set to a virtual screen that lives as long as the call. */
export async function withVirtualDisplay<T>(use: () => Promise<T>): Promise<T> {
	// `-displayfd 1` lets Xvfb choose a free number and print it once it is ready.
	const server = spawn(
		"Xvfb",
		["-displayfd", "1", "-screen", "0", "1440x1000x24", "-nolisten", "tcp"],
		{ stdio: ["ignore", "pipe", "ignore"] },
	);
	const end = () => server.kill();
	process.once("exit", end);
	try {
		const lines = createInterface({ input: server.stdout });
		const [number] = await Promise.race([
			once(lines, "line"),
			once(server, "exit").then(() => {
				throw new Error("Xvfb, the virtual screen, did not start.");
			}),
		]);
		process.env.DISPLAY = `:${number}`;
		return await use();
	} finally {
		delete process.env.DISPLAY;
		process.off("exit", end);
		end();
	}
}
