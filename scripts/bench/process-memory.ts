// How much memory a program and all that it started hold, from Linux's own books.
import { readdirSync, readFileSync } from "node:fs";
import { Unavailable } from "./measure.ts";

/** In MB; a page that several processes share counts in parts. */
export function memoryOfTree(pid: number): number {
	if (process.platform !== "linux")
		throw new Unavailable("only Linux tells the memory that processes share");
	const parents = new Map(
		readdirSync("/proc")
			.filter((name) => /^\d+$/.test(name))
			.map((name) => [Number(name), parentOf(name)]),
	);
	const isInside = (one: number | undefined): boolean =>
		one === pid || (one !== undefined && isInside(parents.get(one)));
	const kilobytes = [...parents.keys()]
		.filter(isInside)
		.map((one) => numberIn(one, "smaps_rollup", /^Pss:\s*(\d+)/m));
	return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}

function parentOf(pid: string): number | undefined {
	return numberIn(pid, "status", /^PPid:\s*(\d+)/m) || undefined;
}

/** 0 for a process that has just ended. */
function numberIn(pid: number | string, file: string, pattern: RegExp): number {
	try {
		const text = readFileSync(`/proc/${pid}/${file}`, "utf8");
		return Number(pattern.exec(text)?.[1] ?? 0);
	} catch {
		return 0;
	}
}
