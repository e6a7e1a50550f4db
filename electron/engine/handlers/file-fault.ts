// What is said of a file that cannot be read, by the system's own error code.
import type { Diagnostic } from "../contract/data.ts";

const causes: Record<string, [code: string, message: string]> = {
	ENOENT: [
		"file-not-found",
		"There is no file here. It may have been moved or deleted; choose it again.",
	],
	EACCES: [
		"file-unreadable",
		"Amiable may not read this. Change its permissions, or leave it out.",
	],
	EPERM: [
		"file-unreadable",
		"Amiable may not read this. Change its permissions, or leave it out.",
	],
	ELOOP: ["link-loop", "This link leads back to itself; it was passed over."],
};

export function unreadable(path: string, error: unknown): Diagnostic {
	const code = (error as NodeJS.ErrnoException).code ?? "";
	const [name, message] = causes[code] ?? [
		"file-unreadable",
		`It could not be read (${code || String(error)}). Try again, or leave it out.`,
	];
	return report(path, name, message);
}

export function report(
	file: string,
	code: string,
	message: string,
): Diagnostic {
	return { file, line: 1, column: 1, code, message };
}
