// The guard itself: it sees each way out of a Node program, and lets this computer be reached.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { guardNetwork } from "./network.ts";

function run(program: string) {
	const folder = mkdtempSync(join(tmpdir(), "amiable-guard-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const guard = guardNetwork(folder);
	const { status, stdout, stderr } = spawnSync(
		guard.program,
		["--input-type=module", "--eval", program],
		{ encoding: "utf8" },
	);
	return { status, stdout, stderr, attempts: guard.attempts() };
}

test.each([
	["fetch", 'await fetch("https://example.com")', "example.com"],
	["an address", 'await fetch("http://192.0.2.1")', "192.0.2.1"],
	[
		"http",
		'import("node:http").then((m) => m.get("http://example.com"))',
		"example.com",
	],
	[
		"a socket",
		'import("node:net").then((m) => m.connect(80, "example.com"))',
		"example.com",
	],
	[
		"tls",
		'import("node:tls").then((m) => m.connect(443, "example.com"))',
		"example.com",
	],
	[
		"a name",
		'import("node:dns/promises").then((m) => m.lookup("example.com"))',
		"example.com",
	],
	[
		"a datagram",
		'import("node:dgram").then((m) => m.createSocket("udp4").send("x", 9, "192.0.2.1"))',
		"datagram",
	],
	[
		"a worker",
		'new (await import("node:worker_threads")).Worker(\'fetch("http://192.0.2.1")\', { eval: true })',
		"192.0.2.1",
	],
])("%s is refused and noted", (_name, program, seen) => {
	const { status, attempts } = run(program);
	expect(status).not.toBe(0);
	expect(attempts.join()).toContain(seen);
});

test("what stays on this computer goes through and is not noted", () => {
	const { status, stdout, stderr, attempts } = run(`
		import { createServer } from "node:http";
		const server = createServer((_, reply) => reply.end("here")).listen(0, "127.0.0.1", async () => {
			const { port } = server.address();
			console.log(await (await fetch("http://127.0.0.1:" + port)).text());
			process.exit(0);
		});`);
	expect({ status, stdout, stderr }).toEqual({
		status: 0,
		stdout: "here\n",
		stderr: "",
	});
	expect(attempts).toEqual([]);
});
