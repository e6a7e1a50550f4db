// Runs a script under the project's own Node, installing what is missing first. Plain JavaScript with no packages: it starts on whatever Node the machine has.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const endingSignals = ["SIGINT", "SIGTERM", "SIGHUP"];

// Older Nodes leave out the native parts of the build tools when they install.
const oldestInstaller = [20, 19, 0];

/**
 * Runs `entry` (a path inside the project) with `args` under the project's Node and ends this
 * process with its exit status. Installs packages first when they are missing or older than the
 * lock file says; where that cannot be done it says what to do and exits with 1.
 */
export async function runUnderProjectNode(entry, args) {
	try {
		installMissing();
		const bin = join(root, "node_modules/.bin");
		process.env.PATH = `${bin}${delimiter}${process.env.PATH ?? ""}`;
		// Compiled code is kept, stripped of its types: the second start takes half the time of the first.
		process.env.NODE_COMPILE_CACHE ??= join(root, ".cache/node");
		const script = join(root, entry);
		const child = spawn(nodeToRun(), [script, ...args], { stdio: "inherit" });
		process.exitCode = await untilExit(child);
	} catch (error) {
		if (!(error instanceof LaunchProblem)) throw error;
		console.error(error.message);
		process.exitCode = 1;
	}
}

/**
 * What npm has to do before the project can run: "all" where nothing usable is installed,
 * "changes" where the lock file has moved on, "nothing" otherwise. `lock` and `installed` are the
 * parsed package-lock.json and node_modules/.package-lock.json.
 */
export function neededInstall(lock, installed) {
	if (installed === undefined) return "all";
	const isCurrent = Object.entries(lock.packages).every(([path, wanted]) => {
		if (path === "") return true;
		const found = installed.packages[path];
		// Optional packages of other platforms are never there.
		if (found === undefined) return wanted.optional === true;
		return (
			found.version === wanted.version && found.integrity === wanted.integrity
		);
	});
	return isCurrent ? "nothing" : "changes";
}

/** Whether `version` ("20.19.0") is at least `oldest` ([20, 19, 0]). */
export function isAtLeast(version, oldest) {
	const parts = version.split(".").map(Number);
	const different = oldest.findIndex((part, index) => part !== parts[index]);
	return different === -1 || parts[different] > oldest[different];
}

/** Path below the project of the Node that the `node` package brings. */
export function projectNode(platform) {
	return join(
		"node_modules/node/bin",
		platform === "win32" ? "node.exe" : "node",
	);
}

/** How to start npm: the one that is running us, else npm beside this Node, else the one on the path. */
export function npmCommand(env, platform, execPath, exists) {
	const beside = join(
		dirname(execPath),
		platform === "win32" ? "." : "../lib",
		"node_modules/npm/bin/npm-cli.js",
	);
	const script = [env.npm_execpath, beside].find(
		(path) => path?.endsWith(".js") && exists(path),
	);
	if (script !== undefined) return [execPath, script];
	return [platform === "win32" ? "npm.cmd" : "npm"];
}

/** A child's end as the exit status that a shell would show. */
export function exitStatus(code, signal) {
	return code ?? 128 + (constants.signals[signal] ?? 0);
}

/**
 * Resolves with a child's exit status once it is gone. Until then the signals that end a program
 * are passed on to it instead of ending us.
 */
export function untilExit(child) {
	const pass = (signal) => {
		// A terminal sends Ctrl+C to the child by itself.
		if (signal === "SIGINT" && process.stdin.isTTY) return;
		child.kill(signal);
	};
	for (const signal of endingSignals) process.on(signal, pass);
	return new Promise((resolve, reject) => {
		child.on("error", reject);
		child.on("exit", (code, signal) => {
			for (const name of endingSignals) process.off(name, pass);
			resolve(exitStatus(code, signal));
		});
	});
}

class LaunchProblem extends Error {}

function installMissing() {
	const needed = neededInstall(
		readJson("package-lock.json"),
		readJson("node_modules/.package-lock.json"),
	);
	if (needed === "nothing") return;
	if (!isAtLeast(process.versions.node, oldestInstaller)) {
		throw new LaunchProblem(
			`Amiable's packages cannot be installed with Node ${process.versions.node}: it takes Node ${oldestInstaller.join(".")} or newer.\nInstall a newer Node from https://nodejs.org and run this again.`,
		);
	}
	console.error(
		needed === "all"
			? "Installing packages (once, about a minute)…"
			: "Updating packages…",
	);
	// `npm ci` removes node_modules first; an update must not remove the Node that may be running this.
	npm(needed === "all" ? ["ci"] : ["install", "--no-save"]);
}

function nodeToRun() {
	const own = join(root, projectNode(process.platform));
	// Installs made with scripts switched off leave the `node` package without its binary.
	if (!existsSync(own))
		npm(["rebuild", "node", "--ignore-scripts=false"], { mayFail: true });
	if (existsSync(own)) return own;
	if (isAtLeast(process.versions.node, [24, 0, 0])) return process.execPath;
	throw new LaunchProblem(
		"Amiable runs on its own Node 24, from the package `node`, and that package's install script has not run.\nRun `npm rebuild node --ignore-scripts=false --foreground-scripts` in this folder to see why, or install Node 24 from https://nodejs.org.",
	);
}

function npm(args, { mayFail = false } = {}) {
	const [command, ...first] = npmCommand(
		process.env,
		process.platform,
		process.execPath,
		existsSync,
	);
	const result = spawnSync(
		command,
		[...first, ...args, "--loglevel=error", "--no-audit", "--no-fund"],
		{
			cwd: root,
			// Standard output belongs to the script, which may print JSON on it.
			stdio: ["ignore", "ignore", "inherit"],
			// Only Windows starts npm through a shell, as it has no other way to run npm.cmd.
			shell: command.endsWith(".cmd"),
		},
	);
	if (result.status === 0 || mayFail) return;
	throw new LaunchProblem(
		result.error?.code === "ENOENT"
			? "npm was not found. It comes with Node: install Node from https://nodejs.org and run this again."
			: `\`npm ${args.join(" ")}\` failed; the lines above say why. Check the network connection and run this again.`,
	);
}

function readJson(path) {
	try {
		return JSON.parse(readFileSync(join(root, path), "utf8"));
	} catch (error) {
		if (error.code === "ENOENT" || error instanceof SyntaxError)
			return undefined;
		throw error;
	}
}
