// Bundles the desktop shell and the engine: main, preload, the engine's entry and its parser thread, with everything they use but native modules.
import { copyFile, rm } from "node:fs/promises";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { writeAscii } from "./ascii.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

interface Bundle {
	/** Folder under `outDir`. */
	folder: string;
	/** Source by the name of the resulting file. */
	entries: Readonly<Record<string, string>>;
	format: "es" | "cjs";
	target: string;
	/** Modules that go into one file each with all that they import. */
	files?: { name: string; test: RegExp; priority?: number }[];
}

const bundles: readonly Bundle[] = [
	{
		folder: "shell",
		entries: { "main.js": "electron/shell/main.ts" },
		format: "es",
		// Older than the shipped Electron's Node, for the runtime that the tests may have to use.
		target: "node20",
	},
	{
		folder: "shell",
		entries: { "preload.cjs": "electron/shell/preload.ts" },
		// A sandboxed preload script is one file without imports.
		format: "cjs",
		target: "chrome130",
	},
	{
		folder: "engine",
		entries: { "utility.cjs": "electron/engine/hosts/utility-start.ts" },
		// Few files of the older kind for what a start needs: Node reads them in half the time of many modules.
		format: "cjs",
		files: [
			{ name: "zod", test: /\/node_modules\/zod\//, priority: 1 },
			{ name: "utility", test: /\/hosts\/utility\.ts$/ },
		],
		target: "node24",
	},
	{
		folder: "engine",
		entries: {
			"parse-worker.js": "electron/engine/handlers/parse-worker.ts",
			"optimiser-worker.js": "electron/engine/handlers/optimiser-worker.ts",
		},
		format: "es",
		target: "node24",
	},
];

/** What stays outside: Electron, Node's own modules and those with native code. */
const external = [
	"electron",
	"better-sqlite3",
	"@open-spaced-repetition/binding",
	"satteri",
	...builtinModules,
	/^node:/,
];

/** Writes `shell/` and `engine/` under `outDir`, replacing what is there. Rejects when a bundle fails. */
export async function buildElectron({
	outDir,
}: {
	outDir: string;
}): Promise<void> {
	for (const folder of ["shell", "engine"])
		await rm(join(outDir, folder), { recursive: true, force: true });
	for (const bundle of bundles) await buildBundle(bundle, outDir);
	await copyFile(
		join(root, "electron/shell/icon/png/256x256.png"),
		join(outDir, "shell/icon.png"),
	);
}

/** Writes one bundle into its folder under `outDir`, beside what is there. Rejects when it fails. */
export async function buildBundle(
	bundle: Bundle,
	outDir: string,
): Promise<void> {
	const { folder, entries, format, target, files } = bundle;
	const chunkEnding = format === "cjs" ? "cjs" : "js";
	await build({
		root,
		configFile: false,
		envDir: false,
		publicDir: false,
		logLevel: "warn",
		plugins: [writeAscii],
		ssr: { noExternal: true },
		build: {
			ssr: true,
			target,
			outDir: join(outDir, folder),
			emptyOutDir: false,
			minify: false,
			rolldownOptions: {
				external,
				// Some of Node's globals load a part of it when they are named, so a name that nothing needs is left out.
				treeshake: { unknownGlobalSideEffects: false },
				input: Object.fromEntries(
					Object.entries(entries).map(([file, source]) => [
						file,
						join(root, source),
					]),
				),
				output: {
					format,
					entryFileNames: "[name]",
					chunkFileNames: `[name]-[hash].${chunkEnding}`,
					...(files && { codeSplitting: { groups: files } }),
				},
			},
		},
	});
}

if (process.argv[1] === fileURLToPath(import.meta.url))
	await buildElectron({ outDir: join(root, "dist") });
