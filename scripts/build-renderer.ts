// Builds the screens with Vite: relative addresses, so that they load under http and under the app's own scheme.
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build, type Plugin } from "vite";
import { writeAscii } from "./ascii.ts";

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
		plugins: [react(), skipTries, preloadFonts(), writeAscii],
		build: {
			outDir,
			emptyOutDir: true,
			// Which file needs which, for measuring what each screen begins with.
			manifest: true,
			target,
			// The policy allows no data: fonts, and the polyfill would fetch what browsers preload anyway.
			assetsInlineLimit: 0,
			modulePreload: { polyfill: false },
			// The bench has the limit, on what is compressed.
			chunkSizeWarningLimit: 1000,
			rolldownOptions: {
				output: {
					// What every start needs is one file: each more costs a start its own way through the host.
					codeSplitting: { groups: [{ name: "start", tags: ["$initial"] }] },
				},
			},
		},
	});
}

/** What Today and a card are set in, names of notes in italics. That of code comes after them, other scripts when they are met. */
const startFonts =
	/\/(inter-latin-wght-normal|literata-latin-opsz-(normal|italic))-[^/]+\.woff2$/;

/** Fetches fonts from the page's first line on: they are there for the first layout, and no text is set twice. */
function preloadFonts(): Plugin {
	return {
		name: "preload-fonts",
		transformIndexHtml: {
			order: "post",
			handler: (_html, { bundle = {} }) =>
				Object.keys(bundle)
					.filter((file) => startFonts.test(file))
					.map((file) => ({
						tag: "link",
						attrs: {
							rel: "preload",
							as: "font",
							type: "font/woff2",
							crossorigin: true,
							href: `./${file}`,
						},
						injectTo: "head",
					})),
		},
	};
}

/** Where each try is, and what is known of every browser of `target` or holds for an app in English. */
const knownTries = [
	{
		file: /@internationalized\/number\/.*NumberFormatter/,
		code: /new Intl\.NumberFormat\('de-DE', \{[^}]*\}\)\.resolvedOptions\(\)\.signDisplay === 'exceptZero'/,
		known: "true",
	},
	{
		file: /react-aria\/.*i18n\/useDefaultLocale/,
		code: /Intl\.DateTimeFormat\.supportedLocalesOf\(\[\s*locale\s*\]\);/,
		known: "",
	},
	{
		// Which way text runs: what follows there goes by the language alone.
		file: /react-aria\/.*i18n\/utils/,
		code: /if \(Intl\.Locale\)/,
		known: "if (false)",
	},
];

/**
 * The module's code without what react-aria tries, as soon as it is read, of languages. What a browser
 * loads for the first such question takes longer than all else that a start reads, and no screen needs it.
 */
export function skipKnownTries(code: string, file: string): string {
	return knownTries
		.filter((each) => each.file.test(file))
		.reduce((text, each) => text.replace(each.code, each.known), code);
}

const skipTries: Plugin = {
	name: "skip-tries",
	transform: {
		filter: { id: knownTries.map(({ file }) => file) },
		handler: skipKnownTries,
	},
};

if (import.meta.main) await buildRenderer({ outDir: defaultOutDir });
