// Builds the screens and the desktop app into dist/, each only when its inputs have changed.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

const everyBuild = [
	"scripts/build.ts",
	"scripts/ascii.ts",
	"package-lock.json",
	"tsconfig.json",
];

const recipes: Record<Target, Recipe> = {
	renderer: {
		inputs: [
			"renderer",
			"electron/engine/contract",
			"scripts/build-renderer.ts",
			"scripts/licences.ts",
			...everyBuild,
		],
		outputs: ["renderer/index.html", "renderer/licences.json", "licences.txt"],
		run: async (outDir) => {
			const { buildRenderer } = await import("./build-renderer.ts");
			await buildRenderer({ outDir: join(outDir, "renderer") });
			const { writeLicences } = await import("./licences.ts");
			writeLicences(outDir);
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

/** Whether the last finished build in `outDir` was of the inputs with this fingerprint, and is still there. */
export function isUpToDate(
	outDir: string,
	target: Target,
	inputs: string,
): boolean {
	const needed = [stampOf(target), ...recipes[target].outputs];
	return (
		needed.every((path) => existsSync(join(outDir, path))) &&
		readFileSync(join(outDir, stampOf(target)), "utf8") === inputs
	);
}

async function buildTarget(target: Target): Promise<void> {
	const { inputs, run } = recipes[target];
	const outDir = join(root, "dist");
	const wanted = fingerprint(root, inputs);
	if (isUpToDate(outDir, target, wanted)) return;
	const stamp = join(outDir, stampOf(target));
	// A build that fails half-way must not look finished the next time.
	rmSync(stamp, { force: true });
	await run(outDir);
	writeFileSync(stamp, wanted);
}

function stampOf(target: Target): string {
	return `.${target}-stamp`;
}
