// Builds the screens with Vite: relative addresses, so that they load under http and under the app's own scheme.
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build, type Plugin, type Rolldown } from "vite";

type OutputBundle = Rolldown.OutputBundle;

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
	const { NODE_ENV = "" } = process.env;
	// Whatever runs this, a test too: people get React as it is made for use, so that is what is tried.
	process.env.NODE_ENV = "production";
	try {
		await buildScreens(options.outDir);
	} finally {
		process.env.NODE_ENV = NODE_ENV;
	}
}

async function buildScreens(outDir: string): Promise<void> {
	await build({
		configFile: false,
		root,
		base: "./",
		logLevel: "warn",
		plugins: [react(), preloadStart()],
		build: {
			outDir,
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

/** The entry asks for the app only once it runs itself; with this the page fetches and compiles it from the first line on. */
function preloadStart(): Plugin {
	return {
		name: "preload-start",
		transformIndexHtml: {
			order: "post",
			handler: (_html, { bundle = {} }) =>
				startFiles(bundle).map((file) => ({
					tag: "link",
					attrs: { rel: "modulepreload", crossorigin: true, href: `./${file}` },
					injectTo: "head",
				})),
		},
	};
}

/** The app's file and all that it imports before it runs. */
function startFiles(bundle: OutputBundle): string[] {
	const found = new Set<string>();
	const add = (file: string) => {
		const chunk = bundle[file];
		if (found.has(file) || chunk?.type !== "chunk" || chunk.isEntry) return;
		found.add(file);
		for (const imported of chunk.imports) add(imported);
	};
	for (const [file, chunk] of Object.entries(bundle))
		if (chunk.type === "chunk" && chunk.name === "start") add(file);
	return [...found];
}

if (import.meta.main) await buildRenderer({ outDir: defaultOutDir });
