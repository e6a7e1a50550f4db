// How large the packaged app is on disk, and what makes it up.
import { readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { getRawHeader } from "@electron/asar";
import { ensureTestElectron } from "../electron-runtime.ts";
import { packageFolder } from "../package.ts";
import { type Measure, Unavailable } from "./measure.ts";

export const desktopSizeMeasure: Measure = {
	name: "desktop-size",
	about:
		"the folder of the packaged app on disk; against that of the Electron in it",
	unit: "MB",
	target: null,
	async run(folder) {
		if (process.platform !== "linux")
			throw new Unavailable("the folder is laid out otherwise here");
		const { dist } = await ensureTestElectron();
		const packaged = await packageFolder(folder);
		const parts = sizeParts(packaged);
		const value = Object.values(parts).reduce((sum, each) => sum + each, 0);
		return [{ value, floor: sizeOf(filesIn(dist)), parts }];
	},
};

interface SizedFile {
	/** Relative to the package, with the archive as if it were a folder. */
	path: string;
	/** In MB. */
	size: number;
}

/** Which part each file belongs to, the first that fits. */
const kinds: readonly [string, RegExp][] = [
	["fonts", /\.woff2$/],
	["screens", /app\.asar\/dist\/renderer\//],
	["shell", /app\.asar\/dist\/shell\//],
	["engine", /\/dist\/engine\//],
	["native modules", /\/node_modules\//],
	["notes and exams that come with it", /^resources\/content\//],
	["Electron", /./],
];

/** MB by part of a packaged folder. */
export function sizeParts(packaged: string): Record<string, number> {
	const files = [...filesIn(packaged), ...filesInArchive(packaged)].filter(
		({ path }) => !path.endsWith(".asar"),
	);
	const parts = kinds.map(([name]): [string, number] => {
		const own = files.filter(({ path }) => kindOf(path) === name);
		return [name, sizeOf(own)];
	});
	return Object.fromEntries(parts);
}

function kindOf(path: string): string | undefined {
	return kinds.find(([, pattern]) => pattern.test(path))?.[0];
}

function filesIn(folder: string): SizedFile[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => {
			const path = join(entry.parentPath, entry.name);
			return {
				path: relative(folder, path).split(sep).join("/"),
				size: statSync(path).size / 2 ** 20,
			};
		});
}

interface Entry {
	files?: Readonly<Record<string, Entry>>;
	size?: number;
	unpacked?: boolean;
}

/** What lies inside of the archive; what was left unpacked lies beside it. */
function filesInArchive(packaged: string): SizedFile[] {
	const { header } = getRawHeader(join(packaged, "resources/app.asar"));
	const walk = (entry: Entry, path: string): SizedFile[] =>
		entry.files
			? Object.entries(entry.files).flatMap(([name, child]) =>
					walk(child, `${path}/${name}`),
				)
			: entry.unpacked
				? []
				: [{ path, size: (entry.size ?? 0) / 2 ** 20 }];
	return walk(header, "resources/app.asar");
}

function sizeOf(files: readonly SizedFile[]): number {
	return files.reduce((sum, { size }) => sum + size, 0);
}
