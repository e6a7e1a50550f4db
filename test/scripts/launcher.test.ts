// What the launcher decides before anything is installed, and that it hands over arguments, exit status and signals.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import {
	exitStatus,
	isAtLeast,
	neededInstall,
	npmCommand,
	projectNode,
} from "../../scripts/launcher.mjs";

const lock = {
	packages: {
		"": { version: "0.1.0" },
		"node_modules/a": { version: "1.0.0", integrity: "sha512-a" },
		"node_modules/b-win32": { version: "2.0.0", optional: true },
	},
};
const a = lock.packages["node_modules/a"];

test("without installed packages everything is installed", () => {
	expect(neededInstall(lock, undefined)).toBe("all");
});

test("what matches the lock file is left alone, other platforms' packages aside", () => {
	expect(neededInstall(lock, { packages: { "node_modules/a": a } })).toBe(
		"nothing",
	);
});

test.each([
	["a package is missing", {}],
	["a version differs", { "node_modules/a": { ...a, version: "0.9.0" } }],
	["the content differs", { "node_modules/a": { ...a, integrity: "x" } }],
])("when %s, the changes are installed", (_title, packages) => {
	expect(neededInstall(lock, { packages })).toBe("changes");
});

test.each([
	["20.19.0", true],
	["20.20.2", true],
	["24.0.0", true],
	["20.18.9", false],
	["18.20.0", false],
])("Node %s can install: %s", (version, can) => {
	expect(isAtLeast(version, [20, 19, 0])).toBe(can);
});

test("npm is the one that runs us, else the one beside Node, else the one on the path", () => {
	const env = { npm_execpath: "/npm/cli.js" };
	const beside = "/usr/lib/node_modules/npm/bin/npm-cli.js";
	const all = () => true;
	expect(npmCommand(env, "linux", "/usr/bin/node", all)).toEqual([
		"/usr/bin/node",
		"/npm/cli.js",
	]);
	expect(npmCommand({}, "linux", "/usr/bin/node", all)).toEqual([
		"/usr/bin/node",
		beside,
	]);
	expect(npmCommand(env, "linux", "/usr/bin/node", () => false)).toEqual([
		"npm",
	]);
	expect(npmCommand({}, "win32", "C:/node/node.exe", () => false)).toEqual([
		"npm.cmd",
	]);
});

test("a package manager that is no script of Node's is not run with Node", () => {
	const env = { npm_execpath: "/usr/bin/other-manager" };
	expect(
		npmCommand(env, "linux", "/opt/node", (path) => !path.endsWith(".js")),
	).toEqual(["npm"]);
});

test("a child's end becomes the status that a shell shows", () => {
	expect(exitStatus(3, null)).toBe(3);
	expect(exitStatus(null, "SIGTERM")).toBe(143);
});

/** A small project with the launcher in it; when `isInstalled`, its own Node is the one that runs this test. */
function createProject({ isInstalled }: { isInstalled: boolean }) {
	const folder = mkdtempSync(join(tmpdir(), "amiable-launcher-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const write = (path: string, text: string) =>
		writeFileSync(join(folder, path), text);
	mkdirSync(join(folder, "scripts"));
	cpSync("scripts/launcher.mjs", join(folder, "scripts/launcher.mjs"));
	write(
		"scripts/entry.mjs",
		`import { runUnderProjectNode } from "./launcher.mjs";
await runUnderProjectNode("scripts/inner.mjs", process.argv.slice(2));`,
	);
	write("package-lock.json", JSON.stringify(lock));
	const node = join(folder, projectNode(process.platform));
	mkdirSync(dirname(node), { recursive: true });
	cpSync(process.execPath, node);
	if (isInstalled)
		write(
			"node_modules/.package-lock.json",
			JSON.stringify({ packages: { "node_modules/a": a } }),
		);
	return { folder, node, write };
}

type Project = ReturnType<typeof createProject>;

function launch(
	{ folder, write }: Project,
	inner: string,
	{ args = [], npm }: { args?: string[]; npm?: string } = {},
): ChildProcess {
	write("scripts/inner.mjs", inner);
	write("npm.js", npm ?? "throw new Error('npm was asked');");
	return spawn(process.execPath, ["scripts/entry.mjs", ...args], {
		cwd: folder,
		stdio: ["ignore", "pipe", "pipe"],
		env: { ...process.env, npm_execpath: join(folder, "npm.js") },
	});
}

async function outcome(child: ChildProcess) {
	const text = { stdout: "", stderr: "" };
	child.stdout?.on("data", (data) => {
		text.stdout += data;
	});
	child.stderr?.on("data", (data) => {
		text.stderr += data;
	});
	const [status] = await once(child, "close");
	return { status, ...text };
}

test("arguments go in, output and exit status come out, and npm is not asked", async () => {
	const project = createProject({ isInstalled: true });
	const child = launch(
		project,
		"console.log(JSON.stringify([process.execPath, ...process.argv.slice(2)])); process.exitCode = 7;",
		{ args: ["--json", "a b"] },
	);
	expect(await outcome(child)).toEqual({
		status: 7,
		stdout: `${JSON.stringify([project.node, "--json", "a b"])}\n`,
		stderr: "",
	});
});

test("a signal ends the script, and its own end is what counts", async () => {
	const child = launch(
		createProject({ isInstalled: true }),
		"process.on('SIGTERM', () => process.exit(9)); console.log('up'); setInterval(() => {}, 1000);",
	);
	child.stdout?.once("data", () => child.kill("SIGTERM"));
	expect((await outcome(child)).status).toBe(9);
});

test("packages that cannot be installed end the run with what to do", async () => {
	const child = launch(
		createProject({ isInstalled: false }),
		"console.log('ran');",
		{ npm: "console.error('no network'); process.exit(1);" },
	);
	expect(await outcome(child)).toEqual({
		status: 1,
		stdout: "",
		stderr: `Installing packages (once, about a minute)…
no network
\`npm ci\` failed; the lines above say why. Check the network connection and run this again.\n`,
	});
});

test("missing packages are installed first, quietly, in the project", async () => {
	const child = launch(
		createProject({ isInstalled: false }),
		`import { readFileSync } from "node:fs"; console.log(readFileSync("npm-called", "utf8"));`,
		{
			npm: `console.log("added 463 packages");
require("node:fs").writeFileSync("npm-called", process.argv.slice(2).join(" "));`,
		},
	);
	expect(await outcome(child)).toEqual({
		status: 0,
		stdout: "ci --loglevel=error --no-audit --no-fund\n",
		stderr: "Installing packages (once, about a minute)…\n",
	});
});
