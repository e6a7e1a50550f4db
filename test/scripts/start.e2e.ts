// `npm start` in browser mode, from the command to the page: installs nothing, builds, serves, ends when told.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, expect, test } from "vitest";
import { addressIn } from "../../scripts/start-options.ts";

const data = mkdtempSync(join(tmpdir(), "amiable-start-"));
const running: ChildProcess[] = [];

afterEach(() => {
	for (const child of running.splice(0)) child.kill("SIGKILL");
	rmSync(data, { recursive: true, force: true });
});

function start(...args: string[]) {
	const child = spawn(process.execPath, ["scripts/start.mjs", ...args], {
		stdio: ["ignore", "pipe", "pipe"],
		env: { ...process.env, DISPLAY: "", WAYLAND_DISPLAY: "" },
	});
	running.push(child);
	return child;
}

/** The lines up to the one with the address. */
async function linesToAddress(child: ReturnType<typeof start>) {
	const lines: string[] = [];
	for await (const line of createInterface({ input: child.stdout })) {
		lines.push(line);
		if (addressIn(line) !== undefined) return lines;
	}
	throw new Error(`No address was printed: ${lines.join("\n")}`);
}

test("without a display it says so in one line, serves the page and ends with Ctrl+C", async () => {
	const child = start("--data", data);
	const lines = await linesToAddress(child);
	expect(lines[0]).toBe(
		"There is no display here, so Amiable runs in browser mode.",
	);
	const address = addressIn(lines.at(-1) ?? "") ?? "";
	const page = await fetch(address);
	expect(page.status).toBe(200);
	expect(await page.text()).toContain('<div id="root"');
	expect(existsSync(join(data, "amiable.sqlite"))).toBe(true);

	child.kill("SIGINT");
	const [status] = await once(child, "exit");
	expect(status).toBe(0);
	await expect(fetch(address)).rejects.toThrow("fetch failed");
});

test("an option that does not exist ends it with the usage", async () => {
	const child = start("--colour");
	let said = "";
	child.stderr.on("data", (data) => {
		said += data;
	});
	const [status] = await once(child, "close");
	expect(status).toBe(2);
	expect(said).toContain("--colour");
	expect(said).toContain("Usage: npm start");
});
