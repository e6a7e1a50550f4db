// Gathers the licences of everything that is shipped: for the About screen as data, for the package as a text.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./command.ts";

/** A package of the lock file that becomes part of the app. */
export interface Shipped {
	name: string;
	version: string;
	/** An SPDX expression. */
	licence: string;
	/** Where it is installed, relative to the project's folder. */
	path: string;
}

export interface LicenceEntry {
	name: string;
	version: string;
	licence: string;
	/** Null for the package of another platform, which is not here; its licence is that of its family. */
	text: string | null;
}

interface Lock {
	packages: Record<
		string,
		{ version?: string; license?: string; dev?: boolean; link?: boolean }
	>;
}

/** Licences under which the app may carry code; each lets it be given on under its own one. */
export const allowedLicences: ReadonlySet<string> = new Set([
	"MIT",
	"ISC",
	"0BSD",
	"BSD-2-Clause",
	"BSD-3-Clause",
	"Apache-2.0",
	"MPL-2.0",
	"OFL-1.1",
]);

/** Packages whose own data leaves their licence out, with where it is told. */
const told: Readonly<Record<string, string>> = {
	// Its readme ends with the licence.
	format: "MIT",
};

/** What is shipped, by name; packages that only build and test the app are not. */
export function listShipped(lock: Lock): Shipped[] {
	return Object.entries(lock.packages)
		.filter(([path, { dev, link }]) => path !== "" && !dev && !link)
		.map(([path, { version = "", license }]) => {
			const name = path.split("node_modules/").at(-1) ?? path;
			return {
				name,
				version,
				licence: license ?? told[name] ?? "unknown",
				path,
			};
		})
		.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Whether one of the licences that a package may be taken under is allowed. */
export function isAllowed(licence: string): boolean {
	return licence
		.replaceAll(/[()]/g, "")
		.split(" OR ")
		.some((choice) =>
			choice.split(" AND ").every((part) => allowedLicences.has(part.trim())),
		);
}

/** The shipped packages with the texts of their licences. */
export function gatherLicences(projectDir: string): LicenceEntry[] {
	const lock: Lock = JSON.parse(
		readFileSync(join(projectDir, "package-lock.json"), "utf8"),
	);
	return listShipped(lock).map(({ name, version, licence, path }) => ({
		name,
		version,
		licence,
		text: readText(join(projectDir, path)),
	}));
}

function readText(folder: string): string | null {
	const [file] = filesOf(folder)
		.filter((name) => /^(licen[cs]e|copying)/i.test(name))
		.sort();
	return file ? readFileSync(join(folder, file), "utf8").trim() : null;
}

function filesOf(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch {
		// A native module of another platform.
		return [];
	}
}

/** Writes `renderer/licences.json` for the About screen and `licences.txt` for the package. */
export function writeLicences(outDir: string, projectDir = root): void {
	const entries = gatherLicences(projectDir);
	mkdirSync(join(outDir, "renderer"), { recursive: true });
	writeFileSync(
		join(outDir, "renderer", "licences.json"),
		JSON.stringify(entries),
	);
	writeFileSync(join(outDir, "licences.txt"), toText(entries));
}

function toText(entries: readonly LicenceEntry[]): string {
	const line = "-".repeat(72);
	const parts = entries.map(
		({ name, version, licence, text }) =>
			`${line}\n${name} ${version} (${licence})\n\n${text ?? `Licence: ${licence}`}\n`,
	);
	return `Amiable contains these packages. Electron and Chromium bring the files LICENSE and LICENSES.chromium.html of their own.\n\n${parts.join("\n")}`;
}
