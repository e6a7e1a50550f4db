// How much script each screen needs before it can be shown, compressed as a network would: reading and compiling it is what a start waits for.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "../build.ts";
import { root } from "../command.ts";
import type { Measure } from "./measure.ts";

/** The part of Vite's manifest that tells which file needs which. */
export type Manifest = Readonly<
	Record<
		string,
		{
			file: string;
			imports?: readonly string[];
			dynamicImports?: readonly string[];
		}
	>
>;

/** What no screen may pass, in KB. */
export const mostKilobytes = 250;

export const screenScriptMeasure: Measure = {
	name: "screen-script",
	about:
		"the compressed script of the screen that needs most of it to begin; against what every screen begins with",
	unit: "KB",
	target: { of: "value", atMost: mostKilobytes },
	async run() {
		const parts = await readScreenScripts();
		const { "every screen": floor = 0, ...screens } = parts;
		return [{ value: Math.max(...Object.values(screens)), floor, parts }];
	},
};

/** Of the built screens: KB of script by screen, and under "every screen" what all begin with. */
export async function readScreenScripts(): Promise<Record<string, number>> {
	await build(["renderer"]);
	const folder = join(root, "dist/renderer");
	const manifest: Manifest = JSON.parse(
		readFileSync(join(folder, ".vite/manifest.json"), "utf8"),
	);
	return screenScripts(
		manifest,
		(file) => gzipSync(readFileSync(join(folder, file))).length / 1024,
	);
}

/** The page's entry is the app with Today and the review; it loads each other screen when it is gone to. */
export function screenScripts(
	manifest: Manifest,
	sizeOf: (file: string) => number,
): Record<string, number> {
	const start = ["index.html"];
	const later = manifest["index.html"]?.dynamicImports ?? [];
	const screens = later.filter((key) => key.startsWith("screens/"));
	const total = (keys: readonly string[]) =>
		[...closure(manifest, keys)]
			.map((key) => manifest[key]?.file ?? "")
			.filter((file) => file.endsWith(".js"))
			.reduce((sum, file) => sum + sizeOf(file), 0);
	return Object.fromEntries([
		["every screen", total(start)],
		...screens.map((key) => [key, total([...start, key])]),
	]);
}

/** The files with all that they import before they run. */
function closure(
	manifest: Manifest,
	keys: readonly string[],
	found: Set<string> = new Set(),
): Set<string> {
	for (const key of keys) {
		if (found.has(key)) continue;
		found.add(key);
		closure(manifest, manifest[key]?.imports ?? [], found);
	}
	return found;
}
