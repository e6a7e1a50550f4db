// Builds the screens with Vite: relative addresses, so that they load under http and under the app's own scheme.
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build } from "vite";

const root = fileURLToPath(new URL("../renderer", import.meta.url));
const defaultOutDir = fileURLToPath(
	new URL("../dist/renderer", import.meta.url),
);

/** Browsers that know `light-dark()`, nesting and `AbortSignal.any`; Electron is ahead of them. */
const target = ["chrome124", "firefox128", "safari17.5"];

/** Writes the built screens to `outDir`, emptied before; rejects on any error. */
export async function buildRenderer(options: {
	outDir: string;
}): Promise<void> {
	await build({
		configFile: false,
		root,
		base: "./",
		logLevel: "warn",
		plugins: [react()],
		build: {
			outDir: options.outDir,
			emptyOutDir: true,
			// Which file needs which, for measuring what each screen begins with.
			manifest: true,
			target,
			// The policy allows no data: fonts, and the polyfill would fetch what browsers preload anyway.
			assetsInlineLimit: 0,
			modulePreload: { polyfill: false },
		},
	});
}

if (import.meta.main) await buildRenderer({ outDir: defaultOutDir });
