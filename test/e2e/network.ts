// For end-to-end tests that prove that nothing leaves this computer: a guard for the engine's process and what it has noted.
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export interface NetworkGuard {
	/** To be started in the place of Node. */
	program: string;
	/** What was tried so far, one entry an attempt. */
	attempts(): string[];
}

/** Notes go to a file in `folder`. */
export function guardNetwork(folder: string): NetworkGuard {
	const log = join(folder, "network.log");
	const guard = join(import.meta.dirname, "no-network.mjs");
	const program = join(folder, "guarded-node");
	writeFileSync(
		program,
		`#!/bin/sh\nAMIABLE_NETWORK_LOG='${log}' exec '${process.execPath}' --import '${pathToFileURL(guard).href}' "$@"\n`,
	);
	chmodSync(program, 0o755);
	return {
		program,
		attempts: () =>
			existsSync(log)
				? readFileSync(log, "utf8")
						.split("\n")
						.filter((line) => line !== "")
				: [],
	};
}
