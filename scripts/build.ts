// Builds the screens and the desktop app into dist/, each only when its inputs have changed.
import {
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { root } from "./command.ts";
import { fingerprint } from "./fingerprint.ts";

export type Target = "renderer" | "electron";

interface Recipe {
	/** What the result depends on, relative to the project's folder. */
	inputs: string[];
	/** Present after a build; a build without them is out of date whatever the stamp says. */
	outputs: string[];
	run: (outDir: string) => Promise<void>;
}

const everyBuild = ["scripts/build.ts", "package-lock.json", "tsconfig.json"];

const recipes: Record<Target, Recipe> = {
	renderer: {
		inputs: [
			"renderer",
			"electron/engine/contract",
			"scripts/build-renderer.ts",
			...everyBuild,
		],
		outputs: ["renderer/index.html"],
		run: async (outDir) => {
			const { buildRenderer } = await import("./build-renderer.ts");
			await buildRenderer({ outDir: join(outDir, "renderer") });
		},
	},
	electron: {
		inputs: ["electron", "scripts/build-electron.ts", ...everyBuild],
		outputs: ["shell/main.js"],
		run: async (outDir) => {
			const { buildElectron } = await import("./build-electron.ts");
			await buildElectron({ outDir });
		},
	},
};

/** Brings the targets in dist/ up to date; rejects when a build fails. */
export async function build(targets: Target[]): Promise<void> {
	for (const target of targets) await buildTarget(target);
}

async function buildTarget(target: Target): Promise<void> {
	const { inputs, outputs, run } = recipes[target];
	const outDir = join(root, "dist");
	const stamp = join(outDir, `.${target}-stamp`);
	const wanted = fingerprint(root, inputs);
	const isThere = outputs.every((output) => existsSync(join(outDir, output)));
	if (isThere && readStamp(stamp) === wanted) return;
	// A build that fails half-way must not look finished the next time.
	rmSync(stamp, { force: true });
	await run(outDir);
	mkdirSync(outDir, { recursive: true });
	writeFileSync(stamp, wanted);
}

function readStamp(path: string): string | undefined {
	return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
