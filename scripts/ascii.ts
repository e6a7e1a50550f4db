// Writes built scripts in ASCII alone: V8 takes them up and looks them through as bytes, where a single other character makes all of them twice as wide.
import type { Plugin } from "vite";

/** The script with every other character as an escape, which means the same in strings, templates and patterns. Not for `String.raw`. */
export function toAscii(code: string): string {
	// Without "u", so that a character of two units becomes two escapes.
	return code.replace(
		/[^\0-\x7f]/g,
		(unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
}

export const writeAscii: Plugin = {
	name: "write-ascii",
	generateBundle(_options, bundle) {
		for (const file of Object.values(bundle))
			if (file.type === "chunk") file.code = toAscii(file.code);
	},
};
